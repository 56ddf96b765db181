"""`python -m transpiler.cli`, the `luatemporal` command where its script is not on the path."""

from transpiler.cli import run

run()
