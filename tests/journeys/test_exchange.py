"""A deal on a lake is carried out, from two signatures to the last delivery: in order, and nothing crosses."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin, urlsplit

import pytest

from goodoffices.words.catalogue import gettext
from tests.browser.chromium import PHONE
from tests.documents import pdfs
from tests.journeys.beginning import HEAD_A, HEAD_B, WITH_A, WITH_B, a_caucus_is_opened, the_mediator_begins
from tests.journeys.lake_deal import (
    BARGES,
    BARS,
    COMMISSION,
    CRAFT,
    ENVOY,
    FISHERS,
    HEADING_A,
    HEADING_B,
    HELD_BY_A,
    HELD_BY_B,
    KEEPERS,
    NAMES_A,
    NAMES_B,
    OF_MEDIATION,
    OTHERS,
    TITLE,
    VISITOR,
    WHY_AGAIN,
    WHY_KEPT,
    WITH_GUILD,
    WITH_SOCIETY,
    WORTHS,
    deal_text,
)
from tests.journeys.somebody import Somebody
from tests.journeys.the_commission import (
    commitments_are_drawn,
    it_is_opened,
    phases_are_set,
    row_of,
    the_gate_waits_for,
    the_text_is_laid,
    to_it,
)
from tests.journeys.the_lists import (
    ROOM_A,
    ROOM_B,
    a_room_is_opened,
    names_are_given,
    names_are_to_end,
    numbers_are_told,
    one_person_twice_is_found,
    to_the_list,
)
from tests.journeys.the_order import (
    another_is_tried,
    it_is_asked,
    it_is_handed_over,
    it_is_kept,
    it_is_weighed,
)
from tests.journeys.the_steps import (
    an_incident_is_reported,
    closes_the_dispute,
    disputes,
    incident_is_answered,
    incident_is_classed,
    passes_the_gate,
    reports,
    step,
    verifies,
)
from tests.journeys.to_the_signature import it_is_closed, it_is_put_before, it_is_signed, the_text_comes_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

SIDES = ("A · Upper Shore", "B · Lower Shore")
RELEASE_10, RELEASE_50 = "Release 10 lock-keepers", "Release 50 fishers"
WITHDRAW, ADMIT, DEPOSIT = "Withdraw 6 patrol craft", "Admit 20 barges", "Deposit 40 silver bars"
NOT_ALL, SECOND_BOAT = "وصل أربعة وعشرون لا خمسة وعشرون.", "The twenty-fifth came with the second boat."
STOPPED, SAILED = "أُوقف صندل ساعتين عند الهويس.", "The lock-keeper changed; it sailed at noon."
BOOK = "Two hours, by the lock's book; nobody was turned back."
COUNTED = "The bars were counted at the pilots' mole."
MOLE = "Pilots' mole, in the evening"
PAGES = ("Commitments", "Steps", "Schedule", "Incidents", "Protected places", "Calendar", "Report")
VALUED = ("Gain from stopping now", "Exposure: what each side gave less what it got", "would gain by stopping", "θ")
"""What the mediation's pages say of worth, and no other page may."""


@pytest.fixture
def cast(served, browser):
    """Open the talks: the lead, both heads (B's on a phone, in Arabic), the guarantor and the intermediary sit."""
    installation, server = served
    lead, a, guild, society = (Somebody(browser, server.address, name) for name in ("lead", "a", "guild", "society"))
    b = Somebody(browser, server.address, "b", "ar", **PHONE)
    the_mediator_begins(installation, server, lead, "العربية", others=OTHERS, alone=True)
    for one, side, room, title, role in (
        (a, SIDES[0], WITH_A, HEAD_A, "head of delegation"),
        (b, SIDES[1], WITH_B, HEAD_B, "head of delegation"),
        (guild, "C ·", WITH_GUILD, ENVOY, "guarantor"),
        (society, "D ·", WITH_SOCIETY, VISITOR, "neutral intermediary"),
    ):
        one.takes(a_caucus_is_opened(lead, side, room, title, role=role, deputy="")[0])
    return lead, a, b, guild, society


