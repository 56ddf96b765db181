"""What the server takes as a name; a workflow that sends it another would be stuck for good."""

from __future__ import annotations

MAX_NAME = 1000  # bytes of an id, a type or a queue

RESERVED_QUEUES = "/_sys/"


def text_size(text: str) -> int | None:
    """Return the size of a text in UTF-8 bytes, None for a string that is not valid UTF-8."""
    try:
        return len(text.encode("utf-8"))
    except UnicodeEncodeError:
        return None


def is_name(text: str) -> bool:
    """Whether a string can be the id or the type of a workflow."""
    size = text_size(text)
    return size is not None and 0 < size <= MAX_NAME


def topic_refusal(topic: str) -> str | None:
    """Say why the server would refuse a topic as the name of a signal, None when it would not."""
    size = text_size(topic)
    if size is None:
        return "topic is not valid UTF-8"
    return f"topic is longer than {MAX_NAME} bytes" if size > MAX_NAME else None
