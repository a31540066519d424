"""E1: what is not YAML, and what is YAML and no part of a briefing."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E101": CodeText(
        "a line that cannot be read as YAML",
        "YAML has rules for blanks, brackets, dashes and colons, and here one of them is not kept. "
        "The message says which, as far as that can be told from where the reading stops, and often "
        "shows the line as it should stand. What follows in the file is looked through for further "
        "errors; what it says cannot be read until they are mended. `briefing check --fix` writes the "
        "lines that have one answer only.",
        "lang:en",
        "lang: en",
    ),
    "E102": CodeText(
        "a tab where a space is needed",
        "How far a line is indented says what it belongs to, and YAML counts blanks for that: a tab "
        "is as wide as each editor likes. Have your editor write blanks for the tab key in YAML "
        "files.",
        "actors:\n\thezbollah: Hezbollah",
        "actors:\n  hezbollah: Hezbollah",
    ),
    "E103": CodeText(
        "a quotation mark that is never closed",
        "A text that begins with a quotation mark ends with the next one of the same kind, however "
        "far below that is. Inside of single quotes an apostrophe is written twice (`'it''s'`), "
        'inside of double ones a quotation mark with a backslash before it (`\\"`). The curly marks of '
        "news text (“ ” ‘ ’) mean nothing to YAML and can stand anywhere.",
        'title: "Lebanon-Israel talks',
        'title: "Lebanon-Israel talks"',
    ),
    "E104": CodeText(
        "a colon followed by a space in unquoted text",
        "A colon with a blank behind it parts a key from its value, wherever it stands in a text "
        "without quotes. Put the whole text in quotation marks, or write it on lines of its own under "
        "`>-`, where colons are nothing but colons. A colon without a blank behind it, as in 22:30, "
        "does no harm.",
        "title: Ras EnNakoura: talks between Lebanon and Israel",
        'title: "Ras EnNakoura: talks between Lebanon and Israel"',
    ),
    "E105": CodeText(
        "unquoted text that begins with a reserved character",
        "Some signs have a meaning of their own in YAML where a text begins with them: @ ` % & * ! | "
        "> [ { and quotation marks. In quotation marks the text may begin with any of them.",
        "tags: [@LBCI]",
        'tags: ["@LBCI"]',
    ),
    "E106": CodeText(
        "a key written twice in one mapping",
        "A key stands once in a mapping: two entries with one id, or two values of one field, are one "
        "too many. The first is read and the second is not, so that what was there first does not "
        "disappear unseen.",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  hezbollah: Hezbollah’s chief of staff",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  chief-of-staff: Hezbollah’s chief of staff",
    ),
    "E107": CodeText(
        "an anchor, alias or merge key",
        "YAML can give a value a name (`&name`) and repeat it elsewhere (`*name`, `<<`). A briefing "
        "has none of that: whoever reads an entry should see all of it where it stands, and a file of "
        "some lines could unfold into gigabytes. Write the value out. If the sign is meant as text, "
        "put the text in quotation marks.",
        "when: &when recent",
        "when: recent",
    ),
    "E108": CodeText(
        "a tag",
        "A tag (`!!int`, `!!timestamp`) tells a program what to make of a value. In a briefing every "
        "value is text as you typed it, and its field says what that means; tags are refused and "
        "never carried out.",
        "date: !!timestamp 2025-11-19",
        "date: 2025-11-19",
    ),
    "E109": CodeText(
        "a second document in one file",
        "`---` in a line of its own begins another document. A file holds one briefing, and nothing "
        "behind that line was read. Move it into a file of its own. As a line under a heading, or "
        "inside of a text, it needs to be indented or left out.",
        "---\ntitle: The strike in Beirut\n",
        "",
    ),
    "E110": CodeText(
        "lists or mappings nested too deeply",
        "The deepest part of the format lies five levels down; so many levels more are a bracket that "
        "is not closed, or a file that is meant to keep its reader busy.",
        "tags: " + "[" * 40 + "talks" + "]" * 40,
        "tags: [talks]",
    ),
    "E111": CodeText(
        "a key that is not plain text",
        "A key is the text before a colon. A list or a mapping in its place, or nothing at all, "
        "cannot be an id or the name of a field. In brackets, or behind a question mark, YAML would "
        "allow it.",
        "  [hezbollah, hamas]: armed groups",
        "  hezbollah: Hezbollah\n  hamas: Hamas",
    ),
}

_COLON = "missing space after a colon"
_INDENTED_LESS = "`{key}` is indented less than the keys around it"
_UNLIKE = "`{key}` is indented differently from the lines around it"
_IN_QUOTES = "put the text in quotes"
_TEXT_LABEL = "YAML reserves `{sign}` at the beginning of a text"
_WRITE_OUT = "write the value out in each place, or put it in quotes if it is meant as text"
_NO_TAG = "remove the tag, or put it in quotes if it is meant as text: every value is text"
_SECOND = "a file holds one briefing, and this one has a second document"
_SPACES = "{count:space} here"
WORDS: dict[str, Variants] = {
    "E101": {
        # colons and spaces
        "space-after-colon": Words(_COLON, "a space belongs here", help="write a space after the colon"),
        "space-before-brace": Words(_COLON, "a space here", help="write a space before the brace"),
        "space-in-braces": Words(_COLON, "a space belongs here", help="write `{key}: {text}`"),
        "colon-before-brace": Words(
            "missing colon before a brace",
            "a colon and a space here",
            help="write a colon and a space before the brace",
        ),
        "odd-space": Words(
            "the character after a colon looks like a space", "{character}", help="write `: ` after the key"
        ),
        "odd-colon": Words(
            "the character after a key looks like a colon", "{character}", help="write `: ` after the key"
        ),
        "odd-indent": Words(
            "a line is indented with a character that is not a space",
            "{character}",
            help="indent with spaces",
        ),
        # blocks of text
        "first-line-indented": Words(
            "the first line of a text is indented more than the lines below it",
            _SPACES,
            help="indent it by {indent:space}, like the rest of `{key}`",
        ),
        "text-indented-less": Words(
            "a line is indented less than the text it continues",
            "the text above ends here",
            help="indent it by {indent:space}: it belongs to `{key}` in line {line}",
        ),
        "block-sign-missing": Words(
            "missing sign before a text of several lines",
            "the text begins below",
            help="write `|` after `{key}:`",
        ),
        "text-on-sign-line": Words(
            "a text begins on the line of its `{sign}`",
            "nothing may follow the sign",
            help="write the text on the lines below the `{sign}`",
        ),
        "text-after-sign": Words(
            "a text begins on the line of its `{sign}`",
            "nothing may follow the sign",
            help="write the text on the lines below the `{sign}`, or remove the `{sign}`",
        ),
        # braces, brackets and commas
        "round-brackets": Words(
            "the keys of an entry are in round brackets",
            "keys of an entry",
            help="put them in braces, `{{ }}`",
        ),
        "brace-missing": Words(
            "missing brace before the keys of an entry",
            "keys of an entry",
            help="put them in braces, `{{ }}`",
        ),
        "braces-missing": Words(
            "missing braces around the keys of an entry",
            "keys of an entry",
            help="put them in braces, `{{ }}`",
        ),
        "comma-before-key": Words(
            "missing comma before `{key}`",
            "a comma belongs here",
            help="separate keys in braces with commas",
        ),
        "comma-or-quotes": Words(
            "missing comma before `{key}`",
            "a comma belongs here",
            help="separate keys in braces with commas, or put the text in quotes if the colon is part of it",
        ),
        "separator": Words(
            "`{sign}` instead of a comma",
            "a comma belongs here",
            help="separate keys in braces with commas",
        ),
        "hash-in-brackets": Words(
            "a `#` after a space hides the end of a bracket",
            "a comment to YAML",
            help="put the whole text in quotes",
        ),
        "comma-after-bracket": Words(
            "a comma after a closing bracket", "nothing follows it", help="remove the comma"
        ),
        "bracket-unopened": Words(
            "a closing bracket without an opening one",
            "nothing is open here",
            help="remove it, or put the text in quotes",
        ),
        "bracket-unclosed": Words(
            "a bracket is never closed",
            "opened here",
            help="close it with `{close}`, or put the text in quotes if it begins with a bracket",
        ),
        "comma-missing": Words(
            "missing comma between two items in brackets",
            "a comma belongs before this",
            help="write a comma between the items",
        ),
        "item-missing": Words("missing item before a comma", "nothing before this", help="remove the comma"),
        # lists
        "space-after-dash": Words(
            "missing space after a dash", "a space belongs after it", help="write a space after the dash"
        ),
        "list-sign": Words(
            "an item of a list begins with `{sign}`",
            "a dash and a space belong here",
            help="begin each item with `- `",
        ),
        "first-dash-missing": Words(
            "the first item of a list has no dash", "no dash before this", help="write `- ` before each item"
        ),
        "dash-missing": Words(
            "an item of a list has no dash", "no dash before this", help="write `- ` before each item"
        ),
        "dash-before-id": Words(
            "a dash before an entry of `{section}`",
            "no dash belongs here",
            help="remove the dash: the entries of `{section}` begin with their ids",
        ),
        "list-on-key-line": Words(
            "a list begins on the line of its key",
            "a dash",
            help="begin each item on its own line, or put the text in quotes if it begins with a dash",
        ),
        "item-for-key": Words(
            "an item of a list where a key is expected",
            "this item belongs to no list",
            help="write the key of the list above it",
        ),
        # indentation
        "key-below-item-text": Words(
            "`{key}` is indented below an item that already has a text",
            "an item is a text or has keys",
            help="give the text of the item its own key, or remove one of them",
        ),
        "key-below-text": Words(
            "`{key}` is indented below a key that already has a text",
            "one level too deep",
            help="give it the indentation of the keys it belongs to",
        ),
        "key-below-short-entry": Words(
            "`{key}` is indented below a key that already has a text",
            "one level too deep",
            "if `{above}` is an id, its text needs a key too: `name: …`",
            "give it the indentation of the keys it belongs to",
        ),
        "indented-less-in-item": Words(
            _INDENTED_LESS, _SPACES, help="give it the indentation of the keys of its item"
        ),
        "indented-less-than-sibling": Words(
            _INDENTED_LESS, _SPACES, help="give it the indentation of `{sibling}` above"
        ),
        "indented-less": Words(
            _INDENTED_LESS, _SPACES, help="indent it by {indent:space}, like the lines around it"
        ),
        "indented-unlike-key": Words(_UNLIKE, _SPACES, help="indent it like `{sibling}` below"),
        "indented-unlike-lines": Words(_UNLIKE, _SPACES, help="indent it like the lines below"),
        "indentation": Words(
            "indentation matches no outer level",
            _SPACES,
            help="indent it by {columns:numbers} spaces, like the lines above",
        ),
        "head-indented": Words(
            "the file begins further to the right than it continues",
            _SPACES,
            help="begin the keys of a briefing in the first column",
        ),
        # the rest
        "no-key": Words(
            "a line without a key",
            "no colon in this line",
            help="write `key: text`, or indent the line if it continues the text above",
        ),
        "escape": Words(
            "unknown escape in double quotes",
            "not an escape",
            help="write the backslash twice, or use single quotes",
        ),
        "character": Words("a character that YAML does not allow", "{character}", help="remove it"),
        "control-character": Words(
            "a character that YAML does not allow", "{character}, a control character", help="remove it"
        ),
        "unknown": Words(
            "this line cannot be read as YAML",
            "reading stops here",
            help="look for quotes, brackets, colons and indentation here and in the line above",
        ),
    },
    "E102": {
        "text": Words(
            "a tab indents a line of a text",
            "a tab",
            help="indent with spaces, as far as the other lines of the text",
        ),
        "indent": Words("a tab is used to indent", "a tab", help="indent with spaces"),
        "inside": Words("a tab where a space is expected", "a tab", help="write a space"),
    },
    "E103": {
        "unclosed": Words(
            "a quotation mark is never closed", "opened here", help="close the text with `{mark}`"
        ),
        "apostrophe": Words(
            "an apostrophe closes a text in single quotes",
            "the text ends here",
            help="write the apostrophe twice",
        ),
        "text-after": Words(
            "text after a closing quotation mark", "outside the quotes", help="put the whole text in quotes"
        ),
    },
    "E104": {
        "colon": Words(
            "unquoted text contains a colon followed by a space", "another key to YAML", help=_IN_QUOTES
        ),
        "curly": Words(
            "unquoted text contains a colon followed by a space",
            "another key to YAML",
            help="use straight quotation marks instead of the curly ones, or around them if those are meant",
        ),
        "key": Words(
            "unquoted text contains a colon followed by a space",
            "YAML takes `{key}` for another key",
            help="begin a new line with `{key}`, or put the text in quotes if the colon belongs to it",
        ),
        "below": Words(
            "unquoted text contains a colon followed by a space",
            "the end of a key to YAML",
            help="write `>-` after the key and begin the text on the next line",
        ),
    },
    "E105": {
        "percent": Words(
            "a line begins with `%`, which YAML reserves",
            "reserved",
            help="put the text in quotes, or indent it below its key",
        ),
        "bracket": Words("unquoted text begins with a bracket", "a list or mapping to YAML", help=_IN_QUOTES),
        "question-mark": Words(
            "text inside brackets ends with a question mark",
            "not every YAML parser reads this",
            help=_IN_QUOTES,
        ),
        "reserved": Words(
            "unquoted text begins with `{sign}`, which YAML reserves",
            "reserved at the beginning of a text",
            help=_IN_QUOTES,
        ),
        "backtick": Words(
            "unquoted text begins with a backtick, which YAML reserves",
            "reserved at the beginning of a text",
            help=_IN_QUOTES,
        ),
    },
    "E106": {
        "": Words(
            "the key `{key}` is written twice",
            "written again here",
            "the first one is read",
            "remove one of the two, or give it another key",
        ),
        "dash": Words(
            note="so are others below it: a new item of the list may begin here",
            help="write `- ` before the first key of the new item, perhaps `{key}`",
        ),
    },
    "E107": {
        "merge": Words("merge keys are not part of the format", "a merge key", help=_WRITE_OUT),
        "alias": Words("aliases are not part of the format", "an alias", help=_WRITE_OUT),
        "anchor": Words("anchors are not part of the format", "an anchor", help=_WRITE_OUT),
        "text": Words("anchors and aliases are not part of the format", _TEXT_LABEL, help=_WRITE_OUT),
    },
    "E108": {
        "tag": Words("tags are not part of the format", "a tag", help=_NO_TAG),
        "text": Words("tags are not part of the format", _TEXT_LABEL, help=_NO_TAG),
    },
    "E109": {
        "": Words(
            _SECOND,
            "the second document begins here",
            "the rest was not read",
            "move it into a file of its own, or remove the `---`",
        ),
        "end-mark": Words(
            _SECOND,
            "the second document begins here",
            help="move it into a file of its own, or remove the `...`",
        ),
    },
    "E110": {
        "": Words(
            "lists and mappings are nested deeper than {limit} levels",
            "one level too deep",
            help="look for a bracket that is not closed",
        )
    },
    "E111": {
        "list": Words(
            "a list where a key is expected",
            "a key is plain text",
            help="put it in quotes if it is meant as text",
        ),
        "mapping": Words(
            "a mapping where a key is expected",
            "a key is plain text",
            help="put it in quotes if it is meant as text",
        ),
        "missing": Words(
            "missing key",
            "no key before the colon",
            help="write a key, or put the text in quotes if the colon belongs to it",
        ),
    },
}
