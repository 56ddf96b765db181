"""Each wrong argument of time, funcs and workflow, with the error that compiled Lua gets."""

from __future__ import annotations

from typing import Any

import pytest

from ..running import Running, plain

pytestmark = [pytest.mark.server, pytest.mark.asyncio(loop_scope="session")]

NOT_A_DURATION = "duration must be number or string"
NO_INTEGER = "number has no integer representation"

# Messages of errors that are returned: kind Invalid, not retryable.
INVALID = {
    "sleep_nothing": NOT_A_DURATION,
    "sleep_boolean": NOT_A_DURATION,
    "sleep_text": 'time: unknown unit " apples" in duration "5 apples"',
    "sleep_no_unit": 'time: missing unit in duration "5"',
    "sleep_infinite": "duration must be a finite number",
    "after_zero": "time.after: duration must be > 0",
    "after_fraction": "time.after: duration must be > 0",
    "after_text": 'time: invalid duration "soon"',
    "timer_negative": "time.timer: duration must be > 0",
    "timer_table": NOT_A_DURATION,
    "ticker_zero": "time.ticker: duration must be > 0",
    "ticker_nothing": NOT_A_DURATION,
    "parse_mismatch": 'parsing time "year" as "2006": cannot parse "year" as "2006"',
    "duration_text": 'time: unknown unit "d" in duration "1d"',
    "duration_empty": 'time: invalid duration ""',
    "duration_table": NOT_A_DURATION,
    "duration_large": 'time: invalid duration "9223372036854775808ns"',
    "location_empty": "empty location name",
    "call_empty": "function ID required",
    "call_bare": "namespace required in function ID",
    "call_nameless": "name required in function ID",
    "async_empty": "function ID required",
    "executor_async_bare": "namespace required in function ID",
    "exec_empty": "workflow ID required",
    "exec_bare": "invalid workflow ID format (namespace:name required)",
    "exec_nameless": "invalid workflow ID format (namespace:name required)",
    "version_empty": "change ID required",
    "version_order": "min_supported cannot be greater than max_supported",
    "version_wide": "more than 10000 versions between min and max",
    "attrs_neither": "at least one of search or memo required",
    "attrs_empty": "at least one of search or memo required",
    "attrs_search": "search must be a table",
    "attrs_memo": "memo must be a table",
}

# Messages of errors that are raised, without the position in front.
RAISED = {
    "reset_zero": "timer:reset: duration must be > 0",
    "reset_text": 'time: invalid duration "soon"',
    "reset_nothing": NOT_A_DURATION,
    "parse_layout": "bad argument #1 to 'parse' (string expected, got nil)",
    "parse_text": "bad argument #2 to 'parse' (string expected, got table)",
    "parse_zone": "bad argument #3 to 'parse' (time.Location expected, got string)",
    "date_short": "bad argument #4 to 'date' (number expected, got nil)",
    "date_text": "bad argument #1 to 'date' (number expected, got string)",
    "date_infinite": f"bad argument #1 to 'date' ({NO_INTEGER})",
    "date_zone": "bad argument #8 to 'date' (time.Location expected, got string)",
    "unix_short": "bad argument #2 to 'unix' (number expected, got nil)",
    "unix_text": "bad argument #1 to 'unix' (number expected, got string)",
    "unix_nan": f"bad argument #1 to 'unix' ({NO_INTEGER})",
    "location_nothing": "bad argument #1 to 'load_location' (string expected, got nil)",
    "zone_short": "bad argument #2 to 'fixed_zone' (number expected, got nil)",
    "zone_name": "bad argument #1 to 'fixed_zone' (string expected, got table)",
    "add_text": "bad argument #1 to 'add' (time: invalid duration \"soon\")",
    "add_nothing": f"bad argument #1 to 'add' ({NOT_A_DURATION})",
    "sub_number": "bad argument #1 to 'sub' (time.Time expected, got number)",
    "before_nothing": "bad argument #1 to 'before' (time.Time expected, got nil)",
    "after_number": "bad argument #1 to 'after' (time.Time expected, got number)",
    "equal_text": "bad argument #1 to 'equal' (time.Time expected, got string)",
    "format_nothing": "bad argument #1 to 'format' (string expected, got nil)",
    "add_date_short": "bad argument #3 to 'add_date' (number expected, got nil)",
    "add_date_fraction": f"bad argument #1 to 'add_date' ({NO_INTEGER})",
    "in_location_text": "bad argument #1 to 'in_location' (time.Location expected, got string)",
    "round_number": "bad argument #1 to 'round' (time.Duration expected, got number)",
    "truncate_text": "bad argument #1 to 'truncate' (time.Duration expected, got string)",
    "compare": "attempt to compare two time.Time values",
    "subtract": "attempt to perform arithmetic on a time.Time value (upvalue 'moment')",
    "call_nothing": "bad argument #1 to 'call' (string expected, got nil)",
    "call_number": "bad argument #1 to 'call' (string expected, got number)",
    "async_table": "bad argument #1 to 'async' (string expected, got table)",
    "executor_call_nothing": "bad argument #1 to 'call' (string expected, got nil)",
    "options_nothing": "bad argument #1 to 'with_options' (table expected, got nil)",
    "options_list": "bad argument #1 to 'with_options' (options keys must be strings)",
    "context_text": "bad argument #1 to 'with_context' (table expected, got string)",
    "actor_nothing": "bad argument #1 to 'with_actor' (security.Actor expected, got nil)",
    "actor_table": "bad argument #1 to 'with_actor' (security.Actor expected, got table)",
    "scope_text": "bad argument #1 to 'with_scope' (security.Scope expected, got string)",
    "exec_nothing": "bad argument #1 to 'exec' (string expected, got nil)",
    "version_nothing": "bad argument #1 to 'version' (string expected, got nil)",
    "version_fraction": f"bad argument #2 to 'version' ({NO_INTEGER})",
    "version_text": "bad argument #3 to 'version' (number expected, got string)",
    "attrs_nothing": "bad argument #1 to 'attrs' (table expected, got nil)",
}

OTHER = {
    "location_unknown": {
        "kind": "NotFound",
        "retryable": False,
        "message": "unknown time zone Mars/Olympus",
    }
}


async def test_bad_arguments(modules: Running) -> None:
    handle = await modules.start("app:bad_arguments")
    log: dict[str, dict[str, Any]] = plain(await handle.result())
    await modules.replay(handle)
    for outcome in log.values():
        if "raised" in outcome:
            outcome["raised"] = outcome["raised"].partition(": ")[2]
    assert log == {
        **{
            name: {"kind": "Invalid", "retryable": False, "message": message}
            for name, message in INVALID.items()
        },
        **{name: {"raised": message} for name, message in RAISED.items()},
        **OTHER,
    }
