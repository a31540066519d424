"""The titles of fixes, as editors list them: a verb and its object.

A fix of whole lines has the title of its variant, or of its own `title` if it is one of several. All others
have the title of their kind.
"""

from __future__ import annotations

_SPACE = "Add a space"
_BRACES = "Put the keys in braces"
_COMMA = "Add a comma"
_DASH = "Add a dash"
_INDENT = "Correct the indentation"
_QUOTE = "Quote the text"
BY_VARIANT: dict[str, dict[str, str]] = {
    "E101": {
        "space-after-colon": _SPACE, "text-not-indented": "Indent the text",
        "odd-after-dash": "Write a plain space", "space-before-brace": _SPACE, "space-in-braces": _SPACE,
        "colon-before-brace": "Add a colon and a space", "odd-space": "Write a plain space",
        "odd-colon": "Write a plain colon", "odd-indent": "Indent with spaces",
        "first-line-indented": _INDENT, "text-indented-less": _INDENT,
        "block-sign-missing": "Add a `|` after the key",
        "text-after-sign": "Remove the sign", "round-brackets": _BRACES, "brace-missing": "Add a brace",
        "braces-missing": _BRACES, "comma-before-key": _COMMA,
        "separator": "Write a comma", "hash-in-brackets": _QUOTE, "comma-after-bracket": "Remove the comma",
        "bracket-unopened": "Remove the bracket", "bracket-unclosed": "Close the bracket",
        "comma-missing": _COMMA, "item-missing": "Remove the comma", "space-after-dash": _SPACE,
        "list-sign": "Write a dash", "first-dash-missing": _DASH, "dash-missing": _DASH,
        "dash-before-id": "Remove the dash", "key-below-text": _INDENT,
        "indented-less-in-item": _INDENT, "indented-less-than-sibling": _INDENT, "indented-less": _INDENT,
        "indented-unlike-key": _INDENT, "indented-unlike-lines": _INDENT, "indentation": _INDENT,
        "head-indented": "Begin in the first column", "escape": "Write backslashes twice",
        "escaped-sign": "Remove the backslash", "escaped-apostrophe": "Remove the backslash",
        "surrogates": "Write the character itself",
    },
    "E102": {"text": "Indent with spaces", "indent": "Indent with spaces", "inside": "Write a space"},
    "E103": {
        "unclosed": "Close the quotation mark", "apostrophe": "Write the apostrophe twice",
        "text-after": _QUOTE,
    },
    "E104": {"colon": _QUOTE, "item": _QUOTE},
    "E105": {"bracket": _QUOTE, "question-mark": _QUOTE, "reserved": _QUOTE, "backtick": _QUOTE},
    "E106": {"dash": _DASH},
    "E107": {"text": _QUOTE},
    "E108": {"text": _QUOTE},
    "E301": {"list-by-id": "Make it a list", "map-as-list": "Give each entry an id"},
    "E302": {"section": "Indent the entries"},
    "E303": {"slipped": "Indent the fields"},
    "W501": {"": "Remove the character"},
    "W502": {"": "Remove the character"},
    "W505": {"": "Remove the character"},
    "W709": {"": _QUOTE},
    "W715": {
        "": _INDENT, "list": "Make it a list", "one-line": "Make it a list",
        "odd-space": "Write a plain space",
    },
    "W716": {"": "Indent the fields"},
}  # fmt: skip
"""Of fixes of whole lines, by code and variant."""
BY_KIND: dict[str, str] = {
    "line": "Correct the line",
    "word": "Write `{text}`",
    "passage": "Copy the nearest passage: {text}",
    "passages": "Write a list of passages: {text}",
}
"""Of all other fixes, by kind; `text` are the words that are written."""
OWN: dict[str, str] = {
    "backslash-twice": "Write the backslash twice",
    "all-backslashes-twice": "Write every backslash twice",
    "unknown-backslashes-twice": "Write only unknown escapes twice",
}
"""Of fixes that are one of several for the same line."""
