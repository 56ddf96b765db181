"""The base functions of Lua; ``load`` and its kin do not exist in the VM (reference 1.2)."""

from __future__ import annotations

from transpiler.api.model import ApiFunction, Callback

BASE: dict[str, ApiFunction] = {
    f.path: f
    for f in (
        ApiFunction("assert", "...", refine="arguments"),
        ApiFunction("error", "", params=2),
        ApiFunction("getmetatable", "table?", params=1),
        ApiFunction("ipairs", "any, any, any", params=1, refine="ipairs"),
        ApiFunction("next", "any, any...", params=2),
        ApiFunction("pairs", "any, any, any", params=1, refine="pairs"),
        ApiFunction(
            "pcall",
            "bool, caught...",
            callbacks=(Callback(0, "...", may_suspend=True, name="attempt"),),
            with_callback=True,
        ),
        ApiFunction("print", ""),
        ApiFunction("rawequal", "bool", params=2),
        ApiFunction("rawget", "any", params=2),
        ApiFunction("rawset", "table", params=3, keeps=True),
        ApiFunction("select", "any...", keeps=True, refine="select"),
        ApiFunction("setmetatable", "table", params=2, refine="first_argument"),
        ApiFunction("tonumber", "num?", params=2),
        ApiFunction("tostring", "str", params=1, refine="tostring"),
        ApiFunction("type", "text", params=1),
        ApiFunction("unpack", "any...", params=3),
        ApiFunction(
            "xpcall",
            "bool, caught...",
            callbacks=(
                Callback(0, "...", may_suspend=True, name="attempt", skips=1),
                Callback(1, "any", may_suspend=True, name="handler"),
            ),
            with_callback=True,
        ),
    )
}
