from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui.model.calendar import civil, ordinal


@given(st.integers(-4_000_000, 4_000_000))
def test_day_number_has_one_date(number: int) -> None:
    assert ordinal(*civil(number)) == number


@given(st.integers(-4_000_000, 4_000_000))
def test_next_day_is_the_next_date(number: int) -> None:
    assert civil(number) < civil(number + 1)
