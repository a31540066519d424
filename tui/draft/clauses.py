"""The part of a sentence that a speaker says: `the talks failed` in `The talks failed, the minister said`."""

from __future__ import annotations

import re

from tui.draft.datelines import after_dateline
from tui.draft.english_words import DENIALS, PLAIN, TOLD

_CONTRAST = re.compile(r"[,;]\s+(?:though|although|while|whereas|but|and)\s|;\s|\s[—–]\s")
"""Where another clause begins, with a speaker of its own."""
_OPENING = re.compile(
    r"(?:However|Meanwhile|Moreover|But|And|Also|Still|Separately|In addition|By contrast|Nevertheless|"
    r"Furthermore|Earlier|Later|Instead)\b,?\s+"
)
"""Words that join a sentence to the one before it."""
_TO_WHOM = (
    r"(?:(?:reporters|journalists|parliament|lawmakers|the\s\w+|[A-Z][\w’']+(?:\s[A-Z][\w’']+)?)\s)?"
    r"(?:(?:on|in|at|after|during)\s(?:[A-Z]\w+|an?\s\w+|the\s\w+)\s)?"
)
"""Whom and when somebody told something: "reporters on Monday"."""
_ADVERBIAL = re.compile(
    r"(?:in|on|at|after|before|while|when|as|if|since|although|though|despite|amid|during|for|with|without|just|"
    r"following|later|earlier|meanwhile|speaking|asked|citing|to|by|from|under|because|until|once)\b",
    re.IGNORECASE,
)
"""What begins a phrase that is no clause by itself: "In a statement on Monday, the army said …"."""
_ADDRESSEE = re.compile(rf"^{_TO_WHOM}(?:that\s)?(?=[A-Za-z“])")
_THAT = re.compile(rf"^{_TO_WHOM}that\s")
_ENDS = " ,;:–—"
_LEAST_WORDS = 4
"""The fewest words of a quotation that is a statement by itself."""


def said_clause(sentence: str, cue: str, by: str, quotations: tuple[str, ...]) -> str:
    """Return what a speaker says in a sentence: a quotation, or the clause behind the verb or before it.

    Verbs that say something by themselves ("condemned the strike") stay with their subject. The whole
    sentence is returned where its parts cannot be told.
    """
    whole = max(quotations, key=len, default="")
    if len(whole.split()) >= _LEAST_WORDS:
        return _as_sentence(whole)
    before, found, after = sentence.partition(cue) if cue else (sentence, "", "")
    if not found:
        return _as_sentence(sentence)
    if DENIALS.intersection(cue.split()):
        return _as_sentence(_first_clause(sentence[max(before.rfind(by), 0) if by else 0 :]))
    if cue.casefold().startswith("according"):
        behind = after.replace(by, "", 1) if by else after
        return _as_sentence(_clause_before(before) or _first_clause(behind.lstrip(_ENDS)))
    return _as_sentence(_beside_verb(sentence, before, cue, after.lstrip(_ENDS), by))


def _beside_verb(sentence: str, before: str, cue: str, behind: str, by: str) -> str:
    """Return the clause that a verb of saying reports, given what is before the verb and behind it."""
    subject = before.rfind(by) if by else -1
    if by and behind.startswith(by):  # "…, said the minister"
        return _clause_before(before) or sentence
    if subject >= 0 and before[:subject].rstrip().endswith(","):  # "…, the minister said"
        clause = _clause_before(before[:subject])
        if clause and not _ADVERBIAL.match(clause) and not behind.startswith("that "):
            return clause
    if that := _THAT.match(behind):
        return _first_clause(behind[that.end() :])
    verb = cue.rsplit(maxsplit=1)[-1]
    said = _ADDRESSEE.sub("", behind, count=1) if verb in TOLD else behind
    if verb in PLAIN and said.strip(_ENDS + '.”"') and not _ADVERBIAL.match(said):
        return _first_clause(said)
    return _first_clause(sentence[max(subject, 0) :])


def _clause_before(words: str) -> str:
    return words.strip(_ENDS) if len(words.split()) >= _LEAST_WORDS else ""


def _first_clause(words: str) -> str:
    """Return words up to where another clause begins, which is not right at their start."""
    end = _CONTRAST.search(words, min(len(words), 20))
    return words[: end.start()] if end else words


def _as_sentence(words: str) -> str:
    plain = " ".join(words.split())
    plain = plain[after_dateline(plain, 0, len(plain)) :]
    text = _OPENING.sub("", plain, count=1).strip(_ENDS)
    text = f"{text[:1].upper()}{text[1:]}"
    return text if text.endswith((".", "!", "?", "…", "”", '"', "’")) else f"{text}."
