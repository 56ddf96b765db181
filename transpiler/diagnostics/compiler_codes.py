"""The codes of constructs that the compiler refuses rather than compile into something else."""

from __future__ import annotations

TITLES = {
    "LT200": "a construct is not supported",
    "LT201": "a goto that is not a continue",
    "LT202": "a function that suspends is given to something that cannot wait",
    "LT203": "a module has no such member",
    "LT204": "require of something that is not declared, or not a constant",
    "LT205": "two entries would be generated as one file",
    "LT206": "code is nested too deeply for Python",
    "LT207": "a name of the API is assigned to",
    "LT208": "a module is used as a value",
    "LT209": "a name of real Lua that the VM lacks",
    "LT210": "a chunk returns no function under the entry's method",
}
"""What each code means, in one line."""
