"""Messages and payloads as Lua sees them; wire data is decoded only when a program asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from runtime_shims.lua import Userdata, array
from runtime_shims.lua.errors.arguments import check_string
from runtime_shims.modules.errors import INTERNAL, Error

JSON = "json/plain"
YAML = "yaml/plain"
STRING = "text/plain"
BYTES = "application/octet-stream"
MSGPACK = "application/msgpack"
LUA = "lua/any"
GOLANG = "golang/any"
ERROR = "golang/error"


class Payload(Userdata):
    """One value in an envelope. Reference 10.4.

    Args:
        value: The Lua value of a payload made in Lua.
        format: One of the format names of this module.
        decode: Makes the Lua value of a wire payload, anew on every call; any exception it raises
            means that the data cannot be read.
    """

    type_name = "payload"

    __slots__ = ("_decode", "format", "value")

    def __init__(
        self,
        value: Any = None,
        *,
        format: str = LUA,
        decode: Callable[[], Any] | None = None,
    ) -> None:
        self.value = value
        self.format = format
        self._decode = decode

    def data(self) -> tuple[Any, Error | None]:
        """The Lua value and nil; nil and an error object when wire data cannot be read."""
        if self._decode is None:
            return self.value, None
        try:
            return self._decode(), None
        except Exception as failure:
            reason = f"transcode failed: {failure}"
            return None, Error(reason, kind=INTERNAL, retryable=False)

    def unmarshal(self) -> tuple[Any, Error | None]:
        """The same as `data`."""
        return self.data()

    def transcode(self, format: Any = None) -> tuple[Payload | None, Error | None]:
        """A payload that says the same in another format; nil and an error when it cannot.

        Raises:
            LuaError: The format is not a string.
        """
        # The codec knows payloads, so it is imported by the call.
        from runtime_shims.codec.limits import CodecError
        from runtime_shims.codec.transcoding import transcoded

        name = check_string(format, 1, "payload:transcode")
        try:
            return transcoded(self, name), None
        except CodecError as failure:
            reason = f"transcode failed: {failure}"
            return None, Error(reason, kind=INTERNAL, retryable=False)

    def get_format(self) -> str:
        """The format name."""
        return self.format

    def __str__(self) -> str:
        return f"payload{{format={self.format}}}"


def new_payload(value: Any = None) -> Payload:
    """`payload.new`: wraps a Lua value. Reference 10.4."""
    return Payload(value, format=ERROR if isinstance(value, Error) else LUA)


class Message(Userdata):
    """A message with its topic, sender and payloads. Reference 3.5."""

    type_name = "process.Message"

    __slots__ = ("payloads", "sender", "subject")

    def __init__(self, sender: str, topic: str, payloads: Sequence[Payload]) -> None:
        self.sender = sender
        self.subject = topic
        self.payloads = tuple(payloads)

    def topic(self) -> str:
        """The topic the message was sent to."""
        return self.subject

    def from_(self) -> str:
        """PID of the sender, empty when unknown."""
        return self.sender

    def payload(self) -> Any:
        """Nil, the only payload, or an array of payloads."""
        if len(self.payloads) > 1:
            return array(*self.payloads)
        return self.payloads[0] if self.payloads else None

    def __str__(self) -> str:
        return f"process.Message{{topic={self.subject}}}"


def raw_value(message: Message) -> Any:
    """What a plain `listen` channel delivers: nil, the only value, or an array. Reference 3.4.

    A value that cannot be decoded is nil. Reference 2.1.
    """
    values = [payload.data()[0] for payload in message.payloads]
    if len(values) > 1:
        return array(*values)
    return values[0] if values else None
