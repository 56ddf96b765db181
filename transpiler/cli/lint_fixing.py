"""What `luatemporal lint --fix` and `--diff` do with the fixes of findings."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from transpiler.cli.console import echo, echo_error
from transpiler.cli.guard import FINDINGS, FINE
from transpiler.cli.report import shown
from transpiler.diagnostics.model import Diagnostic
from transpiler.linting.fixing import Fixed, fix_text
from transpiler.linting.outcome import Checked


def apply(checked: Sequence[Checked]) -> int:
    """Change files.

    Args:
        checked: What was found.

    Returns:
        How many files were changed.
    """
    files = count = 0
    for path, before, fixed in _fixed_files(checked):
        if fixed.text != before:
            _write(path, fixed.text)
            files += 1
            count += fixed.count
    if files:
        echo_error(
            f"fixed {count} finding{'' if count == 1 else 's'}"
            f" in {files} file{'' if files == 1 else 's'}"
        )
    return files


def show(checked: Sequence[Checked]) -> int:
    """Print what `apply` would change, as a unified diff.

    Args:
        checked: What was found.

    Returns:
        The exit status: 1 where there is something to change.
    """
    status = FINE
    for path, before, fixed in _fixed_files(checked):
        if fixed.text != before:
            status = FINDINGS
            _print_diff(shown(path), before, fixed.text)
    return status


def fix_input(checked: Sequence[Checked], text: str, *, diff: bool) -> int:
    """Print a text read from standard input as it is after fixing, or the difference.

    Args:
        checked: What was found in the text.
        text: The text.
        diff: Whether to print the difference.

    Returns:
        The exit status; as `show` for a difference.
    """
    (one,) = checked
    findings = one.outcome.findings
    path = findings[0].path if findings else ""
    fixed = fix_text(text, path, findings)
    _complain(path, fixed)
    if diff:
        _print_diff(path, text, fixed.text)
        return FINE if fixed.text == text else FINDINGS
    echo(fixed.text.removesuffix("\n"))
    return FINE


def _fixed_files(checked: Sequence[Checked]) -> Iterator[tuple[Path, str, Fixed]]:
    """Each file with something to fix: path, text as it is, and what becomes of it."""
    findings: dict[Path, dict[Diagnostic, None]] = {}
    for one in checked:
        for finding in one.outcome.findings:
            if finding.fixes:
                findings.setdefault(one.place(finding), {})[finding] = None
    for path, found in sorted(findings.items()):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        fixed = fix_text(text, shown(path), found)
        _complain(shown(path), fixed)
        yield path, text, fixed


def _complain(path: str, fixed: Fixed) -> None:
    if fixed.problem is not None:
        echo_error(f"{path}: {fixed.problem}")


def _print_diff(path: str, before: str, after: str) -> None:
    lines = unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        f"a/{path}",
        f"b/{path}",
    )
    for line in lines:
        echo(line.removesuffix("\n"))
        if not line.endswith("\n"):
            echo("\\ No newline at end of file")


def _write(path: Path, text: str) -> None:
    """Replace a file in one step, so that nobody ever reads half of it."""
    path = path.resolve()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode("utf-8", "surrogateescape"))
    os.chmod(name, path.stat().st_mode & 0o7777)
    os.replace(name, path)
