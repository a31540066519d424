"""`briefing prompt ARTICLE…`: print what a language model needs to draft a briefing.

The prompt has the task, the form, the words that fields take, the numbered sentences, the draft by rules, and
an example. `briefing import` takes the answer, and lets nothing in that the articles do not bear out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console, preferences
from tui.cli.exit_codes import CLEAN
from tui.draft.article import read_article
from tui.draft.language_model.prompt import prompt
from tui.draft.new_briefing import source_ids

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the articles."""
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="an article as plain text, or `-`")


def run(args: Namespace) -> int:
    """Print the prompt."""
    limit = preferences.settings().size_limit
    articles = (read_article(path, limit=limit) for path in args.articles)
    console.write(prompt(dict(zip(source_ids(args.articles), articles, strict=True))))
    return CLEAN
