"""One type as a Python expression: ``{string}`` becomes ``types.array(types.string)``."""

from __future__ import annotations

import keyword
from collections.abc import Callable
from typing import Any

from transpiler.analysis.type_problems import unknown_type
from transpiler.analysis.types import UNKNOWN, class_name, types_of
from transpiler.api.types import CLASS_TYPES
from transpiler.frontend import types
from transpiler.frontend.types import Type
from transpiler.ir import nodes as ir
from transpiler.ir.types import Declared, Held, Outer, Parameter
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.types.names import type_name


class TypeLowering:
    """Lowers the types of one declaration.

    Attributes:
        ctx: The context of the declaration.
        declaration: The declaration.
    """

    def __init__(self, ctx: Context, declaration: ir.TypeDecl) -> None:
        self.ctx = ctx
        self.declaration = declaration

    def text(self, type: Type) -> str:
        """Returns the expression that builds a type.

        Args:
            type: The type, its names resolved.

        Raises:
            CompileError: LT200 for a type that has no form at run time, LT211 for a name that is
                no type.
        """
        lower = _FORMS.get(type.__class__)
        if lower is None:
            raise self.ctx.refusal(
                "LT200",
                "this type is used as a value, but has no form at run time",
                type.span,
                "write the type out",
            )
        return lower(self, type)

    def named(self, type: Type) -> str:
        """Returns the expression that builds the declared type itself, under its name.

        Args:
            type: The right side of the declaration.
        """
        name = literals.string(self.declaration.variable.name)
        if self.declaration.parameters:
            return self.text(type)
        if isinstance(type, types.Record):
            return self.record(type, name)
        return self.build("alias", name, self.text(type))

    def build(self, maker: str, *arguments: str) -> str:
        return f"{type_name(self.ctx, maker).text}({', '.join(arguments)})"

    def outer(self, type: Outer) -> str:
        known = CLASS_TYPES.get(type.name)
        if known is not None:
            return self.userdata(type.name, type.arguments)
        return type_name(self.ctx, type.name).text

    def userdata(self, name: str, arguments: tuple[Type, ...]) -> str:
        texts = [literals.string(name), literals.string(CLASS_TYPES[name].userdata)]
        return self.build("userdata", *texts, *map(self.text, arguments))

    def declared(self, type: Declared) -> str:
        declaration = type.declaration
        name = self.ctx.variable(declaration.variable)
        if type.arguments:
            return f"{name}({', '.join(map(self.text, type.arguments))})"
        if refers_ahead(self.declaration, declaration):
            return self.build("lazy", f"lambda: {name}")
        return name

    def parameter(self, type: Parameter) -> str:
        return self.ctx.variable(type.variable)

    def held(self, type: Held) -> str:
        name = class_name(self.ctx.module.facts.flow, type)
        if name is not None:
            return self.userdata(name, type.arguments)
        value = self.ctx.value(type.expr)
        if not types_of(value) and UNKNOWN not in value.atoms:
            raise self.ctx.refusal(*unknown_type(type.name, type.span, CLASS_TYPES))
        text = self.ctx.expr(type.expr).text
        arguments = ", ".join(map(self.text, type.arguments))
        return f"{text}({arguments})" if arguments else text

    def literal(self, type: types.Literal) -> str:
        value = type.value
        text = value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value
        return self.build("literal", literals.constant(text).text)

    def optional(self, type: types.Optional) -> str:
        return self.build("optional", self.text(type.inner))

    def readonly(self, type: types.Readonly) -> str:
        return self.build("readonly", self.text(type.inner))

    def union(self, type: types.Union) -> str:
        return self.build("union", *map(self.text, type.members))

    def intersection(self, type: types.Intersection) -> str:
        return self.build("intersection", *map(self.text, type.members))

    def array(self, type: types.Array) -> str:
        return self.build("array", self.text(type.element))

    def map(self, type: types.Map) -> str:
        return self.build("map", self.text(type.key), self.text(type.value))

    def record(self, type: types.Record, name: str = "None") -> str:
        leading = [name]
        if type.indexer is not None:
            leading.append(self.map(type.indexer))
        elif name == "None":
            leading.clear()
        return self.build("record", *leading, *map(self.field, type.fields))

    def field(self, field: types.RecordField) -> str:
        text = self.text(field.type)
        if field.readonly:
            text = self.build("readonly", text)
        if field.optional and not isinstance(field.type, types.Optional):
            text = self.build("optional", text)
        if field.name.isidentifier() and not keyword.iskeyword(field.name):
            return f"{field.name}={text}"
        return f"**{{{literals.string(field.name)}: {text}}}"

    def function(self, type: types.Function) -> str:
        members = type.result.members if isinstance(type.result, types.Results) else (type.result,)
        parameters = [self.value_of(p.type, p.optional) for p in type.parameters]
        results = [self.value_of(member, False) for member in members]
        return self.build("signature", _tuple(parameters), _tuple(results))

    def value_of(self, type: Type, optional: bool) -> str:
        """Returns the type of one parameter or result; ``...T`` stands for values of type T."""
        text = self.text(type.inner if isinstance(type, types.Variadic) else type)
        return self.build("optional", text) if optional else text

    def validated(self, type: types.Validated) -> str:
        rules = [
            f"{validator.name}={self.ctx.expr(validator.arguments[0]).text}"
            for validator in type.validators
        ]
        return self.build("constrained", self.text(type.inner), *rules)


_FORMS: dict[type[Type], Callable[[TypeLowering, Any], str]] = {
    Outer: TypeLowering.outer,
    Declared: TypeLowering.declared,
    Parameter: TypeLowering.parameter,
    Held: TypeLowering.held,
    types.Literal: TypeLowering.literal,
    types.Optional: TypeLowering.optional,
    types.Readonly: TypeLowering.readonly,
    types.Union: TypeLowering.union,
    types.Intersection: TypeLowering.intersection,
    types.Array: TypeLowering.array,
    types.Map: TypeLowering.map,
    types.Record: TypeLowering.record,
    types.Function: TypeLowering.function,
    types.Validated: TypeLowering.validated,
}


def refers_ahead(reader: ir.TypeDecl, declaration: ir.TypeDecl) -> bool:
    """Whether a declaration refers to a type that has no value yet, perhaps itself.

    A generic type is built when it is used, when every type has its value.
    """
    return not reader.parameters and declaration.span >= reader.span


def _tuple(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
