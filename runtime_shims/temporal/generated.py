"""Loads a generated package from any directory, under a name that nothing else has."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from runtime_shims.entry import LuaEntry
from runtime_shims.project import EntrySpec, Project
from runtime_shims.temporal.errors import ProjectFailed
from runtime_shims.temporal.worker import LuaWorker

PROJECT_MODULE = "_project"
WORKERS_MODULE = "workers"
_ACTIVITY_MARK = "__temporal_activity_definition"


@dataclass(frozen=True, kw_only=True)
class Generated:
    """A loaded generated package.

    Attributes:
        name: The package's dotted name in this process.
        project: Its registry data.
    """

    name: str
    project: Project

    def workers(self) -> list[LuaWorker]:
        """Return the workers of the package, importing all code they host.

        Raises:
            ProjectFailed: The code cannot be imported.
        """
        return list(self._module(WORKERS_MODULE).WORKERS)

    def select_workers(self, worker_ids: Sequence[str]) -> list[LuaWorker]:
        """Return the workers with these ids, all of them for an empty list.

        Raises:
            ProjectFailed: An id names no worker of the package, or there is none at all.
        """
        workers = self.workers()
        if not workers:
            raise ProjectFailed("the project has no temporal.worker that hosts anything")
        known = [worker.spec.id for worker in workers]
        for worker_id in worker_ids:
            if worker_id not in known:
                raise ProjectFailed(f"unknown worker {worker_id}; known: {', '.join(known)}")
        return [w for w in workers if not worker_ids or w.spec.id in worker_ids]

    def entry(self, entry_id: str) -> EntrySpec:
        """Return an entry's row.

        Raises:
            ProjectFailed: The project has no such entry.
        """
        spec = self.project.entry(entry_id)
        if spec is None:
            known = ", ".join(entry.id for entry in self.project.entries)
            raise ProjectFailed(f"unknown entry {entry_id}; known: {known}")
        return spec

    def function(self, spec: EntrySpec) -> LuaEntry:
        """Return the entry object of a function entry.

        Raises:
            ProjectFailed: Its module cannot be imported.
        """
        entry: LuaEntry = self._module(spec.module).ENTRY
        return entry

    def _module(self, name: str) -> ModuleType:
        """Import a module of the package."""
        try:
            return import_module(f"{self.name}.{name}")
        except ImportError as error:
            raise ProjectFailed(f"cannot import the generated code: {error}") from error


def load_generated(directory: Path) -> Generated:
    """Load the generated package in a directory.

    The workflow sandbox imports the package again by name, so it is made findable by name for the
    rest of the process.

    Args:
        directory: The `generated` directory of a project.

    Raises:
        ProjectFailed: The directory holds no generated package.
    """
    directory = directory.resolve()
    if not (directory / f"{PROJECT_MODULE}.py").is_file():
        raise ProjectFailed(f"no generated code in {directory}; run luatemporal build")
    digest = hashlib.sha256(str(directory).encode()).hexdigest()[:12]
    name = f"luatemporal_generated_{digest}"
    if not any(isinstance(f, _PackageFinder) and f.name == name for f in sys.meta_path):
        sys.meta_path.append(_PackageFinder(name, directory))
    try:
        project: Project = import_module(f"{name}.{PROJECT_MODULE}").PROJECT
    except ImportError as error:
        raise ProjectFailed(f"cannot import the generated code: {error}") from error
    return Generated(name=name, project=project)


def module_activities(name: str) -> list[Callable[..., Any]]:
    """Return the activity functions defined at the top level of a Python module.

    Raises:
        ProjectFailed: The module cannot be imported, or defines none.
    """
    try:
        module = import_module(name)
    except ImportError as error:
        raise ProjectFailed(f"cannot import the activities module {name}: {error}") from error
    found = [value for value in vars(module).values() if hasattr(value, _ACTIVITY_MARK)]
    if not found:
        raise ProjectFailed(f"the module {name} defines no activities")
    return found


class _PackageFinder(MetaPathFinder):
    """Finds one package by name; its submodules are then found through its path as usual."""

    def __init__(self, name: str, directory: Path) -> None:
        self.name = name
        self._directory = directory

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> ModuleSpec | None:
        """Return the package's spec for its name, None for any other."""
        if fullname != self.name:
            return None
        places = [str(self._directory)]
        init = self._directory / "__init__.py"
        if init.is_file():
            return spec_from_file_location(fullname, init, submodule_search_locations=places)
        spec = ModuleSpec(fullname, None, is_package=True)
        spec.submodule_search_locations = places
        return spec
