"""A report's page: words marked where they stand, cards with verdicts, second checks, and what became of each."""

import re

import pytest

from goodoffices.talks.acts import EntryChecked, EntryJudged
from goodoffices.talks.pressfile.entries import Claim, Manner
from goodoffices.talks.pressfile.keeping import EntryRef, Links, Verdict
from tests.pages.press_desk import WORDS, PressDesk, report, seat, span
from tests.pages.reading import main_of, words_of
from tests.world import en, seat_id


@pytest.fixture
def desk(world, client_of) -> PressDesk:
    """Seat an analyst beside the lead mediator."""
    seat(world, "analyst")
    return PressDesk(world, client_of)


def card_of(html: str, ref: EntryRef) -> str:
    """Give the HTML of an entry's card."""
    start = html.index(f'id="entry-{ref.number}-{ref.index}"')
    return html[start : html.index("</article>", start)]


def name(ref: EntryRef) -> str:
    return f"{ref.number}-{ref.index}"


def text_of(html: str) -> str:
    """Give the report's text as it stands on the page, without the signs beside its marks."""
    start = html.index("data-report-text>") + len("data-report-text>")
    words = re.sub(r"<i class=\"mk-sign\".*?</i>", "", html[start : html.index("</div></div>", start)])
    return re.sub(r"<[^>]+>", "", words)


def test_the_text_stands_whole_with_marks_that_lead_to_their_cards(desk):
    number = desk.file()
    html = main_of(desk.get(f"{number}/"))
    assert text_of(html).replace("&#x27;", "'") == WORDS
    ref = desk.entries(number)[0].ref
    assert f'<a href="#entry-{name(ref)}">' in html
    assert f'id="at-{name(ref)}"' in html
    mark = re.search(r'data-k="c" data-of="[0-9-]+"[^>]*><a [^>]*><span data-at="(\d+)">We keep', html)
    assert int(mark[1]) == WORDS.index("We keep")


def test_marks_that_cross_are_cut_and_closed(desk):
    one = Claim(span("Northern Shore will not sign"), None, None, Manner.INDIRECT, "x", 50)
    other = Claim(span("not sign before the spring"), None, None, Manner.INDIRECT, "x", 50)
    html = main_of(desk.get(f"{desk.file(found=(one, other))}/"))
    assert text_of(html).replace("&#x27;", "'") == WORDS
    text = html[html.index("data-report-text>") : html.index("</div></div>", html.index("data-report-text>"))]
    assert text.count("<span") == text.count("</span>")
    assert text.count('class="mk"') == 2 + 2  # the words that both have lie in both


def test_words_of_a_report_are_never_markup_and_hide_no_controls(desk):
    number = desk.file(report("To <script>x</script> & \u202eB."), ())
    html = main_of(desk.get(f"{number}/"))
    assert "<script>x" not in html
    assert '<span class="control" data-at="24" data-length="1">⟦RLO⟧</span>' in html


def test_a_card_says_who_is_reported_and_how_surely_words_were_read(desk):
    number = desk.file()
    html = main_of(desk.get(f"{number}/"))
    said = words_of(card_of(html, desk.entries(number)[0].ref))
    assert "Ida Brandt is reported to have said: We keep the sluices shut" in said
    assert "words read fairly surely, with 93%; nothing about truth" in said
    assert "a suggestion, not judged yet" in said
    figure = words_of(card_of(html, desk.entries(number)[1].ref))
    assert "no fewer than 17 boat" in figure
    assert "d Held back by allegedly" in figure


@pytest.mark.parametrize(
    ("pressed", "verdict"), [("confirm", Verdict.CONFIRMED), ("reject", Verdict.REJECTED)]
)
def test_a_verdict_is_an_act_and_the_next_card_follows(desk, pressed, verdict):
    number = desk.file()
    first, second = (one.ref for one in desk.entries(number)[:2])
    done = desk.post(f"{number}/judge/", who="analyst", entry=name(first), verdict=pressed, key="k")
    assert done.status_code == 302
    assert done["Location"].endswith(f"#entry-{name(second)}")
    held = desk.room().press[first]
    assert (held.verdict, held.by) == (verdict, seat_id("analyst"))


def test_a_verdict_sent_twice_is_one_act_and_another_verdict_is_a_new_one(desk):
    number = desk.file()
    ref = desk.entries(number)[0].ref
    for pressed in ("confirm", "confirm", "reject"):
        desk.post(f"{number}/judge/", entry=name(ref), verdict=pressed, key="k")
    acts = [one.act for one in desk.room().entries.values() if isinstance(one.act, EntryJudged)]
    assert [one.verdict for one in acts] == [Verdict.CONFIRMED, Verdict.REJECTED]


def test_a_rejected_entry_is_no_longer_marked_but_can_be_judged_again(desk):
    number = desk.file()
    ref = desk.judge(number, verdict=Verdict.REJECTED)
    html = main_of(desk.get(f"{number}/"))
    assert f'data-of="{name(ref)}"' not in html
    assert 'data-key="u"' in card_of(html, ref)


