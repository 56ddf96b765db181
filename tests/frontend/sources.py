"""The sources the front end is tested on: plain Lua and the typed dialect."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
PLAIN = sorted((HERE / "corpus").glob("*.lua"))
DIALECT = sorted((HERE / "dialect").glob("*.lua"))
EXAMPLES = sorted((HERE.parents[1] / "examples").rglob("*.lua"))
