"""`text.diff`: differences between texts and patches; no clock decides how good they are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from diff_match_patch import diff_match_patch as Engine
from diff_match_patch import patch_obj as EnginePatch

from runtime_shims.lua import Table, Userdata, array
from runtime_shims.lua.errors.arguments import check_string, check_table
from runtime_shims.lua.text.encoding import normalise
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid
from runtime_shims.running import current

__all__ = [
    "new",
]

_NAMES: Mapping[int, str] = MappingProxyType({-1: "delete", 0: "equal", 1: "insert"})
_NUMBERS: Mapping[str, int] = MappingProxyType({name: number for number, name in _NAMES.items()})
_COLOURS: Mapping[int, str] = MappingProxyType({-1: "\x1b[31m", 1: "\x1b[32m"})
_NO_COLOUR = "\x1b[0m"

# Options by the setting of the library they stand for.
_SETTINGS: Mapping[str, str] = MappingProxyType(
    {
        "diff_timeout": "Diff_Timeout",
        "diff_edit_cost": "Diff_EditCost",
        "match_threshold": "Match_Threshold",
        "match_distance": "Match_Distance",
        "patch_delete_threshold": "Patch_DeleteThreshold",
        "patch_margin": "Patch_Margin",
    }
)

Diffs = list[tuple[int, str]]


class Differ(Userdata):
    """Compares texts. Reference 10.7.

    Args:
        engine: The library with its settings.
    """

    type_name = "text.Diff"

    __slots__ = ("_engine",)

    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def compare(self, old: Any = None, new: Any = None) -> tuple[Table, None]:
        """Return the differences: an array of `{operation=, text=}`.

        The operation is "equal", "delete" or "insert".

        Raises:
            LuaError: An argument is not a string.
        """
        first = check_string(old, 1, "diff:compare")
        return _as_table(self._diffs(first, check_string(new, 2, "diff:compare"))), None

    def summarize(self, diffs: Any = None) -> tuple[Table | None, Error | None]:
        """Return how many characters are the same, deleted and inserted.

        Raises:
            LuaError: The argument is not a table.
        """
        read = _from_table(check_table(diffs, 1, "diff:summarize"))
        if read is None:
            return None, _not_diffs()
        counts = dict.fromkeys(_NAMES, 0)
        for operation, text in read:
            counts[operation] += len(text)
        return Table(equals=counts[0], deletions=counts[-1], insertions=counts[1]), None

    def pretty_text(self, diffs: Any = None) -> tuple[str | None, Error | None]:
        """Return differences as text in terminal colours.

        Raises:
            LuaError: The argument is not a table.
        """
        read = _from_table(check_table(diffs, 1, "diff:pretty_text"))
        if read is None:
            return None, _not_diffs()
        return normalise("".join(_coloured(operation, text) for operation, text in read)), None

    def pretty_html(self, diffs: Any = None) -> tuple[str | None, Error | None]:
        """Return differences as HTML with `ins` and `del` elements.

        Raises:
            LuaError: The argument is not a table.
        """
        read = _from_table(check_table(diffs, 1, "diff:pretty_html"))
        if read is None:
            return None, _not_diffs()
        return normalise(self._engine.diff_prettyHtml(read)), None

    def patch_make(self, old: Any = None, new: Any = None) -> tuple[Table, None]:
        """Return the patches that turn one text into another.

        Raises:
            LuaError: An argument is not a string.
        """
        first = check_string(old, 1, "diff:patch_make")
        diffs = self._diffs(first, check_string(new, 2, "diff:patch_make"))
        patches = self._engine.patch_make(first, diffs)
        return array(*(_patch_table(patch) for patch in patches)), None

    def patch_apply(self, patches: Any = None, text: Any = None) -> tuple[str | None, Any]:
        """Apply patches; returns the text and whether every one fitted.

        Raises:
            LuaError: The patches are not a table, or the text is not a string.
        """
        given = check_table(patches, 1, "diff:patch_apply")
        target = check_string(text, 2, "diff:patch_apply")
        read = [_patch(patch) for patch in given.values() if patch is not None]
        if None in read:
            return None, invalid("patches are not what patch_make returned")
        changed, fitted = self._engine.patch_apply(read, target)
        return normalise(changed), all(fitted)

    def _diffs(self, old: str, new: str) -> Diffs:
        """Compare two texts, and tidy up for a reader."""
        diffs: Diffs = self._engine.diff_main(old, new)
        self._engine.diff_cleanupSemantic(diffs)
        return diffs


def new(options: Any = None) -> tuple[Differ | None, Error | None]:
    """Return an object that compares texts. Reference 10.7.

    Args:
        options: Numbers by name: `diff_timeout` in seconds, which workflows ignore,
            `diff_edit_cost`, `match_threshold`, `match_distance`, `patch_delete_threshold` and
            `patch_margin`.

    Raises:
        LuaError: The options are not a table.
    """
    given = Table() if options is None else check_table(options, 1, "diff.new")
    engine = Engine()
    for name, setting in _SETTINGS.items():
        value = given[name]
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None, invalid(f"option {name} must be a number")
        setattr(engine, setting, value)
    if current().host.is_workflow:
        engine.Diff_Timeout = 0
    return Differ(engine), None


def _as_table(diffs: Diffs) -> Table:
    """Return differences as Lua sees them."""
    return array(*(Table(operation=_NAMES[sign], text=normalise(text)) for sign, text in diffs))


def _from_table(table: Any) -> Diffs | None:
    """Read differences back, None when they are none."""
    diffs: Diffs = []
    for item in table.values() if isinstance(table, Table) else [None]:
        if not isinstance(item, Table) or item["operation"] not in _NUMBERS:
            return None
        diffs.append((_NUMBERS[item["operation"]], str(item["text"])))
    return diffs


def _not_diffs() -> Error:
    return invalid("diffs are not what compare returned")


def _coloured(operation: int, text: str) -> str:
    """Return one difference in its colour."""
    colour = _COLOURS.get(operation)
    return text if colour is None else f"{colour}{text}{_NO_COLOUR}"


def _patch_table(patch: Any) -> Table:
    """Return a patch as Lua sees it; places count characters from 0."""
    return Table(
        diffs=_as_table(patch.diffs),
        start1=patch.start1,
        start2=patch.start2,
        length1=patch.length1,
        length2=patch.length2,
    )


def _patch(table: Any) -> Any:
    """Read a patch back, None when it is none."""
    if not isinstance(table, Table):
        return None
    diffs = _from_table(table["diffs"])
    places = [table[name] for name in ("start1", "start2", "length1", "length2")]
    if diffs is None or not all(isinstance(place, int) for place in places):
        return None
    patch = EnginePatch()
    patch.diffs = diffs
    patch.start1, patch.start2, patch.length1, patch.length2 = places
    return patch
