"""Files named by `file://` values: always inside the project's root, symbolic links included."""

from __future__ import annotations

import posixpath
from pathlib import Path

FILE_SCHEME = "file://"


class SourceError(Exception):
    """A source that cannot be read.

    Attributes:
        outside: Whether it was refused for standing outside the project's root.
    """

    def __init__(self, message: str, *, outside: bool = False) -> None:
        super().__init__(message)
        self.outside = outside


def relative_source(registry_path: str, reference: str) -> str | None:
    """Return the path a `file://` value means, relative to the project's root.

    Reference 1.1.

    Args:
        registry_path: The registry file the value stands in, relative to the root.
        reference: The value, starting with ``file://``.

    Returns:
        A normalised POSIX path, or None when it leaves the root.
    """
    target = reference.removeprefix(FILE_SCHEME)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(registry_path), target))
    if path.startswith(("../", "/")) or path == "..":
        return None
    return path


def read_source(root: Path, registry_path: str, reference: str) -> tuple[str, str]:
    """Read the file a `file://` value means.

    Args:
        root: The project's root, resolved.
        registry_path: The registry file the value stands in, relative to the root.
        reference: The value, starting with ``file://``.

    Returns:
        The file's path relative to the root, and its text; bytes that are not UTF-8 are surrogate
        escapes and line ends are kept.

    Raises:
        SourceError: The file is missing, unreadable or outside the root.
    """
    path = relative_source(registry_path, reference)
    if path is None:
        raise SourceError(f"source leaves the project: {reference}", outside=True)
    try:
        target = (root / path).resolve()
        if not target.is_relative_to(root):
            raise SourceError(
                f"source leaves the project through a symbolic link: {reference}", outside=True
            )
        return path, target.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError as error:
        raise SourceError(f"source file not found: {path}") from error
    except IsADirectoryError as error:
        raise SourceError(f"source is a directory: {path}") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise SourceError(f"source file cannot be read: {path}: {reason}") from error
