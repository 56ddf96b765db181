"""What a program asks of its host when it starts another program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class StartRequest:
    """A spawn or exec, checked but not yet translated. Reference 3.6 and 3.9.

    Attributes:
        entry_id: Registry id of the entry to start, `ns:name`.
        host: The host argument; empty means the caller's own queue.
        args: Lua values, one payload each.
        options: Full option names to Lua values.
        context: Context values laid over those of the caller.
        name: What `with_name` gave; None without one.
        messages: Startup messages as (topic, values) in order; empty topics are left out.
        monitored: The caller wants an EXIT event.
        linked: The caller wants to be linked.
    """

    entry_id: str
    host: str = ""
    args: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    context: Mapping[str, Any] = field(default_factory=dict)
    name: str | None = None
    messages: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    monitored: bool = False
    linked: bool = False
