"""Forty-one invented reports tell the sample's story as its public read it; their days are right whenever it begins."""

import re
from collections import Counter
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cache

import pytest
from hijridate import Gregorian

from goodoffices.sample.cast import PARTICIPANTS
from goodoffices.sample.papers import abouts, paper
from goodoffices.sample.press import (
    Fact,
    FactKind,
    SampleReport,
    counts,
    facts,
    instruments,
    line,
    reports,
)
from goodoffices.sample.press.line import Item, Topic
from goodoffices.sample.press.reading import written
from goodoffices.sample.stage import DAYS
from goodoffices.talks.entries import Entry
from goodoffices.talks.pressfile.entries import Polarity
from tests.sample.played import Played, texts_in
from tests.sample.test_nobody_real import REAL, REAL_ELSEWHERE

STARTS = [date(2031, 2, 27), date(2026, 9, 7), date(2028, 1, 1), date(2029, 10, 30), date(2032, 6, 16)]
"""First days of the talks: five days of the week, and five Hijri months round day 77."""

WEEKDAYS = {
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "ar": ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"],
}
AGO = {
    "yesterday": 1,
    "two days ago": 2,
    "three days ago": 3,
    "four days ago": 4,
    "15 days ago": 15,
    "three weeks after": 21,
    "almost nine weeks ago": 62,
    "il y a trois jours": 3,
    "avant-hier": 2,
    "dix-neuf jours après": 19,
    "il y a près de quatre semaines": 26,
    "أمس": 1,
    "قبل يومين": 2,
    "بعد يومين": 2,
    "بعد يوم": 1,
    "a day after": 1,
    "a day later": 0,
    "بعد ثلاثة أيام": 3,
    "قبل أربعة أيام": 4,
    "قبل ستة أيام": 6,
    "قبل أسبوع": 7,
    "قبل أسبوعين": 14,
    "قبل أسبوعين تقريبًا": 13,
    "قبل نحو ثلاثة أسابيع": 22,
    "قبل أربعة أسابيع": 28,
    "قبل سبعة عشر يومًا": 17,
    "قبل سبعة وتسعين يومًا": 97,
}
"""How many days before the report each of the words points; rounded weeks stand with the days they round."""

SPELLED = {
    "seventh day": 7,
    "quarante et unième jour": 41,
    "يومه الثامن والأربعين": 48,
    "يومها السابع والسبعين": 77,
}
NUMBERS = {"nine": 9, "ثلاث": 3, "بعوّامتين": 2}
OWN_WORDS = {
    "A": ("Lantern Gate", "بوابة الفانوس"),
    "B": ("Reed Passage", "ممر القصب", "safety halt", "توقّف السلامة"),
}
NAMES = ("the neck of the lake", "boat hands of the lower shore", "عمّال القوارب من الشاطئ الأسفل")
"""What things are called, in the rooms as in the street."""

RUN = 6
"""Words in a row that a report and an act must share to be held for the same."""


@cache
def read(start: date = STARTS[0]) -> tuple[SampleReport, ...]:
    return reports(start)


