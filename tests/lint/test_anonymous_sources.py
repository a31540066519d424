"""W702: anonymous sources without a description."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked

BARE = [
    "a source", "sources", "officials", "Officials", "an official", "several officials", "the unnamed source",
    "two anonymous sources", "insiders",
]  # fmt: skip


@pytest.mark.parametrize("name", BARE)
def test_undescribed_actor_is_reported_at_its_name(name: str) -> None:
    assert marked(f"actors:\n  voice: {{kind: unnamed, name: {name}}}\n") == [("W702", 3, name)]
    assert marked(f"actors:\n  voice: {name}\n") == [("W702", 3, name)]


@pytest.mark.parametrize(
    "name",
    [
        "local sources",
        "a source cited by LBCI TV",
        "a source close to the talks",
        "Lebanese officials",
        "sources of income",
        "an official statement",
        "analysts",
        "resources",
        "",
    ],
)
def test_actor_with_a_descriptive_name_is_not_reported(name: str) -> None:
    assert codes(f'actors:\n  voice: {{kind: unnamed, name: "{name}"}}\n') == []


@pytest.mark.parametrize(
    "fields",
    [
        "note: Who they are is not said.",
        "note: [it cannot be read]",
        "role: spokesmen",
        "part_of: lebanon",
        "kind: media",
        "quote: officials with direct knowledge of the talks",
    ],
)
def test_actor_described_by_a_field_is_not_reported(fields: str) -> None:
    assert codes(f"actors:\n  lebanon: Lebanon\n  voice: {{name: officials, {fields}}}\n") == []


def test_quote_that_repeats_the_name_is_no_description() -> None:
    assert codes("actors:\n  voice: {name: officials, quote: the officials}\n") == ["W702"]


@pytest.mark.parametrize(
    "cue",
    [
        "sources said",
        "Sources have said,",
        "officials said",
        "according to a source",
        "according to several unnamed officials",
        "a source told the Associated Press",
        "citing an official",
        "an official confirmed",
        "sources",
    ],
)
@pytest.mark.parametrize("by", ["", "    by: unstated\n"])
def test_cue_of_an_undescribed_source_is_reported(cue: str, by: str) -> None:
    text = f"claims:\n  - says: It is so.\n{by}    cue: {cue}\n"
    line = 5 if by else 4
    assert marked(text) == [("W702", line, cue)]


@pytest.mark.parametrize(
    "cue",
    [
        "reportedly",
        "said",
        "told reporters",
        "according to",
        "according to a source cited by LBCI TV",
        "a source close to the talks said",
        "officials said to be close to the palace",
        "sources told the newspaper that first wrote of it",
        "Lebanese officials said",
        "it is the source of",
        "have said",
    ],
)
def test_cue_of_a_described_source_is_not_reported(cue: str) -> None:
    assert codes(f"claims:\n  - {{says: It is so., cue: {cue}}}\n") == []


@pytest.mark.parametrize("who", ["by: voice", "via: voice", "by: [unstated, voice]", "by: {voice: 1}"])
def test_cue_with_an_actor_is_not_reported(who: str) -> None:
    actor = "actors:\n  voice: {name: officials, note: Which is not said.}\n"
    assert codes(f"{actor}claims:\n  - {{says: It is so., cue: officials said, {who}}}\n") == []
