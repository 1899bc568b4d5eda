"""A deadlock of the sample talks is explained, one side moves, a package becomes a draft, and the leave stops it."""

import re
from urllib.parse import urlsplit

import pytest

from tests.browser.chromium import PHONE, serving
from tests.journeys.somebody import Somebody

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey")]

ANNEX = "Annex on the order of steps"
ROOM = "Where is room for agreement?"
WITH_A, WITH_B = "With the Upper Shore", "With the Lower Shore"
TWO_STAGES = "in two stages, the second of which begins when the first is verified"

FAMILIES, COUNCIL = "One stage is what the families were promised", "Two stages are two occasions to stop"
MOVED = "The Council could bear a second stage, if the first is seen to be done."
OF_A = (FAMILIES, COUNCIL, MOVED)
"""What the Upper Shore says with its positions: on day 66, on day 73 and now."""
OF_B = ("لا نمشي أولًا والمضيق مفتوح خلفنا", "هذا ما لا تقبله الجمعية")
"""What the Lower Shore says with its own, and with those of its Assembly."""

DRAFT = "Steps as they might be taken"
ENGINE = re.compile(
    r"\bengine\b|/bridging/|room for agreement|packages? to consider|no package|could be considered next",
    re.IGNORECASE,
)
"""What tells that an engine was asked, or what it found."""


@pytest.fixture
def played(tmp_path, browser):
    """The sample talks, served."""
    with serving(tmp_path / "home", "demo") as (_installation, server):
        yield server.address


def test_from_why_not_to_the_leave_that_stops_a_package(played, browser):
    lead = Somebody(browser, played, "lead")
    a, b = (Somebody(browser, played, name, **PHONE) for name in ("a", "b"))
    lead_room = why_not_is_read(lead)
    what_they_said_is_read(lead, lead_room)
    a_moves_a_red_line(a)
    an_answer_of_before_is_out_of_date(lead, lead_room)
    packages_are_compared(lead, lead_room)
    one_becomes_a_draft(lead)
    it_is_stopped_at_the_leave(lead)
    b_looks_at_its_caucus(b)
    it_stays_a_draft_of_this_room(lead)
    assert all(any(words in page for page in lead.shown) for words in (*OF_A, *OF_B, DRAFT))
    assert any(ENGINE.search(page) for page in lead.shown)
    of_mediation, of_a, of_b = (room_id(one) for one in (lead_room, a.page.url, b.page.url))
    nothing_reached(a, (*OF_B, of_b, of_mediation, DRAFT))
    nothing_reached(b, (*OF_A, of_a, of_mediation, DRAFT))
    assert a.sideways == b.sideways == []


# ---- why there is no package --------------------------------------------------------------------------------------


def why_not_is_read(lead) -> str:
    """Read what stands in the way and what would open it; give the address of where is room."""
    sits_down(lead, "Lead mediator")
    lead.enters("Mediation team")
    lead.follows("Papers")
    lead.follows(ANNEX)
    lead.follows(ROOM)
    lead_room = urlsplit(lead.page.url).path
    with lead.within(lead.page.locator("#runs")):
        lead.follows("Is there any package")
    barriers = lead.page.locator("#barriers li")
    assert [plain(one) for one in barriers.locator(".barrier-says").all_inner_texts()] == [
        "No package has Article 1, bracket 1, a in one stage without Article 2, bracket 1, a before anybody goes home: "
        "the text ties them.",
        f"A Upper Shore rules out Article 1, bracket 1, b {TWO_STAGES}.",
        "A Upper Shore rules out Article 1, bracket 1, c when a later paper says so.",
        "B Lower Shore rules out Article 2, bracket 1, a before anybody goes home.",
    ]
    ways = lead.page.locator("#ways .way-cards > li")
    assert ways.count() == barriers.count()
    softer = plain(ways.filter(has=lead.page.locator(".gives", has_text=TWO_STAGES)).inner_text())
    assert f"If this gave way A Upper Shore rules out Article 1, bracket 1, b {TWO_STAGES}" in softer
    assert f"then this package would be possible Article 1, bracket 1 b {TWO_STAGES}" in softer
    each_leads_to_its_article(lead, barriers.locator(".barrier-says"))
    return lead_room


def each_leads_to_its_article(lead, barriers):
    """Follow what every sentence names into the text; it stands in the article whose name the link has."""
    run = urlsplit(lead.page.url).path
    links = [
        (one.inner_text(), one.get_attribute("href"))
        for barrier in barriers.all()
        for one in barrier.get_by_role("link").all()
    ]
    assert len(links) == 5
    for name, href in dict(links).items():
        lead.opens(href)
        part = lead.page.locator("#" + urlsplit(href).fragment)
        assert name.startswith(article_of(part)), (name, href)
    lead.opens(run)


def article_of(part) -> str:
    """Give the label of the article in which a part stands."""
    found = part.locator("xpath=ancestor-or-self::article").first.inner_text()
    return re.search(r"Article \d+", found)[0]


def what_they_said_is_read(lead, lead_room: str):
    """Read the acts that the answers of day 75 and of day 66 rest on, each in its own caucus."""
    for question in ("Is there any package", "What could be considered next?"):
        lead.opens(lead_room)
        with lead.within(lead.page.locator("#runs")):
            lead.follows(question)
        acts = lead.page.locator("main").get_by_role("link", name="As it told us").all()
        for href in {one.get_attribute("href") for one in acts}:
            lead.opens(href)


