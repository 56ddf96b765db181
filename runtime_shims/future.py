"""The result of an asynchronous call, delivered through the mailbox of its program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.lua import Userdata
from runtime_shims.mailbox import Mailbox
from runtime_shims.message import Payload
from runtime_shims.modules.errors import CANCELED, INTERNAL, Error
from runtime_shims.scheduler import Channel, close_now, offer


class Future(Userdata):
    """The result of an asynchronous call, once the mailbox has delivered it. Reference 8.4.

    Args:
        mailbox: The mailbox of the program that started the call.
    """

    type_name = "funcs.Future"

    __slots__ = ("_abort", "_canceled", "_channel", "_error", "_mailbox", "_payload")

    def __init__(self, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._channel = Channel(1)
        self._abort: Callable[[], Any] | None = None
        self._payload: Payload | None = None
        self._error: Error | None = None
        self._canceled = False
        mailbox.open_source()

    def response(self) -> Channel:
        """Return the channel that delivers the payload or the error once and then closes."""
        return self._channel

    def channel(self) -> Channel:
        """The same as `response`."""
        return self._channel

    def is_complete(self) -> bool:
        """Whether a result or an error has been delivered."""
        return self._payload is not None or self._error is not None

    def is_canceled(self) -> bool:
        """Whether `cancel` came before the result."""
        return self._canceled

    def result(self) -> tuple[Payload | None, Error | None]:
        """Return payload and error as far as they are known."""
        if self._canceled:
            return None, Error("canceled", kind=CANCELED, retryable=False)
        return self._payload, self._error

    def error(self) -> tuple[Error | None, bool]:
        """Return the error as one of kind `Internal`, and whether there is one."""
        cause = self._error
        if cause is None:
            return None, False
        error = Error(
            cause.message(),
            kind=INTERNAL,
            retryable=False,
            details=cause.details(),
            context="async call failed",
            cause=cause,
            frames=cause.frames,
        )
        return error, True

    def cancel(self) -> tuple[bool, None]:
        """Request cancellation, close the channel and ignore whatever comes later."""
        if not self.is_complete() and not self._canceled:
            self._canceled = True
            self._mailbox.close_source()
            close_now(self._channel)
            if self._abort is not None:
                self._abort()
        return True, None

    def _deliver(self, payload: Payload | None, error: Error | None) -> None:
        """Complete the future; runs during a flush."""
        if self._canceled:
            return
        self._mailbox.close_source()
        self._payload, self._error = payload, error
        offer(self._channel, error if payload is None else payload)
        close_now(self._channel)


def attach(future: Future, abort: Callable[[], Any]) -> None:
    """Tell a future how to stop the call it stands for."""
    future._abort = abort


def settle(future: Future, payload: Payload | None, error: Error | None) -> None:
    """Hand over the outcome of the call; the program sees it at its mailbox's next flush.

    Args:
        future: The future of the call.
        payload: The result, None when the call failed.
        error: Why it failed, None when it did not.
    """
    future._mailbox.post(lambda: future._deliver(payload, error))
