"""`briefing adopt FILE [WHAT…]`: make entries of the draft under `x-draft`, all or some.

WHAT is a name, an id, or the number of a sentence such as `12` or `12-15`; a sentence for which the draft
proposes nothing becomes a claim of its source. Without WHAT a list opens in which you choose. Entries that
are adopted have the mark `x-adopted` until you press `x` on them in the reader.
"""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from tui.cli import author_file, console, messages, preferences, wording
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN, PROBLEMS
from tui.draft.adopt import adopt_named, adopt_numbers
from tui.draft.proposals import proposals
from tui.draft.wording import NO_DRAFT
from tui.edit.errors import EditError
from tui.edit.parsed_file import parse_file
from tui.edit.save_file import read
from tui.settings.themes import DEFAULT_THEME
from tui.text.plural import plural

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from tui.draft.adopt import Adoption
    from tui.edit.save_file import SavedText


def arguments(parser: ArgumentParser) -> None:
    """Declare the file and what to adopt."""
    parser.add_argument("file", metavar="FILE", help="the briefing")
    parser.add_argument("what", nargs="*", metavar="WHAT", help="names, ids, or numbers of sentences")
    parser.add_argument("--all", action="store_true", help="adopt all that the draft proposes")
    parser.add_argument(
        "--rest", action="store_true", help="make claims of the sentences that nothing quotes"
    )


def run(args: Namespace) -> int:
    """Write the entries into the file, and say what was added and what was not."""
    if args.all and args.what:
        raise CommandError("`--all` adopts everything", help="leave out the names, or `--all`")
    limit = preferences.settings().size_limit
    document = read(args.file, limit=limit)
    if args.all or args.what or args.rest:
        what = None if args.all else args.what
        adoption = adopt_named(document.text, document.path, what, rest=args.rest, limit=limit)
    else:
        code, numbers = _chosen(document, limit)
        if not numbers:
            return code
        adoption = adopt_numbers(document.text, document.path, numbers, limit=limit)
    author_file.write(document, adoption.text)
    return _report(adoption)


def _chosen(document: SavedText, limit: int) -> tuple[int, list[int]]:
    """Return the numbers of the proposals that the user chose in a list, behind its exit code."""
    if not (console.is_terminal(sys.stdout) and console.is_terminal(sys.stdin)):
        raise CommandError(wording.NOTHING_CHOSEN, help=wording.CHOOSE)
    file = parse_file(document.text, document.path, limit=limit)
    known = proposals(file)
    if not known:
        raise EditError(NO_DRAFT, path=document.path)
    console.require_terminal(document.path)
    from tui.app.adopt_list import choose  # noqa: PLC0415 - Textual, which only the list needs

    theme = preferences.theme(preferences.settings().theme or DEFAULT_THEME)
    return choose(file.briefing, known, theme, plain=console.is_plain(None))


def _report(adoption: Adoption) -> int:
    counts = Counter(one.kind for one in adoption.added)
    parts = [plural(count, kind) for kind, count in counts.items()]
    console.write(wording.ADOPTED.format(entries=", ".join(parts)) if parts else wording.NONE_ADOPTED)
    for entry, diagnostic in adoption.refused:
        message = f"{entry.id}: {diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
        messages.show(message, note=diagnostic.note, help=diagnostic.help)
    for one in adoption.undecided:
        message = wording.UNDECIDED.format(label=one.label, number=one.sentence[1])
        messages.show(message, help=wording.DECIDE)
    return PROBLEMS if adoption.refused or adoption.undecided else CLEAN
