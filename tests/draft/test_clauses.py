"""What a speaker says in a sentence, titles of events, datelines, and relative days."""

from __future__ import annotations

import pytest

from tui.draft.clauses import said_clause
from tui.draft.datelines import after_dateline
from tui.draft.event_titles import LONGEST, event_title
from tui.draft.relative_days import resolved
from tui.model.edtf import parse


@pytest.mark.parametrize(
    ("sentence", "cue", "by", "said"),
    [
        ("The army said that it had left.", "said", "The army", "It had left."),
        ("The army said it had left the town.", "said", "The army", "It had left the town."),
        ("It had left the town, the army said.", "said", "the army", "It had left the town."),
        ("It had left the town, said the army.", "said", "the army", "It had left the town."),
        ("According to the army, it has left.", "According to", "the army", "It has left."),
        ("It has left the town, according to the army.", "according to", "the army", "It has left the town."),
        ("The army denied that it had left.", "denied", "The army", "The army denied that it had left."),
        ("The army ruled out an attack.", "ruled out", "The army", "The army ruled out an attack."),
        ("However, the army condemned the raid.", "condemned", "the army", "The army condemned the raid."),
        ("She told reporters on Monday that it was over.", "told", "She", "It was over."),
        ("The army said they were looking into reports that it burned.", "said", "The army",
         "They were looking into reports that it burned."),
        ("The army said it left, though witnesses reported shots.", "reported", "witnesses",
         "Witnesses reported shots."),
        ("In a statement on Monday, the army said it had left.", "said", "the army", "It had left."),
        ("Five people died in it, the army said on Monday, raising an earlier count of three.", "said",
         "the army", "Five people died in it."),
        ("ARDEN, May 4 — The mayor said the bridge was safe.", "said", "The mayor", "The bridge was safe."),
    ],
)  # fmt: skip
def test_clause_that_is_said(sentence: str, cue: str, by: str, said: str) -> None:
    assert said_clause(sentence, cue, by, ()) == said


def test_long_quotation_is_what_is_said() -> None:
    assert said_clause("“We left it all behind,” she said.", "said", "she", ("We left it all behind",)) == (
        "We left it all behind."
    )
    assert said_clause("She said the “old” bridge fell down.", "said", "She", ("old",)) == (
        "The “old” bridge fell down."
    )


@pytest.mark.parametrize(
    ("sentence", "when", "title"),
    [
        ("On 3 May 2026, the council closed the bridge.", "On 3 May 2026", "The council closed the bridge"),
        ("The council closed the bridge on Monday.", "on Monday", "The council closed the bridge"),
        ("Moore, who was against it when she took office in 2024, agreed.", "in 2024", "She took office"),
        ("ARDEN, May 4 (AP) — The bridge opened on Monday.", "on Monday", "The bridge opened"),
        ("Five people died in Tuesday's fire.", "in Tuesday", "Five people died in Tuesday's fire"),
        ("It rained.", "", "It rained"),
    ],
)
def test_title_of_an_event(sentence: str, when: str, title: str) -> None:
    assert event_title(sentence, when) == title


def test_long_title_is_cut_between_words() -> None:
    title = event_title("The council of the old town " + "of Arden and the river " * 20, "")
    assert len(title) <= LONGEST
    assert title.split()[-1] not in {"the", "of", "and"}


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("BEIRUT, Nov. 23 (Reuters) — The army left.", "The army left."),
        ("PORT CALLUM, March 3 — At least three died.", "At least three died."),
        ("LONDON (AP) -- It rained.", "It rained."),
        ("NATO said it left.", "NATO said it left."),
        ("The talks — held in Beirut — failed.", "The talks — held in Beirut — failed."),
    ],
)
def test_dateline_is_left_out(text: str, report: str) -> None:
    assert text[after_dateline(text, 0, len(text)) :] == report


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("on Wednesday night", "2026-05-13?"),
        ("on Thursday", "2026-05-14?"),
        ("Friday", "2026-05-08?"),
        ("next Friday", "2026-05-15?"),
        ("yesterday", "2026-05-13?"),
        ("today", "2026-05-14?"),
        ("tomorrow", "2026-05-15?"),
        ("two weeks ago", "2026-04-30?"),
        ("10 days ago", "2026-05-04?"),
        ("last November", "2025-11?"),
        ("next March", "2027-03?"),
        ("last year", "2025?"),
        ("last month", "2026-04?"),
        ("this morning", "2026-05-14?"),
        ("five months ago", "2025-12?"),
        ("three years ago", "2023?"),
        ("9999 years ago", ""),
        ("recently", ""),
        ("later", ""),
    ],
)
def test_relative_day_is_resolved_from_the_day_of_publication(words: str, date: str) -> None:
    thursday = parse("2026-05-14").earliest
    assert thursday is not None
    assert resolved(words, thursday) == date
    assert not date or parse(date).qualifier == "?"


@pytest.mark.parametrize(("words", "date"), [("on Saturday", "2026-05-16?"), ("on Thursday", "2026-05-14?")])
def test_coming_weekday_is_the_next_one(words: str, date: str) -> None:
    thursday = parse("2026-05-14").earliest
    assert thursday is not None
    assert resolved(words, thursday, is_coming=True) == date
