"""Which modules and globals workflow code has, as data. Reference 1.2 and 11.

What each function is to a replay stands in transpiler/api/facts.toml.
"""

from __future__ import annotations

from types import MappingProxyType

from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction, ApiModule, UserdataClass
from transpiler.api.modules import ALWAYS_GLOBAL, REQUIRABLE
from transpiler.api.types import CASTS
from transpiler.api.userdata import CLASSES

WORKFLOW_MODULES = frozenset(
    {
        "base64", "compress", "hash", "json", "payload", "treesitter", "yaml",
        "expr", "template", "text",
        "html",
        "ctx", "uuid",
        "crypto",
        "funcs", "contract", "workflow",
        "process",
        "os", "time",
        # Always global or harmless, so listing them is accepted.
        "channel", "logger", "errors",
    }
)  # fmt: skip
"""Modules that workflow code may list."""

_OUTSIDE = "it reaches outside the workflow; call it from a function.lua activity"
_STORAGE = "it reads and writes storage; call it from a function.lua activity"
_NETWORK = "it uses the network; call it from a function.lua activity"

FORBIDDEN_MODULES = MappingProxyType(
    {
        "pubsub": "subscribe with process.listen instead",
        "env": "read the environment in a function.lua activity and pass the value in",
        "pg": "address processes by pid or registered name instead",
        "system": _OUTSIDE,
        "exec": _OUTSIDE,
        "fs": _STORAGE,
        "sql": _STORAGE,
        "store": _STORAGE,
        "cdc": _STORAGE,
        "cloudstorage": _STORAGE,
        "http": _NETWORK,
        "http_client": _NETWORK,
        "websocket": _NETWORK,
        "hub": _NETWORK,
        "tty": _OUTSIDE,
        "stream": _OUTSIDE,
        "io": _OUTSIDE,
        "metrics": _OUTSIDE,
        "queue": _OUTSIDE,
        "events": "receive from process.events() instead",
        "excel": _OUTSIDE,
        "print": "print is a global: remove it from the list",
        "registry": _OUTSIDE,
        "loader": _OUTSIDE,
        "security": "pass what the workflow needs as input or through ctx",
    }
)
"""Modules that workflow code must not list, with what to do instead."""

MISSING = MappingProxyType(
    {
        "collectgarbage": "remove the call",
        "debug": "raise an error object and read err:stack()",
        "dofile": "import a library.lua entry and require its alias",
        "getfenv": "pass values as arguments",
        "io": "do input and output in a function.lua activity called with funcs.call",
        "load": "write the code as a function",
        "loadfile": "import a library.lua entry and require its alias",
        "loadstring": "write the code as a function",
        "module": "return a table from the library",
        "package": "import a library.lua entry and require its alias",
        "rawlen": "use the # operator",
        "setfenv": "pass values as arguments",
        "utf8": "do it in a function.lua activity, or with string patterns on bytes",
        "os.execute": "run programs in a function.lua activity called with funcs.call",
        "os.exit": "return from main, or raise an error",
        "os.getenv": "pass the value in as workflow input",
        "os.remove": "touch files in a function.lua activity called with funcs.call",
        "os.rename": "touch files in a function.lua activity called with funcs.call",
        "os.setlocale": "remove the call",
        "os.tmpname": "touch files in a function.lua activity called with funcs.call",
        "string.dump": "pass the function itself",
    }
)
"""Globals and library functions the VM lacks, with what to do instead."""

GLOBALS = frozenset({*BASE, *LIBRARIES, *ALWAYS_GLOBAL, *CASTS, "require", "_G", "_VERSION"})
"""Globals of every entry."""

UNDECLARED_REQUIRES = frozenset({*LIBRARIES, *ALWAYS_GLOBAL})
"""Names `require` resolves without a declaration."""


def api_function(path: str) -> ApiFunction | None:
    """Return the API function with a dotted path such as ``process.spawn``, or None."""
    first, *rest = path.split(".")
    if not rest:
        return BASE.get(first)
    module = LIBRARIES.get(first) or REQUIRABLE.get(first)
    for part in rest[:-1]:
        member = module.members.get(part) if module is not None else None
        module = member if isinstance(member, ApiModule) else None
    found = module.members.get(rest[-1]) if module is not None else None
    return found if isinstance(found, ApiFunction) else None


def userdata_class(result: str, position: int) -> UserdataClass | None:
    """Return the class of one result of an API function.

    Args:
        result: The function's result types, such as ``Channel[Time]?, Error?``.
        position: Which result, from 0.
    """
    parts = result.split(", ")
    if position >= len(parts):
        return None
    return CLASSES.get(parts[position].removesuffix("?").partition("[")[0])
