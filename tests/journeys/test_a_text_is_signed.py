"""A bracketed text in two languages, brought to two matching signatures by delegations that never share a room."""

import re
from urllib.parse import urlsplit

import pytest

from goodoffices.words.article_labels import article_label
from goodoffices.words.catalogue import gettext
from tests.browser.chromium import PHONE
from tests.journeys.beginning import (
    HEAD_A,
    HEAD_B,
    WITH_A,
    WITH_B,
    a_caucus_is_opened,
    a_deputy_is_invited,
    the_link_is_shown_once,
    the_mediator_begins,
)
from tests.journeys.lake_text import ARABIC, ENGLISH, GAUGES
from tests.journeys.on_paper import (
    TITLE,
    TITLE_B,
    edits,
    fills,
    part,
    settles,
    the_signed_copy,
    to_the_draft,
    to_the_paper,
    writes_it,
)
from tests.journeys.somebody import Somebody

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

HOME_B, EXPERT_B = "بيت الوفد", "خبير القوارب"

SIDES = {"A": "Upper Shore", "B": "Lower Shore"}
WITHIN, WATCH = (
    "Article 1, bracket 1, a: “within",
    "Article 6, bracket 1, a: “The Guarantor shall keep watch over the channel.”",
)
REASON = "Both sides' experts named these places themselves."

THAW = "Our keels lie frozen in the upper boathouse."
FISH = "all boats, once the herring fleet is home"
WISH_A = "Name the guarantor before anything moves."
WHY_B = "مجلس القرى لا يقبل موعدا بلا عدد"
NOTE_B = "هذا ما اتفق عليه الخبراء"
SIGNS_A, SIGNS_B = "Ada of the Upper Shore, harbour master", "سليم من الشاطئ الأدنى، شيخ الصيادين"

OF_A = (WITH_A, THAW, "keels lie frozen", "herring fleet", WISH_A, HEAD_A, SIGNS_A)
OF_B = (WITH_B, WHY_B, NOTE_B, HOME_B, EXPERT_B, HEAD_B, SIGNS_B)
"""What only the mediation and that side may ever read."""


def test_from_the_first_draft_to_two_matching_signatures(served, browser):
    installation, server = served
    lead, deputy, a = (Somebody(browser, server.address, name) for name in ("lead", "deputy", "a"))
    b = Somebody(browser, server.address, "b", "ar", **PHONE)
    expert = Somebody(browser, server.address, "expert", "ar")
    the_mediator_begins(installation, server, lead, "العربية")
    deputy.takes(a_deputy_is_invited(lead))
    a.takes(a_caucus_is_opened(lead, "A · Upper Shore", WITH_A, HEAD_A)[0])
    b.takes(a_caucus_is_opened(lead, "B · Lower Shore", WITH_B, HEAD_B)[0])
    b_brings_an_expert(b, expert)
    the_draft_comes_in(lead)
    an_article_is_worded_in_place(lead)
    arabic_is_added(lead)
    two_alternatives_are_tied(lead)
    it_is_put_before(lead, deputy, "A", WITH_A, HEAD_A)
    it_is_put_before(lead, deputy, "B", WITH_B, HEAD_B)
    a_answers_article_by_article(a)
    what_breaks_the_tie_is_refused(expert)
    the_experts_answer_is_cleared(expert, b)
    the_mediator_looks_where_they_meet(lead)
    it_grows_clean(lead)
    it_is_put_before(lead, deputy, "A", WITH_A, HEAD_A, common=True)
    it_is_put_before(lead, deputy, "B", WITH_B, HEAD_B, common=True)
    fingerprint = both_read_the_same_fingerprint(a, b)
    key_a, key_b = it_is_initialled_and_signed(a, SIGNS_A), it_is_initialled_and_signed(b, SIGNS_B)
    it_is_closed(lead, fingerprint)
    copy = the_signed_copy(lead, fingerprint)
    assert all(re.sub(r"\s", "", one) in copy for one in (SIGNS_A, key_a, key_b))
    to_the_paper(a, WITH_A, TITLE)
    copy = the_signed_copy(a, fingerprint)
    assert key_a in copy
    assert key_b not in copy
    nothing_reached((*OF_A, key_a[:8], key_a[:4] + " " + key_a[4:8]), b, expert)
    nothing_reached((*OF_B, key_b[:8], key_b[:4] + " " + key_b[4:8]), a)
    assert all(any(words in page for page in a.shown) for words in OF_A)
    assert all(any(words in page for page in b.shown) for words in OF_B)
    assert b.sideways == []


# ---- the rooms ----------------------------------------------------------------------------------------------------


