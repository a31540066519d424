"""The hover of an id or a key, as plain lines: text of a briefing is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.lsp import wording
from tui.lsp.document_symbols import KINDS
from tui.lsp.value_hover import Hover, value_hover
from tui.model.date_format import format_date
from tui.model.dates import Date
from tui.model.declared import fields_of, summary
from tui.model.entries import LISTS, MAPS, QUOTE_KEYS, Briefing, Entry, Ref, Stance, called, takes
from tui.model.fields import REFERENCES, Field
from tui.model.mentions import bare
from tui.model.names import source_names
from tui.text.suggest import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.lsp.document import Document
    from tui.lsp.symbol_at_cursor import SymbolAtCursor

_CARDS: dict[str, tuple[str, ...]] = {
    "source": ("title", "publisher", "author", "published", "url"),
    "place": ("within", "note"),
    "actor": ("short", "role", "part_of", "note"),
    "relation": ("from", "is", "to", "date"),
    "issue": ("text", "group"),
    "event": ("date", "time", "when", "by", "target", "where", "text"),
    "position": ("by", "via", "stance", "issue", "cue", "condition", "period", "date"),
    "claim": ("by", "via", "about", "cue", "date"),
    "unknown": ("about",),
    "point": (),
}
"""The fields to show of each kind of entry, besides its name."""
_LONGEST = 300
_MANY_WORDS = 20


def hover(document: Document, number: int, column: int) -> Hover | None:
    """Return the hover at a line and a column from 0; None if there is none."""
    found = document.symbol_at(number, column)
    text = ""
    if found is not None:
        text = _of_key(found) if found.kind == "key" else _of_entry(document, found.word)
    if found is None or not text:
        return value_hover(document, number, column)
    return Hover(text, found.start, found.end)


# --- Entries ----------------------------------------------------------------------------------------------


def _of_entry(document: Document, id_: str) -> str:
    symbol = next((one for one in document.known_symbols() if one.id == id_), None)
    if symbol is None:
        return ""
    briefing = document.briefing()
    entry = briefing.entries.get(id_) if briefing else None
    if entry is None or briefing is None:
        lines = [f"{symbol.name or symbol.id} · {symbol.kind.kind_name}"]
    else:
        lines = _card(entry, briefing)
    return "\n".join([*lines, wording.LINE.format(line=symbol.span.line)])


def _card(entry: Entry, briefing: Briefing) -> list[str]:
    kind = getattr(entry, "kind", "")
    kinds = [entry.kind_name, kind.replace("-", " ")] if isinstance(kind, str) and kind else [entry.kind_name]
    lines = [" · ".join([_short(entry.label), *kinds])]
    fields = fields_of(type(entry))
    for key in _CARDS[entry.kind_name]:
        value = _shown(getattr(entry, fields[key][0]), briefing)
        if value and value != entry.label:
            lines.append(f"{key}: {_short(value)}")
    return lines


def _shown(value: Any, briefing: Briefing) -> str:
    def name_of(id_: str) -> str:
        if id_ in briefing.sources:
            return source_names(briefing.sources)[id_]
        return briefing.entries[id_].label if id_ in briefing.entries else id_

    match value:
        case Ref(id=id_, uncertain=uncertain):
            return name_of(id_) + "?" * uncertain
        case Stance(word=word, uncertain=uncertain):
            return word + "?" * uncertain
        case Date():
            return format_date(value, briefing.year_hint)
        case str():
            return bare(value, name_of)
    return ", ".join(_shown(one, briefing) for one in value or ())


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


# --- Keys -------------------------------------------------------------------------------------------------


def _of_key(found: SymbolAtCursor) -> str:
    owner = found.place.owner
    if owner is None:
        return f"{found.word}: {QUOTE_KEYS[found.word]}"
    if owner is Briefing and found.word in KINDS:
        return _of_section(found.word)
    known = fields_of(owner).get(found.word)
    if known:
        return "\n".join(_of_field(known[1]))
    is_own_id = found.word == "id" and owner in LISTS.values()
    return wording.FIELD.format(key="id", help=wording.ID_HELP) if is_own_id else ""


def _of_section(section: str) -> str:
    kind = KINDS[section]
    line = wording.MAP if section in MAPS else wording.LIST
    return f"{line.format(section=section, entry=called(kind.kind_name))}\n{summary(kind)}"


def _of_field(field: Field) -> Iterator[str]:
    yield wording.FIELD.format(key=field.key, help=field.help)
    what = wording.ID_OF.format(kinds=takes(field)) if field.kinds else field.shape.value
    words = (*field.choices, *field.words)
    if words and field.shape not in REFERENCES and len(words) <= _MANY_WORDS:
        what = wording.ONE_OF.format(what=what, words=listed(words))
    elif field.words:
        what = wording.OR_WORDS.format(what=what, words=listed(field.words))
    yield (wording.TAKES_SEVERAL if field.many else wording.TAKES).format(what=what)
    if field.required:
        yield wording.REQUIRED
