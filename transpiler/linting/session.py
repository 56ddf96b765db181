"""One run of the linter over a target: checked, judged, compared with what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from transpiler.api.effects import Fact
from transpiler.diagnostics.model import Diagnostic, Suppressed
from transpiler.linting.baseline import REASON, Baseline, read_baseline
from transpiler.linting.cache import Cache
from transpiler.linting.codes import is_fixed
from transpiler.linting.outcome import Checked, Outcome, Result
from transpiler.linting.parallel import job_count
from transpiler.linting.policy import Policy
from transpiler.linting.stamp import tool_stamp
from transpiler.linting.targets import Target
from transpiler.project.config import Config


def check_target(
    target: Target,
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    baseline: Baseline | None = None,
    jobs: int | None = None,
    use_cache: bool = True,
) -> Checked:
    """Check one target.

    Args:
        target: What to check.
        select: Codes given on the command line.
        ignore: Codes given on the command line.
        baseline: What is known from before.
        jobs: How many processes to use at most; as many as there are processors by default.
        use_cache: Whether to use what was kept of the last check, and to keep this one.

    Raises:
        ConfigurationError: The project's directory does not exist.
    """
    if target.file is not None:
        from transpiler.linting.one_file import check_one

        checked = check_one(target)
    else:
        facts = target.config.lint.facts
        checked = _check_root(target.root, jobs or job_count(), use_cache, facts)
    options = target.config.lint
    policy = Policy(options, target.config.directory, select=select, ignore=ignore)
    root = checked.root.absolute()
    checked.outcome = judged(checked.outcome, policy, root, baseline)
    return checked


def known_findings(config: Config) -> Baseline | None:
    """Return the configured baseline, if there is one.

    Args:
        config: The configuration in force.

    Raises:
        ConfigurationError: The baseline cannot be read.
    """
    return None if config.lint.baseline is None else read_baseline(config.lint.baseline)


def judged(outcome: Outcome, policy: Policy, root: Path, baseline: Baseline | None) -> Outcome:
    """Return an outcome as a configuration and a baseline see it.

    Args:
        outcome: What was found.
        policy: What findings are worth.
        root: What paths are relative to, absolute.
        baseline: What is known from before.
    """
    counted: list[Diagnostic] = []
    suppressed = [
        replace(item, finding=finding)
        for item in outcome.suppressed
        for finding in policy.judge([item.finding], root)
    ]
    for finding in policy.judge(outcome.findings, root):
        if _is_known(finding, root, baseline):
            suppressed.append(Suppressed(finding, in_source=False, reason=REASON))
        else:
            counted.append(finding)
    return Outcome(counted, sorted(suppressed, key=lambda item: item.finding.sort_key))


def _is_known(finding: Diagnostic, root: Path, baseline: Baseline | None) -> bool:
    if baseline is None or is_fixed(finding):
        return False
    return baseline.knows(finding, root / finding.path)


def _check_root(root: Path, jobs: int, use_cache: bool, facts: Mapping[str, Fact]) -> Checked:
    stamp = tool_stamp()
    if facts:
        # Other facts make other findings.
        known = stamp + repr(sorted(facts.items(), key=str))
        stamp = blake2b(known.encode(), digest_size=16).hexdigest()
    cache = Cache(root.resolve(), stamp) if use_cache else None
    result = cache.result() if cache is not None else None
    if not isinstance(result, Result) or not result.snapshot.is_current(root.resolve()):
        # Only now: where nothing has changed, nothing of the linter proper is needed.
        from transpiler.linting.directory import check_directory

        result = check_directory(root, cache, jobs, facts)
    return Checked(root, result.outcome, result.inline)
