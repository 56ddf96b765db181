"""What a path on the command line stands for: projects, or one file with the project it is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from transpiler.project.config import Config, load_config
from transpiler.project.walking import CONVENTIONAL_STEM, SUFFIXES

_REPOSITORY = ".git"


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """Something to check.

    Attributes:
        root: The directory of the project, as the user named it where they did.
        config: The configuration in force.
        file: The Lua file that was asked for, or None for all of the project.
        text: The file's text where it is not the one on disk.
    """

    root: Path
    config: Config
    file: Path | None = None
    text: str | None = None


def roots_above(file: Path, config: Config) -> Iterator[Path]:
    """Yield directories that may be the root of a file's project, likeliest first.

    Args:
        file: A Lua file, absolute.
        config: The configuration nearest to it.

    Yields:
        The configured projects around the file, the configuration's own directory, then
        directories with a registry file, outermost first, up to the configuration's directory or
        the repository's.
    """
    yielded = [root for root in config.projects if file.is_relative_to(root)]
    if config.path is not None:
        yielded.append(config.directory)
    registries: list[Path] = []
    for directory in file.parents:
        if any((directory / f"{CONVENTIONAL_STEM}{suffix}").is_file() for suffix in SUFFIXES):
            registries.append(directory)
        if directory == config.directory and config.path is not None:
            break
        if (directory / _REPOSITORY).exists():
            break
    yielded.extend(reversed(registries))
    yield from dict.fromkeys(yielded)


def of_file(file: Path, text: str | None = None) -> Target:
    """Return the target of a Lua file.

    Args:
        file: The file; it need not exist where its text is given.
        text: What an editor has of it.
    """
    config = load_config(file.absolute().parent)
    return Target(root=file.parent, config=config, file=file, text=text)


def of_directory(directory: Path | None) -> list[Target]:
    """Return the targets of a directory.

    Args:
        directory: A project, or None for what the working directory stands for: all projects of a
            workspace at its root, else the project there.

    Raises:
        ConfigurationError: The configuration file is wrong.
    """
    if directory is not None:
        return [Target(root=directory, config=load_config(directory))]
    config = load_config(Path.cwd())
    if config.projects and config.directory == Path.cwd().resolve():
        return [Target(root=root, config=config) for root in config.projects]
    return [Target(root=Path(), config=config)]
