"""`briefing new --from ARTICLE`: a file with the whole text and a draft of entries."""

from __future__ import annotations

import hashlib
import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.command.test_main import briefing
from tui.cli.main import main
from tui.diagnostics.diagnostic import Diagnostic
from tui.draft.article import Article, article_of
from tui.draft.article_draft import ArticleDraft, draft
from tui.draft.draft_yaml import as_yaml
from tui.draft.new_briefing import from_articles
from tui.draft.wording import MORE
from tui.edit.errors import EditError
from tui.parse.builder import build
from tui.parse.load import load
from tui.parse.parser import parse
from tui.parse.tree import Mapping
from tui.parse.yaml_events import PythonParser
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tui.model.entries import Briefing, Source

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"
SECOND = ROOT / "tests" / "briefings" / "strait-crossing.yaml"
ARTICLE = """\
Talks end at the border

By Ada Moore
Published: 24 November 2025

On the night of November 19, the army said it had left. “We are out,” Colonel Eve Black told reporters.
Local sources reportedly saw Black on Monday.
"""
TEXTS = st.one_of(
    st.text(" \n\t\r\"'\\:#-?[]{},&*!|>%@`=~<.0aß‘’…\u2028\x07\x85\ufeff\u202e\u00ad🇱"),
    st.lists(st.sampled_from(ARTICLE.split(" "))).map(" ".join),
    st.text(),
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with an article in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def source_of(path: Path) -> Source:
    """Return the source of a clean briefing."""
    loaded = load(str(path))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    return loaded.briefing.sources["article"]


# --- The text ---------------------------------------------------------------------------------------------


@given(TEXTS)
@example("a\n\n\n")
@example("  a\n b")
@example("\n\n a \n  \n")
@example("a\r\nb\rc\n")
@example("--- # no\n...\n")
def test_any_article_is_read_back_equal_with_its_hash(text: str) -> None:
    decoded = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        article = article_of(decoded, "article.txt")
    except EditError:
        assert not any(map(str.isalnum, clean(decoded, lines=True)))
        return
    assert article.text == clean(decoded, lines=True)
    written = from_articles("Talks", {"article": article})
    for parser in (None, PythonParser):
        root, diagnostics = parse(written, "") if parser is None else parse(written, "", parser=parser)
        read, found, _ = build(root, "", lambda _: (None, []))
        assert diagnostics + found == []
        assert read is not None
        assert read.sources["article"].text == article.text
        assert read.sources["article"].sha256 == hashlib.sha256(article.text.encode()).hexdigest()


def test_new_from_article_prints_the_next_steps(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert "talks.yaml" in said[0]
    assert said[2].startswith("  briefing adopt talks.yaml ")
    assert said[3].startswith("  briefing check talks.yaml ")


def test_plain_article_keeps_the_hash_of_its_file(desk: Path) -> None:
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    source = source_of(desk / "talks.yaml")
    assert source.text == ARTICLE
    assert source.sha256 == hashlib.sha256((desk / "article.txt").read_bytes()).hexdigest()
    assert main(["check", "--strict", "talks.yaml"]) == 0


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_new_briefing_has_the_hash_that_sha256sum_prints(mark: str, line_end: str, desk: Path) -> None:
    data = (mark + ARTICLE.replace("\n", line_end)).encode()
    (desk / "article.txt").write_bytes(data)
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    assert source_of(desk / "talks.yaml").sha256 == hashlib.sha256(data).hexdigest()
    assert main(["check", "--strict", "talks.yaml"]) == 0


@pytest.mark.parametrize("data", ["It rained.\n".encode("utf-16"), b"It\trained.\n"])
def test_new_briefing_says_why_its_hash_is_another(
    data: bytes, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "article.txt").write_bytes(data)
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    assert "sha256sum" in capsys.readouterr().err
    source = source_of(desk / "talks.yaml")
    assert source.sha256 == hashlib.sha256(source.text.encode()).hexdigest()


def test_unshowable_characters_are_removed_and_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "article.txt").write_text("Leb\u00adanon has \u202ehailed.\n", encoding="utf-8")
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    assert source_of(desk / "talks.yaml").text == "Lebanon has <RLO>hailed.\n"
    said = capsys.readouterr().err
    assert re.search("U[+]00AD SOFT HYPHEN.*; .*U[+]202E RIGHT-TO-LEFT OVERRIDE", said)


def test_article_is_read_from_standard_input(desk: Path) -> None:
    done = briefing("new", "Talks", "--from", "-", "--stdout", stdin="It rained.", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert "    text: |-\n      It rained.\n" in done.stdout


def test_article_in_utf_16_is_read(desk: Path) -> None:
    (desk / "article.txt").write_bytes("It rained.\n".encode("utf-16"))
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    assert source_of(desk / "talks.yaml").text == "It rained.\n"


@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t \xe2\x80\xa6\n", b"It\nrained \xe9.\n", b"It \0rained.\n", None],
    ids=["empty", "no words", "Latin-1", "binary", "missing"],
)
def test_unreadable_article_is_refused(
    data: bytes | None, desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "article.txt").unlink()
    if data is not None:
        (desk / "article.txt").write_bytes(data)
    assert main(["new", "Talks", "--from", "article.txt"]) == 2
    golden_case("command/new-refused.txt", capsys.readouterr().err)
    assert not list(desk.glob("*.yaml"))


def test_folder_as_article_is_refused(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "Talks", "--from", "."]) == 2
    assert Diagnostic("E006", ".", variant="kind").message in capsys.readouterr().err


