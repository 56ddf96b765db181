"""AST to IR: resolves every name once, so that no later pass looks at scopes again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from luaparser import astnodes as ast

from transpiler.diagnostics.model import CompileError
from transpiler.frontend import nodes as dialect
from transpiler.ir import nodes as ir
from transpiler.ir.jumps import structure
from transpiler.ir.limits import PASS_FRAMES
from transpiler.ir.syntax import BINARY, UNARY, hint, is_guarded_require, name_of, reported_line
from transpiler.ir.tailcalls import restart_tail_calls
from transpiler.ir.type_names import TypeNames
from transpiler.stack import stack_room

T = TypeVar("T")


MAX_BRANCHES = 500
"""Branches of one ``if``; Python's compiler sees each ``elif`` inside the one before."""

MAX_DEPTH = 500
"""Operators and calls inside each other; Lua allows any number on their left."""


def build_chunk(tree: ast.Chunk, path: str) -> ir.Chunk:
    """Resolves one parsed file.

    Args:
        tree: The front end's tree.
        path: Lua path relative to the project, as it appears in messages.

    Returns:
        The resolved chunk.

    Raises:
        CompileError: For a node the IR has no form for (LT200), or one nested too deeply (LT206).
    """
    with stack_room(PASS_FRAMES):
        return _Builder(path).chunk(tree)


