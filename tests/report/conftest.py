"""A variant of every code with a free text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.report.free import FREE
from tui.diagnostics.catalogue import RELATED, WORDS
from tui.diagnostics.catalogue.code_text import Words

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True, scope="package")
def _free_words() -> Iterator[None]:
    """Add the variant and the label while the tests of this folder run."""
    with pytest.MonkeyPatch.context() as patch:
        for variants in WORDS.values():
            patch.setitem(variants, FREE, Words("{message}", "{label}", "{note}", "{help}"))
        patch.setitem(RELATED, FREE, "{label}")
        yield
