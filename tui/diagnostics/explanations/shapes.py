"""E3: what an entry is made of."""

from __future__ import annotations

from tui.diagnostics.explanations.explanation import Explanation

OF = {
    "E301": Explanation(
        "A field holds a text, a list or a mapping, and here stands another one of the three. Often a "
        "colon in a text without quotes has made a mapping of it, or brackets a list. The other "
        "fields of the entry are read.",
        "    name: {long: Hezbollah}",
        "    name: Hezbollah",
    ),
    "E302": Explanation(
        "The entry has no such key; what stands behind it was not read. Most often a letter is wrong, "
        "or the line is indented so far that it belongs to another entry than you think. What you "
        "want to keep there for yourself goes under a key that begins with `x-`.",
        "    shrot: IDF",
        "    short: IDF",
    ),
    "E303": Explanation(
        "Almost nothing is required: a briefing needs a `title`; an actor, place or issue a `name`; "
        "an event a `title`; a position an `issue`, `by` and `stance`; a claim `says`; a relation "
        "`from`, `is` and `to`. Where a text takes no side, `stance: unclear` says so.",
        "    by: russia",
        "    by: russia\n    stance: for",
    ),
    "E304": Explanation(
        "Some fields take one of a few words, so that a thousand entries can be counted and set side "
        "by side. The message lists them. What the source says in words of its own belongs into "
        "`says`, `cue` or `quote`.",
        "    stance: pro",
        "    stance: for",
    ),
    "E305": Explanation(
        "An id is made of small letters without accents, digits and hyphens, and begins with a letter "
        "or a digit: so it can be typed on every keyboard, and no two look alike. The entry's `name` "
        "is written as people write it.",
        "  Lebanese officials: Lebanese officials",
        "  lebanese-officials: Lebanese officials",
    ),
    "E306": Explanation(
        "An address is opened in a browser at a key, and therefore only `https://`, `http://` and "
        "`mailto:` are taken. A source that lies on your disk is named in `file`, beside the "
        "briefing.",
        "    url: file:///home/reader/article.html",
        "    url: https://example.org/article.html",
    ),
}
