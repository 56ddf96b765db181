"""Classes of records: their names, taken from where the records are made, and their definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transpiler.analysis.flow import Flow
from transpiler.analysis.records import RecordClass, Records
from transpiler.analysis.values import BOOL, FLOAT, INT, STR, Value
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.lower.imports import Imports
from transpiler.lower.pytree import Blank, Line, Stmt, Suite

if TYPE_CHECKING:
    from transpiler.lower.module import Module

MAKERS = re.compile(r"^(?:make|new|create|build|init|get|to|as)(?=_|[A-Z]|$)_?")
"""What functions that make something begin with."""

SCALARS = ((INT, "int"), (FLOAT, "float"), (STR, "str"), (BOOL, "bool"))
NO_LINE = 0
SUFFIX = "Record"
ERRORS = ("Error", "Exception", "Exit", "Group", "Interrupt", "Iteration", "Warning")
"""What the names of Python's exceptions end in."""

TAKEN = frozenset(
    {
        "Any", "Callable", "Cell", "Ellipsis", "False", "LineTable", "LuaEntry", "LuaError",
        "LuaWorkflow", "None", "NotImplemented", "PROJECT", "Table", "True",
    }
)  # fmt: skip
"""Names that Python and generated modules use for something else."""


def class_names(
    flow: Flow, records: Records, chunk: ir.Chunk, imports: Imports
) -> dict[ir.TableExpr, str]:
    """Names the classes of the records that a chunk makes.

    Args:
        flow: The unit's value flow.
        records: The records of the unit.
        chunk: The chunk.
        imports: The module's imports, which give way to the names.

    Returns:
        The name of its class for each constructor.
    """
    made = {site: hint for site, hint in _made(flow, chunk) if site in records.by_site}
    named: dict[ir.TableExpr, str] = {}
    for each in records.classes:
        hints = [made[site] for site in each.sites if site in made]
        if hints:
            name = _fresh(_class_name(next(filter(None, hints), "")), imports)
            named.update({site: name for site in each.sites if site in made})
    return named


def definitions(module: Module) -> list[Stmt]:
    """Returns the definitions of the classes of the records that a chunk makes."""
    output: list[Stmt] = []
    for each in module.facts.records.classes:
        sites = [site for site in each.sites if site in module.records]
        if sites:
            decorator = f"@{module.imports.use('dataclasses', 'dataclass')}(slots=True, eq=False)"
            header = f"class {module.records[sites[0]]}:"
            body = _body(module, each, sites)
            output += [Line(decorator, NO_LINE), Suite(header, NO_LINE, body), Blank()]
    return output


def _body(module: Module, record: RecordClass, sites: list[ir.TableExpr]) -> list[Stmt]:
    lines = ", ".join(str(line) for line in dict.fromkeys(site.span.line for site in sites))
    source = module.path.rpartition("/")[2]
    body: list[Stmt] = [Line(f'"""What {source}:{lines} makes."""', NO_LINE), Blank()]
    for name in record.required:
        body.append(Line(f"{name}: {_hint(module, record.fields[name])}", NO_LINE))
    for name in record.optional:
        body.append(Line(f"{name}: {module.any_type} = None", NO_LINE))
    return body


def _hint(module: Module, value: Value) -> str:
    for bits, name in SCALARS:
        if value.bits and value.only(bits) and name not in module.imports.user_names:
            return name
    return module.any_type


def _made(flow: Flow, chunk: ir.Chunk) -> Iterator[tuple[ir.TableExpr, str]]:
    """Yields every table constructor of a chunk with what the table is called, if anything."""
    for function in chunk.functions:
        hints: dict[ir.Expr, str] = {}
        for node in body_nodes(function):
            if isinstance(node, ir.LocalDecl):
                for variable, value in zip(node.variables, node.values, strict=False):
                    hints[value] = variable.name
            elif isinstance(node, ir.Assign):
                for target, value in zip(node.targets, node.values, strict=False):
                    hints[value] = _target_name(target)
            elif isinstance(node, ir.Return) and function.name and len(node.values) == 1:
                hints[node.values[0]] = MAKERS.sub("", function.name)
            elif isinstance(node, (ir.Call, ir.MethodCall)):
                hints.update(zip(node.args, _argument_hints(flow, node), strict=False))
            elif isinstance(node, ir.TableExpr):
                yield node, hints.get(node, "")
                for item in node.fields:
                    named = isinstance(item.key, ir.Const)
                    name = _name(item.key) if named else _element(hints.get(node, ""))
                    hints[item.value] = name


def _argument_hints(flow: Flow, node: ir.Call | ir.MethodCall) -> list[str]:
    """Returns what arguments are called by the function that gets them."""
    callees = flow.callees.get(node)
    if callees is not None and callees.functions:
        shift = 1 if isinstance(node, ir.MethodCall) else 0
        return [parameter.name for parameter in callees.functions[0].params[shift:]]
    if callees is not None and [api.path for api in callees.api] == ["table.insert"]:
        return [""] * (len(node.args) - 1) + [_element(_name(node.args[0]))]
    return []


def _target_name(target: ir.Expr) -> str:
    if isinstance(target, ir.Index) and not isinstance(target.key, ir.Const):
        return _element(_name(target.obj))
    return _name(target)


def _name(expr: ir.Expr | None) -> str:
    match expr:
        case ir.Local():
            return expr.variable.name
        case ir.Global():
            return expr.name
        case ir.Index():
            return _name(expr.key)
        case ir.Const() if isinstance(expr.value, str):
            return expr.value
    return ""


def _element(name: str) -> str:
    """Returns what an element of a collection is called: an order in orders."""
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    if name.endswith("s") and not name.endswith("ss"):
        return name[:-1]
    return f"{name}_item" if name else ""


def _class_name(hint: str) -> str:
    parts = [part for part in re.split(r"[^A-Za-z0-9]+", hint) if part]
    name = "".join(part[:1].upper() + part[1:] for part in parts)
    return name if name[:1].isalpha() and len(name) > 1 else f"{name if name else ''}{SUFFIX}"


def _fresh(base: str, imports: Imports) -> str:
    if base in TAKEN or base.endswith(ERRORS):
        base += SUFFIX
    name, number = base, 2
    while name in imports.user_names:
        name, number = f"{base}{number}", number + 1
    imports.user_names |= {name}
    return name
