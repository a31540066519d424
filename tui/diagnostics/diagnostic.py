"""A diagnostic: the code, position, arguments and fixes of an error or warning, as data.

Its text is in the catalogue by code and variant, and is formatted on access. No code depends on it.
"""

from __future__ import annotations

from enum import Enum
from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.diagnostics.catalogue import HIDES, RELATED, WORDS, fix_titles
from tui.diagnostics.catalogue.code_text import Words
from tui.diagnostics.catalogue.dates import MEANING, PHRASES
from tui.diagnostics.catalogue.quotes import NO_SIGN
from tui.diagnostics.catalogue.shapes import SHAPES
from tui.diagnostics.catalogue.variants import VARIANTS
from tui.model.span import NOWHERE, Span
from tui.text.plural import plural
from tui.text.sanitise import spelled_out
from tui.text.suggest import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Args = Mapping[str, Any]

_NO_ARGS: Args = MappingProxyType({})
LONGEST_WORD = 40
"""Characters of a word from the file that a message shows."""


class Applicability(Enum):
    """Whether a fix may be applied without asking, as in rustc and ruff."""

    SAFE = "safe"
    """The fix is certain: `check --fix` applies it."""
    SUGGESTED = "suggested"
    """The fix is likely: the author decides."""


class FixKind(Enum):
    """The text that a fix replaces."""

    LINE = "line"
    """A line, with the corrected line."""
    WORD = "word"
    """A word, with the most likely one."""
    PASSAGE = "passage"
    """A quote, with the nearest passage of its source."""
    PASSAGES = "passages"
    """A quote that leaves words out, with a list of what it keeps."""


class Replacement(NamedTuple):
    """New text for a span of the file."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A set of edits that resolves a diagnostic."""

    kind: FixKind
    edits: tuple[Replacement, ...]
    applicability: Applicability = Applicability.SUGGESTED
    title: str = ""
    """The name of its title in the catalogue; empty for that of its variant or kind."""

    def applied(self, lines: Sequence[str]) -> list[str]:
        """Return the lines of a file after all edits."""
        new = [*lines]
        for (line, column, end_line, end_column), text in sorted(self.edits, reverse=True):
            head, tail = new[line - 1][: column - 1], new[end_line - 1][end_column - 1 :]
            new[line - 1 : end_line] = f"{head}{text}{tail}".split("\n")
        return new

    @property
    def is_safe(self) -> bool:
        """Whether the fix may be applied without asking."""
        return self.applicability is Applicability.SAFE


class Related(NamedTuple):
    """A second place of a diagnostic; `kind` names its label in the catalogue."""

    kind: str
    path: str
    span: Span
    args: Args = _NO_ARGS

    @property
    def label(self) -> str:
        """A short description of the place."""
        return _formatted(RELATED[self.kind], self.args)


class Diagnostic(NamedTuple):
    """One error or warning.

    `code` is E (error) or W (warning) and three digits. `variant` selects the text of the code in the
    catalogue, and `args` fill its placeholders.
    """

    code: str
    path: str
    span: Span = NOWHERE
    variant: str = ""
    args: Args = _NO_ARGS
    fixes: tuple[Fix, ...] = ()
    """Alternatives, the best first."""
    related: tuple[Related, ...] = ()
    entry: str = ""
    """The address of its entry; empty if it has none."""
    hides: bool = False
    """Whether the rest of the file could be checked only in part because of it."""

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return severity_of(self.code)

    @property
    def message(self) -> str:
        """One sentence in lower case, without a full stop."""
        return _formatted(self._words("message"), self.args)

    @property
    def label(self) -> str:
        """A few words under the caret, or the empty string."""
        return _formatted(self._words("label"), self.args)

    @property
    def note(self) -> str:
        """An explanation, or the empty string."""
        note = _formatted(self._words("note"), self.args)
        return "; ".join(filter(None, (note, HIDES if self.hides else "")))

    @property
    def help(self) -> str:
        """An action to take, or the empty string."""
        return _formatted(self._words("help"), self.args)

    @property
    def topic(self) -> str:
        """What `briefing explain` says most about: the code, with the variant if that has its own page."""
        is_explained = self.variant in VARIANTS.get(self.code, ())
        return f"{self.code}/{self.variant}" if is_explained else self.code

    @property
    def cause(self) -> tuple[object, ...]:
        """A key that diagnostics with the same text share, whatever their position."""
        templates = [self._words(name) for name in ("message", "note", "help")]
        used = {field for one in templates for field in _placeholders(one, self.args)}
        shown = sorted((name, str(value)) for name, value in self.args.items() if name in used)
        return (self.path, self.code, self.variant, *shown)

    def title_of(self, fix: Fix) -> str:
        """Return the title of a fix: a verb and its object."""
        title = fix_titles.BY_KIND[fix.kind.value]
        if fix.kind is FixKind.LINE:
            title = fix_titles.BY_VARIANT.get(self.code, {}).get(self.variant, title)
        return _formatted(fix_titles.OWN.get(fix.title, title), {"text": fix.edits[0].text})

    def _words(self, name: str) -> str:
        return words(self.code, self.variant, name)


