"""From a clean common text to its closing: initialled, signed by key and in ink, and who signed."""

import hashlib
import io
import re
from datetime import timedelta

import docx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.site import clock
from goodoffices.site.papers.exports import unremarked
from goodoffices.talks.acts import (
    ConveyanceApproved,
    ConveyancePrepared,
    Initialled,
    OutcomeTold,
    PrincipalsAnswered,
    Put,
    Signed,
    SourceRef,
    Whole,
)
from goodoffices.talks.crossings import EMPTY, Convey, carried_of
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle, Agree
from goodoffices.talks.papers.model import Paper, PaperKind, State, every_article
from goodoffices.talks.papers.signing import statement
from tests.pages.conftest import fields_of
from tests.papers_world import answer_paper, ar, carry_paper, edit_paper, open_paper, settled_paper, worded
from tests.world import en, seat_id


def page(answer, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


def clean() -> Paper:
    made = Paper(PaperKind.SINGLE_TEXT, (en("Lake agreement"), ar("اتفاق البحيرة")))
    one = worded("Article 1", ("Peace", "السلام"), ("There is peace on the lake.", "يسود السلام في البحيرة."))
    return apply(made, AddArticle("", 0, one))


@pytest.fixture
def common(world):
    """Put a clean common text before both sides; give the draft and its number in each caucus."""
    paper = open_paper(world, clean())
    numbers = {side: carry_paper(world, paper, side, common_to=("A", "B")) for side in ("a", "b")}
    return paper, numbers


def held(world, side, number):
    return world.view("lead", f"caucus_{side}").papers[number]


def keyed(fingerprint):
    key = Ed25519PrivateKey.generate()
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
    return {"public_key": public, "signature": key.sign(statement(fingerprint)).hex()}


def test_to_two_matching_signatures_and_the_closing(world, desk_of, common):
    paper, numbers = common
    for side in ("a", "b"):
        desk_of(f"head_{side}").say(f"caucus_{side}", "initial-paper", numbers[side])
    at = desk_of("head_a")
    url = f"{at.url('caucus_a')}papers/{numbers['a']}/sign/"
    shown = page(at.browser.get(url))
    fingerprint = held(world, "a", numbers["a"]).fingerprint
    assert " ".join(fingerprint[at : at + 4] for at in range(0, 64, 4)) in shown
    assert "Northern Shore" in shown
    assert "Southern Shore" in shown
    sent = {
        **fields_of(shown),
        "signatory": "Head of the Northern Shore",
        **keyed(fingerprint),
        "step": "preview",
    }
    preview = page(at.browser.post(url, sent))
    assert at.browser.post(url, {**fields_of(preview), "step": "send"}).status_code == 302
    lead = desk_of("lead")
    signatures = f"{lead.url('mediation')}papers/{paper.number}/sign/"
    half = page(lead.browser.get(signatures))
    assert "matches" in half
    assert "none yet" in half
    assert "Close the text" not in half
    desk_of("head_b").say(
        "caucus_b", "sign-paper", numbers["b"], signatory="Head of the Southern Shore", **keyed(fingerprint)
    )
    assert "Close the text" in page(lead.browser.get(signatures))
    lead.say("mediation", "close-text", paper.number, depositary="The Guarantor")
    assert world.view("lead", "mediation").papers[paper.number].concluded
    assert "closed" in page(lead.browser.get(signatures))


def test_a_signature_over_another_text_is_said_beside_its_field(world, desk_of, common):
    _paper, numbers = common
    desk_of("head_a").say("caucus_a", "initial-paper", numbers["a"])
    typed = {"signatory": "Head of A", **keyed("ab" * 32)}
    page(desk_of("head_a").fill("caucus_a", "sign-paper", numbers["a"], **typed), 422)
    assert not held(world, "a", numbers["a"]).signed


def test_in_ink_the_scan_is_kept_in_the_room(world, desk_of, common):
    _paper, numbers = common
    desk_of("lead").say("caucus_b", "initial-paper", numbers["b"])
    at = desk_of("lead")
    body = b"%PDF-1.7 not opened by anybody"
    url = f"{at.url('caucus_b')}papers/{numbers['b']}/sign/"
    shown = page(at.browser.get(url))
    assert "Scan of the inked page" in shown
    sent = {**fields_of(shown), "signatory": "Head of B", "sure": "on", "step": "save"}
    at.browser.post(url, {**sent, "scan": SimpleUploadedFile("page.pdf", body)})
    (number,) = held(world, "b", numbers["b"]).signed
    act = world.view("lead", "caucus_b").entries[number].act
    assert isinstance(act, Signed)
    assert act.scan.sha256 == hashlib.sha256(body).hexdigest()
    assert world.seats["head_b"].file(world.rooms["caucus_b"], act.scan.sha256) == body


def test_signing_waits_for_initials_and_a_clean_text(world, desk_of, common):
    _paper, numbers = common
    at = desk_of("head_a")
    assert "initial-paper" in page(at.get("caucus_a", "", numbers["a"]))
    assert "sign-paper" not in page(at.get("caucus_a", "", numbers["a"]))
    open_one = carry_paper(world, open_paper(world), "a", common_to=("A", "B"))
    assert "initial-paper" not in page(at.get("caucus_a", "", open_one))
    assert at.browser.get(f"{at.url('caucus_a')}papers/{open_one}/sign/").status_code == 404


def test_before_it_is_initialled_the_page_of_signing_leads_there(world, desk_of, common):
    _paper, numbers = common
    at = desk_of("head_a")
    url = f"{at.url('caucus_a')}papers/{numbers['a']}/sign/"
    before = page(at.browser.get(url))
    assert f"{at.url('caucus_a', 'initial-paper', numbers['a'])}" in before
    assert 'name="signatory"' not in before
    assert "There is peace on the lake." in before
    at.say("caucus_a", "initial-paper", numbers["a"])
    after = page(at.browser.get(url))
    assert "initial-paper" not in after
    assert 'name="signatory"' in after


def main_buttons(html):
    """Give what the buttons in full colour at the head of a page say."""
    return re.findall(r'<a class="button" href="[^"]*">([^<]*)</a>', html)


def test_what_the_text_waits_for_is_its_main_button(world, desk_of, common):
    _paper, numbers = common
    at = desk_of("head_a")
    url = f"{at.url('caucus_a')}papers/{numbers['a']}/"
    assert main_buttons(page(at.browser.get(url))) == ["Initial this text"]
    at.say("caucus_a", "initial-paper", numbers["a"])
    assert main_buttons(page(at.browser.get(url))) == ["Sign"]


def test_in_the_room_only_what_settles_it_is_in_full_colour(world, desk_of, common):
    _paper, numbers = common
    desk_of("head_a").say("caucus_a", "initial-paper", numbers["a"])
    html = page(desk_of("head_a").get("caucus_a"))
    box = html[html.index(f'id="waits-{numbers["a"]}-sign"') :].partition("</section>")[0]
    assert re.findall(r'<a class="button small" href="[^"]*">([^<]*)</a>', box) == ["Sign this text"]
    assert re.search(r'<a class="button small quiet" href="[^"]*">Read back</a>', box)


def test_a_witness_signs_as_one(world, desk_of):
    paper = open_paper(world, clean())
    room = world.view("lead", "mediation")
    carried = carried_of(room, paper.number, paper.number, Put(EMPTY, common_to=("A", "B", "G")))
    prepared = ConveyancePrepared(
        "G",
        world.rooms["caucus_g"],
        clean().title,
        (SourceRef(paper.room, paper.number),),
        paper="Lake",
        carries=carried,
    )
    number = world.act("lead", "mediation", prepared).number
    for who in ("lead", "deputy"):
        world.act(who, "mediation", ConveyanceApproved(number))
    world.act("lead", "mediation", Convey(number))
    here = world.view("guarantor", "caucus_g").last
    desk_of("guarantor").say("caucus_g", "initial-paper", here)
    shown = page(desk_of("guarantor").get("caucus_g", "sign-paper", here))
    assert "as a witness" in shown
    assert "as a party" not in shown


def test_principals_answer_one_by_one(world, desk_of):
    number = carry_paper(world, open_paper(world), "b")
    ref = answer_paper(
        world, "b", number, whole=Whole.AD_REFERENDUM, principals=("Council abroad", "Field command")
    )
    desk_of("head_b").say(
        "caucus_b", "principals-answered", ref.number,
        who="Field command", accepts="no", through="The Guarantor", may="no",
    )  # fmt: skip
    acts = [entry.act for entry in world.view("lead", "caucus_b").entries.values()]
    (act,) = [act for act in acts if isinstance(act, PrincipalsAnswered)]
    assert (act.who, act.accepts, act.through) == ("Field command", False, "The Guarantor")


def test_the_outcome_is_offered_once_all_answered(world, desk_of):
    paper = open_paper(world, settled_paper(PaperKind.MEDIATORS))
    numbers = {side: carry_paper(world, paper, side) for side in ("a", "b")}
    answer_paper(world, "a", numbers["a"], whole=Whole.ACCEPT)
    at = desk_of("lead")
    assert "tell-outcome" not in page(at.get("caucus_a", "", numbers["a"]))
    answer_paper(world, "b", numbers["b"], whole=Whole.REJECT)
    at.say("caucus_a", "tell-outcome", numbers["a"])
    acts = [entry.act for entry in world.view("head_a", "caucus_a").entries.values()]
    assert OutcomeTold(numbers["a"], False) in acts


def signed_in_ink(world, desk_of, common, **more):
    """Let the mediation put B's inked page in its caucus; give the answer and where the text stands there."""
    number = common[1]["b"]
    at = desk_of("lead")
    if held(world, "b", number).initialled is None:
        at.say("caucus_b", "initial-paper", number)
    url = f"{at.url('caucus_b')}papers/{number}/sign/"
    typed = {"signatory": "Head of B", "sure": "on", "step": "save"} | more
    sent = {**fields_of(page(at.browser.get(url))), **typed}
    return at.browser.post(url, {**sent, "scan": SimpleUploadedFile("page.pdf", b"%PDF-1.7 inked")}), number


def test_after_a_refusal_the_scan_is_to_be_chosen_again(world, desk_of, common):
    answer, number = signed_in_ink(world, desk_of, common, signatory="")
    html = page(answer, 422)
    assert "the file must be chosen again" in html
    assert "Choose the file again" in html
    assert "nothing you wrote is lost" not in html
    assert not held(world, "b", number).signed


def test_the_inked_page_is_taken_away_from_its_card_and_from_the_signatures(world, desk_of, common):
    _answer, number = signed_in_ink(world, desk_of, common)
    (signed,) = held(world, "b", number).signed
    lead = desk_of("lead")
    for who in ("lead", "head_b"):
        at = desk_of(who)
        (url,) = re.findall(
            r'href="([^"]*/file/[^"]*|[^"]*/files/[^"]*)"', page(at.get("caucus_b", "", signed))
        )
        assert at.browser.get(url).content == b"%PDF-1.7 inked"
    signatures = page(lead.browser.get(f"{lead.url('mediation')}papers/{common[0].number}/sign/"))
    (url,) = re.findall(r'<a href="([^"]*)"><bdi>page.pdf', signatures)
    assert lead.browser.get(url).content == b"%PDF-1.7 inked"


def test_what_is_signed_is_not_offered_for_signing_again(world, desk_of, common):
    _answer, number = signed_in_ink(world, desk_of, common)
    at = desk_of("head_b")
    url = f"{at.url('caucus_b')}papers/{number}/"
    shown = page(at.browser.get(f"{url}sign/"))
    assert 'name="signatory"' not in shown
    assert "Signed here already by Head of B." in shown
    assert "<h1>Sign this text" not in shown
    text = page(at.browser.get(url))
    assert not re.search(r"<a class=\"button[^>]*>Sign</a>", text)
    assert re.search(r"<a class=\"button[^>]*>Signed</a>", text)
    assert "This text was signed here." in text
    assert "sign-paper" not in page(at.get("caucus_b", "", number))


class TestLapsed:
    """A paper whose day is over is neither answered nor initialled nor signed on the pages."""

    @pytest.fixture
    def lapsed(self, world):
        """Put a clean common text before A that lapsed yesterday."""
        yesterday = clock.now().date() - timedelta(days=1)
        return carry_paper(world, open_paper(world, clean()), "a", common_to=("A", "B"), until=yesterday)

    def test_it_is_refused_by_name(self, world, desk_of, lapsed):
        at = desk_of("head_a")
        assert f"Paper {lapsed} lapsed on" in page(at.get("caucus_a", "initial-paper", lapsed), 422)
        answer = at.fill("caucus_a", "answer-paper", lapsed, whole="accept")
        assert f"Paper {lapsed} lapsed on" in page(answer, 422)
        fingerprint = held(world, "a", lapsed).fingerprint
        world.act("head_a", "caucus_a", Initialled(lapsed, fingerprint))
        shown = page(at.get("caucus_a", "sign-paper", lapsed))
        assert f"Paper {lapsed} lapsed on" in shown
        typed = {"signatory": "Head of A", "capacity": "party", "key": "k", **keyed(fingerprint)}
        sent = at.browser.post(at.url("caucus_a", "sign-paper", lapsed), {**typed, "step": "preview"})
        assert f"Paper {lapsed} lapsed on" in page(sent, 422)

    def test_its_page_offers_none_of_it_and_nothing_waits(self, desk_of, lapsed):
        at = desk_of("head_a")
        text = page(at.browser.get(f"{at.url('caucus_a')}papers/{lapsed}/"))
        assert "This paper lapsed on" in text
        for gone in ("answer-paper", "initial-paper", "sign-paper", "waits to be initialled"):
            assert gone not in text
            assert gone not in page(at.get("caucus_a"))

    def test_no_paper_is_put_until_a_day_that_is_over(self, world, desk_of):
        paper = open_paper(world, clean())
        typed = {"to": world.rooms["caucus_b"], "carries": f"{paper.number}.{paper.number}"}
        yesterday, today = clock.now().date() - timedelta(days=1), clock.now().date()
        at = desk_of("lead")
        refused = at.fill("mediation", "convey-something", **typed, until=str(yesterday))
        assert "This day is over." in page(refused, 422)
        page(at.fill("mediation", "convey-something", **typed, until=str(today)))


def test_an_unchecked_translation_in_a_common_text_is_said_before_it_goes(world, desk_of):
    paper = open_paper(world, clean())
    typed = {"to": world.rooms["caucus_b"], "carries": f"{paper.number}.{paper.number}", "step": "look"}
    at = desk_of("lead")
    said = "Translated and not checked yet: Arabic."
    assert said not in page(at.fill("mediation", "convey-something", **typed))
    assert said in page(at.fill("mediation", "convey-something", **typed, common_to=["A", "B"]))


def test_a_clean_copy_has_no_remarks_of_its_making(world, client_of, common):
    paper, _numbers = common
    edit_paper(world, paper, *(Agree(one.id) for one in draft(world, paper).paper.articles))
    base = f"/s/{seat_id('lead')}/rooms/{world.rooms['mediation']}/papers/{paper.number}/out/"
    said = {}
    for name in ("clean.docx", "bracketed.docx"):
        data = client_of("lead").get(base + name, {"lang": "en", "beside": "ar"}).content
        file = docx.Document(io.BytesIO(data))
        cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
        said[name] = "\n".join([*(one.text for one in file.paragraphs), *cells])
    for remark in ("agreed provisionally", "الترجمة لم تُدقَّق بعد"):
        assert remark in said["bracketed.docx"]
        assert remark not in said["clean.docx"]
    bare = unremarked(draft(world, paper).paper)
    assert not any(one.agreed for one in every_article(bare))
    assert {w.state for one in every_article(bare) for w in one.wordings} == {State.CHECKED}


def draft(world, paper):
    return world.view("lead", "mediation").papers[paper.number]
