"""W5: characters that deceive the eye or are not text, and quotes that nobody can look up."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "W501": CodeText("a control character that reorders the text around it",
        "Some control characters are invisible and reverse the order in which the text after them is "
        "shown. Arabic and Hebrew read from right to left without them. They could make one name look "
        "like another, so the reader shows them as a token, such as <RLO>, and ignores their effect. "
        "Remove them.",
        '  hezbollah: "Hezbollah\\u202E (حزب الله)"', "  hezbollah: Hezbollah (حزب الله)"),
    "W502": CodeText("an invisible character",
        "Soft hyphens, zero-width spaces and similar characters often come with text copied from a "
        "web page. They are invisible, and a search for the word does not find it. The reader drops "
        "them. Remove them, or type the words again.",
        '  hezbollah: "Hez\\u00ADbollah"', "  hezbollah: Hezbollah"),
    "W503": CodeText("two ids that look alike",
        "The two ids differ only in characters that look alike, such as 1 and l, or 0 and o. Sooner "
        "or later someone will refer to the wrong one.",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-l: Airstrike in Beirut",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-beirut: Airstrike in Beirut"),
    "W504": CodeText("quotes without a text to check them against",
        "A quote is only as good as the text it can be checked against. This briefing has no text for "
        "the source of these quotes, so they cannot be checked. Copy the article under `text: |`, or "
        "into a file beside the briefing.",
        "published: unknown}",
        "published: unknown,\n"
        '    text: "Just days later, on November 23, the IDF announced another airstrike in Beirut."}'),
    "W505": CodeText("a character that is not text",
        "Control characters are not text: a terminal obeys them, and could change its colours, its title or "
        "what is on the screen. They get into a briefing as an escape in double quotes, such as `\\e`. The "
        "reader shows a sign in place of each, so what is shown is not what is written. Remove them.",
        '  hezbollah: "\\e[1mHezbollah"', "  hezbollah: Hezbollah"),
}  # fmt: skip

WORDS: dict[str, Variants] = {
    "W501": {
        "": Words("a control character that reorders the text around it",
            note="{character} is shown as a token", help="remove it"),
        "file": Words(note="in line {line} of `{name}`, {character} is shown as a token"),
    },
    "W502": {
        "": Words("an invisible character in the text", note="{character} is dropped", help="remove it"),
        "file": Words(note="in line {line} of `{name}`, {character} is dropped"),
    },
    "W505": {
        "": Words("a character that cannot be shown", "another sign is shown", "{character}", "remove it"),
        "file": Words(label="", note="in line {line} of `{name}`: {character}"),
    },
    "W503": {
        "": Words("the ids `{first}` and `{id}` look alike",
            help="use one of them if they mean the same, otherwise rename one"),
    },
    "W504": {
        "": Words("{count} quotes have no text to be checked against",
            help="give the source its `text`, or a `file` beside the briefing"),
        "one": Words("one quote has no text to be checked against"),
    },
}  # fmt: skip
