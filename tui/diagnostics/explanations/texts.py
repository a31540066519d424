"""W5: characters that deceive the eye, and quotes that nobody can look up."""

from __future__ import annotations

from tui.diagnostics.explanations.explanation import Explanation

OF = {
    "W501": Explanation(
        "Some characters are not shown, and turn the order round in which what follows is shown. "
        "Arabic and Hebrew do not need them to be read from right to left. A name could be made to "
        "look like another one, and so they are shown as a token, such as <RLO>, and do nothing. Take "
        "them out.",
        '  hezbollah: "Hezbollah\\u202E (حزب الله)"',
        "  hezbollah: Hezbollah (حزب الله)",
    ),
    "W502": Explanation(
        "Soft hyphens, zero-width blanks and the like come along when text is copied from a web page. "
        "Nobody sees them, and a search for the word does not find it. They are dropped where they "
        "stand. Take them out, or type the words anew.",
        '  hezbollah: "Hez\\u00ADbollah"',
        "  hezbollah: Hezbollah",
    ),
    "W503": Explanation(
        "The two ids differ in characters that look alike, such as 1 and l, or 0 and o: sooner or "
        "later the wrong one will be referred to.",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-l: Airstrike in Beirut",
        "  strike-1: Airstrike at Ain al-Hilweh\n  strike-beirut: Airstrike in Beirut",
    ),
    "W504": Explanation(
        "A quote is worth as much as the text in which it can be looked up. This briefing has no text "
        "of the source that it comes from, so that nothing can be looked for. Copy the article under "
        "`text: |`, or into a file beside the briefing.",
        "published: unknown}",
        "published: unknown,\n"
        '    text: "Just days later, on November 23, the IDF announced another airstrike in Beirut."}',
    ),
}
