"""What each word means that a field takes: for hovers, completion, the JSON Schema and the reference.

Kinds of event are PLOVER's, grades those of the Admiralty system, likelihoods those of ICD 203.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import GRADES, QUAD_OF, UNSTATED

if TYPE_CHECKING:
    from tui.model.fields import Field

ACTOR_KINDS = {
    "person": "one human being, named or not",
    "office": "a post, whoever holds it: a ministry's spokesman, a chief of staff",
    "group": "people with something in common and no organisation: officials, residents",
    "delegation": "people sent by someone to talk",
    "organization": "a body with members and rules: a company, a ministry, a party",
    "state": "a state or its government; the only kind of actor that is also a place",
    "military": "the armed forces of a state, or a part of them",
    "armed-group": "an armed force that is not a state's",
    "media": "a newspaper, a broadcaster or an agency",
    "document": "a text that does something: a law, a treaty, a resolution",
    "object": "a thing that events happen to: a ship, a bridge, a satellite",
    "court": "a court, a tribunal or an arbiter",
    "unnamed": "someone who is quoted without a name; say in `note` what the text says about them",
    "label": "a term that someone uses for people, not an actor: \"radical elements\"",
}  # fmt: skip
SOURCE_KINDS = {
    "article": "a text by a journalist in a newspaper or on a site",
    "wire": "the text of a news agency",
    "document": "an official or other paper: a resolution, a report, a court filing",
    "statement": "what someone published in their own name",
    "social": "a post on a social network",
    "interview": "questions and answers",
    "transcript": "the spoken words of a speech, a hearing or a conference",
}  # fmt: skip
STATUSES = {
    "planned": "it has not happened yet",
    "alleged": "it is said to have happened, and not established",
    "denied": "someone says that it did not happen",
    "cancelled": "it was planned, and will not happen",
}  # fmt: skip
EVENT_KINDS = {
    "agree": "promise, offer or agree to cooperate; nothing has been done yet",
    "consult": "meet, visit, negotiate or talk",
    "support": "praise, endorse, recognise or defend in words",
    "concede": "yield in words: apologise, admit, ease a demand",
    "cooperate": "work together in deeds: trade, exchange, joint exercises",
    "aid": "give help from which mostly the other side gains: money, food, shelter, arms",
    "retreat": "yield in deeds: withdraw, release, cease fire, lift a measure",
    "request": "ask, demand, appeal or urge, without a threat",
    "accuse": "blame, criticise, condemn or complain",
    "reject": "refuse, decline, veto or break off talks",
    "threaten": "announce harm or serious consequences",
    "protest": "demonstrate, strike or block, as civilians",
    "sanction": "reduce relations: expel, embargo, boycott, cut aid",
    "mobilize": "move or arm soldiers or police, without using force",
    "coerce": "use power over people short of violence: arrest, seize, ban, restrict",
    "assault": "use force that can injure, kill or destroy",
}  # fmt: skip
STANCES = {
    "for": "wants it, approves it or holds it to be so",
    "against": "does not want it, rejects it or denies it",
    "mixed": "is for a part of it and against another, or for it on conditions",
    "neutral": "says that they take no side; silence is not neutral",
    "unclear": "speaks about it, but the text does not show on which side",
}  # fmt: skip
PARTS_OF_DAY = {
    "morning": "before noon; no hour is implied",
    "afternoon": "after noon; no hour is implied",
    "evening": "the end of the day; no hour is implied",
    "night": "the night that begins on that day, and may reach into the next",
}  # fmt: skip
RELIABILITY = {
    "A": "completely reliable source",
    "B": "usually reliable source",
    "C": "fairly reliable source",
    "D": "not usually reliable source",
    "E": "unreliable source",
    "F": "reliability of the source cannot be judged",
}  # fmt: skip
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}  # fmt: skip
LIKELIHOODS = {
    "almost no chance": "1 to 5 %",
    "very unlikely": "5 to 20 %",
    "unlikely": "20 to 45 %",
    "roughly even chance": "45 to 55 %",
    "likely": "55 to 80 %",
    "very likely": "80 to 95 %",
    "almost certain": "95 to 99 %",
}  # fmt: skip
CONFIDENCE = {
    "low": "the information is scant, doubtful or open to several readings",
    "moderate": "the information is plausible, but not good or confirmed enough for more",
    "high": "the information is good and from several sources; it may still be wrong",
}  # fmt: skip
OTHERS = {
    UNSTATED: "someone says so, and the text does not say who",
    "unknown": "the text does not give it",
    "assessment": "a judgement rather than a fact",
    "true": "it was going on already when the story begins",
    "false": "it is part of the story, as without this field",
    "1": "the first version of the format, and the only one",
}  # fmt: skip
VOCABULARIES: dict[str, dict[str, str]] = {
    "kind of an actor": ACTOR_KINDS,
    "kind of a source": SOURCE_KINDS,
    "kind of an event": EVENT_KINDS,
    "status of an event": STATUSES,
    "stance of a position": STANCES,
    "time of an event": PARTS_OF_DAY,
    "reliability of a source, and the first letter of a grade": RELIABILITY,
    "credibility of the information, the digit of a grade": CREDIBILITY,
    "likelihood of a claim": LIKELIHOODS,
    "confidence of a claim": CONFIDENCE,
}
"""The words of each field that takes one of several, by what they are."""


def meaning(field: Field, word: str) -> str:
    """Return what a word means in a field; empty if the field does not take it."""
    if word not in field.choices and word not in field.words:
        return ""
    if field.choices == GRADES:
        return f"{RELIABILITY[word[0]]}, {CREDIBILITY[word[1]]}"
    own = (words for words in VOCABULARIES.values() if words.keys() == set(field.choices))
    found = next(own, OTHERS)
    text = found.get(word) or OTHERS.get(word, "")
    return f"{QUAD_OF[word]}: {text}" if found is EVENT_KINDS else text
