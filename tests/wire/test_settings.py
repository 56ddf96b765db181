"""Settings of clients and workers as arguments of the SDK."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from temporalio.service import TLSConfig
from temporalio.worker import PollerBehaviorSimpleMaximum

from runtime_shims.temporal.credentials import credentials
from runtime_shims.temporal.environment import expand, setting_duration
from runtime_shims.temporal.errors import ConfigurationFailed
from runtime_shims.temporal.worker_options import worker_arguments

DEFAULTS: dict[str, Any] = {
    "max_concurrent_activities": 1000,
    "max_concurrent_workflow_tasks": 1000,
    "max_concurrent_local_activities": 1000,
    "activity_task_poller_behavior": PollerBehaviorSimpleMaximum(maximum=20),
    "workflow_task_poller_behavior": PollerBehaviorSimpleMaximum(maximum=20),
    "sticky_queue_schedule_to_start_timeout": timedelta(seconds=5),
    "graceful_shutdown_timeout": timedelta(seconds=10),
}


def test_worker_defaults() -> None:
    assert worker_arguments("app:w", {}) == DEFAULTS
    zeros = {"max_concurrent_activity_execution_size": 0, "worker_stop_timeout": 0}
    assert worker_arguments("app:w", zeros) == DEFAULTS


WORKER = [
    ("identity", "me", "identity", "me"),
    ("max_concurrent_activity_execution_size", 7, "max_concurrent_activities", 7),
    (
        "max_concurrent_workflow_task_pollers",
        4,
        "workflow_task_poller_behavior",
        PollerBehaviorSimpleMaximum(maximum=4),
    ),
    ("worker_activities_per_second", 2.5, "max_activities_per_second", 2.5),
    (
        "sticky_schedule_to_start_timeout",
        "1500ms",
        "sticky_queue_schedule_to_start_timeout",
        timedelta(seconds=1.5),
    ),
    ("worker_stop_timeout", "1m", "graceful_shutdown_timeout", timedelta(minutes=1)),
    ("disable_eager_activities", True, "disable_eager_activity_execution", True),
]


@pytest.mark.parametrize(("option", "value", "argument", "expected"), WORKER)
def test_worker_options(option: str, value: Any, argument: str, expected: Any) -> None:
    assert worker_arguments("app:w", {option: value}) == {**DEFAULTS, argument: expected}


def test_worker_deployment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD", "b-7")
    given = {
        "deployment_name": "shop",
        "build_id_env": "BUILD",
        "use_versioning": True,
        "default_versioning_behavior": "pinned",
    }
    config = worker_arguments("app:w", given)["deployment_config"]
    assert config.version.to_canonical_string() == "shop.b-7"
    assert config.use_worker_versioning


WORKER_REFUSALS = [
    ({"max_concurrent_workflow_task_pollers": 1}, "must not be 1"),
    ({"max_concurrent_activity_execution_size": "x"}, "must be an integer"),
    ({"worker_stop_timeout": "soon"}, "invalid duration"),
    ({"worker_stop_timeout": "-5s"}, "must not be negative"),
    ({"disable_workflow_worker": True, "local_activity_worker_only": True}, "are exclusive"),
    ({"use_versioning": True}, "needs deployment_name and build_id"),
    (
        {"deployment_name": "d", "build_id": "b", "default_versioning_behavior": "x"},
        "unknown default_versioning_behavior x",
    ),
]


@pytest.mark.parametrize(("options", "message"), WORKER_REFUSALS)
def test_worker_refusals(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationFailed, match=message):
        worker_arguments("app:w", options)


def test_placeholders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "db.local")
    given = {"a": "${env:HOST}:7233", "b": ["x${env:HOST}"], "c": 5}
    assert expand(given) == {"a": "db.local:7233", "b": ["xdb.local"], "c": 5}
    monkeypatch.delenv("HOST")
    with pytest.raises(ConfigurationFailed, match="environment variable HOST is not set"):
        expand("${env:HOST}")


def test_durations() -> None:
    assert setting_duration("x", "1h30m") == timedelta(minutes=90)
    assert setting_duration("x", 0) == timedelta(0)


def test_no_credentials() -> None:
    assert credentials("app:tc", {}) == {"tls": False}


def test_api_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEY", "from-env")
    stored = tmp_path / "key"
    stored.write_text("from-file\n")
    for auth, key in (
        ({"api_key": "direct"}, "direct"),
        ({"api_key_env": "KEY"}, "from-env"),
        ({"api_key_file": str(stored)}, "from-file"),
    ):
        arguments = credentials("app:tc", {"auth": {"type": "api_key", **auth}})
        assert arguments["api_key"] == key
        assert isinstance(arguments["tls"], TLSConfig)


def test_mutual_tls(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    ca.write_bytes(b"CA")
    given = {
        "auth": {"type": "mtls", "cert_pem": "CERT", "key_pem": "KEY"},
        "tls": {"enabled": True, "ca_file": str(ca), "server_name": "temporal.local"},
    }
    tls = credentials("app:tc", given)["tls"]
    assert tls == TLSConfig(
        server_root_ca_cert=b"CA",
        domain="temporal.local",
        client_cert=b"CERT",
        client_private_key=b"KEY",
    )


CREDENTIAL_REFUSALS = [
    ({"auth": {"type": "basic"}}, "invalid auth type: basic"),
    ({"auth": {"type": "api_key"}}, "API key source is required"),
    ({"auth": {"type": "api_key", "api_key": "a", "api_key_env": "B"}}, "multiple API key sources"),
    ({"auth": {"type": "mtls", "cert_pem": "C"}}, "key source is required"),
    ({"auth": {"type": "api_key", "api_key_file": "/no/such"}}, "cannot read /no/such"),
    ({"tls": {"enabled": True, "insecure_skip_verify": True}}, "insecure_skip_verify"),
]


@pytest.mark.parametrize(("options", "message"), CREDENTIAL_REFUSALS)
def test_credential_refusals(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationFailed, match=message):
        credentials("app:tc", options)
