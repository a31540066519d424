"""Read an article: its text, and the headline, author and date in its first lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.diagnostics.diagnostic import Diagnostic
from tui.draft import wording
from tui.edit.errors import EditError
from tui.edit.save_file import read_decoded
from tui.edit.wording import UNREADABLE
from tui.model.edtf import parse, suggested_dates
from tui.model.segmentation import paragraphs
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.source_hash import digest, has_digest
from tui.text.sanitise import clean_with_findings

_REFUSALS = {"E004": wording.NOT_TEXT, "E006": wording.NOT_A_FILE}
"""The words for codes whose own help is about briefings."""
_HEAD = 5
"""The most paragraphs to search for author and date."""
_BYLINE = re.compile(r"By ([^\W\d_][^\d|:;]{1,80})")
_PUBLISHED = re.compile(r"(?:Published|Posted|Updated|Last updated|Modified)(?: on)?:? ([^\n]{4,60})")
_HEADLINE_WORDS = range(2, 26)
_LONGEST_HEADLINE = 200


class Article(NamedTuple):
    """The text of an article and its metadata, each empty if unknown."""

    text: str
    """The sanitised text."""
    changes: tuple[str, ...] = ()
    """The changes made by the sanitiser."""
    headline: str = ""
    author: str = ""
    published: str = ""
    """A date as the format spells it."""
    digest: str = ""
    """The SHA-256 of its file, if the text has it too; see `source_hash.py`."""


def read_article(path: str, *, limit: int = SIZE_LIMIT) -> Article:
    """Read the article in a file, or from standard input for `-`; `limit` is in bytes.

    Raises EditError if it is an address, cannot be read, is not text, or has no words.
    """
    if re.match(r"[a-z]{2,12}://", path, re.IGNORECASE):
        raise EditError(wording.AN_ADDRESS, path=path)
    data, text, diagnostics = read_decoded(path, limit)
    if text is None:
        diagnostic = diagnostics[0]
        at = f":{diagnostic.span.line}:{diagnostic.span.column}" if diagnostic.span.line else ""
        raise EditError(_REFUSALS.get(diagnostic.code, UNREADABLE), fault=diagnostic, place=f"{path}{at}")
    article = article_of(text, path)
    own = digest(data)
    if has_digest(article.text, own):
        return article._replace(digest=own)
    return article._replace(changes=(*article.changes, wording.ANOTHER_HASH))


def article_of(decoded: str, path: str) -> Article:
    """Return the article of a text with LF line ends; raise EditError if it has no words."""
    cleaned, findings = clean_with_findings(decoded, lines=True)
    if not any(map(str.isalnum, cleaned)):
        raise EditError(wording.NO_WORDS, path=path)
    changes = tuple(Diagnostic(one.code, path, args={"character": one.character}).note for one in findings)
    if cleaned != decoded and not changes:
        changes = (wording.OTHER_CHANGES,)
    return Article(cleaned, changes, *_head(cleaned))


def _head(text: str) -> tuple[str, str, str]:
    """Return headline, author and date of publication, if they have lines of their own."""
    spans = paragraphs(text[: _HEAD * _LONGEST_HEADLINE * 4])[: _HEAD + 1]
    lines = [text[start:end] for start, end in spans]
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
    """Return the only day, with its year, that some words can mean; else ""."""
    found = suggested_dates(words)
    if len(found) != 1:
        return ""
    date = parse(found[0])
    return found[0] if date.precision in {"day", "minute"} and not date.yearless else ""
