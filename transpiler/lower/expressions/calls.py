"""Calls and method calls, awaited as the callees' colours demand."""

from __future__ import annotations

from transpiler.analysis.arity import counts_arguments
from transpiler.analysis.callsites import argument_limit, callback_argument
from transpiler.analysis.environment import Library, require_name, required
from transpiler.analysis.values import NIL, STR, TABLES, USER, ModuleRef
from transpiler.api.libraries import STRING
from transpiler.api.model import ApiModule
from transpiler.ir import nodes as ir
from transpiler.lower import literals
from transpiler.lower.context import Context
from transpiler.lower.expressions import api_values
from transpiler.lower.expressions.leaves import varargs_name
from transpiler.lower.expressions.modules import library, member_name, module_expr
from transpiler.lower.expressions.searches import pattern_name, searcher
from transpiler.lower.expressions.strings import native
from transpiler.lower.purity import is_simple
from transpiler.lower.pytree import ATOM, AWAIT, Expr, mark, mark_method
from transpiler.lower.types.names import TYPE_METHODS, string_type

SELF_ONLY = frozenset(("byte", "len", "lower", "reverse", "upper"))
"""String methods that have nothing to complain of when only the string is given."""


def raw_call(
    ctx: Context, node: ir.Call | ir.MethodCall, padded: tuple[str, ...] = ("gsub",)
) -> Expr:
    """Lowers a call without adjusting its results.

    Args:
        ctx: The context.
        node: The call.
        padded: Methods of prepared patterns to use: those whose results without a match are
            wanted as they are, as many nils as there would be values.

    Returns:
        The call in the results convention of its callees.
    """
    outer, ctx.line = ctx.line, node.line
    own = native(ctx, node)
    if own is not None:
        lowered = own
    elif searcher(ctx, node) in padded:
        lowered = _search(ctx, node)
    elif isinstance(node, ir.MethodCall):
        lowered = method_call(ctx, node)
    else:
        lowered = _function_call(ctx, node)
    ctx.line = outer
    return lowered if node.line == outer else Expr(mark(lowered.text, node.line), lowered.prec)


def _search(ctx: Context, node: ir.Call | ir.MethodCall) -> Expr:
    leading = [ctx.expr(node.obj).text] if isinstance(node, ir.MethodCall) else []
    subject, _, *rest = arguments(ctx, node, *leading)
    call = f"{pattern_name(ctx, node)}.{searcher(ctx, node)}({_join([subject, *rest])})"
    return Expr(mark_method(call) if isinstance(node, ir.MethodCall) else call)


def _function_call(ctx: Context, node: ir.Call) -> Expr:
    name = require_name(node)
    if name is not None:
        return _require(ctx, node, name)
    colours = ctx.module.facts.suspension.call_colours(node)
    callees = ctx.module.facts.flow.callees.get(node)
    api = callees.api if callees is not None else ()
    checked_string = string_type(ctx, node.func)
    if checked_string is None and (module := ctx.value(node.func).module) is not None:
        raise ctx.unsupported(node, f"module '{module.name}' is neither a function nor a type")
    if counts_arguments(node) and [a.path for a in api] == ["select"]:
        return _argument_count(ctx, node)
    if colours == {True} and len(api) == 1 and api[0].with_callback:
        callee = ctx.lua(f"{api[0].name}_async")
    else:
        callee = (checked_string or api_values.called(ctx, node.func)).at(ATOM)
    args = arguments(ctx, node)
    if colours == {True, False}:
        return Expr(f"await {ctx.lua('call_async')}({_join([callee, *args])})", AWAIT)
    call = f"{callee}({_join(args)})"
    return Expr(f"await {call}", AWAIT) if colours == {True} else Expr(call)


def _argument_count(ctx: Context, node: ir.Call) -> Expr:
    """``select("#", ...)``."""
    from transpiler.lower.expressions.results import everything

    free = "len" not in ctx.module.imports.user_names
    if free and len(node.args) == 2 and isinstance(node.args[1], ir.Vararg):
        return Expr(f"len({varargs_name(ctx, node.args[1])})")
    texts = [ctx.expr(arg).text for arg in node.args[:-1]]
    if len(node.args) > 1:
        last = node.args[-1]
        is_open = isinstance(last, (ir.Call, ir.MethodCall, ir.Vararg))
        texts.append(everything(ctx, last) if is_open else ctx.expr(last).text)
    else:
        texts.append(literals.string("#"))
    return Expr(f"{ctx.lua('select')}({_join(texts)})")


