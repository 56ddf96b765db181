"""One file per Lua module a program can require; what a file offers is what Lua sees."""

from runtime_shims.modules.console import print as print
from runtime_shims.modules.journal import logger as logger

__all__ = ["logger", "print"]
