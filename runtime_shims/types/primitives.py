"""Types of single values: the built-in ones, literals, functions and userdata by class."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import Userdata
from runtime_shims.lua.values.types import type_name
from runtime_shims.types.failures import kind_of, quoted, show
from runtime_shims.types.shape import Shape
from runtime_shims.types.type import Type


class ClassShape(Shape):
    """Values of certain Python classes, such as those that stand for numbers."""

    __slots__ = ("classes", "kind")

    def __init__(self, name: str, *classes: type) -> None:
        self.leaf = True
        self.kind = name
        self.classes = classes

    def admits(self, value: Any) -> bool:
        """Return whether the value's own class is one of them; a boolean is no integer."""
        return value.__class__ in self.classes

    def found(self, value: Any) -> str:
        """Return the kind of the value; a number of the wrong subtype shows itself."""
        if self.kind == "integer" and value.__class__ is float:
            return f"number {show(value)}"
        return kind_of(value)


class LuaShape(Shape):
    """Values with a Lua type name: tables, functions, threads, userdata."""

    __slots__ = ("kind",)

    def __init__(self, name: str) -> None:
        self.leaf = True
        self.kind = name

    def admits(self, value: Any) -> bool:
        """Return whether ``type(value)`` is the name."""
        return type_name(value) == self.kind


class AnyShape(Shape):
    """Every value, or with ``never`` no value at all."""

    __slots__ = ("accepts", "kind")

    def __init__(self, name: str, accepts: bool = True) -> None:
        self.leaf = True
        self.kind = name
        self.accepts = accepts

    def admits(self, value: Any) -> bool:
        """Return the same answer for every value."""
        return self.accepts


class LiteralShape(Shape):
    """One string, number or boolean."""

    __slots__ = ("literal",)
    kind = "literal"

    def __init__(self, literal: str | int | float | bool) -> None:
        self.leaf = True
        self.literal = literal

    def admits(self, value: Any) -> bool:
        """Return whether the value equals the literal as ``==`` has it."""
        if value.__class__ is bool or self.literal.__class__ is bool:
            return value is self.literal
        return value.__class__ in (str, int, float) and bool(value == self.literal)

    def found(self, value: Any) -> str:
        """Return another value of the literal's kind itself, the kind of any other."""
        return show(value) if kind_of(value) == kind_of(self.literal) else kind_of(value)

    def __str__(self) -> str:
        """Return the literal."""
        return quoted(self.literal) if isinstance(self.literal, str) else show(self.literal)


class UserdataShape(Shape):
    """Userdata of one class, known by the name that errors show."""

    __slots__ = ("arguments", "class_name", "name")
    kind = "userdata"

    def __init__(self, name: str, class_name: str, arguments: tuple[Type, ...]) -> None:
        self.leaf = True
        self.name = name
        self.class_name = class_name
        self.arguments = arguments

    def admits(self, value: Any) -> bool:
        """Return whether it is of the class; type arguments say nothing about the object itself."""
        return isinstance(value, Userdata) and value.type_name == self.class_name

    @property
    def element(self) -> Type | None:
        """What the object holds: the first type argument."""
        return self.arguments[0] if self.arguments else None

    def __str__(self) -> str:
        """Return the name with its type arguments."""
        inner = f"<{', '.join(map(str, self.arguments))}>" if self.arguments else ""
        return f"{self.name}{inner}"


class FunctionShape(Shape):
    """Any function; the parameters and results of a compiled function are not checked."""

    __slots__ = ("parameters", "results")
    kind = "function"

    def __init__(self, parameters: tuple[Type, ...], results: tuple[Type, ...]) -> None:
        self.leaf = True
        self.parameters = parameters
        self.results = results

    def admits(self, value: Any) -> bool:
        """Return whether it is a function."""
        return type_name(value) == "function"

    def __str__(self) -> str:
        """Return ``(A, B) -> R``."""
        results = ", ".join(map(str, self.results))
        single = len(self.results) == 1
        arrow = results if single else f"({results})"
        return f"({', '.join(map(str, self.parameters))}) -> {arrow}"


def builtin(name: str, *classes: type) -> Type:
    """Return a built-in type of values of some classes."""
    return Type(ClassShape(name, *classes), name)


def literal(value: str | int | float | bool) -> Type:
    """Return the type of one value."""
    return Type(LiteralShape(value))


def userdata(name: str, class_name: str, *arguments: Type) -> Type:
    """Return the type of the objects of one class, such as ``process.Message``.

    Args:
        name: The name of the type.
        class_name: How argument errors call such an object.
        arguments: Type arguments, which are kept for reflection.
    """
    return Type(UserdataShape(name, class_name, arguments))


def signature(parameters: tuple[Type, ...], results: tuple[Type, ...]) -> Type:
    """Return a function type."""
    return Type(FunctionShape(parameters, results))
