"""Value flow: a fixed point that gives every expression its kinds and every call its callees.

Fields are told apart by name only, whatever table they are in; values stored under keys that may be
some other string reach every field, values in arrays and channels meet in one heap. Nothing flows
in from outside but data.
"""

from __future__ import annotations

from typing import NamedTuple

from transpiler.analysis import refine, table_calls
from transpiler.analysis.environment import (
    Library,
    function_value,
    global_meaning,
    require_name,
    required,
)
from transpiler.analysis.library_tables import LibraryTables
from transpiler.analysis.recursion import Recursion
from transpiler.analysis.tables import Tables
from transpiler.analysis.types import cast_global
from transpiler.analysis.unit import Member, Unit
from transpiler.analysis.values import (
    ANY,
    DATA,
    NIL_VALUE,
    NOTHING,
    TABLE,
    TABLE_VALUE,
    UNREACHED,
    Results,
    UserdataRef,
    Value,
    module_value,
    parse_results,
    parse_type,
)
from transpiler.api.model import ApiFunction, ApiModule, Callback
from transpiler.ir import nodes as ir

ENVIRONMENT = "_G"
COROUTINE_MAKERS = ("coroutine.create", "coroutine.wrap")
UNKNOWN_CLASS = UserdataRef("?")


class Callees(NamedTuple):
    """What a call may reach.

    Attributes:
        functions: Lua functions in source order.
        api: API functions by path.
    """

    functions: tuple[ir.Function, ...] = ()
    api: tuple[ApiFunction, ...] = ()


