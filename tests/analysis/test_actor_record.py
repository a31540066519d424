from __future__ import annotations

import gc
from weakref import ref

from tests.analysis.given import shipped, shipped_links
from tui.analysis.actor_record import ActorRecord, record
from tui.model.entries import Actor, Briefing
from tui.model.links import Links


def silent() -> set[str]:
    return {id_ for id_ in shipped().actors if record(id_, shipped(), shipped_links()).silent}


def test_mentioned_actors_never_quoted_are_silent() -> None:
    assert {"hezbollah", "hezbollah-chief-of-staff", "hamas", "radical-elements", "residents"} <= silent()
    assert not silent() & {"lebanon", "israel", "idf", "russia", "analysts", "usa", "local-sources"}


def test_whole_speaks_if_a_member_does_in_file_order() -> None:
    part = record("lebanon", shipped(), shipped_links())
    assert "officials-on-beirut" in part.says
    assert part.does == ("talks", "beirut-condemnation")
    assert part.acted_on == ("russian-warning",)
    assert not part.silent
    for ids in (part.says, part.does, part.acted_on, part.spoken_of):
        assert list(ids) == sorted(ids, key=list(shipped().entries).index)


def test_own_statement_does_not_count_as_others_about_it() -> None:
    for id_ in shipped().actors:
        part = record(id_, shipped(), shipped_links())
        assert not set(part.spoken_of) & set(part.says)
        assert part.places == len({*part.spoken_of, *part.acted_on})


def test_actor_that_no_one_mentions_is_not_silent() -> None:
    briefing = Briefing(actors={"a": Actor(id="a", name="A")}, entries={"a": Actor(id="a", name="A")})
    part = record("a", briefing, Links(briefing))
    assert part == ActorRecord((), (), (), ())
    assert not part.silent


def test_record_does_not_keep_the_briefing_alive() -> None:
    briefing = Briefing(actors={"a": Actor(id="a", name="A")}, entries={"a": Actor(id="a", name="A")})
    links = Links(briefing)
    record("a", briefing, links)
    alive = ref(links)
    del briefing, links
    gc.collect()
    assert alive() is None
