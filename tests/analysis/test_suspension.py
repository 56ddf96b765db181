"""Which functions are async: all that can reach a suspending call by any way Lua has, no others."""

from __future__ import annotations

import pytest

from tests.analysis.verdicts import SLEEPY, async_functions, explained, function
from tests.compiler.units import member

CASES = {
    "a suspending API call": (
        "local function f() funcs.call('app:x') end",
        ["f"],
    ),
    "an API call that does not suspend": (
        "local function f() funcs.async('app:x') end",
        [],
    ),
    "naming, storing and returning is not calling": (
        SLEEPY + "local function f() local t = { go = sleepy } return sleepy, t end",
        ["sleepy"],
    ),
    "an inner function suspends, the outer one only makes it": (
        "local function f() return function() time.sleep(1) end end",
        ["function at line 1"],
    ),
    "a callback stored in a table": (
        SLEEPY + "local hooks = { after = sleepy }\nlocal function f() hooks.after() end",
        ["sleepy", "f"],
    ),
    "a callback stored under a computed key": (
        SLEEPY + "local hooks = {}\nlocal function on(name, hook) hooks[name] = hook end\n"
        "on('x', sleepy)\nlocal function f(name) hooks[name]() end f('x')",
        ["sleepy", "f"],
    ),
    "a function passed on": (
        SLEEPY + "local function f(g) return g() end\nlocal function h() f(sleepy) end",
        ["sleepy", "f", "h"],
    ),
    "a function passed on twice": (
        SLEEPY + "local function f(g) return g() end\nlocal function h(g, x) return g(x) end\n"
        "local function k() h(f, sleepy) end",
        ["sleepy", "f", "h", "k"],
    ),
    "a function returned": (
        SLEEPY + "local function make() return sleepy end\nlocal function f() make()() end",
        ["sleepy", "f"],
    ),
    "a closure made by a factory": (
        "local function make(n) return function() time.sleep(n) end end\n"
        "local wait = make(3)\nlocal function f() wait() end",
        ["function at line 1", "f"],
    ),
    "recursion between a plain and an async function": (
        "local odd\nlocal function even(n) if n > 0 then return odd(n - 1) end end\n"
        "odd = function(n) time.sleep(1) return even(n - 1) end\n"
        "local function f() return even(4) end",
        ["even", "odd", "f"],
    ),
    "recursion of plain functions": (
        "local odd\nlocal function even(n) if n > 0 then return odd(n - 1) end end\n"
        "odd = function(n) return even(n - 1) end",
        [],
    ),
    "a method": (
        "local Job = {}\nJob.__index = Job\nfunction Job:run() time.sleep(1) end\n"
        "local function f(job) job:run() end\nf(setmetatable({}, Job))",
        ["Job:run", "f"],
    ),
    "an inherited method": (
        "local Base = {}\nBase.__index = Base\nfunction Base:run() time.sleep(1) end\n"
        "local Job = setmetatable({}, { __index = Base })\nJob.__index = Job\n"
        "local function f() local job = setmetatable({}, Job) job:run() end",
        ["Base:run", "f"],
    ),
    "a method that overrides a suspending one may be meant": (
        "local Base = {}\nBase.__index = Base\nfunction Base:run() time.sleep(1) end\n"
        "local Job = setmetatable({}, { __index = Base })\nJob.__index = Job\n"
        "function Job:run() return 1 end\n"
        "local function f(job) job:run() end\n"
        "f(setmetatable({}, Job)) f(setmetatable({}, Base))",
        ["Base:run", "f"],
    ),
    "a method found through an __index function": (
        SLEEPY + "local methods = { run = sleepy }\n"
        "local o = setmetatable({}, { __index = function(_, k) return methods[k] end })\n"
        "local function f() o.run() end",
        ["sleepy", "f"],
    ),
    "a callable table": (
        "local Job = setmetatable({}, { __call = function(self) time.sleep(1) end })\n"
        "local function f() Job() end",
        ["__call", "f"],
    ),
    "a callable table under pcall": (
        "local Job = setmetatable({}, { __call = function(self) time.sleep(1) end })\n"
        "local function f() return pcall(Job) end",
        ["__call", "f"],
    ),
    "a __pairs that suspends": (
        "local o = setmetatable({}, { __pairs = function(t) time.sleep(1) return next, {} end })\n"
        "local function f() for k in pairs(o) do end end",
        ["__pairs", "f"],
    ),
    "a __pairs whose iterator suspends": (
        "local o = setmetatable({}, { __pairs = function(t)\n"
        "  return function() time.sleep(1) end, t\nend })\n"
        "local function f() for k in pairs(o) do end end",
        ["function at line 2", "f"],
    ),
    "a __pairs that no loop meets": (
        "local mt = { __pairs = function(t) time.sleep(1) return next, {} end }\n"
        "local function f() for k in ipairs({}) do end end",
        ["__pairs"],
    ),
    "functions in an array, iterated": (
        SLEEPY + "local steps = { sleepy, print }\n"
        "local function f() for _, step in ipairs(steps) do step() end end",
        ["sleepy", "f"],
    ),
    "functions inserted into an array": (
        SLEEPY + "local steps = {}\ntable.insert(steps, sleepy)\n"
        "local function f() steps[1]() end",
        ["sleepy", "f"],
    ),
    "functions in an array of tables": (
        SLEEPY + "local steps = { { run = sleepy }, { run = print } }\n"
        "local function f() for _, step in ipairs(steps) do step.run() end end",
        ["sleepy", "f"],
    ),
    "functions packed and unpacked": (
        SLEEPY + "local packed = table.pack(sleepy)\n"
        "local function f() local g = table.unpack(packed) g() end",
        ["sleepy", "f"],
    ),
    "coroutine.wrap in a loop": (
        "local function each() coroutine.yield(1) end\n"
        "local function f() for v in coroutine.wrap(each) do end end",
        ["each", "f"],
    ),
    "an iterator function that suspends": (
        "local function each() return function() time.sleep(1) end end\n"
        "local function f() for v in each() do end end",
        ["function at line 1", "f"],
    ),
    "an iterator with a state": (
        "local function step(s, c) return channel.select({ s:case_receive() }) end\n"
        "local function f(c) for v in step, c do end end",
        ["step", "f"],
    ),
    "wrapping is not resuming": (
        SLEEPY + "local function f() return coroutine.wrap(sleepy), coroutine.create(sleepy) end",
        ["sleepy"],
    ),
    "pcall of a suspending function": (
        SLEEPY + "local function f() return pcall(sleepy) end",
        ["sleepy", "f"],
    ),
    "pcall of a plain function": (
        "local function plain() end\nlocal function f() return pcall(plain) end",
        [],
    ),
    "pcall of pcall": (
        SLEEPY + "local function f() return pcall(pcall, sleepy) end",
        ["sleepy", "f"],
    ),
    "a suspending message handler": (
        SLEEPY + "local function f() return xpcall(print, sleepy) end",
        ["sleepy", "f"],
    ),
    "a function through a channel": (
        SLEEPY + "local c = channel.new(1)\nlocal function put() c:send(sleepy) end\n"
        "local function f() local g = c:receive() return g end\n"
        "local function h() f()() end",
        ["sleepy", "put", "f", "h"],
    ),
    "a function through a buffered select": (
        SLEEPY + "local c = channel.new(1)\nlocal case = c:case_send(sleepy)\n"
        "local got = {}\nlocal function f() local g = got.value g() end\n"
        "got.value = sleepy",
        ["sleepy", "f"],
    ),
    "varargs that carry a function": (
        SLEEPY + "local function f(...) local g = ... g() end\nf(sleepy)",
        ["sleepy", "f"],
    ),
    "varargs passed on": (
        SLEEPY + "local function run(g, ...) return g(...) end\n"
        "local function f(...) return run(...) end\nlocal function h() f(sleepy) end",
        ["sleepy", "run", "f", "h"],
    ),
    "select over varargs": (
        SLEEPY + "local function f(...) select(2, ...)() end\nlocal function h() f(1, sleepy) end",
        ["sleepy", "f", "h"],
    ),
    "a variable assigned twice, once async": (
        "local function g() end\nlocal h = g\nh = function() time.sleep(1) end\n"
        "local function f() h() end",
        ["h", "f"],
    ),
    "a global function assigned twice": (
        "function g() end\nfunction g() time.sleep(1) end\nlocal function f() g() end",
        ["g", "f"],
    ),
    "a field assigned twice": (
        "local t = { go = function() end }\nfunction t.go() time.sleep(1) end\n"
        "local function f() t.go() end",
        ["t.go", "f"],
    ),
    "either of two": (
        SLEEPY + "local function f(x) local g = x and sleepy or print g() end f(1)",
        ["sleepy", "f"],
    ),
    "an upvalue changed by another closure": (
        SLEEPY + "local g = print\nlocal function set() g = sleepy end\nlocal function f() g() end",
        ["sleepy", "f"],
    ),
    "a goto in the way": (
        "local function f(n)\n::again::\nif n > 0 then time.sleep(1) n = n - 1 goto again end\nend",
        ["f"],
    ),
    "an API function handed on": (
        "local function f(g) g('1s') end\nlocal function h() f(time.sleep) end",
        ["f", "h"],
    ),
    "an API function under an alias": (
        "local wait = time.sleep\nlocal function f() wait(1) end",
        ["f"],
    ),
    "a task spawned": (
        SLEEPY + "local function f() coroutine.spawn(sleepy) end",
        ["sleepy", "f"],
    ),
    "a comparator that does not suspend": (
        "local function f(t) table.sort(t, function(a, b) return a < b end) end",
        [],
    ),
}


