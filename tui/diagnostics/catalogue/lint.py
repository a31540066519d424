"""W7: questions that an editor would ask."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "W701": CodeText("a cue or time not found in its source",
        "A `cue` is the source's own word that hedges or attributes a statement, and `when` has its "
        "own words for the time of an event; both are copied exactly. A different wording is your "
        "interpretation, and readers would take it for the source's.",
        "    cue: according to a source quoted by LBCI TV",
        "    cue: according to a source cited by LBCI TV"),
    "W702": CodeText("an unnamed source without a description",
        "Readers judge a statement by who makes it. `a source` or `officials` alone tells them "
        "nothing; news agencies ask for as much description as can be given. Put into `note` what the "
        "text says about them: the ministry, the side, why they are not named. If it says nothing, "
        "say that in `note`.",
        "  lbci-source: {name: a source, kind: unnamed}",
        "  lbci-source: {name: a source, kind: unnamed, note: LBCI TV does not name it.}"),
    "W703": CodeText("a position without a quote",
        "A position says which side someone takes, which is easy to read into a text. Quote the words "
        "that show it, so that readers can judge for themselves. If the text as a whole shows the "
        "position and no single passage does, use `x-allow`.",
        "    cue: urged",
        "    cue: urged\n    quote: the ambassador urged all parties to exercise restraint"),
    "W704": CodeText("an actor that is never used",
        "The actor is defined, but no field or text in the briefing names it. Either something it "
        "took part in is missing, or the entry is left over.",
        "  hamas: {name: Hamas, kind: armed-group}\n", ""),
    "W705": CodeText("a name shared by several entries",
        "Names in texts become links automatically. If two entries share a name, a short form or an "
        "alias, it could mean either, so it links to neither.\n\n"
        "Two actors of one name and different kinds, of one Wikidata item, or with names that differ in "
        "a title, in capitals or in accents alone are probably one, entered twice.",
        "israeli-delegation: {name: Israeli delegation, aliases: [the delegation]}",
        "israeli-delegation: {name: Israeli delegation}"),
    "W706": CodeText("a hedged quote without a cue",
        "The source hedges (`reportedly`, `is alleged`), but the statement based on it does not, "
        "which would turn a rumour into a fact. Put the word into `cue`, which is shown with the "
        "statement.\n\n"
        "Only positions and claims have a `cue`. For a hedged event, add a claim `about` it.",
        "  - says: The talks focused on economic cooperation.\n"
        "    quote: The discussions reportedly focused on fostering economic cooperation",
        "  - says: The talks focused on economic cooperation.\n    cue: reportedly\n"
        "    quote: The discussions reportedly focused on fostering economic cooperation"),
    "W707": CodeText("a target that only the attacker's side names",
        "Often only the attacker says whom an attack was aimed at. That is a claim, not a fact. With "
        "a `?`, the target is shown as not established. Some YAML tools do not accept a `?` inside "
        "brackets, so give it a line of its own.",
        "    target: hezbollah", "    target: hezbollah?"),
    "W708": CodeText("a source without a publisher or date",
        "Anyone who judges a source asks who published it and when. `unknown` is a valid answer to "
        "both: it shows readers that you looked.",
        "    kind: article", "    kind: article\n    publisher: LBCI TV\n    published: unknown"),
    "W709": CodeText("text that ends before a number sign",
        "In YAML, a space and a number sign begin a comment, even in the middle of a line, and the "
        "rest of the line is not read. Here it looks like a number or a hashtag that is part of the "
        "text, or all of it. If it is a comment, write a space after the sign.",
        "    name: Route #4", '    name: "Route #4"'),
    "W710": CodeText("dates that cannot both be right",
        "Nothing is read before it is published, or reported before it is said or happens. One of the "
        "two dates is probably mistyped.\n\n"
        "An event that has not happened yet has `status: planned`.",
        "    retrieved: 2025-10-01", "    retrieved: 2025-12-02"),
    "W711": CodeText("an entry linked to itself",
        "A relation leads from one entry to another, and a statement is about something other than "
        "itself. Here both ends are the same, most often because an entry was copied and only half "
        "changed.",
        "  israel: {name: Israel, kind: state}\nrelations:\n"
        "  - from: israel\n    is: campaigns against\n    to: israel",
        "  israel: {name: Israel, kind: state}\n  hamas: {name: Hamas, kind: armed-group}\nrelations:\n"
        "  - from: israel\n    is: campaigns against\n    to: hamas"),
    "W712": CodeText("a likelihood and a confidence in one claim",
        "The likelihood of something and your confidence in that are two separate judgements. ICD 203, "
        "the standard for intelligence analysts, forbids combining them in one sentence: `likely, "
        "with low confidence` tells readers nothing about what to expect.",
        "    likelihood: likely\n    confidence: high", "    likelihood: likely"),
    "W713": CodeText("double brackets that make no link",
        "A link in a text is written with two brackets on each side: `[[id]]`, or `[[id|words]]`. If "
        "one bracket is missing, there is no link, and readers see the brackets.",
        "summary: The [[hezbollah] was not there.", "summary: The [[hezbollah]] was not there."),
    "W714": CodeText("an `x-allow` that allows nothing",
        "`x-allow` answers the questions in this list (W7) and nothing else. An error cannot be "
        "allowed, and a code that does not exist was probably meant to be another. This one allows "
        "nothing, although readers would think that it does.",
        "x-allow: W799", "x-allow: W704"),
    "W715": CodeText("a text that looks like items of a list",
        "A line that is indented more than the dash above it continues the text of that item, even if "
        "it begins with a dash itself. So two items became one: `Beirut is calm - Talks go on`.\n\n"
        "Lines that begin with another sign, such as `—`, `•` or `1.`, are one text too: in YAML only a "
        "hyphen and a space begin an item. If you mean one text, put it in quotation marks.",
        "  - Beirut is calm\n   - Talks go on", "  - Beirut is calm\n  - Talks go on"),
    "W716": CodeText("an id that is the name of a field",
        "A line with the indentation of an id is an entry of its own. If the lines of an event are one "
        "level too far left, its `title` and `date` become two more events, one of them called "
        "`2005-07-24`. Indent them below the id. If it is an id, choose another one.",
        "  strike-beirut: Airstrike in Beirut\n  date: 2024-11-23",
        "  strike-beirut:\n    title: Airstrike in Beirut\n    date: 2024-11-23"),
    "W717": CodeText("a key point without evidence",
        "Readers can follow a key point to what it rests on: to an entry that it names, `[^toll]`, or to the "
        "words that it quotes. Where some key points have evidence, readers take one without it for "
        "unfounded. A briefing that gives no evidence for any of them is not asked.",
        "  - Talks go on.", "  - Talks go on [^talks]."),
}  # fmt: skip

WORDS: dict[str, Variants] = {
    "W701": {
        "": Words("`{key}` is not in the source: `{written}`", "not found word for word",
            help="copy the words from the source exactly, or remove `{key}`"),
        "near": Words(note="the nearest words: {words}"),
    },
    "W702": {
        "actor": Words("`{name}` alone does not say who speaks",
            help="say in `note` what the text says about them, even if that is nothing"),
        "cue": Words("`{name}` does not say who speaks",
            help="add an entry under `actors` with a `note` on who they are, and name it in `by`"),
    },
    "W703": {
        "": Words("this position has no quote", "which words show this?",
            help="copy the words that show it from the source into `quote`"),
    },
    "W704": {
        "": Words("this actor is never used",
            help="name it where it acts, speaks or is mentioned, or remove it"),
    },
    "W705": {
        "": Words("several entries are called `{name}`", "`{id}`", "in prose the name links to none of them",
            "make the names differ; where that is not possible, write `[[id]]` in prose"),
        "kinds": Words("`{name}` is entered more than once, as {kinds:and}", "`{id}`",
            help="keep one entry with one kind; if they are two, make the names differ"),
        "person": Words("`{name}` seems to be `{other}`, entered again", "`{id}`", "",
            "keep one entry, with the other spelling under `aliases`"),
        "item": Words("`{name}` and `{other}` have one Wikidata item, `{item}`", "`{id}`", "",
            "keep one entry, or correct `wikidata`"),
    },
    "W706": {
        "": Words("the quote says `{hedge}`, and no `cue` keeps it", "the source hedges here",
            help="add `cue: {hedge}`, or quote less"),
    },
    "W707": {
        "": Words("only the attacker's side names `{target}` as target",
            help="write `{target}?` on its own line: the text does not establish it"),
    },
    "W708": {
        "": Words("the source says neither who published it nor when",
            help="add `publisher: …` and `published: …`, or `unknown` for either"),
        "publisher": Words("the source does not say who published it",
            help="add `publisher: …`, or `publisher: unknown`"),
        "published": Words("the source does not say when it was published",
            help="add `published: …`, or `published: unknown`"),
    },
    "W709": {
        "": Words("the text ends before a `#`", "a comment to YAML", help="put the whole text in quotes"),
    },
    "W710": {
        "retrieved": Words("the source was read before it was published",
            help="correct one of the two dates"),
        "reported": Words("this was reported after its source was published",
            help="correct one of the two dates, or mark it with a ? if it is inferred"),
        "said": Words("this was said after its source was published",
            help="correct one of the two dates, or mark it with a ? if it is inferred"),
        "happened": Words("this happened after its source was published",
            help="write `status: planned` if it has not happened yet, or correct one of the two dates"),
    },
    "W711": {
        "relation": Words("the relation links `{id}` to itself",
            help="name the other end, or remove the relation"),
        "field": Words("`{key}` names its own entry", help="name another entry, or remove it"),
    },
    "W712": {
        "": Words("a claim has both a likelihood and a confidence",
            note="ICD 203: likelihood and confidence are separate judgements",
            help="keep one, or make two claims of it"),
    },
    "W713": {
        "": Words("double brackets that make no link", "shown as written",
            help="write a link as `[[id]]` or `[[id|words]]`"),
    },
    "W714": {
        "": Words("`{word}` is not a code that `{key}` can allow",
            note="it can allow {first} to {last}, which are questions",
            help="name one of those, or remove it"),
        "fault": Words(help="fix what `{word}` reports"),
    },
    "W715": {
        "": Words("a line of a list item begins with `{sign}`, as an item does",
            "continues the text of line {line}",
            help="write a dash and indent it like the one above, or put the text in quotes"),
        "odd-space": Words("the character after a dash looks like a space", "one text to YAML", "{character}",
            "begin each item with `- `"),
        "list": Words("a text begins with `{sign}`, as an item of a list does", "one text to YAML",
            help="begin each item with `- `, or put the text in quotes"),
        "one-line": Words("a text begins with `{sign}`, as an item of a list does", "one text to YAML",
            help="write the items in brackets, with commas between them"),
    },
    "W716": {
        "": Words("`{key}` is a field of {kind:a}, and here it is an id", "one level too far left",
            help="indent it below `{id}`, or choose another id"),
        "no-id": Words(label="no id above this",
            help="write an id above it and indent it, or choose another id"),
    },
    "W717": {
        "": Words("this key point has no evidence, and others do", "no entry, no quote",
            help="name the entry that it rests on, `[^id]`, or add a `quote`"),
        "several": Words(note="there is none in line {lines:numbers} either"),
    },
}  # fmt: skip
