"""`workflow.version` on top of patch markers, with the semantics of GetVersion."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from temporalio import workflow

DEFAULT_VERSION = -1

# How far outside the supported range a recorded version is looked for, so that history written by
# other code is told apart from history without a record. Either fails the task; this names it.
_NEARBY = 16


class VersionOutOfRange(Exception):
    """The recorded version is not supported by this code.

    It fails the workflow task, not the workflow: the run stays open and goes on as soon as a
    worker with compatible code takes it. No Lua program can catch it.
    """

    lua_uncatchable = True


def recorded_version(versions: dict[str, int], change_id: str, lowest: int, highest: int) -> int:
    """Return the version of a change in this run. Reference 9.3.

    Args:
        versions: What this run has answered so far; the answer is added.
        change_id: Name of the change.
        lowest: Lowest version the code supports.
        highest: Version of new runs.

    Raises:
        VersionOutOfRange: The recorded version is outside the range.
    """
    version = versions.get(change_id)
    if version is None:
        if workflow.unsafe.is_replaying():
            version = _find_record(change_id, lowest, highest)
        else:
            version = highest
            if highest != DEFAULT_VERSION:
                workflow.patched(_marker(change_id, highest))
    if not lowest <= version <= highest:
        raise VersionOutOfRange(
            f"change {change_id!r}: version {version} is not between {lowest} and {highest}"
        )
    versions[change_id] = version
    return version


def _find_record(change_id: str, lowest: int, highest: int) -> int:
    """Ask for each marker that history may hold; during replay asking records nothing."""
    for version in _candidates(lowest, highest):
        if workflow.patched(_marker(change_id, version)):
            return version
    return DEFAULT_VERSION


def _candidates(lowest: int, highest: int) -> Iterator[int]:
    """Yield the versions to look for: the range downwards, then a few above it and below it."""
    below = max(lowest - 1 - _NEARBY, DEFAULT_VERSION)
    for version in chain(
        range(highest, lowest - 1, -1),
        range(highest + 1, highest + 1 + _NEARBY),
        range(lowest - 1, below, -1),
    ):
        if version != DEFAULT_VERSION:
            yield version


def _marker(change_id: str, version: int) -> str:
    """Return the patch id, which is also the entry of `TemporalChangeVersion`."""
    return f"{change_id}-{version}"
