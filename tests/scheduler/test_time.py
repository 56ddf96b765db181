"""The time module: sleeping, timers, tickers and the functions that make times. Reference 7."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import pytest

from runtime_shims.execution import Execution
from runtime_shims.lua import LuaError, array
from runtime_shims.modules import channel, coroutine, os, time
from runtime_shims.modules.errors import Error
from tests.scheduler.asyncio_host import START_NS, AsyncioHost, run

Made = TypeVar("Made")


def evaluate(body: Any, host: AsyncioHost | None = None) -> Any:
    """Runs an async function of no arguments in an execution."""

    async def program(_: Execution) -> Any:
        return await body()

    return run(program, host)


def made(result: tuple[Made | None, Error | None]) -> Made:
    """The value of a call that must succeed."""
    value, error = result
    assert error is None
    assert value is not None
    return value


def failed(result: tuple[object, Error | None]) -> Error:
    """The error of a call that must fail."""
    value, error = result
    assert value is None
    assert error is not None
    return error


def seconds(moment: Any) -> float:
    """Virtual seconds since the start of the test."""
    elapsed: int = moment.unix_nano() - START_NS
    return elapsed / 1e9


@pytest.mark.parametrize(
    ("duration", "slept"),
    [("1.5h", 5400.0), (2_000_000_000, 2.0), (2.9e9, 2.9), ("0", 0.0), ("-5s", 0.0), (0.9, 0.0)],
)
def test_sleep(duration: Any, slept: float) -> None:
    async def body() -> Any:
        result = await time.sleep(duration)
        return result, seconds(time.now())

    assert evaluate(body) == ((), slept)


def test_sleep_accepts_a_duration_object() -> None:
    async def body() -> float:
        await time.sleep(time.parse_duration("3s")[0])
        return seconds(time.now())

    assert evaluate(body) == 3.0


@pytest.mark.parametrize(
    ("duration", "message"),
    [
        (None, "duration must be number or string"),
        (True, "duration must be number or string"),
        ("5 apples", 'time: unknown unit " apples" in duration "5 apples"'),
    ],
)
def test_bad_durations_are_returned(duration: Any, message: str) -> None:
    async def body() -> Any:
        return [
            await time.sleep(duration),
            time.parse_duration(duration),
            time.after(duration),
            time.timer(duration),
            time.ticker(duration),
        ]

    for value, error in evaluate(body):
        assert value is None
        assert (error.kind(), error.retryable(), error.message()) == ("Invalid", False, message)


@pytest.mark.parametrize("function", ["after", "timer", "ticker"])
@pytest.mark.parametrize("duration", [0, -1, "0", "-1s", 0.5])
def test_timers_need_a_positive_duration(function: str, duration: Any) -> None:
    async def body() -> Any:
        return getattr(time, function)(duration)

    value, error = evaluate(body)
    assert value is None
    assert error.message() == f"time.{function}: duration must be > 0"


def test_after_delivers_one_time_and_stays_open() -> None:
    async def body() -> Any:
        alarm = made(time.after("1h"))
        moment, ok = await alarm.receive()
        silent = await channel.select(array(alarm.case_receive()), True)
        return seconds(moment), ok, silent["default"]

    assert evaluate(body) == (3600.0, True, True)


def test_timeout_pattern() -> None:
    async def body() -> Any:
        reply = channel.new()
        timeout = made(time.after("5s"))
        result = await channel.select(array(reply.case_receive(), timeout.case_receive()))
        return result["channel"] is timeout, seconds(time.now())

    assert evaluate(body) == (True, 5.0)


def test_timer_stop_closes_a_pending_timer() -> None:
    async def body() -> Any:
        timer = made(time.timer("1h"))
        assert timer.response() is timer.channel()
        results = [timer.stop(), timer.stop(), await timer.response().receive()]
        return [*results, timer.reset("1s"), seconds(time.now())]

    assert evaluate(body) == [True, False, (None, False), False, 0.0]


def test_timer_stop_wakes_a_parked_reader() -> None:
    async def body() -> Any:
        timer = made(time.timer("1h"))
        done = channel.new()

        async def reader() -> None:
            await done.send((await timer.response().receive())[1])

        await coroutine.spawn(reader)
        await time.sleep("1s")
        timer.stop()
        return (await done.receive())[0], seconds(time.now())

    assert evaluate(body) == (False, 1.0)


def test_timer_stop_after_the_fire() -> None:
    async def body() -> Any:
        timer = made(time.timer("1s"))
        await time.sleep("2s")
        return timer.stop(), (await timer.response().receive())[1]

    assert evaluate(body) == (False, True)


@pytest.mark.parametrize(("duration", "fires"), [("10s", 11.0), ("1s", 2.0)])
def test_timer_reset_moves_the_fire(duration: str, fires: float) -> None:
    async def body() -> Any:
        timer = made(time.timer("5s"))
        await time.sleep("1s")
        pending = timer.reset(duration)
        moment, _ = await timer.response().receive()
        again = timer.reset("1s")
        late, _ = await timer.response().receive()
        return pending, seconds(moment), again, seconds(late)

    assert evaluate(body) == (True, fires, False, fires + 1)


def test_timer_reset_takes_back_a_fire_that_nobody_received() -> None:
    async def body() -> Any:
        timer = made(time.timer("1s"))
        await time.sleep("2s")
        pending = timer.reset("5s")
        moment, _ = await timer.response().receive()
        return pending, seconds(moment)

    assert evaluate(body) == (False, 7.0)


@pytest.mark.parametrize("duration", [0, "soon", None])
def test_timer_reset_raises_on_bad_durations(duration: Any) -> None:
    async def body() -> None:
        made(time.timer("1s")).reset(duration)

    with pytest.raises(LuaError, match="duration"):
        evaluate(body)


def test_ticker_ticks_until_stopped() -> None:
    async def body() -> Any:
        ticker = made(time.ticker("10s"))
        ticks = [seconds((await ticker.response().receive())[0]) for _ in range(3)]
        stopped = ticker.stop()
        quiet = await channel.select(array(ticker.channel().case_receive()), True)
        await time.sleep("1m")
        still = await channel.select(array(ticker.channel().case_receive()), True)
        return ticks, stopped, quiet["default"], still["default"]

    assert evaluate(body) == ([10.0, 20.0, 30.0], True, True, True)


def test_ticker_drops_ticks_beyond_its_capacity() -> None:
    async def body() -> Any:
        ticker = made(time.ticker("1s"))
        await time.sleep("30.5s")
        first = seconds((await ticker.response().receive())[0])
        count = 1
        while not (await channel.select(array(ticker.response().case_receive()), True))["default"]:
            count += 1
        return first, count

    assert evaluate(body) == (1.0, 16)


def test_now_is_utc_in_a_workflow_and_local_elsewhere() -> None:
    async def body() -> Any:
        return str(time.now()), time.now().location().string(), str(time.now().in_local())

    warsaw = ZoneInfo("Europe/Warsaw")
    start = "2024-05-01 10:00:00 +0000 UTC"
    assert evaluate(body) == (start, "UTC", start)
    host = AsyncioHost(warsaw, is_workflow=False)
    assert evaluate(body, host) == (
        "2024-05-01 12:00:00 +0200 CEST",
        "Local",
        "2024-05-01 12:00:00 +0200 CEST",
    )


def test_time_methods() -> None:
    async def body() -> None:
        moment = time.date(2024, 2, 29, 23, 59, 58, 987_654_321, time.utc)
        assert (moment.date(), moment.clock()) == ((2024, 2, 29), (23, 59, 58))
        parts = (
            moment.year(), moment.month(), moment.day(), moment.hour(), moment.minute(),
            moment.second(), moment.nanosecond(), moment.weekday(), moment.year_day(),
        )  # fmt: skip
        assert parts == (2024, 2, 29, 23, 59, 58, 987_654_321, time.THURSDAY, 60)
        assert str(moment.add("2s")) == "2024-03-01 00:00:00.987654321 +0000 UTC"
        assert str(moment.add(-58 * time.SECOND)) == "2024-02-29 23:59:00.987654321 +0000 UTC"
        assert str(moment.add_date(1, 0, 0)) == "2025-03-01 23:59:58.987654321 +0000 UTC"
        assert str(moment.add_date(0, -1, 2)) == "2024-01-31 23:59:58.987654321 +0000 UTC"
        later = moment.add("90m")
        assert str(later.sub(moment)) == "1h30m0s"
        assert later.sub(moment).milliseconds() == 5_400_000
        assert (moment.before(later), moment.after(later), moment.equal(later)) == (
            True, False, False,
        )  # fmt: skip
        zone = time.fixed_zone("X", 3600)
        assert moment.equal(moment.in_location(zone))
        assert str(moment.in_location(zone)) == "2024-03-01 00:59:58.987654321 +0100 X"
        assert moment.in_location(zone).utc().location().string() == "UTC"
        assert moment.format_rfc3339() == "2024-02-29T23:59:58Z"
        assert moment.in_location(zone).format_rfc3339() == "2024-03-01T00:59:58+01:00"
        minute = made(time.parse_duration("1m"))
        assert moment.round(minute).clock() == (0, 0, 0)
        assert moment.truncate(minute).clock() == (23, 59, 0)
        assert time.date(1, 1, 1, 0, 0, 0, 0, time.utc).is_zero()
        assert time.unix(1, 500).unix_nano() == 1_000_000_500
        assert time.date(2024, 14, 35, 25, 61, 0, 0).date() == (2025, 3, 8)

    evaluate(body)


@pytest.mark.parametrize("method", ["add", "sub", "before", "round", "truncate", "in_location"])
def test_bad_arguments_of_time_methods_raise(method: str) -> None:
    async def body() -> None:
        getattr(time.now(), method)("nonsense")

    with pytest.raises(LuaError, match="bad argument #1"):
        evaluate(body)


def test_locations() -> None:
    async def body() -> Any:
        zone = made(time.load_location("America/New_York"))
        results = [
            time.load_location(""),
            time.load_location("Mars/Olympus"),
            time.load_location("../etc"),
        ]
        winter = time.date(2024, 1, 15, 12, 0, 0, 0, zone)
        failures = [failed(each) for each in results]
        return str(winter), zone.string(), [(each.kind(), str(each)) for each in failures]

    assert evaluate(body) == (
        "2024-01-15 12:00:00 -0500 EST",
        "America/New_York",
        [
            ("Invalid", "empty location name"),
            ("NotFound", "unknown time zone Mars/Olympus"),
            ("NotFound", "unknown time zone ../etc"),
        ],
    )


def test_parse_reports_go_errors() -> None:
    async def body() -> Any:
        moment, _ = time.parse(time.DATE_TIME, "2024-05-01 10:20:30")
        failure = failed(time.parse(time.DATE_ONLY, "2024-13-01"))
        return str(moment), failure.kind(), str(failure)

    assert evaluate(body) == (
        "2024-05-01 10:20:30 +0000 UTC",
        "Invalid",
        'parsing time "2024-13-01": month out of range',
    )


def test_os_reads_the_host_clock() -> None:
    async def body() -> Any:
        await time.sleep("1.5s")
        return os.time(), os.clock(), os.date("!%Y-%m-%d %H:%M:%S"), os.difftime(5, 2)

    assert evaluate(body) == (1_714_557_601, 1.5, "2024-05-01 10:00:01", 3.0)


def test_os_date_and_time_of_a_table() -> None:
    async def body() -> Any:
        host_zone = os.date("%Y-%m-%dT%H:%M:%S%z", 0)
        fields = os.date("*t", 86_400)
        full = os.date(
            "%a %A %b %B %d %H %I %j %m %M %p %S %U %w %W %x %X %y %Y %Z %%", 1_714_557_600
        )
        assert os.date(None, 1_714_557_600) == "Wed May  1 12:00:00 2024"
        return host_zone, fields["hour"], fields["wday"], full, os.time(fields)

    host = AsyncioHost(timezone(timedelta(hours=2)), is_workflow=False)
    assert evaluate(body, host) == (
        "1970-01-01T02:00:00+0200",
        2,
        6,
        "Wed Wednesday May May 01 12 12 122 05 00 PM 00 18 3 18 05/01/24 12:00:00 24 2024 "
        "UTC+02:00 %",
        86_400,
    )


def test_os_time_defaults_to_today_at_midnight() -> None:
    async def body() -> Any:
        return os.time(array()), os.time(array(day=32)), os.time(array(hour=25, min=-1))

    assert evaluate(body) == (1_714_521_600, 1_717_200_000, 1_714_611_540)


@pytest.mark.parametrize("format", ["%Q", "%"])
def test_os_date_rejects_unknown_conversions(format: str) -> None:
    async def body() -> None:
        os.date(format)

    with pytest.raises(LuaError, match="invalid conversion specifier"):
        evaluate(body)


def test_print_joins_with_tabs() -> None:
    from runtime_shims.modules import print as lua_print

    host = AsyncioHost()

    async def body() -> Any:
        return lua_print(1, 2.5, None, True, "x")

    assert evaluate(body, host) == ()
    assert host.lines == [("print", "1\t2.5\tnil\ttrue\tx")]
