"""What is copied of each kind of selection, in each form."""

from __future__ import annotations

import pytest

from tests.screen.stage import LEBANON, ROOT
from tui.model.links import Links
from tui.parse.load import load
from tui.render.cards.card_builder import CardBuilder
from tui.render.citation import citation
from tui.render.copy_form import CopyForm

FIRE = ROOT / "briefings" / "examples" / "port-callum-fire.yaml"


def builder(path: object = FIRE) -> CardBuilder:
    briefing = load(str(path)).briefing
    assert briefing is not None
    return CardBuilder(briefing, Links(briefing))


TOLL = "“At least three people were killed and 20 injured on Tuesday when a fuel tank exploded at the"
STRIKE = "“Workers had been on strike at the depot since Monday over safety.”"
CALL = "“Governor Amos Tell called for an independent inquiry into the company's safety record.”"
SEVEN = "“Seven of our members are missing or dead.”"


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (
            "three-dead",
            f"{TOLL} Callum Oil depot, the fire service said.” — the fire service, said; Harbour Times ¶4",
        ),
        ("seven-dead", f"{SEVEN} — the Dockers' Union; Dockers' Union ¶3"),
        ("strike", f"{STRIKE} — Strike at the depot, 2 Mar 2026; Harbour Times ¶5"),
        ("wire#6", f"{CALL} — Coast Wire ¶4"),
        ("company", "Callum Oil — organization"),
        ("inquiry", "There should be an independent inquiry into the company's safety record"),
    ],
)
def test_selection_is_copied_with_its_attribution(address: str, text: str) -> None:
    assert citation(address, builder()) == text


def test_chain_of_speakers_is_copied() -> None:
    text = citation("talks-success/lebanon", builder(LEBANON))
    assert "— Lebanon ← a source cited by LBCI TV ← LBCI TV, according to a source cited by LBCI TV; " in text


def test_forms() -> None:
    made = builder()
    assert citation("seven-dead", made, CopyForm.QUOTE) == "“Seven of our members are missing or dead.”"
    assert citation("seven-dead", made, CopyForm.ID) == "seven-dead"
    assert citation("seven-dead", made, CopyForm.LINK) == f"{FIRE}#seven-dead"
    assert citation("seven-dead", made, CopyForm.MARKDOWN) == (
        "> “Seven of our members are missing or dead.”\n>\n> — the Dockers' Union; Dockers' Union ¶3"
    )
    assert citation("seven-dead", made, CopyForm.CARD).startswith("□ claim · ")


@pytest.mark.parametrize("form", CopyForm)
def test_every_entry_can_be_copied(form: CopyForm) -> None:
    made = builder()
    for address in (*made.briefing.entries, "times#1", "inquiry@tell", "company&union", "!union"):
        assert citation(address, made, form).strip()
