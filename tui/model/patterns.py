"""Patterns for ids, dates, times and web addresses.

They use the syntax that Python and ECMA 262 share, so that the JSON Schema can use them as they are.
`edtf.py` parses dates: a pattern knows no calendar.
"""

from __future__ import annotations

ID = r"[a-z0-9][a-z0-9-]*"
ADDRESS = rf"{ID}(?:/{ID})*"
"""An id, or the address of an entry without one: `issue/actor/2`, `claims/3`."""

SCHEMES = ("http://", "https://", "mailto:")
"""The beginnings of the web addresses that the reader opens, in either case."""

TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
QUALIFIER = "[?~%]?"
_ZONE = "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_DAY = f"(?:-(?:0[1-9]|[12][0-9]|3[01]){QUALIFIER}(?:T{TIME}{_ZONE}{QUALIFIER})?|-[0-3]X{QUALIFIER})"
_MONTH = f"-(?:2[1-4]{QUALIFIER}|(?:0[1-9]|1[0-2]){QUALIFIER}{_DAY}?)"
_ONE = f"(?:(?:[0-9]{{4}}|XXXX){QUALIFIER}{_MONTH}|(?:[0-9]{{4}}|[0-9]{{3}}X|[0-9]{{2}}XX){QUALIFIER})"
DATE = rf"(?:{_ONE}|{_ONE}/(?:{_ONE}|[.][.])|[.][.]/{_ONE})"

_DIGITS = "(?:[0-9]{1,3}(?:[, \u00a0\u2009\u202f][0-9]{3})+|[0-9]+)(?:[.][0-9]+)?"
_SCALE = "(?: (?:thousand|million|billion|trillion))?"
_SHORT_SCALE = "(?:k|mn?|bn|tn)?"
_SUM = f"(?:[A-Z]{{0,3}}[$€£¥₩₪₹₺₽]|[A-Z]{{3}} ?){_DIGITS}{_SHORT_SCALE}{_SCALE}"
_AMOUNT = f"(?:{_SUM}|[-−]?{_DIGITS}{_SCALE})"
_END = f"(?:{_SUM}|[-−]?{_DIGITS}{_SHORT_SCALE}{_SCALE})"
FLOORS = ("at least", "more than", "over", "no fewer than", "no less than")
CEILINGS = ("at most", "up to", "fewer than", "less than", "under", "no more than")
_NEARLY = ("about", "around", "some", "roughly", "nearly", "almost", "between")
_BOUNDS = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in (*FLOORS, *CEILINGS, *_NEARLY))
_MORE = " or more| or fewer| or less|[+]"
FIGURE = f"(?:({_BOUNDS}) )?({_AMOUNT})(?:(?: to | and |[-–])({_END}))?({_MORE})?(%?(?: .*)?)"
"""A bound, a number or a range, and what is counted: `at least 22 to 25 wounded`, `£1.2bn a year`, `5 %`."""


def url() -> str:
    """Return a pattern for the web addresses that the reader opens."""
    either = ("".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in scheme) for scheme in SCHEMES)
    return rf"(?:{'|'.join(either)})\S*"
