"""Code nested deeper than CPython reads: inner parts become functions of their own.

CPython allows 20 nested loops and ``with`` statements, 100 levels of indentation and 200 of
brackets. Lua allows more, so what would go beyond is moved to a function next to it, which sees and
assigns the variables of the one it was taken from.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from transpiler.lower.module import Module
from transpiler.lower.pytree import ATOM, AWAIT, Expr, Line, Stmt, Suite, unmarked

MAX_BLOCKS = 18
MAX_LEVELS = 40
MAX_BRACKETS = 60
MAX_OPERATORS = 300
DEEP = 40
"""Height of the Lua expressions from which on it is worth looking at the Python text."""

DEFINITIONS = ("def ", "async def ")
BLOCKS = ("for ", "while ", "with ", "async for ", "async with ")
LOOPS = ("for ", "while ", "async for ")


@dataclass(slots=True)
class _Names:
    """Names in a piece of code: those it assigns, all it mentions, and whether it awaits."""

    stored: dict[str, None] = field(default_factory=dict)
    mentioned: set[str] = field(default_factory=set)
    waits: bool = False


def limit_expression(module: Module, expr: Expr, line: int) -> tuple[list[Stmt], Expr]:
    """Moves an expression to a function when brackets nest too deeply in it.

    Args:
        module: The chunk.
        expr: An expression with one value.
        line: Its Lua line.

    Returns:
        The definition, if there is one, and the expression to use instead.
    """
    tree = ast.parse(unmarked(expr.text), mode="eval")
    if _bracket_depth(expr.text) <= MAX_BRACKETS and _operator_depth(tree.body) <= MAX_OPERATORS:
        return [], expr
    name = module.fresh_name("part")
    waits = any(isinstance(node, ast.Await) for node in ast.walk(tree))
    keyword, call = ("async def", f"await {name}()") if waits else ("def", f"{name}()")
    body: list[Stmt] = [Line(f"return {expr.text}", line)]
    return [Suite(f"{keyword} {name}():", line, body)], Expr(call, AWAIT if waits else ATOM)


def limit_blocks(module: Module, function: Suite) -> Suite:
    """Moves the innermost blocks of a function to functions when they nest too deeply.

    Args:
        module: The chunk.
        function: A definition.

    Returns:
        The definition, unchanged when it is within the limits.
    """
    if _within(function.body, 0, 0):
        return function
    parts: list[Stmt] = []
    body = _limit(module, function, function.body, 0, 0, parts)
    first = next((i for i, item in enumerate(body) if not _declares(item)), len(body))
    return Suite(function.header, function.lua_line, [*body[:first], *parts, *body[first:]])


def _declares(item: Stmt) -> bool:
    return isinstance(item, Line) and item.text.startswith("nonlocal ")


def _within(body: list[Stmt], blocks: int, levels: int) -> bool:
    for item in body:
        if isinstance(item, Suite) and not item.header.startswith(DEFINITIONS):
            inside = blocks + item.header.startswith(BLOCKS)
            if inside > MAX_BLOCKS or levels >= MAX_LEVELS:
                return False
            if not _within(item.body, inside, levels + 1):
                return False
    return True


def _limit(
    module: Module, function: Suite, body: list[Stmt], blocks: int, levels: int, parts: list[Stmt]
) -> list[Stmt]:
    output: list[Stmt] = []
    for item in body:
        if not isinstance(item, Suite) or item.header.startswith(DEFINITIONS):
            output.append(item)
            continue
        inside = blocks + item.header.startswith(BLOCKS)
        full = inside >= MAX_BLOCKS or levels >= MAX_LEVELS - 1
        if full and any(isinstance(inner, Suite) for inner in item.body):
            lowered = _part(module, function, item, parts)
        else:
            lowered = _limit(module, function, item.body, inside, levels + 1, parts)
        output.append(Suite(item.header, item.lua_line, lowered, item.comment))
    return output


def _part(module: Module, function: Suite, suite: Suite, parts: list[Stmt]) -> list[Stmt]:
    """Makes a suite's body a function; returns the call and what its outcome asks for."""
    line = suite.lua_line
    name, outcome = module.fresh_name("part"), module.fresh_name("outcome")
    own, rest = _Names(), _Names()
    _collect(suite.body, own)
    _collect(function.body, rest, skip=suite.body)
    header = ast.parse(f"{unmarked(function.header)} pass").body[0]
    _collect_nodes(header, rest)
    shared = [n for n in own.stored if n in rest.mentioned]
    parts += [Line(f"{n} = None", line) for n in shared if n not in rest.stored]
    jumps: set[str] = set()
    body = list(_outcomes(suite.body, 0, jumps))
    if shared:
        body.insert(0, Line(f"nonlocal {', '.join(shared)}", line))
    keyword, call = ("async def", f"await {name}()") if own.waits else ("def", f"{name}()")
    parts.append(limit_blocks(module, Suite(f"{keyword} {name}():", line, body)))
    if not jumps:
        return [Line(call, line)]
    lowered: list[Stmt] = [Line(f"{outcome} = {call}", line)]
    for word in ("break", "continue"):
        if word in jumps:
            lowered.append(Suite(f'if {outcome} == "{word}":', line, [Line(word, line)]))
    if "return" in jumps:
        test = f"if {outcome} is not None:"
        lowered.append(Suite(test, line, [Line(f"return {outcome}[0]", line)]))
    return lowered


