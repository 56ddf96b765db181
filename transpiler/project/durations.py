"""Go duration strings such as ``1h30m`` as seconds."""

from __future__ import annotations

import re

_UNITS = {
    "ns": 1e-9,
    "us": 1e-6,
    "µs": 1e-6,
    "μs": 1e-6,
    "ms": 1e-3,
    "s": 1.0,
    "m": 60.0,
    "h": 3600.0,
}
_GROUP = re.compile(r"(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)")


def parse_duration(text: str) -> float | None:
    """Parse a Go duration string.

    Reference 7.1.

    Args:
        text: For example ``1.5h``, ``2h30m``, ``-5s`` or ``0``.

    Returns:
        Seconds, or None when the text is not a duration.
    """
    body = text[1:] if text[:1] in {"-", "+"} else text
    sign = -1.0 if text.startswith("-") else 1.0
    if body == "0":
        return 0.0
    groups = list(_GROUP.finditer(body))
    if not groups or "".join(group.group() for group in groups) != body:
        return None
    return sign * sum(float(group[1]) * _UNITS[group[2]] for group in groups)