# ---- one side moves -----------------------------------------------------------------------------------------------


def a_moves_a_red_line(a):
    """The head of A, on a phone, can now live with two stages."""
    sits_down(a, "A Head of delegation, Upper Shore")
    to_its_positions(a, WITH_A)
    assert held_on_two_stages(a) == "cannot"
    a.follows("Change them")
    marks = a.page.get_by_role("radiogroup", name=re.compile(r"Article 1 · Bracket 1, b:"))
    if not marks.is_visible():
        a.page.locator("details.article-answer").first.locator("> summary").click()
    with a.within(marks):
        assert a.at.get_by_role("radio", name="cannot").is_checked()
        a.ticks("could live with")
    a.writes("What is to be said of it in words", MOVED)
    a.presses("Preview as they will see it")
    assert a.has(MOVED)
    a.presses("Send to")
    to_its_positions(a, WITH_A)
    assert held_on_two_stages(a) == "could-live-with"


def held_on_two_stages(somebody) -> str:
    """Give what their own positions say of the second alternative of Article 1."""
    said = somebody.page.locator("main [data-position]").filter(has_text=TWO_STAGES)
    assert said.count() == 1
    return said.get_attribute("data-position")


def to_its_positions(head, room: str):
    """Open the positions on the annex, through the caucus."""
    head.enters(room)
    head.turns_to("Rooms and more")
    head.follows("Papers")
    head.follows(ANNEX)
    head.turns_to("About it")
    head.follows("Our positions and red lines")


def an_answer_of_before_is_out_of_date(lead, lead_room: str):
    lead.opens(lead_room)
    assert "out of date" in lead.page.locator("#runs li").first.inner_text()
    with lead.within(lead.page.locator("#known")):
        lead.follows("As it told us")
    assert lead.has(MOVED)


# ---- a package becomes a draft ------------------------------------------------------------------------------------


def packages_are_compared(lead, lead_room: str):
    """Ask for packages to consider; wait on the page of the work while there is one."""
    lead.opens(lead_room)
    lead.follows("What could be considered next?")
    assert lead.page.get_by_role("radio", name="What could be considered next?").is_checked()
    lead.presses("Ask")
    lead.sees("Packages to consider")
    columns = lead.page.locator("table.candidates thead th[id^=package-]")
    assert columns.count() > 1
    shared = lead.page.locator("details").filter(has_text="that all of them share")
    shared.locator("> summary").click()
    assert TWO_STAGES in shared.locator("dl.package").inner_text()
    bound = plain(lead.page.locator("#leave").inner_text())
    assert all(f"{room}, act" in bound for room in (WITH_A, WITH_B))


def one_becomes_a_draft(lead):
    """Make the first package a draft here, under a title of its own."""
    lead.follows("Make this a draft paper here")
    lead.writes("Title (English)", DRAFT)
    lead.presses("Preview as they will see it")
    assert lead.has(DRAFT)
    lead.presses("Open it as a draft")
    assert lead.has("clean: no bracket left, no blank open")
    assert lead.has(TWO_STAGES)


# ---- the leave ----------------------------------------------------------------------------------------------------


def it_is_stopped_at_the_leave(lead):
    """Prepare to carry the draft to the Lower Shore: what the Upper Shore told for advice only stops it."""
    lead.follows("Put before somebody")
    lead.picks("To whom", f"B · {WITH_B}")
    lead.presses("Prepare")
    refused = lead.page.locator("main [role=alert]").inner_text()
    assert "A source of this may not be carried to this recipient" in refused
    found = plain(lead.page.locator("#findings").inner_text())
    assert f"A source may not go to this recipient {WITH_A}, act" in found
    assert "not to be carried" in found
    assert f"{WITH_B}, act" not in found


def it_stays_a_draft_of_this_room(lead):
    lead.enters("Mediation team")
    lead.follows("Papers")
    row = plain(lead.page.get_by_role("row").filter(has_text=DRAFT).inner_text())
    assert "draft" in row
    assert "put before" not in row


# ---- the other side -----------------------------------------------------------------------------------------------


def b_looks_at_its_caucus(b):
    """The head of B reads its room, its papers and its own positions."""
    sits_down(b, "B Head of delegation, Lower Shore")
    to_its_positions(b, WITH_B)
    assert all(any(words in page for page in b.shown) for words in OF_B)


def nothing_reached(head, private: tuple[str, ...]):
    """Search every page that a head was shown, and every page and file that those lead to."""
    offered = head.everything_offered()
    assert len(offered) > 20
    for page in [*head.shown, *offered]:
        assert not [words for words in private if words in page], head.name
        assert not (told := ENGINE.search(page)), (head.name, told)


def room_id(address: str) -> str:
    """Give the id of the room in an address."""
    return re.search(r"/rooms/(\w+)/", address)[1]


def sits_down(somebody, title: str):
    """Sit down as one of the invented people."""
    somebody.opens("demo/")
    somebody.presses(title)


def plain(words: str) -> str:
    """Give words as they are read, without marks of direction and line breaks."""
    return " ".join(re.sub("[\u2066-\u2069]", "", words).split())
