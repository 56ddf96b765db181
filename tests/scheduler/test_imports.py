"""Every module of the run time can be the first one a program imports."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import importlib, sys
for name in {names!r}:
    for loaded in [each for each in sys.modules if each.startswith("runtime_shims")]:
        del sys.modules[loaded]
    importlib.import_module("runtime_shims." + name)
"""

MODULES = (
    "execution",
    "gotime.timers",
    "gotime.userdata",
    "host",
    "mailbox",
    "message",
    "modules",
    "modules.channel",
    "modules.console",
    "modules.coroutine",
    "modules.errors",
    "modules.os",
    "modules.time",
    "running",
    "scheduler",
    "scheduler.channel",
)


def test_no_import_order_is_needed() -> None:
    script = SCRIPT.format(names=MODULES)
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
