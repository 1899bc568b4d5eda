"""The forms of a list: lines taken or refused, entries put right and compared, batches, and the numbers told."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.site.clock import local_day
from goodoffices.talks.acts import BatchHandedOver, BatchMade, Known, PersonsCompared, PersonsSeen, Stage
from goodoffices.talks.texts import Text
from tests.lists_world import PERSONS, give
from tests.pages.conftest import Drafts, fields_of
from tests.pages.lists_desk import seat_with_list
from tests.world import seat_id

LINES = "Yusuf Qandil, 1981, Old Port, alive\nسلوى تيمور / Salwa Teymour, 1990, , missing, the baker's sister"


@pytest.fixture
def drafts():
    return Drafts()


@pytest.fixture
def world(db, monkeypatch, drafts):
    return seat_with_list(monkeypatch, drafts)


def room(world):
    return world.view("head_a", "lists_a")


def test_lines_are_taken_as_they_stand(desk_of, world):
    done = desk_of("head_a").say("lists_a", "add-persons", heading="Those asked for", pasted=LINES)
    assert done.status_code == 302
    assert done.url.endswith("/list/")
    one, other = (held.person for held in room(world).persons.values())
    assert (one.born, one.home, one.known) == ("1981", "Old Port", Known.ALIVE)
    assert other.names == (Text("سلوى تيمور", "ar"), Text("Salwa Teymour", "en"))
    assert (other.known, other.remark) == (Known.MISSING, "the baker's sister")


def test_the_preview_shows_every_person_before_anything_is_taken(desk_of, world):
    html = desk_of("head_a").fill("lists_a", "add-persons", heading="Those held", pasted=LINES).content.decode()
    assert "Yusuf Qandil" in html
    assert "سلوى تيمور" in html
    assert not room(world).persons


def test_each_line_that_does_not_fit_is_named_and_nothing_is_half_taken(desk_of, world):
    wrong = f"{LINES}\nIdris Bakhtawar, in spring\nDalal Sarhan, 2001, , perhaps"
    page = desk_of("head_a").fill("lists_a", "add-persons", heading="Those held", pasted=wrong, step="send")
    html = page.content.decode()
    assert page.status_code == 422
    assert "Line 3:" in html
    assert "Line 4:" in html
    assert "in spring" in html
    assert not room(world).persons


def test_a_file_is_read_once_and_goes_along_with_the_second_step(desk_of, world):
    desk = desk_of("head_a")
    url = desk.url("lists_a", "add-persons")
    first = fields_of(desk.browser.get(url).content.decode())
    first.pop("file")
    file = SimpleUploadedFile("persons.csv", f"\ufeffname,born,home,known,remark\n{LINES}".encode())
    preview = desk.browser.post(url, {**first, "heading": "Those held", "file": file, "step": "preview"})
    sent = fields_of(preview.content.decode())
    assert desk.browser.post(url, {**sent, "step": "send"}).status_code == 302
    assert len(room(world).persons) == 2


@pytest.mark.parametrize(("body", "said"), [(b"\xff\xfe\x00", "not in UTF-8"), (b"a" * 800_001, "too large")])
def test_a_file_that_cannot_be_read_is_refused_beside_it(desk_of, world, body, said):
    desk = desk_of("head_a")
    url = desk.url("lists_a", "add-persons")
    first = fields_of(desk.browser.get(url).content.decode()) | {"heading": "Those held", "step": "send"}
    page = desk.browser.post(url, {**first, "file": SimpleUploadedFile("persons.csv", body)})
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not room(world).persons


def test_no_draft_of_a_list_is_kept(desk_of, world, drafts):
    desk = desk_of("head_a")
    html = desk.get("lists_a", "add-persons").content.decode()
    assert "data-draft-url" not in html
    assert 'value="draft"' not in html
    desk.fill("lists_a", "add-persons", step="draft", heading="Those held", pasted=LINES)
    base = f"/s/{seat_id('head_a')}/rooms/{world.rooms['lists_a']}/draft/add-persons/"
    assert desk.browser.post(base, {"pasted": LINES}).status_code == 404
    assert not drafts.kept


def test_an_entry_is_put_right(desk_of, world):
    give(world)
    desk = desk_of("expert_a")
    url = f"{desk.url('lists_a', 'amend-person')}?person=1-3"
    first = fields_of(desk.browser.get(url).content.decode())
    assert (first["names"], first["born"]) == (["Salwa Teymour"], ["1990"])
    typed = first | {"names": "Salwa Teymour\nسلوى تيمور", "born": "1991", "why": "Her card", "step": "send"}
    assert desk.browser.post(url, typed).status_code == 302
    amended = room(world).persons["1-3"].person
    assert (amended.born, [name.lang for name in amended.names]) == ("1991", ["en", "ar"])


def pair_form(html):
    """Give what the first pair's form sends but for the verdict."""
    inside = re.search(r"<article[^>]*data-first.*?</article>", html, re.DOTALL)[0]
    return dict(re.findall(r'name="(key|one|other|step)" value="([^"]*)"', inside))


