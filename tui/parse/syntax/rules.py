"""The rules that guess what a syntax error means, by kind of fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax import (
    block_rules,
    brace_rules,
    bracket_rules,
    dash_rules,
    line_rules,
    quote_rules,
    sign_rules,
    space_rules,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.parse.syntax.fault_context import FaultContext, SyntaxGuess


def guesses(context: FaultContext) -> Iterator[SyntaxGuess]:
    """What may be meant, the likeliest first; the last guess is that nobody knows."""
    for diagnose in (*_FIRST, *_DIAGNOSES.get(context.kind, ()), line_rules.unknown):
        yield from diagnose(context)


_FIRST = (
    line_rules.tab,
    space_rules.like_blanks,
    sign_rules.percent,
    block_rules.ended_early,
    block_rules.without_sign,
)
"""What may lie behind a fault of any kind."""

_BRACES = (brace_rules.before, brace_rules.missing, brace_rules.two_keys)
_DIAGNOSES: dict[str, tuple[Callable[[FaultContext], Iterator[SyntaxGuess]], ...]] = {
    "open quote": (quote_rules.open_quote,),
    "escape": (quote_rules.escape,),
    "no colon": (line_rules.no_colon,),
    "alias": (dash_rules.other_sign, sign_rules.refused_sign),
    "tag": (sign_rules.refused_sign,),
    "block sign": (block_rules.sign,),
    "colon": (
        quote_rules.swallowed,
        *_BRACES,
        sign_rules.colon_in_text,
        dash_rules.other_sign,
        line_rules.colon_further_down,
    ),
    "dash": (sign_rules.dash,),
    "reserved": (brace_rules.comma_behind, bracket_rules.comma_too_many, sign_rules.reserved),
    "flow": (
        quote_rules.swallowed,
        *_BRACES,
        sign_rules.colon_in_text,
        quote_rules.behind_quote,
        sign_rules.question_mark,
        brace_rules.hidden,
        bracket_rules.open_bracket,
        bracket_rules.comma_missing,
    ),
    "item": (
        quote_rules.swallowed,
        quote_rules.behind_quote,
        brace_rules.comma_behind,
        sign_rules.behind_bracket,
        bracket_rules.bracket_too_many,
        dash_rules.other_sign,
        dash_rules.in_section_of_ids,
        line_rules.in_list,
        line_rules.indentation,
    ),
    "key": (
        quote_rules.swallowed,
        quote_rules.behind_quote,
        brace_rules.comma_behind,
        sign_rules.behind_bracket,
        bracket_rules.bracket_too_many,
        dash_rules.other_sign,
        dash_rules.first_missing,
        line_rules.indentation,
    ),
    "document": (
        line_rules.indented_head,
        bracket_rules.bracket_too_many,
        quote_rules.behind_quote,
        brace_rules.comma_behind,
        sign_rules.behind_bracket,
        line_rules.second_document,
    ),
}