def _outcomes(body: list[Stmt], loops: int, jumps: set[str]) -> Iterator[Stmt]:
    """Yields statements with the jumps out of them turned into results that ask for the jump."""
    for item in body:
        if isinstance(item, Suite) and not item.header.startswith(DEFINITIONS):
            inside = loops + item.header.startswith(LOOPS)
            inner = list(_outcomes(item.body, inside, jumps))
            yield Suite(item.header, item.lua_line, inner, item.comment)
        elif isinstance(item, Line) and item.text in ("break", "continue") and not loops:
            jumps.add(item.text)
            yield Line(f'return "{item.text}"', item.lua_line, item.comment)
        elif isinstance(item, Line) and item.text.split(" ")[0] == "return":
            jumps.add("return")
            value = item.text.removeprefix("return").strip() or "None"
            is_tuple = isinstance(ast.parse(unmarked(value), mode="eval").body, ast.Tuple)
            value = f"({value})" if is_tuple and not value.startswith("(") else value
            yield Line(f"return ({value},)", item.lua_line, item.comment)
        else:
            yield item


def _collect(
    body: list[Stmt], names: _Names, skip: list[Stmt] | None = None, nested: bool = False
) -> None:
    """Collects names statement by statement; the text as a whole may be too deep to parse."""
    if body is skip:
        return
    for item in body:
        if isinstance(item, Line):
            text = unmarked(item.text)
        elif isinstance(item, Suite):
            text = unmarked(item.header).removeprefix("el")
            text = "" if text == "se:" else f"{text} pass"
        else:
            continue
        inner = _Names()
        for node in ast.parse(text).body:
            _collect_nodes(node, inner)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                inner.stored = {node.name: None}
        names.mentioned |= inner.mentioned
        if not nested:
            names.stored.update(inner.stored)
            names.waits |= inner.waits
        if isinstance(item, Suite):
            within = nested or item.header.startswith(DEFINITIONS)
            _collect(item.body, names, skip, within)


def _collect_nodes(tree: ast.AST, names: _Names) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            names.mentioned.add(node.id)
            if isinstance(node.ctx, ast.Store):
                names.stored[node.id] = None
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            names.mentioned.add(node.name)
            names.stored[node.name] = None
        elif isinstance(node, ast.arg):
            names.mentioned.add(node.arg)
            names.stored[node.arg] = None
        elif isinstance(node, ast.Nonlocal):
            names.mentioned.update(node.names)
            names.stored.update(dict.fromkeys(node.names))
        elif isinstance(node, (ast.Await, ast.AsyncFor, ast.AsyncWith)):
            names.waits = True


def _bracket_depth(text: str) -> int:
    depth = deepest = 0
    for character in text:
        if character in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in ")]}":
            depth -= 1
    return deepest


def _operator_depth(node: ast.expr) -> int:
    depth = 0
    while isinstance(node, ast.BinOp):
        node = node.left
        depth += 1
    return depth
