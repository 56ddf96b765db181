"""One pass of the value flow over a whole unit; repeated until nothing grows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from transpiler.analysis import operators, ranges, sequences, types
from transpiler.analysis.calling import call_method, call_value
from transpiler.analysis.endings import falls_through
from transpiler.analysis.environment import function_value
from transpiler.analysis.flow import Callees, Flow
from transpiler.analysis.iteration import builtin_iteration, loop_values, numeric_for_value
from transpiler.analysis.sequences import Place
from transpiler.analysis.unit import SCRIPT, Member
from transpiler.analysis.values import (
    ANY,
    ASCII,
    BOOL_VALUE,
    BYTES,
    COUNT,
    DATA,
    FALSE,
    FLOAT,
    FUNC,
    LONG,
    NIL,
    NIL_VALUE,
    NOTHING,
    NUM,
    STEP_VALUE,
    STR,
    TABLE,
    TABLES,
    TEXT,
    TRUE,
    USER,
    ModuleRef,
    RecordRef,
    Results,
    UserdataRef,
    Value,
    parse_type,
)
from transpiler.api.libraries import STRING
from transpiler.api.model import ApiFunction
from transpiler.api.userdata import CLASSES, RECORDS
from transpiler.ir import nodes as ir

FOURTH = 3
"""Index of the closing value among the values of a generic ``for``."""

BROKEN = re.compile("[\udc80-\udcff]")
"""Bytes of a string that are part of no character."""


class Walker:
    """Evaluates a unit abstractly, joining into the flow's slots."""

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.bounded: set[ir.Variable] = set()
        self.filled: set[ir.Expr] = set()
        self.tail: ir.Expr | None = None
        self.function: ir.Function
        self.member: Member

    def run(self) -> None:
        """Walks every function once, then passes data to the entry points."""
        self.filled.clear()
        for member in self.flow.unit.members:
            self.member = member
            for function in member.chunk.functions:
                self.function = function
                self.block(function.body)
                if falls_through(function.body):
                    self.flow.join_return(function, Results(()))
            if member.runnable:
                for target in self.entry_points(member):
                    self.flow.enter(target, Results((), DATA))
                    if target not in self.flow.entries:
                        self.flow.entries.append(target)

    def entry_points(self, member: Member) -> list[ir.Function]:
        if member.kind == SCRIPT:
            return [member.chunk.function]
        result = self.flow.function_results(member.chunk.function).get(0)
        found = [result]
        if result.may(TABLES):
            # Every entry of the unit may have such a field: only then look at them in order.
            found.append(self.flow.field(member.method))
        own = frozenset(member.chunk.functions)
        return [f for value in found for f in Value(FUNC, value.atoms & own).functions]

    # statements

    def block(self, block: ir.Block) -> None:
        for statement in block.body:
            STATEMENTS[type(statement)](self, statement)

    def local_decl(self, node: ir.LocalDecl) -> None:
        results = self.values(node.values)
        for position, variable in enumerate(node.variables):
            self.flow.join_variable(variable, results.get(position))
        if node.closed is not None:
            self.closes(node)

    def closes(self, node: ir.Node) -> None:
        self.flow.callees[node] = Callees(tuple(self.flow.handlers("__close")))

    def function_decl(self, node: ir.FunctionDecl) -> None:
        self.store(node.target, Value(FUNC, frozenset({node.function})))

    def assign(self, node: ir.Assign) -> None:
        results = self.values(node.values)
        for position, target in enumerate(node.targets):
            self.store(target, results.get(position))

    def store(self, target: ir.Expr, value: Value) -> None:
        if isinstance(target, ir.Local):
            self.flow.join_variable(target.variable, value)
        elif isinstance(target, ir.Global):
            self.flow.join_global(target.name, value)
        elif isinstance(target, ir.Index):
            obj = self.expr(target.obj)
            self.expr(target.key)
            following = sequences.is_next(target)
            following = following and not sequences.is_replaced(target, self.function)
            ordered = target in self.filled or following
            self.store_field(obj, target.key, value, Place.NEXT if ordered else Place.ANY)

    def store_field(
        self, obj: Value, key: ir.Expr | None, value: Value, place: Place = Place.ANY
    ) -> None:
        kinds = STEP_VALUE if key is None else self.flow.values.get(key, NOTHING)
        name = key.value if isinstance(key, ir.Const) and isinstance(key.value, str) else None
        self.flow.libraries.store(obj, name)
        self.flow.tables.store(obj, kinds, name, value, place)
        if name is not None:
            self.flow.join_field(name, value)
            return
        self.flow.join_heap(value)
        if kinds.may(STR):
            self.flow.join_keyed(value)

    def numeric_for(self, node: ir.NumericFor) -> None:
        start, stop = self.expr(node.start), self.expr(node.stop)
        step = STEP_VALUE if node.step is None else self.expr(node.step)
        self.flow.join_variable(node.variable, numeric_for_value(start, stop, step))
        if ranges.stays_positive(node):
            self.flow.rising.add(node.variable)
        if sequences.counts_from_one(node):
            self.filled.update(sequences.filled(node.body, node.variable, []))
        self.block(node.body)

    def generic_for(self, node: ir.GenericFor) -> None:
        results = self.values(node.values)
        if results.get(FOURTH).bits & ~NIL:
            self.closes(node.closing)
        values = loop_values(self.flow, node, results)
        if builtin_iteration(self.flow, node.values) == "ipairs":
            counter, *others = node.variables
            self.filled.update(sequences.filled(node.body, counter, others))
        for position, variable in enumerate(node.variables):
            value = values.get(position)
            self.flow.join_variable(variable, value if position else value.without(NIL))
        self.block(node.body)

    def if_statement(self, node: ir.If) -> None:
        for test, body in node.branches:
            self.expr(test)
            bounded = ranges.bounded(test, self.seen) - self.bounded
            self.bounded |= bounded
            self.block(body)
            self.bounded -= bounded
        if node.orelse is not None:
            self.block(node.orelse)

    def loop(self, node: ir.While | ir.Repeat) -> None:
        self.expr(node.test)
        self.block(node.body)

    def dispatch(self, node: ir.Dispatch) -> None:
        for _, part in node.parts:
            self.block(part)

    def type_decl(self, node: ir.TypeDecl) -> None:
        for use in node.uses:
            self.expr(use)
        if node.live:
            self.flow.join_variable(node.variable, types.declared_value(self.flow, node))

    def return_statement(self, node: ir.Return) -> None:
        self.tail = node.values[0] if len(node.values) == 1 else None
        self.flow.join_return(self.function, self.values(node.values))
        self.flow.recursion.returned(self.function, node.values)

    # expressions

    def values(self, exprs: Sequence[ir.Expr]) -> Results:
        if not exprs or not isinstance(exprs[-1], (ir.Call, ir.MethodCall, ir.Vararg)):
            return Results(tuple(self.expr(expr) for expr in exprs))
        values = [self.expr(expr) for expr in exprs[:-1]]
        last = self.results(exprs[-1])
        self.flow.values[exprs[-1]] = last.get(0)
        return Results((*values, *last.values), last.rest, last.reached)

    def results(self, expr: ir.Expr) -> Results:
        if isinstance(expr, ir.Call):
            return self.call(expr)
        if isinstance(expr, ir.MethodCall):
            return self.method_call(expr)
        return Results((), self.flow.varargs.get(self.function, NOTHING))

    def expr(self, expr: ir.Expr) -> Value:
        value = EXPRESSIONS[type(expr)](self, expr)
        self.flow.values[expr] = value
        return value

    def const(self, expr: ir.Const) -> Value:
        value = expr.value
        if value is None:
            return NIL_VALUE
        if isinstance(value, bool):
            return Value(TRUE if value else FALSE)
        if isinstance(value, str):
            if value.isascii() and "\0" not in value:
                return Value(ASCII)
            return Value(BYTES if BROKEN.search(value) else TEXT)
        if isinstance(value, float):
            return Value(FLOAT)
        size = abs(value)
        kinds = (kind for kind, limit in operators.LIMITS.items() if size <= limit)
        return Value(next(kinds))

    def local(self, expr: ir.Local) -> Value:
        value = self.flow.variables.get(expr.variable, NOTHING)
        small = expr.variable in self.bounded and operators.is_integral(value)
        return STEP_VALUE if small else value

    def global_name(self, expr: ir.Global) -> Value:
        return self.flow.global_value(self.member, expr.name)

    def index(self, expr: ir.Index) -> Value:
        obj, key = self.expr(expr.obj), self.expr(expr.key)
        if obj.only(NIL):
            # Not reached yet, or an error.
            return NOTHING
        name = expr.key.value if isinstance(expr.key, ir.Const) else None
        if isinstance(name, str):
            return self.named_field(obj, name)
        self.flow.libraries.expose(obj)
        known = None if obj.may(USER) else self.flow.tables.computed(obj, key)
        if known is not None:
            return known
        value = self.flow.heap if obj.may(TABLES | USER) else NIL_VALUE
        if obj.may(TABLES) and key.may(STR):
            value = value.join(self.flow.anything())
        return value

    def named_field(self, obj: Value, name: str) -> Value:
        if obj.module is not None:
            return self.flow.libraries.member(obj.module, name)
        value = NOTHING
        for atom in obj.atoms:
            if isinstance(atom, ModuleRef):
                value = value.join(self.flow.libraries.member(atom, name))
            elif isinstance(atom, RecordRef):
                known = RECORDS[atom.name].fields.get(name)
                found = self.flow.field(name) if known is None else parse_type(known)
                value = value.join(self.flow.open(found))
            elif isinstance(atom, UserdataRef):
                method = CLASSES[atom.name].methods.get(name) if atom.name in CLASSES else None
                value = value.join(ANY if method is None else function_value(method))
        if obj.may(TABLE):
            value = value.join(self.flow.tables.named(obj, name))
            if obj.only(TABLE | NIL):
                return value
        if obj.may(STR):
            member = STRING.members.get(name)
            value = value.join(
                Value(FUNC, frozenset({member})) if isinstance(member, ApiFunction) else NIL_VALUE
            )
        return value if value.bits else NIL_VALUE

    def call(self, expr: ir.Call) -> Results:
        required = self.flow.required_value(self.member, expr)
        if required is not None:
            return Results((required,))
        func = self.expr(expr.func)
        args = self.values(expr.args)
        recursive = [self.function] == func.functions and expr is not self.tail
        return call_value(self.flow, expr, func, args, expr.args, recursive)

    def method_call(self, expr: ir.MethodCall) -> Results:
        obj = self.expr(expr.obj)
        return call_method(self.flow, expr, obj, self.values(expr.args))

    def table(self, expr: ir.TableExpr) -> Value:
        made = self.flow.tables.make(expr)
        for position, item in enumerate(expr.fields):
            if item.key is not None:
                self.expr(item.key)
                self.store_field(made, item.key, self.expr(item.value))
            elif position == len(expr.fields) - 1:
                results = self.values([item.value])
                for value in (*results.values, results.rest or NOTHING):
                    self.store_field(made, None, value, Place.MADE)
            else:
                self.store_field(made, None, self.expr(item.value), Place.MADE)
        return made

    def binary(self, expr: ir.Binary) -> Value:
        left, right = self.expr(expr.left), self.expr(expr.right)
        value = Value(operators.binary_bits(expr, left, right, self.seen))
        if value.may(LONG) and self.flow.recursion.adds_up(expr):
            value = value.without(LONG).join(Value(COUNT))
        event = operators.EVENTS.get(expr.op)
        if event is not None and self.flow.overrides(event, left.join(right)):
            value = value.join(self.flow.anything())
        return value

    def seen(self, expr: ir.Expr) -> Value:
        """Returns what an expression evaluated before may be."""
        return self.flow.values.get(expr, NOTHING)

    def logical(self, expr: ir.Logical) -> Value:
        left, right = self.expr(expr.left), self.expr(expr.right)
        if expr.op == "and":
            return operators.falsy_part(left).join(right) if left.bits else left
        return operators.truthy_part(left).join(right)

    def unary(self, expr: ir.Unary) -> Value:
        operand = self.expr(expr.operand)
        if expr.op == "not":
            return BOOL_VALUE
        if expr.op == "#":
            value = STEP_VALUE
        elif expr.op == "~":
            value = Value(LONG)
        elif operand.only(NUM | NIL):
            value = Value(operand.bits & NUM)
        else:
            value = Value(LONG | FLOAT)
        if self.flow.overrides(operators.UNARY_EVENTS[expr.op], operand):
            value = value.join(self.flow.anything())
        return value


