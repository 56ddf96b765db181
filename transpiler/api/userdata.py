"""Userdata classes and result tables of the API; ``T`` is the class's type argument."""

from __future__ import annotations

from transpiler.api.model import ApiFunction, RecordType, UserdataClass


def _class(name: str, *methods: ApiFunction) -> UserdataClass:
    return UserdataClass(name, {m.name: m for m in methods})


def _plain(name: str, returns: dict[str, str]) -> UserdataClass:
    return _class(name, *(ApiFunction(f"{name}:{m}", r) for m, r in returns.items()))


CLASSES: dict[str, UserdataClass] = {
    c.name: c
    for c in (
        _class(
            "Channel",
            ApiFunction("Channel:case_receive", "Case", params=0),
            ApiFunction("Channel:case_send", "Case", params=1, keeps=True),
            ApiFunction("Channel:close", "", suspends=True, params=0),
            ApiFunction("Channel:receive", "T?, bool", suspends=True, params=0),
            ApiFunction("Channel:send", "any...", suspends=True, params=1, keeps=True),
        ),
        _plain("Case", {}),
        _class(
            "Differ",
            ApiFunction("Differ:compare", "table, Error?", params=2),
            ApiFunction("Differ:patch_apply", "str?, any", params=2),
            ApiFunction("Differ:patch_make", "table, Error?", params=2),
            ApiFunction("Differ:pretty_html", "str?, Error?", params=1),
            ApiFunction("Differ:pretty_text", "str?, Error?", params=1),
            ApiFunction("Differ:summarize", "table?, Error?", params=1),
        ),
        _plain(
            "Duration",
            {
                "hours": "float", "minutes": "float", "seconds": "float",
                "milliseconds": "int", "microseconds": "int", "nanoseconds": "int",
            },
        ),
        _plain(
            "Error",
            {
                "kind": "str", "message": "str", "retryable": "bool?", "details": "table?",
                "stack": "str",
            },
        ),
        _plain("Generic", {"kind": "str", "name": "str", "params": "table"}),
        _class(
            "Executor",
            ApiFunction("Executor:async", "Future?, Error?"),
            ApiFunction("Executor:call", "data, Error?", suspends=True),
            ApiFunction("Executor:with_actor", "Executor", params=1),
            ApiFunction("Executor:with_context", "Executor", params=1),
            ApiFunction("Executor:with_options", "Executor", params=1),
            ApiFunction("Executor:with_scope", "Executor", params=1),
        ),
        _plain(
            "Future",
            {
                "cancel": "bool, Error?", "channel": "Channel[any]", "response": "Channel[any]",
                "error": "Error?, bool", "is_canceled": "bool", "is_complete": "bool",
                "result": "Payload?, Error?",
            },
        ),
        _plain("Location", {"string": "str"}),
        _class(
            "Logger",
            *(
                ApiFunction(f"Logger:{level}", "", params=2)
                for level in ("debug", "error", "info", "warn")
            ),
            ApiFunction("Logger:named", "Logger", params=1),
            ApiFunction("Logger:with", "Logger", params=1),
        ),
        _class(
            "Message",
            ApiFunction("Message:from", "str"),
            ApiFunction("Message:payload", "Payload?", holds="Payload"),
            ApiFunction("Message:topic", "str"),
        ),
        _plain(
            "Payload",
            {
                "data": "data, Error?", "unmarshal": "data, Error?", "get_format": "str",
                "transcode": "Payload?, Error?",
            },
        ),
        _class(
            "Regexp",
            ApiFunction("Regexp:find_all_string", "table", params=1),
            ApiFunction("Regexp:find_all_string_index", "table?", params=1),
            ApiFunction("Regexp:find_all_string_submatch", "table", params=1),
            ApiFunction("Regexp:find_string", "str?", params=1),
            ApiFunction("Regexp:find_string_index", "table?", params=1),
            ApiFunction("Regexp:find_string_submatch", "table?", params=1),
            ApiFunction("Regexp:match_string", "bool", params=1),
            ApiFunction("Regexp:num_subexp", "step", params=0),
            ApiFunction("Regexp:replace_all_string", "str", params=2),
            ApiFunction("Regexp:split", "table", params=2),
            ApiFunction("Regexp:string", "str", params=0),
            ApiFunction("Regexp:subexp_names", "table", params=0),
        ),
        _class(
            "Spawner",
            *(
                ApiFunction(f"Spawner:{name}", "str?, Error?", suspends=True)
                for name in (
                    "spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored",
                )
            ),
            ApiFunction("Spawner:exec", "data, Error?", suspends=True),
            ApiFunction("Spawner:with_actor", "Spawner", params=1),
            ApiFunction("Spawner:with_context", "Spawner", params=1),
            ApiFunction("Spawner:with_message", "Spawner"),
            ApiFunction("Spawner:with_name", "Spawner", params=1),
            ApiFunction("Spawner:with_options", "Spawner", params=1),
            ApiFunction("Spawner:with_scope", "Spawner", params=1),
        ),
        _class(
            "Splitter",
            ApiFunction("Splitter:split_batch", "table?, Error?", params=1),
            ApiFunction("Splitter:split_text", "table, Error?", params=1),
        ),
        _class(
            "Type",
            ApiFunction("Type:is", "T?, Error?", params=1),
            *(
                ApiFunction(f"Type:{name}", result, params=0)
                for name, result in {
                    "constraints": "table?", "elem": "Type[any]?", "fields": "table?",
                    "inner": "Type[any]?", "key": "Type[any]?", "kind": "str",
                    "members": "table?", "name": "str?", "params": "table?", "returns": "table?",
                    "value": "data",
                }.items()
            ),
        ),
        _plain("Ticker", {"response": "Channel[Time]", "channel": "Channel[Time]", "stop": "bool"}),
        _plain(
            "Time",
            {
                "add": "Time", "sub": "Duration", "add_date": "Time", "before": "bool",
                "after": "bool", "equal": "bool", "format": "str", "format_rfc3339": "str",
                "unix": "int", "unix_nano": "long", "date": "int, int, int",
                "clock": "int, int, int", "year": "int", "month": "int", "day": "int",
                "hour": "int", "minute": "int", "second": "int", "nanosecond": "int",
                "weekday": "int", "year_day": "int", "is_zero": "bool", "in_location": "Time",
                "location": "Location", "utc": "Time", "in_local": "Time", "round": "Time",
                "truncate": "Time",
            },
        ),
        _plain(
            "Timer",
            {
                "response": "Channel[Time]", "channel": "Channel[Time]", "stop": "bool",
                "reset": "bool",
            },
        ),
    )
}  # fmt: skip

RECORDS: dict[str, RecordType] = {
    r.name: r
    for r in (
        RecordType(
            "Event",
            {
                "kind": "str", "from": "str", "at": "num|str?", "result": "Outcome?",
                "reason": "str?", "deadline": "str?",
            },
        ),
        RecordType(
            "Info",
            {
                "workflow_id": "str", "run_id": "str", "workflow_type": "str",
                "task_queue": "str", "namespace": "str", "attempt": "int",
                "history_length": "int", "history_size": "int",
            },
        ),
        RecordType("Outcome", {"value": "data", "error": "Error?"}),
        RecordType("Selected", {"channel": "Channel[any]?", "value": "any", "ok": "bool",
                                "default": "bool?"}),
    )
}  # fmt: skip