def test_links_go_with_the_verdict_and_can_be_changed_without_it(desk):
    number = desk.file()
    ref = desk.entries(number)[0].ref
    sent = {"entry": name(ref), "key": "k", "parties": ["A"], "articles": "4, 5 (b)", "count": "boats held"}
    desk.post(f"{number}/judge/", verdict="reject", **sent)
    assert desk.room().press[ref].links == Links(parties=("A",), articles=("4", "5 (b)"), count="boats held")
    desk.post(f"{number}/judge/", verdict="tie", entry=name(ref), key="l", parties=["B"])
    held = desk.room().press[ref]
    assert (held.verdict, held.links) == (Verdict.REJECTED, Links(parties=("B",)))


def test_a_party_named_in_the_words_is_suggested_and_ticked(desk):
    number = desk.file()
    stance = desk.entries(number)[2].ref
    card = card_of(main_of(desk.get(f"{number}/")), stance)
    assert "suggested by the name" in card
    assert re.search(r'value="B"[^>]* checked', card)
    assert not re.search(r'value="A"[^>]* checked', card)


def test_a_second_analyst_checks_and_the_first_may_not(desk):
    number = desk.file()
    ref = desk.judge(number)
    card = card_of(main_of(desk.get(f"{number}/", "analyst")), ref)
    assert 'data-key="v"' in card
    assert 'data-key="v"' not in card_of(main_of(desk.get(f"{number}/")), ref)
    desk.post(
        f"{number}/judge/",
        "analyst",
        entry=name(ref),
        check="disagrees",
        key="k",
        check_why="The fisherman said it.",
    )
    assert [(one.agrees, one.why) for one in desk.room().press[ref].checks] == [
        (False, en("The fisherman said it."))
    ]
    card = card_of(main_of(desk.get(f"{number}/")), ref)
    assert "reads it differently" in card
    assert "The fisherman said it." in card


def test_a_check_of_ones_own_judgement_is_refused_by_a_sentence_with_nothing_lost(desk):
    number = desk.file()
    ref = desk.judge(number)
    page = desk.post(f"{number}/judge/", entry=name(ref), check="agrees", key="k", check_why="I am sure.")
    assert page.status_code == 422
    assert "checked by somebody else" in page.content.decode()
    assert "I am sure." in card_of(page.content.decode(), ref)
    assert not [one for one in desk.room().entries.values() if isinstance(one.act, EntryChecked)]


def test_a_script_gets_the_card_and_the_counts_alone(desk):
    number = desk.file()
    ref = desk.entries(number)[0].ref
    page = desk.post(f"{number}/judge/", entry=name(ref), verdict="confirm", key="k", alone=True)
    html = page.content.decode()
    assert "<html" not in html
    assert "confirmed: the report says so" in card_of(html, ref)
    assert 'id="press-left"' in html
    assert "2 left to judge" in html


def test_an_entry_tells_its_history(desk):
    number = desk.file()
    ref = desk.judge(number)
    desk.judge(number, verdict=Verdict.REJECTED, who="analyst")
    said = words_of(card_of(main_of(desk.get(f"{number}/")), ref))
    history = said[said.index("History of this entry") :]
    assert history.index("confirmed") < history.index("rejected")
    assert "Analyst" in history


def test_sorts_have_tabs_of_their_own_with_what_is_left(desk):
    number = desk.file()
    desk.judge(number)
    html = main_of(desk.get(f"{number}/", sort="figure"))
    refs = [one.ref for one in desk.entries(number)]
    assert f'id="entry-{name(refs[1])}"' in html
    assert f'id="entry-{name(refs[0])}"' not in html
    assert "0 of 1 left to judge" in html
    only_left = main_of(desk.get(f"{number}/", left="1"))
    assert f'id="entry-{name(refs[0])}"' not in only_left


def test_a_long_report_stands_on_pages_and_an_address_finds_its_entry(desk):
    said = [f"We wait for day {day:03}" for day in range(120)]
    words = "\n".join(f"“{one},” said Ida Brandt." for one in said)
    found = tuple(Claim(span(one, text=words), None, None, Manner.DIRECT, "quoted", 90) for one in said)
    number = desk.file(report(words), found)
    html = main_of(desk.get(f"{number}/"))
    assert html.count('class="entry"') == 50
    assert "page 1 of 3" in html
    last = desk.entries(number)[119].ref
    assert f'id="entry-{name(last)}"' in main_of(desk.get(f"{number}/", entry=name(last)))


def test_what_a_reading_threw_away_and_where_the_report_is_from_stand_beside_it(desk):
    number = desk.file()
    said = words_of(main_of(desk.get(f"{number}/")))
    assert "rules 1 · 3 suggestions · 2 thrown away, since their words are not in the report" in said
    assert "https://courier.test/1" in said
    assert "Nothing here fetches it." in said
    html = main_of(desk.get(f"{number}/"))
    assert 'rel="noreferrer noopener external"' in html


def test_an_entry_of_another_report_is_not_judged_on_this_page(desk):
    number, other = desk.file(), desk.file(report("Else.", title="Else"), ())
    ref = desk.entries(number)[0].ref
    page = desk.post(f"{other}/judge/", entry=name(ref), verdict="confirm", key="k")
    assert page.status_code == 422
    assert desk.room().press[ref].open


def test_the_page_turns_round_for_those_who_read_from_right_to_left(desk):
    page = desk.get(f"{desk.file()}/", lang="ar").content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert 'lang="en" dir="ltr" data-report-text' in page
