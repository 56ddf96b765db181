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
from runtime_shims.temporal.payloads import encode_arguments


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
    """Upsert search attributes, then memo fields. Reference 9.4."""
    try:
        updates = [
            attribute_key(name, kind).value_set(value)
            for name, kind, value in search_attributes("search", search or Table())
        ]
        fields = _memo_fields(memo or Table())
    except (OptionError, CodecError) as refusal:
        message = f"upsert attrs failed: {refusal}"
        return None, Error(message, kind=INTERNAL, retryable=False)
    if updates:
        workflow.upsert_search_attributes(updates)
    if fields:
        workflow.upsert_memo(fields)
    return True, None


def _memo_fields(memo: Mapping[str, Any]) -> dict[str, Any]:
    """Encode each memo field as one payload."""
    named = {key: value for key, value in memo.items() if value is not None}
    if not all(isinstance(key, str) for key in named):
        raise OptionError("memo keys must be strings")
    return dict(zip(named, encode_arguments(named.values()), strict=True))
