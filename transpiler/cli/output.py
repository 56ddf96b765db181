"""The output directory: all files or none are written, and files of others are never touched."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from transpiler.diagnostics.model import ConfigurationError
from transpiler.manifest import listed_files


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What a build changes in an output directory.

    Attributes:
        directory: The output directory.
        written: New text by relative path, for files that are missing or differ.
        removed: Files of the previous build that are no longer produced.
        unchanged: Number of files that are already right.
    """

    directory: Path
    written: Mapping[str, str]
    removed: tuple[str, ...]
    unchanged: int

    @property
    def is_current(self) -> bool:
        """Return whether there is nothing to do."""
        return not self.written and not self.removed


def make_plan(directory: Path, files: Mapping[str, str]) -> Plan:
    """Compare compiled files with an output directory.

    Args:
        directory: The output directory, which need not exist.
        files: Compiled text by relative POSIX path, the manifest among them.

    Returns:
        The changes.

    Raises:
        ConfigurationError: A file that the compiler did not write is in the way.
    """
    listed = listed_files(directory)
    written: dict[str, str] = {}
    for path in sorted(files):
        current = _read(directory / path)
        if current == files[path].encode("utf-8"):
            continue
        if current is not None and path not in listed:
            raise ConfigurationError(
                f"{directory / path} was not written by luatemporal; "
                "move it away or choose another output directory with -o"
            )
        written[path] = files[path]
    removed = tuple(path for path in listed if path not in files and (directory / path).is_file())
    return Plan(
        directory=directory,
        written=written,
        removed=removed,
        unchanged=len(files) - len(written),
    )


def diff(plan: Plan, shown_directory: str) -> Iterator[str]:
    """Yield the lines of a unified diff from what is on disk to what a build would write.

    Args:
        plan: The changes.
        shown_directory: The output directory as the user would type it.
    """
    for path in sorted([*plan.written, *plan.removed]):
        current = _read(plan.directory / path)
        name = f"{shown_directory}/{path}"
        old = [] if current is None else current.decode("utf-8", "replace").splitlines()
        new = plan.written[path].splitlines() if path in plan.written else []
        source = "/dev/null" if current is None else f"a/{name}"
        target = f"b/{name}" if path in plan.written else "/dev/null"
        lines = list(difflib.unified_diff(old, new, source, target, lineterm=""))
        # An empty file has no hunks; its coming or going must still be seen.
        yield from lines or [f"--- {source}", f"+++ {target}"]


def apply(plan: Plan) -> None:
    """Carry out a plan: every file is staged beside the directory, then moved into place.

    Args:
        plan: The changes.

    Raises:
        ConfigurationError: The directory cannot be written; it is left as it was.
    """
    if plan.is_current:
        return
    try:
        plan.directory.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(
            tempfile.mkdtemp(prefix=f".{plan.directory.name}-", dir=plan.directory.parent)
        )
        try:
            for path, text in plan.written.items():
                target = staging / "new" / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode("utf-8"))
            _move_into_place(plan, staging)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigurationError(f"cannot write {plan.directory}: {reason}") from error
    _remove_empty_directories(plan)


def _move_into_place(plan: Plan, staging: Path) -> None:
    done: list[tuple[Path, Path | None]] = []
    try:
        for path in [*plan.removed, *plan.written]:
            target = plan.directory / path
            target.parent.mkdir(parents=True, exist_ok=True)
            backup: Path | None = None
            if target.exists():
                backup = staging / "old" / path
                backup.parent.mkdir(parents=True, exist_ok=True)
                os.replace(target, backup)
            done.append((target, backup))
            if path in plan.written:
                os.replace(staging / "new" / path, target)
    except BaseException:
        for target, backup in reversed(done):
            target.unlink(missing_ok=True)
            if backup is not None:
                os.replace(backup, target)
        raise


def _remove_empty_directories(plan: Plan) -> None:
    for path in plan.removed:
        for parent in (plan.directory / path).parents:
            if parent == plan.directory or any(parent.iterdir()):
                break
            parent.rmdir()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise ConfigurationError(f"cannot read {path}: {error.strerror}") from error