def b_brings_an_expert(b, expert):
    """The head of B, on a phone and in Arabic, seats an expert and opens a room for the delegation."""
    b.enters(WITH_B)
    b.turns_to("Rooms and more")
    b.follows("Seat somebody here")
    b.writes("Title of the new seat", EXPERT_B)
    b.picks("Role of the new seat", "technical expert")
    b.presses("Preview as they will see it")
    b.presses("Seat them here")
    expert.takes(the_link_is_shown_once(b)[0])
    b.follows("Rooms", within="#nav")
    b.follows("Open a room")
    b.writes("Title of the room", HOME_B)
    b.ticks(EXPERT_B)
    b.presses("Show the room")
    b.presses("Open the room")
    assert b.has(HOME_B)


# ---- the draft ----------------------------------------------------------------------------------------------------


def the_draft_comes_in(lead):
    lead.enters("Mediation room")
    lead.follows("Papers of this room")
    assert lead.has("No paper was opened here yet")
    lead.follows("Open or import a paper")
    lead.writes("The text", ENGLISH)
    lead.presses("Read it")
    assert lead.has("This is what was read")
    assert lead.has(TITLE)
    lead.presses("Open the paper")
    assert lead.has("brackets left: 5 · blanks open: 2")


def an_article_is_worded_in_place(lead):
    edits(lead, "Gauges")
    lead.writes("Wording in English", GAUGES)
    lead.presses("Write it into the draft")
    assert lead.has(GAUGES)


def arabic_is_added(lead):
    lead.follows("Add a language")
    lead.picks("Language of the text", "Arabic")
    file = {"name": "lake.md", "mimeType": "text/markdown", "buffer": ARABIC.encode()}
    lead.page.get_by_label("Or a file").set_input_files(files=[file])
    lead.presses("Read it")
    assert not lead.has("What does not fit")
    assert not lead.has("Where the languages would not agree")
    lead.presses("Write it into the draft")
    lead.follows("Hold the languages against each other")
    assert lead.has("The languages agree in brackets, blanks, numbers, dates and references.")


def two_alternatives_are_tied(lead):
    """The boats withdraw within some days only if the guarantor keeps watch."""
    lead.follows("Tie alternatives")
    lead.picks("What needs the others", WITHIN)
    lead.ticks(WATCH)
    lead.presses("Preview as they will see it")
    lead.presses("Write it into the draft")
    assert lead.has("What is tied together")


# ---- it is put ----------------------------------------------------------------------------------------------------


def it_is_put_before(lead, deputy, side: str, room: str, head: str, *, common: bool = False):
    """Carry the draft to a side: prepared, approved by two, delivered."""
    to_the_draft(lead)
    lead.follows("Put before somebody")
    lead.picks("To whom", f"{side} · {room}")
    if common:
        for each in SIDES:
            lead.ticks(f"{each} · {SIDES[each]}")
        lead.picks("It takes the place of", f"act %(number)s, to {SIDES[side]}")
    lead.presses("Prepare")
    if lead.page.get_by_label("Why it may go as it stands").count():
        lead.writes("Why it may go as it stands", REASON)
    lead.presses(f"Prepare for {head}")
    for one in (lead, deputy):
        if one is deputy:
            deputy.enters("Mediation room")
        one.follows("Look and approve")
        if one.page.get_by_label("Why it may go as it stands").count():
            one.writes("Why it may go as it stands", REASON)
        one.presses(f"Approve it for {head}")
    lead.enters("Mediation room")
    lead.follows("Carry it across")
    lead.presses(f"Deliver to {head}")


# ---- it is answered -----------------------------------------------------------------------------------------------


def a_answers_article_by_article(a):
    to_the_paper(a, WITH_A, TITLE)
    assert a.has("brackets left: 5 · blanks open: 2")
    a.follows("Answer this paper")
    with part(a, "Withdrawal"):
        a.ticks("accept")
        a.ticks("b by the first day of spring")
        a.unfolds("A condition, other words, a reason")
        a.writes("Reason", THAW)
        a.picks("May we carry this reason?", "No")
    with part(a, "The northern lock"):
        a.ticks("counter")
        a.unfolds("A condition, other words, a reason")
        a.writes("Counter: the words you want instead", FISH)
    with part(a, "Monitors", "blank"):
        a.ticks("accept")
        a.writes("Value", "8")
    with part(a, "Release"):
        a.ticks("reserve")
    with part(a, "Guarantee"):
        a.ticks("reject")
    a.picks("Where the one change most wanted is", "Article 6")
    a.writes("What that change is", WISH_A)
    a.presses("Preview as they will see it")
    assert a.has(THAW)
    a.presses("Send to")
    assert a.has(WISH_A)


