"""W707: targets that only the attacker's side names."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked


def struck(*claims: str, event: str = "kind: assault, by: idf, target: hezbollah") -> str:
    """Return a briefing with a strike and claims about it."""
    said = "".join(f"  - {{{'' if 'about' in claim else 'about: strike, '}{claim}}}\n" for claim in claims)
    return f"""\
timeline:
  strike: {{title: Airstrike in Beirut, {event}}}
actors:
  israel: {{name: Israel, kind: state, note: "[[press-office]] and [[idf]]"}}
  press-office: {{name: Israeli press office, part_of: israel}}
  idf: {{name: IDF, part_of: israel}}
  lebanon: {{name: Lebanon, kind: state}}
  hezbollah: {{name: Hezbollah, kind: armed-group, part_of: lebanon}}
  chief: {{name: chief of staff of Hezbollah, part_of: hezbollah, note: "[[chief]]"}}
summary: "[[press-office]] [[lebanon]] [[chief]]"
claims:
{said}  - {{says: It rained.}}
"""


@pytest.mark.parametrize(
    "claims",
    [
        ["by: idf, says: Hezbollah was the target."],
        ["by: idf, says: A command post was hit., quote: a command post of Hezbollah"],
        ["by: press-office, says: The chief of staff of Hezbollah was the target."],
        ["by: [idf, israel], says: '[[hezbollah|The group]] was the target.'"],
        ["by: idf, says: Hezbollah was the target.", "by: lebanon, says: A house was hit."],
        ["by: idf, says: Hezbollah was the target.", "says: A house was hit."],
    ],
    ids=[
        "its own word", "in a quote", "another of its side, and a member", "two of them",
        "others say another thing", "the article says another thing",
    ],
)  # fmt: skip
def test_target_named_only_by_the_attacker_is_reported(claims: list[str]) -> None:
    text = struck(*claims)
    assert marked(text) == [("W707", 3, "hezbollah")]
    assert codes(text.replace("target: hezbollah", "target:\n    - hezbollah?\n    ")) == []


@pytest.mark.parametrize(
    "claims",
    [
        [],
        ["says: Hezbollah was the target."],
        ["by: unstated, says: Hezbollah was the target."],
        ["by: lebanon, says: Hezbollah was the target."],
        ["by: [idf, lebanon], says: Hezbollah was the target."],
        ["by: idf, says: Hezbollah was the target.", "by: lebanon, says: Hezbollah was hit."],
        ["by: idf, says: Hezbollah was the target.", "by: chief, says: We were hit."],
        ["by: idf, says: A house was hit."],
        ["by: idf, says: Hezbollah is a threat., about: hezbollah"],
        ["by: idf, says: Hezbollah was the target., because: I say so"],
    ],
    ids=[
        "nobody speaks", "the article's own voice", "somebody", "the other side", "both sides",
        "the other side too", "those who were hit", "nobody names it", "about another thing",
        "an error may hide who else names it",
    ],
)  # fmt: skip
def test_target_named_by_others_or_no_one_is_not_reported(claims: list[str]) -> None:
    assert codes(struck(*claims)) == []


@pytest.mark.parametrize(
    "event",
    [
        "by: idf, target: hezbollah",
        "kind: accuse, by: idf, target: hezbollah",
        "kind: sanction, by: idf, target: hezbollah",
        "kind: assault, target: hezbollah",
        "kind: assault, by: unstated, target: hezbollah",
        "kind: assault, by: idf",
        "kind: assault, by: idf, target: israel",
        "kind: assault, by: idf, target: hezbollah, quote: struck Hezbollah in Beirut",
        "kind: assault, by: idf, target: hezbollah, x-allow: W707",
    ],
)
def test_only_targets_of_unquoted_attacks_are_reported(
    event: str,
) -> None:
    assert codes(struck("by: idf, says: Hezbollah and Israel were targets.", event=event)) == []
