"""Update requests as mail: each is open until the program has answered its PID. Reference 9.7."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from temporalio.api.common.v1 import Payload as WirePayload
from temporalio.common import RawValue

from runtime_shims.codec.encode import json_text
from runtime_shims.codec.limits import CodecError
from runtime_shims.lua import LuaError
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import Message
from runtime_shims.modules.errors import Error
from runtime_shims.pids import UPDATE, Pid
from runtime_shims.refusals import invalid, not_found
from runtime_shims.temporal.payloads import encode_arguments, lua_payload

PENDING = "pending"
ACCEPTED = "accepted"
REJECTED = "rejected"
COMPLETED = "completed"
FAILED = "failed"

# The state in which each verb may come.
_EXPECTED = {"ack": PENDING, "nak": PENDING, "ok": ACCEPTED, "error": ACCEPTED}

Answer = tuple[bool | None, Error | None]


class _Request:
    """One update: how far its answer has come, and what its handler waits for."""

    __slots__ = ("outcome", "state")

    def __init__(self) -> None:
        self.state = PENDING
        self.outcome: asyncio.Future[RawValue] = asyncio.get_running_loop().create_future()


class Updates:
    """The updates of one run.

    Args:
        mailbox: The mailbox of the run's program.
    """

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._requests: dict[str, _Request] = {}

    async def request(self, update_id: str, name: str, payloads: Sequence[WirePayload]) -> RawValue:
        """Deliver an update as a message on its topic and wait for the program's answer.

        Args:
            update_id: The id of the update, which is part of the PID to answer to.
            name: The name of the update, which is the topic.
            payloads: Its arguments.

        Returns:
            The encoded value of the answer `ok`.

        Raises:
            LuaError: The program answered `nak` or `error`; this fails the update.
        """
        request = self._requests[update_id] = _Request()
        sender = str(Pid("", UPDATE, update_id))
        arguments = [lua_payload(payload) for payload in payloads]
        self._mailbox.push_update(Message(sender, name, arguments))
        return await request.outcome

    def answer(self, update_id: str, verb: str, values: Sequence[Any]) -> Answer:
        """Perform `process.send(message:from(), verb, value)`; never suspends.

        Args:
            update_id: The unique part of the PID the program sends to.
            verb: `ack`, `nak`, `ok` or `error`.
            values: The value of `ok`, or the reason of `nak` and `error`; further ones are ignored.
        """
        request = self._requests.get(update_id)
        if request is None:
            return None, not_found(f"unknown update: {update_id}")
        expected = _EXPECTED.get(verb)
        if expected is None:
            known = "/".join(_EXPECTED)
            return None, invalid(f"unknown update response: {verb} (expected {known})")
        if request.state != expected:
            return None, invalid(_refusal(request.state, expected))
        value = values[0] if values else None
        if verb == "ok":
            return self._complete(request, value)
        if verb == "ack":
            request.state = ACCEPTED
        elif verb == "nak":
            _fail(request, REJECTED, value, "update rejected")
        else:
            _fail(request, FAILED, value, "update failed")
        return True, None

    def _complete(self, request: _Request, value: Any) -> Answer:
        """Answer with a value, unless it has no wire form."""
        try:
            (encoded,) = encode_arguments([value])
        except CodecError as refusal:
            return None, invalid(f"failed to convert arguments: {refusal}")
        request.state = COMPLETED
        request.outcome.set_result(encoded)
        return True, None


def validate(update_id: str, name: str) -> None:
    """Reject an update that no program could receive or answer, before it is accepted.

    Raises:
        LuaError: The name is a reserved topic, or the id cannot be part of a PID.
    """
    if name.startswith("@"):
        raise LuaError(invalid("cannot send to @ topics"))
    if "|" in update_id:
        raise LuaError(invalid("update id cannot contain |"))


def _refusal(state: str, expected: str) -> str:
    """Say why a verb that wants another state cannot be answered."""
    if expected == PENDING:
        return f"update already {state}"
    return f"update not accepted (state: {state})"


def _fail(request: _Request, state: str, reason: Any, default: str) -> None:
    """Fail an update with what the program gave as the reason."""
    request.state = state
    request.outcome.set_exception(LuaError(_error_of(reason, default)))


def _error_of(reason: Any, default: str) -> Error:
    """Return the error a reason stands for: itself, or one with its text."""
    if isinstance(reason, Error):
        return reason
    if reason is None:
        return Error(default)
    if isinstance(reason, str):
        return Error(reason)
    try:
        return Error(json_text(reason, export=True))
    except CodecError:
        return Error(default)
