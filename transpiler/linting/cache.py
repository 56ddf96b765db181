"""What is kept between two checks of a project; anything unreadable counts as nothing kept."""

from __future__ import annotations

import io
import os
import pickle
import tempfile
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any

DIRECTORY = ".luatemporal_cache"
_RESULT = "result"
_PARTS = "parts"
_PACKAGE = "transpiler."
_DIGEST_SIZE = 16


class Cache:
    """The cache directory of one project.

    Two files, because an unchanged project needs only the small one: the result of the last check,
    and the parts that a check of a changed project can use again.
    """

    def __init__(self, root: Path, stamp: str) -> None:
        """Open a cache; nothing is read or written yet.

        Args:
            root: The project's directory.
            stamp: What else the content depends on, the tool's version above all.
        """
        self._directory = root / DIRECTORY
        self._key = blake2b(stamp.encode("utf-8", "surrogateescape")).digest()

    def result(self) -> Any:
        """Return what was stored as the result, or None."""
        return self._read(_RESULT)

    def parts(self) -> dict[str, Any]:
        """Return what was stored as parts, by key; empty when nothing was."""
        found = self._read(_PARTS)
        return found if isinstance(found, dict) else {}

    def store(self, result: object, parts: dict[str, Any]) -> None:
        """Keep a result and parts in place of older ones; what cannot be written is not kept."""
        try:
            if not self._directory.is_dir():
                self._directory.mkdir()
                (self._directory / ".gitignore").write_text("*\n", encoding="utf-8")
            self._write(_PARTS, parts)
            self._write(_RESULT, result)
        except OSError:
            return

    def _read(self, name: str) -> Any:
        try:
            content = (self._directory / name).read_bytes()
        except OSError:
            return None
        body = content[_DIGEST_SIZE:]
        if content[:_DIGEST_SIZE] != self._seal(body):
            return None
        try:
            return _Unpickler(io.BytesIO(body)).load()
        except Exception:
            # A pickle can fail in any way its classes can; there is nothing to tell apart.
            return None

    def _write(self, name: str, value: object) -> None:
        body = pickle.dumps(value, protocol=5)
        handle, temporary = tempfile.mkstemp(dir=self._directory, prefix=f"{name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(self._seal(body) + body)
        os.replace(temporary, self._directory / name)

    def _seal(self, body: bytes) -> bytes:
        return blake2b(body, digest_size=_DIGEST_SIZE, key=self._key).digest()


class _Unpickler(pickle.Unpickler):
    """Makes instances of our own data classes only: a cache may come with somebody's archive."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_PACKAGE):
            found = getattr(import_module(module), name, None)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a cache")
