"""Whether a heading names a person of the list: in any script, with or without accents, and no oftener than it must."""

import pytest

from goodoffices.talks.lists.naming import names_somebody
from tests.lists_world import person

PERSONS = (
    person("1", "Ruan Essél / روان إسل / רואן אסל"),
    person("2", "Yusuf al-Qandil"),
    person("3", "Dalal"),
    person("4", "Unknown 7"),
)


@pytest.mark.parametrize(
    "heading",
    [
        "Fishers asked for: Ruan Essel b. 1975",
        "asked for:RUAN_ESSEL",
        "Essel, Ruan",
        "المطلوبون: روان اسل",
        "طلب لروان إسل",
        "מבוקשים לרואן אסל",
        "Held with Yusuf Qandil",
        "The family of Dalal",
        "Case unknown-7",
    ],
)
def test_a_heading_that_names_somebody(heading):
    assert names_somebody(heading, PERSONS)


@pytest.mark.parametrize(
    "heading", ["Those held", "Those asked for, 1975", "Unknown, camp 3", "المحتجزون", "Held at Essel", ""]
)
def test_a_heading_that_names_nobody(heading):
    assert not names_somebody(heading, PERSONS)
