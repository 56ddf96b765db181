"""The IR vocabulary: resolved Lua as plain data; passes key their facts on a node's identity."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from transpiler.diagnostics.model import Span


@dataclass(slots=True, eq=False)
class Variable:
    """A local variable, parameter or loop variable.

    Attributes:
        name: The Lua name.
        role: ``local``, ``param``, ``loop``, ``function`` (declared by ``local function``),
            ``self`` or ``type``.
        span: Where it is declared.
        function: The function whose activation owns it.
        scope: Identities of the enclosing blocks, outermost first, the declaring one last.
        loop_depth: Number of loops of the owning function around the declaration.
        annotation: Dialect type annotation or None.
        attrib: ``const``, ``close`` or None.
        assigned: Assignments after the declaration.
        reads: Number of reads.
        captured: Whether a nested function uses it.
        shared: Whether a nested function assigns it.
    """

    name: str
    role: str
    span: Span
    function: Function
    scope: tuple[int, ...]
    loop_depth: int
    annotation: Any = None
    attrib: str | None = None
    assigned: int = 0
    reads: int = 0
    captured: bool = False
    shared: bool = False


@dataclass(slots=True, eq=False)
class Function:
    """A Lua function body; a chunk is a vararg function without a parent.

    Attributes:
        nodes: The nodes of its own body in source order, once somebody has asked for them.
    """

    name: str | None
    params: list[Variable]
    has_vararg: bool
    body: Block
    span: Span
    parent: Function | None
    chunk: str
    is_method: bool = False
    vararg_annotation: Any = None
    return_annotation: Any = None
    nested: list[Function] = field(default_factory=list)
    free: list[Variable] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)
    nodes: list[Node] | None = None


@dataclass(slots=True, eq=False)
class Node:
    """Anything with a place in the Lua source.

    Attributes:
        span: The place.
        line: The line that Lua reports when the operation of the node itself fails.
    """

    span: Span
    line: int = field(default=0, kw_only=True)

    def __post_init__(self) -> None:
        """An operation without a token of its own fails at its start."""
        self.line = self.line or self.span.line


@dataclass(slots=True, eq=False)
class Block(Node):
    """A statement list with its own scope."""

    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Expr(Node):
    """An expression; ``height`` is the number of expressions inside each other below it."""

    height: int = field(default=0, kw_only=True)


@dataclass(slots=True, eq=False)
class Stmt(Node):
    """A statement."""


@dataclass(slots=True, eq=False)
class Const(Expr):
    """nil, a boolean, a number or a string (``str`` with surrogate escapes)."""

    value: bool | int | float | str | None


@dataclass(slots=True, eq=False)
class Vararg(Expr):
    """``...`` in expression position."""

    function: Function


@dataclass(slots=True, eq=False)
class FunctionExpr(Expr):
    """A function value."""

    function: Function


@dataclass(slots=True, eq=False)
class Local(Expr):
    """A read of, or as an assignment target a write to, a local variable."""

    variable: Variable


@dataclass(slots=True, eq=False)
class Global(Expr):
    """A read of, or a write to, a global name."""

    name: str


@dataclass(slots=True, eq=False)
class Index(Expr):
    """``obj[key]``."""

    obj: Expr
    key: Expr


@dataclass(slots=True, eq=False)
class Call(Expr):
    """``func(args)``."""

    func: Expr
    args: list[Expr]


@dataclass(slots=True, eq=False)
class MethodCall(Expr):
    """``obj:name(args)``."""

    obj: Expr
    name: str
    args: list[Expr]


@dataclass(slots=True, eq=False)
class TableField:
    """One constructor field; ``key`` is None for a positional one."""

    key: Expr | None
    value: Expr


@dataclass(slots=True, eq=False)
class TableExpr(Expr):
    """A table constructor."""

    fields: list[TableField]


@dataclass(slots=True, eq=False)
class Binary(Expr):
    """An arithmetic, bitwise, relational or concatenation operator, ``op`` as Lua writes it."""

    op: str
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class Logical(Expr):
    """``and`` / ``or`` with short-circuit value semantics."""

    op: str
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class Unary(Expr):
    """``-``, ``not``, ``#`` or ``~``."""

    op: str
    operand: Expr


