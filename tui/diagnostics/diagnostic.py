"""A diagnostic: what is wrong in a briefing, where, and how to fix it, as data.

The words of a diagnostic are in the catalogue, under its code and variant, and are put together when they are
asked for. No code decides by them.
"""

from __future__ import annotations

from enum import Enum
from string import Formatter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.diagnostics.catalogue import CODES, FIXES, RELATED, WORDS
from tui.diagnostics.catalogue.code_text import Words
from tui.model.span import NOWHERE, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Args = Mapping[str, Any]

CODE_TITLES = {code: text.title for code, text in CODES.items()}
"""What each code stands for, by code."""
_NO_ARGS: Args = MappingProxyType({})
LONGEST_WORD = 40
"""Characters of an author's word that a message shows."""


class Applicability(Enum):
    """Whether a fix may be applied without asking, as rustc and ruff have it."""

    SAFE = "safe"
    """Nothing else can be meant: `check --fix` writes it."""
    SUGGESTED = "suggested"
    """Likely, and for the author to decide."""


class FixKind(Enum):
    """What a fix replaces."""

    LINE = "line"
    """A whole line, by the line as it should be."""
    WORD = "word"
    """A word, by the one that was most likely meant."""
    PASSAGE = "passage"
    """A quote, by the nearest passage of its source."""


class Replacement(NamedTuple):
    """New text for a span of the file."""

    span: Span
    text: str


class Fix(NamedTuple):
    """A way to mend a diagnostic: all edits together."""

    kind: FixKind
    edits: tuple[Replacement, ...]
    applicability: Applicability = Applicability.SUGGESTED

    @property
    def is_safe(self) -> bool:
        """Whether it may be applied without asking."""
        return self.applicability is Applicability.SAFE


class Related(NamedTuple):
    """A second place that a diagnostic points to; `kind` is its label's name in the catalogue."""

    kind: str
    path: str
    span: Span
    args: Args = _NO_ARGS

    @property
    def label(self) -> str:
        """A few words for the place."""
        return _formatted(RELATED[self.kind], self.args)


class Diagnostic(NamedTuple):
    """One error or warning.

    `code` is E (error) or W (warning) with three digits. `variant` names the sentences of the code that
    apply, and `args` fill their placeholders. Both are listed in `catalogue`.
    """

    code: str
    path: str
    span: Span = NOWHERE
    variant: str = ""
    args: Args = _NO_ARGS
    fixes: tuple[Fix, ...] = ()
    """The best first."""
    related: tuple[Related, ...] = ()
    entry: str = ""
    """The address of the entry that it is about; empty where it is about none."""

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return severity_of(self.code)

    @property
    def message(self) -> str:
        """One general sentence in lower case, without a full stop."""
        return _formatted(self._words("message"), self.args)

    @property
    def label(self) -> str:
        """A few words under the caret, or the empty string."""
        return _formatted(self._words("label"), self.args)

    @property
    def note(self) -> str:
        """A fact that explains, or the empty string."""
        return _formatted(self._words("note"), self.args)

    @property
    def help(self) -> str:
        """An action, or the empty string."""
        return _formatted(self._words("help"), self.args)

    @property
    def cause(self) -> tuple[object, ...]:
        """What diagnostics of one cause have in common: all that their sentences say, places aside."""
        templates = [self._words(name) for name in ("message", "note", "help")]
        used = {field for one in templates for _, field, _, _ in Formatter().parse(one) if field}
        said = sorted((name, str(value)) for name, value in self.args.items() if name in used)
        return (self.path, self.code, self.variant, *said)

    def title_of(self, fix: Fix) -> str:
        """The title of one of its fixes, as an action."""
        text = fix.edits[0].text
        return _formatted(FIXES[fix.kind.value], {"help": self.help, **self.args, "text": text})

    def _words(self, name: str) -> str:
        variants = WORDS[self.code]
        found = getattr(variants[self.variant], name)
        if found is None:
            found = getattr(variants.get("", Words()), name)
        return found or ""


def severity_of(code: str) -> str:
    """Return what the letter of a code stands for: `error` or `warning`."""
    return "error" if code.startswith("E") else "warning"


def shortened(word: str, limit: int = LONGEST_WORD) -> str:
    """Return a word as a message can carry it, cut with an ellipsis after `limit` characters."""
    return word if len(word) <= limit else word[: limit - 1] + "…"


class _Template(Formatter):
    """`str.format` with more forms.

    `:or` and `:and` list words, `:a` puts the article before a kind of entry, and a noun counts: `{n:space}`.
    """

    def format_field(self, value: Any, form: str) -> str:
        if form in {"or", "and"}:
            return listed(value, form)
        if form == "numbers":
            return " or ".join(map(str, value))
        if form == "a":
            return f"{'an' if value[:1] in 'aeiou' else 'a'} {value}"
        if isinstance(value, int) and form.isalpha() and form.islower() and len(form) > 1:
            return f"{value} {form}" if value == 1 else f"{value} {form}s"
        return str(super().format_field(value, form))


_TEMPLATE = _Template()


def _formatted(template: str, args: Args) -> str:
    return _TEMPLATE.vformat(template, (), args) if template else ""


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return words as a reader sees a choice: "`for`, `against` or `mixed`"."""
    quoted = [f"`{word}`" for word in words]
    return f" {last} ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
