"""E5: quotes, and the texts of sources."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E501": CodeText("a quote not found in its source",
        "A quote is the evidence for its entry: anyone who doubts the entry can look up these exact "
        "words in the source. They must match word for word, including capitals; only the shapes of "
        "quotation marks, dashes and spaces may differ. If the words are not found, the message shows "
        "the nearest passage, which is never used in their place.\n\n"
        "To leave out words, write two quotes in a list, not three dots. A word that is cut at the end of "
        "a line, or printed with a ligature, is found as you would write it. If quote and passage look the "
        "same, the message names the sign in which they differ.",
        "    quote: on November 23, the IDF carried out another airstrike in Beirut",
        "    quote: on November 23, the IDF announced another airstrike in Beirut"),
    "E502": CodeText("a quote found in more than one place",
        "The words occur more than once in the source, so it is unclear which place you mean. Quote a "
        "few more words, or give the text before or after them: `{exact: …, prefix: …, suffix: …}`.",
        "    quote: airstrike", "    quote: another airstrike"),
    "E504": CodeText("a text that differs from its hash",
        "`sha256` is the fingerprint of the text from which the quotes were taken. The text has "
        "changed since then: the publisher edited the article, or someone edited the file. Check that "
        "the quotes still match, then write the new hash, which the message gives. Line ends, a byte order "
        "mark and blank lines at the end do not count.",
        "    sha256: e7c39bd82e4ce13c1c07249e6b0be79a4899ffa65762852439b7a74ca8f12666",
        "    sha256: 63a330429108a1195c2fec8017b35dfa6c3e8266817635063f979a883739c303"),
    "E505": CodeText("a source with its text in two places",
        "The text of a source is either in the briefing (`text`) or in a file beside it (`file`). "
        "With both, the two could differ, and no one would know which of them the quotes were checked "
        "against.",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura.\n    file: article.txt",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura."),
    "E506": CodeText("a source file that cannot be read",
        "The source names a file for its text, but that file cannot be read; the note says why. The "
        "quotes of the source cannot be checked until it can.",
        "    file: article.txt",
        "    text: Lebanon has hailed the recent talks with Israel in Ras EnNakoura."),
}  # fmt: skip

NO_SIGN = "nothing"
"""What stands for a sign that one of two texts does not have."""
_COPY = "copy the words from the source exactly"
_LIST = "write a list of the passages, without the dots"
WORDS: dict[str, Variants] = {
    "E501": {
        "": Words("quote not found in its source", "not found word for word", help=_COPY),
        "near": Words(note="the nearest passage: {passage}"),
        "case": Words(label="differs in capitals", note="the source says: {passage}"),
        "sign": Words(label="differs in one sign",
            note="the source has {theirs:signs}, the quote {ours:signs}: {passage}"),
        "left-out": Words(label="words left out", note="the source has {passages:and}, with words between",
            help=_LIST),
        "dots": Words(label="words left out", note="the source has {passages:and}",
            help="remove the dots"),
        "part": Words(label="words left out", note="the source does not have `{part}`", help=_LIST),
        "part-near": Words(label="words left out",
            note="the source does not have `{part}`; the nearest passage: {passage}", help=_LIST),
        "elsewhere": Words(label="found in `{source}`",
            help="name `{source}` in `source`, or copy words of the source you name"),
        "context": Words("quote not found beside its prefix or suffix", "found with other words around it",
            "the source says: {passage}", "copy prefix and suffix from the source too, or remove them"),
    },
    "E502": {
        "": Words("quote found in more than one place", note="it occurs in {places}",
            help="lengthen it, or write `{{exact: {words}, prefix: …}}`"),
        "sources": Words(
            help="name the `source`, lengthen the quote, or write `{{exact: {words}, prefix: …}}`"
        ),
    },
    "E504": {
        "": Words("the text of `{source}` does not match its `sha256`", note="its SHA-256 is {hash}",
            help="check what changed; then write the new hash, or remove `sha256`"),
    },
    "E505": {"": Words("a source has `text` or `file`, not both", help="remove one of them")},
    "E506": {
        "": Words("the text in `{name}` cannot be read", note="{cause.message}", help="{cause.help}"),
        "line": Words(note="line {cause.span.line}: {cause.message}"),
    },
}  # fmt: skip
