"""``local`` declarations and assignments."""

from __future__ import annotations

from transpiler.analysis.arity import DYNAMIC
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.arrays import stored, swapped
from transpiler.lower.context import Context
from transpiler.lower.definitions import define
from transpiler.lower.expressions.api_values import api_function, declared
from transpiler.lower.expressions.calls import raw_call
from transpiler.lower.expressions.indexing import place, store_is_native
from transpiler.lower.expressions.leaves import FIXED_GLOBALS
from transpiler.lower.expressions.operators import reads_late
from transpiler.lower.expressions.results import MultiExpr, exactly
from transpiler.lower.purity import has_effects, is_simple, is_stable
from transpiler.lower.pytree import ATOM, Expr, Line, Stmt
from transpiler.lower.statements.updates import (
    appended,
    augmented,
    is_swap,
    may_coincide,
    pops,
)


def local_decl(ctx: Context, node: ir.LocalDecl) -> list[Stmt]:
    """``local a, b = e1, e2``."""
    gone = ctx.module.erased.keys() | ctx.module.aliases.keys() | {ctx.module.layout.table}
    if all(variable in gone for variable in node.variables):
        return _table_exports(ctx, node)
    variables = [v for v in node.variables if not ctx.module.is_forward(v)]
    if not variables:
        return []
    declared = loose_declarations(ctx, variables, node.span.line)
    bound = _bound(ctx, variables, node)
    if len(variables) == 1 and declared and len(bound) == 1 and isinstance(bound[0], Line):
        name, found, value = bound[0].text.partition(" = ")
        if found:
            bound[0].text = f"{name}: {ctx.module.any_type} = {value}"
            return bound
    return [*declared, *bound]


def loose_declarations(ctx: Context, variables: list[ir.Variable], line: int) -> list[Stmt]:
    """Declares the variables that hold values of several types."""
    return [
        Line(f"{ctx.module.names.variables[v]}: {ctx.module.any_type}", line)
        for v in variables
        if v in ctx.module.loose
    ]


def _bound(ctx: Context, variables: list[ir.Variable], node: ir.LocalDecl) -> list[Stmt]:
    if len(node.variables) == len(node.values) == 1:
        return _single(ctx, node.variables[0], node.values[0], node)
    targets = [ctx.module.names.variables[variable] for variable in variables]
    called = api_functions(ctx, node)
    if called:
        return [Line(f"{', '.join(targets)} = {', '.join(called)}", node.span.line)]
    return [*bind(ctx, targets, node.values, node), *ctx.make_cells(variables)]


def api_functions(ctx: Context, node: ir.LocalDecl) -> list[str]:
    """Returns the texts of ``local a, b = string.sub, string.rep``, of no other declaration."""
    if len(node.variables) != len(node.values):
        return []
    if any(api_function(ctx, value) is None for value in node.values):
        return []
    pairs = zip(node.variables, node.values, strict=True)
    return [declared(ctx, variable, value).text for variable, value in pairs]


def _table_exports(ctx: Context, node: ir.LocalDecl) -> list[Stmt]:
    """The constants and functions written into the constructor of a dissolved module table."""
    output: list[Stmt] = []
    if node.values and node.variables[0] is ctx.module.layout.table:
        assert isinstance(node.values[0], ir.TableExpr)
        for item in node.values[0].fields:
            assert isinstance(item.key, ir.Const)
            output += export(ctx, str(item.key.value), item.value, node)
    return output


def export(ctx: Context, name: str, value: ir.Expr, node: ir.Node) -> list[Stmt]:
    """Defines what a plain module exports under a field of its module table."""
    text = ctx.expr(value).text
    python_name = ctx.module.export_name(name)
    return [] if text == python_name else [Line(f"{python_name} = {text}", node.span.line)]


def assign_function(
    ctx: Context, variable: ir.Variable, function: ir.Function, line: int
) -> list[Stmt]:
    """Defines a function and assigns it to a declared variable.

    The definition may take the variable's own name where that is not a second definition.
    """
    module = ctx.module
    forward = module.is_forward(variable) or variable.function is not ctx.function
    if forward and not ctx.is_cell(variable):
        return [define(ctx, function, module.names.variables[variable])]
    name = module.function_name(variable)
    return [define(ctx, function, name), Line(f"{ctx.variable(variable)} = {name}", line)]


