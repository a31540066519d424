"""W707: targets of attacks that only the attacker's side names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.sides import side
from tui.model.entries import UNSTATED
from tui.model.names import names_of

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Event, Ref, Statement

_ATTACKS = frozenset({"assault", "coerce"})
"""Kinds of event with a victim. Who accuses or sanctions does name the target."""


def check(context: LintContext) -> None:
    """Report targets that only the attacker's side names and that have no `?`."""
    # An error may hide who else names the target.
    if not context.is_whole:
        return
    attacks = [event for event in context.briefing.timeline.values() if event.kind in _ATTACKS and event.by]
    firm = [(event, ref) for event in attacks for ref in event.target if not ref.uncertain]
    if firm:
        witnesses = _Witnesses(context)
        for event, target in firm:
            witnesses.question(event, target)


class _Witnesses:
    """Who names which target."""

    def __init__(self, context: LintContext) -> None:
        self._context = context
        self._mentioned = names_of(context.briefing).mentioned
        self._about: dict[str, list[Statement]] = {}
        for statement in (*context.briefing.positions, *context.briefing.claims):
            for ref in statement.about:
                self._about.setdefault(ref.id, []).append(statement)

    def question(self, event: Event, target: Ref) -> None:
        """Warn if only the attackers, of all who speak about the event, name the target."""
        named = {target.id, *self._context.briefing.membership.members(target.id)}
        if any(named.intersection(self._mentioned(quote.exact)) for quote in event.quote):
            return
        naming = [one for one in self._about.get(event.id, ()) if named.intersection(self._named_in(one))]
        attackers = {self._side(ref.id) for ref in event.by}
        if (
            naming
            and self._side(target.id) not in attackers
            and all(self._is_theirs(one, attackers) for one in naming)
        ):
            self._warn(event, target, naming[0])

    def _named_in(self, statement: Statement) -> set[str]:
        """Return the ids that a statement names, its speakers included."""
        texts = (statement.says, *(quote.exact for quote in statement.quote))
        refs = (*statement.about, *statement.by)
        return {ref.id for ref in refs}.union(*map(self._mentioned, texts))

    def _is_theirs(self, statement: Statement, attackers: set[str]) -> bool:
        return bool(statement.by) and all(self._side(ref.id) in attackers for ref in statement.by)

    def _side(self, id_: str) -> str:
        return side(id_, self._context.briefing) if id_ != UNSTATED else ""

    def _warn(self, event: Event, target: Ref, statement: Statement) -> None:
        written = self._context.source_map
        related = self._context.at("attacker", written.span(statement, "by"))
        span = written.span_of(event, "target", target.id)
        self._context.warn("W707", span, "", event, target=target.id, related=related)
