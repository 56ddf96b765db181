"""What a generated module says about its Lua entry: id, project, and how to reach its function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.execution import Execution
from runtime_shims.lua import LuaError, Table
from runtime_shims.modules.errors import NOT_FOUND, Error
from runtime_shims.project import EntrySpec, Project

LuaFunction = Callable[..., Any]

_VARARGS = 0x04  # inspect.CO_VARARGS, spelled out to keep `inspect` out of the worker's start


class LuaEntry:
    """A Lua entry: either its function itself, or the chunk that makes the function per run.

    Args:
        id: Registry id, `ns:name`.
        project: The project the entry belongs to.
        main: The entry function, when the chunk keeps no state of its own.
        chunk: Factory of the chunk's result, called once per execution.
        method: Name of the function in a table result. Reference 1.2.
        package: Dotted name of the generated package; found from the function when omitted.
    """

    __slots__ = ("_chunk", "_main", "_package", "id", "method", "project")

    def __init__(
        self,
        id: str,
        *,
        project: Project,
        main: LuaFunction | None = None,
        chunk: Callable[[], Any] | None = None,
        method: str = "main",
        package: str | None = None,
    ) -> None:
        if (main is None) == (chunk is None):
            raise TypeError("LuaEntry takes exactly one of main and chunk")
        self.id = id
        self.project = project
        self.method = method
        self._main = main
        self._chunk = chunk
        self._package = package

    @property
    def spec(self) -> EntrySpec | None:
        """The entry's row in its project, or None for an entry the project does not list."""
        return self.project.entry(self.id)

    @property
    def package(self) -> str:
        """Dotted name of the generated package, the base of `EntrySpec.module`."""
        if self._package is not None:
            return self._package
        module: str = getattr(self._main or self._chunk, "__module__", "")
        spec = self.spec
        if spec is not None and module.endswith("." + spec.module):
            return module[: -len(spec.module) - 1]
        return module.rpartition(".")[0]

    def function(self, execution: Execution) -> LuaFunction:
        """Return the entry function of one execution, running the chunk when there is one.

        Reference 1.2: a chunk returns the function, or a table that holds it under `method`.

        Raises:
            LuaError: `NotFound` when the chunk's result holds no such function.
        """
        if self._chunk is None:
            assert self._main is not None
            return self._main
        result = execution.load(self._chunk)
        if isinstance(result, tuple):
            result = result[0] if result else None
        if isinstance(result, Table):
            result = dict.get(result, self.method)
        if not callable(result):
            message = f'method "{self.method}" not found in module'
            raise LuaError(Error(message, kind=NOT_FOUND))
        return result  # type: ignore[no-any-return]


def fit_arguments(function: LuaFunction, args: tuple[Any, ...]) -> tuple[Any, ...]:
    """Fit arguments to a function's parameters as a Lua call does: drop surplus, add nils."""
    code = getattr(function, "__code__", None)
    if code is None:
        return args
    bound = 1 if getattr(function, "__self__", None) is not None else 0
    count: int = code.co_argcount - bound
    kept = args if code.co_flags & _VARARGS else args[:count]
    return kept + (None,) * (count - len(args))
