"""Entry ids and names: their syntax, and nothing about what they refer to."""

from __future__ import annotations

import re

NAMESPACE = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
NAME = re.compile(r"[A-Za-z0-9._-]+")
PLACEHOLDER = re.compile(r"\$\{env:([A-Za-z_][A-Za-z0-9_]*)\}")


def is_namespace(text: str) -> bool:
    """Return whether the text is a dotted namespace."""
    return NAMESPACE.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Return whether the text is an entry name."""
    return NAME.fullmatch(text) is not None


def is_id(text: str) -> bool:
    """Return whether the text is a full id, ``namespace:name``. Reference 1.1."""
    namespace, colon, name = text.partition(":")
    return bool(colon) and is_namespace(namespace) and is_name(name)


def qualify(reference: str, namespace: str) -> str:
    """Return the id a reference means, taken in its own entry's namespace when it names none."""
    return reference if ":" in reference else f"{namespace}:{reference}"
