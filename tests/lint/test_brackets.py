"""W713: brackets that make no link."""

from __future__ import annotations

import pytest

from tests.lint.given import marked


@pytest.mark.parametrize(
    ("prose", "places"),
    [
        ("summary: Of [[idf] and [[idf]]\n", [("W713", 2, "[[idf]")]),
        ("summary: >-\n  Of [[idf]]\n  and [idf]]\n", [("W713", 4, "[idf]]")]),
        ("summary: Of [[idf|the army\nkey_points: [A]\n", [("W713", 2, "[[idf")]),
        ("summary: Of [[idf|the\n  army]] and [idf].\n", []),
        ("summary: Of [sic] and [[idf|the [sic] army]].\n", []),
        ("unknowns: ['Of [[idf']\n", [("W713", 2, "[[idf")]),
        ("tags: ['[[idf']\n", []),
    ],
)
def test_broken_link_brackets_are_reported_in_prose(prose: str, places: list[tuple[str, int, str]]) -> None:
    cast = "actors: {idf: IDF}\nclaims: {by: idf, says: It was so.}\n"
    assert [one for one in marked(prose + cast) if one[0] == "W713"] == places
