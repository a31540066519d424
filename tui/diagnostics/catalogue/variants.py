"""Variants explained: what happens in each, with an example of its own.

A variant that is not here is explained by its sentences and by its code.
"""

from __future__ import annotations

from typing import NamedTuple


class VariantText(NamedTuple):
    """The explanation of a variant, with whole lines of a briefing that have it and that do not."""

    why: str
    wrong: str
    right: str


_BRACES = "Inside braces, YAML ends a value at a comma and a key at a colon with a space behind it. "
_INDENT = (
    "Lines that belong together begin in the same column. A line that begins further to the "
    "left ends what is above it, and one that begins further to the right belongs to the "
    "line above. "
)
VARIANTS: dict[str, dict[str, VariantText]] = {
    "E101": {
        "text-not-indented": VariantText(
            "A text under `|` goes on as long as its lines are indented further than its key. A line "
            "that is not would begin a new key.",
            "sources:\n  wire:\n    text: |\nThe talks went on.\nNo one spoke.",
            "sources:\n  wire:\n    text: |\n      The talks went on.\n      No one spoke.",
        ),
        "hash-in-brackets": VariantText(
            "A `#` with a space before it begins a comment, which goes to the end of the line: the end of "
            "the bracket is hidden. A text with such a sign needs quotation marks.",
            "tags: [port, #strike, harbour]",
            'tags: [port, "#strike", harbour]',
        ),
        "space-after-colon": VariantText(
            "A colon separates a key from its value only with a space behind it; otherwise it is "
            "part of a word, as in 22:30.",
            "lang:en\ntags: [talks]",
            "lang: en\ntags: [talks]",
        ),
        "space-before-brace": VariantText(
            "A colon separates a key from its value only with a space behind it, before a brace too.",
            "actors:\n  iran:{name: Iran, kind: state}",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "space-in-braces": VariantText(
            _BRACES + "Without the space, key and value are read as one word.",
            "actors:\n  iran: {name:Iran, kind: state}",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "colon-before-brace": VariantText(
            "An entry in braces is the value of its id, with a colon and a space between the two.",
            "actors:\n  iraq: Iraq\n  iran {name: Iran, kind: state}",
            "actors:\n  iraq: Iraq\n  iran: {name: Iran, kind: state}",
        ),
        "odd-space": VariantText(
            "Texts from web pages and word processors hold no-break spaces, which look like spaces. "
            "YAML ends a key only at a colon with a plain space behind it.",
            "actors:\n  iran:\u00a0Iran\n  iraq: Iraq",
            "actors:\n  iran: Iran\n  iraq: Iraq",
        ),
        "odd-colon": VariantText(
            "Some keyboards write a wide colon. To YAML it is a letter like any other.",
            "actors:\n  iran：Iran\n  iraq: Iraq",
            "actors:\n  iran: Iran\n  iraq: Iraq",
        ),
        "first-line-indented": VariantText(
            "The first line of a text under `|` or `>` says how far it is indented. No later line "
            "may begin further to the left.",
            "summary: |\n    The talks began.\n  They went on.\n  They ended.\n",
            "summary: |\n  The talks began.\n  They went on.\n  They ended.\n",
        ),
        "text-indented-less": VariantText(
            "A text under `|` or `>` ends at the first line that begins further to the left than its "
            "first line. Indent all its lines alike.",
            "summary: |\n  The talks began.\nThey went on.\n  They ended.\n",
            "summary: |\n  The talks began.\n  They went on.\n  They ended.\n",
        ),
        "block-sign-missing": VariantText(
            "A text of several lines begins with `|` after its key, which keeps the line breaks, or "
            "with `>-`, which does not. Then colons and quotation marks in it are plain text.",
            "summary:\n  The talks go on.\n  Iran: they do not.\n",
            "summary: |\n  The talks go on.\n  Iran: they do not.\n",
        ),
        "round-brackets": VariantText(
            "The keys of an entry on one line stand in braces.",
            "actors:\n  iran: (name: Iran, kind: state)",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "brace-missing": VariantText(
            "The keys of an entry on one line stand between two braces.",
            "actors:\n  iran: name: Iran, kind: state}",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "braces-missing": VariantText(
            "A line has one key. Several keys of one entry stand on lines of their own below its id, "
            "or in braces on one line.",
            "actors:\n  iran: name: Iran, kind: state",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "comma-before-key": VariantText(
            _BRACES + "Without a comma, the next key is read as part of the value.",
            "actors:\n  iran: {kind: state name: Iran}",
            "actors:\n  iran: {kind: state, name: Iran}",
        ),
        "comma-or-quotes": VariantText(
            _BRACES
            + (
                "Either the comma before a key is missing, or the colon belongs to the text, which then "
                "needs quotation marks."
            ),
            "actors:\n  iran: {note: a state kind: state, name: Iran}",
            "actors:\n  iran: {note: a state, kind: state, name: Iran}",
        ),
        "separator": VariantText(
            "In braces, keys are separated by commas and by nothing else.",
            "actors:\n  iran: {name: Iran; kind: state}",
            "actors:\n  iran: {name: Iran, kind: state}",
        ),
        "comma-after-bracket": VariantText(
            "Entries on lines of their own are separated by the line break. A comma after a closing "
            "bracket is a habit from JSON.",
            "actors:\n  iran: {name: Iran},\n  iraq: {name: Iraq}",
            "actors:\n  iran: {name: Iran}\n  iraq: {name: Iraq}",
        ),
        "bracket-unopened": VariantText(
            "Each closing bracket needs an opening one before it.",
            "tags: [talks]]\nlang: en",
            "tags: [talks]\nlang: en",
        ),
        "bracket-unclosed": VariantText(
            "A list or an entry that begins with a bracket goes on to the closing one, over any "
            "number of lines. A text that begins with a bracket needs quotation marks.",
            "tags: [talks\nlang: en",
            "tags: [talks]\nlang: en",
        ),
        "comma-missing": VariantText(
            "Items in brackets are separated by commas.",
            'tags: ["talks" "Beirut"]',
            'tags: ["talks", "Beirut"]',
        ),
        "item-missing": VariantText(
            "Between two commas there has to be an item.",
            "tags: [talks, , Beirut]",
            "tags: [talks, Beirut]",
        ),
        "space-after-dash": VariantText(
            "An item begins with a dash and a space. Without the space the dash is part of a word.",
            "tags:\n  - talks\n  -Beirut\n  - Iran",
            "tags:\n  - talks\n  - Beirut\n  - Iran",
        ),
        "list-sign": VariantText(
            "Word processors begin items with bullets and long dashes. In YAML an item begins with a "
            "hyphen and a space.",
            "tags:\n  - talks\n  • Beirut\n  - Iran",
            "tags:\n  - talks\n  - Beirut\n  - Iran",
        ),
        "dash-missing": VariantText(
            "In a list of lines each item begins with a dash and a space. A line without one, in the "
            "column of the dashes, belongs to no item.",
            "tags:\n  - talks\n  Beirut\n  - Iran",
            "tags:\n  - talks\n  - Beirut\n  - Iran",
        ),
        "dash-before-id": VariantText(
            "What can be linked to has an id instead of a dash. Sources, places, actors, issues and "
            "events begin with their ids; positions, claims, relations and unknowns begin with "
            "dashes.",
            "actors:\n  - iran: Iran\n  iraq: Iraq",
            "actors:\n  iran: Iran\n  iraq: Iraq",
        ),
        "list-on-key-line": VariantText(
            "A dash with a space behind it begins an item, and an item of a list cannot begin on the "
            "line of its key. Write each item on a line of its own, or put a text that begins with a "
            "dash in quotes.",
            "tags: - talks",
            "tags:\n  - talks",
        ),
        "item-for-key": VariantText(
            "An item stands below the key of its list, in its column or further to the right. This "
            "one stands among keys.",
            "lang: en\n- talks",
            "lang: en\ntags:\n- talks",
        ),
        "key-below-item-text": VariantText(
            "An item is either a text or an entry with keys, never both.",
            "claims:\n  - The talks go on\n    by: iran\nactors: {iran: Iran}",
            "claims:\n  - says: The talks go on\n    by: iran\nactors: {iran: Iran}",
        ),
        "key-below-text": VariantText(
            _INDENT + "A key that has a text already cannot have keys below it.",
            "lang: en\n  tags: [talks]",
            "lang: en\ntags: [talks]",
        ),
        "key-below-short-entry": VariantText(
            "`iran: Iran` is short for an entry with a name. With more fields, the name has a key too.",
            "actors:\n  iran: Iran\n    kind: state",
            "actors:\n  iran:\n    name: Iran\n    kind: state",
        ),
        "indented-less-in-item": VariantText(
            _INDENT + "The keys of an item begin in the column of its first key, behind the dash.",
            "claims:\n  - says: The talks go on.\n  by: iran\n  - says: So it is.\nactors: {iran: Iran}",
            "claims:\n  - says: The talks go on.\n    by: iran\n  - says: So it is.\nactors: {iran: Iran}",
        ),
        "indentation": VariantText(
            _INDENT + "This line begins between two columns of the lines above.",
            "actors:\n    iran: Iran\n  iraq: Iraq",
            "actors:\n    iran: Iran\n    iraq: Iraq",
        ),
        "head-indented": VariantText(
            "The keys of the briefing itself begin in the first column.",
            "  title: Talks\nlang: en",
            "title: Talks\nlang: en",
        ),
        "no-key": VariantText(
            "A line is a key with its value, an item of a list, or goes on with the text above. This "
            "one has no colon, no dash, and no text above that it could belong to.",
            "lang: en\nTalks go on\ntags: [talks]",
            "lang: en\nsummary: Talks go on\ntags: [talks]",
        ),
        "escape": VariantText(
            "In double quotes a backslash begins an escape, such as `\\n` for a line break, and this "
            "one begins none. Written twice it is a backslash. In single quotes it always is.",
            'summary: "The filter was \\d+."',
            "summary: 'The filter was \\d+.'",
        ),
        "escaped-sign": VariantText(
            "In double quotes a backslash begins an escape, and this one begins none. Markdown and "
            "TeX put a backslash before signs that readers should see alone; the reader shows it if "
            "you write it twice.",
            'summary: "The firm is AT\\&T."',
            'summary: "The firm is AT&T."',
        ),
        "escaped-apostrophe": VariantText(
            "In double quotes an apostrophe is an ordinary character and needs no backslash. `check "
            "--fix` removes it.",
            'summary: "It\\\'s over."',
            'summary: "It\'s over."',
        ),
        "surrogates": VariantText(
            "JSON writes a character such as an emoji as two escapes, each of them half of it. YAML "
            "takes the character itself, or one escape of eight digits. `check --fix` writes it.",
            'summary: "All is well \\ud83d\\ude4f"',
            'summary: "All is well 🙏"',
        ),
        "half-character": VariantText(
            "The escape stands for half of a character, as JSON writes it, and the other half is "
            "missing; or for no character at all. What was meant cannot be known.",
            'summary: "All is well \\ud83d"',
            'summary: "All is well 🙏"',
        ),
    },
    "E102": {
        "text": VariantText(
            "The lines of a text under `|` or `>` are indented with spaces. Tabs further inside a "
            "line are fine.",
            "summary: |\n  The talks go on.\n\tThey end.\n",
            "summary: |\n  The talks go on.\n  They end.\n",
        ),
        "inside": VariantText(
            "Behind a dash or a colon stands a space. `check --fix` writes it.",
            "tags:\n  -\ttalks",
            "tags:\n  - talks",
        ),
    },
    "E103": {
        "apostrophe": VariantText(
            "In single quotes an apostrophe ends the text, unless it is written twice. In double "
            "quotes it is an ordinary character.",
            "title: 'Iran's talks'",
            "title: 'Iran''s talks'",
        ),
        "text-after": VariantText(
            "A text that begins with a quotation mark ends at the next one, so nothing may follow. "
            "If the marks belong to the text, put all of it in marks of the other kind.",
            'title: "No," she said.',
            "title: '\"No,\" she said.'",
        ),
    },
    "E104": {
        "item": VariantText(
            "A colon with a space behind it makes a key of the words before it, in an item of a list too. "
            "A sentence with a colon needs quotation marks.",
            "unknowns:\n  - Who answers: nobody.",
            'unknowns:\n  - "Who answers: nobody."',
        ),
        "curly": VariantText(
            "Curly quotation marks have no meaning in YAML: a colon inside them is still taken for "
            "the end of a key. Put straight marks in their place, or around them.",
            "title: “Iran: talks”",
            'title: "Iran: talks"',
        ),
        "key": VariantText(
            "A line has one key. Either a line break before the second one is missing, or its colon "
            "belongs to the text, which then needs quotation marks.",
            "title: Talks lang: en",
            "title: Talks\nlang: en",
        ),
        "below": VariantText(
            "A text that goes on below its key is still unquoted, and a colon in it is taken for the "
            "end of a key. Under `>-` it is plain text.",
            "title: Talks\nsummary: They were held\n  in Beirut: no one came",
            "title: Talks\nsummary: >-\n  They were held\n  in Beirut: no one came",
        ),
    },
    "E105": {
        "bracket": VariantText(
            "A text that begins with a bracket is read as a list or an entry, and nothing may follow "
            "its closing bracket.",
            "title: [Reuters] Talks go on",
            'title: "[Reuters] Talks go on"',
        ),
        "percent": VariantText(
            "A line that begins with a percent sign is an instruction to YAML.",
            "title: Talks\nsummary: |\n  Half of them,\n%50",
            "title: Talks\nsummary: |\n  Half of them,\n  %50",
        ),
        "backtick": VariantText(
            "YAML keeps the backtick for later use, so no unquoted text may begin with it.",
            "title: `Talks` go on",
            'title: "`Talks` go on"',
        ),
    },
    "E106": {
        "dash": VariantText(
            "Several keys of an item are written again below it: a second item begins here, without "
            "its dash.",
            "claims:\n  - says: The talks go on.\n    date: 2025\n    says: They end.\n    date: 2026",
            "claims:\n  - says: The talks go on.\n    date: 2025\n  - says: They end.\n    date: 2026",
        ),
    },
    "E107": {
        "merge": VariantText(
            "`<<` copies keys from elsewhere in the file. In a briefing each entry is written out.",
            "actors:\n  iran:\n    <<: {kind: state}\n    name: Iran",
            "actors:\n  iran:\n    kind: state\n    name: Iran",
        ),
        "alias": VariantText(
            "A text that begins with `*` repeats a value that is named elsewhere. In a briefing each "
            "value is written out; a text that begins with an asterisk needs quotation marks.",
            "tags: [*talks]",
            'tags: ["*talks"]',
        ),
        "text": VariantText(
            "YAML reads `*` at the beginning as an alias and `&` as an anchor. Put the text in "
            "quotation marks.",
            "summary: *very* long talks",
            'summary: "*very* long talks"',
        ),
    },
    "E109": {
        "end-mark": VariantText(
            "A line with three dots ends the document, and what follows would be a second one.",
            "lang: en\n...\ntags: [talks]",
            "lang: en\ntags: [talks]",
        ),
    },
    "E111": {
        "mapping": VariantText(
            "Braces before a colon would make an entry a key. If they belong to a text, put it in quotes.",
            "actors:\n  {iran: Iran}: a state",
            "actors:\n  iran: Iran",
        ),
        "missing": VariantText(
            "A colon stands at the beginning of a line, with no key before it.",
            "lang: en\n: talks",
            "lang: en\ntags: talks",
        ),
    },
    "E201": {
        "name": VariantText(
            "A field that refers to an entry takes its id, which is short and has no blanks; the name stands "
            "once, where the entry is defined.",
            "timeline:\n  talks: {title: Talks, where: Ras Naqoura}",
            "places:\n  ras-naqoura: Ras Naqoura\ntimeline:\n  talks: {title: Talks, where: ras-naqoura}",
        ),
        "own-key": VariantText(
            "The id exists, but a key that begins with `x-` is the author's own and is not read as an entry.",
            "actors:\n  x-corp: X Corp\nclaims:\n  - {says: Talks go on, by: x-corp}",
            "actors:\n  xcorp: X Corp\nclaims:\n  - {says: Talks go on, by: xcorp}",
        ),
        "one-id": VariantText(
            "Several ids stand in a field that takes one.",
            "actors: {iran: Iran}\nissues: {talks: Talks, peace: Peace}\npositions:\n"
            "  - {issue: 'talks, peace', by: iran, stance: for}",
            "actors: {iran: Iran}\nissues: {talks: Talks, peace: Peace}\npositions:\n"
            "  - {issue: talks, by: iran, stance: for}",
        ),
        "several": VariantText(
            "Several ids stand in one text. In a field that takes several they are a list in square "
            "brackets.",
            "actors: {iran: Iran, iraq: Iraq}\nclaims:\n  - says: Talks go on\n    by: iran and iraq",
            "actors: {iran: Iran, iraq: Iraq}\nclaims:\n  - says: Talks go on\n    by: [iran, iraq]",
        ),
        "items": VariantText(
            "Several ids stand in one item of a list; each needs an item of its own.",
            'actors: {iran: Iran, iraq: Iraq}\nclaims:\n  - says: Talks go on\n    by: ["iran, iraq"]',
            "actors: {iran: Iran, iraq: Iraq}\nclaims:\n  - says: Talks go on\n    by: [iran, iraq]",
        ),
        "question-mark": VariantText(
            "A `?` behind an id marks a reference that is inferred. Here it has no id.",
            'actors: {iran: Iran}\nclaims:\n  - {says: Talks go on, by: "?"}',
            'actors: {iran: Iran}\nclaims:\n  - {says: Talks go on, by: "iran?"}',
        ),
    },
    "E302": {
        "comma-text": VariantText(
            _BRACES
            + ("What follows the comma is read as another key. Put a text with a comma in quotation marks."),
            "actors:\n  army: {name: Army, note: It has 80,000 men}",
            'actors:\n  army: {name: Army, note: "It has 80,000 men"}',
        ),
        "comma-list": VariantText(
            _BRACES + "What follows the comma is read as another key. Put several values in square brackets.",
            "actors:\n  army: {name: Army, aliases: LAF, the army}",
            "actors:\n  army: {name: Army, aliases: [LAF, the army]}",
        ),
        "comma": VariantText(
            _BRACES + "What follows the comma has no colon, so it is a key without a value.",
            "actors:\n  army: {name: Army, kind: military, Beirut}",
            "actors:\n  army: {name: Army, kind: military}",
        ),
    },
    "E501": {
        "elsewhere": VariantText(
            "The words are in the text of another source than the one that the entry names.",
            "sources:\n  wire: {publisher: A, published: 2025, text: Talks go on.}\n"
            "  daily: {publisher: B, published: 2025, text: Talks end.}\nclaims:\n"
            "  - {says: Talks go on., source: daily, quote: Talks go on.}\n"
            "  - {says: Talks end., source: daily, quote: Talks end.}",
            "sources:\n  wire: {publisher: A, published: 2025, text: Talks go on.}\n"
            "  daily: {publisher: B, published: 2025, text: Talks end.}\nclaims:\n"
            "  - {says: Talks go on., source: wire, quote: Talks go on.}\n"
            "  - {says: Talks end., source: daily, quote: Talks end.}",
        ),
    },
    "E301": {
        "figure": VariantText(
            "A figure is one text: a number in digits, and what it counts. Whoever gives it is the `by` of "
            "the claim that has the figure.",
            "claims:\n  - {says: Nine died, figure: {killed: 9, injured: 4}}",
            "claims:\n  - {says: Nine died, figure: [9 killed, 4 injured]}",
        ),
        "vote": VariantText(
            "A vote gives each side by its name, as a number or as the ids of those who voted so.",
            "timeline:\n  vote: {title: The council votes, vote: 9 to 4}",
            "timeline:\n  vote: {title: The council votes, vote: {for: 9, against: 4}}",
        ),
        "map-as-list": VariantText(
            "Other entries refer to the entries of this section, so each has an id: the section maps ids "
            "to entries. A list has no ids.",
            "actors:\n  - name: Iran\n    kind: state",
            "actors:\n  iran:\n    name: Iran\n    kind: state",
        ),
        "list-by-id": VariantText(
            "The entries of this section need no ids: the section is a list, and each entry begins with a "
            "dash.",
            "claims:\n  toll:\n    says: Nine died.",
            "claims:\n  - says: Nine died.",
        ),
    },
    "E303": {
        "slipped": VariantText(
            "The fields of an entry are indented further than its id. Here they are in the column of the "
            "ids, so each of them became an entry, and the entry above has none.",
            "timeline:\n  strike:\n  title: A strike",
            "timeline:\n  strike:\n    title: A strike",
        ),
    },
}
"""By code and variant."""
