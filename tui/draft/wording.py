"""All words of new briefings: the example, the comments of a draft, and what `new` refuses."""

from __future__ import annotations

from tui.edit.errors import Refusal
from tui.edit.wording import UNREADABLE

# ---- articles

NOT_TEXT = UNREADABLE._replace(help="an article is plain text in UTF-8")
NOT_A_FILE = UNREADABLE._replace(help="name a file, or send it through standard input: `--from -`")
NO_WORDS = Refusal("the article has no words: {path}", help="put its text into the file")
ANOTHER_HASH = "`sha256` is of the text in the briefing, and `sha256sum` prints that of the file"
OTHER_CHANGES = "tabs became spaces, and invisible characters are shown"

AN_ADDRESS = Refusal(
    "an article is a file, and not an address: {path}",
    help="save its text, headline and date in a file, and name that; nothing is downloaded",
)

# ---- briefings

NO_TITLE = Refusal("a briefing needs a title", help="add one, as in `briefing new 'Talks at the border'`")
EXAMPLE = """\
# An invented example with one entry of each kind: replace it with your own.
# Every `quote` is copied from the text of its source, word for word.
# `briefing check FILE` reports problems; `briefing FILE` opens it in the reader.

briefing: 1
title: {title}

key_points:
  - The old bridge is closed for repairs. [^closing]     # the entry that shows it

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
    date: XXXX-05-03          # the text gives no year
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
    cue: reportedly           # no `by`: the article itself says it
    says: The repairs cost two million.
    quote: The repairs will reportedly cost two million

unknowns:
  - about: closing
    text: Who reports what the repairs cost.
"""
"""A briefing with one entry of each kind, in which `check --strict` finds nothing."""
WITH_ARTICLE = """\
# A briefing with its article: add the entries that it reports.
# Every `quote` is copied from the text of the source, word for word.
# `briefing check FILE` reports problems; `briefing FILE` opens it in the reader.

briefing: 1
title: {title}
{head}
sources:
{sources}
{gap}{draft}"""
SOURCE = """\
  {id}:
    kind: article
{known}
    sha256: {digest}
    text: {text}"""
FIRST_LINE = "  # the first line of the text"
FROM_A_LINE = "  # from a line of the text"
# ---- adopting

NO_DRAFT = Refusal(
    "nothing under `x-draft` can be adopted: {path}",
    help="give the number of a sentence, as in `briefing adopt FILE 12`, to make a claim of it",
)
NO_SUCH_PROPOSAL = Refusal(
    "the draft has no `{word}`", help="name what stands under `x-draft`, or give the number of a sentence"
)
NO_SUCH_NEAR = NO_SUCH_PROPOSAL._replace(help="did you mean `{near}`?")
NO_SUCH_SENTENCE = Refusal(
    "there is no sentence {number}",
    "the source has the sentences 1 to {most}",
    "run `briefing sentences FILE`",
)
ROWS_STAY = Refusal(
    "rows of the draft cannot be taken out without changing something else",
    "{reason}",
    "write `x-draft` as `briefing new` does",
)

# ---- drafts

DRAFT = """\
# A draft by rules of thumb: only proposals. `briefing adopt FILE` makes entries of them, all or some.
# Sentences are counted from 1; `briefing sentences FILE` lists them.
x-draft:
  sentences: {count}
"""
PARTS = {
    "names": "number of mentions, and first sentence",
    "dates": "words of the text; `perhaps` is a possible spelling in the format",
    "said": "verb and possible speaker; `words` are in quotation marks in the text",
    "hedges": "words that may express doubt or distance",
}
MORE = "    # … and {count:,} more\n"
