"""A guard that cries wolf is ignored: wording of one's own on the same matter is not held up, real revisions are."""

import re
from pathlib import Path

import pytest

from goodoffices.talks.guard import Told, overlaps
from goodoffices.talks.texts import Text
from tests.guard.comparing import shown

DATA = Path(__file__).parents[3] / "shared" / "data"

OWN_WORDS = [
    (
        "They would open the northern crossing for civilians once the monitors have arrived.",
        "The monitors reported that the crossing was calm and that civilians were waiting in the north.",
    ),
    (
        "Both delegations agreed that the committee should meet every month in the capital.",
        "The committee of engineers meets in the capital; delegations will agree on the month.",
    ),
    (
        "We thank the guarantor and hope that the next round of the talks will be held soon.",
        "The next round of the talks would be held with the guarantor, as you had hoped.",
    ),
    (
        "I can tell you in confidence that the army is tired of the ridge.",
        "I can tell you that we are working on a paper about the water.",
    ),
    ("What would they say to two weeks?", "What would you say to meeting on one of these days?"),
]


@pytest.mark.parametrize(("said", "outgoing"), OWN_WORDS)
def test_own_words_on_the_same_matter_are_not_held_up(said, outgoing):
    assert shown(outgoing, said) == []


def paragraphs(name):
    path = DATA / "texts" / name
    if not path.exists():
        pytest.skip(f"needs {path.name} from the shared test data")
    return [
        part for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")) if len(part.split()) >= 12
    ]


def drafts(*names):
    parts = [part for name in names for part in paragraphs(name)]
    return [Told(Text(part, "en"), "draft", at) for at, part in enumerate(parts, 1)]


@pytest.mark.parametrize("report", ["own-lake", "own-strait", "voa-qatar-2024", "voa-darfur-2004"])
def test_reports_on_other_matters_resemble_no_paragraph_of_real_drafts(report):
    told = drafts("cop21-23-oct-2015.md", "cop21-9-dec-2015.md")
    words = (DATA / "press" / f"{report}.txt").read_text(encoding="utf-8")
    found = overlaps([Text(words, "en")], told)
    assert not [one for one in found if one.kind in ("run", "stems")]
    assert len(found) <= 10  # numbers, months and a name or two, of some three hundred words


def test_what_went_from_a_real_draft_into_the_agreed_text_is_found():
    told = drafts("cop21-9-dec-2015.md")
    agreed = paragraphs("cop21-12-dec-2015.md")[::10]
    found = [
        part
        for part in agreed
        if any(one.kind in ("run", "stems") for one in overlaps([Text(part, "en")], told))
    ]
    assert len(found) >= 0.85 * len(agreed)
