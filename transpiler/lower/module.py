"""One chunk on its way to Python: its facts, names, imports and the comments still to be placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from transpiler.analysis.aliases import called_only
from transpiler.analysis.forwards import forward_declared
from transpiler.analysis.state import Layout, library_aliases
from transpiler.analysis.unit import Member
from transpiler.diagnostics.model import CompileError, Diagnostic, Severity, Span
from transpiler.ir import nodes as ir
from transpiler.lower.facts import Facts
from transpiler.lower.imports import Imports
from transpiler.lower.loose import loose_variables
from transpiler.lower.naming import Names, erased_variables, identifier
from transpiler.lower.patterns import hints
from transpiler.lower.records import class_names

LUA = "runtime_shims.lua"
MODULES = "runtime_shims.modules"
EXECUTION = "runtime_shims.execution"
LIBRARIES = "runtime_shims.libraries"


@dataclass(slots=True)
class Module:
    """The state of lowering one member; everything but imports and comments is fixed beforehand.

    Attributes:
        facts: Analyses of the unit.
        member: The entry.
        layout: Plain module or factory.
        names: Python names.
        imports: Imports asked for so far.
        libraries: The modules of the unit by entry id, for names of what they export.
        erased: Locals that imports stand for, with their API module.
        aliases: Locals that stand for a plain library, with its entry id.
        called_only: Locals that hold a function of the API and are only called.
        comments: Comments not yet placed, in source order.
        temporaries: Number of temporaries handed out.
        forwards: Variables that only declare a function defined right after.
        loose: Variables whose declaration says Any.
        records: Name of the class of each constructor of records.
        patterns: Name of the constant that holds a pattern, for those asked for so far.
        pattern_hints: What patterns may be named after, by the call they are given to.
    """

    facts: Facts
    member: Member
    layout: Layout
    names: Names
    imports: Imports
    libraries: dict[str, Module]
    erased: dict[ir.Variable, str]
    aliases: dict[ir.Variable, str]
    called_only: frozenset[ir.Variable]
    comments: list[object] = field(default_factory=list)
    temporaries: int = 0
    forwards: frozenset[ir.Variable] = frozenset()
    loose: frozenset[ir.Variable] = frozenset()
    records: dict[ir.TableExpr, str] = field(default_factory=dict)
    patterns: dict[str, str] = field(default_factory=dict)
    pattern_hints: dict[ir.Expr, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Lua path, as it appears in messages."""
        return self.member.chunk.path

    def refusal(
        self, code: str, message: str, span: Span, help_text: str | None = None
    ) -> CompileError:
        """Returns the error for something wrong at a place of the source."""
        return CompileError(
            Diagnostic(
                code,
                Severity.ERROR,
                message,
                self.path,
                span,
                entry=self.member.id,
                help=help_text,
            )
        )

    @property
    def underscore_is_free(self) -> bool:
        """Whether ``_`` may take unwanted values: the program never reads such a variable."""
        return not any(
            variable.name == "_" and variable.reads
            for function in self.member.chunk.functions
            for variable in function.variables
        )

    @property
    def any_type(self) -> str:
        """The local name of ``typing.Any``."""
        return self.imports.use("typing", "Any")

    def temporary(self) -> str:
        """Returns a name for an intermediate value that nothing else in the chunk uses."""
        while True:
            self.temporaries += 1
            name = f"_{self.temporaries}"
            if name not in self.imports.user_names:
                self.names.renamed[name] = ""
                return name

    def fresh_name(self, base: str, lua_name: str = "") -> str:
        """Returns a name like ``base`` that nothing else in the chunk uses.

        Args:
            base: The wish.
            lua_name: What error messages call it.
        """
        name, number = base, 2
        imports = self.imports
        while name in imports.user_names or name in imports.chosen.values():
            name, number = f"{base}_{number}", number + 1
        imports.user_names |= {name}
        self.names.renamed[name] = lua_name
        return name

    def function_name(self, variable: ir.Variable) -> str:
        """Returns a fresh name for a function assigned to a variable after its definition."""
        return self.fresh_name(f"{identifier(variable.name)}_2", variable.name)

    def is_forward(self, variable: ir.Variable) -> bool:
        """Whether a variable's definition as a function is its declaration, too."""
        return variable in self.forwards and variable not in self.facts.captures.cells

    def export_name(self, name: str) -> str:
        """Returns the Python name of what a plain module exports under a field."""
        value = self.layout.exports[name]
        if isinstance(value, ir.Local):
            return self.names.variables[value.variable]
        function = self.exported_function(name)
        return self.names.functions[function] if function is not None else identifier(name)

    def exported_function(self, name: str) -> ir.Function | None:
        """Returns the function written directly into a field of the module table."""
        for node in self.member.chunk.function.body.body:
            if (
                isinstance(node, ir.FunctionDecl)
                and isinstance(node.target, ir.Index)
                and isinstance(node.target.key, ir.Const)
                and node.target.key.value == name
                and isinstance(node.target.obj, ir.Local)
                and node.target.obj.variable is self.layout.table
            ):
                return node.function
        value = self.layout.exports[name]
        return value.function if isinstance(value, ir.FunctionExpr) else None


def prepare(facts: Facts) -> dict[str, Module]:
    """Names every member of a unit, so that members can refer to each other's exports.

    Args:
        facts: Analyses of the unit.

    Returns:
        Modules by entry id.
    """
    modules: dict[str, Module] = {}
    for member in facts.flow.unit.members:
        layout = facts.layouts[member.id]
        aliases = _plain_aliases(facts, member)
        erased = erased_variables(facts, member.chunk, aliases)
        gone = frozenset(erased) | frozenset(aliases)
        if layout.plain and layout.table is not None:
            gone |= {layout.table}
        names = Names(facts, member.chunk, gone, layout.plain)
        exported = frozenset(identifier(name) for name in layout.exports)
        imports = Imports(names.used | exported)
        for variable, module in erased.items():
            if variable.function.parent is None:
                home = module_home(module)
                imports.preferred[home, module] = identifier(variable.name)
        comments = list(member.chunk.comments)
        modules[member.id] = Module(
            facts,
            member,
            layout,
            names,
            imports,
            modules,
            erased,
            aliases,
            called_only(facts.flow, member.chunk),
            comments,
            forwards=forward_declared(member.chunk),
            loose=loose_variables(facts, names, member.chunk),
            records=class_names(facts.flow, facts.records, member.chunk, imports),
            pattern_hints=hints(member.chunk),
        )
    return modules


def _plain_aliases(facts: Facts, member: Member) -> dict[ir.Variable, str]:
    found = library_aliases(member)
    return {v: entry for v, entry in found.items() if facts.layouts[entry].plain}


def module_home(name: str) -> str:
    """Returns the Python package that exports an API module."""
    from transpiler.analysis.environment import find_module

    module = find_module(name.split(".")[0])
    assert module is not None
    return module.home
