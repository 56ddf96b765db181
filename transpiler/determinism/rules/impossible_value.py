"""LT325: durations, policies and limits that cannot be meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from transpiler.api.options import LEGACY_PREFIX
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.option_tables import options
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir
from transpiler.project.durations import parse_duration
from transpiler.project.problems import suggestion

POLICIES = {
    "id_conflict_policy": ("use_existing", "fail", "terminate_existing", "unspecified"),
    "id_reuse_policy": (
        "allow_duplicate", "allow_duplicate_failed_only", "reject_duplicate",
        "terminate_if_running", "unspecified",
    ),
    "parent_close_policy": ("terminate", "abandon", "request_cancel", "unspecified"),
}  # fmt: skip
"""What each policy may be, in its short form. Reference 3.8."""

RETRY = (
    "initial_interval", "backoff_coefficient", "maximum_interval", "maximum_attempts",
    "non_retryable_error_types",
)  # fmt: skip
"""Keys of a retry policy. Reference 3.8."""

_FLAGS = (
    "execution_error_when_already_started", "enable_eager_start", "wait_for_cancellation",
    "disable_eager_execution",
)  # fmt: skip
_WAITING = {"time.sleep": True, "time.after": False, "time.timer": False, "time.ticker": False}
"""Functions that take a duration first, and whether it may be zero or less. Reference 7.2."""


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find written durations that the `time` module refuses. Reference 7.1."""
    for site in analysis.sites():
        path = next((path for path in site.api if path in _WAITING), None)
        if path is None or site.through is not None or not site.call.constants:
            continue
        value = site.call.constants[0]
        text = f"{path} cannot wait for {value!r}".replace("'", '"')
        if isinstance(value, str):
            seconds = parse_duration(value)
            if seconds is None:
                help = 'write a number with a unit, "1h30m" or "500ms"'
                yield site_finding(analysis, site, text, help)
                continue
        else:
            seconds = value if isinstance(value, (int, float)) else None
        if isinstance(seconds, (int, float)) and seconds <= 0 and not _WAITING[path]:
            yield site_finding(analysis, site, text, "wait for more than nothing")


def check(unit: Unit) -> Iterator[Finding]:
    """Find option values that the run time refuses. Reference 3.8, 8.3."""
    for name, _, value in options(unit):
        option = name.removeprefix(LEGACY_PREFIX).partition(".")[2]
        if option.endswith("_timeout") or option == "start_delay":
            yield from _duration(name, value)
        elif option in POLICIES:
            yield from _policy(name, value, POLICIES[option])
        elif option in _FLAGS:
            yield from _flag(name, value)
        elif option == "retry_policy" and isinstance(value, ir.TableExpr):
            yield from _retry(value)


def _duration(name: str, value: ir.Expr) -> Iterator[Finding]:
    literal = value.value if isinstance(value, ir.Const) else None
    if isinstance(value, ir.Unary) and value.op == "-" and isinstance(value.operand, ir.Const):
        yield _finding(value, f"{name} is negative")
    elif isinstance(literal, bool):
        yield _finding(value, f"{name} is no duration")
    elif isinstance(literal, str):
        seconds = parse_duration(literal)
        if seconds is None:
            help = 'write a number with a unit, "1h30m" or "500ms"'
            yield _finding(value, f'{name} is no duration: "{literal}"', help)
        elif seconds < 0:
            yield _finding(value, f"{name} is negative")


def _policy(name: str, value: ir.Expr, known: tuple[str, ...]) -> Iterator[Finding]:
    if not isinstance(value, ir.Const) or not isinstance(value.value, str):
        return
    text = value.value.lower().replace("-", "_")
    if not any(text.endswith(policy) for policy in known):
        help = suggestion(text, known) or f"it may be {', '.join(known)}"
        yield _finding(value, f'{name} cannot be "{value.value}"', help)


def _flag(name: str, value: ir.Expr) -> Iterator[Finding]:
    if (
        isinstance(value, ir.Const)
        and not isinstance(value.value, bool)
        and value.value is not None
    ):
        yield _finding(value, f"{name} is true or false")


def _retry(table: ir.TableExpr) -> Iterator[Finding]:
    for item in table.fields:
        if not isinstance(item.key, ir.Const) or not isinstance(item.key.value, str):
            continue
        # Camel case counts, too.
        name = "".join(f"_{c.lower()}" if c.isupper() else c for c in item.key.value).lstrip("_")
        if name not in RETRY:
            help = suggestion(name, RETRY) or f"it may be {', '.join(RETRY)}"
            yield _finding(item.key, f"a retry policy has no '{item.key.value}'", help)
        elif name.endswith("_interval"):
            yield from _duration(name, item.value)
        elif name in _LIMITS and isinstance(item.value, ir.Const):
            problem = _LIMITS[name](item.value.value)
            if problem is not None:
                yield _finding(item.value, problem)
        elif name in _LIMITS and isinstance(item.value, ir.Unary) and item.value.op == "-":
            yield _finding(item.value, f"{name} is negative")


def _attempts(value: object) -> str | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or value != int(value):
        return "maximum_attempts is a whole number"
    return None


def _backoff(value: object) -> str | None:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or value < 1:
        return "backoff_coefficient is at least 1"
    return None


_LIMITS: dict[str, Callable[[object], str | None]] = {
    "backoff_coefficient": _backoff,
    "maximum_attempts": _attempts,
}


def _finding(place: ir.Expr, message: str, help: str | None = None) -> Finding:
    return Finding(span=place.span, message=message, help=help)


RULE = Rule(
    code="LT325",
    severity=Severity.ERROR,
    title="a duration, policy or limit that cannot be",
    help="docs/rules/LT325.md lists what options may be",
    workflow_only=False,
    check=check,
    trace=trace,
)
