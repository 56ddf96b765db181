"""Per-run state: a chunk of functions and constants is a plain module, any other a factory.

Lua runs a chunk once per execution. A plain Python module runs once per process, so it must hold
nothing that an execution could change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from transpiler.analysis.environment import Library, global_meaning, require_name, required
from transpiler.analysis.flow import Flow
from transpiler.analysis.types import only_types
from transpiler.analysis.unit import SCRIPT, Member, Unit
from transpiler.analysis.values import NIL, USER
from transpiler.api.model import ApiModule
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a chunk is a factory.

    Attributes:
        node: The statement or expression to blame.
        entry: Id of the entry whose code it stands in.
        message: What it does, as the end of a sentence that begins with it.
    """

    node: ir.Node
    entry: str
    message: str


class Use(NamedTuple):
    """A use of an imported library: its entry id, the field read where it is one, and the place."""

    entry: str
    field: str | None
    node: ir.Expr


@dataclass(slots=True)
class Layout:
    """How one chunk becomes a Python module.

    Attributes:
        plain: Whether it is a plain module.
        cause: Why it is not.
        table: The module table (``local M = {}``) that a plain module dissolves, if any.
        exports: Field of the module table to the expression stored there.
        entry: Expression of the entry point in a plain module of a runnable entry.
    """

    plain: bool
    table: ir.Variable | None = None
    exports: dict[str, ir.Expr] = field(default_factory=dict)
    entry: ir.Expr | None = None
    cause: Cause | None = None


def solve(flow: Flow) -> dict[str, Layout]:
    """Decides the layout of every member of a unit.

    Args:
        flow: The unit's value flow.

    Returns:
        Layout by entry id.
    """
    unit = flow.unit
    layouts = {member.id: _Chunk(flow, member).layout() for member in unit.members}
    uses = {member.id: library_uses(member) for member in unit.members}
    used: dict[str, list[tuple[str, Use]]] = {}
    for user, found in uses.items():
        for use in found:
            used.setdefault(use.entry, []).append((user, use))
    changed = True
    while changed:
        changed = False
        for member in unit.members:
            layout = layouts[member.id]
            if not layout.plain:
                continue
            cause = _import_cause(unit, member, layouts, uses[member.id], used.get(member.id, ()))
            if cause is not None:
                layouts[member.id] = Layout(False, cause=cause)
                changed = True
    return layouts


def library_aliases(member: Member) -> dict[ir.Variable, str]:
    """Returns the locals that only name an imported library, with its entry id."""
    aliases: dict[ir.Variable, str] = {}
    for function in member.chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.LocalDecl):
                found = [_named(member, value) for value in node.values]
                if len(found) == len(node.variables) and None not in found:
                    for variable, meaning in zip(node.variables, found, strict=True):
                        if isinstance(meaning, Library) and not variable.assigned:
                            aliases[variable] = meaning.entry
    return aliases


def _named(member: Member, value: ir.Expr) -> object:
    """Returns the library or API module that an expression names."""
    if isinstance(value, ir.Global):
        meaning = global_meaning(member, value.name)
        return meaning if isinstance(meaning, ApiModule) else None
    return _required(member, value)


def _required(member: Member, value: ir.Expr) -> object:
    name = require_name(value)
    return None if name is None else required(member, name)


def library_uses(member: Member) -> list[Use]:
    """Returns each use of an imported library."""
    aliases = library_aliases(member)
    uses: list[Use] = []
    for function in member.chunk.functions:
        fields: dict[ir.Expr, str | None] = {}
        naming: set[ir.Expr] = set()
        for node in body_nodes(function):
            if isinstance(node, ir.LocalDecl):
                pairs = zip(node.variables, node.values, strict=False)
                naming.update(value for variable, value in pairs if variable in aliases)
            if isinstance(node, (ir.Assign, ir.FunctionDecl)):
                targets = node.targets if isinstance(node, ir.Assign) else [node.target]
                fields.update({t.obj: None for t in targets if isinstance(t, ir.Index)})
            if isinstance(node, ir.Index) and isinstance(node.key, ir.Const):
                key = node.key.value
                fields.setdefault(node.obj, key if isinstance(key, str) else None)
            if isinstance(node, ir.Expr) and node not in naming:
                entry = _library_of(member, node, aliases)
                if entry is not None:
                    uses.append(Use(entry, fields.get(node), node))
    return uses


def _library_of(member: Member, node: ir.Expr, aliases: dict[ir.Variable, str]) -> str | None:
    if isinstance(node, ir.Local):
        return aliases.get(node.variable)
    meaning: object = None
    if isinstance(node, ir.Global):
        meaning = global_meaning(member, node.name)
    elif isinstance(node, ir.Call):
        meaning = _required(member, node)
    return meaning.entry if isinstance(meaning, Library) else None


