"""Labels that name other entries: what those are called is known once all are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.mentions import LONGEST_NAME, bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Entry


def with_names(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return the entries whose label holds `[[id]]`, anew, with the names in its place.

    A name that is itself a label with `[[id]]` shows that as the id, and a very long one is cut: labels can
    neither go round in a circle nor multiply one another.
    """

    def name_of(id_: str) -> str:
        label = entries[id_].label if id_ in entries else id_
        return label if len(label) <= LONGEST_NAME else f"{label[: LONGEST_NAME - 1]}…"

    return {
        id_: entry.replace(shown=bare(entry.headline, name_of))
        for id_, entry in entries.items()
        if "[[" in entry.headline
    }
