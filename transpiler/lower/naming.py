"""Python names: the Lua name, unless Python could not tell two variables apart."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping

from transpiler.analysis.callsites import callback_argument
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.lower.facts import Facts

AMBIGUOUS = ("l", "O", "I")
RESERVED = frozenset([*keyword.kwlist, "__debug__", "__lua__", "ENTRY"])


def identifier(name: str) -> str:
    """Returns a Python identifier for a Lua name, field or entry name.

    Args:
        name: Any text.

    Returns:
        The name itself where Python allows it, else with characters replaced and ``_`` appended.
    """
    text = re.sub(r"\W", "_", name)
    if not text or text[0].isdigit():
        text = f"_{text}"
    return f"{text}_" if text in RESERVED or text in AMBIGUOUS else text


class Names:
    """Names of one chunk.

    Attributes:
        variables: Python name per variable.
        functions: Python name per anonymous function, at the place where it is defined.
        varargs: Python name of ``...`` per vararg function.
        renamed: Python name to Lua name where they differ; intermediate values have none.
    """

    def __init__(
        self, facts: Facts, chunk: ir.Chunk, erased: frozenset[ir.Variable], plain: bool
    ) -> None:
        self.variables: dict[ir.Variable, str] = {}
        self.functions: dict[ir.Function, str] = {}
        self.varargs: dict[ir.Function, str] = {}
        self.renamed: dict[str, str] = {}
        self._facts = facts
        self._erased = erased
        self._constants = chunk.function if plain else None
        hints = _function_hints(facts, chunk)
        for function in chunk.functions:
            self._name_variables(function)
        for function in chunk.functions:
            self._name_functions(function, hints)

    @property
    def used(self) -> frozenset[str]:
        """Every Python name a Lua variable or function of the chunk has taken."""
        return frozenset(
            [*self.variables.values(), *self.functions.values(), *self.varargs.values()]
        )

    def _name_variables(self, function: ir.Function) -> None:
        outer = {self.variables[v] for v in function.free if v in self.variables}
        named: list[ir.Variable] = []
        for variable in function.variables:
            if variable in self._erased:
                continue
            base = self._base(variable)
            name, number = base, 1
            while name in outer or any(
                self.variables[other] == name and not self._shareable(other, variable)
                for other in named
            ):
                number += 1
                name = f"{base}_{number}"
            self.variables[variable] = name
            named.append(variable)
            if name != variable.name:
                self.renamed[name] = variable.name

    def _base(self, variable: ir.Variable) -> str:
        """The name itself; one that nobody reads says so with an underscore."""
        base = identifier(variable.name)
        unread = variable.role == "local" and not variable.reads and not variable.captured
        if unread and not base.startswith("_") and variable.function is not self._constants:
            return f"_{base}"
        return base

    def _shareable(self, old: ir.Variable, new: ir.Variable) -> bool:
        """Whether a later variable may reuse an earlier one's name: the earlier is dead for good.

        A closure keeps a variable alive, unless it bound the value when it was made.
        """
        if {old.role, new.role} <= {"param", "self"}:
            return False
        if any(self._facts.flow.variable(v).functions for v in (old, new)):
            return False
        captures = self._facts.captures
        for variable in (old, new):
            if variable.captured and variable not in captures.bound | captures.cells:
                return False
        return old.scope == new.scope or old.scope != new.scope[: len(old.scope)]

    def _name_functions(self, function: ir.Function, hints: dict[ir.Function, str]) -> None:
        taken = {self.variables[v] for v in function.variables if v in self.variables}
        taken |= {self.variables[v] for v in function.free if v in self.variables}
        for inner in function.nested:
            taken |= {self.variables[v] for v in inner.free if v in self.variables}
        if function.has_vararg:
            self.varargs[function] = _fresh("args", taken)
            taken.add(self.varargs[function])
        for inner in function.nested:
            if inner in hints:
                self.functions[inner] = _fresh(identifier(hints[inner]), taken)
                taken.add(self.functions[inner])


def _fresh(base: str, taken: set[str]) -> str:
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}_{number}"
    return name


def _function_hints(facts: Facts, chunk: ir.Chunk) -> dict[ir.Function, str]:
    """Names for anonymous functions, from where they stand; named ones have their variable."""
    hints: dict[ir.Function, str] = {}

    def hint(expr: ir.Expr | None, name: str) -> None:
        if isinstance(expr, ir.FunctionExpr):
            hints.setdefault(expr.function, name)

    for function in chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.FunctionDecl) and not isinstance(node.target, ir.Local):
                hints[node.function] = node.function.name or "function"
            elif isinstance(node, ir.LocalDecl):
                for variable, value in zip(node.variables, node.values, strict=False):
                    hint(value, variable.name)
            elif isinstance(node, ir.Assign):
                for target, value in zip(node.targets, node.values, strict=False):
                    hint(value, _target_name(target))
            elif isinstance(node, ir.TableExpr):
                for item in node.fields:
                    key = item.key.value if isinstance(item.key, ir.Const) else None
                    hint(item.value, key if isinstance(key, str) else "entry")
            elif isinstance(node, (ir.Call, ir.MethodCall)):
                _argument_hints(facts, node, hint)
            elif isinstance(node, ir.Return):
                for value in node.values:
                    hint(value, "result")
            elif isinstance(node, ir.FunctionExpr):
                hint(node, "function")
    return hints


def _argument_hints(facts: Facts, node: ir.Call | ir.MethodCall, hint: object) -> None:
    assert callable(hint)
    callees = facts.flow.callees.get(node)
    for api in callees.api if callees is not None else ():
        for callback in api.callbacks:
            hint(callback_argument(node, api, callback), callback.name)
    for arg in node.args:
        hint(arg, "callback")


def _target_name(target: ir.Expr) -> str:
    if isinstance(target, ir.Local):
        return target.variable.name
    if isinstance(target, ir.Global):
        return target.name
    if isinstance(target, ir.Index) and isinstance(target.key, ir.Const):
        return str(target.key.value)
    return "entry"


def erased_variables(
    facts: Facts, chunk: ir.Chunk, aliases: Mapping[ir.Variable, str]
) -> dict[ir.Variable, str]:
    """Returns the locals that only name an API module, with its name: imports replace them.

    Args:
        facts: Analyses of the unit.
        chunk: The chunk.
        aliases: The locals that only name an imported library.

    Returns:
        The locals whose whole declaration goes.
    """
    erased: dict[ir.Variable, str] = {}
    for function in chunk.functions:
        for node in body_nodes(function):
            if isinstance(node, ir.LocalDecl):
                found = {v: facts.flow.variable(v).import_ for v in node.variables}
                modules = {v: module.name for v, module in found.items() if module is not None}
                gone = modules.keys() | aliases.keys()
                if gone.issuperset(node.variables) and not any(v.assigned for v in modules):
                    erased.update(modules)
    return erased
