"""The texts that findings of a project point into, by the paths that findings bear."""

from __future__ import annotations

from transpiler.project.model import Project


class Texts:
    """Finds texts: sources as the project holds them, everything else on disk, each once."""

    def __init__(self, project: Project) -> None:
        """Start with the sources.

        Args:
            project: The project.
        """
        self._root = project.root
        self._known: dict[str, str | None] = {
            entry.source_path: entry.source_text for entry in project.entries if entry.source_path
        }

    def __call__(self, path: str) -> str | None:
        """Return the text of a path relative to the project's root, or None."""
        if path not in self._known:
            try:
                text = (self._root / path).read_bytes().decode("utf-8", "surrogateescape")
            except (OSError, ValueError):
                text = None
            self._known[path] = text
        return self._known[path]
