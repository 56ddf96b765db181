"""One walk over a resolved source that writes down its value flow, statement by statement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from transpiler.determinism.flow import endings
from transpiler.determinism.flow.expressions import Expressions
from transpiler.determinism.flow.summary import (
    ANONYMOUS,
    ITERATOR,
    NO_CELL,
    Decision,
    FunctionCells,
    Loop,
    ModuleSummary,
)
from transpiler.determinism.flow.written import path_text
from transpiler.ir import nodes as ir
from transpiler.ir.limits import PASS_FRAMES
from transpiler.ir.visit import walk
from transpiler.stack import stack_room

MAIN_CHUNK = "main chunk"


def summarise(
    chunk: ir.Chunk, modules: Sequence[str] | None, imports: Mapping[str, str]
) -> ModuleSummary:
    """Write a module's value flow down.

    Args:
        chunk: The resolved source.
        modules: Modules that it declares, or None where it may use all.
        imports: Alias to entry id.

    Returns:
        The summary; it holds nothing of the tree.
    """
    with stack_room(PASS_FRAMES):
        return _Summariser(chunk, modules, imports).run()


class _Summariser(Expressions):
    """Walks every function of a module once."""

    def run(self) -> ModuleSummary:
        """Return the summary."""
        for function in self.chunk.functions:
            self.declare(function)
        for number, function in enumerate(self.chunk.functions):
            self.number = number
            self.function = function
            self.cells = self.summary.functions[number]
            self.loop = -1
            self.statements(function.body)
        return self.summary

    def declare(self, function: ir.Function) -> None:
        """Number a function and its parameters, before anything refers to them."""
        number = len(self.summary.functions)
        self.numbers[function] = number
        name = MAIN_CHUNK if function.parent is None else function.name or ANONYMOUS
        params = tuple(self.variable(parameter) for parameter in function.params)
        vararg = self.cell() if function.has_vararg else NO_CELL
        self.summary.functions.append(FunctionCells(name, function.span, params, vararg))
        parent = -1 if function.parent is None else self.numbers[function.parent]
        self.summary.parents.append(parent)

    def statements(self, block: ir.Block) -> None:
        """Walk the statements of a block."""
        for statement in block.body:
            STATEMENTS[type(statement)](self, statement)

    def local_decl(self, node: ir.LocalDecl) -> None:
        for variable, written in zip(node.variables, node.values, strict=False):
            self.name(written, variable.name)
        for variable, value in zip(
            node.variables, self.results(node.values, len(node.variables)), strict=False
        ):
            self.assign_variable(variable, value)

    def function_decl(self, node: ir.FunctionDecl) -> None:
        number = self.numbers[node.function]
        name = path_text(node.target)
        if node.function.is_method:
            name = ":".join(name.rsplit(".", 1))
        self.summary.functions[number].name = name
        self.store(node.target, self.made("f", number))

    def assign(self, node: ir.Assign) -> None:
        self.has_effect = True
        values = self.results(node.values, len(node.targets))
        for target, written in zip(node.targets, node.values, strict=False):
            self.name(written, path_text(target))
        for target, value in zip(node.targets, values, strict=False):
            self.note_order(target, value, node)
            self.store(target, value)

    def note_order(self, target: ir.Expr, value: int, node: ir.Assign) -> None:
        """Remember what the order of a loop's rounds reaches through an assignment."""
        if isinstance(target, ir.Index) and _is_next(target):
            self.note_insertion(target.obj, self.expr(target.obj))
            return
        if self.loop < 0:
            return
        loop = self.summary.loops[self.loop]
        if isinstance(target, ir.Local) and self.is_outside(target):
            grows = any(
                isinstance(inner, ir.Binary)
                and inner.op == ".."
                and any(
                    isinstance(part, ir.Local) and part.variable is target.variable
                    for part in walk(inner)
                )
                for item in node.values
                for inner in walk(item)
            )
            takes = self.uses_round(node) and (self.leaves_early or self.is_last_word(node, target))
            if grows or takes:
                loop.joined.append(self.variable(target.variable))

    def is_last_word(self, node: ir.Assign, target: ir.Local) -> bool:
        """Whether every round replaces what the one before left in a variable."""
        if node not in self.every_round:
            return False
        parts = (part for value in node.values for part in walk(value))
        return not any(isinstance(p, ir.Local) and p.variable is target.variable for p in parts)

    def uses_round(self, node: ir.Assign) -> bool:
        """Whether an assignment stores something of the innermost loop's own round."""
        parts = (part for value in node.values for part in walk(value))
        return any(isinstance(part, ir.Local) and not self.is_outside(part) for part in parts)

    def store(self, target: ir.Expr, value: int) -> None:
        """Store a value in a variable, global or field."""
        if isinstance(target, ir.Local):
            self.assign_variable(target.variable, value)
        elif isinstance(target, ir.Global):
            self.copy(value, self.global_cell(target.name))
        elif isinstance(target, ir.Index):
            self.store_field(target, value)

    def condition(self, test: ir.Expr, kind: str, body: Callable[[], None]) -> None:
        """Walk what a value decides over, and note the decision."""
        cell = self.expr(test)
        self.decide(cell, test, kind, body)

    def decide(self, cell: int, place: ir.Node, kind: str, body: Callable[[], None]) -> None:
        outer, self.has_effect = self.has_effect, False
        start = len(self.summary.calls)
        body()
        calls = (start, len(self.summary.calls))
        if cell != NO_CELL:
            self.summary.decisions.append(
                Decision(self.number, place.span, cell, kind, calls, self.has_effect)
            )
        self.has_effect = self.has_effect or outer

    def if_statement(self, node: ir.If) -> None:
        self.branch(node, 0)

    def branch(self, node: ir.If, position: int) -> None:
        """Walk a branch; its test decides over all branches behind it, too."""
        if position == len(node.branches):
            if node.orelse is not None:
                self.statements(node.orelse)
            return
        test, block = node.branches[position]

        def body() -> None:
            self.statements(block)
            self.branch(node, position + 1)

        self.condition(test, "branch", body)

    def while_loop(self, node: ir.While) -> None:
        self.enter(node)
        self.note_ending(node, "while")
        self.condition(node.test, "loop", lambda: self.statements(node.body))
        self.leave()

    def repeat_loop(self, node: ir.Repeat) -> None:
        self.enter(node)
        self.note_ending(node, "repeat")

        def body() -> None:
            self.statements(node.body)

        start = len(self.summary.calls)
        outer, self.has_effect = self.has_effect, False
        body()
        cell = self.expr(node.test)
        if cell != NO_CELL:
            calls = (start, len(self.summary.calls))
            self.summary.decisions.append(
                Decision(self.number, node.test.span, cell, "loop", calls, self.has_effect)
            )
        self.has_effect = self.has_effect or outer
        self.leave()

    def note_ending(self, node: ir.While | ir.Repeat, kind: str) -> None:
        """Note whether a loop can end."""
        loop = self.summary.loops[self.loop]
        loop.kind = kind
        left = endings.is_left(node)
        loop.endless = not left and endings.is_for_ever(node)
        loop.stuck = not left and endings.is_stuck(node)

    def numeric_for(self, node: ir.NumericFor) -> None:
        bounds = [self.expr(node.start), self.expr(node.stop)]
        bounds += [self.expr(node.step)] if node.step is not None else []
        cell = self.derived(*bounds)
        self.copy(cell, self.variable(node.variable))
        self.enter(node)
        self.decide(cell, node.stop, "loop", lambda: self.statements(node.body))
        self.leave()

    def generic_for(self, node: ir.GenericFor) -> None:
        first = node.values[0]
        step, state, start = self.results(node.values, 3)[:3]
        source = self.sites.get(first, -1)
        self.enter(node, source)
        cells = tuple(self.variable(variable) for variable in node.variables)
        if source < 0:
            # `for k in next, t` has no call but that of each round.
            self.summary.loops[self.loop].source = len(self.summary.calls)
        self.add_call(first, ITERATOR, step, (state, start), cells)
        self.decide(step, first, "loop", lambda: self.statements(node.body))
        self.leave()

    def enter(self, node: ir.Loop, source: int = -1) -> None:
        """Begin a loop."""
        self.summary.loops.append(Loop(self.number, node.span, self.loop, source))
        self.early.append(self.leaves_early)
        if isinstance(node, ir.GenericFor):
            self.every_round.update(node.body.body)
        self.leaves_early = endings.breaks(node)
        self.loop = len(self.summary.loops) - 1
        self.loop_depth += 1
        start = len(self.summary.calls)
        self.summary.loops[self.loop].calls = (start, start)

    def leave(self) -> None:
        """End the innermost loop."""
        loop = self.summary.loops[self.loop]
        loop.calls = (loop.calls[0], len(self.summary.calls))
        self.leaves_early = self.early.pop()
        self.loop = loop.parent
        self.loop_depth -= 1

    def return_statement(self, node: ir.Return) -> None:
        self.has_effect = True
        values = self.results(node.values, len(node.values), open_ended=True)
        returns = self.cells.returns
        while len(returns) < len(values):
            returns.append(self.cell())
        for value, target in zip(values, returns, strict=False):
            self.copy(value, target)
        if self.loop >= 0 and any(value != NO_CELL for value in values):
            self.summary.loops[self.loop].joined += [v for v in values if v != NO_CELL]

    def jump(self, node: ir.Stmt) -> None:
        self.has_effect = True

    def type_decl(self, node: ir.TypeDecl) -> None:
        for use in node.uses:
            self.expr(use)

    def dispatch(self, node: ir.Dispatch) -> None:
        for _, part in node.parts:
            self.statements(part)