def _single(ctx: Context, variable: ir.Variable, value: ir.Expr, node: ir.LocalDecl) -> list[Stmt]:
    name = ctx.module.names.variables[variable]
    cell = ctx.is_cell(variable)
    if isinstance(value, ir.Paren):
        value = value.inner
    if isinstance(value, ir.FunctionExpr) and variable in ctx.module.loose:
        return assign_function(ctx, variable, value.function, node.span.line)
    if isinstance(value, ir.FunctionExpr) and not cell:
        return [define(ctx, value.function, name)]
    if is_unused(variable) and not ctx.top_level and isinstance(value, (ir.Call, ir.MethodCall)):
        return [Line(raw_call(ctx, value).text, node.span.line)]
    if isinstance(value, (ir.Call, ir.MethodCall)) and not cell:
        return bind(ctx, [name], [value], node)
    text = declared(ctx, variable, value).text
    text = f"{ctx.lua('Cell')}({text})" if cell else text
    return [Line(f"{name} = {text}", node.span.line)]


def is_unused(variable: ir.Variable) -> bool:
    """Whether nothing reads or assigns a variable."""
    return not variable.reads and not variable.assigned and not variable.captured


def bind(ctx: Context, targets: list[str], values: list[ir.Expr], node: ir.Node) -> list[Stmt]:
    """Assigns an expression list to simple targets, adjusting the number of values.

    Args:
        ctx: The context.
        targets: Python target texts.
        values: The Lua expressions.
        node: The statement.

    Returns:
        The statements.
    """
    line = node.span.line
    left = ", ".join(targets)
    count = len(targets)
    if len(values) == 1 and isinstance(values[0], (ir.Call, ir.MethodCall)):
        return _bind_call(ctx, targets, values[0], line)
    if values and len(values) <= count and isinstance(values[-1], MultiExpr) and count > 1:
        missing = count - len(values) + 1
        if missing > 1:
            texts = [ctx.expr(value).text for value in values[:-1]]
            last = exactly(ctx, values[-1], missing)
            if not texts:
                return [Line(f"{left} = {last.text}", line)]
            kept = len(texts)
            left = f"{', '.join(targets[:kept])}, ({', '.join(targets[kept:])})"
            return [Line(f"{left} = {', '.join([*texts, last.text])}", line)]
    texts = [ctx.expr(value).text for value in values]
    texts += ["None"] * (count - len(texts))
    for text, value in zip(texts[count:], values[count:], strict=False):
        if not is_simple(value):
            targets = [*targets, "_" if ctx.module.underscore_is_free else ctx.temporary()]
            texts[len(targets) - 1] = text
    count, left = len(targets), ", ".join(targets)
    if count > 1 and set(texts) == {"None"}:
        return [Line(f"{' = '.join(targets)} = None", line)]
    return [Line(f"{left} = {', '.join(texts[:count])}", line)]


def _bind_call(
    ctx: Context, targets: list[str], call: ir.Call | ir.MethodCall, line: int
) -> list[Stmt]:
    arity = ctx.module.facts.arity.of_call(call)
    count = len(targets)
    if count == 1 and arity > 1 and ctx.module.underscore_is_free:
        names = [*targets, *["_"] * (arity - 1)]
        return [Line(f"{', '.join(names)} = {raw_call(ctx, call).text}", line)]
    if count == 1 or arity in (0, 1):
        first = Line(f"{targets[0]} = {ctx.expr(call).text}", line)
        return [first, *_nils(targets[1:], line)]
    if arity != DYNAMIC and arity < count:
        left = ", ".join(targets[:arity])
        return [Line(f"{left} = {raw_call(ctx, call).text}", line), *_nils(targets[arity:], line)]
    return [Line(f"{', '.join(targets)} = {exactly(ctx, call, count).text}", line)]


