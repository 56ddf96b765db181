"""Whatever a function of these modules is given, it answers or raises a Lua error."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import isawaitable, signature
from typing import Any

import pytest

from runtime_shims.entry import LuaEntry
from runtime_shims.execution import activate
from runtime_shims.lua import LuaError, Table, Userdata, array
from runtime_shims.message import Payload
from runtime_shims.modules.errors import Error
from runtime_shims.process_host.host import ProcessHost
from runtime_shims.project import Project
from runtime_shims.scheduler import Channel
from transpiler.api.encodings import BASE64, CRYPTO, HASH, JSON, TEXT, UUID, YAML
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.modules import CTX, ERRORS
from transpiler.api.outside import ENV, HTTP_CLIENT
from transpiler.lower.expressions.modules import member_name


def cycle() -> Table:
    table = Table(a=1)
    table["self"] = table
    return table


ARGUMENTS = [
    None,
    True,
    False,
    0,
    -1,
    7,
    2**63 - 1,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "x",
    "5",
    "é\udcff",
    "[1]",
    "k" * 32,
    "HS256",
    Table(),
    Table(a=1, exp=1.0),
    Table({1: 1, 3: 3}),
    array("a", Table(b=2)),
    array(5),
    cycle(),
    len,
    Error("e"),
    Channel(1),
]

# What else an object is made of, by the path of the function that makes it.
MAKERS: dict[str, tuple[Any, ...]] = {
    "text.regexp.compile": ("(a)|b*",),
    "text.diff.new": (),
    "text.splitter.recursive": (),
    "text.splitter.markdown": (),
}


def functions(module: ApiModule, found: Any) -> Iterator[tuple[str, Callable[..., Any], int]]:
    """Yield each function of a module with its path and number of parameters."""
    for name, member in module.members.items():
        value = getattr(found, member_name(name))
        if isinstance(member, ApiModule):
            yield from functions(member, value)
        elif isinstance(member, ApiFunction):
            yield member.path, value, member.params


def methods(maker: str, thing: Userdata) -> Iterator[tuple[str, Callable[..., Any], int]]:
    """Yield each method of an object, like `functions`."""
    for name in dir(type(thing)):
        method = getattr(thing, name)
        if not name.startswith(("_", "lua_")) and callable(method):
            yield f"{maker}():{name}", method, len(signature(method).parameters)


def everything() -> list[Any]:
    """Return every function of the modules, and every method of what they make."""
    found: list[tuple[str, Callable[..., Any], int]] = []
    for module in (
        BASE64, CRYPTO, CTX, ENV, ERRORS, HASH, HTTP_CLIENT, JSON, TEXT, UUID, YAML,
    ):  # fmt: skip
        found += functions(module, import_module(f"{module.home}.{module.name}"))
    named = {path: function for path, function, _ in found}
    with activate(host().execution):
        for maker, arguments in MAKERS.items():
            found += methods(maker, named[maker](*arguments)[0])
        found += methods("payload.new", Payload(Table(a=1)))
        found += methods("errors.new", Error("e"))
    return [pytest.param(function, count, id=path) for path, function, count in found]


def host() -> ProcessHost:
    return ProcessHost(LuaEntry("app:test", project=Project(), main=len), {})


@pytest.mark.filterwarnings("ignore::jwt.warnings.InsecureKeyLengthWarning")
@pytest.mark.parametrize(("function", "count"), everything())
async def test_any_arguments(function: Callable[..., Any], count: int) -> None:
    with activate(host().execution):
        for first, second in itertools.product(ARGUMENTS, repeat=2):
            for rest in (None, "x", 1):
                arguments = (first, second, *[rest] * 3)[:count]
                try:
                    result = function(*arguments)
                    if isawaitable(result):
                        await result
                except LuaError:
                    pass