class Flow:
    """The solved value flow of one unit."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.values: dict[ir.Expr, Value] = {}
        self.callees: dict[ir.Node, Callees] = {}
        self.variables: dict[ir.Variable, Value] = {}
        self.globals: dict[str, Value] = {}
        self.fields: dict[str, Value] = {}
        self.returns: dict[ir.Function, list[Value]] = {}
        self.return_rest: dict[ir.Function, Value] = {}
        self.varargs: dict[ir.Function, Value] = {}
        self.heap = DATA
        self.keyed = DATA
        self.all_fields = NOTHING
        self.tables = Tables(self)
        self.libraries = LibraryTables(self)
        self.entries: list[ir.Function] = []
        self.called_back: dict[ir.Function, tuple[int, int | None]] = {}
        self.coroutine_bodies: set[ir.Function] = set()
        self.metatables = False
        self.rising: set[ir.Variable] = set()
        self.recursion = Recursion(self)
        self._called_back: set[ApiFunction] = set()
        self.changed = False

    def handler(self, event: str, value: Value = ANY) -> Value:
        """Returns what may run for an event on what may be a table."""
        found = self.tables.handlers(value, event) if value.may(TABLE) else NOTHING
        while found.may(TABLE):
            # A handler may be a callable table itself.
            called = found.join(self.tables.handlers(found, "__call"))
            if called is found:
                break
            found = called
        return found

    def handlers(self, event: str, value: Value = ANY) -> list[ir.Function]:
        """Returns the Lua functions that run for an event on what may be a table."""
        return self.handler(event, value).functions

    def overrides(self, event: str, value: Value = ANY) -> bool:
        """Whether any function, one of a library perhaps, may run for an event."""
        found = self.handler(event, value)
        return bool(found.functions or found.api_functions)

    def call_targets(self, value: Value) -> list[ir.Function]:
        """Returns the Lua functions that calling a value runs, those of callable tables too."""
        return [*value.functions, *self.handlers("__call", value)]

    def value(self, expr: ir.Expr) -> Value:
        """Returns the first value of an expression; unreachable code counts as any data."""
        found = self.values.get(expr, NOTHING)
        return found if found.bits else DATA

    def variable(self, variable: ir.Variable) -> Value:
        """Returns everything a variable may hold."""
        found = self.variables.get(variable, NOTHING)
        return found if found.bits else DATA

    # slots; every join remembers whether anything grew

    def grow(self, old: Value, new: Value) -> Value:
        joined = old.join(new)
        if joined is not old:
            self.changed = True
        return joined

    def join_variable(self, variable: ir.Variable, value: Value) -> None:
        self.variables[variable] = self.grow(self.variables.get(variable, NOTHING), value)

    def join_global(self, name: str, value: Value) -> None:
        self.globals[name] = self.grow(self.globals.get(name, NIL_VALUE), value)
        if self.libraries.has_environment:
            self.join_keyed(value)

    def join_field(self, name: str, value: Value) -> None:
        if name == "__index":
            self.libraries.expose(value)
        self.fields[name] = self.grow(self.fields.get(name, NOTHING), value)
        self.all_fields = self.grow(self.all_fields, value)

    def join_keyed(self, value: Value) -> None:
        self.keyed = self.grow(self.keyed, value)

    def join_heap(self, value: Value) -> None:
        self.heap = self.grow(self.heap, value)

    def join_return(self, function: ir.Function, results: Results) -> None:
        if not results.reached:
            return
        missing = NIL_VALUE if function in self.returns else NOTHING
        slots = self.returns.setdefault(function, [])
        while len(slots) < len(results.values):
            slots.append(missing)
        for position in range(len(slots)):
            slots[position] = self.grow(slots[position], results.get(position))
        if results.rest is not None:
            rest = self.return_rest.get(function, NOTHING)
            self.return_rest[function] = self.grow(rest, results.rest)

    def function_results(self, function: ir.Function) -> Results:
        """Returns what a Lua function may return."""
        if function not in self.returns:
            return UNREACHED
        return Results(tuple(self.returns[function]), self.return_rest.get(function))

    # reading

    def anything(self) -> Value:
        """Returns what an unknown read may give: data, anything in the heap or a field."""
        return self.heap.join(self.all_fields).join(self.keyed).join(self.libraries.reached)

    def operand(self) -> Value:
        """Returns what an operator may pass to a metamethod: anything and any table."""
        return ANY.join(self.anything()).join(self.tables.all)

    def open(self, value: Value) -> Value:
        """Adds the heap to a result type that says ``any``."""
        return value.join(self.anything()) if UNKNOWN_CLASS in value.atoms else value

    def field(self, name: str) -> Value:
        """Returns what ``t.name`` may be for an arbitrary table."""
        return self.fields.get(name, NOTHING).join(self.keyed)

    def global_value(self, member: Member, name: str) -> Value:
        """Returns what a global name may be in an entry."""
        if name == ENVIRONMENT:
            self.libraries.use_environment()
            return TABLE_VALUE
        value = self.globals.get(name, NOTHING)
        cast = None if name in self.globals else cast_global(name)
        meaning = global_meaning(member, name)
        if meaning is None and cast is None and self.libraries.has_environment:
            value = value.join(self.keyed)
        return value.join(cast or self.meaning_value(meaning))

    def meaning_value(self, meaning: object) -> Value:
        if isinstance(meaning, ApiFunction):
            return function_value(meaning)
        if isinstance(meaning, ApiModule):
            return module_value(meaning.name, meaning.instance)
        if isinstance(meaning, Library):
            target = self.unit.by_id.get(meaning.entry)
            if target is not None:
                return self.function_results(target.chunk.function).get(0)
        return NIL_VALUE

    # calls

    def enter(self, function: ir.Function, args: Results, shift: int = 0) -> None:
        """Passes arguments to a Lua function's parameters."""
        self.recursion.given_to(function, args, shift)
        self.bind(function, args, shift)

    def bind(self, function: ir.Function, args: Results, shift: int = 0) -> None:
        for position, parameter in enumerate(function.params):
            self.join_variable(parameter, args.get(position + shift))
        if function.has_vararg:
            extra = args.values[len(function.params) + shift :]
            value = self.varargs.get(function, NOTHING)
            for item in [*extra, *([args.rest] if args.rest is not None else [])]:
                value = self.grow(value, item)
            self.varargs[function] = value

    def call_api(
        self, function: ApiFunction, args: Results, arg_exprs: list[ir.Expr], argument: str = "any"
    ) -> Results:
        """Returns an API call's results and runs its effects on callbacks and the heap."""
        known = table_calls.apply(self, function, args)
        self.libraries.passed(function.path, (*args.values, *([args.rest] if args.rest else [])))
        for callback in function.callbacks:
            passed = (
                Results(args.values[callback.passes_from :], args.rest)
                if callback.args == "..."
                else parse_results(callback.args)
            )
            passed = table_calls.callback_arguments(self, function, args) or Results(
                tuple(self.open(v) for v in passed.values),
                None if passed.rest is None else self.open(passed.rest),
            )
            called = args.get(callback.position)
            self._call_back(called, passed)
            self._count_arguments(called, callback, passed, arg_exprs)
            if function.path in COROUTINE_MAKERS:
                self.coroutine_bodies.update(called.functions)
        if function.keeps:
            for value in args.values:
                self.join_heap(value)
        if function.holds:
            self.join_heap(parse_type(function.holds))
        refined = refine.RULES[function.refine](args, arg_exprs) if function.refine else None
        results = refined or known or parse_results(function.returns, argument)
        return Results(
            tuple(self.open(v) for v in results.values),
            None if results.rest is None else self.open(results.rest),
        )

    def _call_back(self, callback: Value, passed: Results) -> None:
        """Runs what the API calls; its results come back as anything the heap may hold."""
        for target in callback.functions:
            self.enter(target, passed)
            self._join_all(self.function_results(target))
        for function in callback.api_functions:
            # What pcall(pcall, pcall, ...) calls in the end is among the arguments of the first.
            if function not in self._called_back and (passed.values or not function.with_callback):
                outermost = not self._called_back
                self._called_back.add(function)
                self._join_all(self.call_api(function, passed, []))
                if outermost:
                    self._called_back.clear()

    def _count_arguments(
        self, called: Value, callback: Callback, passed: Results, arg_exprs: list[ir.Expr]
    ) -> None:
        """Remembers between how many arguments the API passes to a callback."""
        least, most = len(passed.values), None if passed.rest else len(passed.values)
        if callback.args == "..." and not arg_exprs:
            least, most = 0, None
        elif callback.args == "...":
            own = arg_exprs[callback.passes_from :]
            least, most = len(own), len(own)
            if arg_exprs and isinstance(arg_exprs[-1], (ir.Call, ir.MethodCall, ir.Vararg)):
                least, most = max(len(own) - 1, 0), None
        for target in called.functions:
            known = self.called_back.get(target, (least, most))
            widest = None if None in (known[1], most) else max(known[1] or 0, most or 0)
            self.called_back[target] = (min(known[0], least), widest)

    def _join_all(self, results: Results) -> None:
        for value in (*results.values, *([] if results.rest is None else [results.rest])):
            self.join_heap(value)

    def run_metamethods(self) -> None:
        """Metamethods are called by operators with anything and their results go anywhere.

        A function stored under a computed key may be one, too.
        """
        self.tables.expose_redirected()
        values = [self.fields[name] for name in sorted(self.fields) if name.startswith("__")]
        for value in [*values, *([self.keyed] if self.metatables else [])]:
            for function in value.functions:
                self.enter(function, Results((), self.operand()))
                results = self.function_results(function)
                self._join_all(results)
                for result in results.values:
                    self.join_keyed(result)
        for override in self.handlers("__pairs"):
            for iterator in self.call_targets(self.function_results(override).get(0)):
                self.enter(iterator, Results((), self.operand()))
                self._join_all(self.function_results(iterator))

    def required_value(self, member: Member, expr: ir.Expr) -> Value | None:
        """Returns what ``require("x")`` gives, or None when ``expr`` is something else."""
        name = require_name(expr)
        return None if name is None else self.meaning_value(required(member, name))


def solve(unit: Unit) -> Flow:
    """Solves the value flow of a unit.

    Args:
        unit: The unit.

    Returns:
        The solution: kinds of every expression and variable, callees of every call.
    """
    from transpiler.analysis.walk import Walker

    flow = Flow(unit)
    walker = Walker(flow)
    for _ in range(200):
        flow.changed = False
        walker.run()
        flow.run_metamethods()
        if not flow.changed:
            break
    return flow
