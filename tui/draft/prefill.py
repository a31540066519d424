"""What a new entry may say about a sentence: its speaker, cue, words and date, as far as rules can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft.clauses import said_clause
from tui.draft.event_titles import event_title
from tui.draft.speaker_ids import SpeakerIds
from tui.draft.speech import speech_in
from tui.draft.times_in_text import times_in
from tui.model.entries import UNSTATED
from tui.model.hedges import hedge_in

if TYPE_CHECKING:
    from tui.model.entries import Briefing


def prefill(kind: str, sentence: str, briefing: Briefing) -> dict[str, str]:
    """Return values for the fields of a new entry of a kind that quotes a sentence, to be changed by hand."""
    spans = [(0, len(sentence))]
    if kind == "unknown":
        return {"text": sentence}
    if kind == "event":
        dated = next((time for time in times_in(sentence, spans) if len(time.perhaps) == 1), None)
        when = dated.words if dated else ""
        found = {
            "title": event_title(sentence, when),
            "date": dated.perhaps[0] if dated else "",
            "when": when,
        }
        return {key: value for key, value in found.items() if value}
    speech = next((one for one in speech_in(sentence, spans) if one.cue), None)
    if speech is None:
        cue = hedge_in(sentence)
        return {"says": sentence} | ({"cue": cue} if cue else {})
    speakers = SpeakerIds(briefing.actors.values(), {}, set(briefing.entries))
    speaker = speakers.speaker(speech.by, sentence.partition(speech.cue)[0])
    by = "" if speaker.name or speaker.reference == UNSTATED else speaker.reference
    says = said_clause(sentence, speech.cue, speech.by, speech.words)
    return {key: value for key, value in (("by", by), ("cue", speech.cue), ("says", says)) if value}
