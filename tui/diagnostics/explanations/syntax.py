"""E1: what is not YAML, and what is YAML and no part of a briefing."""

from __future__ import annotations

from tui.diagnostics.explanations.explanation import Explanation

OF = {
    "E101": Explanation(
        "YAML has rules for blanks, brackets, dashes and colons, and here one of them is not kept. "
        "The message says which, as far as that can be told from where the reading stops, and often "
        "shows the line as it should stand. What follows in the file is looked through for further "
        "errors; what it says cannot be read until they are mended. `briefing check --fix` writes the "
        "lines that have one answer only.",
        "lang:en",
        "lang: en",
    ),
    "E102": Explanation(
        "How far a line is indented says what it belongs to, and YAML counts blanks for that: a tab "
        "is as wide as each editor likes. Have your editor write blanks for the tab key in YAML "
        "files.",
        "actors:\n\thezbollah: Hezbollah",
        "actors:\n  hezbollah: Hezbollah",
    ),
    "E103": Explanation(
        "A text that begins with a quotation mark ends with the next one of the same kind, however "
        "far below that is. Inside of single quotes an apostrophe is written twice (`'it''s'`), "
        'inside of double ones a quotation mark with a backslash before it (`\\"`). The curly marks of '
        "news text (“ ” ‘ ’) mean nothing to YAML and can stand anywhere.",
        'title: "Lebanon-Israel talks',
        'title: "Lebanon-Israel talks"',
    ),
    "E104": Explanation(
        "A colon with a blank behind it parts a key from its value, wherever it stands in a text "
        "without quotes. Put the whole text in quotation marks, or write it on lines of its own under "
        "`>-`, where colons are nothing but colons. A colon without a blank behind it, as in 22:30, "
        "does no harm.",
        "title: Ras EnNakoura: talks between Lebanon and Israel",
        'title: "Ras EnNakoura: talks between Lebanon and Israel"',
    ),
    "E105": Explanation(
        "Some signs have a meaning of their own in YAML where a text begins with them: @ ` % & * ! | "
        "> [ { and quotation marks. In quotation marks the text may begin with any of them.",
        "tags: [@LBCI]",
        'tags: ["@LBCI"]',
    ),
    "E106": Explanation(
        "A key stands once in a mapping: two entries with one id, or two values of one field, are one "
        "too many. The first is read and the second is not, so that what was there first does not "
        "disappear unseen.",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  hezbollah: Hezbollah’s chief of staff",
        "  hezbollah: Hezbollah\n  hamas: Hamas\n  chief-of-staff: Hezbollah’s chief of staff",
    ),
    "E107": Explanation(
        "YAML can give a value a name (`&name`) and repeat it elsewhere (`*name`, `<<`). A briefing "
        "has none of that: whoever reads an entry should see all of it where it stands, and a file of "
        "some lines could unfold into gigabytes. Write the value out. If the sign is meant as text, "
        "put the text in quotation marks.",
        "when: &when recent",
        "when: recent",
    ),
    "E108": Explanation(
        "A tag (`!!int`, `!!timestamp`) tells a program what to make of a value. In a briefing every "
        "value is text as you typed it, and its field says what that means; tags are refused and "
        "never carried out.",
        "date: !!timestamp 2025-11-19",
        "date: 2025-11-19",
    ),
    "E109": Explanation(
        "`---` in a line of its own begins another document. A file holds one briefing, and nothing "
        "behind that line was read. Move it into a file of its own. As a line under a heading, or "
        "inside of a text, it needs to be indented or left out.",
        "---\ntitle: The strike in Beirut\n",
        "",
    ),
    "E110": Explanation(
        "The deepest part of the format lies five levels down; so many levels more are a bracket that "
        "is not closed, or a file that is meant to keep its reader busy.",
        "tags: " + "[" * 40 + "talks" + "]" * 40,
        "tags: [talks]",
    ),
    "E111": Explanation(
        "A key is the text before a colon. A list or a mapping in its place, or nothing at all, "
        "cannot be an id or the name of a field. In brackets, or behind a question mark, YAML would "
        "allow it.",
        "  [hezbollah, hamas]: armed groups",
        "  hezbollah: Hezbollah\n  hamas: Hamas",
    ),
}
