"""The Lua libraries ``string``, ``table``, ``math``, ``os`` and ``coroutine``."""

from __future__ import annotations

from transpiler.api.model import ApiFunction, ApiModule, Callback

LUA = "runtime_shims.lua"
MODULES = "runtime_shims.modules"


def _module(name: str, home: str, *members: ApiFunction, **constants: str) -> ApiModule:
    table: dict[str, ApiFunction | ApiModule | str] = {m.name: m for m in members}
    table.update(constants)
    return ApiModule(name, home, table)


STRING = _module(
    "string",
    LUA,
    ApiFunction("string.byte", "step...", params=3),
    ApiFunction("string.char", "str"),
    ApiFunction("string.find", "step?, step?, str|step?...", params=4, refine="find"),
    ApiFunction("string.format", "str", refine="formatted"),
    ApiFunction("string.gmatch", "fn", params=3, refine="gmatch"),
    ApiFunction(
        "string.gsub",
        "str, step",
        params=4,
        callbacks=(Callback(2, "str|step, str|step...", name="replace"),),
    ),
    ApiFunction("string.len", "step", params=1),
    ApiFunction("string.lower", "str", params=1, refine="same_letters"),
    ApiFunction("string.match", "str|step?, str|step?...", params=3, refine="match"),
    ApiFunction("string.pack", "str"),
    ApiFunction("string.packsize", "int", params=1),
    ApiFunction("string.rep", "str", params=3, refine="same_letters"),
    ApiFunction("string.reverse", "str", params=1, refine="same_letters"),
    ApiFunction("string.sub", "str", params=3, refine="same_letters"),
    ApiFunction("string.unpack", "any...", params=3),
    ApiFunction("string.upper", "str", params=1, refine="same_letters"),
)

TABLE = _module(
    "table",
    LUA,
    ApiFunction("table.concat", "str", params=4),
    ApiFunction("table.insert", "", params=3, keeps=True),
    ApiFunction("table.move", "table", params=5),
    ApiFunction("table.pack", "table", keeps=True),
    ApiFunction("table.remove", "any", params=2),
    ApiFunction("table.sort", "", params=2, callbacks=(Callback(1, "any, any", name="compare"),)),
    ApiFunction("table.unpack", "any...", params=3),
)

MATH = _module(
    "math",
    LUA,
    *(
        ApiFunction(f"math.{name}", "float", params=1)
        for name in (
            "acos", "asin", "cos", "cosh", "deg", "exp", "log10",
            "rad", "sin", "sinh", "sqrt", "tan", "tanh",
        )
    ),
    *(ApiFunction(f"math.{name}", "float", params=2) for name in ("atan", "atan2", "log", "pow")),
    ApiFunction("math.abs", "num", params=1, refine="same_number"),
    ApiFunction("math.ceil", "num", params=1, refine="whole"),
    ApiFunction("math.floor", "num", params=1, refine="whole"),
    ApiFunction("math.fmod", "num", params=2),
    ApiFunction("math.max", "num", refine="same_number"),
    ApiFunction("math.min", "num", refine="same_number"),
    ApiFunction("math.modf", "num, float", params=1),
    ApiFunction("math.random", "num"),
    ApiFunction("math.randomseed", "", params=2),
    ApiFunction("math.tointeger", "long?", params=1),
    ApiFunction("math.type", "text?", params=1),
    ApiFunction("math.ult", "bool", params=2),
    huge="float",
    pi="float",
    maxinteger="long",
    mininteger="long",
)  # fmt: skip

OS = _module(
    "os",
    MODULES,
    ApiFunction("os.clock", "float", params=0),
    ApiFunction("os.date", "any", params=2),
    ApiFunction("os.difftime", "float", params=2),
    ApiFunction("os.time", "int", params=1),
    platform="text",
)

COROUTINE = _module(
    "coroutine",
    MODULES,
    ApiFunction("coroutine.close", "any...", params=1),
    ApiFunction(
        "coroutine.create",
        "thread",
        params=1,
        callbacks=(Callback(0, "any...", may_suspend=True, name="body"),),
    ),
    ApiFunction("coroutine.isyieldable", "bool", params=1),
    ApiFunction("coroutine.resume", "bool, caught...", suspends=True, keeps=True),
    ApiFunction("coroutine.running", "thread, bool", params=0),
    ApiFunction(
        "coroutine.spawn",
        "thread",
        suspends=True,
        params=1,
        callbacks=(Callback(0, "", may_suspend=True, name="task"),),
    ),
    ApiFunction("coroutine.status", "text", params=1),
    ApiFunction(
        "coroutine.wrap",
        "fn",
        params=1,
        callbacks=(Callback(0, "any...", may_suspend=True, name="body"),),
        refine="wrap",
    ),
    ApiFunction("coroutine.yield", "any...", suspends=True, keeps=True),
)

LIBRARIES: dict[str, ApiModule] = {m.name: m for m in (STRING, TABLE, MATH, OS, COROUTINE)}
