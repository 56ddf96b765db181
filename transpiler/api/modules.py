"""The modules a Lua entry can ``require`` (reference 3-10), as far as the run time has them."""

from __future__ import annotations

from transpiler.api.encodings import BASE64, CRYPTO, HASH, JSON, TEXT, UUID, YAML
from transpiler.api.libraries import MODULES
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.outside import ENV, HTTP_CLIENT

SPAWN = "str?, Error?"


def _module(name: str, *members: ApiFunction | ApiModule, **constants: str) -> ApiModule:
    table: dict[str, ApiFunction | ApiModule | str] = {
        m.name.rpartition(".")[2]: m for m in members
    }
    table.update(constants)
    return ApiModule(name, MODULES, table)


def _spawns(owner: str) -> list[ApiFunction]:
    names = ("spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored")
    return [ApiFunction(f"{owner}.{name}", SPAWN, suspends=True) for name in names]


CHANNEL = _module(
    "channel",
    ApiFunction("channel.new", "Channel[any]", params=1),
    ApiFunction("channel.select", "Selected?, Error?...", suspends=True, params=2, refine="cases"),
)

CTX = _module(
    "ctx",
    ApiFunction("ctx.all", "table, Error?", params=0),
    ApiFunction("ctx.get", "data, Error?", params=1),
)

ERRORS = _module(
    "errors",
    ApiFunction("errors.call_stack", "table?", params=1),
    ApiFunction("errors.is", "bool", params=2),
    ApiFunction("errors.new", "Error", params=1),
    ApiFunction("errors.wrap", "Error", params=2),
    **dict.fromkeys(
        (
            "NOT_FOUND", "ALREADY_EXISTS", "INVALID", "PERMISSION_DENIED", "UNAVAILABLE",
            "INTERNAL", "CANCELED", "CONFLICT", "TIMEOUT", "RATE_LIMITED", "UNKNOWN",
        ),
        "str",
    ),
)  # fmt: skip

FUNCS = _module(
    "funcs",
    ApiFunction("funcs.async", "Future?, Error?"),
    ApiFunction("funcs.call", "data, Error?", suspends=True),
    ApiFunction("funcs.new", "Executor", params=0),
)

LOGGER = ApiModule("logger", MODULES, {}, instance="Logger")

PAYLOAD = _module(
    "payload",
    ApiFunction("payload.new", "Payload", params=1),
    ApiModule(
        "payload.format",
        MODULES,
        dict.fromkeys(
            ("JSON", "YAML", "STRING", "BYTES", "MSGPACK", "LUA", "GOLANG", "ERROR"), "str"
        ),
    ),
)

PROCESS = _module(
    "process",
    ApiFunction("process.cancel", "bool?, Error?", suspends=True, params=2),
    ApiFunction("process.events", "Channel[Event]", suspends=True, params=0),
    ApiFunction("process.exec", "data, Error?", suspends=True),
    ApiFunction("process.get_options", "table", params=0),
    ApiFunction("process.id", "text, Error?", params=0),
    ApiFunction("process.inbox", "Channel[Message]", suspends=True, params=0),
    ApiFunction("process.link", "bool?, Error?", params=1),
    ApiFunction(
        "process.listen", "Channel[any]?, Error?", suspends=True, params=2, refine="listen"
    ),
    ApiFunction("process.monitor", "bool?, Error?", params=1),
    ApiFunction("process.pid", "text, Error?", params=0),
    ApiFunction("process.send", "bool?, Error?", suspends=True),
    ApiFunction("process.set_options", "bool, Error?", params=1),
    *_spawns("process"),
    ApiFunction("process.terminate", "bool?, Error?", suspends=True, params=1),
    ApiFunction("process.unlink", "bool?, Error?", params=1),
    ApiFunction("process.unlisten", "bool, Error?", suspends=True, params=1),
    ApiFunction("process.unmonitor", "bool?, Error?", params=1),
    ApiFunction("process.upgrade", "data, Error?"),
    ApiFunction("process.with_context", "Spawner", params=1),
    ApiFunction("process.with_options", "Spawner", params=1),
    ApiModule("process.event", MODULES, {"CANCEL": "str", "EXIT": "str", "LINK_DOWN": "str"}),
    _module(
        "process.registry",
        ApiFunction("process.registry.lookup", "str?, Error?", params=1),
        ApiFunction("process.registry.register", "bool?, Error?", params=3),
        ApiFunction("process.registry.unregister", "bool", params=1),
        **dict.fromkeys(("LOCAL", "EVENTUAL", "CONSISTENT", "STRONG"), "step"),
    ),
)

TIME = _module(
    "time",
    ApiFunction("time.after", "Channel[Time]?, Error?", params=1),
    ApiFunction("time.date", "Time", params=8),
    ApiFunction("time.fixed_zone", "Location", params=2),
    ApiFunction("time.load_location", "Location?, Error?", params=1),
    ApiFunction("time.now", "Time", params=0),
    ApiFunction("time.parse", "Time?, Error?", params=3),
    ApiFunction("time.parse_duration", "Duration?, Error?", params=1),
    ApiFunction("time.sleep", "any...", suspends=True, params=1),
    ApiFunction("time.ticker", "Ticker?, Error?", params=1),
    ApiFunction("time.timer", "Timer?, Error?", params=1),
    ApiFunction("time.unix", "Time", params=2),
    **dict.fromkeys(("NANOSECOND", "MICROSECOND", "MILLISECOND", "SECOND"), "step"),
    **dict.fromkeys(("MINUTE", "HOUR"), "int"),
    **dict.fromkeys(
        (
            "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
            "OCTOBER", "NOVEMBER", "DECEMBER", "SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY",
            "THURSDAY", "FRIDAY", "SATURDAY",
        ),
        "step",
    ),
    **dict.fromkeys(
        (
            "RFC3339", "RFC3339NANO", "RFC822", "RFC822Z", "RFC850", "RFC1123", "RFC1123Z",
            "KITCHEN", "STAMP", "STAMP_MILLI", "STAMP_MICRO", "STAMP_NANO", "DATE_TIME",
            "DATE_ONLY", "TIME_ONLY",
        ),
        "str",
    ),
    utc="Location",
    localtz="Location",
)  # fmt: skip

WORKFLOW = _module(
    "workflow",
    ApiFunction("workflow.attrs", "bool?, Error?", params=1),
    ApiFunction("workflow.exec", "data, Error?", suspends=True),
    ApiFunction("workflow.history_length", "int, Error?", params=0),
    ApiFunction("workflow.history_size", "int, Error?", params=0),
    ApiFunction("workflow.info", "Info, Error?", params=0),
    ApiFunction("workflow.version", "int?, Error?", params=3),
)

REQUIRABLE: dict[str, ApiModule] = {
    m.name: m
    for m in (
        BASE64, CHANNEL, CRYPTO, CTX, ENV, ERRORS, FUNCS, HASH, HTTP_CLIENT, JSON, LOGGER, PAYLOAD,
        PROCESS, TEXT, TIME, UUID, WORKFLOW, YAML,
    )
}  # fmt: skip

ALWAYS_GLOBAL = ("channel", "process", "payload", "errors")