def _is_next(target: ir.Index) -> bool:
    """Whether an assignment appends: to ``t[#t + 1]``, or to ``t[n]`` with a counter ``n``."""
    key = target.key
    if isinstance(key, ir.Binary) and key.op == "+":
        key = key.left
    if isinstance(key, ir.Unary):
        return key.op == "#"
    return isinstance(key, ir.Local) and bool(key.variable.assigned)


STATEMENTS: dict[type, Callable[[_Summariser, Any], object]] = {
    ir.LocalDecl: _Summariser.local_decl,
    ir.FunctionDecl: _Summariser.function_decl,
    ir.Assign: _Summariser.assign,
    ir.CallStmt: lambda s, n: s.call(n.call, 0),
    ir.Do: lambda s, n: s.statements(n.body),
    ir.While: _Summariser.while_loop,
    ir.Repeat: _Summariser.repeat_loop,
    ir.If: _Summariser.if_statement,
    ir.NumericFor: _Summariser.numeric_for,
    ir.GenericFor: _Summariser.generic_for,
    ir.Return: _Summariser.return_statement,
    ir.Break: _Summariser.jump,
    ir.Goto: _Summariser.jump,
    ir.Label: lambda s, n: None,
    ir.Region: lambda s, n: s.statements(n.body),
    ir.Dispatch: _Summariser.dispatch,
    ir.TypeDecl: _Summariser.type_decl,
}
