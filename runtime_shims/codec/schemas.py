"""Checks plain JSON data against a JSON schema; nothing is ever fetched."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from jsonschema_specifications import REGISTRY
from referencing.exceptions import Unresolvable

from runtime_shims.codec.limits import CodecError


class BadSchema(CodecError):
    """The schema cannot be compiled."""


class Mismatch(CodecError):
    """The data does not satisfy the schema."""


def check(schema: str, data: Any) -> None:
    """Check data against a schema.

    Args:
        schema: JSON text; without `$schema` it is of draft 2020-12.
        data: Plain data as `json.loads` makes it.

    Raises:
        BadSchema: The schema breaks the rules of its draft, or refers to what is not in it.
        Mismatch: The data does not satisfy it; the message names the first place.
    """
    try:
        problems = sorted(_compiled(schema).iter_errors(data), key=_place)
    except (Unresolvable, RecursionError) as failure:
        raise BadSchema(f"reference cannot be resolved: {failure}") from None
    if problems:
        raise Mismatch(_described(problems[0]))


@lru_cache(maxsize=128)
def _compiled(schema: str) -> Validator:
    """Return the validator of a schema; a pure function of its text."""
    parsed = json.loads(schema)
    if not isinstance(parsed, dict | bool):
        raise BadSchema("a schema is an object or a boolean")
    kind = validator_for(parsed, default=Draft202012Validator)
    try:
        # Either boolean is a schema; there is nothing in it to check.
        kind.check_schema(parsed if isinstance(parsed, dict) else {})
    except SchemaError as failure:
        raise BadSchema(_described(failure)) from None
    return kind(parsed, registry=REGISTRY)


def _place(problem: ValidationError) -> list[str]:
    return [str(step) for step in problem.absolute_path]


def _described(problem: ValidationError | SchemaError) -> str:
    """Return where something is wrong, as a JSON pointer, and what."""
    pointer = "".join(f"/{step}" for step in problem.absolute_path)
    return f"at '{pointer}': {problem.message}"
