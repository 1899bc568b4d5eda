"""The procedure for something mis-sent: a page of its own, with steps, until it is closed."""

from tests.carrying import carry
from tests.pages.test_conveyance import WORDS, page

MATTER = {"what": "The wrong text went.", "must_know": "Both heads.", "to_do": "Tell A.\nCorrect it."}


def test_from_the_matter_to_its_end(world, desk_of):
    ref = carry(world, WORDS)
    at = desk_of("lead")
    opened = at.say("mediation", "missent", ref.number, **MATTER)
    matter = max(world.view("lead", "mediation").matters)
    assert opened["location"].endswith(f"/missent/{matter}/")
    shown = page(at.browser.get(opened["location"]))
    assert all(part.split("\n")[0] in shown for part in MATTER.values())
    assert f"acts/{ref.number}/correct-conveyance/" in shown
    at.say("mediation", "missent-step", matter, words="Told A.")
    at.say("mediation", "missent-step", matter, words="Corrected.", closes="on")
    shown = page(at.browser.get(opened["location"]))
    assert shown.index("Told A.") < shown.index("Corrected.")
    assert "This matter is closed." in shown
    assert "missent-step" not in shown


def test_it_waits_on_the_list_while_it_is_open(world, desk_of):
    ref = carry(world, WORDS)
    at = desk_of("lead")
    at.say("mediation", "missent", ref.number, **MATTER)
    assert "Something was mis-sent" in page(at.browser.get(f"{at.url('mediation')}conveyances/"))


def test_other_acts_have_no_such_page(world, desk_of):
    ref = carry(world, WORDS)
    at = desk_of("lead")
    for number in (ref.number, 999):
        assert at.browser.get(f"{at.url('mediation')}missent/{number}/").status_code == 404
