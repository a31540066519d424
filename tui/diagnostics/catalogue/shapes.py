"""E3: what an entry is made of."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E301": CodeText(
        "a value of the wrong shape",
        "A field holds a text, a list or a mapping, and here stands another one of the three. Often a "
        "colon in a text without quotes has made a mapping of it, or brackets a list. The other "
        "fields of the entry are read.",
        "    name: {long: Hezbollah}",
        "    name: Hezbollah",
    ),
    "E302": CodeText(
        "an unknown key",
        "The entry has no such key; what stands behind it was not read. Most often a letter is wrong, "
        "or the line is indented so far that it belongs to another entry than you think. What you "
        "want to keep there for yourself goes under a key that begins with `x-`.",
        "    shrot: IDF",
        "    short: IDF",
    ),
    "E303": CodeText(
        "a required key that is missing",
        "Almost nothing is required: a briefing needs a `title`; an actor, place or issue a `name`; "
        "an event a `title`; a position an `issue`, `by` and `stance`; a claim `says`; a relation "
        "`from`, `is` and `to`. Where a text takes no side, `stance: unclear` says so.",
        "    by: russia",
        "    by: russia\n    stance: for",
    ),
    "E304": CodeText(
        "a word that is not one of the choices",
        "Some fields take one of a few words, so that a thousand entries can be counted and set side "
        "by side. The message lists them. What the source says in words of its own belongs into "
        "`says`, `cue` or `quote`.",
        "    stance: pro",
        "    stance: for",
    ),
    "E305": CodeText(
        "an id with characters other than a–z, 0–9 and hyphens",
        "An id is made of small letters without accents, digits and hyphens, and begins with a letter "
        "or a digit: so it can be typed on every keyboard, and no two look alike. The entry's `name` "
        "is written as people write it.",
        "  Lebanese officials: Lebanese officials",
        "  lebanese-officials: Lebanese officials",
    ),
    "E306": CodeText(
        "an address that the reader does not open",
        "An address is opened in a browser at a key, and therefore only `https://`, `http://` and "
        "`mailto:` are taken. A source that lies on your disk is named in `file`, beside the "
        "briefing.",
        "    url: file:///home/reader/article.html",
        "    url: https://example.org/article.html",
    ),
}

_RULE = "use a–z, 0–9 and hyphens in an id"
_ADDRESS = "write an address that begins with `https://`, `http://` or `mailto:`, without spaces"
WORDS: dict[str, Variants] = {
    "E301": {
        "": Words("expected {expected}, got {got}", "`{key}`"),
        "colon": Words(
            "expected {expected}, got {got}", "`{key}`", help="put the text in quotes if it contains a colon"
        ),
        "briefing": Words("expected a mapping, got {got}", help="begin with `title: …`"),
        "section": Words(
            "expected a mapping, got {got}", "`{key}`", help="give each {kind} an id: `some-id: {{…}}`"
        ),
        "list": Words("expected a list, got {got}", "`{key}`"),
        "entry": Words("expected {kind:a} as a mapping, got {got}"),
        "id": Words("expected an id, got {got}", "`id`"),
        "theme": Words("expected a mapping with `name`, `dark` and `colors`"),
        "settings": Words("expected a mapping, such as `theme: paper`"),
    },
    "E302": {
        "": Words(
            "{owner:a} has no key `{key}`",
            note="{owner:a} has {known:and}",
            help="begin a key of your own with `x-`",
        ),
        "near": Words(help="did you mean `{guess}`?"),
        "comma-text": Words(
            label="after a comma, without a colon",
            note="inside `{{ }}` a comma ends the value",
            help="put the whole text in quotes: `{field}: {text}`",
        ),
        "comma-list": Words(
            label="after a comma, without a colon",
            note="inside `{{ }}` a comma ends the value",
            help="put several in square brackets: `{field}: [{text}]`",
        ),
        "comma": Words(
            label="after a comma, without a colon",
            note="inside `{{ }}` a comma ends the value",
            help="write a colon after each key, and put a text with a comma in quotes",
        ),
        "theme": Words("a theme has no key `{key}`", note="", help=""),
        "theme-near": Words("a theme has no key `{key}`", note="", help="did you mean `{guess}`?"),
        "colors": Words("`colors` has no key `{key}`", note="", help=""),
        "colors-near": Words("`colors` has no key `{key}`", note="", help="did you mean `{guess}`?"),
        "settings": Words("there is no setting `{key}`", note="", help=""),
        "settings-near": Words("there is no setting `{key}`", note="", help="did you mean `{guess}`?"),
    },
    "E303": {
        "": Words("{owner:a} needs `{key}`", help="add `{key}`: {meaning}"),
        "exact": Words("a quote needs `exact`, the words themselves", help="add `exact: …`"),
        "colors": Words("a theme needs `colors`", help="name {known:and}"),
        "color": Words("the theme has no colour `{key}`"),
    },
    "E304": {
        "": Words("`{word}` is not a valid `{key}`", note="it is one of {choices:or}"),
        "near": Words(
            "`{word}` is not a valid `{key}`",
            note="it is one of {choices:or}",
            help="did you mean `{guess}`?",
        ),
        "many": Words("`{word}` is not a valid `{key}`", note="it is {meaning}"),
        "many-near": Words(
            "`{word}` is not a valid `{key}`", note="it is {meaning}", help="did you mean `{guess}`?"
        ),
        "dark": Words("`dark` is `true` or `false`"),
    },
    "E305": {
        "": Words("`{id}` cannot be an id", "{letters}", help=_RULE),
        "better": Words(help=_RULE + ": write `{better}`"),
        "unstated": Words(help="choose another: `by: {id}` marks an unattributed statement"),
    },
    "E306": {
        "": Words("`{address}` is not a web address that the reader opens", help=_ADDRESS),
        "color": Words("`{written}` is not a colour", help='write it as `"#rrggbb"`, in quotes'),
        "size": Words("`size_limit` is a number of megabytes, such as `64 MB`"),
    },
}
