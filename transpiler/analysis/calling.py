"""Calls in the value flow: everything a call may reach is entered and noted as its callees."""

from __future__ import annotations

from transpiler.analysis import types
from transpiler.analysis.flow import UNKNOWN_CLASS, Callees, Flow
from transpiler.analysis.values import (
    ANY,
    NOTHING,
    STR,
    TABLE,
    UNREACHED,
    ModuleRef,
    RecordRef,
    Results,
    Value,
)
from transpiler.api.libraries import STRING
from transpiler.api.model import ApiFunction
from transpiler.api.types import CALLS
from transpiler.api.userdata import CLASSES
from transpiler.ir import nodes as ir

STRINGS = ModuleRef(STRING.name)


def call_value(
    flow: Flow,
    expr: ir.Node,
    func: Value,
    args: Results,
    arg_exprs: list[ir.Expr],
    recursive: bool = False,
) -> Results:
    """Calls everything a value may be.

    Args:
        flow: The running flow.
        expr: The call or loop that the callees are noted under.
        func: What is called.
        args: The arguments.
        arg_exprs: Their expressions, as far as they are written.
        recursive: Whether a function calls itself, and goes on afterwards.

    Returns:
        What the call may return.
    """
    results: Results | None = None
    functions = list(func.functions)
    for target in functions:
        if recursive:
            flow.recursion.enter(target, arg_exprs, args)
        else:
            flow.enter(target, args)
        results = join_results(results, flow.function_results(target))
    handler = flow.handler("__call", func)
    received = Results((func, *args.values), args.rest)
    for target in handler.functions:
        flow.enter(target, received)
        functions.append(target)
        results = join_results(results, flow.function_results(target))
    api = func.api_functions
    for function in api:
        results = join_results(results, flow.call_api(function, args, arg_exprs))
    for function in handler.api_functions:
        api.append(function)
        results = join_results(results, flow.call_api(function, received, []))
    for ref in types.types_of(func):
        api.append(CALLS[ref.name])
        results = join_results(results, types.called(ref, args))
    flow.callees[expr] = Callees(tuple(dict.fromkeys(functions)), tuple(dict.fromkeys(api)))
    if UNKNOWN_CLASS in func.atoms:
        results = join_results(results, Results((), ANY))
    # Calling anything else fails, so that there is no result.
    return results if results is not None else UNREACHED


def call_method(flow: Flow, expr: ir.MethodCall, obj: Value, args: Results) -> Results:
    """Calls every method that ``obj:name(...)`` may reach.

    Args:
        flow: The running flow.
        expr: The call, which the callees are noted under.
        obj: What the receiver may be.
        args: The arguments but for the receiver.

    Returns:
        What the call may return.
    """
    functions = NOTHING
    if obj.may(TABLE) and obj.module is None:
        functions = functions.join(flow.tables.named(obj, expr.name))
    if obj.may(STR) and flow.libraries.replaced(STRINGS, expr.name):
        functions = functions.join(flow.field(expr.name))
    for ref in obj.atoms:
        if isinstance(ref, RecordRef):
            functions = functions.join(flow.field(expr.name))
        elif isinstance(ref, ModuleRef):
            functions = functions.join(flow.libraries.member(ref, expr.name))
    results = call_value(
        flow, expr, functions, Results((obj, *args.values), args.rest), [expr.obj, *expr.args]
    )
    api = list(flow.callees[expr].api)
    for ref in dict.fromkeys([*obj.classes, *types.types_of(obj)]):
        for cls in CLASSES.values() if ref.name == "?" else (CLASSES[ref.name],):
            method = cls.methods.get(expr.name)
            if method is None and ref.name != "?":
                results = join_results(results, Results((), ANY))
            elif method is not None:
                api.append(method)
                found = (
                    types.tested(ref, args)
                    if method.path == types.TEST
                    else flow.call_api(method, args, expr.args, ref.argument)
                )
                results = join_results(results, found)
    if obj.may(STR):
        method_or_text = STRING.members.get(expr.name)
        if isinstance(method_or_text, ApiFunction):
            api.append(method_or_text)
            passed = Results((Value(obj.bits & STR), *args.values), args.rest)
            found = flow.call_api(method_or_text, passed, [expr.obj, *expr.args])
            results = join_results(results, found)
    flow.callees[expr] = Callees(
        flow.callees[expr].functions, tuple(sorted(set(api), key=lambda a: a.path))
    )
    return results


def join_results(left: Results | None, right: Results) -> Results:
    """Returns results covering both; None is no result yet."""
    if left is None:
        return right
    if not left.reached or not right.reached:
        return right if not left.reached else left
    count = max(len(left.values), len(right.values))
    values = tuple(left.get(i).join(right.get(i)) for i in range(count))
    rests = [r for r in (left.rest, right.rest) if r is not None]
    rest = None
    for item in rests:
        rest = item if rest is None else rest.join(item)
    return Results(values, rest)