def test_article_beyond_the_limit_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * (32 * 2**20 + 1))))
    assert main(["new", "Talks", "--from", "-"]) == 2
    assert Diagnostic("E005", "-").message in capsys.readouterr().err


# --- Headline, author and date of an article --------------------------------------------------------------


def test_headline_author_and_day_come_from_their_own_lines(desk: Path) -> None:
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    source = source_of(desk / "talks.yaml")
    assert (source.title, source.author, source.publisher) == (
        "Talks end at the border",
        "Ada Moore",
        "unknown",
    )
    assert source.published is not None
    assert source.published.written == "2025-11-24"


@pytest.mark.parametrize(
    ("text", "headline", "author", "published"),
    [
        ("Talks end\n\nThey ended.", "Talks end", "", ""),
        ("They ended.\n\nTalks end.", "", "", ""),
        ("Talks end", "", "", ""),
        ("Talks\n\nThey ended.", "", "", ""),
        ("The talks that were held\nat the border ended\nand all went home.", "", "", ""),
        ("By Ada Moore\n\nThey ended.", "", "Ada Moore", ""),
        ("Talks end\nBy AFP | 22 January 2015\n\nThey ended.", "Talks end", "", ""),
        ("Talks end\n\nBy now they had ended.\n", "Talks end", "", ""),
        ("Talks end\n\nPublished on 3 May 2025\n\nThey ended.", "Talks end", "", "2025-05-03"),
        ("Talks end\n\nPublished: 3/4/2025\n\nThey ended.", "Talks end", "", ""),
        ("Talks end\n\nPublished: 3 May\n\nThey ended.", "Talks end", "", ""),
        ("Talks end\n\nThey were published on 3 May 2025.\n", "Talks end", "", ""),
    ],
)
def test_nothing_is_guessed_about_an_article(text: str, headline: str, author: str, published: str) -> None:
    assert article_of(text, "") == Article(text, (), headline, author, published)


def test_headline_is_the_default_title(
    desk: Path, golden_case: Golden, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "--from", "article.txt"]) == 0
    assert (desk / "talks-end-at-the-border.yaml").exists()
    (desk / "article.txt").write_text("It rained.\n")
    assert main(["new", "--from", "article.txt"]) == 2
    golden_case("command/new-refused.txt", capsys.readouterr().err)


# --- The draft --------------------------------------------------------------------------------------------


def test_draft_is_the_same_every_time(golden: Golden) -> None:
    golden(
        "new/from-article.yaml",
        from_articles("Talks at the border", {"article": article_of(ARTICLE, "article.txt")}),
    )


