"""Installed from a wheel into an empty environment, the command works without the checkout."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    outcome = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, f"{command}\n{outcome.stdout}\n{outcome.stderr}"
    return outcome


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    run(*build, str(ROOT), cwd=out)
    (wheel,) = out.glob("luatemporal-*.whl")
    return wheel


@pytest.fixture(scope="module")
def luatemporal(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=True)
    binaries = environment / "bin"
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(binaries / "python", *install, wheel, cwd=environment)
    return binaries / "luatemporal"


def test_wheel_holds_packages_and_templates_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "runtime_shims",
        "transpiler",
    }
    assert "transpiler/templates/project/_index.yaml" in names
    assert "transpiler/rule_pages/LT301.md" in names
    assert "transpiler/cli/build.py" in names
    assert not [name for name in names if "__pycache__" in name]


def test_help(luatemporal: Path, tmp_path: Path) -> None:
    help = run(luatemporal, "--help", cwd=tmp_path).stdout
    for command in ("init", "build", "lint", "explain", "run", "worker"):
        assert f"  {command} " in help


def test_version_is_the_wheels(luatemporal: Path, wheel: Path, tmp_path: Path) -> None:
    version = run(luatemporal, "--version", cwd=tmp_path).stdout
    assert version == f"luatemporal {wheel.name.split('-')[1]}\n"


def test_explain_finds_its_pages(luatemporal: Path, tmp_path: Path) -> None:
    assert run(luatemporal, "explain", "LT301", cwd=tmp_path).stdout.startswith("# LT301: ")


def test_init_lint_and_build(luatemporal: Path, tmp_path: Path) -> None:
    run(luatemporal, "init", "shop", cwd=tmp_path)
    assert run(luatemporal, "lint", "shop", cwd=tmp_path).stdout == "no findings\n"
    run(luatemporal, "build", "shop", cwd=tmp_path)
    assert (tmp_path / "shop" / "generated" / "manifest.json").is_file()
    assert run(luatemporal, "build", "--check", "shop", cwd=tmp_path).stdout == ""


def test_compiled_code_is_clean_in_a_repository_of_its_own(
    luatemporal: Path, tmp_path: Path
) -> None:
    """With the tools' own defaults, and with the shims as an installed library."""
    run(luatemporal, "init", "shop", cwd=tmp_path)
    run(luatemporal, "build", "shop", cwd=tmp_path)
    shop = tmp_path / "shop"
    run(sys.executable, "-m", "ruff", "check", "--isolated", "generated", cwd=shop)
    python = luatemporal.parent / "python"
    run(sys.executable, "-m", "mypy", "--python-executable", python, "generated", cwd=shop)
