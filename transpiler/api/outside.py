"""The modules that reach outside, which only ordinary code may list: env, http_client."""

from __future__ import annotations

from transpiler.api.libraries import MODULES
from transpiler.api.model import ApiFunction, ApiModule

ENV = ApiModule(
    "env",
    MODULES,
    {
        "get": ApiFunction("env.get", "str?, Error?", params=1),
        "get_all": ApiFunction("env.get_all", "table, Error?", params=0),
        "set": ApiFunction("env.set", "bool, Error?", params=2),
    },
)

HTTP_CLIENT = ApiModule(
    "http_client",
    MODULES,
    {
        "decode_uri": ApiFunction("http_client.decode_uri", "str", params=1),
        "encode_uri": ApiFunction("http_client.encode_uri", "str", params=1),
        "json": ApiFunction("http_client.json", "data, Error?", params=1),
        "request": ApiFunction("http_client.request", "table?, Error?", suspends=True, params=3),
        **{
            verb: ApiFunction(f"http_client.{verb}", "table?, Error?", suspends=True, params=2)
            for verb in ("delete", "get", "head", "patch", "post", "put")
        },
    },
)
