"""The options that are tables themselves: retry policy, priority, search attributes, versioning."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Any, Literal

from runtime_shims.codec.limits import INT64_MAX, INT64_MIN
from runtime_shims.lua import Table
from runtime_shims.options.coerce import (
    Coercion,
    OptionError,
    duration,
    integer,
    mapping,
    number,
    plain,
    sequence,
    string,
    string_list,
)
from runtime_shims.wirenames import text_size

MAX_FAIRNESS_KEY = 64  # bytes

AttributeType = Literal["Keyword", "Bool", "Int", "Double", "KeywordList", "Datetime"]
Attribute = tuple[str, AttributeType, Any]


def interval(name: str, value: Any) -> timedelta:
    """Accept a duration; one that is not positive counts as unset. Reference 3.8."""
    negative = isinstance(value, int | float) and not isinstance(value, bool) and value < 0
    if negative or (isinstance(value, str) and value.startswith("-")):
        duration(name, value[1:] if isinstance(value, str) else -value)
        return timedelta(0)
    return duration(name, value)


RETRY_FIELDS: dict[str, tuple[str, Coercion]] = {
    "initialinterval": ("initial_interval", interval),
    "backoffcoefficient": ("backoff_coefficient", number),
    "maximuminterval": ("maximum_interval", interval),
    "maximumattempts": ("maximum_attempts", integer),
    "nonretryableerrortypes": ("non_retryable_error_types", string_list),
}


def priority_key(name: str, value: Any) -> int:
    """Accept a positive integer."""
    if integer(name, value) < 1:
        raise OptionError(f"{name} must be positive")
    return int(value)


def fairness_key(name: str, value: Any) -> str:
    """Accept a string as long as the server allows."""
    if (text_size(string(name, value)) or 0) > MAX_FAIRNESS_KEY:
        raise OptionError(f"{name} is longer than {MAX_FAIRNESS_KEY} bytes")
    return str(value)


def fairness_weight(name: str, value: Any) -> float:
    """Accept a positive number."""
    if not number(name, value) > 0:
        raise OptionError(f"{name} must be positive")
    return float(value)


PRIORITY_FIELDS: dict[str, Coercion] = {
    "priority_key": priority_key,
    "fairness_key": fairness_key,
    "fairness_weight": fairness_weight,
}


def retry_policy(name: str, value: Any) -> dict[str, Any]:
    """Coerce a retry policy; keys may be snake or camel case. Reference 3.8.

    Returns:
        Keyword arguments of a retry policy. Intervals that are not positive are left out, so an
        empty table is a policy of server defaults.

    Raises:
        OptionError: A field has the wrong type, or the server would refuse the policy.
    """
    policy: dict[str, Any] = {}
    for key, given in mapping(name, value).items():
        field = RETRY_FIELDS.get(key.replace("_", "").lower())
        if field is not None:
            coerced = field[1](f"{name}.{field[0]}", given)
            if coerced != timedelta(0):
                policy[field[0]] = coerced
    if policy.get("backoff_coefficient", 1) < 1:
        raise OptionError(f"{name}.backoff_coefficient must be at least 1")
    if policy.get("maximum_attempts", 0) < 0:
        raise OptionError(f"{name}.maximum_attempts must not be negative")
    maximum = policy.get("maximum_interval")
    if maximum is not None and maximum < policy.get("initial_interval", timedelta(seconds=1)):
        raise OptionError(f"{name}.maximum_interval must not be below the initial interval")
    return policy


def priority(name: str, value: Any) -> dict[str, Any]:
    """Coerce a priority table into keyword arguments. Reference 3.8."""
    given = mapping(name, value)
    return {
        field: coerce(f"{name}.{field}", given[field])
        for field, coerce in PRIORITY_FIELDS.items()
        if field in given
    }


def search_attributes(name: str, value: Any) -> list[Attribute]:
    """Give every search attribute the type its value implies. Reference 3.8.

    Returns:
        Triples of attribute name, indexed type and value, sorted by name so that the order never
        depends on how the table was filled.
    """
    return [
        (key, *typed_attribute(key, item)) for key, item in sorted(mapping(name, value).items())
    ]


def typed_attribute(name: str, value: Any) -> tuple[AttributeType, Any]:
    """Return the indexed type and the value of one search attribute. Reference 3.8 and 9.4."""
    if isinstance(value, str):
        return "Keyword", value
    if isinstance(value, bool):
        return "Bool", value
    if isinstance(value, int | float):
        return _typed_number(name, value)
    if isinstance(value, datetime):
        return "Datetime", value
    if isinstance(value, Table | list | tuple):
        return "KeywordList", _keywords(name, value)
    raise OptionError(f'search attribute "{name}": unsupported value {value!s}')


def _typed_number(name: str, value: float) -> tuple[AttributeType, Any]:
    """Return an integral number as Int while it fits, any other finite one as Double."""
    if not math.isfinite(value):
        raise OptionError(f'search attribute "{name}": {value} is not a finite number')
    if value % 1 == 0 and INT64_MIN <= value <= INT64_MAX:
        return "Int", int(value)
    return "Double", float(value)


def _keywords(name: str, value: Table | list[Any] | tuple[Any, ...]) -> list[str]:
    """Return the strings of a keyword list."""
    try:
        items = sequence(name, value)
    except OptionError:
        raise OptionError(f'search attribute "{name}": a map is not supported') from None
    if not all(isinstance(item, str) for item in items):
        raise OptionError(f'search attribute "{name}": list items must be strings')
    return items


def versioning_override(name: str, value: Any) -> dict[str, str]:
    """Coerce `"auto_upgrade"` or a pinned version table. Reference 3.8.

    Returns:
        `{"mode": "auto_upgrade"}`, or mode `pinned` with `deployment_name` and `build_id`.
    """
    if isinstance(value, str):
        if value.lower().replace("-", "_") == "auto_upgrade":
            return {"mode": "auto_upgrade"}
        raise OptionError(f'{name} has invalid value "{value}"')
    fields = mapping(name, value)
    if plain(fields.get("mode")) != "pinned":
        raise OptionError(f'{name}.mode has invalid value "{fields.get("mode")}"')
    version = mapping(f"{name}.version", fields.get("version"))
    return {
        "mode": "pinned",
        "deployment_name": string(
            f"{name}.version.deployment_name", version.get("deployment_name")
        ),
        "build_id": string(f"{name}.version.build_id", version.get("build_id")),
    }
