"""Typed reading of one mapping: a wrong value becomes a finding, and its default stands in."""

from __future__ import annotations

from collections.abc import Iterable

from transpiler.diagnostics.model import Severity, Span
from transpiler.project.document import Item, Mapping, Scalar, Sequence, Value
from transpiler.project.durations import parse_duration
from transpiler.project.names import PLACEHOLDER
from transpiler.project.problems import (
    BAD_VALUE,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    Problems,
    suggestion,
)

_EMPTY = Mapping((), Span(1, 1, 1, 2))


class Fields:
    """A mapping that is read key by key and then asked for what nobody read."""

    def __init__(
        self, mapping: Mapping, *, path: str, entry: str, problems: Problems, prefix: str = ""
    ) -> None:
        """Wrap a mapping.

        Args:
            mapping: What to read.
            path: The file it stands in, relative to the project's root.
            entry: The entry it belongs to, for messages.
            problems: Where findings go.
            prefix: Dotted path of the mapping in its entry, ending in a dot or empty.
        """
        self.mapping = mapping
        self.path = path
        self.entry = entry
        self.problems = problems
        self.prefix = prefix
        self._known: list[str] = []

    def has(self, key: str) -> bool:
        """Return whether a key is present with a value other than null."""
        value = self._read(key)
        return value is not None

    def span(self, key: str) -> Span:
        """Return the place of a key's value, or of the whole mapping when the key is absent."""
        value = self.mapping.get(key)
        return self.mapping.span if value is None else value.span

    def report(
        self,
        code: str,
        message: str,
        span: Span,
        *,
        help: str | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Record a finding in this mapping's file and entry."""
        self.problems.add(
            code, message, self.path, span, severity=severity, entry=self.entry, help=help
        )

    def text(self, key: str, default: str = "", *, required: bool = False) -> str:
        """Read a string; `${env:NAME}` placeholders are kept as they are."""
        value = self._read(key)
        if value is None:
            if required:
                self.missing(key)
            return default
        if isinstance(value, Scalar) and isinstance(value.value, str):
            if required and not value.value:
                self.report(BAD_VALUE, f"{self._name(key)} is empty", value.span)
            return value.value
        self._wrong(key, value, "a string", "put the value in quotes")
        return default

    def optional_text(self, key: str) -> str | None:
        """Read a string that has no default."""
        return self.text(key) if self.has(key) else None

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """Read one of a fixed set of words."""
        if not self.has(key):
            return default
        text = self.text(key, default)
        if text in choices:
            return text
        help = suggestion(text, choices) or f"one of: {', '.join(choices)}"
        self.report(
            BAD_VALUE,
            f"invalid {self._name(key).replace('.', ' ')}: {text}",
            self.span(key),
            help=help,
        )
        return default

    def flag(self, key: str, default: bool = False) -> bool:
        """Read a boolean."""
        value = self._read(key)
        if value is None:
            return default
        if isinstance(value, Scalar) and isinstance(value.value, bool):
            return value.value
        self._wrong(key, value, "true or false")
        return default

    def integer(self, key: str, default: int, *, minimum: int = 0) -> int:
        """Read a whole number of at least a minimum."""
        value = self._read(key)
        if value is None:
            return default
        if isinstance(value, Scalar) and type(value.value) is int:
            if value.value >= minimum:
                return value.value
            self.report(
                BAD_VALUE,
                f"{self._name(key)} must be at least {minimum}, not {value.value}",
                value.span,
            )
            return default
        self._wrong(key, value, "a whole number")
        return default

    def number(self, key: str, default: float, *, minimum: float = 0.0) -> float:
        """Read a number of at least a minimum."""
        value = self._read(key)
        if value is None:
            return default
        if isinstance(value, Scalar) and type(value.value) in (int, float):
            number = float(value.value)  # type: ignore[arg-type]
            if number >= minimum:
                return number
            self.report(
                BAD_VALUE,
                f"{self._name(key)} must be at least {minimum:g}, not {number:g}",
                value.span,
            )
            return default
        self._wrong(key, value, "a number")
        return default

    def duration(self, key: str, default: float) -> float:
        """Read a Go duration string as seconds; negative ones are refused."""
        value = self._read(key)
        if value is None:
            return default
        help = 'write a Go duration such as "10s" or "1h30m"'
        text = value.value if isinstance(value, Scalar) else None
        if type(text) is int and text == 0:
            return 0.0
        if not isinstance(text, str):
            self._wrong(key, value, "a duration", help)
            return default
        seconds = parse_duration(text)
        if seconds is None:
            if PLACEHOLDER.search(text):
                help = "environment placeholders are accepted in text fields only"
            self.report(
                BAD_VALUE, f"{self._name(key)} is not a duration: {text}", value.span, help=help
            )
            return default
        if seconds < 0:
            self.report(BAD_VALUE, f"{self._name(key)} must not be negative: {text}", value.span)
            return default
        return seconds

    def strings(self, key: str) -> list[tuple[str, Span]]:
        """Read a list of strings with their places."""
        value = self._read(key)
        if value is None:
            return []
        if not isinstance(value, Sequence):
            self._wrong(key, value, "a list")
            return []
        texts: list[tuple[str, Span]] = []
        for item in value.items:
            if isinstance(item, Scalar) and isinstance(item.value, str):
                texts.append((item.value, item.span))
            else:
                self._wrong(key, item, "a list of strings")
        return texts

    def items(self, key: str) -> tuple[Item, ...]:
        """Read a mapping's items with their places."""
        value = self._read(key)
        if value is None:
            return ()
        if isinstance(value, Mapping):
            return value.items
        self._wrong(key, value, "a mapping")
        return ()

    def section(self, key: str) -> Fields:
        """Read a nested mapping; an absent one reads as empty."""
        value = self._read(key)
        if value is not None and not isinstance(value, Mapping):
            self._wrong(key, value, "a mapping")
            value = None
        return Fields(
            value or _EMPTY,
            path=self.path,
            entry=self.entry,
            problems=self.problems,
            prefix=f"{self.prefix}{key}.",
        )

    def missing(self, key: str, *, help: str | None = None) -> None:
        """Record that a required key is absent."""
        start = self.mapping.span
        span = Span(start.line, start.column, start.line, start.column + 1)
        self.report(MISSING_FIELD, f"{self._name(key)} is required", span, help=help)

    def finish(self, also_known: Iterable[str] = ()) -> None:
        """Warn about every key that nobody read."""
        known = [*self._known, *also_known]
        for item in self.mapping:
            if item.key not in known:
                self.report(
                    UNKNOWN_FIELD,
                    f"unknown field {self._name(item.key)}",
                    item.key_span,
                    severity=Severity.WARNING,
                    help=suggestion(item.key, known) or f"known here: {', '.join(sorted(known))}",
                )

    def _name(self, key: str) -> str:
        return f"{self.prefix}{key}"

    def _read(self, key: str) -> Value | None:
        if key not in self._known:
            self._known.append(key)
        value = self.mapping.get(key)
        return None if isinstance(value, Scalar) and value.value is None else value

    def _wrong(self, key: str, value: Value, wanted: str, help: str | None = None) -> None:
        found = {Sequence: "a list", Mapping: "a mapping"}.get(type(value), "")
        if isinstance(value, Scalar):
            found = repr(value.value) if isinstance(value.value, str) else str(value.value).lower()
        self.report(
            BAD_VALUE, f"{self._name(key)} must be {wanted}, not {found}", value.span, help=help
        )
