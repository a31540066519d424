"""The first lines of a briefing: an example with one entry of each kind, to be written over."""

from __future__ import annotations

from tui.reading.text import clean
from tui.writing.errors import WritingError
from tui.writing.scalars import line

_EXAMPLE = """\
# One entry of each kind, for you to write over: the example is made up.
# Every `quote` is copied from the text of its source, word for word.
# `briefing check FILE` says what is wrong, and where; `briefing FILE` opens it in the reader.

briefing: 1
title: {title}

sources:
  article:
    kind: article
    publisher: unknown
    published: unknown
    text: |
      On May 3, the town council of Arden closed the old bridge for repairs.
      Mayor Ada Moore, who leads the council, said that the bridge should be open again before winter.
      The repairs will reportedly cost two million.

places:
  arden: Arden
  old-bridge: {{name: the old bridge, within: arden}}

actors:
  council: {{name: town council of Arden, aliases: [the council], kind: organization}}
  mayor: {{name: Ada Moore, kind: person, role: Mayor, part_of: council}}

relations:
  - from: mayor
    is: leads
    to: council
    reverse: is led by
    quote: Mayor Ada Moore, who leads the council

issues:
  open-again: The bridge should be open again before winter

timeline:
  closing:
    title: The council closes the old bridge
    date: XXXX-05-03          # the text gives no year, so none stands here
    when: On May 3
    by: council
    where: old-bridge
    quote: On May 3, the town council of Arden closed the old bridge

positions:
  - issue: open-again
    by: mayor
    stance: for
    cue: said
    says: The bridge should be open again before winter.
    about: closing
    quote: said that the bridge should be open again before winter

claims:
  - about: closing
    cue: reportedly           # no `by`: the text says it in its own voice
    says: The repairs cost two million.
    quote: The repairs will reportedly cost two million

unknowns:
  - about: closing
    text: Who reports what the repairs cost.
"""

_JOINERS = "\u200c\u200d\u200e\u200f\u061c"
"""What stays in a text and takes no room in it."""


def example(title: str) -> str:
    """A briefing of that title with one entry of each kind, in which `check --strict` finds nothing.

    Raises WritingError for a title that nobody could see.
    """
    return _EXAMPLE.format(title=line(readable(title)))


def readable(title: str) -> str:
    """The title as a briefing has it, on one line; raises WritingError where nothing is left of it."""
    cleaned = clean(title, lines=False).strip()
    if not cleaned.strip(_JOINERS):
        raise WritingError(
            "a briefing needs a title",
            help="say what it is about: `briefing new 'Talks at the border'`",
        )
    return cleaned