def words(code: str, variant: str, name: str) -> str:
    """Return a sentence of a variant as a template: its `message`, `label`, `note` or `help`."""
    variants = WORDS[code]
    text = getattr(variants[variant], name)
    if text is None:
        text = getattr(variants.get("", Words()), name)
    return text or ""


def without_values(template: str) -> str:
    """Return a sentence of the catalogue with `…` in the place of each value."""
    return "".join(text + "…" * (name is not None) for text, name, _, _ in Formatter().parse(template))


def severity_of(code: str) -> str:
    """Return `error` or `warning`, by the letter of a code."""
    return "error" if code.startswith("E") else "warning"


def shortened(word: str, limit: int = LONGEST_WORD) -> str:
    """Return a word of at most `limit` characters, cut with an ellipsis."""
    return word if len(word) <= limit else word[: limit - 1] + "…"


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _signs(text: str) -> str:
    """Return characters with their code points and names, which tell apart what looks the same."""
    return " ".join(f"`{sign}` ({spelled_out(sign)})" for sign in text) or NO_SIGN


def _spellings(meanings: Mapping[str, str]) -> str:
    if len(meanings) == 1:
        return listed(meanings)
    return ", or ".join(MEANING.format(text=text, meaning=meaning) for text, meaning in meanings.items())


_FORMS: dict[str, Callable[[Any], str]] = {
    "or": listed,
    "and": lambda words: listed(words, "and"),
    "shape": SHAPES.__getitem__,
    "numbers": lambda numbers: " or ".join(map(str, numbers)),
    "a": _with_article,
    "signs": _signs,
    "spellings": _spellings,
}
"""Format specifications that need only their value."""


class _Template(Formatter):
    """`str.format` with more format specifications.

    `:or` and `:and` list words, `:shape` says what a field expects, `:signs` names characters, `:a` puts the
    article before a kind of entry, and a noun counts: `{n:space}`. `:phrase` puts in a phrase by its key, and
    `:spellings` lists what may be written, with its meaning if there is a choice.
    """

    def __init__(self, args: Args) -> None:
        self._args = args

    def format_field(self, value: Any, form: str) -> str:
        if form == "phrase":
            return _formatted(PHRASES[value], self._args)
        if form in _FORMS:
            return _FORMS[form](value)
        if isinstance(value, int) and form.isalpha() and form.islower() and len(form) > 1:
            return plural(value, form)
        return str(super().format_field(value, form))


def _formatted(template: str, args: Args) -> str:
    return _Template(args).vformat(template, (), args) if template else ""


def _placeholders(template: str, args: Args) -> Iterator[str]:
    """Yield the names of the arguments that a template shows, those of its phrases included."""
    for _, name, form, _ in Formatter().parse(template):
        if name:
            yield name
            if form == "phrase":
                yield from _placeholders(PHRASES[args[name]], args)
