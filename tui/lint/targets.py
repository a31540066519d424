"""Whether what an attack is said to have been aimed at rests on more than the attacker's word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import UNSTATED

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Event, Ref, Statement

_ATTACKS = frozenset({"assault", "coerce"})
"""Kinds of event that are done to somebody; whoever accuses or sanctions says rightly whom."""


def check(desk: LintContext) -> None:
    """Targets of attacks that only the attacker's side names, and that are not marked with a ? (W707)."""
    # An error may hide who else names the target.
    if not desk.is_whole:
        return
    attacks = [event for event in desk.briefing.timeline.values() if event.kind in _ATTACKS and event.by]
    firm = [(event, ref) for event in attacks for ref in event.target if not ref.uncertain]
    if firm:
        witnesses = _Witnesses(desk)
        for event, target in firm:
            witnesses.question(event, target)


class _Witnesses:
    """Who names whom as the target of what."""

    def __init__(self, desk: LintContext) -> None:
        from tui.model.links import Links  # noqa: PLC0415 - few briefings have a target to ask about

        self._desk = desk
        self._links = Links(desk.briefing)
        self._about: dict[str, list[Statement]] = {}
        for statement in (*desk.briefing.positions, *desk.briefing.claims):
            for ref in statement.about:
                self._about.setdefault(ref.id, []).append(statement)

    def question(self, event: Event, target: Ref) -> None:
        """Warn if of all who speak of the event only its attackers name the target."""
        named = {target.id, *self._desk.briefing.membership.members(target.id)}
        if any(named.intersection(self._mentioned(quote.exact)) for quote in event.quote):
            return
        naming = [one for one in self._about.get(event.id, ()) if named.intersection(self._speaks_of(one))]
        attackers = {self._side(ref.id) for ref in event.by}
        if (
            naming
            and self._side(target.id) not in attackers
            and all(self._is_theirs(one, attackers) for one in naming)
        ):
            self._warn(event, target, naming[0])

    def _speaks_of(self, statement: Statement) -> set[str]:
        """Whom a statement names; who speaks of it names themselves."""
        texts = (statement.says, *(quote.exact for quote in statement.quote))
        refs = (*statement.about, *statement.by)
        return {ref.id for ref in refs}.union(*map(self._mentioned, texts))

    def _mentioned(self, text: str) -> tuple[str, ...]:
        return self._links.names.mentioned(text)

    def _is_theirs(self, statement: Statement, attackers: set[str]) -> bool:
        return bool(statement.by) and all(self._side(ref.id) in attackers for ref in statement.by)

    def _side(self, id_: str) -> str:
        from tui.analysis.sides import side  # noqa: PLC0415 - as above

        return side(id_, self._desk.briefing) if id_ != UNSTATED else ""

    def _warn(self, event: Event, target: Ref, statement: Statement) -> None:
        written = self._desk.written
        self._desk.warn(
            "W707", f"that the target was `{target.id}` is the attacker's word alone",
            written.span(event, "target", target.id), event,
            help=f"write `{target.id}?`, on a line of its own: the text does not establish it",
            related=self._desk.at("said by the attacker's side", written.span(statement, "by")),
        )  # fmt: skip
