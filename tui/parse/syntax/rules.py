"""The syntax rules by kind of fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.syntax import (
    block_rules,
    brace_rules,
    bracket_rules,
    dash_rules,
    escape_rules,
    line_rules,
    quote_rules,
    sign_rules,
    space_rules,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.parse.syntax.fault_context import FaultContext, SyntaxGuess


def guesses(context: FaultContext) -> Iterator[SyntaxGuess]:
    """Yield guesses at the cause of a fault, the likeliest first; the last one is generic."""
    for rule in (*_FIRST, *_RULES.get(context.kind, ()), line_rules.unknown):
        yield from rule(context)


_FIRST = (
    line_rules.tab,
    space_rules.lookalike_characters,
    sign_rules.percent,
    brace_rules.hash_in_brackets,
    block_rules.text_not_indented,
    block_rules.text_ended_early,
    block_rules.block_sign_missing,
)
"""Rules for faults of any kind."""

_BEFORE_TEXT = (
    quote_rules.quote_closed_too_late,
    brace_rules.separator_before_brace,
    brace_rules.braces_missing,
    brace_rules.two_keys_without_comma,
    sign_rules.colon_in_text,
)
_AFTER_VALUE = (
    quote_rules.text_after_quote,
    brace_rules.comma_after_bracket,
    sign_rules.text_after_bracket,
    bracket_rules.unopened_bracket,
)
_IN_BLOCK = (quote_rules.quote_closed_too_late, *_AFTER_VALUE, dash_rules.wrong_list_sign)
_RULES: dict[str, tuple[Callable[[FaultContext], Iterator[SyntaxGuess]], ...]] = {
    "open quote": (quote_rules.unclosed_quote,),
    "escape": (escape_rules.escape,),
    "no colon": (dash_rules.wrong_list_sign, line_rules.item_with_colon, line_rules.colon_missing),
    "alias": (dash_rules.wrong_list_sign, sign_rules.refused_sign),
    "tag": (sign_rules.refused_sign,),
    "block sign": (block_rules.block_sign,),
    "colon": (*_BEFORE_TEXT, dash_rules.wrong_list_sign, line_rules.colon_on_later_line),
    "dash": (sign_rules.dash,),
    "reserved": (brace_rules.comma_after_bracket, bracket_rules.extra_comma, sign_rules.reserved),
    "flow": (
        *_BEFORE_TEXT,
        quote_rules.text_after_quote,
        sign_rules.question_mark,
        bracket_rules.unclosed_bracket,
        bracket_rules.comma_missing,
    ),
    "item": (*_IN_BLOCK, dash_rules.dash_before_id, line_rules.unmarked_line_in_list, line_rules.indentation),
    "key": (*_IN_BLOCK, dash_rules.first_dash_missing, line_rules.indentation),
    "document": (
        line_rules.indented_head,
        bracket_rules.unopened_bracket,
        quote_rules.text_after_quote,
        brace_rules.comma_after_bracket,
        sign_rules.text_after_bracket,
        line_rules.second_document,
    ),
}
