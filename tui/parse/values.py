"""The value of one field: a node, understood as the field's shape says."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Applicability, Fix, FixKind, Replacement, shortened
from tui.model import dates
from tui.model.date_spellings import IN_WORDS, spelled_time
from tui.model.entries import PARTS_OF_DAY, QUOTE_KEYS, Quote, Ref, Stance
from tui.model.fields import Field, Shape
from tui.model.patterns import SCHEMES
from tui.parse.findings import Findings, Reference, word_in
from tui.parse.synonyms import CHOICES, KEYS
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean, clean_with_findings
from tui.text.suggest import meant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tui.model.span import Span

MOST_LISTED = 20
"""Choices that a message lists; of more it says what they are."""
_DATE_CODES = {"shape": "E401", "impossible": "E402", "reversed": "E403", "time": "E404"}


def what(node: Node) -> str:
    """What an author would call the node: "a mapping", "a list", "text"."""
    return "a mapping" if isinstance(node, Mapping) else "a list" if isinstance(node, Sequence) else "text"


def is_empty(node: Node) -> bool:
    """Whether the author wrote a key and nothing behind it."""
    return isinstance(node, Scalar) and node.style == "plain" and not node.value


def text_of(node: Scalar, found: Findings, *, lines: bool) -> str:
    """The text of a scalar, through the sanitiser; what that took out is a warning."""
    value = node.value
    if value.isascii() and value.isprintable():  # what most scalars are; everything else is looked at closely
        return value
    cleaned = clean(value, lines=lines)
    if cleaned != value:
        for finding in clean_with_findings(value, lines=lines)[1]:
            found.add(finding.code, node.span, character=finding.character)
    return cleaned


class Values:
    """Reads the fields of one file's entries; `owner` is the entry being read."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        self._owner = ""
        self._is_item = False
        self.known: Collection[str] = ()
        """The keys that the entry being read may have."""
        self.quote_spans: list[Span] = []
        """Where each quote that was read stands in the file; the builder empties it entry by entry."""
        # Most references and dates of a large file are written many times over: each is held once.
        self._refs: dict[str, Ref] = {}
        self._dates: dict[str, dates.Date] = {}

    def read(self, node: Node, spec: Field, owner: str) -> Any:
        """What the field holds: a value, a tuple of values where it takes many, None where nothing fits."""
        self._owner = owner
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
        self._wrong_shape(node, spec)
        return None

    def _wrong_shape(self, node: Node, spec: Field) -> None:
        variant = "colon" if isinstance(node, Mapping) and len(node.items) == 1 else ""
        self._found.add("E301", node.span, variant, expected=spec.shape.value, got=what(node), key=spec.key)

    def _line(self, node: Scalar, _spec: Field) -> str:
        return text_of(node, self._found, lines=False).strip()

    def _headline(self, node: Scalar, _spec: Field) -> str:
        return self._with_names(text_of(node, self._found, lines=False).strip(), node)

    def _prose(self, node: Scalar, _spec: Field) -> str:
        return self._with_names(text_of(node, self._found, lines=True).strip(), node)

    def _with_names(self, prose: str, node: Scalar) -> str:
        if "[[" in prose:
            self._found.linking.append(node)
        return prose

    def _verbatim(self, node: Scalar, _spec: Field) -> str:
        return text_of(node, self._found, lines=True)

    def _choice(self, node: Scalar, spec: Field) -> str | None:
        word = self._line(node, spec)
        if word in spec.choices:
            return sys.intern(word)
        self._not_a_choice(word, node.span, spec)
        return None

    def _not_a_choice(self, word: str, span: Span, spec: Field) -> None:
        choices = spec.choices
        guess = meant(word, choices, CHOICES)
        variant = "-".join(filter(None, ("many" * (len(choices) > MOST_LISTED), "near" * bool(guess))))
        self._found.add(
            "E304",
            span,
            variant,
            word=word,
            key=spec.key,
            choices=choices,
            meaning=spec.help,
            guess=guess,
            fixes=self._found.word_fix(word, span, guess) if guess else (),
        )

    def _ref(self, node: Scalar, spec: Field) -> Ref | None:
        word = self._line(node, spec)
        bare = word.removesuffix("?").rstrip()
        if not bare:
            if word:
                self._found.add("E201", node.span, "question-mark")
            return None
        ref = self._refs.get(word)
        if ref is None:
            ref = self._refs[word] = Ref(bare, word is not bare and word.endswith("?"))
        if bare not in spec.words:
            self._found.references.append(Reference(self._owner, spec, ref, node.span, self._is_item))
        return ref

    def _date(self, node: Scalar, spec: Field) -> dates.Date | None:
        word = self._line(node, spec)
        if word in spec.words:
            return None
        date = self._dates.get(word)
        if date is None:
            try:
                date = self._dates[word] = dates.parse(word)
            except dates.DateError as error:
                self._bad_date(word, error, node.span, spec)
        return date

    def _time(self, node: Scalar, spec: Field) -> str | None:
        word = self._line(node, spec)
        try:
            dates.parse_time(word, PARTS_OF_DAY)
        except dates.DateError as error:
            self._bad_date(word, error, node.span, spec)
            return None
        return word

    def _bad_date(self, word: str, error: dates.DateError, span: Span, spec: Field) -> None:
        help_ = error.help
        if "when" not in self.known:
            instead = "".join(f", or `{one}`" for one in spec.words) or ", or leave it out"
            help_ = help_.replace(IN_WORDS, instead)
        self._found.add(
            _DATE_CODES[error.kind],
            span,
            word=shortened(word),
            reason=error.message,
            advice=help_,
            fixes=tuple(_respellings(word, error, span, self._found)),
        )

    def _quote(self, node: Scalar, _spec: Field) -> Quote | None:
        words = text_of(node, self._found, lines=True).strip()
        if not words:
            return None
        self.quote_spans.append(node.span)
        return Quote(words)

    def _selector(self, node: Mapping) -> Quote | None:
        parts = dict.fromkeys(QUOTE_KEYS, "")
        for key, value in node.items:
            name = text_of(key, self._found, lines=False)
            if name not in parts:
                written = (one.value for one, _ in node.items)
                self.unknown_key(name, key.span, QUOTE_KEYS, "quote", written)
            elif isinstance(value, Scalar):
                parts[name] = text_of(value, self._found, lines=True)
            else:
                self._found.add("E301", value.span, expected=Shape.TEXT.value, got=what(value), key=name)
        if not parts["exact"].strip():
            self._found.add("E303", node.span, "exact")
            return None
        self.quote_spans.append(node.span)
        return Quote(parts["exact"].strip(), parts["prefix"], parts["suffix"])

    def _url(self, node: Scalar, spec: Field) -> str | None:
        address = self._line(node, spec)
        if address.lower().startswith(SCHEMES) and not any(c.isspace() for c in address):
            return address
        self._found.add("E306", node.span, address=shortened(address))
        return None

    def _stance(self, node: Scalar, spec: Field) -> Stance | None:
        word = self._line(node, spec)
        bare = word.removesuffix("?").rstrip()
        if bare in spec.choices:
            return Stance(bare, word.endswith("?"))
        self._not_a_choice(bare, node.span, spec)
        return None

    def unknown_key(
        self, name: str, span: Span, known: tuple[str, ...], entry: str, beside: Iterable[str] = ()
    ) -> None:
        """A key that this kind of entry does not have; `beside` are the keys that it has already."""
        if name.startswith("x-"):
            return
        guess = meant(name, known, KEYS, set(beside))
        self._found.add(
            "E302",
            span,
            "near" if guess else "",
            owner=entry,
            key=shortened(name),
            known=known,
            guess=guess,
            fixes=self._found.word_fix(name, span, guess) if guess else (),
        )