def decide(desk, verdict, sent):
    return desk.browser.post(desk.url("lists_a", "compare-persons"), {**sent, "verdict": verdict})


def test_a_pair_is_decided_with_one_button_and_can_be_decided_again(desk_of, world):
    give(world)
    desk = desk_of("delegate")
    url = desk.url("lists_a") + "list/alike/"
    html = desk.browser.get(url).content.decode()
    assert "spelt differently, sounds the same" in html
    assert "1 pair waits for a decision." in html
    done = decide(desk, "same", pair_form(html))
    assert done.url.endswith("/list/alike/")
    assert room(world).persons["1-2"].same_as == "1-1"
    html = desk.browser.get(url).content.decode()
    assert "No two entries wait for a decision" in html
    assert "The same person: the second is no longer counted." in html
    again = dict(re.findall(r'name="(key|one|other|step)" value="([^"]*)"', html))
    decide(desk, "different", again)
    assert room(world).persons["1-2"].same_as == ""
    assert "Two persons." in desk.browser.get(url).content.decode()


def test_a_batch_shows_who_is_not_ready(desk_of, world):
    give(world)
    desk = desk_of("head_a")
    done = desk.say("lists_a", "make-batch", name="First", planned="2999-04-01", persons=["1-1", "1-3", "1-4"])
    number = max(room(world).batches)
    assert done.url.endswith(f"/list/batches/#batch-{number}")
    world.act("delegate", "lists_a", PersonsSeen(("1-1",), Stage.DECLINED, date(2026, 3, 9)))
    world.act("expert_a", "lists_a", PersonsSeen(("1-3",), Stage.FAMILY_TOLD, date(2026, 3, 9)))
    html = desk.browser.get(done.url.partition("#")[0]).content.decode()
    assert part(html, "Declined: they do not go") == ["Yusuf Qandil Marjan"]
    assert part(html, "Have not said yet") == ["Salwa Teymour"]
    assert part(html, "Family not told yet") == ["Yusuf Qandil Marjan", "Idris Bakhtawar"]


def part(html, head):
    """Give the names under a heading of a batch."""
    after = html[html.index(head) :]
    return re.findall(r'<bdi lang="en">([^<]*)</bdi>', after[: after.index("</ul>")])


def test_a_handover_is_written_down_with_remains(desk_of, world):
    give(world)
    desk = desk_of("delegate")
    desk.say("lists_a", "make-batch", name="First", persons=["1-1", "1-4", "1-5"])
    number = max(room(world).batches)
    first = desk.get("lists_a", "hand-over", number).content.decode()
    asked = fields_of(first)
    assert (asked["persons"], asked["remains"]) == (["1-1"], ["1-4"])
    both = desk.fill("lists_a", "hand-over", number, persons=["1-5"], remains=["1-5"])
    assert both.status_code == 422
    desk.say("lists_a", "hand-over", number, persons=["1-1"], remains=["1-4", "1-5"])
    assert [one for one, held in room(world).persons.items() if held.remains] == ["1-4", "1-5"]
    assert room(world).persons["1-1"].handed_over is not None


def test_the_stages_offered_are_the_readers_own(desk_of, world):
    give(world)
    stages = {"visited", "consented", "declined", "family-told"}
    for who, offered in (("delegate", stages), ("head_a", {"family-told"})):
        html = desk_of(who).get("lists_a", "persons-seen").content.decode()
        assert set(re.findall(r'name="stage" value="([^"]*)"', html)) == offered


