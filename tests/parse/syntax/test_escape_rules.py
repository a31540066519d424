"""Backslashes in double quotes: a repair is safe only if every reading gives its text."""

from __future__ import annotations

import codecs
from string import ascii_letters, digits, printable, punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostics.facts import with_edits
from tests.edit.rewriter import root_of, texts
from tui.edit.fixes.fix_file import repaired
from tui.parse.parser import parse

SIGNS = [sign for sign in printable if sign not in "\n\r\x0b\x0c"]
OF_YAML = set('0abt\tnvfre "/\\N_LPxuU')


def title_after(text: str) -> str | None:
    """The title after all safe fixes; None if they leave the file unreadable."""
    root, _ = parse(repaired(f"title: {text}\n", "a.yaml").text, "a.yaml")
    return texts(root)["title"] if root is not None else None


def titles_of(text: str) -> list[str]:
    """The title after each proposed fix, the best first."""
    whole = f"title: {text}\n"
    fixes = [fix for one in parse(whole, "a.yaml")[1] for fix in one.fixes]
    return [texts(root_of(with_edits(whole, fix.edits)))["title"] for fix in fixes]


def readings(sign: str) -> set[str]:
    """What a backslash before a sign means where it is an escape, and where it is none."""
    found = {f"\\{sign}"} if sign != "'" else set[str]()
    if sign in punctuation:
        found.add(sign)
    if sign in digits or sign in "abcdefijklnorstuvxzCEFHLMNOPQU":  # C, Ruby, Perl, Lua, TeX
        found.add(f"another meaning of {sign}")
    return found


@pytest.mark.parametrize("sign", sorted(set(SIGNS) - OF_YAML))
def test_safe_fix_has_the_only_reading(sign: str) -> None:
    title = title_after(f'"so \\{sign} so"')
    assert title is None or {f"so {one} so" for one in readings(sign)} == {title}
    assert titles_of(f'"so \\{sign} so"')


@pytest.mark.parametrize("sign", sorted(set(ascii_letters) - OF_YAML))
def test_backslash_before_a_letter_is_proposed_as_text(sign: str) -> None:
    assert titles_of(f'"so \\{sign} so"') == [f"so \\{sign} so"]


@pytest.mark.parametrize("sign", sorted(set(punctuation) - OF_YAML - {"'"}))
def test_backslash_before_a_sign_has_two_proposals(sign: str) -> None:
    assert titles_of(f'"so \\{sign} so"') == [f"so {sign} so", f"so \\{sign} so"]


@pytest.mark.parametrize(
    "text",
    [r'"\x4"', r'"\xé"', r'"\u12"', r'"\u12 and \U1"', r'"\U0001F60"', r'"\usepackage"', r'"\xi"'],
)
def test_digits_that_are_missing_are_never_guessed(text: str) -> None:
    assert title_after(text) is None
    assert titles_of(text)[0] == text[1:-1]


@pytest.mark.parametrize(
    "text", [r'"C:\Users\new"', r'"C:\temp\quay"', r'"D:\Program\Yes\_x"', r'"in C:\n\w"']
)
def test_windows_path_is_one_proposal_and_not_safe(text: str) -> None:
    assert title_after(text) is None
    assert titles_of(text)[0] == text[1:-1]


@pytest.mark.parametrize(
    "text", [r'"\d+\.\d"', r'"\bword\W"', r'"\cite{x} \& y"', r'"Beno\^it"', r'"\sum\n"']
)
def test_regex_and_tex_are_not_guessed(text: str) -> None:
    assert title_after(text) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (r'"It\'s over"', "It's over"),
        (r'"It\'s \"over\", isn\'t it?"', "It's \"over\", isn't it?"),
        (r'"C:\quay\Work"', r"C:\quay\Work"),
        (r'"\ud83d\ude00"', "😀"),
        (r'"It\'s \uD83D\uDE00\uD83D\uDE01"', "It's 😀😁"),
        (r'"\udb40\udc41"', "\U000e0041"),
    ],
)
def test_certain_readings_are_written(text: str, title: str) -> None:
    assert title_after(text) == title


@pytest.mark.parametrize("text", [r'"\ud83d"', r'"\ude00\ud83d"', r'"\ud83d \ude00"', r'"\UFFFFFFFF"'])
def test_half_a_character_has_no_proposal(text: str) -> None:
    assert title_after(text) is None
    assert not titles_of(text)


@pytest.mark.parametrize(
    "text", [r"'It\'", r"It\'s", r"'C:\quay'", r'"A\tB"', r'"\\d"', r'"\u00e9"', r'"a\/b"']
)
def test_backslashes_that_yaml_reads_are_not_reported(text: str) -> None:
    assert not parse(f"title: {text}\n", "a.yaml")[1]


def test_all_texts_of_a_line_are_repaired_at_once() -> None:
    text = 'actors: {a: "It\\\'s", b: "isn\\\'t"}\n'
    (diagnostic,) = parse(text, "a.yaml")[1]
    assert with_edits(text, diagnostic.fixes[0].edits) == text.replace("\\", "")


@given(st.text(st.characters(min_codepoint=0x10000), min_size=1, max_size=8))
def test_any_character_in_json_is_read_back(text: str) -> None:
    escaped = codecs.encode(text, "utf-16-be").hex()
    quads = "".join(f"\\u{escaped[at : at + 4]}" for at in range(0, len(escaped), 4))
    assert texts(root_of(repaired(f'title: "{quads}"\n', "a.yaml").text)) == {"title": text}
