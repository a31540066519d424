from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tui.model.dates import DateError
from tui.model.edtf import parse

if TYPE_CHECKING:
    from tui.model.dates import Date

_years = st.sampled_from(
    [
        "2025",
        "0000",
        "9999",
        "1900",
        "2024",
        "202X",
        "20XX",
        "XXXX",
        "000X",
        "-0332",
        "-0001",
        "-9999",
        "-033X",
        "-00XX",
    ]
)
_marks = st.sampled_from(["", "", "?", "~", "%"])
_months = st.sampled_from(["", "-01", "-02", "-11", "-12", "-21", "-24", "-13", "-00"])
_in_month = st.sampled_from(["", "-01", "-19", "-29", "-30", "-31", "-1X", "-3X", "-0X", "-00"])
_clocks = st.sampled_from(["", "", "T22:00", "T24:00", "T00:00", "T22:00Z", "T00:30+14:00", "T23:00-15:00"])
_single = st.tuples(_years, _marks, _months, _marks, _in_month, _marks, _clocks, _marks).map("".join)
_ends = st.one_of(_single, _single, st.just(".."))
SPELLED = st.one_of(_single, st.tuples(_ends, _ends).map("/".join))
SLOPPY = st.text(st.sampled_from("0123456789X?~%-/.T: novspringabouttoqc"), max_size=24)


def day(written: str | None) -> int | None:
    return datetime.date.fromisoformat(written).toordinal() if written else None


def parsed(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None
