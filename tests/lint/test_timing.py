"""W710: dates beyond the publication of their source."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked


def dated(published: str, *, source: str = "", rest: str = "") -> str:
    text = "The minister said that talks go on."
    return f"sources:\n  article: {{publisher: A, published: {published}, {source}text: {text}}}\n{rest}"


SAID = "claims:\n  - says: Talks go on.\n    quote: talks go on\n    date: "
HAPPENED = "timeline:\n  talks:\n    title: Talks\n    quote: talks go on\n    date: "
REPORTED = "timeline:\n  talks:\n    title: Talks\n    quote: talks go on\n    reported: "


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        (dated("2025-11-23", source="retrieved: 2025-11-21, "), 3, "2025-11-21"),
        (dated("2025-11", source="retrieved: 2024, "), 3, "2024"),
        (dated("2025-11-23", rest=f"{SAID}2025-11-25\n"), 7, "2025-11-25"),
        (dated("2025-11-23", rest=f"{REPORTED}2026\n"), 8, "2026"),
        (dated("XXXX-11-23", rest=f"{SAID}XXXX-12\n"), 7, "XXXX-12"),
        (dated("2025-11-23", rest=f"{HAPPENED}2026\n"), 8, "2026"),
        (dated("2025-11-23", rest="timeline: {talks: {title: Talks, date: 2026}}\n"), 4, "2026"),
        (dated("2025-11-23", rest="claims:\n  - {says: So., source: article, date: 2026}\n"), 5, "2026"),
    ],
)
def test_date_beyond_its_publication_is_reported(text: str, line: int, words: str) -> None:
    assert marked(text) == [("W710", line, words)]


@pytest.mark.parametrize(
    "text",
    [
        dated("2025-11-23", source="retrieved: 2025-11-22, "),
        dated("2025-11-23", source="retrieved: 2025-11-24, "),
        dated("2025-11-23?", source="retrieved: 2024, "),
        dated("unknown", source="retrieved: 2024, ", rest=f"{SAID}2026\n"),
        dated("2025-11-23", source="retrieved: unknown, "),
        dated("2025-11-23", rest=f"{SAID}2025-11-23\n"),
        dated("2025-11-23", rest=f"{SAID}2025-11-24\n"),
        dated("2025-11-23", rest=f"{SAID}2025-12?\n"),
        dated("2025-11-23", rest=f"{SAID}XXXX-12\n"),
        dated("2025-11-23", rest=f"{SAID}2025-11-23/..\n"),
        dated("2025-11-23", rest="claims:\n  - {says: So., date: 2026}\n"),
        dated("2025-11-23", rest=HAPPENED + "2025-11-24\n"),
        dated("2025-11-23", rest=HAPPENED + "2026?\n"),
        dated("2025-11-23", rest=HAPPENED + "2025-11-20/..\n"),
        dated("2025-11", rest=HAPPENED + "2025-11-30\n"),
        dated("unknown", rest=HAPPENED + "2026\n"),
    ],
    ids=[
        "across the date line", "a day later", "an uncertain day", "an unknown day", "an unknown retrieval",
        "the same day", "across the date line too", "an uncertain month", "another kind of year",
        "an open interval", "no quote", "an event of the next day", "an uncertain event", "an open event",
        "an event of the same month", "an event of any day",
    ],
)  # fmt: skip
def test_possible_dates_are_not_reported(text: str) -> None:
    assert codes(text) == []


def test_date_covered_by_a_later_source_is_not_reported() -> None:
    wire = "  wire: {publisher: B, published: 2026-02, text: Talks went on.}\n"
    claim = "claims:\n  - {says: So., quote: [talks go on, Talks went on], date: 2025-12}\n"
    text = dated("2025-11-23", rest=f"{wire}{claim}")
    assert codes(text) == []
    assert codes(text.replace("2026-02", "2025-10")) == ["W710"]
    assert codes(text.replace("2026-02", "unknown")) == []


@pytest.mark.parametrize(("status", "found"), [("planned", []), ("cancelled", []), ("", ["W710"])])
def test_event_that_has_not_happened_may_be_after_its_source(status: str, found: list[str]) -> None:
    event = f"timeline: {{talks: {{title: Talks, date: 2026, status: {status}}}}}"
    assert codes(dated("2025-11-23", rest=event)) == found


@pytest.mark.parametrize(("hint", "found"), [("2025", ["W710"]), ("2025?", []), ("2024", []), ("", [])])
def test_date_without_a_year_is_in_the_year_of_the_hint(hint: str, found: list[str]) -> None:
    year = f"year_hint: {hint}\n" if hint else ""
    assert codes(year + dated("2025-11-23", rest=f"{HAPPENED}XXXX-12-24\n")) == found