class _Builder(TypeNames):
    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.functions: list[ir.Function] = []
        self.depth = 0
        self.deepest = 0

    def chunk(self, tree: ast.Chunk) -> ir.Chunk:
        span = self.span(tree)
        function = ir.Function(
            None, [], True, ir.Block(span, []), span, parent=None, chunk=self.path
        )
        self.functions.append(function)
        self.function = function
        function.body = self.block(tree.body)
        structure(function)
        self.finish_types()
        restart_tail_calls(function)
        comments = list(getattr(tree, "comments_index", ()))
        types = self.declarations
        return ir.Chunk(self.path, function, self.functions, comments, types, self.annotations)

    # scopes

    def declare(self, name: ast.Name, role: str, variable_name: str | None = None) -> ir.Variable:
        if name.id == "_ENV":
            raise self.refusal("LT209", "'_ENV' is not available", name)
        attribute = getattr(name, "attribute", None)
        variable = ir.Variable(
            variable_name or name.id,
            role,
            self.span(name),
            self.function,
            self.scope_path(),
            self.loops,
            annotation=self.annotation(getattr(name, "type_annotation", None)),
            attrib=attribute.name.id if attribute is not None else None,
        )
        variable.reads = int(variable.attrib == "close")
        self.function.variables.append(variable)
        return variable

    # statements

    def block(self, block: ast.Block, bind: Sequence[ir.Variable] = ()) -> ir.Block:
        self.push()
        for variable in bind:
            variable.scope = self.scope_path()
            self.bind(variable)
        body = self.statements(block)
        self.scopes.pop()
        return ir.Block(self.span(block), body)

    def statements(self, block: ast.Block) -> list[ir.Stmt]:
        body: list[ir.Stmt] = []
        self.hoist_types(block)
        for statement in block.body:
            if not isinstance(statement, ast.SemiColon):
                body.append(self.statement(statement))
        return body

    def statement(self, node: Any) -> ir.Stmt:
        build = STATEMENTS.get(type(node))
        if build is None:
            raise self.unsupported(node)
        return build(self, node)

    def local_assign(self, node: ast.LocalAssign) -> ir.Stmt:
        values = self.exprs(node.values)
        variables = [self.declare(target, "local") for target in node.targets]
        for variable in variables:
            self.bind(variable)
        return ir.LocalDecl(self.span(node), variables, values)

    def assign(self, node: ast.Assign) -> ir.Stmt:
        values = self.exprs(node.values)
        return ir.Assign(self.span(node), [self.target(t) for t in node.targets], values)

    def target(self, node: Any) -> ir.Expr:
        expr = self.expr(node)
        self.check_target(expr, node)
        if isinstance(expr, ir.Local):
            expr.variable.reads -= 1
            expr.variable.assigned += 1
            expr.variable.shared |= expr.variable.function is not self.function
        return expr

    def local_function(self, node: ast.LocalFunction) -> ir.Stmt:
        variable = self.declare(node.name, "function")
        self.bind(variable)
        function = self.make_function(node, variable.name)
        return ir.FunctionDecl(
            self.span(node), ir.Local(self.span(node.name), variable), function, is_local=True
        )

    def function_statement(self, node: ast.Function) -> ir.Stmt:
        target = self.target(node.name)
        return ir.FunctionDecl(
            self.span(node), target, self.make_function(node, hint(target)), is_local=False
        )

    def method_statement(self, node: ast.Method) -> ir.Stmt:
        key = ir.Const(self.span(node.name), node.name.id)
        target = ir.Index(self.span(node.name), self.expr(node.source), key)
        self.check_target(target, node)
        function = self.make_function(node, node.name.id, method=True)
        return ir.FunctionDecl(self.span(node), target, function, is_local=False)

    def while_loop(self, node: ast.While) -> ir.Stmt:
        test = self.expr(node.test)
        return ir.While(self.span(node), test, self.loop(lambda: self.block(node.body)))

    def repeat_loop(self, node: ast.Repeat) -> ir.Stmt:
        def build() -> ir.Stmt:
            self.push()
            body = ir.Block(self.span(node.body), self.statements(node.body))
            test = self.expr(node.test)
            self.scopes.pop()
            return ir.Repeat(self.span(node), body, test)

        return self.loop(build)

    def loop(self, build: Callable[[], T]) -> T:
        self.loops += 1
        try:
            return build()
        finally:
            self.loops -= 1

    def if_statement(self, node: ast.If) -> ir.Stmt:
        branches: list[tuple[ir.Expr, ir.Block]] = []
        current: Any = node
        while isinstance(current, (ast.If, ast.ElseIf)):
            test = self.expr(current.test)
            if len(branches) == MAX_BRANCHES:
                message = f"an 'if' has more than {MAX_BRANCHES} branches"
                raise self.refusal("LT206", message, current, "look the case up in a table")
            branches.append((test, self.block(current.body)))
            current = current.orelse
        orelse = self.block(current) if current is not None else None
        return ir.If(self.span(node), branches, orelse)

    def numeric_for(self, node: ast.Fornum) -> ir.Stmt:
        start, stop = self.expr(node.start), self.expr(node.stop)
        step = None if isinstance(node.step, int) else self.expr(node.step)

        def build() -> ir.Stmt:
            variable = self.declare(node.target, "loop")
            body = self.block(node.body, [variable])
            loop = ir.NumericFor(self.span(node), variable, start, stop, step, body)
            loop.line = node.operator_line
            return loop

        return self.loop(build)

    def generic_for(self, node: ast.Forin) -> ir.Stmt:
        values = self.exprs(node.iter)

        def build() -> ir.Stmt:
            variables = [self.declare(target, "loop") for target in node.targets]
            body = self.block(node.body, variables)
            closing = ir.Closing(self.span(node))
            return ir.GenericFor(self.span(node), variables, values, body, closing)

        return self.loop(build)

    # functions

    def make_function(self, node: Any, name: str | None, method: bool = False) -> ir.Function:
        outer, loops, depth = self.function, self.loops, self.depth
        span = self.span(node)
        function = ir.Function(
            name,
            [],
            False,
            ir.Block(span, []),
            span,
            parent=outer,
            chunk=self.path,
            is_method=method,
        )
        outer.nested.append(function)
        self.functions.append(function)
        self.function, self.loops, self.depth = function, 0, 0
        self.push_type_parameters(getattr(node, "type_params", ()), span)
        function.return_annotation = self.annotation(getattr(node, "return_type", None))
        if method:
            receiver = ir.Variable("self", "self", span, function, (), 0)
            function.variables.append(receiver)
            function.params.append(receiver)
        for arg in node.args:
            if isinstance(arg, ast.Varargs):
                function.has_vararg = True
                function.vararg_annotation = self.annotation(getattr(arg, "type_annotation", None))
            else:
                function.params.append(self.declare(arg, "param"))
        function.body = self.block(node.body, function.params)
        self.scopes.pop()
        structure(function)
        self.function, self.loops, self.depth = outer, loops, depth
        return function

    # expressions

    def exprs(self, nodes: Sequence[Any]) -> list[ir.Expr]:
        return [self.expr(node) for node in nodes]

    def expr(self, node: Any) -> ir.Expr:
        build = EXPRESSIONS.get(type(node))
        if build is None:
            raise self.unsupported(node)
        self.depth += 1
        outer, self.deepest = self.deepest, self.depth
        if self.depth > MAX_DEPTH:
            raise self.too_deep(node)
        built = build(self, node)
        built.line = reported_line(node, built)
        built.height = self.deepest - self.depth
        self.deepest = max(outer, self.deepest)
        self.depth -= 1
        return built

    def name(self, node: ast.Name) -> ir.Expr:
        variable = self.resolve(node.id)
        if variable is None:
            return ir.Global(self.span(node), node.id)
        variable.reads += 1
        return ir.Local(self.span(node), variable)

    def index(self, node: ast.Index) -> ir.Expr:
        obj = self.expr(node.value)
        if node.notation is ast.IndexNotation.DOT:
            key: ir.Expr = ir.Const(self.span(node.idx), name_of(node.idx))
        else:
            key = self.expr(node.idx)
        in_globals = isinstance(obj, ir.Global) and obj.name == "_G"
        if in_globals and isinstance(key, ir.Const) and isinstance(key.value, str):
            return ir.Global(self.span(node), key.value)
        return ir.Index(self.span(node), obj, key)

    def call(self, node: ast.Call) -> ir.Expr:
        call = ir.Call(self.span(node), self.expr(node.func), self.exprs(node.args))
        if is_guarded_require(call):
            self.guard_require(call)
        return call

    def guard_require(self, call: ir.Call) -> None:
        """Turns ``pcall(require, name)`` into a ``pcall`` of a function that requires the name."""
        required = ir.Call(call.span, call.args[0], call.args[1:])
        body = ir.Block(call.span, [ir.Return(call.span, [required])])
        function = ir.Function(None, [], False, body, call.span, self.function, self.path)
        self.function.nested.append(function)
        self.functions.append(function)
        call.args = [ir.FunctionExpr(call.span, function)]

    def invoke(self, node: ast.Invoke) -> ir.Expr:
        return ir.MethodCall(
            self.span(node), self.expr(node.source), name_of(node.func), self.exprs(node.args)
        )

    def table(self, node: ast.Table) -> ir.Expr:
        fields = []
        for item in node.fields:
            key: ir.Expr | None = None
            if item.key is not None:
                if isinstance(item.key, ast.Name) and not item.between_brackets:
                    key = ir.Const(self.span(item.key), item.key.id)
                else:
                    key = self.expr(item.key)
            fields.append(ir.TableField(key, self.expr(item.value)))
        return ir.TableExpr(self.span(node), fields)

    def binary(self, node: Any) -> ir.Expr:
        left = self.expr(node.left)
        return ir.Binary(self.span(node), BINARY[type(node)], left, self.expr(node.right))

    def logical(self, node: Any) -> ir.Expr:
        op = "and" if isinstance(node, ast.AndLoOp) else "or"
        left = self.expr(node.left)
        return ir.Logical(self.span(node), op, left, self.expr(node.right))

    def unary(self, node: Any) -> ir.Expr:
        return ir.Unary(self.span(node), UNARY[type(node)], self.expr(node.operand))

    def anonymous(self, node: Any) -> ir.Expr:
        return ir.FunctionExpr(self.span(node), self.make_function(node, None))

    def unsupported(self, node: Any) -> CompileError:
        return self.refusal("LT200", f"{type(node).__name__} is not supported yet", node)

    def too_deep(self, node: Any) -> CompileError:
        message = f"an expression nests more than {MAX_DEPTH} operators and calls"
        return self.refusal("LT206", message, node, "compute parts of it in locals first")


