"""E3: the keys and values of entries."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E301": CodeText("a value of the wrong shape",
        "Each field holds a text, a list or a mapping, and this value is a different one of the "
        "three. Often a colon in unquoted text made a mapping, or brackets made a list. The other "
        "fields of the entry are read.",
        "    name: {long: Hezbollah}", "    name: Hezbollah"),
    "E302": CodeText("an unknown key",
        "This kind of entry has no such key, so its value was not read. Most often the key is "
        "misspelled, or the line is indented so that it belongs to another entry. To keep a value for "
        "your own use, give it a key that begins with `x-`.",
        "    shrot: IDF", "    short: IDF"),
    "E303": CodeText("a required key that is missing",
        "Few fields are required: a briefing needs a `title`; an actor, place or issue a `name`; an "
        "event a `title`; a position an `issue`, `by` and `stance`; a claim `says`; a relation "
        "`from`, `is` and `to`. If a text takes no side, write `stance: unclear`.",
        "    by: russia", "    by: russia\n    stance: for"),
    "E304": CodeText("a word that is not one of the choices",
        "Some fields accept only a fixed set of words, so that a thousand entries can be counted and "
        "compared. The message lists them. Put the source's own words into `says`, `cue` or `quote`.",
        "    stance: pro", "    stance: for"),
    "E305": CodeText("an id with characters other than a–z, 0–9 and hyphens",
        "An id consists of lower-case letters without accents, digits and hyphens, and begins with a "
        "letter or a digit. Anyone can type it on any keyboard, and ids do not look alike. Write the "
        "entry's `name` as people write it.",
        "  Lebanese officials: Lebanese officials", "  lebanese-officials: Lebanese officials"),
    "E306": CodeText("an address that the reader does not open",
        "An address opens in a browser when a key is pressed, so only `https://`, `http://` and "
        "`mailto:` are accepted. For a source on your disk, use `file` with a path beside the "
        "briefing.",
        "    url: file:///home/reader/article.html", "    url: https://example.org/article.html"),
    "E307": CodeText("a figure that cannot be read",
        "A figure is a number in digits and what it counts: `39 killed`, `£1,400`, `5 %`. A range goes "
        "from the lower number to the higher one. Words before it say how exact it is: `at least`, "
        "`at most`, `about`. Figures of one unit are compared, so write the unit alike in all of them. "
        "Put the source's own words into `quote`, and leave `figure` out where they hold no number "
        "(“several residents”).",
        "    figure: thirty-nine killed", "    figure: 39 killed"),
}  # fmt: skip

SHAPES = {
    "LINE": "one line of text",
    "HEADLINE": "one line of text",
    "PROSE": "text",
    "TEXT": "text",
    "CHOICE": "a word",
    "REF": "the id of an entry",
    "DATE": "a date",
    "TIME": "a time of day",
    "QUOTE": "words of a source",
    "URL": "a web address",
    "STANCE": "a stance",
    "FIGURE": "a number and what it counts",
    "VOTES": "a number of votes or the ids of actors",
    "RECORD": "a mapping",
}
"""What each shape of a field expects."""
_RULE = "use only a–z, 0–9 and hyphens"
_ADDRESS = "write an address that begins with `https://`, `http://` or `mailto:`, without spaces"
WORDS: dict[str, Variants] = {
    "E301": {
        "": Words("expected {expected:shape}, got {got}", "`{key}`"),
        "colon": Words("expected {expected:shape}, got {got}", "`{key}`",
            help="put the text in quotes if it contains a colon"),
        "figure": Words("expected {expected:shape}, got {got}", "`{key}`",
            note="whoever gives the figure is the `by` of a claim about the event",
            help="write one text, such as `{guess}`"),
        "vote": Words("expected {expected:shape}, got {got}", "`{key}`", help="write `{guess}`"),
        "briefing": Words("expected a mapping, got {got}", "", help="begin with `title: …`"),
        "section": Words("expected a mapping, got {got}", "`{key}`",
            help="give each {kind} an id: `some-id: {{…}}`"),
        "list": Words("expected a list, got {got}", "`{key}`"),
        "list-by-id": Words("`{key}` is a list, and this is a map from id to entry", "an id",
            help="begin each {kind} with `- `"),
        "map-as-list": Words("`{key}` is a map from id to entry, and this is a list", "no id before this",
            help="begin each {kind} with its id and a colon, without a dash"),
        "entry": Words("expected {kind:a} as a mapping, got {got}", ""),
        "id": Words("expected an id, got {got}", "`id`"),
        "theme": Words("expected a mapping with `name`, `dark` and `colors`", ""),
        "keymap": Words("expected a mapping, such as `search: /`", ""),
        "keys": Words("expected a key or a list of keys, got a mapping", ""),
        "settings": Words("expected a mapping, such as `theme: paper`", ""),
    },
    "E302": {
        "": Words("{owner:a} has no key `{key}`", note="{owner:a} has {known:and}",
            help="begin a key of your own with `x-`"),
        "near": Words(help="did you mean `{guess}`?"),
        "section": Words("the entries of `{section}` are not indented", "a key of the briefing to YAML",
            note="", help="indent them below `{section}:`"),
        "comma-text": Words(label="after a comma, without a colon",
            note="inside `{{ }}` a comma ends the value",
            help="put the whole text in quotes: `{field}: {text}`"),
        "comma-list": Words(label="after a comma, without a colon",
            note="inside `{{ }}` a comma ends the value",
            help="put several in square brackets: `{field}: [{text}]`"),
        "comma": Words(label="after a comma, without a colon", note="inside `{{ }}` a comma ends the value",
            help="write a colon after each key, and put a text with a comma in quotes"),
        "theme": Words("a theme has no key `{key}`", note="", help=""),
        "theme-near": Words("a theme has no key `{key}`", note="", help="did you mean `{guess}`?"),
        "colors": Words("`colors` has no key `{key}`", note="", help=""),
        "colors-near": Words("`colors` has no key `{key}`", note="", help="did you mean `{guess}`?"),
        "keymap": Words("there is no command `{key}`", note="",
            help="list the commands with `briefing keys --keymap`"),
        "keymap-near": Words("there is no command `{key}`", note="", help="did you mean `{guess}`?"),
        "settings": Words("there is no setting `{key}`", note="", help=""),
        "settings-near": Words("there is no setting `{key}`", note="", help="did you mean `{guess}`?"),
    },
    "E303": {
        "": Words("{owner:a} needs `{key}`", help="add `{key}`: {meaning}"),
        "slipped": Words("`{key}` is a field of {owner:a}, and here it is an id", "one level too far left",
            help="indent it below `{id}`"),
        "exact": Words("a quote needs `exact`, the words themselves", help="add `exact: …`"),
        "colors": Words("a theme needs `colors`", help="name {known:and}"),
        "color": Words("the theme has no colour `{key}`", help="add `{key}` to `colors`"),
    },
    "E304": {
        "": Words("`{word}` is not a valid `{key}`", note="`{key}` is one of {choices:or}"),
        "near": Words("`{word}` is not a valid `{key}`", note="`{key}` is one of {choices:or}",
            help="did you mean `{guess}`?"),
        "optional": Words("`{word}` is not a valid `{key}`", note="`{key}` is one of {choices:or}",
            help="write one of these, or leave `{key}` out"),
        "many-optional": Words("`{word}` is not a valid `{key}`", note="`{key}`: {meaning}",
            help="write another word, or leave `{key}` out"),
        "many-near": Words("`{word}` is not a valid `{key}`", note="`{key}`: {meaning}",
            help="did you mean `{guess}`?"),
        "dark": Words("`dark` is `true` or `false`", note=""),
        "switch": Words("`{key}` is `true` or `false`", note=""),
    },
    "E305": {
        "": Words("`{id}` cannot be an id", "{letters}", help=_RULE),
        "better": Words(help=_RULE + ": write `{better}`"),
        "unstated": Words(help="choose another: `by: {id}` marks an unattributed statement"),
    },
    "E306": {
        "": Words("`{address}` is not a web address that the reader opens", help=_ADDRESS),
        "color": Words("`{written}` is not a colour", help='write it as `"#rrggbb"`, in quotes'),
        "key": Words("`{key}` is not a key",
            help="write keys such as `g`, `G`, `/`, `ctrl+f`, `enter`, `f5`, or `g g` for two in a row"),
        "size": Words("`size_limit` is a number of megabytes", help="write a number such as `64 MB`"),
    },
    "E307": {
        "shape": Words("`{figure}` is not a figure", "no number where one belongs",
            help="write the number in digits, then what it counts: `39 killed`"),
        "words": Words("`{figure}` is not a figure", "no number where one belongs", help="write `{better}`"),
        "reversed": Words("`{figure}` ends below its beginning", "the higher number comes last",
            help="write the lower number first: `22 to 25 killed`"),
    },
}  # fmt: skip
