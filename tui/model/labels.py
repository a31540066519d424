"""Labels that contain the names of other entries, which are known once all are parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.mentions import LONGEST_NAME, bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Entry


def with_names(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return copies of the entries whose label contains `[[id]]`, with the names filled in.

    Inside such a name `[[id]]` becomes the id, and a very long name is cut: so labels can neither refer to
    each other in a circle nor grow without limit.
    """

    def name_of(id_: str) -> str:
        label = entries[id_].label if id_ in entries else id_
        return label if len(label) <= LONGEST_NAME else f"{label[: LONGEST_NAME - 1]}…"

    return {
        id_: entry.replace(shown=bare(entry.headline, name_of))
        for id_, entry in entries.items()
        if "[[" in entry.headline
    }
