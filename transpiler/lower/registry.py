"""The one list of constructs: every IR node and the function that lowers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from transpiler.ir import nodes as ir
from transpiler.lower.context import Context
from transpiler.lower.expressions import (
    functions,
    indexing,
    leaves,
    logical,
    operators,
    results,
    tables,
)
from transpiler.lower.pytree import Expr, Stmt
from transpiler.lower.statements import assignments, control, loops, returns
from transpiler.lower.statements import functions as function_statements
from transpiler.lower.statements import types as type_statements

EXPRESSIONS: dict[type, Callable[[Context, Any], Expr]] = {
    ir.Const: leaves.const,
    ir.Local: leaves.local,
    ir.Global: leaves.global_name,
    ir.Vararg: leaves.vararg,
    ir.FunctionExpr: functions.function,
    ir.Index: indexing.index,
    ir.Call: results.single,
    ir.MethodCall: results.single,
    ir.Paren: results.paren,
    ir.TableExpr: tables.table,
    ir.Binary: operators.binary,
    ir.Unary: operators.unary,
    ir.Logical: logical.logical,
}

STATEMENTS: dict[type, Callable[[Context, Any], list[Stmt]]] = {
    ir.LocalDecl: assignments.local_decl,
    ir.Assign: assignments.assign,
    ir.FunctionDecl: function_statements.function_decl,
    ir.CallStmt: function_statements.call_statement,
    ir.TypeDecl: type_statements.type_decl,
    ir.Do: control.do,
    ir.If: control.if_statement,
    ir.While: control.while_loop,
    ir.Repeat: control.repeat_loop,
    ir.Break: control.break_statement,
    ir.Goto: control.goto,
    ir.Label: control.label,
    ir.Region: control.region,
    ir.Dispatch: control.dispatch,
    ir.NumericFor: loops.numeric_for,
    ir.GenericFor: loops.generic_for,
    ir.Return: returns.return_statement,
}