def _nils(targets: list[str], line: int) -> list[Stmt]:
    return [Line(f"{' = '.join(targets)} = None", line)] if targets else []


def assign(ctx: Context, node: ir.Assign) -> list[Stmt]:
    """``t1, t2 = e1, e2``."""
    if len(node.targets) == len(node.values) == 1:
        return _assign_one(ctx, node, node.targets[0], node.values[0])
    if all(isinstance(t, ir.Local) for t in node.targets) and not _repeats(node.targets):
        return bind(ctx, [ctx.expr(t).text for t in node.targets], node.values, node)
    exchange = swapped(ctx, node)
    if exchange is not None:
        return [Line(ctx.at_end(exchange), node.span.line)]
    assigned = {t.variable for t in node.targets if isinstance(t, ir.Local)}
    before: list[Stmt] = []
    targets = [_frozen_target(ctx, target, assigned, before) for target in node.targets]
    if (
        len(node.values) == len(targets)
        and not _repeats(node.targets)
        and not any(_redirects(ctx, target) for target in node.targets)
        and (
            is_swap(ctx, node)
            or (
                not may_coincide(node.targets)
                and all(
                    _is_tuple_target(ctx, target, value)
                    for target, value in zip(node.targets, node.values, strict=True)
                )
            )
        )
    ):
        texts = [
            (
                ctx.at_end(place(ctx, expr, obj, key))
                if isinstance(expr, ir.Index)
                else ctx.expr(expr).text
            )
            for expr, obj, key in targets
        ]
        return [*before, *bind(ctx, texts, node.values, node)]
    names = [ctx.temporary() for _ in targets]
    statements = bind(ctx, names, node.values, node)
    stores = [
        store_text(ctx, target, Expr(name), None)
        for target, name in zip(targets, names, strict=True)
    ]
    return [*before, *statements, *(Line(text, node.span.line) for text in reversed(stores))]


def _repeats(targets: list[ir.Expr]) -> bool:
    """Whether a variable or a constant field of one is assigned twice: the first target wins."""
    seen: set[object] = set()
    for target in targets:
        place: object = target
        if isinstance(target, ir.Local):
            place = target.variable
        elif isinstance(target, ir.Index) and isinstance(target.obj, ir.Local):
            key = target.key.value if isinstance(target.key, ir.Const) else None
            place = (target.obj.variable, key) if key is not None else target
        if place in seen:
            return True
        seen.add(place)
    return False


def _in_source_order(ctx: Context, target: ir.Index, value: ir.Expr) -> bool:
    """Whether it shows that a Python assignment evaluates its right side first."""
    flow = ctx.module.facts.flow
    parts = [target.obj, target.key]
    if any(has_effects(flow, part) for part in parts):
        return not isinstance(value, ir.Const)
    if all(is_stable(ctx.function, part) or _is_fixed(ctx, part) for part in parts):
        return False
    return has_effects(flow, value)


def _is_fixed(ctx: Context, node: ir.Expr) -> bool:
    """Whether an operand is read late by Lua, too: a variable of the running function, a module."""
    if isinstance(node, ir.Local):
        return node.variable.function is ctx.function or node.variable in ctx.module.erased
    return False


def _is_tuple_target(ctx: Context, target: ir.Expr, value: ir.Expr) -> bool:
    """Whether a target may stand on the left of a Python tuple assignment."""
    if isinstance(target, ir.Index):
        return store_is_native(ctx, target, value)
    return isinstance(target, ir.Local)


def _redirects(ctx: Context, target: ir.Expr) -> bool:
    """Whether ``__newindex`` may see in which order targets are assigned."""
    return isinstance(target, ir.Index) and ctx.module.facts.flow.overrides(
        "__newindex", ctx.value(target.obj)
    )


