"""Variables, labels and pending gotos in scope, kept the way Lua's own compiler keeps them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from transpiler.diagnostics.model import Span
from transpiler.frontend.errors import (
    BAD_LABEL,
    CONSTANT_ASSIGNMENT,
    LIMIT_EXCEEDED,
    STRAY_BREAK,
    SyntaxFault,
)
from transpiler.frontend.limits import MAX_LOCALS

READONLY: Final = frozenset(["const", "close"])


@dataclass(slots=True)
class _Goto:
    """A jump whose label has not been seen; `visible` is how many variables were in scope."""

    name: str
    span: Span
    visible: int


@dataclass(slots=True)
class _Block:
    """`base` is how many variables were in scope when the block began."""

    base: int
    is_loop: bool
    starts_function: bool
    labels: dict[str, Span] = field(default_factory=dict)
    pending: list[_Goto] = field(default_factory=list)


class Scopes:
    """What is in scope at the point the checker has reached."""

    def __init__(self) -> None:
        self._blocks: list[_Block] = []
        self._names: list[str] = []
        self._attributes: list[str | None] = []
        self._readonly_names: set[str] = set()

    def open(self, *, is_loop: bool = False, starts_function: bool = False) -> None:
        """Begin a block.

        Args:
            is_loop: The block is the body of a loop.
            starts_function: The block is the body of a function.
        """
        self._blocks.append(_Block(len(self._names), is_loop, starts_function))

    def close(self) -> None:
        """End the innermost block; its unresolved gotos go on to the enclosing one.

        Raises:
            SyntaxFault: The block is a function's body and a goto in it has no label.
        """
        block = self._blocks.pop()
        del self._names[block.base :]
        del self._attributes[block.base :]
        if not block.pending:
            return
        if block.starts_function:
            raise _no_label(block.pending[0])
        for goto in block.pending:
            goto.visible = block.base
        self._blocks[-1].pending.extend(block.pending)

    def declare(self, name: str, span: Span, attribute: str | None = None) -> None:
        """Bring a local variable into scope.

        Raises:
            SyntaxFault: The function has too many.
        """
        self._names.append(name)
        self._attributes.append(attribute)
        if attribute is not None:
            self._readonly_names.add(name)
        if len(self._names) > MAX_LOCALS and len(self._names) - self._function_base() > MAX_LOCALS:
            raise SyntaxFault(
                LIMIT_EXCEEDED,
                f"too many local variables (limit is {MAX_LOCALS}) in one function",
                span,
                "enclose groups of them in do ... end, or keep them in a table",
            )

    def assign(self, name: str, span: Span) -> None:
        """Check an assignment to a plain name.

        Raises:
            SyntaxFault: The name is a local variable declared <const> or <close>.
        """
        if name not in self._readonly_names:
            return
        for at in range(len(self._names) - 1, -1, -1):
            if self._names[at] == name:
                if (attribute := self._attributes[at]) is not None:
                    raise SyntaxFault(
                        CONSTANT_ASSIGNMENT,
                        f"attempt to assign to const variable '{name}'",
                        span,
                        f"declare it without <{attribute}>, or assign to a new variable",
                    )
                return

    def break_loop(self, span: Span) -> None:
        """Check a break.

        Raises:
            SyntaxFault: No loop of the same function encloses it.
        """
        for block in reversed(self._blocks):
            if block.is_loop:
                return
            if block.starts_function:
                break
        raise SyntaxFault(STRAY_BREAK, f"break outside a loop at line {span.line}", span)

    def goto(self, name: str, span: Span) -> None:
        """Note a goto; one that jumps back to a visible label is settled at once."""
        if self._find_label(name) is None:
            self._blocks[-1].pending.append(_Goto(name, span, len(self._names)))

    def label(self, name: str, span: Span, *, ends_block: bool) -> None:
        """Note a label and settle the gotos of its block that wait for it.

        Args:
            name: The label.
            span: Where it stands.
            ends_block: Only empty statements follow it, so that the block's variables are
                already out of scope there.

        Raises:
            SyntaxFault: The label is visible already, or a goto would enter a variable's scope.
        """
        if (earlier := self._find_label(name)) is not None:
            raise SyntaxFault(
                BAD_LABEL,
                f"label '{name}' already defined on line {earlier.line}",
                span,
                "a label's name must differ from the labels of its block and enclosing blocks",
            )
        block = self._blocks[-1]
        block.labels[name] = span
        visible = block.base if ends_block else len(self._names)
        waiting = []
        for goto in block.pending:
            if goto.name != name:
                waiting.append(goto)
            elif goto.visible < visible:
                raise _into_scope(goto, self._names[goto.visible])
        block.pending = waiting

    def _find_label(self, name: str) -> Span | None:
        for block in reversed(self._blocks):
            if (found := block.labels.get(name)) is not None:
                return found
            if block.starts_function:
                break
        return None

    def _function_base(self) -> int:
        for block in reversed(self._blocks):
            if block.starts_function:
                return block.base
        return 0


def _no_label(goto: _Goto) -> SyntaxFault:
    help = "a goto reaches labels of its own block and of enclosing blocks of its function"
    if goto.name == "continue":
        help = "put ::continue:: before the end of the loop's body"
    message = f"no visible label '{goto.name}' for goto at line {goto.span.line}"
    return SyntaxFault(BAD_LABEL, message, goto.span, help)


def _into_scope(goto: _Goto, local: str) -> SyntaxFault:
    return SyntaxFault(
        BAD_LABEL,
        f"goto {goto.name} at line {goto.span.line} jumps into the scope of local '{local}'",
        goto.span,
        f"declare '{local}' before the goto, or enclose its uses in do ... end",
    )
