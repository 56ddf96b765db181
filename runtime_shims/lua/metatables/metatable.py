"""Tables with a metatable: subscripts, calls and operators that honour metamethods.

``setmetatable`` swaps the class of a table between ``Table`` and a kind of ``MetaTable``; all have
the same layout, so the table keeps its identity and generated code keeps writing ``t["x"]``. None
of them stores a nil under any key: what it lacks, it has to look for.
"""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.calls.callbacks import call_metamethod_first
from runtime_shims.lua.errors.raising import call_error, runtime_error
from runtime_shims.lua.metatables.dispatch import binary, comparison, unary
from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.values.tables import Table

_get = dict.get


class MetaTable(Table):
    """A table that has a metatable: one of the three kinds below."""

    __slots__ = ()

    def __call__(self, *arguments: Any) -> Any:
        """Call the ``__call`` metamethod; its result, or coroutine, is returned as it is."""
        handler = _get(self.metatable, "__call")
        if not callable(handler):
            raise call_error(self if handler is None else handler)
        return handler(self, *arguments)

    def __str__(self) -> str:
        """Return Lua's ``tostring``, which ``__tostring`` or ``__name`` decide."""
        handler = _get(self.metatable, "__tostring")
        if handler is not None:
            text = call_metamethod_first(handler, self)
            if text.__class__ in (int, float):
                return format_number(text)
            if text.__class__ is not str:
                raise runtime_error("'__tostring' must return a string")
            return str(text)
        name = _get(self.metatable, "__name")
        return f"{name if name.__class__ is str else 'table'}: {id(self):#014x}"

    __add__, __radd__ = binary("__add")
    __sub__, __rsub__ = binary("__sub")
    __mul__, __rmul__ = binary("__mul")
    __truediv__, __rtruediv__ = binary("__div")
    __floordiv__, __rfloordiv__ = binary("__idiv")
    __mod__, __rmod__ = binary("__mod")
    __pow__, __rpow__ = binary("__pow")
    __and__, __rand__ = binary("__band")
    __or__, __ror__ = binary("__bor")
    __xor__, __rxor__ = binary("__bxor")
    __lshift__, __rlshift__ = binary("__shl")
    __rshift__, __rrshift__ = binary("__shr")
    __lt__, __gt__ = comparison("__lt")
    __le__, __ge__ = comparison("__le")
    __neg__ = unary("__unm", "perform arithmetic on")
    __invert__ = unary("__bnot", "perform bitwise operation on")
