"""Tree nodes the dialect adds to luaparser's vocabulary."""

from __future__ import annotations

from typing import Any

from luaparser.astnodes import Expression, Name, Statement

from transpiler.frontend.types import Type, TypeParameter


class TypeDeclaration(Statement):
    """``type Name<A, B> = T``.

    Attributes:
        name: The declared name.
        type_params: Parameters of a generic type.
        value: The type itself.
    """

    def __init__(
        self, name: Name, type_params: tuple[TypeParameter, ...], value: Type, **kwargs: Any
    ) -> None:
        super().__init__("TypeDeclaration", **kwargs)
        self.name = name
        self.type_params = type_params
        self.value = value


class Cast(Expression):
    """``e as T`` or ``e :: T``; nothing is checked at run time.

    Attributes:
        value: The expression.
        type: The type it is taken for.
    """

    def __init__(self, value: Expression, type: Type, **kwargs: Any) -> None:
        super().__init__("Cast", **kwargs)
        self.value = value
        self.type = type


class NonNil(Expression):
    """``e!``; nothing is checked at run time.

    Attributes:
        value: The expression taken not to be nil.
    """

    def __init__(self, value: Expression, **kwargs: Any) -> None:
        super().__init__("NonNil", **kwargs)
        self.value = value


class Paren(Expression):
    """Parentheses that cut a call's results or ``...`` to one value: ``(f())``, ``(...)``.

    Attributes:
        value: The expression inside.
    """

    def __init__(self, value: Expression, **kwargs: Any) -> None:
        super().__init__("Paren", **kwargs)
        self.value = value
