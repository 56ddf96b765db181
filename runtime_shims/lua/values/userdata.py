"""Userdata are Python objects whose public methods are their Lua methods."""

from __future__ import annotations

from keyword import iskeyword
from typing import Any, ClassVar


class Userdata:
    """Base class of every Lua userdata.

    Public methods of subclasses are reachable from Lua under their own names; a method whose Lua
    name is a Python keyword carries a trailing underscore. ``__str__`` is ``tostring``. The
    metamethod ``__concat`` is a static method ``lua_concat`` that takes the operands in order, and
    so for every other metamethod.

    Attributes:
        type_name: How argument errors and ``tostring`` call the type.
        string_like: Whether the string library takes the object for its text.
    """

    __slots__ = ()

    type_name: ClassVar[str] = "userdata"
    string_like: ClassVar[bool] = False

    def __str__(self) -> str:
        return f"{self.type_name}: {id(self):#014x}"

    def lua_index(self, key: Any) -> Any:
        """Return ``self[key]`` as Lua sees it: a bound method, or nil for anything else."""
        if key.__class__ is not str or key.startswith(("_", "lua_")):
            return None
        name = f"{key}_" if iskeyword(key) else key
        if hasattr(Userdata, name):
            return None
        member = getattr(type(self), name, None)
        return getattr(self, name) if callable(member) else None

    def lua_method(self, key: Any) -> Any:
        """Return ``self[key]`` as a value: a function that takes the object first, or nil."""
        method = self.lua_index(key)
        return getattr(method, "__func__", method)
