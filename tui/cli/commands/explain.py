"""`briefing explain`: what the code of a problem means."""

from __future__ import annotations

from tui.cli import console
from tui.cli.console import CommandError
from tui.cli.exit_codes import CLEAN

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from types import SimpleNamespace


def run(given: SimpleNamespace) -> int:
    """Explain codes, or list all of them."""
    from tui.diagnostics.catalogue import CODES
    from tui.report.explanation_report import explained, listed

    asked = {word: _codes_of(word) for word in given.codes}
    width = console.columns()
    said = [
        explained(word, width=width) if codes == [word] else listed(codes)
        for word, codes in ((codes[0] if len(codes) == 1 else word, codes) for word, codes in asked.items())
    ]
    console.write("\n\n\n".join(said) or listed(CODES))
    return CLEAN


def _codes_of(word: str) -> list[str]:
    """The codes that a word means: one, as `check` writes it or bare, or all that begin so."""
    import re

    from tui.diagnostics.catalogue import CODES
    from tui.text.suggest import did_you_mean

    written = re.search(r"\[([EW]\d{3})\]", word.upper())
    code = written[1] if written else word.upper()
    found = [known for known in CODES if known.startswith(code)] if code else []
    if not found:
        message = f"there is no code `{word}`"
        raise CommandError(message, help=did_you_mean(code, CODES) or "`briefing explain` lists them all")
    return found
