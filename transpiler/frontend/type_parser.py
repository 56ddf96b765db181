"""Parser of the dialect's types; expressions occur only in typeof and in validators."""

from __future__ import annotations

from transpiler.diagnostics.model import Span
from transpiler.frontend import types
from transpiler.frontend.cursor import Cursor
from transpiler.frontend.lookahead import closes_type_arguments, is_result_list
from transpiler.frontend.tokens import KEYWORDS, NAME, NUMBER, STRING
from transpiler.frontend.types import Type

_ATTRIBUTES = ("const", "close")
_WORD_TYPES = ("nil", "function")


class TypeParser(Cursor):
    """Adds types to the parser. Reference 1.6.

    Attributes:
        casting: True while the type of a cast is parsed: a ``<`` in it may be a comparison.
    """

    casting = False

    def type_expression(self) -> Type:
        """Parse a type.

        Raises:
            SyntaxFault: The current tokens are no type.
        """
        self.enter()
        start = self.token.span
        self.accept("|")
        members = [self._intersection()]
        while self.accept("|"):
            members.append(self._intersection())
        self.level -= 1
        if len(members) == 1:
            return members[0]
        return types.Union(tuple(members), span=self.since(start))

    def results(self) -> Type:
        """Parse what a function returns: one type, ``(A, B)``, ``()`` or ``...T``."""
        if self.kind == "...":
            return self._variadic()
        if self.kind != "(" or not is_result_list(self.peek):
            return self.type_expression()
        start = self.advance().span
        members: list[Type] = []
        while self.kind != ")":
            members.append(self._variadic() if self.kind == "..." else self.type_expression())
            if not self.accept(","):
                break
        self.expect_closing(")", "(", start)
        return types.Results(tuple(members), span=self.since(start))

    def annotation(self) -> Type | None:
        """Parse ``: T`` where it is written."""
        return self.type_expression() if self.accept(":") else None

    def type_parameters(self) -> tuple[types.TypeParameter, ...]:
        """Parse ``<A, B: Bound>`` where it is written."""
        if not self.accept("<"):
            return ()
        parameters: list[types.TypeParameter] = []
        while True:
            name: str = self.expect(NAME).value
            parameters.append(types.TypeParameter(name, self.annotation()))
            if not self.accept(","):
                break
        self._close_angle()
        return tuple(parameters)

    def _intersection(self) -> Type:
        start = self.token.span
        self.accept("&")
        members = [self._postfix()]
        while self.accept("&"):
            members.append(self._postfix())
        if len(members) == 1:
            return members[0]
        return types.Intersection(tuple(members), span=self.since(start))

    def _postfix(self) -> Type:
        start = self.token.span
        result = self._primary()
        while True:
            if self.accept("?"):
                result = types.Optional(result, span=self.since(start))
            elif self.kind == "@":
                validators: list[types.Validator] = []
                while self.accept("@"):
                    validators.append(self._validator())
                result = types.Validated(result, tuple(validators), span=self.since(start))
            else:
                return result

    def _validator(self) -> types.Validator:
        name: str = self.expect(NAME).value
        if self.kind != "(" or self.token.span[:2] != self.last[2:]:
            return types.Validator(name)
        start = self.advance().span
        arguments = []
        while self.kind != ")":
            arguments.append(self.expression())
            if not self.accept(","):
                break
        self.expect_closing(")", "(", start)
        return types.Validator(name, tuple(arguments))

    def _primary(self) -> Type:
        kind = self.kind
        start = self.token.span
        if kind == NAME:
            return self._named(start)
        if kind == "{":
            return self._braces(start)
        if kind in ("(", "<"):
            return self._parenthesised(start)
        if kind == STRING:
            return types.Literal(self.advance().value.content, span=start)
        if kind == NUMBER:
            return types.Literal(self.advance().value, span=start)
        if kind in ("true", "false"):
            self.advance()
            return types.Literal(kind == "true", span=start)
        if kind in _WORD_TYPES:
            self.advance()
            return types.Named((kind,), span=start)
        if kind == "-":
            self.advance()
            return types.Literal(-self.expect(NUMBER).value, span=self.since(start))
        raise self.fault("type expected")

    def _named(self, start: Span) -> Type:
        word = self.token.value
        following = self.peek()
        if word == "readonly" and (following.kind in (NAME, "{")):
            self.advance()
            self.enter()
            inner = self._postfix()
            self.level -= 1
            return types.Readonly(inner, span=self.since(start))
        if word == "typeof" and following.kind == "(":
            self.advance()
            opened = self.advance().span
            expression = self.expression()
            self.expect_closing(")", "(", opened)
            return types.TypeOf(expression, span=self.since(start))
        path: list[str] = [self.advance().value]
        while self.accept("."):
            path.append(self.expect(NAME).value)
        arguments = self._type_arguments() if self.kind == "<" else ()
        return types.Named(tuple(path), arguments, span=self.since(start))

    def _type_arguments(self) -> tuple[Type, ...]:
        if self.peek().value in _ATTRIBUTES and self.peek(2).kind == ">":
            return ()
        if self.casting and not closes_type_arguments(self.peek):
            return ()
        self.advance()
        arguments = [self.results()]
        while self.accept(","):
            arguments.append(self.results())
        self._close_angle()
        return tuple(arguments)

    def _close_angle(self) -> None:
        if self.kind in (">>", ">="):
            self.split(">")
        self.expect(">")

    def _parenthesised(self, start: Span) -> Type:
        parameters_of_type = self.type_parameters()
        opened = self.expect("(").span
        parameters: list[types.Parameter] = []
        while self.kind != ")":
            parameters.append(self._parameter())
            if not self.accept(","):
                break
        self.expect_closing(")", "(", opened)
        grouped = len(parameters) == 1 and parameters[0].name is None and not parameters_of_type
        if grouped and self.kind != "->" and not isinstance(parameters[0].type, types.Variadic):
            return parameters[0].type
        self.expect("->")
        result = self.results()
        return types.Function(tuple(parameters), result, parameters_of_type, span=self.since(start))

    def _parameter(self) -> types.Parameter:
        if self.kind == "...":
            return types.Parameter(self._variadic())
        if self.kind == NAME or self.kind in KEYWORDS:
            optional = self.peek().kind == "?"
            if self.peek(2 if optional else 1).kind == ":":
                name: str = self.advance().value
                if optional:
                    self.advance()
                self.advance()
                return types.Parameter(self.type_expression(), name, optional)
        return types.Parameter(self.type_expression())

    def _variadic(self) -> Type:
        start = self.advance().span
        self.accept(":")
        return types.Variadic(self.type_expression(), span=self.since(start))

    def _braces(self, start: Span) -> Type:
        self.advance()
        fields: list[types.RecordField] = []
        indexer: types.Map | None = None
        while self.kind != "}":
            if self.kind == "[":
                indexed = self._indexer()
                if isinstance(indexed, types.RecordField):
                    fields.append(indexed)
                elif indexer is not None:
                    raise self.fault("only one indexer is allowed in a type")
                else:
                    indexer = indexed
            elif (named := self._record_field()) is not None:
                fields.append(named)
            elif fields or indexer is not None:
                raise self.fault("field name expected")
            else:
                element = self.type_expression()
                self.expect_closing("}", "{", start)
                return types.Array(element, span=self.since(start))
            if not (self.accept(",") or self.accept(";")):
                break
        self.expect_closing("}", "{", start)
        if indexer is not None and not fields:
            return types.Map(indexer.key, indexer.value, span=self.since(start))
        return types.Record(tuple(fields), indexer, span=self.since(start))

    def _indexer(self) -> types.Map | types.RecordField:
        start = self.advance().span
        key = self.type_expression()
        self.expect_closing("]", "[", start)
        optional = self.accept("?")
        self.expect(":")
        value = self.type_expression()
        if isinstance(key, types.Literal) and isinstance(key.value, bytes):
            name = key.value.decode("utf-8", "surrogateescape")
            return types.RecordField(name, value, optional)
        return types.Map(key, value, span=self.since(start))

    def _record_field(self) -> types.RecordField | None:
        """Parse ``name: T``; return None where an array's element type stands instead."""
        readonly = (
            self.kind == NAME
            and self.token.value == "readonly"
            and (self.peek().kind == NAME and self.peek(2).kind in (":", "?"))
        )
        ahead = 1 if readonly else 0
        name = self.peek(ahead)
        if name.kind != NAME and name.kind not in KEYWORDS:
            return None
        optional = self.peek(ahead + 1).kind == "?"
        colon = ahead + (2 if optional else 1)
        if self.peek(colon).kind != ":":
            return None
        for _ in range(colon + 1):
            self.advance()
        return types.RecordField(name.value, self.type_expression(), optional, readonly)