def _require(ctx: Context, node: ir.Call, name: str) -> Expr:
    meaning = required(ctx.module.member, name)
    if isinstance(meaning, Library):
        return library(ctx, meaning.entry)
    if not isinstance(meaning, ApiModule):
        raise ctx.unsupported(
            node,
            f"module '{name}' not found",
            f"list it under modules: or imports: of {ctx.module.member.id}",
            code="LT204",
        )
    return module_expr(ctx, ModuleRef(meaning.name))


def method_call(ctx: Context, node: ir.MethodCall) -> Expr:
    """Lowers ``obj:name(args)`` by what ``obj`` can be."""
    colours = ctx.module.facts.suspension.call_colours(node)
    obj = ctx.value(node.obj)
    known = bool(obj.classes) and all(ref.name != "?" for ref in obj.classes)
    checked_string = string_type(ctx, node.obj) if node.name in TYPE_METHODS else None
    receiver = checked_string or ctx.expr(node.obj)
    if checked_string is not None or (known and obj.only(USER | NIL)):
        call = f"{receiver.at(ATOM)}.{member_name(node.name)}({_join(arguments(ctx, node))})"
    elif obj.only(STR) and node.name in STRING.members:
        name = ctx.lua("string")
        args = _join(arguments(ctx, node, receiver.text))
        call = f"{name}.{member_name(node.name)}({args})"
        if node.args or node.name not in SELF_ONLY:
            call = mark_method(call)
    elif obj.only(TABLES | NIL) and isinstance(node.obj, ir.Local) and colours != {True, False}:
        args = _join(arguments(ctx, node, receiver.text))
        call = f"{receiver.text}[{literals.string(node.name)}]({args})"
    else:
        helper = ctx.lua("invoke_async" if colours == {True, False} else "invoke")
        args = _join(arguments(ctx, node, receiver.text, literals.string(node.name)))
        call = f"{helper}({args})"
    return Expr(f"await {call}", AWAIT) if True in colours else Expr(call)


def arguments(ctx: Context, node: ir.Call | ir.MethodCall, *leading: str) -> list[str]:
    """Lowers the arguments, expanding the last one only as far as a callee looks.

    Args:
        ctx: The context.
        node: The call.
        leading: Texts of arguments that Python needs before those of the Lua call.

    Returns:
        All arguments' texts.

    Raises:
        CompileError: LT200 for an argument that would only be evaluated, where no other one is.
    """
    from transpiler.lower.expressions.results import MultiExpr, everything, up_to

    limit = argument_limit(ctx.module.facts.flow, node)
    callees = ctx.module.facts.flow.callees.get(node)
    strict = callees is not None and bool(callees.api)
    texts = list(leading)
    surplus: list[str] = []
    for position, arg in enumerate(node.args):
        last = position == len(node.args) - 1
        if strict and limit is not None and position >= limit:
            if not is_simple(arg):
                surplus.append(_surplus(ctx, node, arg, bool(texts)))
        elif is_callback(ctx, node, arg):
            texts.append(api_values.passed(ctx, arg).text)
        elif last and isinstance(arg, MultiExpr):
            if limit is None:
                texts.append(everything(ctx, arg))
            else:
                texts.append(up_to(ctx, arg, max(limit - position, 1)))
        else:
            texts.append(ctx.expr(arg).text)
    if surplus:
        texts[-1] = f"({_join([texts[-1], *surplus])})[0]"
    return texts


def _surplus(ctx: Context, node: ir.Call | ir.MethodCall, arg: ir.Expr, follows: bool) -> str:
    """Returns an argument that is evaluated, after the last one that counts, and dropped."""
    if follows:
        return ctx.expr(arg).text
    names = " or ".join(api.path for api in ctx.module.facts.flow.callees[node].api)
    raise ctx.unsupported(
        arg,
        f"{names} takes no arguments; this one would only be evaluated",
        "move it to a statement of its own",
    )


def is_callback(ctx: Context, node: ir.Call | ir.MethodCall, arg: ir.Expr) -> bool:
    """Whether an argument is a callback for nobody but the API."""
    callees = ctx.module.facts.flow.callees.get(node)
    if callees is None or callees.functions or not callees.api:
        return False
    return all(
        any(callback_argument(node, api, callback) is arg for callback in api.callbacks)
        for api in callees.api
    )


def _join(parts: list[str]) -> str:
    return ", ".join(parts)
