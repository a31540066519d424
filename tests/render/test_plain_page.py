from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.analysis.coverage import quotes_of
from tui.analysis.standing import Attribution, statements
from tui.model.entries import Actor, Briefing, Claim, Entry, Event, KeyPoint, Quote, Ref, Source, Unknown
from tui.model.quotes import SourceText
from tui.parse.load import load
from tui.render import wording
from tui.render.plain_page import page
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from tests.conftest import Golden

SHIPPED = Path(__file__).resolve().parents[2] / "briefings" / "lebanon-israel-talks.yaml"
HOSTILE = (
    "aW.,-·←¶([]) \n\u00a0\u2009\u3000"  # blanks of every kind
    "黎巴嫩政府、。「」カタカナㄅ한글"  # two cells each
    "e\u0301\u0308\u20ddนิกำक्षि"  # marks
    "ابيروتחזב\u200f\u061cـ"  # right to left
    "👩‍👩‍👧‍👦🇱🇧❤\ufe0f👍🏽\u200d\u200c☰𝍠"  # joined, flags, emoji
)


def shipped() -> Briefing:
    briefing = load(str(SHIPPED)).briefing
    assert briefing is not None
    return briefing


def written(path: Path, text: str) -> Briefing:
    path.write_text(text, encoding="utf-8")
    briefing = load(str(path)).briefing
    assert briefing is not None
    return briefing


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def without_blanks(text: str) -> str:
    return "".join(text.split())


def of(*entries: Entry, title: str = "T", summary: str = "", points: tuple[str, ...] = ()) -> Briefing:
    """Return a briefing of these entries, with its events in the given order."""
    known = {entry.id: entry for entry in entries}
    events = {entry.id: entry for entry in entries if isinstance(entry, Event)}
    return Briefing(
        title=title,
        summary=summary,
        key_points=tuple(KeyPoint(id=f"key_points/{at}", text=one) for at, one in enumerate(points, 1)),
        sources={entry.id: entry for entry in entries if isinstance(entry, Source)},
        actors={entry.id: entry for entry in entries if isinstance(entry, Actor)},
        timeline=events,
        claims=tuple(entry for entry in entries if isinstance(entry, Claim)),
        unknowns=tuple(entry for entry in entries if isinstance(entry, Unknown)),
        entries=known,
        event_order=tuple(events),
    )


# ---- the shipped briefing


@pytest.mark.parametrize("width", [80, 40])
def test_page_of_the_shipped_briefing(width: int, golden: Golden) -> None:
    golden(f"plain/lebanon-israel-talks-{width}.txt", page(shipped(), width))


def test_ascii_page_of_the_shipped_briefing(golden: Golden) -> None:
    text = page(shipped(), ascii=True)
    assert text.isascii()
    golden("plain/lebanon-israel-talks-ascii.txt", text)


@pytest.mark.parametrize("width", [200, 80, 40, 20])
def test_every_quote_is_on_the_page_with_its_paragraph(width: int) -> None:
    briefing = shipped()
    shown = on_one_line(page(briefing, width))
    quotes = [quote for entry in briefing.entries.values() for quote in quotes_of(entry)]
    assert len(quotes) > 50
    for quote in quotes:
        assert quote.passage is not None
        assert on_one_line(f"“{quote.exact}” article ¶{quote.passage.paragraph}") in shown


@pytest.mark.parametrize("width", [200, 80, 40, 20])
def test_every_cue_condition_and_time_is_on_the_page(width: int) -> None:
    briefing = shipped()
    shown = on_one_line(page(briefing, width))
    cues = [statement.cue for statement in statements(briefing) if statement.cue]
    terms = [position.condition for position in briefing.positions if position.condition]
    times = [event.when for event in briefing.timeline.values() if event.when]
    assert len(cues) > 20
    for words in (*cues, *terms, *times):
        assert on_one_line(words) in shown


def test_every_entry_is_on_the_page_by_its_label() -> None:
    briefing = shipped()
    shown = on_one_line(page(briefing))
    for entry in briefing.entries.values():
        assert on_one_line(entry.label) in shown, entry.id


def test_every_statement_has_its_attribution_chain() -> None:
    shown = on_one_line(page(shipped()))
    assert "Lebanon ← a source cited by LBCI TV ← LBCI TV ← article" in shown
    assert "Israeli government ← Prime Minister's Office ← article" in shown


# ---- marks of faulty or missing parts


