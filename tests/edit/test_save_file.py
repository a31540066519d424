"""Saving a file keeps its properties, and a failure leaves either the old text or the new one."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.refusal import text_of
from tui.diagnostics.diagnostic import Diagnostic
from tui.edit import save_file as saving
from tui.edit import wording
from tui.edit.errors import EditError
from tui.edit.line_ends import restore
from tui.edit.save_file import encode, read, save, write_error
from tui.parse.decode import decode

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Golden

TEXT = "title: Talks\nlang: en\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_bytes(TEXT.encode())
    return path


def put(path: Path, text: str) -> None:
    save(read(str(path)), text)


def refusal(path: Path, text: str = "title: New\n") -> EditError:
    """Return the error of a refused save; check that nothing changed and no file is left over."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    document = read(str(path))
    with pytest.raises(EditError) as caught:
        save(document, text)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    return caught.value


# --- Properties of the file -------------------------------------------------------------------------------


def test_new_text_is_saved_without_leftover_files(file: Path) -> None:
    put(file, "title: New\n")
    assert file.read_bytes() == b"title: New\n"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("old", "text", "new"),
    [
        (b"a\r\nb\r\n", "a\nB\nc\n", b"a\r\nB\r\nc\r\n"),
        (b"a\rb\r", "a\nB\nc\n", b"a\rB\rc\r"),
        (b"a\r\nb", "a\nb\n", b"a\r\nb\r\n"),
        (b"a\r\nb\nc\rd\n", "a\nB\nC\nd\n", b"a\r\nB\nC\rd\n"),
        (b"a\r\nb\nc\rd\n", "a\nc\nd\n", b"a\r\nc\rd\n"),
        (b"a\r\nb\nc\rd\n", "a\nb\nc\nnew\nd\n", b"a\r\nb\nc\rnew\rd\n"),
        (b"a  \r\nb  \nc\n\r\n\r\n", "a\nb\nc\n", b"a\r\nb\nc\n"),
        (b"a", "b\nc\n", b"b\nc\n"),
        (b"\xef\xbb\xbfa\r\nb\r\n", "b\n", b"\xef\xbb\xbfb\r\n"),
        (b"\xef\xbb\xbf", "a\n", b"\xef\xbb\xbfa\n"),
        ("é\u2028\x85\n".encode(), "é\u2028\x85!\n", "é\u2028\x85!\n".encode()),
    ],
)
def test_line_ends_and_byte_order_mark_stay(file: Path, old: bytes, text: str, new: bytes) -> None:
    file.write_bytes(old)
    put(file, text)
    assert file.read_bytes() == new


@given(st.lists(st.tuples(st.sampled_from("ab "), st.sampled_from(["\n", "\r\n", "\r"]))), st.text("ab \n"))
def test_any_line_ends_give_the_requested_text(lines: list[tuple[str, str]], text: str) -> None:
    original = "".join(line + end for line, end in lines)
    assert restore(text, original).replace("\r\n", "\n").replace("\r", "\n") == text


@given(st.lists(st.tuples(st.sampled_from("ab "), st.sampled_from(["\n", "\r\n", "\r"]))), st.text("ab"))
def test_unchanged_text_keeps_every_byte(lines: list[tuple[str, str]], last: str) -> None:
    original = "".join(line + end for line, end in lines) + last
    # CR at the end of one line and LF of the next are one line end.
    assert restore(original.replace("\r\n", "\n").replace("\r", "\n"), original) == original


def test_unchanged_file_is_not_touched(file: Path) -> None:
    before = file.stat()
    put(file, TEXT)
    after = file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755, 0o200 | 0o444])
def test_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    put(file, "title: New\n")
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a file away")
def test_owner_stays(file: Path) -> None:
    os.chown(file, 1234, 2345)
    put(file, "title: New\n")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


def test_file_is_saved_even_if_its_owner_cannot_be_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "chown", failing(PermissionError(errno.EPERM, "Operation not permitted")))
    put(file, "title: New\n")
    assert file.read_bytes() == b"title: New\n"


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes are Linux's")
def test_extended_attributes_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.desk", b"foreign")
    except OSError:
        pytest.skip("this file system has none")
    put(file, "title: New\n")
    assert os.getxattr(file, "user.desk") == b"foreign"


