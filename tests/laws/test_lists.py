"""Of a list of persons nobody but those who keep it observes one byte, and a commission nothing before it is told."""

import pytest

from tests.laws.cast import LIST_MEMBERS, LISTS, MEMBERS
from tests.laws.lists import batches, gives, tells
from tests.laws.stories import OBSERVERS
from tests.laws.test_walls import check_alike
from tests.laws.walls import Asked, Story, ask, browser_of, people, play, routes, standing
from tests.world import seat_id

OUTSIDE = [one for one in OBSERVERS if one not in LIST_MEMBERS]
KEPT = (
    gives("head_a", "harbour lamp", 1, "x1"),
    gives("delegate", "harbor lamp", 2, "x2"),
    batches("ferry port", 3, "x3"),
)
TOLD = tells("0123456789abcdef" * 2, "x4")


def hidden_from(observer: str) -> tuple:
    """Give what is said with a list and hidden from somebody: to a commission's members, until it is told there."""
    return KEPT if observer in MEMBERS else (*KEPT, TOLD)


@pytest.mark.parametrize("observer", OUTSIDE)
def test_a_list_that_is_kept_looks_like_none(observer, db):
    pair = Story((), (hidden_from(observer),)), Story((), ((),))
    check_alike(pair, observer, [(number, number, "GET", "en") for number in range(3)])


def asked_of_the_list(stands, observer: str) -> list[Asked]:
    """Ask for every page of the list by its true address, and send what is looked for."""
    at = {"seat": seat_id(observer), "room": stands.world.rooms[LISTS], "person": "1-1"}
    every = [one for one, _ in routes() if "/list/" in one]
    paths = [one.replace("<slug:", "{").replace(">", "}").format(**at) for one in every]
    find = [Asked("POST", paths[0], (("find", "harbour"),))]
    return [*(Asked("GET", path) for path in paths), *find]


@pytest.mark.parametrize("observer", OUTSIDE)
def test_its_true_addresses_answer_the_same_whatever_stands_there(observer, db):
    seen = []
    for story in (Story((), (hidden_from(observer),)), Story((), ((),))):
        with standing() as stands:
            play(stands, story)
            browser = browser_of(people()[observer])
            answers = [ask(stands, browser, one) for one in asked_of_the_list(stands, observer)]
        assert {one.status for one in answers} == {404}
        seen.append(answers)
    assert seen[0] == seen[1]


def test_the_members_do_see_it(db):
    """Or the two above could never fail."""
    with standing() as stands:
        play(stands, Story((), ((*KEPT, TOLD),)))
        assert stands.world.view("lead", "commission").counts["A"].told.counts == (("Those held", 3),)
        for member in LIST_MEMBERS:
            browser = browser_of(people()[member])
            answers = [ask(stands, browser, one) for one in asked_of_the_list(stands, member)]
            assert {one.status for one in answers} == {200}
            assert any(b"harbour lamp" in one.body for one in answers)
