"""The generated parts of the pages, each between `<!-- NAME -->` and `<!-- /NAME -->`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tui.app.commands import as_table
from tui.diagnostics.catalogue import CODES
from tui.exchange import json_schema
from tui.model import meanings
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, QUADS, SHORTHAND, Briefing
from tui.model.fields import Field, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tui.model.declared import Declared

ROOT = Path(__file__).resolve().parents[2]
MOST_CHOICES = 20
"""A field with more choices shows only the first and the last."""
VALUES = {
    Shape.LINE: "text",
    Shape.HEADLINE: "text, linked",
    Shape.PROSE: "prose",
    Shape.TEXT: "text, kept as written",
    Shape.DATE: "date",
    Shape.TIME: "`HH:MM`",
    Shape.QUOTE: "quote",
    Shape.URL: "web address",
    Shape.FIGURE: "number and what it counts",
    Shape.VOTES: "number, or ids of actors",
    Shape.RECORD: "mapping",
}
"""How the reference names the values of a shape; choices and references name their own."""


def fields() -> str:
    """Return the fields of a briefing and of every kind of entry, a section each."""
    kinds = [(kind, SHORTHAND.get(kind, "")) for kind in (MAPS | LISTS).values()]
    entries = [_section(kind.kind_name.capitalize(), kind, short=short) for kind, short in kinds]
    return "\n\n".join([_section("Briefing", Briefing, more=_parts()), *entries])


def _section(title: str, kind: type[Declared], *, short: str = "", more: Iterable[str] = ()) -> str:
    rows = [_row(spec) for _, spec in fields_of(kind).values()]
    if kind in IDENTIFIED:
        rows.insert(0, "| `id` | id | a name of its own, for `counters` and `[[…]]` |")
    about = (kind.__doc__ or "").partition("\n")[0]
    if short:
        about += f" A plain text in its place is its `{short}`."
    return "\n".join(
        [f"### {title}", "", about, "", "| field | value | meaning |", "|---|---|---|", *rows, *more]
    )


def _row(spec: Field) -> str:
    name = f"**`{spec.key}`**" if spec.required else f"`{spec.key}`"
    return f"| {name} | {_value(spec)} | {spec.help} |"


def _value(spec: Field) -> str:
    named = [VALUES[spec.shape]] if spec.shape in VALUES else []
    if spec.shape is Shape.REF:
        kinds = [each for kind in spec.kinds for each in (kind == "actor" and spec.actors) or (kind,)]
        named = [f"{'ids' if spec.many else 'id'}: {', '.join(kinds) or 'any entry'}"]
    elif spec.many:
        named = [f"list of {VALUES[spec.shape]}"] if spec.shape is not Shape.QUOTE else ["quotes"]
    words = [f"`{word}`" for word in (*spec.choices, *spec.words)]
    return ", ".join([*named, *words]) if len(words) <= MOST_CHOICES else f"{words[0]} … {words[-1]}"


def _parts() -> list[str]:
    maps, lists = (" ".join(f"`{name}`" for name in names) for names in (MAPS, LISTS))
    return [f"| {maps} | maps | an id and its entry |", f"| {lists} | lists | entries |"]


def event_kinds() -> str:
    """Return the kinds of event by quadrant."""
    rows = [
        f"| {quad} | `{kind}` | {meanings.EVENT_KINDS[kind]} |"
        for quad, kinds in QUADS.items()
        for kind in kinds
    ]
    return "\n".join(["| quadrant | kind | meaning |", "|---|---|---|", *rows])


def words() -> str:
    """Return the meaning of every other word that a field takes."""
    tables = [
        "\n".join(
            [f"| {title} | meaning |", "|---|---|", *(f"| `{one}` | {text} |" for one, text in own.items())]
        )
        for title, own in meanings.VOCABULARIES.items()
        if own is not meanings.EVENT_KINDS
    ]
    return "\n\n".join(tables)


def warnings() -> str:
    """Return the lint warnings."""
    rows = [f"| {code} | {text.title} |" for code, text in CODES.items() if code.startswith("W7")]
    return "\n".join(["| code | warns about |", "|---|---|", *rows])


FAULTY = """\
title: An id that does not exist
actors:
  hezbollah: Hezbollah
timeline:
  strike: {title: Airstrike in Beirut, target: hizbollah}
"""


def diagnostic(form: str) -> str:
    """Return the report of a misspelled id in one format."""
    command = [sys.executable, "-m", "tui", "check", "--format", form, "talks.yaml"]
    with TemporaryDirectory() as folder:
        (Path(folder) / "talks.yaml").write_text(FAULTY, encoding="utf-8")
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False
        )
    first, *_ = done.stdout.split("\n\n")  # the summary follows an empty line
    return f"```text\n{first.rstrip()}\n```"


BLOCKS: dict[str, dict[str, Callable[[], str]]] = {
    "README.md": {"keys": as_table},
    "briefings/reference.md": {
        "fields": fields,
        "event-kinds": event_kinds,
        "words": words,
        "problem": partial(diagnostic, "text"),
        "warnings": warnings,
    },
    "briefings/editors.md": {"problem": partial(diagnostic, "short")},
}
"""The generated blocks of each page."""


def renewed(page: str) -> str:
    """Return the text of a page with its generated parts as they should be."""
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, content in BLOCKS[page].items():
        text = with_block(text, name, content())
    return text


def with_block(text: str, name: str, content: str) -> str:
    """Return a text with new content in its block NAME; raises ValueError without exactly one such block."""
    block = re.compile(rf"(?<=^<!-- {name} -->\n).*?(?=^<!-- /{name} -->$)", re.M | re.S)
    text, count = block.subn(lambda _: f"{content}\n", text)
    if count != 1:
        raise ValueError(f"{count} blocks are called {name}")
    return text


def write() -> None:
    """Write every generated part, and the JSON Schema."""
    for page in BLOCKS:
        (ROOT / page).write_text(renewed(page), encoding="utf-8")
    (ROOT / "briefings" / json_schema.NAME).write_text(json_schema.as_text(), encoding="utf-8")
