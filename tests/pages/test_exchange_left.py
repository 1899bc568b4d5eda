"""An order that reality has left is no longer called safe, and each day is held against the order that then held."""

from datetime import timedelta

import pytest

from goodoffices.site.exchange.today import has_left
from goodoffices.talks.acts import SourceRef, StepReported, StepVerified
from goodoffices.talks.exchange import Part, Swap, Valuer, remaining
from tests.commission_world import boats, draw, open_commission
from tests.exchange_world import GOOD, drawn, found, kept, lake_exchange, sequenced
from tests.pages.reading import main_of, words_of
from tests.world import seat_id

LAKE = lake_exchange(valuers=(Valuer("A", "A", 10), Valuer("B", "B", 25)))
"""With what both forfeit, nobody gains by stopping in the good order."""
LEFT = "What was delivered or waived since is not in this order"


@pytest.fixture
def number(world):
    """Draw it with its pumps and sluices standing for commitments, and keep the good order."""
    room = open_commission(world)
    world.owed = {
        "pumps": draw(world, boats(amount=4)),
        "sluices": draw(world, boats(who="B", to="A", amount=2)),
    }
    refs = {item: SourceRef(room, number) for item, number in world.owed.items()}
    number = drawn(world, LAKE, sources=tuple(refs.values()), links=tuple(refs.items())).number
    kept(world, number)
    return number


def delivered(world, item, amount, ago=0):
    """Report and verify so much of it, some days ago."""
    head = {"pumps": "head_a", "sluices": "head_b"}[item]
    (plan,) = world.view("lead", "mediation").plans.values()
    on = plan.at.date() - timedelta(days=ago)
    step = world.act(head, "commission", StepReported(world.owed[item], amount, on)).number
    world.act("guarantor", "commission", StepVerified(step, amount))


def page_of(desk_of, world, number, name=""):
    """Open a page of the exchange."""
    url = f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/{number}/{name}"
    return main_of(desk_of("lead").browser.get(url))


def test_as_long_as_it_is_followed_it_is_called_safe(desk_of, world, number):
    delivered(world, "sluices", 1)
    delivered(world, "pumps", 1)
    page = words_of(page_of(desk_of, world, number))
    assert "safe at every step" in page
    assert LEFT not in page


def test_an_order_that_was_left_is_not_called_safe_and_the_gain_now_is_said(desk_of, world, number):
    delivered(world, "pumps", 4)
    page = page_of(desk_of, world, number)
    assert LEFT in words_of(page)
    assert "safe" not in words_of(page)
    assert "Southern Shore would gain 9 points by stopping now." in words_of(page)
    assert "Northern Shore would gain nothing by stopping now." in words_of(page)
    assert "?asked=order&amp;rest=on" in page.partition('id="now"')[2].partition("</section>")[0]


def test_no_other_page_calls_it_safe_either(desk_of, world, number):
    run = found(world, number, sequenced(LAKE)).number
    delivered(world, "pumps", 3)
    answer = f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/plans/{run}/"
    keep = desk_of("lead").url("mediation", "keep-plan", number) + f"?run={run}"
    for url in (answer, keep):
        assert "safe at" not in words_of(desk_of("lead").browser.get(url).content.decode())
    assert "safe at" not in words_of(page_of(desk_of, world, number, "try/"))
    listed = desk_of("lead").browser.get(f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/")
    assert "what was delivered or waived since is not in it" in words_of(main_of(listed))


def test_a_plan_from_today_speaks_of_today_again(desk_of, world, number):
    delivered(world, "pumps", 3)
    rest = remaining(LAKE, (Part("pumps", 3),))
    kept(world, number, (GOOD[0], GOOD[3], GOOD[4], GOOD[6], GOOD[7]), rest)
    assert LEFT not in words_of(page_of(desk_of, world, number))


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ((), False),
        ((Part("sluices", 1),), False),
        ((Part("sluices", 1), Part("pumps", 2)), False),
        ((Part("pumps", 1),), True),
        ((Part("sluices", 1), Part("maps", 1)), True),
        (tuple(Part(one.id, one.count) for one in LAKE.items), False),
    ],
)
def test_an_order_is_left_where_no_moment_of_it_is_what_is_left(gone, left):
    assert has_left(remaining(LAKE, gone), LAKE, GOOD) is left


def test_part_of_a_step_leaves_no_order_and_what_came_back_does():
    at_once = (Swap((Part("pumps", 4),)), *(one for one in GOOD if one.parts[0].item != "pumps"))
    rest = remaining(LAKE, (Part("pumps", 2),))
    assert not has_left(rest, LAKE, at_once)
    assert has_left(LAKE, rest, (GOOD[0],))


def test_a_day_before_an_order_was_kept_has_nothing_planned(desk_of, world, number):
    delivered(world, "sluices", 1, ago=2)
    delivered(world, "pumps", 1)
    beside = page_of(desk_of, world, number).partition('id="beside"')[2].partition("</table>")[0]
    first, second = beside.partition("<tbody")[2].split("</tr>")[:2]
    assert "planned" not in first
    assert "planned" in second
