"""`briefing explain [CODE…]`: explain the code of a problem, with an example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.cli import console
from tui.cli.arguments import unknown
from tui.cli.exit_codes import CLEAN
from tui.diagnostics.catalogue import CODES, WORDS
from tui.diagnostics.catalogue.variants import VARIANTS
from tui.report.explanation_report import explained, listed

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def arguments(parser: ArgumentParser) -> None:
    """Declare the codes."""
    parser.add_argument(
        "codes",
        nargs="*",
        metavar="CODE",
        help="such as E201 or E103/apostrophe, or E2 for all that begin with it; all codes",
    )


def run(args: Namespace) -> int:
    """Explain codes, or list all of them."""
    asked = {word: _codes_of(word) for word in args.codes}
    width = console.columns()
    pages = [
        explained(word, width=width) if codes == [word] else listed(codes)
        for word, codes in ((codes[0] if len(codes) == 1 else word, codes) for word, codes in asked.items())
    ]
    console.write("\n\n\n".join(pages) or listed(CODES))
    return CLEAN


def _codes_of(word: str) -> list[str]:
    """Return the codes of a word: one, bare or as `check` prints it, or all that begin with the word.

    A variant behind a slash is part of its code; one without a page of its own is left out.
    """
    printed = re.search(r"\[([EW]\d{3})\]", word.upper())
    name, _, variant = word.partition("/")
    code = printed[1] if printed else name.upper()
    if variant in VARIANTS.get(code, ()):
        return [f"{code}/{variant}"]
    if "/" in word and variant not in WORDS.get(code, ()):
        topics = [f"{code}/{one}" for one in VARIANTS.get(code, ())]
        raise unknown(
            f"no code is named `{word}`", word, topics or CODES, "`briefing explain` lists all codes"
        )
    found = [known for known in CODES if known.startswith(code)] if code else []
    if not found:
        raise unknown(f"no code is named `{word}`", code, CODES, "`briefing explain` lists all codes")
    return found
