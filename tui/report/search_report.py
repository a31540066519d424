"""The hits of a search: as lines, `path#id: text` with the words in bold, or as one JSON object in ASCII.

`{"version": 1, "query": …, "hits": […]}`. A hit has `path`, `id` (an address), `field`, `text`, and `spans`,
the start and end of each word in the text, in characters from 0. The field is empty where only the fields of
the query were asked for; the text is then the name of the entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.report.json_report import encoded
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.search.search import Hit

    Found = Iterable[tuple[str, Hit]]
    """The path of a briefing with each hit in it."""

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def as_lines(found: Found, *, colour: bool) -> Iterator[str]:
    """Yield a line for each hit."""
    for path, hit in found:
        yield f"{clean_path(path)}#{hit.address}: {_line(hit, colour)}\n"


def _line(hit: Hit, colour: bool) -> str:
    if not colour:
        return _joined(hit.text)
    done, pieces = 0, []
    for start, end in hit.spans:
        pieces += [hit.text[done:start], _BOLD, hit.text[start:end], _PLAIN]
        done = end
    return _joined("".join([*pieces, hit.text[done:]]))


def _joined(text: str) -> str:
    return " ".join(text.split())


def as_json(found: Found, query: str) -> Iterator[str]:
    """Yield the object in pieces."""
    yield f'{{"version":1,"query":{encoded(query)},"hits":['
    comma = ""
    for path, hit in found:
        fields = {"path": path, "id": hit.address, "field": hit.field, "text": hit.text, "spans": hit.spans}
        yield comma + encoded(fields)
        comma = ","
    yield "]}\n"
