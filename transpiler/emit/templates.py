"""Module skeletons: Jinja2 templates from ``templates/``, in a checkout and in a wheel alike."""

from __future__ import annotations

from functools import cache

import jinja2

from transpiler.resources import templates_directory


@cache
def environment() -> jinja2.Environment:
    """Returns the template environment; a name that a template misses is an error."""
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_directory()),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )


def render(name: str, **values: object) -> str:
    """Renders a template.

    Args:
        name: File name below ``templates/``.
        **values: What the template uses.

    Returns:
        The text.
    """
    return environment().get_template(name).render(**values)
