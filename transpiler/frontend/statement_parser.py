"""Parser of statements and blocks; the tree has the shapes luaparser's own parser builds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from luaparser import astnodes as ast
from luaparser.astnodes import Block, Expression

from transpiler.diagnostics.model import Span
from transpiler.frontend.cursor import place
from transpiler.frontend.function_parser import FunctionParser
from transpiler.frontend.nodes import TypeDeclaration
from transpiler.frontend.tokens import EOF, NAME

_BLOCK_ENDS: Final = frozenset(["end", "else", "elseif", "until", EOF])


class Parser(FunctionParser):
    """The complete parser."""

    def chunk(self) -> ast.Chunk:
        """Parse a whole source.

        Raises:
            SyntaxFault: It does not follow the grammar.
        """
        start = self.token.span
        body = self.block()
        if self.kind != EOF:
            raise self.expected(EOF)
        return place(ast.Chunk(body), self.since(start))

    def block(self) -> Block:
        """Parse statements up to a token that ends a block."""
        start = self.token.span
        body: list[Any] = []
        while self.kind not in _BLOCK_ENDS:
            self.enter()
            if self.kind == "return":
                body.append(self._return())
                self.level -= 1
                break
            body.append(self._statement())
            self.level -= 1
        if not body:
            return place(Block(body), Span(start.line, start.column, start.line, start.column))
        return place(Block(body), self.since(start))

    def _statement(self) -> Any:
        kind = self.kind
        parse = _STATEMENTS.get(kind)
        if parse is not None:
            return parse(self)
        if kind == NAME and self.token.value == "type" and self.peek().kind == NAME:
            return self._type_declaration()
        return self._expression_statement()

    def _return(self) -> ast.Return:
        start = self.advance().span
        values: list[Expression] = []
        if self.kind not in _BLOCK_ENDS and self.kind != ";":
            values = self.expressions()
        node = place(ast.Return(values), self.since(start))
        self.accept(";")
        if self.kind not in _BLOCK_ENDS:
            raise self.fault(
                "'end' expected" if self.level > 1 else "'<eof>' expected",
                help="return must be the last statement of its block",
            )
        return node

    def _expression_statement(self) -> Any:
        start = self.token.span
        first = self.suffixed()
        if self.kind == "=" or self.kind == ",":
            return self._assignment(first, start)
        if not isinstance(first, ast.Call | ast.Invoke):
            raise self.fault("syntax error")
        return first

    def _assignment(self, first: Expression, start: Span) -> ast.Assign:
        self._require_variable(first)
        targets = [first]
        level = self.level
        while self.accept(","):
            self.enter()
            target = self.suffixed()
            self._require_variable(target)
            targets.append(target)
        self.level = level
        self.expect("=")
        return place(ast.Assign(targets, self.expressions()), self.since(start))

    def _require_variable(self, node: Expression) -> None:
        if not isinstance(node, ast.Name | ast.Index) or node.wrapped:
            raise self.fault("syntax error")

    def _semicolon(self) -> ast.SemiColon:
        return place(ast.SemiColon(), self.advance().span)

    def _break(self) -> ast.Break:
        return place(ast.Break(), self.advance().span)

    def _goto(self) -> ast.Goto:
        start = self.advance().span
        return place(ast.Goto(self.name()), self.since(start))

    def _label(self) -> ast.Label:
        start = self.advance().span
        name = self.name()
        self.expect("::")
        return place(ast.Label(name), self.since(start))

    def _do(self) -> ast.Do:
        start = self.advance().span
        body = self.block()
        self.expect_closing("end", "do", start)
        return place(ast.Do(body), self.since(start))

    def _while(self) -> ast.While:
        start = self.advance().span
        test = self.expression()
        self.expect("do")
        body = self.block()
        self.expect_closing("end", "while", start)
        return place(ast.While(test, body), self.since(start))

    def _repeat(self) -> ast.Repeat:
        start = self.advance().span
        body = self.block()
        self.expect_closing("until", "repeat", start)
        test = self.expression()
        return place(ast.Repeat(body, test), self.since(start))

    def _if(self) -> ast.If:
        start = self.advance().span
        root = ast.If(*self._test_and_body(), None)
        leaf = root
        while self.kind == "elseif":
            branch_start = self.advance().span
            branch = ast.ElseIf(*self._test_and_body(), None)
            leaf.orelse = place(branch, self.since(branch_start))
            leaf = branch
        if self.accept("else"):
            leaf.orelse = self.block()
        self.expect_closing("end", "if", start)
        return place(root, self.since(start))

    def _test_and_body(self) -> tuple[Expression, Block]:
        test = self.expression()
        if self.kind != "then":
            uses_assignment = self.kind == "="
            raise self.fault(
                "'then' expected", help="== compares; = only assigns" if uses_assignment else None
            )
        self.advance()
        self.settle(test)
        return test, self.block()

    def _for(self) -> ast.Fornum | ast.Forin:
        start = self.advance().span
        target = self.binding()
        if self.kind == "=":
            return self._numeric_for(start, target)
        targets = [target]
        while self.accept(","):
            targets.append(self.binding())
        if self.kind != "in":
            raise self.fault("'=' or 'in' expected" if len(targets) == 1 else "'in' expected")
        self.advance()
        values = self.expressions()
        body = self._loop_body(start)
        return place(ast.Forin(body, values, targets), self.since(start))

    def _numeric_for(self, start: Span, target: ast.Name) -> ast.Fornum:
        self.advance()
        first = self.expression()
        self.expect(",")
        last = self.expression()
        step = self.expression() if self.accept(",") else 1
        line = self.token.span.line
        body = self._loop_body(start)
        node = place(ast.Fornum(target, first, last, step, body), self.since(start))
        node.operator_line = line
        return node

    def _loop_body(self, start: Span) -> Block:
        self.expect("do")
        body = self.block()
        self.expect_closing("end", "for", start)
        return body

    def _local(self) -> Any:
        start = self.advance().span
        if self.kind == "function":
            return self.local_function(start)
        targets = [self._local_name()]
        while self.accept(","):
            targets.append(self._local_name())
        values = self.expressions() if self.accept("=") else []
        return place(ast.LocalAssign(targets, values), self.since(start))

    def _local_name(self) -> ast.Name:
        name = self.name()
        name.type_annotation = None
        self._attribute(name)
        if self.kind == ":":
            name.type_annotation = self.annotation()
            self._attribute(name)
        return name

    def _attribute(self, name: ast.Name) -> None:
        if self.kind != "<" or name.attribute is not None:
            return
        start = self.advance().span
        attribute = ast.Attribute(self.name())
        self.expect(">")
        name.attribute = place(attribute, self.since(start))

    def _type_declaration(self) -> TypeDeclaration:
        start = self.advance().span
        name = self.name()
        parameters = self.type_parameters()
        self.expect("=")
        value = self.type_expression()
        declaration = TypeDeclaration(name, parameters, value)
        declaration.span = self.since(start)
        return declaration


_STATEMENTS: Final[dict[str, Callable[[Parser], Any]]] = {
    ";": Parser._semicolon,
    "if": Parser._if,
    "while": Parser._while,
    "do": Parser._do,
    "for": Parser._for,
    "repeat": Parser._repeat,
    "function": Parser.function_statement,
    "local": Parser._local,
    "::": Parser._label,
    "break": Parser._break,
    "goto": Parser._goto,
}
