"""All words around dates, times and their doubts."""

from __future__ import annotations

BY = "by {end}"
"""On a day or before it."""
FROM = "from {start} on"
UNTIL = "until {end}"
BEGUN_AND_UNTIL = "{start}, until {end}"
BETWEEN = "between {start} and {end}"
BETWEEN_TIMES = "{day}, between {start} and {end}"
DECADE = "the {year}"
"""A decade within a sentence."""
BEFORE_CHRIST = "{year} BC"
ABOUT = "about {date}"
DOUBTED = "{date} ?"
