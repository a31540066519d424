"""The list of panes."""

from __future__ import annotations

from collections import Counter

from tui.app.pane import Pane
from tui.app.pane_registry import PANES
from tui.app.panes import pane_class


def test_every_pane_of_the_list_has_its_class() -> None:
    assert all(issubclass(pane_class(spec), Pane) for spec in PANES)


def test_panes_have_ids_and_keys_of_their_own() -> None:
    keys = Counter(key for spec in PANES for key in (spec.id, spec.number, spec.toggle) if key)
    assert max(keys.values()) == 1
    assert all(spec.number or spec.toggle for spec in PANES)


def test_a_pane_replaces_panes_of_the_list() -> None:
    assert {id_ for spec in PANES for id_ in spec.replaces} <= {spec.id for spec in PANES if not spec.toggle}
