"""The compiler's verdicts as data: what `luatemporal explain` prints and tests of analysis read."""