def test_quote_not_found_is_marked() -> None:
    source = Source(id="wire", text="It rained.", body=SourceText("wire", "It rained."))
    claim = Claim(id="claims/1", says="It snowed.", quote=(Quote("It snowed."),))
    assert f"“It snowed.”  ✗ {wording.NOT_FOUND}" in page(of(source, claim))
    assert f'"It snowed."  !! {wording.NOT_FOUND}' in page(of(source, claim), ascii=True)


def test_quote_is_not_marked_where_no_source_has_a_text() -> None:
    claim = Claim(id="claims/1", says="It snowed.", quote=(Quote("It snowed."),))
    assert wording.NOT_FOUND not in page(of(claim))


def test_dangling_references_are_marked_and_doubts_kept(tmp_path: Path) -> None:
    briefing = written(
        tmp_path / "dangling.yaml",
        """
        title: T
        actors:
          idf: {name: IDF, part_of: gone-whole}
        issues:
          truce: Truce
        timeline:
          strike: {title: Strike, by: ["idf?", "gone-actor?"], target: gone-target, where: gone-place}
        positions:
          - {issue: gone-issue, by: idf, stance: against?, about: gone-topic}
          - {issue: truce, by: [gone-speaker], via: gone-channel, stance: for}
        relations:
          - {from: idf, is: guards, to: gone-end}
        """,
    )
    shown = page(briefing)
    gone = ("whole", "target", "place", "issue", "topic", "speaker", "channel", "end")
    assert [word for word in gone if f"⁇ gone-{word}" not in shown] == []
    assert "by             IDF?, ⁇ gone-actor?" in shown
    assert f"▼ {wording.STANCES['against']}? · IDF · {wording.ATTRIBUTIONS[Attribution.DIRECT]}" in shown


def test_unattributed_claim_is_marked_in_its_heading() -> None:
    claim = Claim(id="claims/1", says="It is so.", by=(Ref("unstated"),), cue="is alleged")
    unattributed = wording.ATTRIBUTIONS[Attribution.UNSTATED]
    assert f"□ {wording.KINDS['claim']} · {unattributed} · {wording.HEDGED}\n" in page(of(claim))


def test_contesting_statements_share_one_label() -> None:
    contested = Claim(id="claims/1", says="It rained.")
    others = [
        Claim(id=f"claims/{n}", says=says, counters=(Ref("claims/1"),))
        for n, says in enumerate(("It snowed.", "It did not."), 2)
    ]
    lines = rf"  {wording.CONTESTED_BY} +■ It snowed\.\n +■ It did not\.\n"
    assert re.search(lines, page(of(contested, *others)))
    assert f"  {wording.CONTESTED_BY}: ■ It snowed.\n  ■ It did not.\n" in page(of(contested, *others), 40)


def test_issue_without_positions_is_marked(tmp_path: Path) -> None:
    briefing = written(tmp_path / "b.yaml", "title: T\nissues: {truce: A truce}\n")
    assert f"A truce\n  {wording.NO_STATED_POSITION}\n" in page(briefing)


def test_actor_that_is_never_quoted_is_marked() -> None:
    ghost, other = Actor(id="ghost", name="Ghost"), Actor(id="other", name="Other")
    claim = Claim(id="claims/1", says="It is there.", by=(Ref("other"),), about=(Ref("ghost"),))
    shown = page(of(ghost, other, claim))
    mentioned, says = (wording.COUNTS[key].format(number=1) for key in ("spoken_of", "says"))
    assert on_one_line(f"Ghost · {wording.NEVER_QUOTED} · {mentioned}") in on_one_line(shown)
    assert on_one_line(f"Other · {says}") in on_one_line(shown)


def test_members_are_listed_below_their_whole_with_doubts() -> None:
    whole = Actor(id="whole", name="Whole", note="All of it.")
    sure = Actor(id="sure", name="Sure", part_of=(Ref("whole"),))
    unsure = Actor(id="unsure", name="Unsure", part_of=(Ref("whole", uncertain=True),))
    tree = f"Whole\n    All of it.\n  Sure\n  Unsure\n      {wording.FIELDS['part_of']:<15}Whole?\n"
    assert tree in page(of(whole, sure, unsure))


def test_members_of_each_other_are_on_the_page_once() -> None:
    one = Actor(id="one", name="First", part_of=(Ref("two"),))
    two = Actor(id="two", name="Second", part_of=(Ref("one"),))
    assert page(of(one, two)).endswith(f"First\n    {wording.FIELDS['part_of']:<15}Second\n  Second\n")


