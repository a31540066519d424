"""Adopt proposals of a draft: write their entries into the file, and take their rows out of `x-draft`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sentence_coverage import covered
from tui.draft import wording
from tui.draft.draft_rows import NAMES, draft_rows, without_rows
from tui.draft.proposals import (
    each_sentence,
    first_source,
    matches,
    plain_claim,
    proposals,
    taken_ids,
)
from tui.edit.add_entries import add_entries
from tui.edit.errors import EditError
from tui.edit.meaning_diff import difference
from tui.edit.parsed_file import parse_file
from tui.model.numbered_sentences import InvalidReferenceError, SentenceReference, parse_reference
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.draft.draft_rows import DraftRow
    from tui.draft.proposals import Proposal
    from tui.edit.add_entries import NewEntry
    from tui.edit.parsed_file import ParsedFile


class Adoption(NamedTuple):
    """The text of a file after proposals were adopted."""

    text: str
    added: tuple[NewEntry, ...]
    refused: tuple[tuple[NewEntry, Diagnostic], ...]
    """Entries that were not added, because `check` would find this error in them."""
    undecided: tuple[Proposal, ...]
    """Chosen proposals that stay in the draft, because somebody has to say who is meant."""


def adopt_named(
    text: str, path: str, words: Sequence[str] | None, *, rest: bool = False, limit: int = SIZE_LIMIT
) -> Adoption:
    """Return the text with the proposals adopted that some words name; all of them for None.

    A word is a name, an id, or the number of a sentence, such as `12` or `12-15`. A sentence for which the
    draft proposes nothing becomes a claim of its source; with `rest`, all that nothing quotes then do.

    Raises EditError if a word names nothing, or if an entry cannot be added.
    """
    file = parse_file(text, path, limit=limit)
    known = proposals(file)
    chosen: list[Proposal] = []
    plain: list[SentenceReference] = []
    if words is None:
        if not known and not rest:
            raise EditError(wording.NO_DRAFT, path=path)
        chosen = known
    for word in words or ():
        reference = parse_reference(word)
        if reference is None:
            chosen += _named(known, word)
            continue
        for one in each_sentence(reference, file):
            found = [each for each in known if each.is_statement and each.sentence == one[:2]]
            chosen += found
            plain += [] if found else [one]
    adoption = adopt(file, known, chosen, plain, limit=limit)
    if not rest:
        return adoption
    adopted = parse_file(adoption.text, path, limit=limit)
    left = [
        SentenceReference(one.source, one.number + 1, one.number + 1)
        for each in covered(adopted.briefing).values()
        for one in each.bare
    ]
    result = adopt(adopted, proposals(adopted), (), left, limit=limit)
    return result._replace(
        added=(*adoption.added, *result.added),
        refused=(*adoption.refused, *result.refused),
        undecided=adoption.undecided,
    )


def adopt_numbers(text: str, path: str, numbers: Sequence[int], *, limit: int = SIZE_LIMIT) -> Adoption:
    """Return the text with the proposals adopted that have these numbers, from 0; may raise EditError."""
    file = parse_file(text, path, limit=limit)
    known = proposals(file)
    return adopt(file, known, [known[number] for number in numbers], limit=limit)


def adopt(
    file: ParsedFile,
    known: Sequence[Proposal],
    chosen: Sequence[Proposal],
    plain: Iterable[SentenceReference] = (),
    *,
    limit: int = SIZE_LIMIT,
) -> Adoption:
    """Return the file's text with some of its `known` proposals adopted, and claims for `plain` sentences.

    What an entry refers to is adopted with it. Raises EditError if an entry cannot be added.
    """
    wanted = list(_with_needs(known, chosen))
    taken = taken_ids(file) | {id_ for proposal in known for id_ in proposal.ids}
    try:
        claims = [plain_claim(file, one, taken) for one in plain]
    except InvalidReferenceError as error:
        raise EditError(wording.NO_SUCH_SENTENCE, number=error.reference.first, most=error.most) from error
    path = file.briefing.path
    result = add_entries(file.text, path, [*wanted, *claims], limit=limit)
    added = {one.id for one in result.added}
    used = {row.lines for one in known if one.entries and one.ids <= added for row in one.rows}
    sentences = {one.sentence for one in known if one.is_statement and one.ids <= added}
    sentences |= {first_source(file, one)[:2] for one in plain}
    kept = {row.lines for one in known if not one.entries for row in one.rows}
    gone = {
        number
        for number, row in enumerate(draft_rows(file.root))
        if row.lines in used or (row.lines not in kept and _is_about(row, sentences, file))
    }
    text = _without(result.text, path, gone, limit)
    return Adoption(text, result.added, result.refused, tuple(one for one in chosen if not one.entries))


def _named(known: Sequence[Proposal], word: str) -> list[Proposal]:
    """Return the proposals with a name or an id; raise EditError if there is none."""
    found = [one for one in known if matches(one, word)]
    if not found:
        near = nearest(word, [one.label for one in known if not one.is_statement])
        raise EditError(wording.NO_SUCH_NEAR if near else wording.NO_SUCH_PROPOSAL, word=word, near=near)
    return found


def _with_needs(known: Sequence[Proposal], chosen: Sequence[Proposal]) -> Iterator[NewEntry]:
    """Yield the entries of the chosen proposals, and before them those that they refer to, each once."""
    by_id = {entry.id: (entry, proposal) for proposal in known for entry in proposal.entries}
    seen: set[str] = set()
    for proposal in chosen:
        needed = [id_ for id_ in sorted(proposal.needs) if id_ in by_id]
        entries = [*(by_id[id_][0] for id_ in needed), *proposal.entries]
        for entry in entries:
            if entry.id not in seen:
                seen.add(entry.id)
                yield entry


def _is_about(row: DraftRow, sentences: Collection[tuple[str, int]], file: ParsedFile) -> bool:
    """Return whether a row says something about one of the sentences."""
    reference = row.sentence if row.part != NAMES else None
    return reference is not None and first_source(file, reference)[:2] in sentences


def _without(text: str, path: str, gone: Collection[int], limit: int) -> str:
    """Return the text without the rows of the draft that have these numbers, from 0."""
    if not gone:
        return text
    file = parse_file(text, path, limit=limit)
    rows = draft_rows(file.root)
    new_text = without_rows(text, file.root, [row for number, row in enumerate(rows) if number in gone])
    if changed := difference(file.briefing, parse_file(new_text, path, limit=limit).briefing):
        raise EditError(wording.ROWS_STAY, reason=changed)
    return new_text
