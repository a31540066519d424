"""W703 and W708: positions without a quote, sources without a publisher or a date."""

from __future__ import annotations

import pytest

from tests.lint.given import CAST, POSITION, QUOTE, SOURCE, codes, marked, warnings_of


def test_position_without_a_quote_is_reported_at_its_stance() -> None:
    assert marked(SOURCE + CAST + POSITION) == [("W703", 15, "for")]


@pytest.mark.parametrize(
    "text",
    [
        CAST + POSITION,
        "sources: {article: {publisher: A, published: 2025, title: Talks}}\n" + CAST + POSITION,
        SOURCE + CAST + POSITION + QUOTE,
        SOURCE + CAST + POSITION + "    quote: these words are not there, which E501 says\n",
        SOURCE + CAST + POSITION + "    quote: {exakt: urged}\n",
        SOURCE + "  wire: {publisher: B, published: 2025}\n" + CAST + POSITION + "    source: wire\n",
    ],
    ids=[
        "no source",
        "no text",
        "a quote",
        "an orphan",
        "a quote that cannot be read",
        "from another source",
    ],
)
def test_quoted_or_unquotable_position_is_not_reported(
    text: str,
) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ("title: A", ""),
        ("published: 2025", "publisher"),
        ("published: 2025, publisher: ' '", "publisher"),
        ("published: 2025, author: A", "publisher"),
        ("publisher: A", "published"),
        ("publisher: A, retrieved: 2025", "published"),
        ("kind: social, author: A", "published"),
    ],
)
def test_source_without_publisher_or_date_is_reported(fields: str, missing: str) -> None:
    text = f"sources:\n  article: {{{fields}}}\n"
    assert [diagnostic.variant for diagnostic in warnings_of(text)] == [missing]
    assert marked(text) == [("W708", 3, "article")]


@pytest.mark.parametrize(
    "fields",
    [
        "publisher: A, published: 2025",
        "publisher: unknown, published: unknown",
        "publisher: A, published: yesterday",
        "publisher: [A], published: 2025",
        "kind: social, author: A, published: 2025",
    ],
    ids=["both", "both unknown", "a date that cannot be read", "a publisher that cannot be read", "a post"],
)
def test_source_with_publisher_and_date_is_not_reported(fields: str) -> None:
    assert codes(f"sources: {{article: {{{fields}}}}}\n") == []


def test_source_in_short_form_is_reported() -> None:
    assert marked("sources:\n  article: Talks in Ras EnNakoura\n") == [("W708", 3, "article")]
