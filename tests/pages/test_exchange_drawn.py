"""Drawing an exchange: rows without a script, what is marked beside its field, taking over from a commission."""

import re

import pytest

from goodoffices.talks.exchange import Ratio, Sort, Valuer
from tests.commission_world import boats, draw, open_commission
from tests.exchange_world import drawn, lake_exchange
from tests.pages.conftest import fields_of
from tests.pages.reading import main_of, words_of
from tests.world import seat_id


def row(number, what, giver, receiver, cost, benefit, **more):
    """Type a row of the form."""
    told = {"what": what, "giver": giver, "receiver": receiver, "cost": str(cost), "benefit": str(benefit), **more}
    return {f"{name}-{number}": value for name, value in told.items()}


def two(**more):
    """Type two rows with what stands above them."""
    first = row(1, "pumps", "A", "B", 10, 15, count="4")
    return {"called": "Lake exchange", **first, **row(2, "sluices", "B", "A", 12, 20, count="2"), **more}


def exchanges(world, room="mediation"):
    """Give the exchanges of the room."""
    return world.view("lead", room).exchanges


def test_an_exchange_is_drawn_in_two_steps_and_leads_to_its_plan(world, desk_of):
    done = desk_of("lead").say("mediation", "draw-exchange", **two(unit="points"))
    (held,) = exchanges(world).values()
    assert done["Location"].endswith(f"/exchanges/{held.number}/#plan")
    exchange = held.drawn.exchange
    assert exchange.valuers == (Valuer("A", "A"), Valuer("B", "B"))
    assert [(one.what, one.giver, one.count, one.worth) for one in exchange.items] == [
        ("pumps", "A", 4, (10, 15)),
        ("sluices", "B", 2, (20, 12)),
    ]


def test_the_preview_shows_each_thing_with_its_values(desk_of):
    page = words_of(main_of(desk_of("lead").fill("mediation", "draw-exchange", **two())))
    assert "pumps" in page
    assert "Northern Shore: 10" in page
    assert "Southern Shore: 15" in page


def test_ties_windows_batches_and_intervals_are_kept(world, desk_of):
    ties = {
        "batch-1": "2",
        "cost_span-1": "8–14",
        "from-1": "2031-03-01",
        "to-1": "2031-04-01",
        "lag-1": "3",
        "after-2": "1",
        "each-1": "2",
        "one-1": "2",
        "group-2": "",
        "sort-2": "sum",
        "forfeits-B": "7",
        "escrows": "1",
    }
    assert desk_of("lead").say("mediation", "draw-exchange", **two(**ties)).status_code == 302
    (held,) = exchanges(world).values()
    exchange = held.drawn.exchange
    pumps, sluices = exchange.items
    assert (pumps.batch, pumps.lag, pumps.least, pumps.most) == (2, 3, (8, 15), (14, 15))
    assert exchange.before == ((pumps.id, sluices.id),)
    assert exchange.ratios == (Ratio(sluices.id, pumps.id, 2),)
    assert sluices.sort is Sort.SUM
    assert exchange.valuers[1].forfeits == 7
    assert exchange.escrows == 1


def test_one_inside_a_side_is_asked_for_in_each_row(world, desk_of):
    inside = {"voice-1": "The Assembly", "voice_side-1": "B", "voice_forfeits-1": "2"}
    desk = desk_of("lead")
    page = desk.fill("mediation", "draw-exchange", step="look", **two(**inside))
    asked = fields_of(page.content.decode())
    assert "worth-1-1" in asked
    sent = {**asked, "worth-1-1": "9", "step": "preview"}
    preview = desk.browser.post(desk.url("mediation", "draw-exchange"), sent)
    desk.browser.post(
        desk.url("mediation", "draw-exchange"), {**fields_of(preview.content.decode()), "step": "send"}
    )
    (held,) = exchanges(world).values()
    exchange = held.drawn.exchange
    assert exchange.valuers[2] == Valuer("The Assembly", "B", 2)
    # What was not said otherwise is worth to it what it is worth to its side.
    assert [one.worth for one in exchange.items] == [(10, 15, 9), (20, 12, 12)]


def test_a_value_on_fewer_than_five_persons_is_refused_beside_its_field(world, desk_of):
    few = row(1, "held", "A", "B", 10, 15, count="4", sort="persons")
    page = desk_of("lead").fill("mediation", "draw-exchange", called="Lake", **few)
    assert page.status_code == 422
    marked = re.findall(r'id="id_(?:cost|benefit)-1-error">(.*?)</p>', page.content.decode(), re.DOTALL)
    assert ["a price on somebody" in one for one in marked] == [True, True]
    assert not exchanges(world)


