from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.edit.new_ids import id_from_title
from tui.parse.addresses import ID, id_error
from tui.text.slug import ascii_slug, slug


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Iğdır", "igdir"),
        ("İzmir", "izmir"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("Đakovo", "dakovo"),
        ("Æsir", "aesir"),
        ("Straße", "strasse"),
        ("𝕊arajevo", "sarajevo"),
        ("Əliyev", "aliyev"),
        ("Hezbollah’s role", "hezbollahs-role"),
    ],
)
def test_names_give_the_same_slug_everywhere(name: str, id_: str) -> None:
    assert ascii_slug(name) == slug(name) == id_from_title(name, ()) == id_
    error = id_error(name)
    assert error is not None
    assert error.args["better"] == id_


@given(st.text(max_size=40))
def test_ascii_slug_is_an_id_or_empty(words: str) -> None:
    made = ascii_slug(words)
    assert not made or ID.fullmatch(made)
    assert ascii_slug(made) == made
