"""The compiler's facts about the API and the run time agree, member by member."""

from __future__ import annotations

import inspect
import keyword
from importlib import import_module
from typing import Any

import pytest

from runtime_shims.lua import Userdata
from transpiler.api.base import BASE
from transpiler.api.libraries import LIBRARIES
from transpiler.api.model import ApiFunction, ApiModule
from transpiler.api.modules import REQUIRABLE
from transpiler.api.userdata import CLASSES

MODULES = [*LIBRARIES.values(), *REQUIRABLE.values()]


def python_name(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


def check_function(fact: ApiFunction, found: Any) -> None:
    assert callable(found), fact.path
    assert inspect.iscoroutinefunction(found) == fact.suspends, fact.path


def check_module(fact: ApiModule, found: Any) -> None:
    for name, member in fact.members.items():
        value = getattr(found, python_name(name))
        if isinstance(member, ApiFunction):
            check_function(member, value)
        elif isinstance(member, ApiModule):
            check_module(member, value)
        else:
            assert value is not None


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_modules(module: ApiModule) -> None:
    check_module(
        module,
        getattr(import_module(module.home), module.name, None)
        or import_module(f"{module.home}.{module.name}"),
    )


@pytest.mark.parametrize("function", BASE.values(), ids=lambda function: function.path)
def test_base_functions(function: ApiFunction) -> None:
    home = "runtime_shims.modules" if function.path == "print" else "runtime_shims.lua"
    check_function(function, getattr(import_module(home), python_name(function.path)))


def userdata_classes() -> dict[str, type]:
    """Return every userdata class of the run time by name."""
    for name, module in REQUIRABLE.items():
        if not module.instance:
            import_module(f"runtime_shims.modules.{name}")
    import_module("runtime_shims.types")
    found: dict[str, type] = {}
    todo: list[type] = [Userdata]
    while todo:
        cls = todo.pop()
        found[cls.__name__] = cls
        todo += cls.__subclasses__()
    return found


@pytest.mark.parametrize("name", [name for name in CLASSES if CLASSES[name].methods])
def test_userdata(name: str) -> None:
    cls = userdata_classes()[name]
    for method, fact in CLASSES[name].methods.items():
        check_function(fact, getattr(cls, python_name(method)))