def test_from_the_signatures_to_the_last_delivery(cast):
    lead, a, b, guild, society = cast
    today = datetime.now(UTC).date()
    fingerprint = both_sign(lead, a, b, deal_text(today))
    the_commission_begins(lead, fingerprint)
    gains = an_order_is_kept(lead, guild, today)
    the_lists_are_given(lead, a, b, guild, society)
    the_first_half(lead, a, b, guild)
    gains |= it_is_planned_anew(lead, b, today)
    the_rest(a, b, guild, today)
    everything_is_full(lead, a, b, guild)
    it_is_reported(a)
    nothing_crossed(cast, gains | {worth for pair in WORTHS.values() for worth in pair if worth > 999})
    assert a.sideways == b.sideways == []


# ---- the signatures, the commission -------------------------------------------------------------------------------


def both_sign(lead, a, b, text: str) -> str:
    """Bring the text to two signatures; give its fingerprint."""
    the_text_comes_in(lead, text)
    for side, room, head in (("A", WITH_A, HEAD_A), ("B", WITH_B, HEAD_B)):
        it_is_put_before(lead, TITLE, f"{side} · {room}", head, SIDES)
    it_is_signed(a, WITH_A, TITLE, "Ada of the Upper Shore, harbour master")
    it_is_signed(b, WITH_B, TITLE, "سليم من الشاطئ الأدنى، شيخ الصيادين")
    return it_is_closed(lead, TITLE)


def the_commission_begins(lead, fingerprint: str):
    it_is_opened(lead, (HEAD_A, HEAD_B))
    the_text_is_laid(lead, fingerprint)
    phases_are_set(lead)
    numbers = commitments_are_drawn(lead)
    the_gate_waits_for(lead, numbers[BARS])


# ---- the order ----------------------------------------------------------------------------------------------------


def an_order_is_kept(lead, guild, today) -> set[int]:
    """Weigh the exchange, keep the order that is found and hand it over; give the numbers that were found."""
    it_is_weighed(lead)
    gains = it_is_asked(lead)
    assert len(gains) > 3
    another_is_tried(lead)
    it_is_kept(lead, WHY_KEPT)
    rows = it_is_handed_over(lead, today, "As the text has it.")
    to_it(guild, "Schedule")
    assert guild.page.locator("table.planned-table tbody tr").all_inner_texts() == rows
    assert sum("5 lock-keepers" in row for row in rows) == sum("25 fishers" in row for row in rows) == 2
    assert next(place for place, row in enumerate(rows) if BARS in row) < next(
        place for place, row in enumerate(rows) if CRAFT in row
    )
    return gains


# ---- the lists ----------------------------------------------------------------------------------------------------


def the_lists_are_given(lead, a, b, guild, society):
    """Each side gives its list; one person who stands there twice, in two scripts, is found and counted once."""
    names_are_to_end(lead)
    a_room_is_opened(a, ROOM_A)
    a_room_is_opened(b, ROOM_B)
    names_are_given(a, ROOM_A, HEADING_A, HELD_BY_A)
    names_are_given(b, ROOM_B, HEADING_B, HELD_BY_B)
    one_person_twice_is_found(society, ROOM_A, ("Samir Haddun", "سمير حدون"))
    one_person_twice_is_found(b, ROOM_B, ("Yusef Rahbani", "يوسف رحباني"))
    numbers_are_told(a, ROOM_A)
    numbers_are_told(b, ROOM_B)
    guild.enters(COMMISSION)
    told = [" ".join(one.split()) for one in guild.page.locator("#lists-told article").all_inner_texts()]
    assert [f"{HEADING_A} 5" in told[0], f"{HEADING_B} 5" in told[1]] == [True, True]
    to_the_list(society, ROOM_B)
    at_a, at_b = (urlsplit(one.page.url).path for one in (a, b))
    for one, theirs in ((a, at_b), (b, at_a), (lead, at_a), (lead, at_b), (guild, at_a), (guild, at_b)):
        nobody_else_finds(one, theirs)


def nobody_else_finds(one, theirs: str):
    """Look for somebody else's page from one's own seat, and at its own address."""
    seat = urlsplit(one.page.url).path.split("/")[2]
    for path in (theirs, re.sub(r"^/s/\w+/", f"/s/{seat}/", theirs)):
        assert one.context.request.get(urljoin(one.address, path)).status == 404, (one.name, path)


# ---- the deliveries -----------------------------------------------------------------------------------------------