def test_the_numbers_are_seen_as_the_commission_will_see_them_and_then_told(desk_of, world):
    give(world)
    desk = desk_of("head_a")
    preview = desk.fill("lists_a", "tell-counts", room_told=world.rooms["commission"])
    html = preview.content.decode()
    assert "This will leave the room" in html
    assert "Persons under “Those held”" in html
    assert not [name.words for one in PERSONS for name in one.names if name.words in html]
    done = desk.say("lists_a", "tell-counts", room_told=world.rooms["commission"])
    assert done.status_code == 302
    for who in ("lead", "head_b", "guarantor"):
        page = desk_of(who).get("commission").content.decode()
        told = world.view(who, "commission").counts["A"].told
        assert told.counts == (("Those held", 6),)
        assert told.fingerprint in page
        assert "Lists of persons, in numbers" in page
        assert not [name.words for one in PERSONS for name in one.names if name.words in page]


def test_a_second_telling_shows_whether_the_list_changed(desk_of, world):
    give(world)
    desk = desk_of("head_a")
    desk.say("lists_a", "tell-counts", room_told=world.rooms["commission"])
    first = world.view("lead", "commission").counts["A"].told
    again = desk.fill("lists_a", "tell-counts", room_told=world.rooms["commission"])
    assert again.status_code == 422
    assert "was told these numbers of this list already" in again.content.decode()
    give(world, (PERSONS[0].__class__("7-1", PERSONS[0].names),))
    desk.say("lists_a", "tell-counts", room_told=world.rooms["commission"])
    second = world.view("lead", "commission").counts["A"].told
    assert second.fingerprint != first.fingerprint


def test_a_room_for_lists_is_opened_by_a_head_and_says_what_is_missing(desk_of, world, client_of):
    browser = client_of("head_b")
    url = f"/s/{seat_id('head_b')}/rooms/open/"
    html = browser.get(url).content.decode()
    assert 'value="lists"' in html
    typed = fields_of(html) | {"kind": "lists", "title-en": "Persons, B", "members": [seat_id("delegate")]}
    preview = browser.post(url, {**typed, "step": "preview"})
    assert preview.status_code == 200
    done = browser.post(url, {**fields_of(preview.content.decode()), "step": "send"})
    assert done.status_code == 302
    mine = set(world.head_b.view().rooms)
    (opened,) = set(world.seats["delegate"].view().rooms) & mine - set(world.rooms.values()) - set(
        world.guarantor.view().rooms
    )
    assert opened in done.url
    assert opened not in world.lead.view().rooms


def test_the_intermediary_says_whose_list_it_opens(desk_of, world, client_of):
    browser = client_of("delegate")
    url = f"/s/{seat_id('delegate')}/rooms/open/"
    html = browser.get(url).content.decode()
    assert set(re.findall(r'name="participant" value="([^"]*)"', html)) == {"A", "B"}
    typed = fields_of(html) | {"kind": "lists", "title-en": "Persons, B", "members": [seat_id("head_b")]}
    unsaid = browser.post(url, {**typed, "step": "preview"})
    assert "Choose the party whose list it is." in unsaid.content.decode()
    preview = browser.post(url, {**typed, "participant": "B", "step": "preview"})
    assert preview.status_code == 200
    assert "Southern Shore" in preview.content.decode()


def test_the_mediator_sets_after_how_many_days_names_end(desk_of, world):
    done = desk_of("lead").say("mediation", "rules", days_lists="45")
    assert done.status_code == 302
    assert dict(world.head_b.view().procedure.retention)["lists"] == 45
    refused = desk_of("lead").fill("mediation", "rules", days_lists="")
    assert refused.status_code == 422
    assert "Names were given under the rule" in refused.content.decode()


@pytest.mark.parametrize("who", ["head_a", "expert_a", "delegate"])
def test_what_is_offered_there_can_be_opened(desk_of, world, who):
    give(world)
    world.act("head_a", "lists_a", BatchMade("First", ("1-1",)))
    desk = desk_of(who)
    for page in ("", "list/", "list/alike/", "list/batches/", "list/persons/1-1/"):
        html = desk.browser.get(desk.url("lists_a") + page).content.decode()
        for url in sorted(set(re.findall(r'href="(/s/[^"#]*/lists?/[^"#]*|/s/[^"#]*(?:say|acts)/[^"#]*)"', html))):
            assert desk.browser.get(url).status_code == 200, url


