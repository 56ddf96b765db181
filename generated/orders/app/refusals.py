"""app:refusals, compiled from refusals.lua. Do not edit: run `luatemporal build`."""

from typing import Any

from runtime_shims.lua import LineTable, Table
from runtime_shims.modules import errors

# Library app:refusals: errors that a retry cannot mend.
#
# Temporal retries a failed activity for ever unless told otherwise. An activity that knows better
# returns one of these as its second result: the workflow sees it at once.


# A refusal of one of the kinds in `errors`, for example errors.INVALID.
def of(kind: str, message: str) -> Any:
    return errors.new(Table(kind=kind, message=message, retryable=False))


__lua__ = LineTable("refusals.lua", "15:8 1:1")