def _import_cause(
    unit: Unit,
    member: Member,
    layouts: dict[str, Layout],
    uses: Iterable[Use],
    used: Iterable[tuple[str, Use]],
) -> Cause | None:
    """A plain module imports only plain libraries and is imported only for what it exports."""
    for entry, _, node in uses:
        if entry not in layouts or not layouts[entry].plain or unit.by_id[entry].runnable:
            return Cause(node, member.id, f"uses {entry}, which is no plain library")
    for user, (entry, name, node) in used:
        if name is None or name not in layouts[member.id].exports:
            return Cause(node, user, f"uses {entry} for more than what it exports")
    return None


class _Chunk:
    """Classifies one chunk's top-level statements."""

    def __init__(self, flow: Flow, member: Member) -> None:
        self.flow = flow
        self.member = member
        self.exports: dict[str, ir.Expr] = {}
        self.table: ir.Variable | None = None
        self.returned: ir.Expr | None = None

    def layout(self) -> Layout:
        block = self.member.chunk.function.body
        if self.member.kind == SCRIPT:
            return self.factory(block, "is a program of its own")
        moving = [statement for statement in block.body if not self.statement(statement)]
        if moving:
            return self.factory(moving[0], "is no definition of a function or constant")
        use = self.stray_use()
        if use is not None:
            return self.factory(use, "uses the module table for more than what it exports")
        if not self.member.runnable and self.table is None:
            return self.factory(block.body[-1] if block.body else block, "returns no module table")
        entry = self.entry_point() if self.member.runnable else None
        if self.member.runnable and entry is None:
            place = self.returned or block
            return self.factory(place, f"does not show which function '{self.member.method}' is")
        return Layout(True, self.table, self.exports, entry)

    def factory(self, node: ir.Node, message: str) -> Layout:
        return Layout(False, cause=Cause(node, self.member.id, message))

    def statement(self, node: ir.Stmt) -> bool:
        if isinstance(node, ir.LocalDecl):
            return self.local_decl(node)
        if isinstance(node, ir.FunctionDecl):
            return self.definition(node.target, None)
        if isinstance(node, ir.Assign) and len(node.targets) == len(node.values) == 1:
            return self.definition(node.targets[0], node.values[0])
        if isinstance(node, ir.Return) and len(node.values) == 1:
            self.returned = node.values[0]
            return True
        return isinstance(node, ir.TypeDecl) and all(map(self.is_fixed, node.uses))

    def local_decl(self, node: ir.LocalDecl) -> bool:
        if len(node.values) not in (0, len(node.variables)):
            return False
        if not node.values:
            return all(self.defined_once(v) for v in node.variables)
        pairs = zip(node.variables, node.values, strict=True)
        verdicts = [self.initialised(variable, value) for variable, value in pairs]
        return all(verdicts)

    def initialised(self, variable: ir.Variable, value: ir.Expr) -> bool:
        if variable.assigned:
            return False
        if _required(self.member, value) is not None:
            return True
        if isinstance(value, ir.FunctionExpr) or _is_constant(value) or self.is_type(value):
            return True
        if isinstance(value, ir.TableExpr) and self.table is None and self.is_returned(variable):
            self.table = variable
            return all(self.export(f.key, f.value) for f in value.fields)
        return isinstance(value, ir.TableExpr) and self.read_only(variable, value)

    def is_type(self, value: ir.Expr) -> bool:
        """Whether a value is a type by name or a library's, which is there once it is loaded."""
        named = isinstance(value, ir.Local) and not value.variable.assigned
        exported = isinstance(value, ir.Index) and _library_field(self.member, value)
        found = self.flow.value(value)
        return (named or exported) and found.only(USER | NIL) and only_types(found)

    def is_fixed(self, use: ir.Expr) -> bool:
        """Whether an expression in a type declaration is the same in every execution."""
        known = isinstance(use, ir.Index) and self.flow.value(use.obj).module is not None
        return known or _is_constant(use) or self.is_type(use)

    def is_returned(self, variable: ir.Variable) -> bool:
        last = self.member.chunk.function.body.body[-1:]
        return bool(
            last
            and isinstance(last[0], ir.Return)
            and len(last[0].values) == 1
            and isinstance(last[0].values[0], ir.Local)
            and last[0].values[0].variable is variable
        )

    def defined_once(self, variable: ir.Variable) -> bool:
        """A forward declaration: ``local f`` and one later top-level definition."""
        return variable.assigned == 1 and bool(self.flow.variable(variable).functions)

    def definition(self, target: ir.Expr, value: ir.Expr | None) -> bool:
        if isinstance(target, ir.Local):
            variable = target.variable
            function = value is None or isinstance(value, ir.FunctionExpr)
            return function and (variable.role == "function" or variable.assigned == 1)
        if isinstance(target, ir.Index) and self.is_table_field(target):
            return self.export(target.key, value)
        return False

    def export(self, key: ir.Expr | None, value: ir.Expr | None) -> bool:
        if not isinstance(key, ir.Const) or not isinstance(key.value, str):
            return False
        if key.value in self.exports:
            return False
        self.exports[key.value] = value if value is not None else key
        if isinstance(value, ir.Local):
            return bool(self.flow.variable(value.variable).functions) or self.is_type(value)
        return value is None or isinstance(value, ir.FunctionExpr) or _is_constant(value)

    def stray_use(self) -> ir.Node | None:
        """Returns a use of the module table that is no exported field nor the final return."""
        if self.table is None:
            return None
        fields: set[ir.Expr] = set()
        for function in self.member.chunk.functions:
            for node in body_nodes(function):
                nested = function.parent is not None
                method = isinstance(node, ir.FunctionDecl) and node.function.is_method
                if (nested or method) and any(self.is_table_field(t) for t in _targets(node)):
                    return node
                if isinstance(node, ir.Index) and self.is_exported_field(node):
                    fields.add(node.obj)
                if _reads(node, self.table) and node not in fields and node is not self.returned:
                    return node
        return None

    def is_exported_field(self, node: ir.Index) -> bool:
        key = node.key.value if isinstance(node.key, ir.Const) else None
        return self.is_table_field(node) and key in self.exports

    def is_table_field(self, node: ir.Expr) -> bool:
        return (
            isinstance(node, ir.Index)
            and isinstance(node.obj, ir.Local)
            and node.obj.variable is self.table
        )

    def read_only(self, variable: ir.Variable, table: ir.TableExpr) -> bool:
        """A table of scalar constants that is only ever indexed, walked or measured."""
        if not all(f.key is None or isinstance(f.key, ir.Const) for f in table.fields) or not all(
            _is_constant(f.value) for f in table.fields
        ):
            return False
        indexed: set[ir.Expr] = set()
        for function in self.member.chunk.functions:
            for node in body_nodes(function):
                for target in _targets(node):
                    if isinstance(target, ir.Index) and _reads(target.obj, variable):
                        return False
                indexed.update(_only_read(node))
                if _reads(node, variable) and node not in indexed:
                    return False
        return True

    def entry_point(self) -> ir.Expr | None:
        """Returns the expression of the entry function, where it is plain to see. Reference 1.2."""
        result = self.returned
        if isinstance(result, ir.Local) and result.variable is self.table:
            return self.exports.get(self.member.method)
        if isinstance(result, ir.TableExpr):
            for item in result.fields:
                if isinstance(item.key, ir.Const) and item.key.value == self.member.method:
                    result = item.value
                    break
            else:
                return None
        if isinstance(result, ir.FunctionExpr):
            return result
        if isinstance(result, ir.Local) and self.flow.variable(result.variable).functions:
            return result
        return None


