"""Reads the value of a field from its node, by the shape of the field."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import shortened
from tui.model import edtf
from tui.model.dates import DateError, DateErrorKind
from tui.model.entries import QUOTE_KEYS, SHORTHAND, Quote, Ref, Stance, Vote
from tui.model.fields import Field, Shape
from tui.model.figures import Figure, FigureError, is_figure, parse_figure
from tui.model.mentions import has_links
from tui.model.numbers_in_words import in_digits
from tui.model.patterns import SCHEMES
from tui.model.times import parse_time
from tui.parse.character_places import characters_in, without
from tui.parse.date_fixes import date_fixes
from tui.parse.parse_context import ParseContext, Reference
from tui.parse.pieces import figure_of, vote_of
from tui.parse.synonyms import CHOICES
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.parse.unknown_keys import report_unknown_key
from tui.text.sanitise import clean, clean_with_findings
from tui.text.suggest import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from tui.model.dates import Date
    from tui.model.declared import Declared
    from tui.model.span import Span

MOST_LISTED = 20
"""Choices up to which a message lists them; otherwise it describes them."""
_MOST_DIGITS = 10
"""Digits from which a word is no number of votes."""
_DATE_CODES = {
    DateErrorKind.SHAPE: "E401",
    DateErrorKind.IMPOSSIBLE: "E402",
    DateErrorKind.REVERSED: "E403",
    DateErrorKind.TIME: "E404",
}


def shape_name(node: Node) -> str:
    """Return the shape of a node for messages: "a mapping", "a list" or "text"."""
    return "a mapping" if isinstance(node, Mapping) else "a list" if isinstance(node, Sequence) else "text"


def is_empty(node: Node) -> bool:
    """Return whether a key has no value."""
    return isinstance(node, Scalar) and node.style == "plain" and not node.value


def text_of(node: Scalar, context: ParseContext, *, lines: bool) -> str:
    """Return the sanitised text of a scalar; warn about characters that were removed or replaced."""
    value = node.value
    if value.isascii() and value.isprintable():  # true of most scalars, and fast to test
        return value
    cleaned = clean(value, lines=lines)
    if cleaned != value:
        for finding in clean_with_findings(value, lines=lines)[1]:
            places = characters_in(context.lines, node, value[finding.offset])
            fixes = context.lines_fix(without(context.lines, places))
            span = places[0] if places else node.span
            context.report(finding.code, span, character=finding.character, fixes=fixes)
    return cleaned


class Values:
    """Reads the values of fields in one file."""

    def __init__(self, context: ParseContext) -> None:
        self._context = context
        self.owner = ""
        """The address of the entry being read."""
        self._is_item = False
        self.read_record: Callable[[type[Declared], Mapping], Declared] | None = None
        """Reads the fields of a record; the builder does."""
        self.known: Collection[str] = ()
        """The keys that the entry being read may have."""
        self.quote_spans: list[Span] = []
        """The spans of the quotes of the current entry; the builder clears them."""
        # Large files repeat most references and dates: each is stored once.
        self._refs: dict[str, Ref] = {}
        self._dates: dict[str, Date] = {}

    def read(self, node: Node, spec: Field, owner: str) -> Any:
        """Return the value of a field, a tuple if it takes many, or None if the node does not fit.

        `owner` is the address of its entry.
        """
        self.owner = owner
        if isinstance(node, Sequence):
            return self._items(node, spec)
        if is_empty(node):
            return None
        value = self._one(node, spec)
        return value if not spec.many else () if value is None else (value,)

    def _items(self, node: Sequence, spec: Field) -> Any:
        if not spec.many:
            self._wrong_shape(node, spec)
            return None
        self._is_item = True
        read = [self._one(item, spec) for item in node.items if not is_empty(item)]
        self._is_item = False
        return tuple(value for value in read if value is not None)

    def _one(self, node: Node, spec: Field) -> Any:
        if isinstance(node, Scalar):
            return _READERS[spec.shape](self, node, spec)
        if isinstance(node, Mapping) and spec.shape is Shape.QUOTE:
            return self._selector(node)
        if isinstance(node, Mapping) and spec.shape is Shape.RECORD and self.read_record is not None:
            return self.read_record(spec.record, node)
        self._wrong_shape(node, spec)
        return None

    def _wrong_shape(self, node: Node, spec: Field) -> None:
        variant, guess = "", ""
        if isinstance(node, Mapping) and spec.shape is Shape.FIGURE:
            variant, guess = "figure", figure_of(node)
        elif isinstance(node, Mapping) and len(node.items) == 1:
            variant = "colon"
        elif isinstance(node, Scalar) and spec.record is Vote:
            variant, guess = "vote", vote_of(node.value)
        self._context.report(
            "E301",
            node.span,
            variant,
            expected=spec.shape.name,
            got=shape_name(node),
            key=spec.key,
            guess=guess,
        )

    def _line(self, node: Scalar, _spec: Field) -> str:
        return text_of(node, self._context, lines=False).strip()

    def _headline(self, node: Scalar, _spec: Field) -> str:
        return self._with_names(text_of(node, self._context, lines=False).strip(), node)

    def _prose(self, node: Scalar, _spec: Field) -> str:
        return self._with_names(text_of(node, self._context, lines=True).strip(), node)

    def _with_names(self, prose: str, node: Scalar) -> str:
        if has_links(prose):
            self._context.linked_prose.append(node)
        return prose

    def _verbatim(self, node: Scalar, _spec: Field) -> str:
        return text_of(node, self._context, lines=True)

    def _choice(self, node: Scalar, spec: Field) -> str | None:
        word = self._line(node, spec)
        if word in spec.choices:
            return sys.intern(word)
        self._not_a_choice(word, node.span, spec)
        return None

    def _not_a_choice(self, word: str, span: Span, spec: Field) -> None:
        choices = spec.choices
        guess = meant(word, choices, CHOICES)
        way_out = "near" if guess else "" if spec.required else "optional"
        variant = "-".join(filter(None, ("many" * (len(choices) > MOST_LISTED), way_out)))
        self._context.report(
            "E304",
            span,
            variant,
            word=word,
            key=spec.key,
            choices=choices,
            meaning=spec.help,
            guess=guess,
            fixes=self._context.word_fix(word, span, guess) if guess else (),
        )

    def _ref(self, node: Scalar, spec: Field) -> Ref | None:
        word = self._line(node, spec)
        bare = word.removesuffix("?").rstrip()
        if not bare:
            if word:
                self._context.report("E201", node.span, "question-mark")
            return None
        ref = self._refs.get(word)
        if ref is None:
            ref = self._refs[word] = Ref(bare, word is not bare and word.endswith("?"))
        if bare not in spec.words:
            self._context.references.append(Reference(self.owner, spec, ref, node.span, self._is_item))
        return ref

    def _date(self, node: Scalar, spec: Field) -> Date | None:
        word = self._line(node, spec)
        if word in spec.words:
            return None
        date = self._dates.get(word)
        if date is None:
            try:
                date = self._dates[word] = edtf.parse(word)
            except DateError as error:
                self._bad_date(word, error, node.span, spec)
        return date

    def _time(self, node: Scalar, spec: Field) -> str | None:
        word = self._line(node, spec)
        try:
            parse_time(word)
        except DateError as error:
            self._bad_date(word, error, node.span, spec)
            return None
        return word

    def _bad_date(self, word: str, error: DateError, span: Span, spec: Field) -> None:
        without = "date-or-when" if "when" in self.known else "date-or-word" if spec.words else "date-or-none"
        self._context.report(
            _DATE_CODES[error.kind],
            span,
            word=shortened(word),
            reason=error.reason,
            advice=error.advice or without,
            spellings=error.spellings,
            words=spec.words,
            **error.details,
            fixes=tuple(date_fixes(word, error.spellings, span, self._context.lines)),
        )

    def _quote(self, node: Scalar, _spec: Field) -> Quote | None:
        words = text_of(node, self._context, lines=True).strip()
        if not words:
            return None
        self.quote_spans.append(node.span)
        return Quote(words)

    def _selector(self, node: Mapping) -> Quote | None:
        parts = dict.fromkeys(QUOTE_KEYS, "")
        for key, value in node.items:
            name = text_of(key, self._context, lines=False)
            if name not in parts:
                report_unknown_key(self._context, name, key.span, tuple(QUOTE_KEYS), "quote", node)
            elif isinstance(value, Scalar):
                parts[name] = text_of(value, self._context, lines=True)
            else:
                self._context.report(
                    "E301", value.span, expected=Shape.TEXT.name, got=shape_name(value), key=name
                )
        if not parts["exact"].strip():
            self._context.report("E303", node.span, "exact")
            return None
        self.quote_spans.append(node.span)
        return Quote(parts["exact"].strip(), parts["prefix"], parts["suffix"])

    def _url(self, node: Scalar, spec: Field) -> str | None:
        address = self._line(node, spec)
        if address.lower().startswith(SCHEMES) and not any(c.isspace() for c in address):
            return address
        self._context.report("E306", node.span, address=shortened(address))
        return None

    def _stance(self, node: Scalar, spec: Field) -> Stance | None:
        word = self._line(node, spec)
        bare = word.removesuffix("?").rstrip()
        if bare in spec.choices:
            return Stance(bare, word.endswith("?"))
        self._not_a_choice(bare, node.span, spec)
        return None

    def _votes(self, node: Scalar, spec: Field) -> Ref | int | None:
        word = self._line(node, spec)
        return (
            int(word)
            if word.isdecimal() and word.isascii() and len(word) < _MOST_DIGITS
            else self._ref(node, spec)
        )

    def _record(self, node: Scalar, spec: Field) -> Any:
        short = SHORTHAND.get(spec.record)
        if short is None:
            self._wrong_shape(node, spec)
            return None
        return spec.record(**{short: self._line(node, spec)})

    def _figure(self, node: Scalar, _spec: Field) -> Figure | None:
        word = self._line(node, _spec)
        try:
            return parse_figure(word)
        except FigureError as error:
            self._bad_figure(word, error.reason, node.span)
            return None

    def _bad_figure(self, word: str, reason: str, span: Span) -> None:
        better = in_digits(word)
        if better == word or not is_figure(better):
            self._context.report("E307", span, reason, figure=shortened(word))
            return
        fixes = self._context.word_fix(word, span, better)
        self._context.report("E307", span, "words", figure=shortened(word), better=better, fixes=fixes)


# Functions, as bound methods would keep the parse context alive in a reference cycle.
_READERS: dict[Shape, Callable[[Values, Scalar, Field], Any]] = {
    Shape.LINE: Values._line,
    Shape.HEADLINE: Values._headline,
    Shape.PROSE: Values._prose,
    Shape.TEXT: Values._verbatim,
    Shape.CHOICE: Values._choice,
    Shape.REF: Values._ref,
    Shape.DATE: Values._date,
    Shape.TIME: Values._time,
    Shape.QUOTE: Values._quote,
    Shape.URL: Values._url,
    Shape.STANCE: Values._stance,
    Shape.FIGURE: Values._figure,
    Shape.VOTES: Values._votes,
    Shape.RECORD: Values._record,
}
