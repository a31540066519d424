"""E1: invalid YAML, and YAML that briefings do not use."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E101": CodeText("a line that cannot be read as YAML",
        "The line breaks a rule of YAML about spaces, brackets, dashes or colons. The message names "
        "the rule where the reader can tell, and often shows the corrected line.\n\n"
        "The rest of the file is still searched for errors, but the briefing is not read until they "
        "are fixed. `briefing check --fix` corrects the lines that have only one possible meaning.",
        "lang:en", "lang: en"),
    "E102": CodeText("a tab where a space is needed",
        "In YAML, indentation decides what a line belongs to, and it is counted in spaces. The width "
        "of a tab depends on the editor, so tabs are not allowed. Set your editor to insert spaces "
        "for the tab key in YAML files.",
        "actors:\n\thezbollah: Hezbollah", "actors:\n  hezbollah: Hezbollah"),
    "E103": CodeText("a quotation mark that is never closed",
        "A text that begins with a quotation mark ends at the next mark of the same kind, even if "
        "that is many lines below. To write an apostrophe inside single quotes, double it "
        "(`'it''s'`). To write a quotation mark inside double quotes, put a backslash before it "
        '(`\\"`).\n\n'
        "The curly marks of news text (“ ” ‘ ’) have no meaning in YAML and can be used anywhere.",
        'title: "Lebanon-Israel talks', 'title: "Lebanon-Israel talks"'),
    "E104": CodeText("a colon followed by a space in unquoted text",
        "In unquoted text, a colon followed by a space separates a key from its value. Put the whole "
        "text in quotation marks, or write it on lines of its own under `>-`, where a colon is plain "
        "text. A colon without a space after it, as in 22:30, is safe.",
        "title: Ras EnNakoura: talks between Lebanon and Israel",
        'title: "Ras EnNakoura: talks between Lebanon and Israel"'),
    "E105": CodeText("unquoted text that begins with a reserved character",
        "Some characters have a special meaning in YAML at the beginning of a text: @ ` % & * ! | > [ "
        "{ and quotation marks. Put the text in quotation marks, where it can begin with any of them.",
        "tags: [@LBCI]", 'tags: ["@LBCI"]'),
    "E106": CodeText("a key written twice in one mapping",
        "Each key can be used only once in a mapping, so there cannot be two entries with one id or "
        "two values for one field. The first is read and the second is ignored, so that the earlier "
        "value is never replaced unnoticed.",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  hezbollah: Hezbollah’s chief of staff",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  chief-of-staff: Hezbollah’s chief of staff"),
    "E107": CodeText("an anchor, alias or merge key",
        "YAML can name a value (`&name`) and repeat it elsewhere (`*name`, `<<`). Briefings do not "
        "allow this: a reader should see the whole of an entry in one place, and a file of a few "
        "lines could expand to gigabytes. Write the value out. If the sign is part of the text, put "
        "the text in quotation marks.",
        "when: &when recent", "when: recent"),
    "E108": CodeText("a tag",
        "A tag (`!!int`, `!!timestamp`) tells a program how to interpret a value. In a briefing every "
        "value is the text you typed, and its field says what it means. Tags are rejected and never "
        "executed.",
        "date: !!timestamp 2025-11-19", "date: 2025-11-19"),
    "E109": CodeText("a second document in one file",
        "A line with only `---` begins another document. A file contains one briefing, so nothing "
        "after that line is read. Move the second document into a file of its own. If the line "
        "belongs to a text, indent it or remove it.",
        "---\ntitle: The strike in Beirut\n", ""),
    "E110": CodeText("lists or mappings nested too deeply",
        "The format is at most five levels deep. A file with this many levels has a bracket that is "
        "never closed, or was made to keep its reader busy.",
        "tags: " + "[" * 40 + "talks" + "]" * 40, "tags: [talks]"),
    "E111": CodeText("a key that is not plain text",
        "A key is the text before a colon. A list, a mapping or an empty key cannot be an id or the "
        "name of a field, although YAML allows it in brackets or after a question mark.",
        "  [hezbollah, hamas]: armed groups", "  hezbollah: Hezbollah\n  hamas: Hamas"),
}  # fmt: skip

_COLON = "missing space after a colon"
_INDENTED_LESS = "`{key}` is indented less than the keys around it"
_UNLIKE = "`{key}` is indented differently from the lines around it"
_IN_QUOTES = "put the text in quotes"
_TEXT_LABEL = "YAML reserves `{sign}` at the beginning of a text"
_WRITE_OUT = "write the value out in each place, or put it in quotes if it is meant as text"
_NO_TAG = "remove the tag, or put it in quotes if it is meant as text: every value is text"
_SECOND = "a file contains one briefing, and this one has a second document"
_SPACES = "{count:space} here"
WORDS: dict[str, Variants] = {
    "E101": {
        # colons and spaces
        "space-after-colon": Words(_COLON, "a space belongs here", help="write a space after the colon"),
        "space-before-brace": Words(_COLON, "a space belongs here", help="write a space before the brace"),
        "space-in-braces": Words(_COLON, "a space belongs here", help="write `{key}: {text}`"),
        "colon-before-brace": Words("missing colon before a brace", "a colon and a space belong here",
            help="write a colon and a space before the brace"),
        "odd-space": Words("the character after a colon looks like a space", "{character}",
            help="write `: ` after the key"),
        "odd-colon": Words("the character after a key looks like a colon", "{character}",
            help="write `: ` after the key"),
        "odd-indent": Words("a line is indented with a character that is not a space", "{character}",
            help="indent with spaces"),
        # blocks of text
        "first-line-indented": Words("the first line of a text is indented more than the lines below it",
            _SPACES, help="indent it by {indent:space}, like the rest of `{key}`"),
        "text-indented-less": Words("a line is indented less than the text it continues",
            "the text above ends here",
            help="indent it by {indent:space}: it belongs to `{key}` in line {line}"),
        "text-not-indented": Words("a text is not indented below its key", "not part of `{key}` to YAML",
            help="indent the text below `{key}: |` in line {line}"),
        "block-sign-missing": Words("missing `|` before a text of several lines", "the text begins below",
            help="write `|` after `{key}:`"),
        "text-on-sign-line": Words("a text begins on the line of its `{sign}`", "nothing may follow the sign",
            help="write the text on the lines below the `{sign}`"),
        "text-after-sign": Words("a text begins on the line of its `{sign}`", "nothing may follow the sign",
            help="write the text on the lines below the `{sign}`, or remove the `{sign}`"),
        # braces, brackets and commas
        "round-brackets": Words("the keys of an entry are in round brackets", "keys of an entry",
            help="put them in braces, `{{ }}`"),
        "brace-missing": Words("missing brace before the keys of an entry", "keys of an entry",
            help="put them in braces, `{{ }}`"),
        "braces-missing": Words("missing braces around the keys of an entry", "keys of an entry",
            help="put them in braces, `{{ }}`"),
        "comma-before-key": Words("missing comma before `{key}`", "a comma belongs here",
            help="separate keys in braces with commas"),
        "comma-or-quotes": Words("missing comma before `{key}`", "a comma belongs here",
            help="separate keys in braces with commas, or put the text in quotes if the colon is part of it"),
        "separator": Words("`{sign}` instead of a comma", "a comma belongs here",
            help="separate keys in braces with commas"),
        "hash-in-brackets": Words("a `#` after a space hides the end of a bracket", "a comment to YAML",
            help="put the whole text in quotes"),
        "comma-after-bracket": Words("a comma after a closing bracket", "nothing follows it",
            help="remove the comma"),
        "bracket-unopened": Words("a closing bracket without an opening one", "nothing is open here",
            help="remove it, or put the text in quotes"),
        "bracket-unclosed": Words("a bracket is never closed", "opened here",
            help="close it with `{close}`, or put the text in quotes if it begins with a bracket"),
        "comma-missing": Words("missing comma between two items in brackets", "a comma belongs before this",
            help="write a comma between the items"),
        "item-missing": Words("missing item before a comma", "nothing before this", help="remove the comma"),
        # lists
        "space-after-dash": Words("missing space after a dash", "a space belongs after it",
            help="write a space after the dash"),
        "odd-after-dash": Words("the character after a dash looks like a space", "{character}",
            help="write a dash and a space before each item"),
        "list-sign": Words("an item of a list begins with `{sign}`", "a dash and a space belong here",
            help="begin each item with `- `"),
        "first-dash-missing": Words("the first item of a list has no dash", "no dash before this",
            help="write `- ` before each item"),
        "dash-missing": Words("an item of a list has no dash", "no dash before this",
            help="write `- ` before each item"),
        "dash-before-id": Words("a dash before an entry of `{section}`", "no dash belongs here",
            help="remove the dash: the entries of `{section}` begin with their ids"),
        "list-on-key-line": Words("a list begins on the line of its key", "an item of a list to YAML",
            help="begin each item on its own line, or put the text in quotes if it begins with a dash"),
        "item-for-key": Words("an item of a list where a key is expected", "this item belongs to no list",
            help="write the key of the list above it"),
        # indentation
        "key-below-item-text": Words("`{key}` is indented below an item that already has a text",
            "an item is a text or has keys",
            help="give the text of the item its own key, or remove one of them"),
        "key-below-text": Words("`{key}` is indented below a key that already has a text",
            "one level too deep", help="give it the indentation of the keys it belongs to"),
        "key-below-short-entry": Words("`{key}` is indented below a key that already has a text",
            "one level too deep", "if `{above}` is an id, its text needs a key too: `name: …`",
            "give it the indentation of the keys it belongs to"),
        "indented-less-in-item": Words(_INDENTED_LESS, _SPACES,
            help="give it the indentation of the keys of its item"),
        "indented-less-than-sibling": Words(_INDENTED_LESS, _SPACES,
            help="give it the indentation of `{sibling}` above"),
        "indented-less": Words(_INDENTED_LESS, _SPACES,
            help="indent it by {indent:space}, like the lines around it"),
        "indented-unlike-key": Words(_UNLIKE, _SPACES, help="indent it like `{sibling}` below"),
        "indented-unlike-lines": Words(_UNLIKE, _SPACES, help="indent it like the lines below"),
        "indentation": Words("indentation matches no outer level", _SPACES,
            help="indent it by {columns:numbers} spaces, like the lines above"),
        "head-indented": Words("the file begins further to the right than it continues", _SPACES,
            help="begin the keys of a briefing in the first column"),
        # the rest
        "no-key": Words("a line without a key", "no colon in this line",
            help="write `key: text`, or indent the line if it continues the text above"),
        "escape": Words("unknown escape in double quotes", "not an escape",
            help="write the backslash twice, or use single quotes"),
        "escaped-sign": Words("unknown escape in double quotes", "not an escape",
            help="write `{sign}` without the backslash, or the backslash twice if readers should see it"),
        "escaped-apostrophe": Words("an apostrophe in double quotes needs no backslash", "not an escape",
            help="write the apostrophe alone"),
        "surrogates": Words("one character is written as two escapes", "a pair of surrogates",
            help="write the character itself"),
        "half-character": Words("half a character in double quotes", "`{escape}` is no character",
            help="write the character itself"),
        "character": Words("a character that YAML does not allow", "{character}", help="remove it"),
        "control-character": Words("a character that YAML does not allow", "{character}, a control character",
            help="remove it"),
        "unknown": Words("this line cannot be read as YAML", "reading stops here",
            help="look for quotes, brackets, colons and indentation here and in the line above"),
    },
    "E102": {
        "text": Words("a tab indents a line of a text", "a tab",
            help="indent with spaces, as far as the other lines of the text"),
        "indent": Words("a tab is used to indent", "a tab", help="indent with spaces"),
        "inside": Words("a tab where a space is expected", "a tab", help="write a space"),
    },
    "E103": {
        "unclosed": Words("a quotation mark is never closed", "opened here",
            help="close the text with `{mark}`"),
        "apostrophe": Words("an apostrophe closes a text in single quotes", "the text ends here",
            help="write the apostrophe twice"),
        "text-after": Words("text after a closing quotation mark", "outside the quotes",
            help="put the whole text in quotes"),
    },
    "E104": {
        "colon": Words("unquoted text contains a colon followed by a space", "another key to YAML",
            help=_IN_QUOTES),
        "item": Words("unquoted text contains a colon followed by a space", "a key and its value to YAML",
            help=_IN_QUOTES),
        "curly": Words("unquoted text contains a colon followed by a space", "another key to YAML",
            help="use straight quotation marks instead of the curly ones, or around them if those are meant"),
        "key": Words("unquoted text contains a colon followed by a space",
            "YAML takes `{key}` for another key",
            help="begin a new line with `{key}`, or put the text in quotes if the colon belongs to it"),
        "below": Words("unquoted text contains a colon followed by a space", "the end of a key to YAML",
            help="write `>-` after the key and begin the text on the next line"),
    },
    "E105": {
        "percent": Words("a line begins with `%`, which YAML reserves", "reserved by YAML",
            help="put the text in quotes, or indent it below its key"),
        "bracket": Words("unquoted text begins with a bracket", "a list or mapping to YAML", help=_IN_QUOTES),
        "question-mark": Words("text inside brackets ends with a question mark",
            "not every YAML parser reads this", help=_IN_QUOTES),
        "reserved": Words("unquoted text begins with `{sign}`, which YAML reserves",
            "reserved at the beginning of a text", help=_IN_QUOTES),
        "backtick": Words("unquoted text begins with a backtick, which YAML reserves",
            "reserved at the beginning of a text", help=_IN_QUOTES),
    },
    "E106": {
        "": Words("the key `{key}` is written twice", "written again here", "the first one is read",
            "remove one of the two, or give it another key"),
        "dash": Words(note="so are others below it: a new item of the list may begin here",
            help="write `- ` before the first key of the new item, perhaps `{key}`"),
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
        "": Words(_SECOND, "the second document begins here", "the rest was not read",
            "move it into a file of its own, or remove the `---`"),
        "end-mark": Words(_SECOND, "the second document begins here",
            help="move it into a file of its own, or remove the `...`"),
    },
    "E110": {
        "": Words("lists and mappings are nested deeper than {limit} levels", "one level too deep",
            help="look for a bracket that is not closed"),
    },
    "E111": {
        "list": Words("a list where a key is expected", "a key is plain text",
            help="put it in quotes if it is meant as text"),
        "mapping": Words("a mapping where a key is expected", "a key is plain text",
            help="put it in quotes if it is meant as text"),
        "missing": Words("missing key", "no key before the colon",
            help="write a key, or put the text in quotes if the colon belongs to it"),
    },
}  # fmt: skip
