"""Packages have the files that git has, and find their data in any installation."""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ("briefings", "themes")


def run(*words: str | Path, cwd: Path) -> str:
    """Return the output of a command, which must succeed."""
    done = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def kept() -> set[str]:
    """The files that git has, or would have once they are added."""
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("only a git checkout knows what belongs to the project")
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    return {name for name in listed.split("\0") if name and (ROOT / name).is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def unpacked(built: Path) -> Path:
    """The source distribution, unpacked."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        archive.extractall(built / "unpacked", filter="data")
    (root,) = (built / "unpacked").iterdir()
    return root


def test_source_distribution_has_what_git_has(unpacked: Path, kept: set[str]) -> None:
    shipped = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    assert shipped - {"PKG-INFO"} == kept


def test_wheel_has_the_package_and_data_that_git_has(wheel: Path, kept: set[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {name for name in kept if name.startswith("tui/")}
    wanted |= {f"tui/_data/{name}" for name in kept if name.split("/")[0] in DATA}
    assert shipped == wanted


def test_included_data_is_unchanged_in_the_wheel(wheel: Path, kept: set[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(kept):
            if PurePosixPath(name).parts[0] in DATA:
                assert archive.read(f"tui/_data/{name}") == (ROOT / name).read_bytes(), name


def found_from(folder: Path, name: str, elsewhere: Path) -> Path:
    """Return what `folder(name)` returns if `folder` is first on the import path."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from tui.resources import folder; "
        "print(folder(sys.argv[2]))"
    )
    return Path(run(sys.executable, "-I", "-c", code, folder, name, cwd=elsewhere).strip())


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", DATA)
def test_data_is_found_from_an_installed_wheel(
    name: str, wheel: Path, kept: set[str], tmp_path: Path
) -> None:
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    run(*pip, "install", "--no-deps", "--no-index", "--target", tmp_path / "site", wheel, cwd=tmp_path)
    found = found_from(tmp_path / "site", name, tmp_path)
    assert found == tmp_path / "site" / "tui" / "_data" / name
    assert {f"{name}/{file}" for file in names(found)} == {
        file for file in kept if file.startswith(f"{name}/")
    }


@pytest.mark.parametrize("name", DATA)
def test_data_is_found_from_a_source_distribution(name: str, unpacked: Path, tmp_path: Path) -> None:
    assert found_from(unpacked, name, tmp_path) == unpacked / name


@pytest.mark.parametrize("name", DATA)
def test_data_is_found_from_a_checkout(name: str, tmp_path: Path) -> None:
    assert found_from(ROOT, name, tmp_path) == ROOT / name


def test_editable_install_leads_back_to_the_checkout(tmp_path: Path) -> None:
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    flags = ("--no-deps", "--no-index", "--no-build-isolation")
    run(*pip, "install", *flags, "--target", tmp_path / "site", "--editable", ROOT, cwd=tmp_path)
    code = (
        "import site, sys; site.addsitedir(sys.argv[1]); from tui.resources import folder; "
        "print(folder('briefings'))"
    )
    assert run(sys.executable, "-S", "-c", code, tmp_path / "site", cwd=tmp_path).strip() == str(
        ROOT / "briefings"
    )


PAGES = (
    "README.md", "CHANGELOG.md", "briefings/README.md", "briefings/reference.md", "briefings/editors.md",
    "tests/bench/README.md", "themes/README.md", "tui/README.md",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_page_links_lead_to_files_of_the_project(page: str, kept: set[str]) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = re.findall(r"""\]\(([^)#\s]+)|(?:src|srcset)="([^"]+)""", text)
    files = {linked or shown for linked, shown in links if "://" not in linked}
    assert {posixpath.normpath(PurePosixPath(page).parent / file) for file in files} <= kept
