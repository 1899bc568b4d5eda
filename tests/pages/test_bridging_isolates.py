"""Barriers in right-to-left languages: what isolates directions stands where it belongs, and no conjunction is torn."""

import re

import pytest

from goodoffices.talks.papers.edits import Link
from goodoffices.talks.papers.model import LinkageKind
from goodoffices.talks.runs import Barrier, Barring, NoPackage
from goodoffices.words.direction import is_control
from tests.pages.bridging_found import Bridged, bridged
from tests.pages.reading import main_of
from tests.pages.test_bridging_why import run_page
from tests.papers_world import edit_paper

OPENS, CLOSES = "\u2066\u2067\u2068", "\u2069"


@pytest.fixture
def made(world) -> Bridged:
    """Give the lake's paper with positions on it."""
    return bridged(world)


def sentences(desk_of, made, lang: str) -> list[str]:
    """Give the barriers' sentences as HTML: three places joined, and a range with its ends."""
    edit_paper(
        made.world,
        made.lake.paper,
        Link(LinkageKind.NOT_TOGETHER, (made.swap, made.guarantor, made.both), ()),
    )
    linkage = made.paper.linkages[-1]
    barriers = (
        Barrier(Barring.LINKAGE, linkage=linkage.id, ties=linkage.of),
        Barrier(Barring.DEMAND, "A", "The Assembly", ties=(made.swap, made.guarantor, made.both)),
        Barrier(Barring.RED_LINE, "A", ties=(made.both,)),
    )
    html = main_of(run_page(desk_of, made, made.find(NoPackage(barriers, ())), lang=lang))
    return re.findall(r'<p class="barrier-says">(.*?)</p>', html, re.DOTALL)


@pytest.mark.parametrize("lang", ["ar", "he"])
def test_no_isolate_wraps_markup_or_stands_inside_it(desk_of, made, lang):
    found = sentences(desk_of, made, lang)
    assert len(found) == 3
    assert "\u2068The Assembly\u2069" in "".join(found)
    for said in found:
        assert not [tag for tag in re.findall(r"<[^>]*>", said) if any(map(is_control, tag))]
        for text in re.split(r"<[^>]*>", said):
            depth = 0
            for sign in text:
                depth += (sign in OPENS) - (sign in CLOSES)
                assert 0 <= depth <= 1, ascii(text)
            assert depth == 0, ascii(text)


@pytest.mark.parametrize("lang", ["ar", "he"])
def test_each_place_is_an_element_of_its_own_with_its_own_direction(desk_of, made, lang):
    for said in sentences(desk_of, made, lang):
        assert said.count("<bdi>") == said.count("<a href=") > 0
        for quoted in re.findall(r"<q [^>]*>", said):
            assert re.search(r'lang="(en|ar)" dir="(ltr|rtl)"', quoted)


@pytest.mark.parametrize(("lang", "conjunction"), [("ar", " و"), ("he", " ו")])
def test_the_conjunction_stands_right_before_the_last_place(desk_of, made, lang, conjunction):
    linkage = sentences(desk_of, made, lang)[0]
    between = re.findall(r"</(?:q|span)>([^<]*)<a", linkage)
    assert between[-1] == conjunction
    assert len(between) == 2
