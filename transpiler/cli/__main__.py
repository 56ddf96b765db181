"""`python -m transpiler.cli`, the `luatemporal` command where its script is not on the path."""

import sys

from transpiler.cli import main

sys.exit(main())
