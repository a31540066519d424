"""W5: characters that deceive the eye, and quotes that nobody can look up."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "W501": CodeText(
        "a control character that reorders the text around it",
        "Some characters are not shown, and turn the order round in which what follows is shown. "
        "Arabic and Hebrew do not need them to be read from right to left. A name could be made to "
        "look like another one, and so they are shown as a token, such as <RLO>, and do nothing. Take "
        "them out.",
        '  hezbollah: "Hezbollah\\u202E (حزب الله)"',
        "  hezbollah: Hezbollah (حزب الله)",
    ),
    "W502": CodeText(
        "an invisible character",
        "Soft hyphens, zero-width blanks and the like come along when text is copied from a web page. "
        "Nobody sees them, and a search for the word does not find it. They are dropped where they "
        "stand. Take them out, or type the words anew.",
        '  hezbollah: "Hez\\u00ADbollah"',
        "  hezbollah: Hezbollah",
    ),
    "W503": CodeText(
        "two ids that look alike",
        "The two ids differ in characters that look alike, such as 1 and l, or 0 and o: sooner or "
        "later the wrong one will be referred to.",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-l: Airstrike in Beirut",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-beirut: Airstrike in Beirut",
    ),
    "W504": CodeText(
        "quotes without a text to check them against",
        "A quote is worth as much as the text in which it can be looked up. This briefing has no text "
        "of the source that it comes from, so that nothing can be looked for. Copy the article under "
        "`text: |`, or into a file beside the briefing.",
        "published: unknown}",
        "published: unknown,\n"
        '    text: "Just days later, on November 23, the IDF announced another airstrike in Beirut."}',
    ),
}

WORDS: dict[str, Variants] = {
    "W501": {
        "": Words(
            "a control character that reorders the text around it", note="{character} is shown as a token"
        ),
        "file": Words(note="in `{name}`, {character} is shown as a token"),
    },
    "W502": {
        "": Words("an invisible character in the text", note="{character} is dropped"),
        "file": Words(note="in `{name}`, {character} is dropped"),
    },
    "W503": {
        "": Words(
            "the ids `{first}` and `{id}` look alike",
            help="use one of them if they mean the same; otherwise make them differ more",
        )
    },
    "W504": {
        "": Words(
            "{count} quotes have no text to be checked against",
            help="give the source its `text`, or a `file` beside the briefing",
        ),
        "one": Words("one quote has no text to be checked against"),
    },
}
