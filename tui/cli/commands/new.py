"""`briefing new TITLE`: start a briefing, from an example or from an article.

It is written to `title.yaml` in the working folder, and never over another file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console, messages, preferences
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN
from tui.draft.article import Article, read_article
from tui.draft.new_briefing import clean_title, example, from_article
from tui.edit.create_file import briefing_path, create
from tui.edit.modeline import modeline
from tui.text.sanitise import clean_path
from tui.text.shell import shell_word
from tui.text.slug import slug

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the title, and where the article and the briefing are."""
    add = parser.add_argument
    add("title", nargs="*", metavar="TITLE", help="what the briefing is about")
    add("--from", dest="article", default="", metavar="FILE", help="start from this article, or from `-`")
    add("--output", default="", metavar="FILE|FOLDER", help="write the briefing there")
    add("--stdout", action="store_true", help="print the briefing, and write nothing")


def run(args: Namespace) -> int:
    """Write a new briefing, or print it."""
    if args.stdout and args.output:
        raise CommandError("`--stdout` and `--output` exclude each other", help="leave one of them out")
    article = _read(args.article) if args.article else None
    title = clean_title(" ".join(args.title) or (article.headline if article else ""))
    path = briefing_path(args.output, slug(title))
    text = modeline(path) + (from_article(title, article) if article else example(title))
    if args.stdout:
        console.write(text)
        return CLEAN
    create(path, text)
    _show_next_steps(path, "the article and a draft of its entries" if article else "an example to edit")
    return CLEAN


def _read(path: str) -> Article:
    """Read the article, and say what was changed in it."""
    article = read_article(path, limit=preferences.settings().size_limit)
    if article.changes:
        messages.show("the text differs from the article", note="; ".join(article.changes))
    return article


def _show_next_steps(path: str, content: str) -> None:
    """Print where the briefing is and what to do next, as commands that a shell takes."""
    quoted = clean_path(shell_word(path))
    steps = {f"briefing check {quoted}": "report problems", f"briefing {quoted}": "open it in the reader"}
    width = max(map(len, steps)) + 3
    rows = [f"  {command:<{width}} {text}" for command, text in steps.items()]
    console.write("\n".join([f"created {clean_path(path)}: {content}", "", *rows]))
