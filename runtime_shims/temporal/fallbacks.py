"""Answers for types no worker registers: an immediate NotFound instead of endless retries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from temporalio import activity, workflow
from temporalio.common import RawValue
from temporalio.exceptions import ApplicationError

from runtime_shims.codec.error_chain import to_chain
from runtime_shims.modules.errors import NOT_FOUND, Error


@workflow.defn(dynamic=True)
class MissingWorkflow:
    """Stands for every workflow type that is not registered."""

    @workflow.run
    async def run(self, args: Sequence[RawValue]) -> Any:
        """Fail at once."""
        raise _missing(f"workflow type {workflow.info().workflow_type} is not registered")


@activity.defn(dynamic=True)
async def missing_activity(args: Sequence[RawValue]) -> Any:
    """Stand for every activity type that is not registered."""
    raise _missing(f"activity type {activity.info().activity_type} is not registered")


def _missing(message: str) -> ApplicationError:
    """Return a failure the server does not retry and the program sees as retryable.

    Reference 8.7 wants `retryable()` to be true, while a server that retries would never let the
    caller see the error.
    """
    chain = to_chain(Error(message, kind=NOT_FOUND, retryable=True))
    return ApplicationError(message, chain, type=NOT_FOUND, non_retryable=True)
