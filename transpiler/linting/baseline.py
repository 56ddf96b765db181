"""Known findings of legacy code: kept in a file by path and fingerprint, so that lines may move."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transpiler.diagnostics.model import ConfigurationError, Diagnostic

VERSION = 1
REASON = "known from before: it stands in the baseline"


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that a baseline file knows.

    Attributes:
        directory: What its paths are relative to, absolute.
        known: Path, code and fingerprint of each.
    """

    directory: Path
    known: frozenset[tuple[str, str, str]]

    def knows(self, finding: Diagnostic, path: Path) -> bool:
        """Return whether a finding stands in it.

        Args:
            finding: A finding with a fingerprint.
            path: Its file, absolute.
        """
        place = _relative(path, self.directory)
        return (place, finding.code, finding.fingerprint) in self.known


def read_baseline(path: Path) -> Baseline:
    """Read a baseline file.

    Args:
        path: The file.

    Raises:
        ConfigurationError: It cannot be read or is no baseline.
    """
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise ConfigurationError(
            f"cannot read the baseline {path}: {error.strerror}; --update-baseline writes one"
        ) from error
    except ValueError as error:
        raise ConfigurationError(f"the baseline {path} is not JSON: {error}") from error
    try:
        if content["version"] != VERSION:
            raise ConfigurationError(
                f"the baseline {path} has another version; --update-baseline writes it anew"
            )
        known = frozenset(
            (str(item["path"]), str(item["code"]), str(item["fingerprint"]))
            for item in content["findings"]
        )
    except (KeyError, TypeError) as error:
        raise ConfigurationError(f"{path} is not a baseline written by this tool") from error
    return Baseline(path.resolve().parent, known)


def render_baseline(path: Path, findings: Iterable[tuple[Path, Diagnostic]]) -> str:
    """Write a baseline file's text.

    Args:
        path: Where it will stand.
        findings: Every finding it shall know, with its absolute path.

    Returns:
        Stable JSON: only new or gone findings change it.
    """
    directory = path.resolve().parent
    items: list[dict[str, Any]] = [
        {
            "path": _relative(place, directory),
            "code": finding.code,
            "fingerprint": finding.fingerprint,
            "message": finding.message,
        }
        for place, finding in findings
    ]
    items.sort(key=lambda item: (item["path"], item["code"], item["fingerprint"]))
    content = {"version": VERSION, "findings": items}
    return json.dumps(content, indent=2, ensure_ascii=True) + "\n"


def _relative(path: Path, directory: Path) -> str:
    return os.path.relpath(path, directory).replace(os.sep, "/")