def the_first_half(lead, a, b, guild):
    """The first batches go; one is disputed and found; the gate is passed; an incident is reported and looked into."""
    reports(b, RELEASE_10, 5)
    verifies(guild, RELEASE_10, words="Five, counted at the pilots' mole.")
    reports(a, RELEASE_50, 25)
    disputes(b, RELEASE_50, NOT_ALL)
    closes_the_dispute(guild, RELEASE_50, 25, SECOND_BOAT)
    assert NOT_ALL in step(guild, RELEASE_50, "verified").inner_text()
    reports(a, DEPOSIT, 40)
    verifies(lead, DEPOSIT)
    passes_the_gate(lead, "2", COUNTED)
    an_incident_is_reported(b, "East lock", STOPPED, "A ·", ADMIT)
    incident_is_answered(a, SAILED)
    incident_is_classed(guild, "assessed", "no breach", BOOK)
    to_it(b, "Incidents")
    assert all(b.has(words) for words in (STOPPED, SAILED, BOOK))


def it_is_planned_anew(lead, b, today) -> set[int]:
    """Ask for an order of what is left, keep it, and set the schedule from today; give the numbers that were found."""
    gains = it_is_asked(lead, rest=True)
    it_is_kept(lead, WHY_AGAIN)
    rows = it_is_handed_over(lead, today, "Planned anew from today.")
    assert not any(BARS in row for row in rows)
    assert sum("5 lock-keepers" in row for row in rows) == sum("25 fishers" in row for row in rows) == 1
    to_it(b, "Schedule")
    assert b.has("Planned anew from today.")
    return gains


def the_rest(a, b, guild, today):
    """Report and verify all that is left, to the last delivery."""
    for one, what, amount, on, where in (
        (a, ADMIT, 20, today - timedelta(days=1), ""),
        (b, RELEASE_10, 5, today, MOLE),
        (a, RELEASE_50, 25, today, MOLE),
        (b, WITHDRAW, 6, today, ""),
        (a, ADMIT, 20, today, ""),
    ):
        reports(one, what, amount, on, where)
        verifies(guild, what)


def everything_is_full(*everybody):
    """Look at the matrix: each commitment is full, for whoever looks."""
    for one in everybody:
        to_it(one)
        for unit in (KEEPERS, FISHERS, CRAFT, BARGES, BARS):
            states = row_of(one, unit).locator("[data-status]").evaluate_all("all => all.map(s => s.dataset.status)")
            assert states == ["full"], (one.name, unit)


def it_is_reported(a):
    to_it(a, "Report")
    printed = pdfs.words(a.takes_file("Take it away as PDF"))
    assert all(words in printed for words in (RELEASE_10, WITHDRAW, "assessed as: no breach", "5 at the end"))


# ---- what nobody else may ever read ---------------------------------------------------------------------------------


def nothing_crossed(cast, numbers: set[int]):
    """Search all that anybody was shown, and every page and file that it leads to."""
    lead, a, b, guild, society = cast
    for one in (a, b, guild, society):
        for page in PAGES:
            to_it(one, page)
    worth = {phrase for words in VALUED for phrase in (words, gettext(words, "ar"))} | set(OF_MEDIATION)
    told = re.compile("|".join(map(_written, sorted(numbers))))
    every = NAMES_A + NAMES_B
    for one, names in ((lead, every), (a, NAMES_B), (b, NAMES_A), (guild, every), (society, ())):
        private = set(names) if one is lead else worth.union(names)
        offered = one.everything_offered()
        assert len(offered) > 20
        for page in [*one.shown, *offered]:
            assert not [words for words in private if words in page], one.name
            assert one is lead or not (found := told.search(page)), (one.name, found)
    assert all(any(name in page for page in a.shown) for name in NAMES_A)
    assert all(any(name in page for page in b.shown) for name in NAMES_B)
    assert all(any(words in page for page in lead.shown) for words in OF_MEDIATION)
    assert any(told.search(page) for page in lead.shown)


def _written(number: int) -> str:
    """Match a number from a thousand on as a page writes it, or as a field holds it."""
    thousands, rest = divmod(number, 1000)
    return rf'(?<!\w){thousands}[.,٬\u00a0\u202f]{rest:03}(?!\w)|"{number}"'
