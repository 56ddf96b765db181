"""What a module is made of is imported by the programs that use it, not by every worker."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("cryptography", "diff_match_patch", "httpx", "jsonschema", "jwt", "re2", "yaml")

# What each module may bring along.
OWN = {
    "base64, ctx, env, errors, hash, http_client, json, logger, payload, uuid": (),
    "crypto": ("cryptography", "jwt"),
    "text": ("diff_match_patch", "re2"),
    "yaml": ("yaml",),
}


@pytest.mark.parametrize("modules", OWN)
def test_imports(modules: str) -> None:
    program = (
        f"import sys, runtime_shims.workflow_host, runtime_shims.process_host\n"
        f"from runtime_shims.modules import {modules}\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert shown.stdout.strip() == str(list(OWN[modules])), shown.stderr