def _multi(walker: Walker, expr: Any) -> Value:
    return walker.results(expr).get(0)


def _vararg(walker: Walker, expr: ir.Vararg) -> Value:
    return walker.flow.varargs.get(walker.function, NOTHING).join(NIL_VALUE)


STATEMENTS: dict[type, Callable[[Walker, Any], object]] = {
    ir.LocalDecl: Walker.local_decl,
    ir.FunctionDecl: Walker.function_decl,
    ir.Assign: Walker.assign,
    ir.CallStmt: lambda w, n: w.results(n.call),
    ir.Do: lambda w, n: w.block(n.body),
    ir.While: Walker.loop,
    ir.Repeat: Walker.loop,
    ir.If: Walker.if_statement,
    ir.NumericFor: Walker.numeric_for,
    ir.GenericFor: Walker.generic_for,
    ir.Return: Walker.return_statement,
    ir.Break: lambda w, n: None,
    ir.Goto: lambda w, n: None,
    ir.Label: lambda w, n: None,
    ir.Region: lambda w, n: w.block(n.body),
    ir.Dispatch: Walker.dispatch,
    ir.TypeDecl: Walker.type_decl,
}

EXPRESSIONS: dict[type, Callable[[Walker, Any], Value]] = {
    ir.Const: Walker.const,
    ir.Vararg: _vararg,
    ir.FunctionExpr: lambda w, e: Value(FUNC, frozenset({e.function})),
    ir.Local: Walker.local,
    ir.Global: Walker.global_name,
    ir.Index: Walker.index,
    ir.Call: _multi,
    ir.MethodCall: _multi,
    ir.TableExpr: Walker.table,
    ir.Binary: Walker.binary,
    ir.Logical: Walker.logical,
    ir.Unary: Walker.unary,
    ir.Paren: lambda w, e: w.expr(e.inner),
}
