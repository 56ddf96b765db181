"""Time zones: an offset and an abbreviation for every instant, from fixed offsets or zoneinfo."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC as PYTHON_UTC
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1, tzinfo=PYTHON_UTC)
_MIN_SECONDS = -62_135_510_400  # 2 January of year 1
_MAX_SECONDS = 253_402_214_400  # 31 December 9999
_HALF_YEAR = 182 * 86_400


class Offset(NamedTuple):
    """What holds in a zone at an instant."""

    name: str
    seconds: int


class Zone(ABC):
    """A location in Go's sense: a name and a rule. Immutable."""

    name: str

    @abstractmethod
    def lookup(self, unix_seconds: int) -> Offset:
        """The abbreviation and the seconds east of UTC at an instant."""

    def from_wall(self, wall_seconds: int) -> int:
        """Unix seconds of a wall clock reading given as if it were UTC.

        A reading that a clock change skips or repeats is resolved as Go's `time.Date` does.
        """
        offset = self.lookup(wall_seconds).seconds
        if offset == 0:
            return wall_seconds
        return wall_seconds - self.lookup(wall_seconds - offset).seconds

    def lookup_name(self, name: str, wall_seconds: int) -> int | None:
        """Seconds east of UTC of an abbreviation the zone uses around a wall clock reading."""
        probes = [self.lookup(wall_seconds + distance) for distance in (0, -_HALF_YEAR, _HALF_YEAR)]
        matches = [probe.seconds for probe in probes if probe.name == name]
        for seconds in matches:
            if self.lookup(wall_seconds - seconds).name == name:
                return seconds
        return matches[0] if matches else None


class FixedZone(Zone):
    """A zone with one offset."""

    def __init__(self, name: str, seconds: int) -> None:
        self.name = name
        self._offset = Offset(name, seconds)

    def lookup(self, unix_seconds: int) -> Offset:
        return self._offset


class RuleZone(Zone):
    """A zone whose offset follows a `tzinfo`."""

    def __init__(self, name: str, rule: tzinfo) -> None:
        self.name = name
        self._rule = rule

    def lookup(self, unix_seconds: int) -> Offset:
        # Python's calendar ends before Go's does; far away the last known rule holds.
        seconds = max(_MIN_SECONDS, min(_MAX_SECONDS, unix_seconds))
        moment = (_EPOCH + timedelta(seconds=seconds)).astimezone(self._rule)
        offset = moment.utcoffset() or timedelta()
        return Offset(moment.tzname() or "", int(offset.total_seconds()))


UTC = FixedZone("UTC", 0)


def local(rule: tzinfo) -> Zone:
    """The zone named "Local" that follows the host's rule."""
    return RuleZone("Local", rule)


def load(name: str) -> Zone | None:
    """The zone with an IANA name, None when there is none."""
    if name == "UTC":
        return UTC
    try:
        return RuleZone(name, ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        # No such key, a key that leaves the database's folder, a key that names a folder of it.
        return None
