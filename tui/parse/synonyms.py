"""Words that people write instead of the keys and choices of the format."""

from __future__ import annotations

KEYS: dict[str, tuple[str, ...]] = {
    "actor": ("by",), "actors": ("by", "involves"), "after": ("suffix",), "author": ("by",),
    "before": ("prefix",), "chronology": ("timeline",), "claim": ("says",),
    "denies": ("contradicts", "counters"),
    "description": ("text", "note", "says", "summary"), "entities": ("actors",), "events": ("timeline",),
    "headline": ("title",), "job": ("role",), "label": ("name", "title"), "location": ("where", "within"),
    "locations": ("places",), "name": ("title",), "note": ("text",), "object": ("target", "to"),
    "parties": ("actors",), "people": ("actors",), "persons": ("actors",), "place": ("where", "within"),
    "position": ("stance", "role"), "questions": ("unknowns",), "references": ("sources",), "said": ("says",),
    "speaker": ("by",), "stances": ("positions",), "statement": ("says",), "statements": ("claims",),
    "subject": ("by", "from", "about"), "text": ("says", "note", "summary"),
    "title": ("name", "says", "text"), "topic": ("issue", "about"), "topics": ("issues",), "type": ("kind",),
    "victim": ("target",), "where": ("within",), "who": ("by",),
}  # fmt: skip
"""Unknown keys with the keys they may stand for; the first one that the entry supports is suggested."""

_CHOICES: dict[str, tuple[str, ...]] = {
    # Stances.
    "for": ("pro", "yes", "support", "supports", "supportive", "in favour", "in favor", "favourable",
        "agrees"),
    "against": ("con", "contra", "anti", "no", "oppose", "opposes", "opposed", "rejects", "disagrees"),
    "mixed": ("partly", "ambivalent", "conditional"), "unclear": ("unknown", "ambiguous", "unstated"),
    # Kinds of event, as PLOVER sorts them.
    "agree": ("accept", "sign", "agreement", "treaty"),
    "consult": ("meet", "meeting", "talk", "talks", "visit", "negotiate", "negotiation", "negotiations"),
    "support": ("praise", "endorse", "endorsement"), "concede": ("apologize", "apologise", "apology"),
    "aid": ("donate", "donation", "help", "relief"),
    "retreat": ("ceasefire", "withdraw", "withdrawal", "surrender"), "request": ("demand", "appeal", "urge"),
    "accuse": ("condemn", "criticize", "criticise", "blame", "denounce"), "reject": ("refuse", "refusal"),
    "threaten": ("threat", "ultimatum"), "protest": ("demonstrate", "demonstration", "riot"),
    "sanction": ("embargo", "boycott"), "mobilize": ("deploy", "deployment"),
    "coerce": ("arrest", "detain", "detention", "expel", "deport", "seize"),
    "assault": ("attack", "airstrike", "bombing", "kill", "killing", "shelling", "shooting"),
    # Kinds of actor.
    "person": ("man", "woman", "human", "individual", "politician"),
    "organization": ("company", "party", "agency", "ngo", "business", "institution", "union", "authority",
        "association", "ministry"),
    "state": ("country", "nation"), "military": ("army", "navy", "air force"),
    "armed-group": ("militia", "rebels", "guerrilla"), "media": ("newspaper", "broadcaster", "press"),
    "unnamed": ("anonymous",),
    # Kinds of source.
    "article": ("news", "newspaper"), "social": ("tweet", "post"),
    "statement": ("press release", "communique"),
    # ICD 203 has two names for each likelihood; the format uses the first.
    "almost no chance": ("remote",), "very unlikely": ("highly improbable",), "unlikely": ("improbable",),
    "roughly even chance": ("roughly even odds", "even"), "likely": ("probable", "probably"),
    "very likely": ("highly probable",), "almost certain": ("nearly certain",), "moderate": ("medium",),
    # Whether an event was already ongoing.
    "true": ("yes", "on"), "false": ("no", "off"),
}  # fmt: skip

CHOICES: dict[str, tuple[str, ...]] = {}
"""Invalid choices with the choices they may stand for."""
for _word, _others in _CHOICES.items():
    for _other in _others:
        CHOICES[_other] = (*CHOICES.get(_other, ()), _word)
