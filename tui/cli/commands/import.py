"""`briefing import ANSWER`: make a briefing of a language model's answer.

ANSWER is YAML or JSON in the form that `briefing prompt` describes, with or without fences and prose around
it; `-` reads standard input. Numbers of sentences become quotes. Entries that the articles do not bear out
are refused and listed; all others are marked as unchecked, and `drafted_by` says who made them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console, messages, preferences, wording
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN, PROBLEMS
from tui.draft.article import read_article
from tui.draft.language_model.import_answer import import_answer, title_in
from tui.draft.new_briefing import clean_title, source_ids
from tui.edit.create_file import briefing_path, create
from tui.edit.modeline import modeline
from tui.edit.save_file import read
from tui.text.plural import plural
from tui.text.sanitise import clean, clean_path
from tui.text.slug import slug

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.draft.language_model.import_answer import Remark


_LONGEST = 1_000
"""The most characters of a line about an entry."""


def arguments(parser: ArgumentParser) -> None:
    """Declare the answer, its articles, and where the briefing goes."""
    add = parser.add_argument
    add("answer", metavar="ANSWER", help="the file with the answer, or `-`")
    add(
        "--article", dest="articles", action="append", required=True, metavar="FILE",
        help="the article, as it was given to `prompt`; may be repeated",
    )  # fmt: skip
    add("--by", default=wording.A_MODEL, metavar="NAME", help="who or what made the answer")
    add("--title", default="", metavar="TITLE", help="the title, instead of the one in the answer")
    add("--output", default="", metavar="FILE|FOLDER", help="write the briefing there")
    add("--stdout", action="store_true", help="print the briefing, and write nothing")


def run(args: Namespace) -> int:
    """Write the briefing, and say what was refused."""
    if [args.answer, *args.articles].count("-") > 1:
        raise CommandError("standard input can be read once", help="name a file for the others")
    limit = preferences.settings().size_limit
    articles = dict(
        zip(
            source_ids(args.articles),
            (read_article(path, limit=limit) for path in args.articles),
            strict=True,
        )
    )
    answer = read(args.answer, limit=limit).text
    headline = next((one.headline for one in articles.values() if one.headline), "")
    title = clean_title(args.title or title_in(answer, articles) or headline)
    path = briefing_path(args.output, slug(title))
    by = clean(args.by, lines=False).strip() or wording.A_MODEL
    made = import_answer(answer, articles, title, by, path, limit=limit)
    text = modeline(path) + made.text
    if args.stdout:
        console.write(text)
    else:
        create(path, text)
        count = plural(len(made.added), "entry", "entries")
        console.write(wording.IMPORTED.format(path=clean_path(path), entries=count))
    for one in made.remarks:
        messages.show(_short(_shown(one)), note=_short(one.given))
    return PROBLEMS if any(one.is_refused for one in made.remarks) else CLEAN


def _shown(remark: Remark) -> str:
    words = wording.REFUSED if remark.is_refused else wording.CHANGED
    return words.format(entry=f"{remark.entry}: " if remark.entry else "", message=remark.message)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
