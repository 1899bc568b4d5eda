"""The four reports of ../shared/data/press: most claims found, few others, no hedge and no denial lost."""

from pathlib import Path

import pytest

from bench.press_claims import measure, reports
from goodoffices.press import claims
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import stands_in

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "press"

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="the reports (../shared/data/press) are not here")


def test_by_rules_alone_most_claims_are_found_and_few_others() -> None:
    precision, recall, _ = measure(reports(FOLDER), None, within=True).scores(lambda one: one.right)
    assert (precision >= 92, recall >= 75) == (True, True), (precision, recall)


def test_every_hedge_is_kept() -> None:
    for article in reports(FOLDER):
        found = list(claims.find(document(article.text, "en", article.published)))
        hedged = [one for one in found if one.hedges]
        for gold in (one for one in article.gold if one.hedged):
            (start, end), *_ = gold.content
            assert any(one.content.start < end and start < one.content.end for one in hedged), article.text[
                start:end
            ]


def test_every_span_stands_in_its_report() -> None:
    for article in reports(FOLDER):
        found = list(claims.find(document(article.text, "en", article.published)))
        assert found
        assert all(stands_in(one, article.text) for one in found)
