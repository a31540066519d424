"""All words of the JSON Schema that are not in the model: what an editor shows beside its descriptions."""

from __future__ import annotations

# ---- entries

OWN_KEY = "A key of your own."
OWN_ID = "The id by which other entries refer to the {kind}."
ID_LETTERS = "an id is made of a–z, 0–9 and hyphens"
KEYS = "{summary} The key of {entry} is an id of your choice."
KEY_LETTERS = "the key of {entry} is an id, made of a–z, 0–9 and hyphens"
ITEMS = "{summary} {entry} is an item of the list."
NEW = "new {kind}"
QUOTE = "Words copied from a source, with the words around them."
QUOTE_PARTS = {
    "exact": "The words themselves.",
    "prefix": "The words before them.",
    "suffix": "The words after them.",
}
SOME_ID = "some-id"

# ---- fields

NOTHING = "A key without a value, which counts as absent."
BARE = "A number or boolean in YAML: here it is text."
BARE_OR_NOTHING = "A number, boolean or null in YAML: here it is text."
YEAR = "A year, a number in YAML."
DATE = "a date is written like {examples}"
TIME = "a time is written HH:MM, or {words}"
FIGURE = "a figure is a number and what it counts, like at least 39 killed"
URL = "a web address begins with {schemes} and has no spaces"
FIELD = "{help}.\n\n{form}."
ID_OF = "the id of {kinds}"
OR_WORD = ", or `{word}`"
SEVERAL = "; several as a list"
