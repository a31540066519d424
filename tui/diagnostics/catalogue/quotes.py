"""E5: the sentence behind a statement, and the text that it stands in."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E501": CodeText(
        "a quote not found in its source",
        "A quote is the proof of its entry: whoever doubts it goes to these very words in the source. "
        "They are looked for as they stand there, capitals and all; only the shape of quotation "
        "marks, dashes and blanks is of no account. Where the words are not found, the nearest "
        "passage is named and never taken in their place. Leave out what lies between with two quotes "
        "in a list, not with three dots.",
        "    quote: on November 23, the IDF carried out another airstrike in Beirut",
        "    quote: on November 23, the IDF announced another airstrike in Beirut",
    ),
    "E502": CodeText(
        "a quote found in more than one place",
        "The words stand in the source more than once, so that it is open which place is meant. Quote "
        "a few words more, or say what stands before or behind: `{exact: …, prefix: …, suffix: …}`.",
        "    quote: airstrike",
        "    quote: another airstrike",
    ),
    "E504": CodeText(
        "a text that differs from its hash",
        "`sha256` is the fingerprint of the text as it was when the quotes were taken. The text is "
        "another one now: the publisher changed the article, or somebody the file. See whether the "
        "quotes still hold, then write the new hash, which the message gives.",
        "    sha256: e7c39bd82e4ce13c1c07249e6b0be79a4899ffa65762852439b7a74ca8f12666",
        "    sha256: 63a330429108a1195c2fec8017b35dfa6c3e8266817635063f979a883739c303",
    ),
    "E505": CodeText(
        "a source with its text in two places",
        "A source's text stands in the briefing (`text`) or in a file beside it (`file`). Where both "
        "are given they can differ, and nobody would know in which of them the quotes were looked "
        "for.",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura.\n    file: article.txt",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura.",
    ),
    "E506": CodeText(
        "a source file that cannot be read",
        "The source names a file for its text, and that cannot be read; the note says why. No quote "
        "of the source can be looked for until it can.",
        "    file: article.txt",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura.",
    ),
}

_COPY = "copy the words from the source exactly"
WORDS: dict[str, Variants] = {
    "E501": {
        "": Words("quote not found in its source", "not found word for word", help=_COPY),
        "near": Words(note="the nearest passage: {passage}"),
        "elsewhere": Words(
            label="found in `{source}`",
            help="name `{source}` in `source`, or copy words of the source you name",
        ),
        "context": Words(
            "quote not found beside its prefix or suffix",
            "its words are there",
            "the source says: {passage}",
            "copy prefix and suffix from the source too, or remove them",
        ),
    },
    "E502": {
        "": Words(
            "quote found in more than one place",
            note="it is found in {places}",
            help="lengthen it, or write `{{exact: {words}, prefix: …}}`",
        ),
        "sources": Words(
            help="name the `source`, lengthen the quote, or write `{{exact: {words}, prefix: …}}`"
        ),
    },
    "E504": {
        "": Words(
            "the text of `{source}` does not match its `sha256`",
            note="its SHA-256 is {hash}",
            help="check what changed; then write the new hash, or remove `sha256`",
        )
    },
    "E505": {"": Words("a source has `text` or `file`, not both", help="remove one of them")},
    "E506": {
        "": Words("the text in `{name}` cannot be read", note="{cause.message}", help="{cause.help}"),
        "line": Words(note="in line {cause.span.line}, {cause.message}"),
    },
}
