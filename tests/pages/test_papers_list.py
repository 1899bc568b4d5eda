"""The list of a room's papers: those that stand first, and what to do where there is none."""

from datetime import date

import pytest

from goodoffices.talks.acts import PaperWithdrawn
from tests.pages.reading import main_of, words_of
from tests.papers_world import carry_paper, give_paper, lake, lake_paper, open_paper
from tests.world import en, seat_id


def listed(desk_of, world, who, room):
    """Open the list of a room's papers."""
    return desk_of(who).browser.get(f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/")


def test_a_draft_is_listed_with_what_is_open_in_it(desk_of, world):
    made = lake(world)
    said = words_of(main_of(listed(desk_of, world, "lead", "mediation")))
    before = "put before Northern Shore and Southern Shore"
    row = f"Lake agreement single negotiating text Lead mediator draft · {before} brackets left: 5 · blanks open: 3"
    assert f"{row} English and Arabic" in said
    assert f"papers/{made.paper.number}/" in main_of(listed(desk_of, world, "lead", "mediation"))


def test_what_no_longer_stands_is_listed_apart(desk_of, world):
    paper = open_paper(world)
    kept = carry_paper(world, paper, "a", until=date(2099, 1, 1))
    gone = carry_paper(world, paper, "a")
    world.act("lead", "caucus_a", PaperWithdrawn(gone, en("Too early.")))
    html = main_of(listed(desk_of, world, "head_a", "caucus_a"))
    stands, earlier = html[: html.index("Earlier papers")], html[html.index("Earlier papers") :]
    assert f"papers/{kept}/" in stands
    assert f"papers/{gone}/" in earlier
    assert "stands (until Thursday, 1 January 2099)" in words_of(stands)
    assert "withdrawn" in words_of(earlier)


def test_a_paper_that_a_party_gave_is_its_own(desk_of, world):
    give_paper(world, "a", lake_paper())
    for who in ("head_a", "lead"):
        assert "Northern Shore stands" in words_of(main_of(listed(desk_of, world, who, "caucus_a")))


@pytest.mark.parametrize(
    ("who", "room", "said"),
    [
        ("head_b", "caucus_b", "Nothing has been put before you"),
        ("lead", "caucus_b", "No paper stands here"),
        ("lead", "mediation", "No paper was opened here yet"),
        ("head_a", "delegation_a", "No paper was opened here yet"),
    ],
)
def test_an_empty_list_says_what_comes_next(desk_of, world, who, room, said):
    assert said in words_of(main_of(listed(desk_of, world, who, room)))


@pytest.mark.parametrize(
    ("who", "room"),
    [("head_a", "caucus_b"), ("head_a", "mediation"), ("lead", "press"), ("lead", "delegation_a")],
)
def test_a_room_without_papers_or_without_you_has_no_list(desk_of, world, who, room):
    lake(world)
    assert listed(desk_of, world, who, room).status_code == 404


def test_a_rooms_page_leads_to_its_papers(desk_of, world):
    lake(world)
    page = main_of(desk_of("head_b").get("caucus_b"))
    assert "Papers of this room (1 stand)" in words_of(page)
    assert "/papers/" not in main_of(desk_of("lead").get("press"))
