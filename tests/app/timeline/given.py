"""Briefings whose timelines have folds, counts and lanes."""

from __future__ import annotations

WEEK = """\
title: A week of May
actors:
  north: {name: Northland}
  guard: {name: Northland Guard, part_of: north}
  south: {name: Southland}
  crew: {name: the crew, kind: unnamed}
timeline:
  quarrel: {title: The quarrel, background: true, date: 199X/..}
  trade: {title: Trade across the river, background: true, when: for years}
  blockade: {title: The blockade, date: 2019/2024, by: north, target: south}
  landing: {title: A landing, date: 2024-05-01, by: guard, target: south, kind: assault}
  answer: {title: An answer, date: 2024-05-01, reported: 2024-05-03, by: south, kind: threaten}
  fair: {title: A fair, date: 2024-05-01, when: on the first of May}
  m1: {title: Move 1, date: 2024-05-04, by: north, kind: mobilize}
  m2: {title: Move 2, date: 2024-05-04, by: south, kind: mobilize}
  m3: {title: Move 3, date: 2024-05-04, by: north, kind: mobilize}
  m4: {title: Move 4, date: 2024-05-04, by: north, kind: mobilize}
  m5: {title: Move 5, date: 2024-05-04, by: north, kind: mobilize}
  m6: {title: Move 6, date: 2024-05-04, by: south, involves: crew, kind: mobilize}
  m7: {title: Move 7, date: 2024-05-04, by: north, kind: mobilize}
  m8: {title: Move 8, date: 2024-05-04, by: north, target: crew?, kind: mobilize}
  truce: {title: A truce, date: 2024-05-09, reported: 2024-05-10, by: [north, south], kind: agree}
  rumour: {title: A rumour, after: truce}
"""
"""Background and eras, events that were reported later, and eight on one day."""

MANY = """\
title: Many sides
actors:
""" + "".join(f"  side{number}: {{name: Side {chr(65 + number)}}}\n" for number in range(12)) + """\
  cell: {name: A cell, part_of: side11}
timeline:
""" + "".join(
    f"  e{number}: {{title: Event {number}, date: 2024-05-{number + 1:02}, by: side{number % 4}, "
    f"target: side{number % 12}, kind: assault}}\n"
    for number in range(24)
)  # fmt: skip
"""Twelve sides, four of which act in all events."""
