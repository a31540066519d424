"""W709: texts that are cut short at a hash."""

from __future__ import annotations

import pytest

from tests.diagnostics.facts import fixed_line
from tests.lint.given import codes, marked, warnings_of


@pytest.mark.parametrize(
    ("text", "line", "cut", "fixed"),
    [
        ("summary: Meeting of group #5\n", 2, "#5", 'summary: "Meeting of group #5"'),
        (
            "summary: Meeting of group #5 in Beirut  \n",
            2,
            "#5 in Beirut",
            'summary: "Meeting of group #5 in Beirut"',
        ),
        ("tags:\n  - Route #4\n", 3, "#4", '  - "Route #4"'),
        ("tags: [a, Route #4\n  ]\n", 2, "#4", 'tags: [a, "Route #4"'),
        ("summary: The #MeToo movement\n", 2, "#MeToo movement", 'summary: "The #MeToo movement"'),
        ("summary: #5 is the house\n", 2, "#5 is the house", 'summary: "#5 is the house"'),
        ("summary: Route #4  # the road\n", 2, "#4  # the road", ""),
        ('summary: The "road" #4\n', 2, "#4", ""),
        ("summary: The road that is\n  Route #4\n", 3, "#4", ""),
        ("places:\n  route: Route #4\n", 3, "#4", '  route: "Route #4"'),
        ("summary: A text #inferred\n", 2, "#inferred", 'summary: "A text #inferred"'),
        ("summary: The #harbour strike\n", 2, "#harbour strike", 'summary: "The #harbour strike"'),
        ("tags:\n  - #strike\n", 3, "#strike", '  - "#strike"'),
        ("tags:\n-   #strike\n", 3, "#strike", '-   "#strike"'),
        ("tags: #strike\n", 2, "#strike", 'tags: "#strike"'),
        ("lang:   #en\n", 2, "#en", 'lang:   "#en"'),
        ("unknowns:\n  - about: #port\n    text: Who?\n", 3, "#port", '  - about: "#port"'),
        ("unknowns:\n  - Where #4 is.\n", 3, "#4 is.", '  - "Where #4 is."'),
    ],
)
def test_text_cut_at_a_hash_is_reported(text: str, line: int, cut: str, fixed: str) -> None:
    (diagnostic,) = [diagnostic for diagnostic in warnings_of(text) if diagnostic.code == "W709"]
    assert marked(text) == [("W709", line, cut)]
    assert fixed_line(diagnostic) == (fixed or None)


@pytest.mark.parametrize(
    "text",
    [
        "summary: A text # with a comment\n",
        "summary: A text  #5 is its number\n",
        "summary: A text #TODO\n",
        "cue: # so\n",
        "tags:\n  - # the harbour\n  - port\n",
        "summary: #TODO\n",
        "tags: #todo\n  - port\n",
        "tags:  #places\n  - port\n",
        "summary: A text # 5\n",
        "summary: A text #\n",
        "summary: A text#5\n",
        "summary: 'Route #4'\n",
        'summary: "Route #4"  # and "Route #5"\n',
        "summary: |\n  Route #4\n  Route #5\n",
        "summary: >-  #4\n  Route\n",
        "summary: A text\n#5 is a comment\n #6 too\n",
        "date: 2025-11-19 #5\n",
        "x-mine: Route #4\n",
        "actors:\n  idf: {name: IDF, kind: military} #4\n",
        "timeline: #4\n  strike: #5\n    title: Airstrike\n    background: true #5\n",
        "",
    ],
)
def test_real_comments_are_not_reported(text: str) -> None:
    assert "W709" not in codes(text)


def test_cut_text_can_be_allowed() -> None:
    text = "places:\n  route:\n    name: Route #4\n    x-allow: W709\n"
    assert codes(text) == []
    assert codes(f"x-allow: W709\nsummary: Route #4\n{text}") == []
