"""The imports of one generated module; they give way to the names of the Lua program."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Imports:
    """Imports asked for while lowering.

    Attributes:
        user_names: Names the program itself uses, which an import must not take.
        preferred: Name the program gave a module by ``local name = require(...)``, by (module,
            name).
        chosen: Python name by (module, imported name).
    """

    user_names: frozenset[str]
    preferred: dict[tuple[str, str], str] = field(default_factory=dict)
    chosen: dict[tuple[str, str], str] = field(default_factory=dict)

    def use(self, module: str, name: str) -> str:
        """Returns the name under which ``from module import name`` is available.

        Args:
            module: Python module, relative ones with leading dots.
            name: Imported name.

        Returns:
            The local name.
        """
        key = (module, name)
        if key not in self.chosen:
            taken = self.user_names | set(self.chosen.values())
            base = self.preferred.get(key, name)
            prefixed = f"{'temporal' if module == 'temporalio' else 'lua'}_{name.strip('_')}"
            candidates = [base, prefixed]
            while all(c in taken for c in candidates):
                candidates.append(f"{prefixed}_{len(candidates)}")
            self.chosen[key] = next(c for c in candidates if c not in taken)
        return self.chosen[key]

    def lines(self) -> list[tuple[str, str]]:
        """Returns ``(module, clause)`` per statement, in isort's order and form."""
        plain: dict[str, list[str]] = {}
        renamed: dict[str, list[str]] = {}
        for (module, name), local in self.chosen.items():
            if name == local:
                plain.setdefault(module, []).append(name)
            else:
                renamed.setdefault(module, []).append(f"{name} as {local}")
        statements: list[tuple[str, str]] = []
        for module in sorted({**plain, **renamed}):
            clauses = renamed.get(module, [])
            if module in plain:
                clauses = [", ".join(sorted(plain[module], key=_isort_key)), *clauses]
            statements += [(module, clause) for clause in sorted(clauses, key=_isort_key)]
        return statements


def _isort_key(clause: str) -> tuple[int, str]:
    """Constants first, classes second, functions last, as isort and ruff sort members."""
    name = clause.split(" ")[0]
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, clause.replace(",", " ,")
