"""The coverage of a briefing's sources by quotes, as text and as JSON fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import reports
from tui.report.inert import as_line, as_name
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.lint.coverage_tally import CoverageTally, UnquotedSentence


def lines(path: str, tallies: Sequence[CoverageTally]) -> Iterator[str]:
    """Yield the sources of one file and their unquoted sentences as lines."""
    yield reports.QUOTED_IN.format(path=as_name(path))
    if not tallies:
        yield f"  {reports.NO_SOURCES}"
    for tally in tallies:
        yield f"  {as_line(tally.name)}: {_share([tally]) or reports.NO_TEXT}"
        for bare in tally.bare:
            place = {"path": as_name(bare.path), "line": bare.line, "paragraph": bare.paragraph}
            yield "    " + reports.UNQUOTED.format(**place, text=as_line(bare.text))


def total(tallies: Sequence[CoverageTally]) -> str:
    """Return the total of all files: `19 of 20 sentences quoted`."""
    share = _share(tallies)
    return reports.QUOTED.format(share=share) if share else reports.NO_SENTENCES


def _share(tallies: Sequence[CoverageTally]) -> str:
    """Return `19 of 20 sentences`; empty if there are none."""
    sentences = sum(tally.sentences for tally in tallies)
    quoted = sum(tally.quoted for tally in tallies)
    return reports.SENTENCES.format(quoted=quoted, sentences=sentences) if sentences else ""


def fields(path: str, tallies: Sequence[CoverageTally]) -> dict[str, object]:
    """Return the counts of a file and of each source, and the unquoted sentences, as JSON fields."""
    return {
        "path": as_name(path),
        **_counts(tallies),
        "sources": [
            {"source": as_line(tally.source), **_counts([tally]), "bare": list(map(_bare, tally.bare))}
            for tally in tallies
        ],
    }


def _counts(tallies: Sequence[CoverageTally]) -> dict[str, object]:
    return {
        "sentences": sum(tally.sentences for tally in tallies),
        "quoted": sum(tally.quoted for tally in tallies),
    }


def _bare(bare: UnquotedSentence) -> dict[str, object]:
    return {
        "path": as_name(bare.path),
        "line": bare.line,
        "paragraph": bare.paragraph,
        "text": clean(bare.text, lines=False),
    }