def test_a_head_seats_its_own_people_there(desk_of, world):
    done = desk_of("head_a").say("lists_a", "seat", name_of_seat="Nurse of A", role="expert")
    assert done.status_code == 302
    new = [one for one in room(world).members.values() if one.title.words == "Nurse of A"]
    assert [one.party for one in new] == ["A"]
    html = desk_of("head_a").get("lists_a", "seat").content.decode()
    assert "Head of B" not in html
    assert "Lead mediator" not in html[html.index("<main") : html.index("</main>")]


UNDECIDED = "Pairs that touch these persons and wait for a decision: 1. Somebody may be counted twice."


def test_a_pair_that_is_not_decided_is_said_before_anybody_goes_or_is_told(desk_of, world):
    give(world)
    desk = desk_of("head_a")
    for who, said in ((["1-2"], 1), (["1-3"], 0)):
        preview = desk.fill("lists_a", "make-batch", name="First", persons=who).content.decode()
        assert preview.count(UNDECIDED) == said
    assert UNDECIDED in desk.get("lists_a", "make-batch").content.decode()
    desk.say("lists_a", "make-batch", name="First", persons=["1-2"])
    number = max(room(world).batches)
    assert UNDECIDED in desk.browser.get(desk.url("lists_a") + "list/batches/").content.decode()
    assert UNDECIDED in desk.get("lists_a", "hand-over", number).content.decode()
    told = {"room_told": world.rooms["commission"]}
    assert UNDECIDED in desk.fill("lists_a", "tell-counts", **told).content.decode()
    world.act("head_a", "lists_a", PersonsCompared("1-2", "1-1", True))
    assert UNDECIDED not in desk.browser.get(desk.url("lists_a") + "list/batches/").content.decode()
    assert UNDECIDED not in desk.fill("lists_a", "tell-counts", **told).content.decode()


def test_two_that_were_held_apart_can_be_found_one_after_one_of_them_went(desk_of, world):
    give(world)
    world.act("head_a", "lists_a", PersonsCompared("1-1", "1-2", False))
    number = world.act("head_a", "lists_a", BatchMade("First", ("1-2",))).number
    world.act("head_a", "lists_a", BatchHandedOver(number, ("1-2",), (), date(2026, 3, 9)))
    desk = desk_of("delegate")
    html = desk.browser.get(desk.url("lists_a") + "list/alike/").content.decode()
    decide(desk, "same", dict(re.findall(r'name="(key|one|other|step)" value="([^"]*)"', html)))
    assert room(world).persons["1-1"].same_as == "1-2"


def test_a_heading_that_names_somebody_is_warned_of(desk_of, world):
    desk = desk_of("head_a")
    for heading, said in (("Asked for: Yusuf Qandil", 1), ("Those asked for", 0)):
        html = desk.fill("lists_a", "add-persons", heading=heading, pasted=LINES).content.decode()
        assert html.count("This heading names a person of the list") == said


def test_days_that_cannot_be_are_marked_beside_them(desk_of, world):
    give(world)
    number = world.act("head_a", "lists_a", BatchMade("First", ("1-1",))).number
    desk = desk_of("delegate")
    opened = local_day(room(world).entries[1].at)
    early, ahead = str(opened - timedelta(days=1)), "2999-12-31"
    for slug, about, typed, said in (
        ("persons-seen", 0, {"stage": "family-told", "persons": ["1-1"], "on": ahead}, "This day lies ahead."),
        ("hand-over", number, {"persons": ["1-1"], "on": ahead}, "This day lies ahead."),
        ("hand-over", number, {"persons": ["1-1"], "on": early}, "before the list was begun"),
        ("make-batch", 0, {"name": "Next", "persons": ["1-3"], "planned": early}, "before the list was begun"),
        ("make-batch", 0, {"name": "Next", "persons": ["1-3"], "planned": "9999-12-31"}, "Look at the day once more."),
        ("add-persons", 0, {"heading": "Those held", "pasted": "Somebody Else, 2998"}, "“2998” is no year"),
    ):
        page = desk.fill("lists_a", slug, about, **typed) if about else desk.fill("lists_a", slug, **typed)
        assert page.status_code == 422, slug
        assert said in page.content.decode()


def test_nobody_is_born_in_a_year_to_come(desk_of, world):
    give(world)
    desk = desk_of("expert_a")
    url = f"{desk.url('lists_a', 'amend-person')}?person=1-3"
    first = fields_of(desk.browser.get(url).content.decode())
    page = desk.browser.post(url, first | {"born": "2998", "why": "Her card", "step": "send"})
    assert page.status_code == 422
    assert "This year lies ahead." in page.content.decode()
