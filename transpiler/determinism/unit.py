"""One Lua source as the rules see it: resolved, walked once, and knowing where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from transpiler.determinism.facts import WORKFLOW_MODULES
from transpiler.determinism.scopes import Scopes, children
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.project.model import Location


@dataclass(frozen=True, slots=True)
class Use:
    """An expression that stands for a dotted path.

    Attributes:
        path: The path, such as ``os.time``.
        node: The expression, as short as written: ``os.time`` or the name of an alias.
        called: Whether it is called there.
    """

    path: str
    node: ir.Expr
    called: bool


@dataclass(frozen=True, slots=True)
class CallSite:
    """A call and the function whose body it stands in."""

    call: ir.Call | ir.MethodCall
    function: ir.Function


@dataclass(frozen=True, slots=True)
class GlobalWrite:
    """A store to a global: its name, the target, and whether it defines a function."""

    name: str
    target: ir.Expr
    is_function: bool


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One Lua source.

    Attributes:
        path: Path for findings.
        chunk: The resolved source.
        entry: Id of the registry entry, or None for a Lua file given by itself.
        modules: Modules the entry declares, or None for a Lua file given by itself.
        imports: Its aliases, with the ids they stand for.
        places: Registry locations, as in `Entry.places`.
        is_workflow: Whether it runs inside workflow executions.
    """

    path: str
    chunk: ir.Chunk
    entry: str | None = None
    modules: tuple[str, ...] | None = None
    imports: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Location] = field(default_factory=dict)
    is_workflow: bool = True

    @property
    def declared(self) -> frozenset[str]:
        """Return the names that are requirable and global by declaration."""
        modules = WORKFLOW_MODULES if self.modules is None else self.modules
        return frozenset({*modules, *self.imports})

    @property
    def scopes(self) -> Scopes:
        """Return the resolver of expressions."""
        return self._walk.scopes

    @property
    def uses(self) -> list[Use]:
        """Return every expression that stands for a path, in source order."""
        return self._walk.uses

    @property
    def calls(self) -> list[CallSite]:
        """Return every call, in source order."""
        return self._walk.calls

    @property
    def global_reads(self) -> list[ir.Global]:
        """Return every read of a global, in source order."""
        return self._walk.reads

    @property
    def global_writes(self) -> list[GlobalWrite]:
        """Return every store to a global, in source order."""
        return self._walk.writes

    def nodes(self, *kinds: type[ir.Node]) -> list[ir.Node]:
        """Return every node of some kinds, by kind and function."""
        return [node for kind in kinds for node in self._nodes.get(kind, ())]

    @cached_property
    def _nodes(self) -> dict[type[ir.Node], list[ir.Node]]:
        found: dict[type[ir.Node], list[ir.Node]] = {}
        for function in self.chunk.functions:
            for node in body_nodes(function):
                found.setdefault(node.__class__, []).append(node)
        return found

    def stores(self) -> Iterator[ir.Index]:
        """Yield the fields that it assigns."""
        for node in self.nodes(ir.Assign, ir.FunctionDecl):
            targets = node.targets if isinstance(node, ir.Assign) else []
            targets = [node.target] if isinstance(node, ir.FunctionDecl) else targets
            yield from (target for target in targets if isinstance(target, ir.Index))

    @cached_property
    def assigned_globals(self) -> frozenset[str]:
        """Return the names of the globals that it assigns."""
        return frozenset(write.name for write in self.global_writes)

    @cached_property
    def _walk(self) -> _Walk:
        return _Walk(self.chunk, frozenset(self.imports))


class _Walk:
    def __init__(self, chunk: ir.Chunk, imports: frozenset[str]) -> None:
        self.scopes = Scopes(imports)
        self.uses: list[Use] = []
        self.calls: list[CallSite] = []
        self.reads: list[ir.Global] = []
        self.writes: list[GlobalWrite] = []
        self._function = chunk.function
        for statement in chunk.function.body.body:
            self._visit(statement)

    def _visit(self, node: ir.Node, called: bool = False) -> None:
        match node:
            case ir.FunctionExpr():
                self._enter(node.function)
            case ir.FunctionDecl():
                self.scopes.declare(node)
                self._store(node.target, is_function=True)
                self._enter(node.function)
            case ir.LocalDecl():
                for value in node.values:
                    self._initialiser(value, node)
                self.scopes.declare(node)
            case ir.Assign():
                for value in node.values:
                    self._visit(value)
                for target in node.targets:
                    self._store(target, is_function=False)
            case ir.Call():
                self.calls.append(CallSite(node, self._function))
                self._visit(node.func, called=True)
                for argument in node.args:
                    self._visit(argument)
            case ir.MethodCall():
                self.calls.append(CallSite(node, self._function))
                self._below(node)
            case ir.Global() | ir.Local() | ir.Index():
                self._reference(node, called)
            case ir.TypeDecl():
                for use in node.uses:
                    self._visit(use)
            case _:
                self._below(node)

    def _below(self, node: ir.Node) -> None:
        for child in children(node):
            self._visit(child)

    def _enter(self, function: ir.Function) -> None:
        outer, self._function = self._function, function
        for statement in function.body.body:
            self._visit(statement)
        self._function = outer

    def _reference(self, node: ir.Global | ir.Local | ir.Index, called: bool) -> None:
        path = self.scopes.path(node)
        if path is not None:
            self.uses.append(Use(path, node, called))
        if isinstance(node, ir.Global):
            self.reads.append(node)
        elif isinstance(node, ir.Index):
            self._inner(node)

    def _inner(self, node: ir.Index) -> None:
        # The object of an index is part of the longer path: its globals count, its own path not.
        obj = node.obj
        if isinstance(obj, ir.Global):
            self.reads.append(obj)
        elif isinstance(obj, ir.Index):
            self._inner(obj)
        elif not isinstance(obj, ir.Local):
            self._visit(obj)
        if not isinstance(node.key, ir.Const):
            self._visit(node.key)

    def _initialiser(self, value: ir.Expr, node: ir.LocalDecl) -> None:
        position = node.values.index(value)
        constant = position < len(node.variables) and not node.variables[position].assigned
        if constant and isinstance(value, ir.Global | ir.Local | ir.Index):
            # `local now = os.time` is reported where `now` is called, not here.
            if isinstance(value, ir.Global):
                self.reads.append(value)
            elif isinstance(value, ir.Index):
                self._inner(value)
            return
        self._visit(value)

    def _store(self, target: ir.Expr, *, is_function: bool) -> None:
        if isinstance(target, ir.Global):
            self.writes.append(GlobalWrite(target.name, target, is_function))
            return
        if not isinstance(target, ir.Index):
            return
        is_global_table = isinstance(target.obj, ir.Global) and target.obj.name == "_G"
        if is_global_table and isinstance(target.key, ir.Const):
            self.writes.append(GlobalWrite(str(target.key.value), target, is_function))
        self._inner(target)