STATEMENTS: dict[type, Callable[[_Builder, Any], ir.Stmt]] = {
    ast.LocalAssign: _Builder.local_assign,
    ast.Assign: _Builder.assign,
    ast.LocalFunction: _Builder.local_function,
    ast.Function: _Builder.function_statement,
    ast.Method: _Builder.method_statement,
    ast.While: _Builder.while_loop,
    ast.Repeat: _Builder.repeat_loop,
    ast.If: _Builder.if_statement,
    ast.Fornum: _Builder.numeric_for,
    ast.Forin: _Builder.generic_for,
    ast.Do: lambda b, n: ir.Do(b.span(n), b.block(n.body)),
    ast.Return: lambda b, n: ir.Return(b.span(n), b.exprs(n.values or [])),
    ast.Break: lambda b, n: ir.Break(b.span(n)),
    ast.Goto: lambda b, n: ir.Goto(b.span(n), name_of(n.label)),
    ast.Label: lambda b, n: ir.Label(b.span(n), name_of(n.id)),
    ast.Call: lambda b, n: ir.CallStmt(b.span(n), b.expr(n)),
    ast.Invoke: lambda b, n: ir.CallStmt(b.span(n), b.expr(n)),
    dialect.TypeDeclaration: _Builder.type_declaration,
}

EXPRESSIONS: dict[type, Callable[[_Builder, Any], ir.Expr]] = {
    ast.Nil: lambda b, n: ir.Const(b.span(n), None),
    ast.TrueExpr: lambda b, n: ir.Const(b.span(n), True),
    ast.FalseExpr: lambda b, n: ir.Const(b.span(n), False),
    ast.Number: lambda b, n: ir.Const(b.span(n), n.n),
    ast.String: lambda b, n: ir.Const(b.span(n), n.text),
    ast.Varargs: lambda b, n: ir.Vararg(b.span(n), b.function),
    ast.Dots: lambda b, n: ir.Vararg(b.span(n), b.function),
    ast.Name: _Builder.name,
    ast.Index: _Builder.index,
    ast.Call: _Builder.call,
    ast.Invoke: _Builder.invoke,
    ast.Table: _Builder.table,
    ast.AnonymousFunction: _Builder.anonymous,
    ast.AndLoOp: _Builder.logical,
    ast.OrLoOp: _Builder.logical,
    dialect.Paren: lambda b, n: ir.Paren(b.span(n), b.expr(n.value)),
    dialect.Cast: _Builder.cast,
    dialect.NonNil: _Builder.cast,
    **dict.fromkeys(BINARY, _Builder.binary),
    **dict.fromkeys(UNARY, _Builder.unary),
}
