"""`briefing new`: the beginning of a briefing."""

from __future__ import annotations

from tui.cli import console, documents, inputs
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace

    from tui.draft.article import Article


def run(given: SimpleNamespace) -> int:
    """Write a new briefing, or print it."""
    from tui.draft.new_briefing import clean_title, example, from_article
    from tui.edit.create_file import briefing_path, create
    from tui.edit.modeline import modeline
    from tui.text.slug import slug

    if given.stdout and given.output:
        raise CommandError("`--stdout` and `--output` exclude each other", help="leave one of them out")
    with documents.refusals():
        article = _article(vars(given)["from"])
        title = clean_title(" ".join(given.title) or (article.headline if article else ""))
        path = briefing_path(given.output, slug(title))
        text = modeline(path) + (from_article(title, article) if article else example(title))
        if given.stdout:
            console.write(text)
            return CLEAN
        create(path, text)
    _tell(path, "with the article and a draft of its entries" if article else "with an example to replace")
    return CLEAN


def _article(path: str) -> Article | None:
    """The article to begin with, None where there is none; what was changed in it is said."""
    if not path:
        return None
    from tui.draft.article import read_article

    article = read_article(path, limit=inputs.wishes().size_limit)
    if article.changes:
        console.say("the text differs from the article", note="; ".join(article.changes))
    return article


def _tell(path: str, how: str) -> None:
    """Say where the briefing is, how it is, and what comes next, in a form that a shell takes."""
    from shlex import quote

    from tui.text.sanitise import clean_path

    named = clean_path(quote(f"./{path}" if path.startswith("-") else path))
    steps = {f"briefing check {named}": "report problems", f"briefing {named}": "open it in the reader"}
    width = max(map(len, steps)) + 3
    rows = [f"  {command:<{width}} {text}" for command, text in steps.items()]
    console.write("\n".join([f"created {clean_path(path)} {how}", "", *rows]))
