"""The pre-commit hooks and the workflow in the README, as other repositories use them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tui.cli.command_names import COMMANDS
from tui.cli.commands.check import FORMATS

ROOT = Path(__file__).resolve().parents[2]
HOOKS: list[dict[str, str]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SHOWN = [
    yaml.safe_load(block)
    for block in re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_hook_is_a_command_and_takes_briefings_only(hook: dict[str, str]) -> None:
    program, command, *_ = hook["entry"].split()
    assert (program, hook["id"]) == ("briefing", f"briefing-{command}")
    assert command in COMMANDS
    assert hook["language"] == "python"
    taken = re.compile(hook["files"])
    assert all(taken.search(name) for name in ("briefings/a.yaml", "desk/briefings/2025/a.yml"))
    assert not any(taken.search(name) for name in (".github/workflows/a.yaml", "briefings/a.txt", "a.yaml"))


def _shown(key: str) -> Any:
    [found] = [block for block in SHOWN if isinstance(block, dict) and key in block]
    return found


def test_readme_shows_the_hooks_that_exist() -> None:
    [repo] = _shown("repos")["repos"]
    assert [hook["id"] for hook in repo["hooks"]] == [hook["id"] for hook in HOOKS]


def test_readme_workflow_uses_the_github_format() -> None:
    [job] = _shown("jobs")["jobs"].values()
    commands = " ".join(step.get("run", "") for step in job["steps"])
    words = re.search(r"briefing check (.*)$", commands)
    assert words is not None
    options = words[1].split()
    assert options[:2] == ["--format", "github"]
    assert "github" in FORMATS


needs_pre_commit = pytest.mark.skipif(
    not (shutil.which("pre-commit") and shutil.which("git") and (ROOT / ".git").exists()),
    reason="needs pre-commit, git and a clone of the repository",
)


@needs_pre_commit
def test_hooks_work_in_another_repository(tmp_path: Path) -> None:
    desk = tmp_path / "desk"
    (desk / "briefings").mkdir(parents=True)
    wrong = desk / "briefings" / "a.yaml"
    wrong.write_text("title: Talks  \ntittle: Talks\n", encoding="utf-8")
    (desk / "other.yaml").write_text("not: a briefing\n", encoding="utf-8")
    _git(desk, "init", "-q")
    _git(desk, "add", ".")
    code, said = _try(desk, tmp_path)
    if "CalledProcessError" in said:
        pytest.skip("what the hooks need could not be installed; there may be no network")
    assert code == 1
    assert "briefings/a.yaml:2:1" in said
    assert "formatted: briefings/a.yaml" in said
    assert "other.yaml" not in said
    assert wrong.read_text(encoding="utf-8") == "title: Talks\ntittle: Talks\n"
    wrong.write_text("title: Talks\n", encoding="utf-8")
    assert _try(desk, tmp_path)[0] == 0


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def _try(desk: Path, home: Path) -> tuple[int, str]:
    """Run all hooks on all files of a repository; return the exit code and the output."""
    command = ["pre-commit", "try-repo", str(ROOT), "--all-files", "--verbose"]
    env = {**os.environ, "PRE_COMMIT_HOME": str(home / "pre-commit")}
    done = subprocess.run(command, cwd=desk, env=env, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr
