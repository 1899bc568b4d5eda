"""Wording that was changed so as not to be recognised is recognised."""

import pytest

from tests.guard.comparing import kinds, shown

SAID = "We can accept six weeks of calm if the crossing opens first."


@pytest.mark.parametrize(
    "outgoing",
    [
        "We can ac\u200bcept s\u200dix we\u2060eks of c\u00adalm if the crossing opens first",
        "We can аccept siх wееks of cаlm if thе сrоssing оpens first",
        "Ｗｅ ｃａｎ ａｃｃｅｐｔ ｓｉｘ ｗｅｅｋｓ ｏｆ ｃａｌｍ",
        "𝐖𝐞 𝐜𝐚𝐧 𝐚𝐜𝐜𝐞𝐩𝐭 𝐬𝐢𝐱 𝐰𝐞𝐞𝐤𝐬 𝐨𝐟 𝐜𝐚𝐥𝐦",
        "we can accept six we-\n  eks of calm if the cros-\nsing opens first",
        "we can acc\nept six wee\nks of calm if the cros\nsing opens first",
        "w e c a n a c c e p t s i x w e e k s o f c a l m i f t h e c r o s s i n g",
        "wecanacceptsixweeksofcalmifthecrossing",
        "w̶e̶ c̶a̶n̶ a̶c̶c̶e̶p̶t̶ s̶i̶x̶ w̶e̶e̶k̶s̶ o̶f̶ c̶a̶l̶m̶",
        "\u202ewe can accept six weeks of calm\u202c",
        "we_can_accept_six_weeks_of_calm",
        "we/can/accept/six/weeks/of/calm",
    ],
)
def test_it_is_still_a_run(outgoing):
    assert kinds(shown(outgoing, SAID)) == ["run"]


@pytest.mark.parametrize(
    "outgoing",
    [
        "A quiet month and a half, or rather 42 days, would do.",
        "A quiet time of ⑥ weeks would do.",
        "A quiet time of ۶ weeks would do.",
        "A quiet time of 6\u200b weeks would do.",
        "A quiet time of SIX    WEEKS would do.",
        "A quiet time of si\u200bx we\u00adeks would do.",
    ],
)
def test_the_same_number_is_still_the_same_number(outgoing):
    assert kinds(shown(outgoing, SAID)) == ["number"]


def test_broken_words_that_the_recipient_has_are_no_finding():
    outgoing = "we can acc\nept six wee\nks of calm if the cros\nsing opens first"
    assert shown(outgoing, SAID, known=[SAID]) == []
