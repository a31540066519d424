"""An article from its file, fit to be a source: its text, and what its first lines plainly say of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.diagnostics.diagnostic import Diagnostic
from tui.edit.errors import EditError
from tui.model.dates import parse, proposals
from tui.model.segmentation import paragraphs
from tui.parse.decode import decode
from tui.parse.raw_file import SIZE_LIMIT, read_bytes
from tui.text.sanitise import clean_with_findings

_HELP = {
    "E004": "an article is plain text in UTF-8",
    "E006": "name a file, or send it through standard input: `--from -`",
}
"""What to do where reading's own advice speaks of a briefing."""
_HEAD = 5
"""So many paragraphs may say something of the article rather than be a part of it."""
_BYLINE = re.compile(r"By ([^\W\d_][^\d|:;]{1,80})")
_PUBLISHED = re.compile(r"(?:Published|Posted)(?: on)?:? ([^\n]{4,60})")
_HEADLINE_WORDS = range(2, 26)
_LONGEST_HEADLINE = 200


class Article(NamedTuple):
    """The text of an article, and what is known of it; empty where it does not say."""

    text: str
    """As a briefing has it, through the sanitiser."""
    changes: tuple[str, ...] = ()
    """What the sanitiser took out of it or made visible."""
    headline: str = ""
    author: str = ""
    published: str = ""
    """A date in the spelling of the format."""


def read_article(path: str, *, limit: int = SIZE_LIMIT) -> Article:
    """The article in a file, or from standard input for `-`; `limit` is in bytes.

    Raises WritingError where it cannot be read, is not text, or holds no words.
    """
    data, problems = read_bytes(path, limit)
    decoded = None
    if data is not None:
        decoded, found = decode(data, path)
        problems = problems + found
    if decoded is None:
        problem = problems[0]
        at = f":{problem.span.line}:{problem.span.column}" if problem.span.line else ""
        help_ = _HELP.get(problem.code, problem.help)
        raise EditError(f"{problem.message}: {path}{at}", note=problem.note, help=help_)
    return article_of(decoded, path)


def article_of(decoded: str, path: str) -> Article:
    """The article that a text is, whose lines end with LF; raises WritingError where it holds no words."""
    cleaned, findings = clean_with_findings(decoded, lines=True)
    if not any(map(str.isalnum, cleaned)):
        raise EditError(f"the article holds no words: {path}", help="put its text into the file")
    changes = tuple(Diagnostic(one.code, path, args={"character": one.character}).note for one in findings)
    if cleaned != decoded and not changes:
        changes = ("tabs are blanks now, and what cannot be shown is visible",)
    return Article(cleaned, changes, *_head(cleaned))


def _head(whole: str) -> tuple[str, str, str]:
    """Headline, author and date of publication, where a line of its own says them."""
    spans = paragraphs(whole[: _HEAD * _LONGEST_HEADLINE * 4])[: _HEAD + 1]
    lines = [whole[start:end] for start, end in spans]
    headline = lines[0] if len(lines) > 1 and _is_headline(lines[0]) else ""
    author = published = ""
    for one in lines[:_HEAD]:
        if not author and (by := _BYLINE.fullmatch(one)) and not one.endswith("."):
            author = by[1].strip()
        if not published and (on := _PUBLISHED.fullmatch(one)):
            published = _day(on[1])
    return headline, author, published


def _is_headline(one: str) -> bool:
    return (
        "\n" not in one
        and len(one) <= _LONGEST_HEADLINE
        and len(one.split()) in _HEADLINE_WORDS
        and one[-1] not in ".,;:…”\"'’"
        and not _BYLINE.fullmatch(one)
        and not _PUBLISHED.fullmatch(one)
    )


def _day(words: str) -> str:
    """The one day that words can mean, with its year; "" for any other words."""
    found = proposals(words)
    if len(found) != 1:
        return ""
    date = parse(found[0])
    return found[0] if date.precision in {"day", "minute"} and not date.yearless else ""
