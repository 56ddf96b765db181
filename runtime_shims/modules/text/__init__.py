"""The `text` module: regular expressions, differences and splitting; all of it deterministic."""

from runtime_shims.modules.text import diff, regexp, splitter

__all__ = [
    "diff",
    "regexp",
    "splitter",
]
