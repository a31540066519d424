"""The contents of the bars at the edges of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app import wording
from tui.app.commands import key_name
from tui.app.widgets.bar import BarWord
from tui.render.cards import Piece
from tui.report.inert import as_line
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.analysis.coverage import Coverage
    from tui.app.commands import Command
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.render.cards import Pieces

NEEDED = "30×8"
"""The smallest terminal that the reader can use."""


class HeadFacts(NamedTuple):
    """What the head says of a briefing."""

    title: str
    coverage: Coverage
    drafted_by: str = ""
    news: str = ""
    """What is new since it was read last; empty for nothing."""
    unchecked: int = 0
    """The number of entries that were adopted from a draft and not checked yet."""
    problems: int = 0
    shrank: str = ""
    """What a reload took away; empty for nothing."""


class PaneName(NamedTuple):
    """A pane in the bar of panes: its key, its titles, and the action of a click."""

    key: str
    title: str
    short: str
    action: str


def head(facts: HeadFacts, width: int) -> tuple[list[BarWord], list[BarWord]]:
    """Return the title, and at the right end what needs attention and how much is quoted.

    The figures are left out, the sources first, if there is no room for them and the whole title.
    """
    _, cover, drafted_by, news, unchecked, problems, shrank = facts
    shown = facts.title or wording.UNTITLED
    right = [_word(shrank, "wrong")] if shrank else []
    right += [_word(wording.DRAFT_BY.format(drafted_by), "wrong")] if drafted_by else []
    right += [_word(news, "accent", "screen.unread")] if news else []
    right += [_word(wording.UNCHECKED.format(unchecked), "wrong")] if unchecked else []
    right += [_word(wording.problems(problems), "wrong", "app.problems")] if problems else []
    counts = [wording.sources(cover.sources), *([wording.verified(cover)] if cover.sentences else [])]
    room = (
        width - 4 - cell_len(shown) - sum(cell_len(piece.text) + 2 for word in right for piece in word.pieces)
    )
    figures = next((words for words in (" · ".join(counts), counts[-1]) if cell_len(words) <= room), "")
    if figures:
        right.append(_word(figures, "faint"))
    return [_word(shown, "strong")], right


def banner(
    problem: Diagnostic, commands: Sequence[Command], *, plain: bool
) -> tuple[list[BarWord], list[BarWord]]:
    """Return why the file could not be read again, and the keys that help."""
    message = wording.at_line(problem.span.line, as_line(problem.message))
    reason = BarWord((Piece(message, role="wrong"),), "app.problems")
    helping = [command for command in commands if command.name in {"app.edit", "app.problems"}]
    hints = [BarWord(_hint(command, plain=plain), command.action) for command in helping]
    return [reason, _word(wording.LAST_READABLE, "faint")], hints


def names(panes: Sequence[PaneName], current: str, width: int) -> list[BarWord]:
    """Return the names of the panes; short ones in a narrow terminal, or only keys beside the current one."""
    ways = [
        [f"{pane.key} {pane.title}" for pane in panes],
        [f"{pane.key} {pane.short or pane.title}" for pane in panes],
        [f"{pane.key} {pane.title}" if pane.key == current else pane.key for pane in panes],
    ]
    fitting = next((way for way in ways if sum(cell_len(name) + 2 for name in way) <= width), ways[-1])
    return [
        BarWord((Piece(shown, role="accent" if pane.key == current else "faint"),), pane.action)
        for shown, pane in zip(fitting, panes, strict=True)
    ]


def foot(
    commands: Sequence[Command], available: Mapping[str, bool], *state: str, plain: bool
) -> tuple[list[BarWord], list[BarWord]]:
    """Return the keys of the commands whose needs are `available`, and at the right end the `state`.

    The help is always shown, at the very end: it lists all other keys.
    """
    possible = [command for command in commands if command.footer and available[command.needs]]
    hints = {command.name: BarWord(_hint(command, plain=plain), command.action) for command in possible}
    right = [*(_word(words, "reason") for words in state if words), hints.pop("help")]
    return list(hints.values()), right


def _hint(command: Command, *, plain: bool) -> Pieces:
    key = key_name(command.keys[0], plain=plain) if command.keys else ""
    return Piece(f"{key} ", role="reason"), Piece(command.label, role="faint")


def small(width: int, height: int) -> list[BarWord]:
    """Return the size that is needed, in as many words as fit."""
    ways = (wording.too_small(width, height, NEEDED), wording.NEEDED.format(NEEDED), NEEDED, "")
    return [_word(next(words for words in ways if len(words) <= max(0, width - 2)))]


def _word(text: str, role: str = "", action: str = "") -> BarWord:
    return BarWord((Piece(text, role=role),), action)
