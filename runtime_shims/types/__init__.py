"""Types of the dialect as values: built-in ones, and what declared ones are built from."""

from runtime_shims.types.combinations import (
    constrained,
    intersection,
    optional,
    readonly,
    union,
)
from runtime_shims.types.generics import Generic, alias, generic, lazy
from runtime_shims.types.primitives import AnyShape, LuaShape, builtin, literal, signature, userdata
from runtime_shims.types.tables import array, record
from runtime_shims.types.tables import map_ as map
from runtime_shims.types.type import Type

any = Type(AnyShape("any"), "any")
unknown = Type(AnyShape("unknown"), "unknown")
never = Type(AnyShape("never", accepts=False), "never")
nil = builtin("nil", None.__class__)
boolean = builtin("boolean", bool)
number = builtin("number", int, float)
integer = builtin("integer", int)
string = builtin("string", str)
table = Type(LuaShape("table"), "table")
function = Type(LuaShape("function"), "function")
thread = Type(LuaShape("thread"), "thread")
error = alias("error", userdata("error", "error"))

__all__ = [
    "Generic",
    "Type",
    "alias",
    "any",
    "array",
    "boolean",
    "constrained",
    "error",
    "function",
    "generic",
    "integer",
    "intersection",
    "lazy",
    "literal",
    "map",
    "never",
    "nil",
    "number",
    "optional",
    "readonly",
    "record",
    "signature",
    "string",
    "table",
    "thread",
    "union",
    "unknown",
    "userdata",
]
