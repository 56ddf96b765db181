"""Sees to it, before a worker polls, that the server knows the search attributes workflows set.

A workflow that sets an unknown one, or one of another type, would stand still without an error.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import (
    AddSearchAttributesRequest,
    ListSearchAttributesRequest,
)
from temporalio.client import Client
from temporalio.service import RPCError

from runtime_shims.project import Project
from runtime_shims.temporal.errors import ConfigurationFailed

# The indexed types whose attributes take values that Lua gives each type. Reference 3.8.
_ACCEPTED_BY = {
    "Keyword": ("Keyword", "Text"),
    "Bool": ("Bool",),
    "Int": ("Int", "Double"),
    "Double": ("Double",),
    "KeywordList": ("KeywordList",),
}

_ENUM_NAMES = {
    "Text": "TEXT",
    "Keyword": "KEYWORD",
    "Int": "INT",
    "Double": "DOUBLE",
    "Bool": "BOOL",
    "Datetime": "DATETIME",
    "KeywordList": "KEYWORD_LIST",
}
_TYPES = {
    name: IndexedValueType.Value(f"INDEXED_VALUE_TYPE_{enum}") for name, enum in _ENUM_NAMES.items()
}
_NAMES = {number: name for name, number in _TYPES.items()}

_LOGGER = logging.getLogger("luatemporal.worker")


async def ensure_search_attributes(
    client: Client, project: Project, worker_id: str, *, register: bool
) -> None:
    """Compare what a worker's workflows set with what the server knows.

    A server that does not tell is trusted, with a warning.

    Args:
        client: The worker's client.
        project: The project.
        worker_id: The `temporal.worker` entry.
        register: Register what is missing, as far as the source tells its type, instead of
            refusing it.

    Raises:
        ConfigurationFailed: An attribute is missing or has another type.
    """
    needed = project.search_attributes(worker_id)
    if not needed:
        return
    try:
        known = await _known(client)
        if register:
            typed = {n: kind for n, kind in needed.items() if kind and n not in known}
            await _register(client, typed)
            known |= typed
    except RPCError as error:
        _LOGGER.warning("%s: search attributes are not checked: %s", worker_id, error)
        return
    problems = [*_problems(needed, known)]
    if not problems:
        return
    message = f"{worker_id}: search attributes of namespace {client.namespace}: " + "; ".join(
        problems
    )
    if register:
        _LOGGER.warning("%s", message)
        return
    raise ConfigurationFailed(
        f"{message}. Workflows that set them would stand still; register them with "
        "`temporal operator search-attribute create --name NAME --type TYPE`"
    )


def _problems(needed: Mapping[str, str], known: Mapping[str, str]) -> list[str]:
    """Describe each attribute that is missing or of the wrong type."""
    problems = []
    for name, kind in needed.items():
        if name not in known:
            problems.append(f"{name} is missing" + (f" ({kind})" if kind else ""))
        elif kind and known[name] not in _ACCEPTED_BY[kind]:
            problems.append(f"{name} is {known[name]} but is set as {kind}")
    return problems


async def _known(client: Client) -> dict[str, str]:
    """Return the types of all search attributes of the client's namespace."""
    response = await client.operator_service.list_search_attributes(
        ListSearchAttributesRequest(namespace=client.namespace)
    )
    every = {**response.system_attributes, **response.custom_attributes}
    return {name: _NAMES.get(number, "") for name, number in every.items()}


async def _register(client: Client, attributes: Mapping[str, str]) -> None:
    """Make attributes known to the server."""
    if attributes:
        await client.operator_service.add_search_attributes(
            AddSearchAttributesRequest(
                namespace=client.namespace,
                search_attributes={name: _TYPES[kind] for name, kind in attributes.items()},
            )
        )
