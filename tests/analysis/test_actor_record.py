from __future__ import annotations

import gc
from weakref import ref

from tests.analysis.given import shipped, shipped_links
from tui.analysis.actor_record import ActorRecord, record
from tui.model.entries import Actor, Briefing
from tui.model.links import Links


def silent() -> set[str]:
    return {id_ for id_ in shipped().actors if record(id_, shipped(), shipped_links()).silent}


def test_those_who_are_spoken_about_and_never_speak_are_silent() -> None:
    assert {"hezbollah", "hezbollah-chief-of-staff", "hamas", "radical-elements", "residents"} <= silent()
    assert not silent() & {"lebanon", "israel", "idf", "russia", "analysts", "usa", "local-sources"}


def test_a_whole_speaks_where_a_member_does_and_its_parts_are_told_in_file_order() -> None:
    part = record("lebanon", shipped(), shipped_links())
    assert "officials-on-beirut" in part.says
    assert part.does == ("talks", "beirut-condemnation")
    assert part.acted_on == ("russian-warning",)
    assert not part.silent
    for ids in (part.says, part.does, part.acted_on, part.spoken_of):
        assert list(ids) == sorted(ids, key=list(shipped().entries).index)


def test_what_somebody_says_of_itself_is_not_spoken_of_it_by_others() -> None:
    for id_ in shipped().actors:
        part = record(id_, shipped(), shipped_links())
        assert not set(part.spoken_of) & set(part.says)
        assert part.places == len({*part.spoken_of, *part.acted_on})


def test_one_of_whom_nobody_speaks_is_not_silent() -> None:
    briefing = Briefing(actors={"a": Actor(id="a", name="A")}, entries={"a": Actor(id="a", name="A")})
    part = record("a", briefing, Links(briefing))
    assert part == ActorRecord((), (), (), ())
    assert not part.silent


def test_a_record_keeps_no_briefing_alive() -> None:
    briefing = Briefing(actors={"a": Actor(id="a", name="A")}, entries={"a": Actor(id="a", name="A")})
    links = Links(briefing)
    record("a", briefing, links)
    alive = ref(links)
    del briefing, links
    gc.collect()
    assert alive() is None
