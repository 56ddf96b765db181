"""`workflow.info` and `workflow.attrs`: what a run knows of itself and what it shows to others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from temporalio import workflow

from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import Table
from runtime_shims.modules.errors import INTERNAL, Error
from runtime_shims.options.coerce import OptionError
from runtime_shims.options.policies import search_attributes
from runtime_shims.temporal.arguments import attribute_key
from runtime_shims.temporal.payloads import encode_arguments, to_payload

MAX_ATTRIBUTE_BYTES = 2048
"""Size of one encoded search attribute that the server takes unless it is configured otherwise."""


def workflow_facts() -> Table:
    """Return the table of `workflow.info`. Reference 9.1."""
    info = workflow.info()
    return Table(
        workflow_id=info.workflow_id,
        run_id=info.run_id,
        workflow_type=info.workflow_type,
        task_queue=info.task_queue,
        namespace=info.namespace,
        attempt=info.attempt,
        history_length=info.get_current_history_length(),
        history_size=info.get_current_history_size(),
    )


def upsert(
    search: Mapping[str, Any] | None, memo: Mapping[str, Any] | None
) -> tuple[bool | None, Error | None]:
    """Upsert search attributes, then memo fields. Reference 9.4.

    Returns:
        True and nil; nil and an error when attributes or fields cannot be used. What comes before
        them is done then, what comes after is not.
    """
    try:
        if search is not None:
            _upsert_search(search)
        if memo is not None:
            workflow.upsert_memo(_memo_fields(memo))
    except (OptionError, CodecError) as refusal:
        message = f"upsert attrs failed: {refusal}"
        return None, Error(message, kind=INTERNAL, retryable=False)
    return True, None


def _upsert_search(search: Mapping[str, Any]) -> None:
    """Upsert search attributes, each with the type its value implies.

    Raises:
        OptionError: A value has no type, or is larger than the server takes: it would end the run.
    """
    updates = []
    for name, kind, value in search_attributes("search", search):
        size = len(to_payload(value).data)
        if size > MAX_ATTRIBUTE_BYTES:
            limit = f"the limit of {MAX_ATTRIBUTE_BYTES} bytes"
            raise OptionError(f'search attribute "{name}": {size} bytes exceed {limit}')
        updates.append(attribute_key(name, kind).value_set(value))
    workflow.upsert_search_attributes(updates)


def _memo_fields(memo: Mapping[str, Any]) -> dict[str, Any]:
    """Encode each memo field as one payload."""
    named = {key: value for key, value in memo.items() if value is not None}
    if not all(isinstance(key, str) for key in named):
        raise OptionError("memo keys must be strings")
    return dict(zip(named, encode_arguments(named.values()), strict=True))