def test_draft_adds_no_entries(desk: Path) -> None:
    assert main(["new", "Talks", "--from", "article.txt"]) == 0
    read = load("talks.yaml").briefing
    assert read is not None
    assert list(read.entries) == ["article"]
    root, _ = parse((desk / "talks.yaml").read_text(encoding="utf-8"), "")
    assert isinstance(root, Mapping)
    assert isinstance(root.get("x-draft"), Mapping)


def test_article_in_another_language_keeps_its_text(desk: Path) -> None:
    text = "رحب لبنان بالمحادثات، بحسب مصدر.\nلم تنته بعد.\n"
    (desk / "article.txt").write_text(text, encoding="utf-8")
    assert main(["new", "محادثات", "--from", "article.txt"]) == 0
    assert source_of(desk / "محادثات.yaml").text == text


def test_long_article_gets_a_draft_of_bounded_size() -> None:
    article = article_of(ARTICLE * 3000, "")
    written = from_articles("Talks", {"article": article})
    assert "    - {name: Eve Black, kind: person, post: Colonel, times: 6000, first: 5}\n" in written
    assert f"{MORE.format(count=8799)}  said:" in written


# --- Drafts compared with two written briefings ------------------------------------------------------------


def modelled(path: Path, source: str) -> tuple[Briefing, ArticleDraft]:
    read = load(str(path)).briefing
    assert read is not None
    return read, draft(read.sources[source].text)


def plain(name: str) -> str:
    """A name as it is compared: in any case, without an article, in the singular."""
    words = name.casefold().replace("’", "'").strip("‘'\"” ").split()
    return " ".join(words[words[0] in {"the", "a", "an"} :]).rstrip("s")


def proposed_names(found: ArticleDraft) -> set[str]:
    names = [words for name in found.names for words in (name.name, name.short) if words]
    names += [speech.by for speech in found.speech if speech.by]
    names += [words for speech in found.speech for words in speech.words]
    return {plain(name) for name in names}


@pytest.mark.parametrize(("path", "source", "missed"), [(SHIPPED, "article", 2), (SECOND, "meridian", 3)])
def test_draft_has_most_actors_of_a_briefing(path: Path, source: str, missed: int) -> None:
    read, found = modelled(path, source)
    proposed = proposed_names(found)
    names = {
        actor.id: {plain(name) for name in (actor.name, actor.short, *actor.aliases) if name}
        for actor in read.actors.values()
    }
    assert len([id_ for id_, own in names.items() if not own & proposed]) <= missed < len(names) / 4


def test_draft_has_words_and_date_of_each_shipped_event() -> None:
    read, found = modelled(SHIPPED, "article")
    proposed = {when.words: when for when in found.times}
    dated = [event for event in read.timeline.values() if event.date is not None]
    assert len(dated) == 2
    for event in dated:
        assert event.date is not None
        assert proposed[event.when].perhaps == (event.date.written.rstrip("?"),)
        assert event.time in {"", proposed[event.when].time}
        (number, *_) = event.quote[0].passage.sentences if event.quote[0].passage else (None,)
        assert proposed[event.when].sentence == number


def test_draft_has_most_cues_of_the_shipped_briefing() -> None:
    read, found = modelled(SHIPPED, "article")
    proposed = [(speech.cue.casefold(), speech.sentence) for speech in found.speech if speech.cue]
    proposed += [(hedge.word.casefold(), hedge.sentence) for hedge in found.hedges]
    cues = [
        (said.cue.casefold(), quote.passage.sentences)
        for said in (*read.positions, *read.claims)
        for quote in said.quote
        if said.cue and quote.passage
    ]
    hit = [
        cue
        for cue, (first, last) in cues
        if any(first <= number <= last and (words in cue or cue in words) for words, number in proposed)
    ]
    assert len(hit) * 5 >= len(cues) * 4


def test_draft_of_the_shipped_article(golden: Golden) -> None:
    golden("new/draft.yaml", as_yaml({"article": modelled(SHIPPED, "article")[1]}))