def test_symbolic_link_stays_and_its_target_is_written(file: Path) -> None:
    folder = file.parent / "elsewhere"
    folder.mkdir()
    link, further = folder / "link.yaml", folder / "further.yaml"
    further.symlink_to("../a.yaml")
    link.symlink_to("further.yaml")
    put(link, "title: New\n")
    assert (link.readlink(), further.readlink()) == (Path("further.yaml"), Path("../a.yaml"))
    assert file.read_bytes() == b"title: New\n"
    assert sorted(folder.iterdir()) == [further, link]


def test_one_hard_link_is_written_and_links_are_counted(file: Path) -> None:
    other = file.parent / "b.yaml"
    other.hardlink_to(file)
    assert read(str(file)).links == 2
    put(file, "title: New\n")
    assert (file.read_bytes(), other.read_bytes()) == (b"title: New\n", TEXT.encode())
    assert read(str(file)).links == 1


def test_bare_name_in_the_working_folder_is_saved(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    put(Path(file.name), "title: New\n")
    assert file.read_bytes() == b"title: New\n"


# --- Refusals ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [("title: T\n".encode("utf-16"), "W002"), (b"title: caf\xe9\n", "E003"), (b"title: \0\n", "E004")],
)
def test_other_encodings_than_utf_8_are_refused(file: Path, data: bytes, code: str) -> None:
    file.write_bytes(data)
    with pytest.raises(EditError) as caught:
        read(str(file))
    (diagnostic,) = decode(data, str(file))[1]
    assert diagnostic.code == code
    assert str(caught.value) == wording.UNREADABLE.message.format(fault=diagnostic, place=file)
    assert caught.value.help == diagnostic.help


def test_unreadable_file_is_refused(file: Path) -> None:
    with pytest.raises(EditError, match=Diagnostic("E001", "").message):
        read(str(file.parent / "gone.yaml"))
    with pytest.raises(EditError, match=Diagnostic("E006", "", variant="kind").message):
        read(str(file.parent))
    with pytest.raises(EditError, match=Diagnostic("E005", "").message):
        read(str(file), limit=3)


def test_standard_input_is_read_but_not_written(golden_case: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"title: T\r\n")))
    document = read("-")
    assert document.text == "title: T\n"
    assert encode(document, "title: New\n") == b"title: New\r\n"
    with pytest.raises(EditError) as caught:
        save(document, "title: New\n")
    golden_case("edit/save.txt", text_of(caught.value))


def _append(file: Path) -> None:
    file.write_bytes(TEXT.encode() + b"tags: []\n")


def _same_size(file: Path) -> None:
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    file.write_bytes(TEXT.replace("Talks", "Walks").encode())
    os.utime(file, ns=times)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("change", [_append, _same_size, _folder])
def test_file_changed_by_another_program_is_kept(
    file: Path, change: Callable[[Path], None], golden_case: Golden
) -> None:
    document = read(str(file))
    change(file)
    theirs = file.read_bytes() if file.is_file() else None
    with pytest.raises(EditError) as caught:
        save(document, "title: Mine\n")
    golden_case("edit/save.txt", text_of(caught.value).replace(str(file), "FILE"))
    assert (file.read_bytes() if file.is_file() else None) == theirs
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.name != "posix", reason="needs a pipe in a folder")
def test_file_that_became_a_pipe_does_not_block(file: Path) -> None:
    document = read(str(file))
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(EditError) as caught:
        save(document, "title: New\n")
    assert caught.value.note == wording.UNCHANGED
    assert stat.S_ISFIFO(file.stat().st_mode)
    assert list(file.parent.iterdir()) == [file]


def test_deleted_file_is_not_created_again(file: Path, golden_case: Golden) -> None:
    document = read(str(file))
    file.unlink()
    with pytest.raises(EditError) as caught:
        save(document, "title: New\n")
    golden_case("edit/save.txt", text_of(caught.value).replace(str(file), "FILE"))
    assert not list(file.parent.iterdir())


