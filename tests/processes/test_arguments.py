"""What the functions of `process` and its spawners say of arguments they cannot use."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from typing import Any

import pytest

from runtime_shims.lua import LuaError, Table
from runtime_shims.modules import channel, process
from runtime_shims.modules.errors import Error
from runtime_shims.options.start import StartRequest
from tests.scheduler.asyncio_host import AsyncioHost, run

Call = Callable[[], Any]

OWN = "{c@w|test}"
OTHER = "{c@w|other}"

INVALID_FORMAT = "invalid process ID format (namespace:name required)"
DESTINATION = "requires a destination argument"


class Refusing(AsyncioHost):
    """A workflow whose requests to other programs none of these calls may reach."""

    async def spawn(self, request: StartRequest) -> tuple[Any, Any]:
        raise AssertionError("a request with bad arguments was sent")

    exec = spawn


def outcome(call: Call, is_workflow: bool = True) -> Any:
    """Return what a call returns, inside a workflow or in ordinary code."""

    async def main(_: Any) -> Any:
        result = call()
        return await result if isawaitable(result) else result

    return run(main, Refusing(is_workflow=is_workflow))


def spawner() -> Any:
    return process.with_options(Table())


def unresolved(text: str) -> tuple[str, str]:
    return "NotFound", f"could not resolve '{text}' as PID or registered name"


def unsupported(function: str, hint: str = "") -> tuple[str, str]:
    return "Internal", f"process.{function} not supported in workflow context{hint}"


# A call, and the kind and text of the error it returns, which is never retryable.
RETURNED: dict[str, tuple[Call, tuple[str, str]]] = {
    "send()": (
        lambda: process.send(),
        ("Invalid", "send requires at least destination and topic arguments"),
    ),
    "send(pid)": (
        lambda: process.send(OTHER),
        ("Invalid", "send requires at least destination and topic arguments"),
    ),
    "send to @": (
        lambda: process.send(OTHER, "@pid/inbox"),
        ("Invalid", "cannot send to @ topics"),
    ),
    "send to @ of nobody": (
        lambda: process.send("nobody", "@x"),
        ("Invalid", "cannot send to @ topics"),
    ),
    "send to a name": (lambda: process.send("nobody", "t"), unresolved("nobody")),
    "send to nothing": (lambda: process.send("", "t"), unresolved("")),
    "send without braces": (lambda: process.send("c@w|x", "t"), unresolved("c@w|x")),
    "send without a pipe": (lambda: process.send("{c@w}", "t"), unresolved("{c@w}")),
    "send a cycle to itself": (
        lambda: process.send(OWN, "t", cycle()),
        ("Invalid", "failed to convert arguments: exceeded maximum nesting depth"),
    ),
    "listen to nothing": (lambda: process.listen(""), ("Invalid", "topic cannot be empty")),
    "listen to @": (
        lambda: process.listen("@pid/events"),
        ("Invalid", "cannot listen to @ topics"),
    ),
    "unlisten": (lambda: process.unlisten(channel.new()), ("NotFound", "channel not found")),
    **{
        f"{name} of too little": (
            lambda name=name: getattr(process, name)("app:x"),
            ("Invalid", f"{name} requires at least id and host arguments"),
        )
        for name in ("spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored")
    },
    "exec of too little": (
        lambda: process.exec("app:x"),
        ("Invalid", "exec requires id and host arguments"),
    ),
    "exec of nothing": (lambda: process.exec("", "h"), ("Invalid", "process ID required")),
    "exec of a name": (lambda: process.exec("x", "h"), ("Invalid", INVALID_FORMAT)),
    "exec of a namespace": (lambda: process.exec("x:", "h"), ("Invalid", INVALID_FORMAT)),
    "exec nowhere": (lambda: process.exec("app:x", ""), ("Invalid", "host ID required")),
    "spawner exec of a name": (lambda: spawner().exec("x", "h"), ("Invalid", INVALID_FORMAT)),
    "cancel()": (lambda: process.cancel(), ("Invalid", f"cancel {DESTINATION}")),
    "cancel nobody": (lambda: process.cancel("nobody"), unresolved("nobody")),
    "terminate()": (lambda: process.terminate(), ("Invalid", f"terminate {DESTINATION}")),
    "terminate nobody": (lambda: process.terminate("nobody"), unresolved("nobody")),
    "upgrade to a name": (lambda: process.upgrade("x"), ("Invalid", INVALID_FORMAT)),
    "upgrade to nothing": (lambda: process.upgrade(""), ("Invalid", INVALID_FORMAT)),
    **{
        f"{name}()": (
            lambda name=name: getattr(process, name)(),
            ("Invalid", f"{name} {DESTINATION}"),
        )
        for name in ("monitor", "unmonitor", "link", "unlink")
    },
    "monitor": (
        lambda: process.monitor(OTHER),
        unsupported("monitor", ": children started with process.spawn are monitored automatically"),
    ),
    "unmonitor": (lambda: process.unmonitor(OTHER), unsupported("unmonitor")),
    "link": (
        lambda: process.link(OTHER),
        unsupported("link", ": Temporal has no bidirectional links"),
    ),
    "unlink": (lambda: process.unlink("anybody"), unsupported("unlink")),
    "set_options()": (
        lambda: process.set_options(),
        ("Invalid", "options parameter must be a table"),
    ),
    "set_options of a string": (
        lambda: process.set_options(Table(trap_links="yes")),
        ("Invalid", "option trap_links must be a boolean"),
    ),
    "set_options of something else": (
        lambda: process.set_options(Table(colour=True)),
        ("Invalid", "option colour is not supported"),
    ),
    "set_options of a number": (
        lambda: process.set_options(Table({1: True})),
        ("Invalid", "option 1 is not supported"),
    ),
    "registry.register": (
        lambda: process.registry.register("name"),
        unsupported("registry.register"),
    ),
    "registry.lookup": (lambda: process.registry.lookup("name"), unsupported("registry.lookup")),
}

# A call, and the text of the error it raises. Lua code sees the short name of the function there.
RAISED: dict[str, tuple[Call, str]] = {
    "send to a table": (
        lambda: process.send(Table(), "t"),
        "bad argument #1 to 'process.send' (string expected, got table)",
    ),
    "send on a table": (
        lambda: process.send(OTHER, Table()),
        "bad argument #2 to 'process.send' (string expected, got table)",
    ),
    "listen()": (
        lambda: process.listen(),
        "bad argument #1 to 'process.listen' (string expected, got nil)",
    ),
    "listen to a number": (
        lambda: process.listen(5),
        "bad argument #1 to 'process.listen' (string expected, got number)",
    ),
    "unlisten a string": (
        lambda: process.unlisten("topic"),
        "bad argument #1 to 'process.unlisten' (channel expected, got string)",
    ),
    "spawn a table": (
        lambda: process.spawn(Table(), "h"),
        "bad argument #1 to 'process.spawn' (string expected, got table)",
    ),
    "spawn on nil": (
        lambda: process.spawn("app:x", None),
        "bad argument #2 to 'process.spawn' (string expected, got nil)",
    ),
    "exec a table": (
        lambda: process.exec(Table(), "h"),
        "bad argument #1 to 'process.exec' (string expected, got table)",
    ),
    "with_options()": (
        lambda: process.with_options(),
        "bad argument #1 to 'process.with_options' (table expected, got nil)",
    ),
    "with_options of a list": (
        lambda: process.with_options(Table({1: "x"})),
        "bad argument #1 to 'process.with_options' (options keys must be strings)",
    ),
    "with_context of a list": (
        lambda: process.with_context(Table({1: "x"})),
        "bad argument #1 to 'process.with_context' (context keys must be strings)",
    ),
    "spawner with_options of a list": (
        lambda: spawner().with_options(Table({1: "x"})),
        "bad argument #1 to 'process.with_options' (options keys must be strings)",
    ),
    "with_name of nothing": (
        lambda: spawner().with_name(""),
        "bad argument #1 to 'process.with_name' (name cannot be empty)",
    ),
    "with_name()": (
        lambda: spawner().with_name(),
        "bad argument #1 to 'process.with_name' (string expected, got nil)",
    ),
    "with_message on @": (
        lambda: spawner().with_message("@x"),
        "bad argument #1 to 'process.with_message' (cannot send to @ topics)",
    ),
    "with_message on bytes": (
        lambda: spawner().with_message("\udcff"),
        "bad argument #1 to 'process.with_message' (topic is not valid UTF-8)",
    ),
    "with_actor()": (
        lambda: spawner().with_actor(),
        "bad argument #1 to 'process.with_actor' (actor expected, got nil)",
    ),
    "with_scope of a table": (
        lambda: spawner().with_scope(Table()),
        "bad argument #1 to 'process.with_scope' (scope expected, got table)",
    ),
    **{
        f"spawner {name} of too little": (
            lambda name=name: getattr(spawner(), name)("app:x"),
            f"{name} requires at least id and host arguments",
        )
        for name in ("spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored")
    },
    "spawner exec of too little": (
        lambda: spawner().exec("app:x"),
        "exec requires id and host arguments",
    ),
    "cancel with a boolean": (
        lambda: process.cancel(OTHER, True),
        "bad argument #2 to 'process.cancel' (string expected, got boolean)",
    ),
    "cancel at no time": (
        lambda: process.cancel(OTHER, float("nan")),
        "bad argument #2 to 'process.cancel' (deadline out of range)",
    ),
    "cancel after all time": (
        lambda: process.cancel(OTHER, 1e300),
        "bad argument #2 to 'process.cancel' (deadline out of range)",
    ),
    "monitor a table": (
        lambda: process.monitor(Table()),
        "bad argument #1 to 'process.monitor' (string expected, got table)",
    ),
    "registry.lookup()": (
        lambda: process.registry.lookup(),
        "bad argument #1 to 'process.registry.lookup' (string expected, got nil)",
    ),
}


def cycle() -> Table:
    """A table that holds itself."""
    table = Table()
    table["self"] = table
    return table


@pytest.mark.parametrize("name", RETURNED)
def test_errors_that_are_returned(name: str) -> None:
    call, expected = RETURNED[name]
    value, error = outcome(call)
    assert not value
    assert isinstance(error, Error)
    assert (error.kind(), error.message(), error.retryable()) == (*expected, False)


@pytest.mark.parametrize("name", RAISED)
def test_errors_that_are_raised(name: str) -> None:
    call, expected = RAISED[name]
    with pytest.raises(LuaError) as raised:
        outcome(call)
    assert str(raised.value) == expected


def test_ordinary_code_is_told_so() -> None:
    _, error = outcome(lambda: process.monitor(OTHER), is_workflow=False)
    assert error.message().startswith("process.monitor not supported in host context")


def test_without_a_program() -> None:
    assert process.pid()[1].message() == "no context found"  # type: ignore[union-attr]
    assert process.id()[1].message() == "no context found"  # type: ignore[union-attr]


def test_options_of_the_process() -> None:
    def call() -> Any:
        before = process.get_options()["trap_links"]
        accepted = process.set_options(Table(trap_links=True, upgradable=True))
        # A bad option leaves the others as they were.
        process.set_options(Table(trap_links=False, colour=1))
        return before, accepted, process.get_options()["trap_links"]

    assert outcome(call) == (False, (True, None), True)


def test_constants() -> None:
    event, registry = process.event, process.registry
    assert (event.CANCEL, event.EXIT, event.LINK_DOWN) == (
        "pid.cancel",
        "pid.exit",
        "pid.link.down",
    )
    scopes = (registry.LOCAL, registry.EVENTUAL, registry.CONSISTENT, registry.STRONG)
    assert scopes == (0, 1, 2, 3)