@pytest.mark.parametrize(("more", "status"), [({}, 422), ({"batch": "4"}, 422), ({"batch": "5"}, 200)])
def test_a_value_on_batches_of_fewer_than_five_persons_is_refused_beside_the_batch(desk_of, more, status):
    few = row(1, "held", "A", "B", 10, 15, count="12", sort="persons", **more)
    page = desk_of("lead").fill("mediation", "draw-exchange", called="Lake", **few)
    assert page.status_code == status
    marked = re.search(r'id="id_batch-1-error">(.*?)</p>', page.content.decode(), re.DOTALL)
    assert bool(marked and "at a time carry no value" in marked[1]) == (status == 422)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"receiver-1": "A"}, "somebody else than its giver"),
        ({"cost-1": ""}, "0 where it is nothing"),
        ({"cost_span-1": "many"}, "two numbers with a dash"),
        ({"cost_span-1": "1–5"}, "lies outside"),
        ({"after-2": "9"}, "numbers of rows"),
        ({"lag-1": "3651"}, "3650"),
        ({"each-1": "2"}, "Write both, or neither"),
        ({"what-1": ""}, "Say what it is"),
        ({"voice-1": "The Assembly"}, "Choose the side"),
    ],
)
def test_what_does_not_fit_is_marked_in_its_row(world, desk_of, wrong, said):
    page = desk_of("lead").fill("mediation", "draw-exchange", **two(**wrong))
    assert page.status_code == 422
    assert said in words_of(page.content.decode())
    assert not exchanges(world)


def test_more_rows_are_had_without_a_script_and_nothing_typed_is_lost(desk_of):
    page = desk_of("lead").fill("mediation", "draw-exchange", step="rows", **two())
    html = page.content.decode()
    assert 'name="what-16"' in html
    assert fields_of(html)["what-2"] == ["sluices"]
    again = desk_of("lead").browser.post(
        desk_of("lead").url("mediation", "draw-exchange"), {**fields_of(html), "step": "rows"}
    )
    assert 'name="what-26"' in again.content.decode()


def test_a_hundred_rows_are_taken(world, desk_of):
    rows = {"called": "Lake exchange", "rows": "110"}
    for number in range(1, 101):
        rows |= row(number, f"thing {number}", "A" if number % 2 else "B", "B" if number % 2 else "A", number, 2)
    assert desk_of("lead").say("mediation", "draw-exchange", **rows).status_code == 302
    (held,) = exchanges(world).values()
    assert len(held.drawn.exchange.items) == 100


def test_commitments_are_taken_over_from_the_commission(world, desk_of):
    open_commission(world)
    number = draw(world, boats())
    desk = desk_of("lead")
    hub = desk.browser.get(f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/exchanges/").content.decode()
    link = re.search(r'href="([^"]*commission=[^"]*)"', hub)[1]
    asked = fields_of(desk.browser.get(link).content.decode())
    assert (asked["what-1"], asked["giver-1"], asked["count-1"]) == (["Return fishing boats"], ["A"], ["600"])
    sent = {**asked, "called": "Lake", "cost-1": "1", "benefit-1": "2", "step": "preview"}
    preview = desk.browser.post(link.partition("?")[0], sent)
    desk.browser.post(link.partition("?")[0], {**fields_of(preview.content.decode()), "step": "send"})
    (held,) = exchanges(world).values()
    ((item, ref),) = held.drawn.links
    assert (item, ref.room, ref.number) == (held.drawn.exchange.items[0].id, world.rooms["commission"], number)
    assert ref in held.drawn.sources


def test_an_exchange_put_right_keeps_its_items_and_takes_the_place_of_the_old_one(world, desk_of):
    before = lake_exchange(valuers=(Valuer("A", "A"), Valuer("B", "B", 3)), escrows=2)
    number = drawn(world, before).number
    done = desk_of("lead").say("mediation", "exchange-again", number, **{"cost-1": "11"})
    assert done.status_code == 302
    held = exchanges(world)
    new = held[held[number].replaced].drawn.exchange
    assert [one.id for one in new.items] == [one.id for one in before.items]
    assert new.items[0].worth == (11, 15)
    assert (new.before, new.escrows, new.valuers[1].forfeits) == (before.before, 2, 3)
    assert new.items[1:] == before.items[1:]