def test_link_loop_is_refused(file: Path) -> None:
    document = read(str(file))
    file.unlink()
    file.symlink_to(file.name)
    with pytest.raises(EditError) as caught:
        save(document, "title: New\n")
    assert caught.value.note == wording.UNCHANGED
    assert file.is_symlink()


def test_read_only_file_in_a_writable_folder_is_refused(file: Path, golden_case: Golden) -> None:
    file.chmod(0o444)
    golden_case("edit/save.txt", text_of(refusal(file)).replace(str(file), "FILE"))


@pytest.mark.parametrize(
    "error",
    [PermissionError(errno.EACCES, "Permission denied"), OSError(errno.EROFS, "Read-only file system")],
    ids=["denied", "read-only disk"],
)
def test_file_that_cannot_be_opened_is_reported(
    file: Path, error: OSError, golden_case: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, opened = read(str(file)), os.open

    def refuse(path: Any, flags: int, *mode: int) -> int:
        if flags & os.O_ACCMODE == os.O_WRONLY:
            raise error
        return opened(path, flags, *mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(EditError) as caught:
        save(document, "title: New\n")
    golden_case("edit/save.txt", text_of(caught.value).replace(str(file), "FILE"))
    assert file.read_bytes() == TEXT.encode()
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_folder_is_reported(file: Path) -> None:
    file.parent.chmod(0o500)
    try:
        assert str(refusal(file)) == str(write_error(str(file), PermissionError(errno.EACCES, "")))
    finally:
        file.parent.chmod(0o700)


def test_lone_surrogate_is_refused(file: Path, golden_case: Golden) -> None:
    golden_case("edit/save.txt", text_of(refusal(file, "title: \udcff\n")).replace(str(file), "FILE"))


# --- Failures half way ------------------------------------------------------------------------------------


def failing(error: BaseException) -> Callable[..., NoReturn]:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


FULL = OSError(errno.ENOSPC, "No space left on device")
STEPS: dict[str, tuple[object, str]] = {
    "creating the new file": (tempfile, "mkstemp"),
    "setting its mode": (os, "chmod"),
    "syncing it": (os, "fsync"),
    "replacing the old one": (os, "replace"),
}


@pytest.mark.parametrize(
    "error",
    [
        FULL,
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        PermissionError(errno.EACCES, "Permission denied"),
        OSError(errno.EROFS, "Read-only file system"),
        OSError(errno.EIO, "Input/output error"),
    ],
    ids=["full disk", "quota", "denied", "read-only disk", "faulty disk"],
)
@pytest.mark.parametrize("step", STEPS)
def test_failure_of_any_step_leaves_the_file_unchanged(
    file: Path, step: str, error: OSError, golden_case: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(*STEPS[step], failing(error))
    golden_case("edit/save.txt", text_of(refusal(file)).replace(str(file), "FILE"))


@pytest.mark.parametrize("step", [step for step in STEPS if step != "creating the new file"])
def test_interrupt_at_any_step_leaves_the_file_unchanged(
    file: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read(str(file))
    monkeypatch.setattr(*STEPS[step], failing(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        save(document, "title: New\n")
    assert file.read_bytes() == TEXT.encode()
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_full_disk_leaves_the_file_unchanged(file: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX alone has it

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    document = read(str(file))
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(EditError) as caught:
            save(document, "title: " + "long " * 10_000)
        assert caught.value.refusal is wording.NOT_WRITTEN
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert file.read_bytes() == TEXT.encode()
    assert list(file.parent.iterdir()) == [file]


def test_failing_folder_sync_does_not_undo_the_save(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []

    def fsync(handle: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        if synced[-1]:
            raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(os, "fsync", fsync)
    put(file, "title: New\n")
    assert file.read_bytes() == b"title: New\n"
    assert synced == [False, True]


def test_text_is_synced_before_the_rename(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    def noting(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def note(*words: Any, **more: Any) -> Any:
            steps.append(name)
            return original(*words, **more)

        return note

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, noting(name, getattr(os, name)))
    monkeypatch.setattr(saving, "_check_unchanged", noting("compare", saving._check_unchanged))
    put(file, "title: New\n")
    assert steps == ["fsync", "compare", "replace", *["fsync"] * (os.name == "posix")]