def what_breaks_the_tie_is_refused(expert):
    """An answer takes the days of withdrawal and leaves the guarantor out; the tie is named."""
    to_the_paper(expert, WITH_B, TITLE_B)
    expert.follows("Draft an answer for the head")
    with part(expert, "الانسحاب"):
        expert.ticks("accept")
        expert.ticks("a خلال")
        expert.unfolds("A condition, other words, a reason")
        expert.writes("Reason", WHY_B)
    with part(expert, "القفل الشمالي"):
        expert.ticks("accept")
        expert.ticks("a جميع القوارب")
    with part(expert, "المراقبون", "blank"):
        expert.ticks("accept")
        expert.writes("Value", "8")
    with part(expert, "الإفراج"):
        expert.ticks("accept")
        expert.ticks("b")
    with part(expert, "الضمان"):
        expert.ticks("accept")
        expert.ticks("b")
    expert.writes("What you say of it to the head", NOTE_B)
    expert.presses("Preview as they will see it")
    refused = re.sub("[\u2066-\u2069]", "", expert.page.locator("main .refusal").first.inner_text())
    first, other = (f"{article_label(one, 'ar')} [1a]" for one in ("Article 1", "Article 6"))
    assert f"{first} {gettext('only if', 'ar')} {other}" in refused


def the_experts_answer_is_cleared(expert, b):
    with part(expert, "الضمان"):
        expert.ticks("a يراقب الضامن القناة")
    expert.presses("Preview as they will see it")
    expert.presses("Put it to the head")
    b.enters(HOME_B)
    assert b.has(NOTE_B)
    b.follows("Clear and send")
    b.presses("Preview as they will see it")
    assert b.has(WHY_B)
    b.presses("Send to %(to)s")
    b.enters(WITH_B)
    assert b.has(WHY_B)


def the_mediator_looks_where_they_meet(lead):
    to_the_draft(lead)
    here = urlsplit(lead.page.url).path
    lead.follows("Columns, side by side")
    assert lead.has(FISH)
    assert lead.has("nothing that all sides accept yet")
    lead.opens(here)
    lead.follows("Gap map")
    rows = lead.page.locator("main tbody tr").all_inner_texts()
    assert "counter" in rows[1]
    assert "reject" in rows[5]
    lead.opens(here)
    lead.follows("Who holds what")
    assert lead.page.locator("main td .tag").count() == 2
    assert not lead.has("They hold different texts")


def it_grows_clean(lead):
    to_the_draft(lead)
    settles(lead, "Withdrawal", "a")
    fills(lead, "Withdrawal", "30")
    settles(lead, "The northern lock", "a")
    fills(lead, "Monitors", "8")
    settles(lead, "Release", "b")
    settles(lead, "Release", "a")
    settles(lead, "Guarantee", "b", refused="This breaks a linkage of the text")
    settles(lead, "Guarantee", "a")
    edits(lead, "Gauges")
    lead.follows("Agree an article provisionally")
    writes_it(lead)
    assert lead.has("agreed provisionally")
    assert lead.has("clean: no bracket left, no blank open")


# ---- it is signed -------------------------------------------------------------------------------------------------


def both_read_the_same_fingerprint(a, b) -> str:
    read = []
    for one, room, title in ((a, WITH_A, TITLE), (b, WITH_B, TITLE_B)):
        to_the_paper(one, room, title)
        assert one.has("clean: no bracket left, no blank open")
        if one.page.locator(".tabs").is_visible():
            one.turns_to("About it")
        read.append(one.page.locator("#about .fingerprint").first.inner_text())
    assert len(set(read)) == 1
    return re.sub(r"\W", "", read[0])


def it_is_initialled_and_signed(somebody, signatory: str) -> str:
    """Make a key in the browser and sign with it; give its public half."""
    somebody.follows("Initial this text")
    somebody.presses("Initial it")
    somebody.follows("Sign this text")
    somebody.writes("Who signs", signatory)
    somebody.presses("Make the signature")
    somebody.sees("The signature is made. Preview it, then sign.")
    key = somebody.page.locator("#id_public_key").input_value()
    somebody.presses("Preview as they will see it")
    assert somebody.has(signatory)
    somebody.presses("Sign it")
    return key


def it_is_closed(lead, fingerprint: str):
    to_the_draft(lead)
    lead.follows("Signatures")
    assert re.sub(r"\W", "", lead.page.locator("main .fingerprint-read").inner_text()) == fingerprint
    assert lead.page.locator("main tbody").inner_text().count("matches") == 2
    lead.follows("Close the text")
    lead.presses("Preview as they will see it")
    lead.presses("Close it")
    assert lead.has("closed")
    to_the_draft(lead)


def nothing_reached(private, *others):
    """Search every page that they were shown, and every page and file that those lead to."""
    for one in others:
        offered = one.everything_offered()
        assert len(offered) > 20
        for words in private:
            assert not any(words in page for page in [*one.shown, *offered]), (one.name, words)
