"""Every word that a diagnostic says: titles, explanations, and the sentences of each variant.

A file holds one group of codes. `CODES` explains a code, `WORDS` has the sentences of its variants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.catalogue import dates, files, lint, quotes, references, shapes, syntax, texts

if TYPE_CHECKING:
    from tui.diagnostics.catalogue.code_text import CodeText, Variants

_GROUPS = (files, syntax, references, shapes, dates, quotes, texts, lint)
CODES: dict[str, CodeText] = dict(
    sorted((code, text) for group in _GROUPS for code, text in group.CODES.items())
)
"""The explanation of every code: E errors first, W warnings after them."""
WORDS: dict[str, Variants] = {code: words for group in _GROUPS for code, words in group.WORDS.items()}
"""The sentences of every code by variant; the variant without a name is the empty string."""
RELATED: dict[str, str] = {
    "begins": "it begins here",
    "defined": "defined here",
    "guess": "`{id}` is defined here",
    "ignored": "this is ignored",
    "first": "first used here",
    "first-written": "first written here",
    "other": "the other one",
    "id": "`{id}`",
    "event": "`{id}` is here",
    "published": "published here",
    "likelihood": "the likelihood",
    "from": "from here",
    "attacker": "said by the attacker's side",
    "list-goes-on": "the list continues here",
    "item-has-text": "this item already has a text",
    "key-has-text": "this key already has a text",
    "further-left": "the first line further to the left",
    "other-column": "this line has another indentation",
}
"""The labels of further places that a diagnostic points to."""
HIDES = "fix this first: the rest of the file was checked as far as it could be read"
"""A note on the first error that kept the file from being read whole."""