def _frozen_target(
    ctx: Context, target: ir.Expr, assigned: set[ir.Variable], before: list[Stmt]
) -> tuple[ir.Expr, str, str]:
    """Evaluates a target's table and key before anything is assigned, as Lua does."""
    if not isinstance(target, ir.Index):
        return target, "", ""
    texts = []
    for part in (target.obj, target.key):
        text = ctx.expr(part).at(ATOM)
        stable = isinstance(part, ir.Local) and part.variable not in assigned
        if not stable and not isinstance(part, ir.Const):
            name = ctx.temporary()
            before.append(Line(f"{name} = {text}", ctx.line))
            text = name
        texts.append(text)
    return target, texts[0], texts[1]


def _assign_one(ctx: Context, node: ir.Assign, target: ir.Expr, value: ir.Expr) -> list[Stmt]:
    line = node.span.line
    if isinstance(target, ir.Local):
        variable = target.variable
        if isinstance(value, ir.FunctionExpr):
            return assign_function(ctx, variable, value.function, line)
    if isinstance(target, ir.Index) and reads_late(ctx, target.obj, value):
        return _store_late(ctx, target, value, line)
    update = augmented(ctx, target, value) or stored(ctx, target, value)
    update = update or appended(ctx, target, value)
    if update is not None:
        return [Line(update, line)]
    if isinstance(target, ir.Index) and named_export(ctx, target):
        assert isinstance(target.key, ir.Const)
        return export(ctx, str(target.key.value), value, node)
    if isinstance(target, ir.Index):
        parts = (target, ctx.expr(target.obj).at(ATOM), ctx.expr(target.key).text)
        text = ctx.expr(value)
        return [Line(store_text(ctx, parts, text, value), line)]
    text = ctx.expr(value)
    return [Line(store_text(ctx, (target, "", ""), text, value), line)]


def _store_late(ctx: Context, target: ir.Index, value: ir.Expr, line: int) -> list[Stmt]:
    """A store whose value may replace the variable of the table, which Lua reads at the end."""
    output: list[Stmt] = []
    key = ctx.expr(target.key).text
    if not isinstance(target.key, (ir.Const, ir.Local)):
        output.append(Line(f"{(kept := ctx.temporary())} = {key}", line))
        key = kept
    text = ctx.expr(value).text
    output.append(Line(f"{(name := ctx.temporary())} = {text}", line))
    parts = (target, ctx.expr(target.obj).at(ATOM), key)
    return [*output, Line(store_text(ctx, parts, Expr(name), None), line)]


def named_export(ctx: Context, target: ir.Index) -> bool:
    """Whether the target is a field of a dissolved module table."""
    table = ctx.module.layout.table
    return table is not None and isinstance(target.obj, ir.Local) and target.obj.variable is table


def store_text(
    ctx: Context, target: tuple[ir.Expr, str, str], value: Expr, node: ir.Expr | None
) -> str:
    """Returns the statement storing a value.

    Args:
        ctx: The context.
        target: The Lua target with the texts of its table and key, where it is an index.
        value: The lowered value.
        node: The value's Lua expression, None for a temporary.

    Returns:
        The statement's text.
    """
    expr, obj, key = target
    if isinstance(expr, ir.Local):
        return f"{ctx.variable(expr.variable)} = {value.text}"
    if isinstance(expr, ir.Global):
        if expr.name in FIXED_GLOBALS:
            raise ctx.unsupported(
                expr,
                f"global '{expr.name}' cannot be assigned",
                "use another name",
                code="LT207",
            )
        name = literals.string(expr.name)
        return f"{ctx.execution('current')}().globals[{name}] = {value.text}"
    assert isinstance(expr, ir.Index)
    native = store_is_native(ctx, expr, node)
    if native and node and _in_source_order(ctx, expr, node):
        native = ctx.is_record(expr.obj)
        if native:
            ctx.pre.append(Line(f"{(kept := ctx.temporary())} = {obj}", ctx.line))
            obj = kept
    if native:
        return f"{ctx.at_end(place(ctx, expr, obj, key))} = {value.text}"
    if isinstance(node, ir.Const) and node.value is None:
        if pops(ctx, expr):
            return ctx.at_end(f"{obj}.pop({key}, None)")
        return ctx.at_end(f"{ctx.lua('delete')}({obj}, {key})")
    return ctx.at_end(f"{ctx.lua('setindex')}({obj}, {key}, {value.text})")