def test_members_at_any_depth_have_room_for_their_words() -> None:
    chain = [Actor(id="a0", name="Actor 0")]
    chain += [Actor(id=f"a{n}", name=f"Actor {n}", part_of=(Ref(f"a{n - 1}"),)) for n in range(1, 60)]
    lines = page(of(*chain), 20).splitlines()
    assert max(map(cell_len, lines)) <= 20
    assert on_one_line("\n".join(lines)).count("Actor ") == 60


@pytest.mark.parametrize(
    ("briefing", "text"),
    [
        (Briefing(), f"{wording.UNTITLED}\n"),
        (Briefing(title="Nothing yet"), "Nothing yet\n"),
    ],
)
def test_empty_briefing_has_only_a_title(briefing: Briefing, text: str) -> None:
    assert page(briefing) == text


# ---- the page as text


def test_paragraphs_of_a_summary_stay_apart() -> None:
    assert page(of(summary="First.\n\nSecond.\nThird.")) == "T\n\nFirst.\n\nSecond.\nThird.\n"


def test_words_are_never_broken_where_they_fit_a_line() -> None:
    words = {word for word in page(shipped(), 200).split() if word.isalnum()}
    narrow = set(page(shipped(), 24).split())
    assert {word for word in words if len(word) < 12} <= narrow | {word.rstrip(":") for word in narrow}


prose = st.one_of(
    st.text(st.sampled_from(HOSTILE), max_size=120),
    st.text(max_size=60),
    st.text(st.sampled_from("abc 界"), min_size=60, max_size=300),
)


@st.composite
def hostile(draw: st.DrawFn) -> Briefing:
    """A briefing whose every text is hostile, as far as reading lets it in."""

    def line() -> str:
        return clean(draw(prose), lines=False)

    def text() -> str:
        return clean(draw(prose), lines=True)

    actors = [Actor(id=f"a{n}", name=line(), note=text(), role=line()) for n in range(2)]
    member = Actor(
        id="a2", name=line(), short=line(), part_of=(Ref("a1"), Ref(line())), quote=(Quote(text()),)
    )
    event = Event(id="e", title=line(), when=line(), text=text(), by=(Ref("a0"), Ref("a2", uncertain=True)))
    claim = Claim(
        id="claims/1",
        says=text(),
        cue=line(),
        by=(Ref("a2"), Ref("a0")),
        via=(Ref("a1"),),
        about=(Ref("e"), Ref(line())),
        quote=(Quote(text()),),
    )
    unknown = Unknown(id="unknowns/1", text=text(), about=(Ref("e"),))
    source = Source(id="s", title=line(), url=line(), body=SourceText("s", text()))
    return of(
        *actors, member, event, claim, unknown, source, title=line(), summary=text(), points=(text(), text())
    )


def texts_of(briefing: Briefing) -> list[str]:
    claim = briefing.claims[0]
    return [
        briefing.title,
        briefing.summary,
        *(point.text for point in briefing.key_points),
        claim.says,
        claim.cue,
        claim.quote[0].exact,
        *(actor.name for actor in briefing.actors.values()),
        *(actor.note for actor in briefing.actors.values()),
        *(text for event in briefing.timeline.values() for text in (event.title, event.when, event.text)),
    ]


@settings(max_examples=60, deadline=None)
@given(hostile(), st.integers(20, 200), st.booleans())
def test_no_line_is_too_wide_or_ends_with_a_blank(briefing: Briefing, width: int, plain: bool) -> None:
    text = page(briefing, width, ascii=plain)
    lines = text.split("\n")
    assert max(map(cell_len, lines)) <= width
    assert [line for line in lines if line != line.rstrip()] == []
    assert lines[-1] == ""
    assert lines[-2:] != ["", ""]
    assert text.isascii() or not plain


@settings(max_examples=40, deadline=None)
@given(hostile(), st.integers(20, 200))
def test_no_text_loses_a_character(briefing: Briefing, width: int) -> None:
    shown = without_blanks(page(briefing, width))
    assert [text for text in texts_of(briefing) if without_blanks(text) not in shown] == []


@pytest.mark.parametrize("width", [-1, 0, 1, 19])
def test_page_is_at_least_twenty_cells_wide(width: int) -> None:
    assert page(shipped(), width) == page(shipped(), 20)
