"""`briefing search QUERY [PATH…]`: find entries and sentences in briefings.

Plain words are found in any field, whatever their case and accents. Put a phrase in quotation marks; leave a
word out with `-word`; give a choice with `a OR b`; write a regular expression as `/…/`; ask for a field with
`by:israel`, `date:2025-11..` or `is:contested`. A query of several words is one argument: 'by:israel strike'.
Without a path, the briefings in this folder are searched. The exit code is 1 if nothing is found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import console, inputs, messages, preferences
from tui.cli.commands.check import COLOURS
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN, PROBLEMS, REFUSED
from tui.library.find_files import collect
from tui.parse.load import load
from tui.report import search_report
from tui.search.documents import Documents
from tui.search.explain import explain, explain_error
from tui.search.parser import parse_query
from tui.search.patterns import PatternError
from tui.search.search import Marker, Search

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from tui.search.query import Query
    from tui.search.search import Hit


def arguments(parser: ArgumentParser) -> None:
    """Declare the query, the paths, and the form of the hits."""
    parser.add_argument("query", metavar="QUERY", help="what to find")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, a pattern, or `-`")
    parser.add_argument("--json", action="store_true", help="print the hits as JSON")
    parser.add_argument("--explain", action="store_true", help="say what the query means, and find nothing")
    parser.add_argument("--color", choices=COLOURS, default="auto", help="bold words (auto: on a terminal)")


def run(args: Namespace) -> int:
    """Print the hits, one a line."""
    query = parse_query(args.query)
    if query.root is None:
        raise CommandError("the query is empty", help="give words to find")
    if args.explain:
        console.write(explain(query))
        return CLEAN
    files, lost = collect([inputs.file_or_name(path) for path in args.paths] or ["."])
    messages.show_diagnostics(lost)
    found = _Counted(query, files)
    try:
        Marker(query)  # an invalid pattern is refused before anything is printed
        if args.json:
            console.stream(search_report.as_json(found.hits(), args.query))
        else:
            console.stream(search_report.as_lines(found.hits(), colour=console.has_colour(args.color)))
    except PatternError as error:
        raise CommandError(explain_error(error), note=args.query) from error
    return REFUSED if found.unread or lost else CLEAN if found.count else PROBLEMS


class _Counted:
    """The hits of a query in files, counted as they are found."""

    def __init__(self, query: Query, files: list[str]) -> None:
        self._query, self._files = query, files
        self.count = self.unread = 0

    def hits(self) -> Iterator[tuple[str, Hit]]:
        """Yield the path of each file with each of its hits."""
        limit = preferences.settings().size_limit
        for path in self._files:
            loaded = load(path, limit=limit, source_map=False)
            if loaded.briefing is None:
                self.unread += 1
                messages.show_diagnostics(loaded.diagnostics)
                continue
            search = Search(self._query, Documents(loaded.briefing))
            for document in search.found():
                self.count += 1
                yield path, search.hit(document)
