"""`briefing new TITLE`: start a briefing, from an example or from an article.

It is written to `title.yaml` in the working folder, and never over another file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console, messages, preferences, wording
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN
from tui.draft.article import Article, read_article
from tui.draft.new_briefing import clean_title, example, from_articles, source_ids
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
    add(
        "--from", dest="articles", action="append", default=[], metavar="FILE",
        help="start from this article, or from `-`; may be repeated",
    )  # fmt: skip
    add("--output", default="", metavar="FILE|FOLDER", help="write the briefing there")
    add("--stdout", action="store_true", help="print the briefing, and write nothing")


def run(args: Namespace) -> int:
    """Write a new briefing, or print it."""
    if args.stdout and args.output:
        raise CommandError("`--stdout` and `--output` exclude each other", help="leave one of them out")
    articles = dict(zip(source_ids(args.articles), map(_read, args.articles), strict=True))
    headline = next((one.headline for one in articles.values() if one.headline), "")
    title = clean_title(" ".join(args.title) or headline)
    path = briefing_path(args.output, slug(title))
    text = modeline(path) + (from_articles(title, articles) if articles else example(title))
    if args.stdout:
        console.write(text)
        return CLEAN
    create(path, text)
    _show_next_steps(path, len(articles))
    return CLEAN


def _read(path: str) -> Article:
    """Read the article, and say what was changed in it."""
    article = read_article(path, limit=preferences.settings().size_limit)
    if article.changes:
        messages.show("the text differs from the article", note="; ".join(article.changes))
    return article


def _show_next_steps(path: str, articles: int) -> None:
    """Print where the briefing is and what to do next, as commands that a shell takes."""
    quoted = clean_path(shell_word(path))
    steps = {f"briefing check {quoted}": "report problems", f"briefing {quoted}": "open it in the reader"}
    if articles:
        steps = {f"briefing adopt {quoted}": "choose what to take from the draft"} | steps
    width = max(map(len, steps)) + 3
    rows = [f"  {command:<{width}} {text}" for command, text in steps.items()]
    content = wording.NEW_CONTENTS[min(articles, 2)]
    console.write("\n".join([f"created {clean_path(path)}: {content}", "", *rows]))