def report(number: str, start: date = STARTS[0]) -> SampleReport:
    """Give the report whose key begins with that number."""
    return next(one for one in read(start) if one.key.startswith(f"{number}-"))


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_\u064b-\u0652](?:[^\W_]|[\u064b-\u0652])*", text.casefold())


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Give every run of words; the name of a thing counts as one word."""
    said = text.casefold()
    for name in NAMES:
        said = said.replace(name, "thing")
    words = words_of(said)
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def runs_in(entries: list[Entry]) -> set[tuple[str, ...]]:
    """Give every run of words in what was said in these acts."""
    return {run for entry in entries for text in texts_in(entry.act) for run in runs_of(text.words)}


# ---- what there is ------------------------------------------------------------------------------------------


def test_reports_stand_in_three_languages_in_the_order_of_their_days() -> None:
    told = read()
    assert Counter(one.lang for one in told) == {"en": 21, "ar": 13, "fr": 7}
    assert [one.day for one in told] == sorted(one.day for one in told)
    assert (told[0].day, told[-1].day) == (1, DAYS)
    assert [one.key[:2] for one in told] == [f"{number:02}" for number in range(1, len(told) + 1)]


def test_no_two_share_a_key_or_an_address() -> None:
    assert len({one.key for one in read()}) == len({one.url for one in read()}) == len(read())
    assert all(re.fullmatch(r"https://[a-z]+\.example/(en|ar|fr)/[a-z0-9-]+", one.url) for one in read())


@pytest.mark.parametrize("key", [one.key for one in reports()])
def test_each_is_as_long_as_a_report_and_in_its_language(key: str) -> None:
    (one,) = (each for each in read() if each.key == key)
    assert 80 <= len(one.text.split()) <= 260
    assert one.title
    assert one.outlet.name(one.lang)
    letters = re.findall(r"[^\W\d_]", one.text + one.title)
    arabic = [letter for letter in letters if "\u0600" <= letter <= "\u06ff"]
    assert arabic == (letters if one.lang == "ar" else [])


def test_no_real_place_or_party_is_named() -> None:
    spoken = {word for one in read() for word in words_of(f"{one.title} {one.text}")}
    assert len(spoken) > 1500
    assert not [word for word in spoken if word.startswith(tuple(REAL.split()))]
    assert not spoken & set(REAL_ELSEWHERE.split())


def test_one_report_was_taken_over_word_for_word_and_one_with_other_words_for_two_things() -> None:
    copies = [one for one in read() if one.copy_of]
    first = {one.key: one for one in read()}
    same, edited = copies
    assert same.text == first[same.copy_of].text
    assert same.outlet != first[same.copy_of].outlet
    likeness = SequenceMatcher(None, edited.text.split(), first[edited.copy_of].text.split()).ratio()
    assert 0.7 < likeness < 1
    assert "Lantern Gate" in edited.text
    assert "closure" in edited.text


def test_each_shore_s_press_has_its_own_names_and_the_agency_has_neither() -> None:
    for one in read():
        for party, names in OWN_WORDS.items():
            if one.outlet.near and one.outlet.near != party:
                assert names[0] not in one.text
                assert names[1] not in one.text
            if one.outlet.key == "wire":
                assert not [name for name in (*names, "closure", "الإغلاق") if name in one.text], one.key
    near = {party: [one for one in read() if one.outlet.near == party] for party in "AB"}
    for party, names in OWN_WORDS.items():
        assert any(names[0] in one.text for one in near[party])
        assert any(names[1] in one.text for one in near[party])


def test_the_correction_names_the_headline_that_it_corrects() -> None:
    assert f"“{report('14').title}”" in report("16").text
    assert report("14").outlet == report("16").outlet


# ---- what the public could know -----------------------------------------------------------------------------


def test_what_was_said_in_confidence_stands_in_no_report(played: Played) -> None:
    heard = played.heard("spokesperson")
    public = {(entry.room, entry.number) for entry in heard}
    rest = [entry for entry in played.everything() if (entry.room, entry.number) not in public]
    known, kept = runs_in(heard), runs_in(rest)
    assert len(kept - known) > 1000
    told = [(one.key, run) for one in read() for run in runs_of(one.text) & kept - known]
    assert told == []


@pytest.mark.parametrize(
    ("number", "quoted"),
    [
        ("18", "The mediation has put a proposal to both shores and has heard from each of them."),
        ("24", "The Lower Shore has rejected the Valley Ministry's idea."),
        ("24", "person close to the Upper Shore's delegation"),
        ("26", "One cannot reject what one was never given."),
        (
            "27",
            "the mediation's proposal stands before both shores, and the mediation does not comment on telephone calls",
        ),
    ],
)
def test_what_the_story_quotes_stands_in_the_report(played: Played, number: str, quoted: str) -> None:
    heard = [text.words for entry in played.heard("spokesperson") for text in texts_in(entry.act)]
    assert any(quoted in words for words in heard)
    assert quoted.casefold() in report(number).text.casefold()


# ---- their days ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", STARTS)
def test_every_place_for_a_day_is_filled_and_each_weekday_is_right(start: date) -> None:
    seen = 0
    for one in read(start):
        raw = written(f"{one.key}.txt").strip()
        assert "{" not in one.text
        pattern = re.sub(r"\\\{[^}]*\\\}", "(.+?)", re.escape(raw))
        found = re.fullmatch(pattern, one.text)
        assert found is not None, one.key
        for place, filled in zip(re.findall(r"\{([^}]*)\}", raw), found.groups(), strict=True):
            kind, number = place.split(":")
            if kind == "weekday":
                day = one.published + timedelta(days=int(number))
                assert filled == WEEKDAYS[one.lang][day.weekday()]
                seen += 1
    assert seen > 30


@pytest.mark.parametrize("start", STARTS)
def test_words_that_point_to_a_day_lead_to_the_day_of_the_story(start: date) -> None:
    for one in read(start):
        for words, meant in one.points_to:
            assert words in one.text, one.key
            if words in WEEKDAYS[one.lang]:
                assert WEEKDAYS[one.lang][meant.weekday()] == words
                assert 0 <= (one.published - meant).days <= 6
            else:
                assert one.published - meant == timedelta(days=AGO[words]), (one.key, words)


def test_counted_days_are_counted_from_the_first() -> None:
    for one in read():
        for words, first in one.counts_from:
            assert words in one.text
            number = re.match(r"\d+", words)
            counted = int(number[0]) if number else SPELLED[words]
            assert (one.published - first).days + 1 == counted, (one.key, words)


def test_a_french_first_of_the_month_is_written_as_one() -> None:
    start = date(2031, 5, 1) - timedelta(days=83)
    assert "au plus tard le 1er mai." in report("28", start).text
    assert "by 1 May, in an interim order" in report("29", start).text


# ---- the instruments ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("start", STARTS)
def test_the_resolution_holds_for_one_whole_hijri_month_that_begins_after_it_and_has_not_ended(
    start: date,
) -> None:
    resolution, _ = instruments(start)
    assert resolution.valid_until is not None
    first, last = Gregorian.fromdate(resolution.valid_from), Gregorian.fromdate(resolution.valid_until)
    assert first.to_hijri().day == 1
    assert (first.to_hijri().year, first.to_hijri().month) == (last.to_hijri().year, last.to_hijri().month)
    assert Gregorian.fromdate(resolution.valid_until + timedelta(days=1)).to_hijri().day == 1
    reacted = report("23", start).published
    assert resolution.dated < reacted < resolution.valid_from <= start + timedelta(days=DAYS - 1)
    assert start + timedelta(days=DAYS - 1) <= resolution.valid_until
    assert f"the month of {first.to_hijri().month_name('en')}," in report("21", start).text
    assert f"شهر {first.to_hijri().month_name('ar')}" in report("23", start).text


def test_the_court_gives_the_lower_shore_thirty_days_which_are_not_over() -> None:
    _, order = instruments(STARTS[0])
    visit, registry, both = order.orders
    assert (visit.addressees, registry.addressees, both.addressees) == (("B",), ("A",), ("A", "B"))
    assert visit.until == order.dated + timedelta(days=30)
    assert registry.until == order.dated + timedelta(days=14)
    assert visit.until > STARTS[0] + timedelta(days=DAYS - 1)
    assert order.valid_until is None


def test_instruments_are_disputed_by_one_shore_each_and_bear_on_articles_that_are_there() -> None:
    found = instruments(STARTS[0])
    assert [[one.party for one in each.disputes] for each in found] == [["A"], ["B"]]
    told = {one.key: one for one in read()}
    for each in found:
        for key, label in each.bears_on:
            assert label in {one.label for one in paper(key, STARTS[0]).articles}
        for name in each.reports:
            assert re.search(
                rf"\b({each.number}|١١٢|محكمة الملاحة|Court of Navigation)\b", told[name].text
            ), name
            assert told[name].published >= each.dated


# ---- what an analyst would confirm --------------------------------------------------------------------------


@pytest.mark.parametrize("start", STARTS[:2])
def test_what_would_be_confirmed_stands_in_its_report_word_for_word_and_once(start: date) -> None:
    told = {one.key: one for one in read(start)}
    for one in facts(start):
        assert told[one.report].text.count(one.words) == 1, one
        assert one.source.casefold() in told[one.report].text.casefold(), one
        assert one.per in told[one.report].text
    assert len({one.report for one in facts(start)}) >= 12


def test_facts_are_tied_to_what_there_is() -> None:
    parties, papers = {one.id for one in PARTICIPANTS}, {one.key for one in abouts()}
    keys = {one.key for one in instruments(STARTS[0])}
    for one in facts(STARTS[0]):
        assert not one.party or one.party in parties
        assert not one.paper or one.paper in papers
        assert not one.instrument or one.instrument in keys
        assert (one.kind is FactKind.STANCE) == (one.polarity is not None)
        assert (one.kind is FactKind.FIGURE) == bool(one.count) == bool(one.value) == (one.as_of is not None)


def figures() -> list[Fact]:
    return [one for one in facts(STARTS[0]) if one.kind is FactKind.FIGURE]


def test_each_figure_reads_as_its_words_say() -> None:
    for one in figures():
        assert one.count in {each.key for each in counts()}
        digits = re.search(r"[\d,]+", one.words)
        number = int(digits[0].replace(",", "")) if digits else NUMBERS[one.words.split()[0]]
        assert int(one.value) == number * (1000 if "ألف" in one.words else 1), one


def test_no_count_is_described_for_nothing() -> None:
    assert {one.key for one in counts()} == {one.count for one in figures()}


def test_one_count_of_one_day_is_told_differently_and_lookalikes_are_other_counts() -> None:
    held = [one for one in figures() if one.count == "boat-hands-held"]
    days = {one.as_of for one in held}
    assert len(days) == 3
    assert {one.value for one in held if one.as_of == STARTS[0] + timedelta(days=54)} == {"33", "27"}
    alike = {one.count for one in figures() if one.value == "33"}
    assert alike == {"boat-hands-held", "boats-laid-up"}


def test_a_shore_that_rejected_the_resolution_later_accepts_what_it_asks() -> None:
    said = [
        one.polarity
        for one in facts(STARTS[0])
        if one.party == "A" and one.instrument == "resolution-112" and one.kind is FactKind.STANCE
    ]
    assert said == [Polarity.REJECT, Polarity.ACCEPT, Polarity.CONDITION]


# ---- the line -----------------------------------------------------------------------------------------------


def items(topics: tuple[Topic, ...]) -> list[Item]:
    return [item for topic in topics for item in topic.items]


def test_the_line_has_two_topics_each_with_what_to_say_and_what_not_in_two_languages() -> None:
    told = line(STARTS[0])
    assert len(told.topics) == 2
    for topic in told.topics:
        assert {item.saying.value for item in topic.items} == {"may-say", "if-asked", "not-to-say"}
        for words in (topic.title, *(item.words for item in topic.items)):
            assert [one.lang for one in words] == ["en", "ar"]
            assert not any("{" in one.words for one in words)


def test_one_shore_agreed_to_the_line_as_it_is_and_the_other_differs_in_one_item() -> None:
    told = line(STARTS[0])
    differing = {
        one.party: [
            mine.key
            for mine, given in zip(items(one.topics), items(told.topics), strict=True)
            if mine != given
        ]
        for one in told.agreed
    }
    assert differing == {"A": [], "B": ["together"]}
