"""What the AST's classes stand for: operators as Lua writes them, names, the line of an error."""

from __future__ import annotations

from typing import Any

from luaparser import astnodes as ast

from transpiler.ir import nodes as ir

BINARY: dict[type, str] = {
    ast.AddOp: "+",
    ast.SubOp: "-",
    ast.MultOp: "*",
    ast.FloatDivOp: "/",
    ast.FloorDivOp: "//",
    ast.ModOp: "%",
    ast.ExpoOp: "^",
    ast.BAndOp: "&",
    ast.BOrOp: "|",
    ast.BXorOp: "~",
    ast.BShiftROp: ">>",
    ast.BShiftLOp: "<<",
    ast.LessThanOp: "<",
    ast.GreaterThanOp: ">",
    ast.LessOrEqThanOp: "<=",
    ast.GreaterOrEqThanOp: ">=",
    ast.EqToOp: "==",
    ast.NotEqToOp: "~=",
    ast.Concat: "..",
}
UNARY: dict[type, str] = {
    ast.UMinusOp: "-",
    ast.UBNotOp: "~",
    ast.ULNotOp: "not",
    ast.ULengthOP: "#",
}


def reported_line(node: Any, built: ir.Expr) -> int:
    """Where Lua says an operation failed: mostly at its operator or parenthesis."""
    if isinstance(built, ir.Binary) and built.op == "..":
        inner = built.right
        if isinstance(inner, ir.Binary) and inner.op == "..":
            return inner.line
    line: int = getattr(node, "operator_line", built.span.line)
    return line


def hint(target: ir.Expr) -> str | None:
    """Returns the name that an assignment target gives to a function."""
    if isinstance(target, ir.Local):
        return target.variable.name
    if isinstance(target, ir.Global):
        return target.name
    if isinstance(target, ir.Index) and isinstance(target.key, ir.Const):
        return str(target.key.value)
    return None


def name_of(node: Any) -> str:
    """Returns the text of a name that the front end made a name or a string."""
    text: str = node.id if isinstance(node, ast.Name) else node.text
    return text


def is_guarded_require(call: ir.Call) -> bool:
    """Whether a call is ``pcall(require, "name")``, the usual way to ask for a module."""
    if len(call.args) != 2 or not isinstance(call.args[1], ir.Const):
        return False
    names = [item.name for item in (call.func, call.args[0]) if isinstance(item, ir.Global)]
    return names == ["pcall", "require"]