def _library_field(member: Member, node: ir.Index) -> bool:
    """Whether an expression reads a field of an imported library."""
    return _library_of(member, node.obj, library_aliases(member)) is not None


def _targets(node: ir.Node) -> list[ir.Expr]:
    """Returns what a statement assigns to."""
    if isinstance(node, ir.Assign):
        return node.targets
    return [node.target] if isinstance(node, ir.FunctionDecl) else []


def _reads(node: ir.Node, variable: ir.Variable) -> bool:
    return isinstance(node, ir.Local) and node.variable is variable


def _only_read(node: ir.Node) -> list[ir.Expr]:
    """Returns the tables that a node reads without passing them on."""
    if isinstance(node, ir.Index):
        return [node.obj]
    if isinstance(node, ir.Unary) and node.op == "#":
        return [node.operand]
    if isinstance(node, ir.GenericFor) and len(node.values) == 1:
        call = node.values[0]
        if (
            isinstance(call, ir.Call)
            and isinstance(call.func, ir.Global)
            and call.func.name in ("ipairs", "pairs")
        ):
            return call.args
    return []


def _is_constant(expr: ir.Expr) -> bool:
    if isinstance(expr, ir.Unary) and expr.op == "-":
        return isinstance(expr.operand, ir.Const) and not isinstance(expr.operand.value, str)
    return isinstance(expr, ir.Const)