@dataclass(slots=True, eq=False)
class Paren(Expr):
    """Parentheses that truncate a multiple result to one value."""

    inner: Expr


@dataclass(slots=True, eq=False)
class LocalDecl(Stmt):
    """``local a, b = e1, e2``."""

    variables: list[Variable]
    values: list[Expr]

    @property
    def closed(self) -> Variable | None:
        """The variable declared ``<close>``; Lua allows one."""
        return next((v for v in self.variables if v.attrib == "close"), None)


@dataclass(slots=True, eq=False)
class FunctionDecl(Stmt):
    """``local function f``, ``function f``, ``function a.b:c``: a function stored in ``target``."""

    target: Expr
    function: Function
    is_local: bool


@dataclass(slots=True, eq=False)
class Assign(Stmt):
    """``t1, t2 = e1, e2``."""

    targets: list[Expr]
    values: list[Expr]


@dataclass(slots=True, eq=False)
class CallStmt(Stmt):
    """A call whose results are dropped."""

    call: Expr


@dataclass(slots=True, eq=False)
class Do(Stmt):
    """``do ... end``."""

    body: Block


@dataclass(slots=True, eq=False)
class Loop(Stmt):
    """A loop of Lua's; ``exits`` are the labels right after it, where ``break`` leads, too."""

    exits: set[str] = field(default_factory=set, kw_only=True)


@dataclass(slots=True, eq=False)
class While(Loop):
    """``while test do ... end``."""

    test: Expr
    body: Block


@dataclass(slots=True, eq=False)
class Repeat(Loop):
    """``repeat ... until test``; the test sees the body's locals."""

    body: Block
    test: Expr


@dataclass(slots=True, eq=False)
class If(Stmt):
    """``if / elseif / else``."""

    branches: list[tuple[Expr, Block]]
    orelse: Block | None


@dataclass(slots=True, eq=False)
class NumericFor(Loop):
    """``for v = start, stop, step do``; ``step`` None means 1."""

    variable: Variable
    start: Expr
    stop: Expr
    step: Expr | None
    body: Block


@dataclass(slots=True, eq=False)
class Closing(Node):
    """A call of ``__close`` that no expression writes."""


@dataclass(slots=True, eq=False)
class GenericFor(Loop):
    """``for a, b in explist do``; ``closing`` is where its fourth value is closed."""

    variables: list[Variable]
    values: list[Expr]
    body: Block
    closing: Closing


@dataclass(slots=True, eq=False)
class Return(Stmt):
    """``return e1, e2``."""

    values: list[Expr]


@dataclass(slots=True, eq=False)
class Break(Stmt):
    """``break``."""


@dataclass(slots=True, eq=False)
class Goto(Stmt):
    """``goto label``."""

    label: str


@dataclass(slots=True, eq=False)
class Label(Stmt):
    """``::label::``."""

    name: str


@dataclass(slots=True, eq=False)
class Region(Stmt):
    """Statements that a ``goto label`` inside them starts again, or leaves."""

    label: str
    body: Block
    restarts: bool


@dataclass(slots=True, eq=False)
class Dispatch(Stmt):
    """Parts of a block that a ``goto`` inside them enters at any label; the first has none."""

    parts: list[tuple[str | None, Block]]


@dataclass(slots=True, eq=False)
class TypeDecl(Stmt):
    """``type Name<A, B> = T`` of the dialect.

    Attributes:
        variable: The local variable that holds the type.
        parameters: Type parameters of a generic type.
        value: The type with its names resolved.
        uses: The expressions in it that are evaluated where it is declared.
        live: Whether the program uses the type as a value; if not, nothing is left of it.
    """

    variable: Variable
    parameters: list[Variable]
    value: Any
    uses: list[Expr] = field(default_factory=list)
    live: bool = False


@dataclass(slots=True, eq=False)
class Chunk:
    """One Lua source file, resolved.

    Attributes:
        path: Lua path relative to the project, posix.
        function: The chunk as a function.
        functions: Every function of the file in source order, the chunk first.
        comments: The front end's comments in source order.
        types: Every type declaration in source order.
        annotations: Every type annotation, its names resolved.
    """

    path: str
    function: Function
    functions: list[Function]
    comments: list[Any]
    types: list[TypeDecl] = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)