_NUMBERS = re.compile("[0-9]+")
_SIGNS = re.compile(r"[0-9X T:./_~?%-]+")


def _respellings(word: str, error: dates.DateError, span: Span, found: Findings) -> Iterator[Fix]:
    """Yield fixes that spell a date or a time as the format does.

    One is safe where the numbers leave no choice: `2024-1-5` is `2024-01-05` and `9:30` is `09:30`. The order
    of `5/1/2024` is known to its writer alone.
    """
    place = word_in(word, span, found.lines)
    spellings = (spelled_time(word),) if error.kind == "time" else dates.proposals(word)
    if place is None:
        return
    for one in filter(None, spellings):
        is_safe = len(spellings) == 1 and _same_numbers(word, one)
        applicability = Applicability.SAFE if is_safe else Applicability.SUGGESTED
        yield Fix(FixKind.WORD, (Replacement(place, one),), applicability)


def _same_numbers(written: str, spelling: str) -> bool:
    """Return whether two spellings have the same numbers in one order, and neither alone is an interval."""
    numbers = [[int(number) for number in _NUMBERS.findall(one)] for one in (written, spelling)]
    return (
        bool(_SIGNS.fullmatch(written)) and numbers[0] == numbers[1] and ("/" in spelling) <= ("/" in written)
    )


# Plain functions: bound methods would hold the file's findings in a loop, and never let go of them.
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
}
