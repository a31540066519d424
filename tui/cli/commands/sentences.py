"""`briefing sentences FILE`: number the sentences of a briefing or of an article.

`briefing add` takes the numbers for quotes: `--quote 12` is a sentence, `12-13` are two, `12:3-9` are words
of one, and `wire:12` is a sentence of the source `wire`. A `*` marks sentences that nothing quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.sentence_coverage import covered
from tui.cli import console, inputs, preferences, wording
from tui.cli.exit_codes import CLEAN, verdict
from tui.draft.article import read_article
from tui.library.find_files import ENDINGS
from tui.model.numbered_sentences import numbered_sentences
from tui.model.quotes import SourceText
from tui.parse.errors import NotABriefingError
from tui.parse.load import load

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Collection, Iterable, Iterator


def arguments(parser: ArgumentParser) -> None:
    """Declare the file, and whether to leave out what is quoted."""
    parser.add_argument("path", metavar="FILE", help="a briefing, or an article as plain text")
    parser.add_argument("--unquoted", action="store_true", help="only sentences that nothing quotes")


def run(args: Namespace) -> int:
    """Print the sentences of each source with their numbers."""
    limit = preferences.settings().size_limit
    path = inputs.file_or_name(args.path)
    if not path.endswith(ENDINGS):
        body = SourceText("", read_article(path, limit=limit).text)
        console.write("\n".join(_lines([body], {}, ())))
        return CLEAN
    loaded = load(inputs.find(path), limit=limit, source_map=False)
    if loaded.briefing is None:
        raise NotABriefingError(loaded)
    sources = loaded.briefing.sources.values()
    texts = [source.body for source in sources if source.body is not None]
    bare = {(one.source, one.number + 1) for each in covered(loaded.briefing).values() for one in each.bare}
    names = {source.id: source.label for source in sources} if len(texts) > 1 else {}
    shown = _lines(texts, names, bare, unquoted=args.unquoted)
    console.write("\n".join(shown) or wording.ALL_QUOTED)
    return verdict(loaded.diagnostics)


def _lines(
    texts: Iterable[SourceText],
    names: dict[str, str],
    bare: Collection[tuple[str, int]],
    *,
    unquoted: bool = False,
) -> Iterator[str]:
    """Yield a line for each sentence, under the names of the sources if there are any."""
    for body in texts:
        sentences = [
            one for one in numbered_sentences([body]) if not unquoted or (body.source, one.number) in bare
        ]
        if names and sentences:
            yield wording.SOURCE_OF_SENTENCES.format(id=body.source, name=names[body.source])
        width = len(str(len(body.sentences)))
        for one in sentences:
            mark = "*" if (body.source, one.number) in bare else " "
            yield f"{one.number:>{width}}{mark} {one.text}"