@pytest.mark.parametrize(("source", "expected"), CASES.values(), ids=CASES)
def test_async_functions(source: str, expected: list[str]) -> None:
    """The async functions of a file, in source order."""
    assert async_functions(source) == expected


LIBRARY = "local M = {}\nfunction M.wait() time.sleep(1) end\nfunction M.now() end\nreturn M"
IMPORTING = {
    "a library's function": ("local function main() lib.wait() end return main", ["main"]),
    "a library's plain function": ("local function main() lib.now() end return main", []),
    "a library's function under an alias": (
        "local wait = lib.wait\nlocal function main() wait() end\nreturn main",
        ["main"],
    ),
    "a library's function in a table": (
        "local t = { lib.wait }\nlocal function main() t[1]() end\nreturn main",
        ["main"],
    ),
    "a library as a value": (
        "local function run(l) l.wait() end\nlocal function main() run(lib) end\nreturn main",
        ["run", "main"],
    ),
    "a required library": (
        "local other = require('lib')\nlocal function main() other.wait() end\nreturn main",
        ["main"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), IMPORTING.values(), ids=IMPORTING)
def test_imported_functions(source: str, expected: list[str]) -> None:
    """Functions of imported entries are seen through."""
    library = member(LIBRARY, "lib", "library.lua")
    main = member(source, kind="workflow.lua", imports={"lib": "app:lib"})
    assert async_functions(library, main) == expected


def test_a_library_may_call_back() -> None:
    """What an entry hands to a library makes the library's function async."""
    main = member(
        "local function main() lib.each(function() time.sleep(1) end) end return main",
        kind="workflow.lua",
        imports={"lib": "app:lib"},
    )
    library = member("local M = {}\nfunction M.each(g) g() end\nreturn M", "lib", "library.lua")
    assert async_functions(main, library) == ["M.each"]


def test_chain_leads_to_the_suspending_call() -> None:
    """Each step names the caller, what it calls and the line; the last one the API's function."""
    source = (
        "local function charge() funcs.call('app:charge') end\n"
        "local function attempt()\n  return pcall(charge)\nend\n"
        "local function f()\n  for _ = 1, 3 do\n    attempt()\n  end\nend"
    )
    steps = function(explained(source)).suspends
    assert [(step.path, step.line, step.message) for step in steps] == [
        ("main.lua", 7, "f calls attempt"),
        ("main.lua", 3, "attempt calls charge through pcall"),
        ("main.lua", 1, "charge calls funcs.call, which suspends"),
    ]


def test_chain_is_the_shortest() -> None:
    """A call that reaches the API sooner is told, though a longer way stands before it."""
    source = (
        "local function a() time.sleep(1) end\nlocal function b() a() end\n"
        "local function f() b() a() end"
    )
    steps = function(explained(source)).suspends
    assert [step.message for step in steps] == [
        "f calls a",
        "a calls time.sleep, which suspends",
    ]


def test_chain_of_a_recursive_function_ends() -> None:
    """Functions that call each other are told once each."""
    source = (
        "local g\nlocal function f() return g() end\n"
        "g = function() f() time.sleep(1) return f() end"
    )
    steps = function(explained(source)).suspends
    assert [step.message for step in steps] == ["f calls g", "g calls time.sleep, which suspends"]


def test_chain_crosses_files() -> None:
    """Steps in a library stand in the library's file."""
    library = member(LIBRARY, "lib", "library.lua")
    main = member(
        "local function main()\n  lib.wait()\nend\nreturn main",
        kind="workflow.lua",
        imports={"lib": "app:lib"},
    )
    steps = function(explained(library, main), "main").suspends
    assert [(step.path, step.line, step.message) for step in steps] == [
        ("main.lua", 2, "main calls M.wait"),
        ("lib.lua", 2, "M.wait calls time.sleep, which suspends"),
    ]
