"""Resolves the names in types, and finds the declarations that the program uses as values."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from luaparser import astnodes as ast

from transpiler.frontend import nodes as dialect
from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir
from transpiler.ir.scopes import Scopes, note_use
from transpiler.ir.types import Declared, Held, Outer, Parameter, walk


class TypeNames(Scopes):
    """The part of the builder that deals with types.

    A declaration is a local variable that holds the type. It counts only where the program reads
    the variable, or where another declaration that counts refers to it.

    Attributes:
        declarations: Every type declaration of the file in source order.
        annotations: Every annotation of the file.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.declarations: list[ir.TypeDecl] = []
        self.annotations: list[Type] = []

    def expr(self, node: Any) -> ir.Expr:
        """Builds an expression."""
        raise NotImplementedError

    def hoist_types(self, block: ast.Block) -> None:
        """Makes a block's type declarations known to each other and to the annotations above."""
        for node in block.body:
            if isinstance(node, dialect.TypeDeclaration):
                self._declare(node)

    def _declare(self, node: dialect.TypeDeclaration) -> None:
        name: str = node.name.id
        variable = ir.Variable(
            name, "type", self.span(node.name), self.function, self.scope_path(), self.loops
        )
        declaration = ir.TypeDecl(self.span(node), variable, [], None)
        self.scopes[-1].types.setdefault(name, []).append(declaration)

    def type_declaration(self, node: dialect.TypeDeclaration) -> ir.Stmt:
        """Builds a declaration; from here on its name is that of a local variable, too."""
        named = self.scopes[-1].types[node.name.id]
        declaration = next(d for d in named if d.span == self.span(node))
        self.declarations.append(declaration)
        self.function.variables.append(declaration.variable)
        self.bind(declaration.variable)
        declaration.value = Outer(node.name.id)
        self.push_type_parameters(node.type_params, self.span(node))
        declaration.parameters = list(self.scopes[-1].parameters.values())
        declaration.value = self._resolved(node.value)
        self.scopes.pop()
        for part in walk(declaration.value):
            if isinstance(part, Held):
                declaration.uses.append(part.expr)
            elif isinstance(part, types.Validated):
                declaration.uses += [a for v in part.validators for a in v.arguments]
        return declaration

    def push_type_parameters(self, parameters: Sequence[types.TypeParameter], span: Any) -> None:
        """Begins the scope of a generic type's or function's parameters."""
        self.push()
        for parameter in parameters:
            variable = ir.Variable(
                parameter.name, "type", span, self.function, self.scope_path(), self.loops
            )
            self.scopes[-1].parameters[parameter.name] = variable

    def annotation(self, type: Type | None) -> Type | None:
        """Returns an annotation with its names resolved."""
        if type is None:
            return None
        resolved = self._resolved(type)
        self.annotations.append(resolved)
        return resolved

    def finish_types(self) -> None:
        """Tells the declarations that are used as values; the others leave nothing behind."""
        waiting = [d for d in self.declarations if d.variable.reads]
        while waiting:
            declaration = waiting.pop()
            if declaration.live:
                continue
            declaration.live = True
            declaration.variable.function.variables += declaration.parameters
            for part in walk(declaration.value):
                if isinstance(part, Declared):
                    self._read(part.declaration.variable, declaration)
                    waiting.append(part.declaration)
                elif isinstance(part, Held) and (head := _head(part.expr)) is not None:
                    self._read(head, declaration)
        for declaration in self.declarations:
            if not declaration.live:
                declaration.uses.clear()
                declaration.variable.function.variables.remove(declaration.variable)

    def _read(self, variable: ir.Variable, reader: ir.TypeDecl) -> None:
        variable.reads += 1
        note_use(variable, reader.variable.function)

    def check_target(self, target: ir.Expr, node: Any) -> None:
        """Refuses to assign to a type or to a field of one.

        Raises:
            CompileError: LT215.
        """
        holder = target.obj if isinstance(target, ir.Index) else target
        if isinstance(holder, ir.Local) and holder.variable.role == "type":
            name, line = holder.variable.name, holder.variable.span.line
            raise self.refusal(
                "LT215",
                f"'{name}' is the type declared on line {line} and cannot be assigned to",
                node,
                "give the type or the variable another name",
            )

    def cast(self, node: dialect.Cast | dialect.NonNil) -> ir.Expr:
        """Drops ``as T``, ``:: T`` or ``!``; what is left is one value, also of a call."""
        value = self.expr(node.value)
        many = isinstance(value, (ir.Call, ir.MethodCall, ir.Vararg))
        return ir.Paren(self.span(node), value) if many else value

    # names

    def _resolved(self, type: Type) -> Type:
        """Returns a type with its names resolved, all the way down."""
        match type:
            case types.Named():
                return self._named(type)
            case types.Record():
                fields = [dataclasses.replace(f, type=self._resolved(f.type)) for f in type.fields]
                indexer = None if type.indexer is None else self._map(type.indexer)
                return dataclasses.replace(type, fields=tuple(fields), indexer=indexer)
            case types.Map():
                return self._map(type)
            case types.Array():
                return dataclasses.replace(type, element=self._resolved(type.element))
            case types.Union() | types.Intersection() | types.Results():
                return dataclasses.replace(type, members=self._all(type.members))
            case types.Optional() | types.Readonly() | types.Variadic():
                return dataclasses.replace(type, inner=self._resolved(type.inner))
            case types.Validated():
                return self._validated(type)
            case types.Function():
                return self._function(type)
        return type

    def _all(self, members: Sequence[Type]) -> tuple[Type, ...]:
        return tuple(self._resolved(member) for member in members)

    def _map(self, type: types.Map) -> types.Map:
        key, value = self._resolved(type.key), self._resolved(type.value)
        return dataclasses.replace(type, key=key, value=value)

    def _validated(self, type: types.Validated) -> Type:
        validators = [
            dataclasses.replace(v, arguments=tuple(self.expr(a) for a in v.arguments))
            for v in type.validators
        ]
        inner = self._resolved(type.inner)
        return dataclasses.replace(type, inner=inner, validators=tuple(validators))

    def _function(self, type: types.Function) -> Type:
        self.push_type_parameters(type.type_parameters, type.span)
        parameters = [dataclasses.replace(p, type=self._resolved(p.type)) for p in type.parameters]
        result = self._resolved(type.result)
        self.scopes.pop()
        return dataclasses.replace(type, parameters=tuple(parameters), result=result)

    def _named(self, type: types.Named) -> Type:
        arguments = self._all(type.arguments)
        head, *members = type.path
        for scope in reversed(self.scopes):
            if head in scope.parameters and not members:
                return Parameter(scope.parameters[head], span=type.span)
            if head in scope.types and not members:
                return Declared(_latest(scope.types[head]), arguments, span=type.span)
            if head in scope and scope[head].role != "type":
                return Held(type.name, _member(type, scope[head]), arguments, span=type.span)
        if members:
            return Held(type.name, _member(type, None), arguments, span=type.span)
        return Outer(head, arguments, span=type.span)


def _latest(named: list[ir.TypeDecl]) -> ir.TypeDecl:
    """Returns the last declaration of a name above this point, else the first one below it."""
    above = [declaration for declaration in named if declaration.value is not None]
    return above[-1] if above else named[0]


def _member(type: types.Named, variable: ir.Variable | None) -> ir.Expr:
    head, *members = type.path
    expr: ir.Expr = (
        ir.Global(type.span, head) if variable is None else ir.Local(type.span, variable)
    )
    for member in members:
        expr = ir.Index(type.span, expr, ir.Const(type.span, member))
    return expr


def _head(expr: ir.Expr) -> ir.Variable | None:
    while isinstance(expr, ir.Index):
        expr = expr.obj
    return expr.variable if isinstance(expr, ir.Local) else None
