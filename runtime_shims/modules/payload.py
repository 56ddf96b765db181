"""The `payload` module: values in an envelope. Reference 10.4."""

from __future__ import annotations

from typing import Final

from runtime_shims import message
from runtime_shims.message import new_payload as new


class format:
    """Names of payload formats."""

    JSON: Final = message.JSON
    YAML: Final = message.YAML
    STRING: Final = message.STRING
    BYTES: Final = message.BYTES
    MSGPACK: Final = message.MSGPACK
    LUA: Final = message.LUA
    GOLANG: Final = message.GOLANG
    ERROR: Final = message.ERROR


__all__ = ["format", "new"]
