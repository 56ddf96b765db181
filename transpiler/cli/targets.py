"""Which projects a command works on: the one that was named, or all of a workspace."""

from __future__ import annotations

from pathlib import Path

from transpiler.project.config import Config, load_config


def find_projects(named: Path | None) -> tuple[Config, list[Path]]:
    """Resolve the optional PROJECT argument.

    Args:
        named: The directory given on the command line.

    Returns:
        The nearest configuration and the project directories. Without a name at a workspace's
        root these are all its projects; anywhere else, the working directory.

    Raises:
        ConfigurationError: The configuration file is wrong.
    """
    if named is not None:
        return load_config(named), [named]
    here = Path.cwd()
    config = load_config(here)
    if config.projects and config.directory == here.resolve():
        return config, list(config.projects)
    return config, [Path()]
