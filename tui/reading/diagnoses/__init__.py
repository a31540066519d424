"""What a fault of the syntax most likely is: each diagnosis yields what may be meant, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.diagnoses import blocks, braces, brackets, dashes, lines, quotes, signs, spaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.reading.diagnoses.case import Case, Guess


def guesses(case: Case) -> Iterator[Guess]:
    """What may be meant, the likeliest first; the last guess is that nobody knows."""
    for diagnose in (*_FIRST, *_DIAGNOSES.get(case.kind, ()), lines.unknown):
        yield from diagnose(case)


_FIRST = (lines.tab, spaces.like_blanks, signs.percent, blocks.ended_early, blocks.without_sign)
"""What may lie behind a fault of any kind."""

_BRACES = (braces.before, braces.missing, braces.two_keys)
_DIAGNOSES: dict[str, tuple[Callable[[Case], Iterator[Guess]], ...]] = {
    "open quote": (quotes.open_quote,),
    "escape": (quotes.escape,),
    "no colon": (lines.no_colon,),
    "alias": (dashes.other_sign, signs.refused_sign),
    "tag": (signs.refused_sign,),
    "block sign": (blocks.sign,),
    "colon": (quotes.swallowed, *_BRACES, signs.colon_in_text, dashes.other_sign, lines.colon_further_down),
    "dash": (signs.dash,),
    "reserved": (braces.comma_behind, brackets.comma_too_many, signs.reserved),
    "flow": (
        quotes.swallowed,
        *_BRACES,
        signs.colon_in_text,
        quotes.behind_quote,
        signs.question_mark,
        braces.hidden,
        brackets.open_bracket,
        brackets.comma_missing,
    ),
    "item": (
        quotes.swallowed,
        quotes.behind_quote,
        braces.comma_behind,
        signs.behind_bracket,
        brackets.bracket_too_many,
        dashes.other_sign,
        dashes.in_section_of_ids,
        lines.in_list,
        lines.indentation,
    ),
    "key": (
        quotes.swallowed,
        quotes.behind_quote,
        braces.comma_behind,
        signs.behind_bracket,
        brackets.bracket_too_many,
        dashes.other_sign,
        dashes.first_missing,
        lines.indentation,
    ),
    "document": (
        lines.indented_head,
        brackets.bracket_too_many,
        quotes.behind_quote,
        braces.comma_behind,
        signs.behind_bracket,
        lines.second_document,
    ),
}
