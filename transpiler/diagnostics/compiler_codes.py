"""The codes of constructs that the compiler refuses rather than compile into something else."""

from __future__ import annotations

TITLES = {
    "LT200": "a construct is not supported",
    "LT201": "labels cross around a variable to be closed",
    "LT202": "a function that suspends is given to something that cannot wait",
    "LT204": "require of something that is not declared, or not a constant",
    "LT205": "two entries would be generated as one file",
    "LT206": "code is nested too deeply for Python",
    "LT207": "a global that the compiler relies on is assigned to",
    "LT209": "a name of real Lua that the VM lacks",
    "LT210": "a chunk returns no function under the entry's method",
    "LT211": "a type that nothing defines",
    "LT212": "too few or too many type arguments",
    "LT213": "a validator that does not exist, or its argument is missing",
    "LT214": "a type that is defined as itself",
    "LT215": "a type is assigned to",
}
"""What each code means, in one line."""
