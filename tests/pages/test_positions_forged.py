"""What a form of positions could not have sent is refused by its name, and never passed over in silence."""

from html import unescape

import pytest

from tests.pages.positions_desk import ids, page
from tests.papers_world import carry_paper, open_paper

FORM = "give-positions"


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    world.paper = open_paper(world)
    return carry_paper(world, world.paper, "b")


@pytest.mark.parametrize(
    ("forged", "named"),
    [
        ({"mark:99/9:0": "accept"}, "99/9"),
        ({"mark:{first}:7": "accept"}, "{first}"),
        ({"mark:{first}:-1": "accept"}, "{first}"),
        ({"range:99/_9:low": "3"}, "99/_9"),
        ({"points:99/9": "5"}, "99/9"),
        ({"pick:99/9": "0"}, "99/9"),
        ({"fill:99/_9": "30"}, "99/_9"),
        ({"order": ["{first}", "99/9"]}, "99/9"),
        ({"ties": ["nothing of the kind"]}, "nothing of the kind"),
        ({"said": ["praise 1/1:0"]}, "praise 1/1:0"),
    ],
)
def test_what_is_no_part_of_the_text_is_refused_by_its_name(world, desk_of, put, forged, named):
    first, *_rest = ids(world.view("lead", "caucus_b").papers[put].paper)
    fit = {
        name.format(first=first): [one.format(first=first) for one in value]
        if isinstance(value, list)
        else value
        for name, value in forged.items()
    }
    answer = desk_of("head_b").fill("caucus_b", FORM, put, **{f"mark:{first}:0": "accept"} | fit)
    html = page(answer, 422)
    assert f"The paper has no part {named.format(first=first)}." in html
    assert not world.view("lead", "caucus_b").positions


def test_a_tie_or_a_package_of_what_is_not_there_is_refused_by_its_name_too(world, desk_of, put):
    at = desk_of("head_b")
    for forged in ({"ties": ["1/1:0 only 99/9:0"]}, {"said": ["favourite 99/9:0"]}):
        html = page(at.fill("caucus_b", FORM, put, **forged), 422)
        assert "Bracket 99/9 has no such alternative" in unescape(html) or "no bracket 99/9" in html
    assert not world.view("lead", "caucus_b").positions
