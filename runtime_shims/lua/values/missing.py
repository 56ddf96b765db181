"""What stands for an argument that a call leaves out where Lua tells it from nil.

The default of every required parameter of a library function; it never reaches Lua code.
"""

from __future__ import annotations

from typing import Any, ClassVar, Final


class _NoValue:
    """The type of ``NO_VALUE``, which argument errors show by its name."""

    __slots__ = ()

    lua_type: ClassVar[str] = "no value"


NO_VALUE: Final[Any] = _NoValue()
