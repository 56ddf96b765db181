"""Names and limits of the wire format, in one place."""

JSON = "json/plain"
BINARY = "binary/plain"
NULL = "binary/null"

MAX_DEPTH = 128

# Temporal refuses a request whose payloads pass 2 MiB, and inside a workflow a refused request
# blocks the run for good. Each payload also carries its metadata.
MAX_PAYLOADS_SIZE = 2 * 1024 * 1024
PAYLOAD_OVERHEAD = 64

INT64_MIN = -(2**63)
INT64_MAX = 2**63 - 1


class CodecError(ValueError):
    """A value cannot be encoded or a text cannot be decoded; the message is for the program."""


def check_size(sizes: list[int]) -> None:
    """Refuse payloads that together are larger than Temporal accepts.

    Args:
        sizes: Data size of each payload of one request, in bytes.

    Raises:
        CodecError: They do not fit.
    """
    total = sum(sizes) + PAYLOAD_OVERHEAD * len(sizes)
    if total > MAX_PAYLOADS_SIZE:
        raise CodecError(
            f"payload size {total} bytes exceeds the limit of {MAX_PAYLOADS_SIZE} bytes"
        )
