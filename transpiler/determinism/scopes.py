"""What an expression refers to, seen through locals that never change and through `require`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from transpiler.api.model import ApiFunction, UserdataClass
from transpiler.determinism.facts import api_function, userdata_class
from transpiler.ir import nodes as ir


def children(node: Any) -> Iterator[ir.Node]:
    """Yield the nodes directly below one, in source order; functions are not entered."""
    for name in _child_fields(node.__class__):
        yield from _nodes(getattr(node, name))


@cache
def _child_fields(kind: type[ir.Node]) -> tuple[str, ...]:
    skipped = {"span", "function", "variable", "variables"}
    return tuple(field.name for field in fields(kind) if field.name not in skipped)


def _nodes(value: Any) -> Iterator[ir.Node]:
    if isinstance(value, ir.Node):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _nodes(item)
    elif is_dataclass(value):
        yield from children(value)


class Scopes:
    """The constant locals of a chunk: what each was initialised with."""

    def __init__(self, imports: Collection[str]) -> None:
        """Start without locals.

        Args:
            imports: Aliases of imported entries; they hide modules of the same name.
        """
        self._imports = imports
        self._origins: dict[ir.Variable, tuple[ir.Expr, int]] = {}
        self._functions: dict[ir.Variable, ir.Function] = {}

    def declare(self, node: ir.Node) -> None:
        """Learn from a declaration; other nodes are passed over."""
        if isinstance(node, ir.FunctionDecl) and isinstance(node.target, ir.Local):
            if node.is_local:
                self._functions[node.target.variable] = node.function
        elif isinstance(node, ir.LocalDecl):
            for position, variable in enumerate(node.variables):
                if position < len(node.values):
                    self._origins[variable] = (node.values[position], 0)
                elif node.values:
                    last = len(node.values) - 1
                    self._origins[variable] = (node.values[last], position - last)

    def origin(self, variable: ir.Variable) -> tuple[ir.Expr, int] | None:
        """Return the initialiser of a local that never changes, and which of its results."""
        return None if variable.assigned else self._origins.get(variable)

    def path(self, expr: ir.Expr) -> str | None:
        """Return the dotted path an expression stands for, such as ``os.time``, or None."""
        match expr:
            case ir.Paren():
                return self.path(expr.inner)
            case ir.Global():
                return None if expr.name in self._imports else expr.name
            case ir.Local():
                origin = self.origin(expr.variable)
                return self.path(origin[0]) if origin is not None and origin[1] == 0 else None
            case ir.Call():
                name = required_name(expr)
                return None if name is None or name in self._imports else name
            case ir.Index(key=ir.Const(value=str() as key)):
                base = self.path(expr.obj)
                if base is None:
                    return None
                return key if base == "_G" else f"{base}.{key}"
        return None

    def function(self, expr: ir.Expr) -> ir.Function | None:
        """Return the function of this chunk that an expression stands for, or None."""
        match expr:
            case ir.FunctionExpr():
                return expr.function
            case ir.Paren():
                return self.function(expr.inner)
            case ir.Local() if not expr.variable.assigned:
                if expr.variable in self._functions:
                    return self._functions[expr.variable]
                origin = self.origin(expr.variable)
                return self.function(origin[0]) if origin is not None and origin[1] == 0 else None
        return None

    def callee(self, call: ir.Expr) -> ApiFunction | None:
        """Return the API function or method that a call reaches, or None."""
        if isinstance(call, ir.Call):
            path = self.path(call.func)
            return None if path is None else api_function(path)
        if isinstance(call, ir.MethodCall):
            owner = self._class_of(call.obj, 0)
            return None if owner is None else owner.methods.get(call.name)
        return None

    def _class_of(self, expr: ir.Expr, position: int) -> UserdataClass | None:
        if isinstance(expr, ir.Local):
            origin = self.origin(expr.variable)
            return None if origin is None else self._class_of(*origin)
        if isinstance(expr, ir.Paren):
            return self._class_of(expr.inner, position)
        function = self.callee(expr)
        return None if function is None else userdata_class(function.returns, position)


def required_name(expr: ir.Expr) -> str | None:
    """Return the name when an expression is ``require("name")``, else None."""
    match expr:
        case ir.Call(func=ir.Global(name="require"), args=[ir.Const(value=str() as name)]):
            return name
    return None
