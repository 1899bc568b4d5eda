"""PDFs of papers: bracketed, clean and signed, in one language or two, whatever the words are."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from goodoffices.documents.writing.pdf import Signature, paper_pdf, signed_pdf
from goodoffices.talks.papers.model import Article, Paper, PaperKind, Wording, Words
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from tests.documents.pdfs import fonts, reader, words
from tests.documents.written import DAY, FINGERPRINT, clean, lake
from tests.papers.strategies import papers


def test_a_bracketed_draft_shows_each_reading_with_its_letter_and_who_proposed_it() -> None:
    printed = words(paper_pdf(lake(), ("en",), "bracketed", dated=DAY))
    assert "[aA: within ____ days (10–60) of the signature]" in printed
    assert "[bB, C: on [athe first day][bthe tenth day] of the next month]" in printed
    assert "[aA: Article 2bis] Ferries" in printed
    assert "(a) The ferries run on 2 April 2031." in printed
    assert "1 By telephone, or in writing." in printed or "1By telephone, or in writing." in printed


def test_what_is_tied_together_and_what_is_attached_is_told() -> None:
    printed = words(paper_pdf(lake(), ("en",), "bracketed", dated=DAY))
    assert "The first only if all of the others:" in printed
    assert "Article 2bis, a: the article stays" in printed
    assert "Article 1, b: “on [the first day][the tenth day] of the next month”" in printed
    assert "The ferries wait." in printed
    assert "map of the lake.pdf 12,345" in printed
    assert "abab abab" in printed


def test_each_page_has_title_number_day_and_the_fingerprint_in_short() -> None:
    data = paper_pdf(clean("On and on it goes. " * 900), ("en",), "clean", dated=DAY, fingerprint=FINGERPRINT)
    pages = [" ".join(page.extract_text().split()) for page in reader(data).pages]
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert "Agreement on the lake" in page
        assert "4 March 2031 · 3f2a 9c1b 77d0 e4aa …" in page
        assert f"page {number} of {len(pages)}" in page


def test_a_clean_copy_is_refused_while_a_bracket_is_left() -> None:
    with pytest.raises(Refusal, match=r"paper-not-clean .brackets=3"):
        paper_pdf(lake(), ("en",), "clean", dated=DAY)
    with pytest.raises(Refusal, match="paper-not-clean"):
        signed_pdf(lake(), ("en",), dated=DAY, fingerprint=FINGERPRINT, signatures=())


def test_a_signed_copy_says_who_signed_and_how() -> None:
    signatures = [
        Signature(Text("Head of the delegation", "en"), Text("Party", "en"), DAY, "3f2a 9c1b"),
        Signature(Text("A guarantor", "en"), Text("Witness", "en"), None, "inked page"),
    ]
    data = signed_pdf(clean(), ("en", "ar"), dated=DAY, fingerprint=FINGERPRINT, signatures=signatures)
    printed = words(data)
    assert "Head of the delegation Party 4 March 2031 3f2a 9c1b" in printed
    assert "A guarantor Witness inked page" in printed
    assert " ".join(["3f2a 9c1b 77d0 e4aa"] * 4) in printed


HOSTILE = [
    '#read("/etc/passwd")',
    '#import "@preview/x:0.1.0": *',
    "$x^2$ *bold* _it_ `raw` \\ <label> @ref // no /* comment */",
    "= no heading",
    "]]] #panic()",
    '"; #sys.inputs',
    "{page} of {pages}",
    "--- ~ ' \" ...",
]


@pytest.mark.parametrize("said", HOSTILE)
def test_words_are_never_markup(said: str) -> None:
    signature = Signature(Text(said, "en"), Text(said, "en"), DAY, said)
    data = signed_pdf(
        clean(said, title=said), ("en",), dated=DAY, fingerprint=FINGERPRINT, signatures=[signature]
    )
    assert words(data).replace(" ", "").count(said.replace(" ", "")) >= 5


@settings(max_examples=12, suppress_health_check=list(HealthCheck), deadline=None)
@given(paper=papers())
def test_any_paper_can_be_set(paper: Paper) -> None:
    assert reader(paper_pdf(paper, ("en", "he"), "bracketed", dated=DAY)).pages


def test_a_paper_of_nothing_can_be_set() -> None:
    assert reader(paper_pdf(Paper(PaperKind.NON_PAPER, ()), ("en",), "bracketed", dated=DAY)).pages


def test_hidden_controls_are_shown() -> None:
    printed = words(paper_pdf(clean("to \u202eB\u202c and \x07"), ("en",), "clean", dated=DAY))
    assert "to ⟦RLO⟧B⟦PDF⟧ and ⟦U+0007⟧" in printed


def test_letters_that_no_font_has_are_refused_and_named() -> None:
    with pytest.raises(Refusal, match=r"pdf-no-letters .shown='中"):
        paper_pdf(clean("The lake 中文"), ("en",), "clean", dated=DAY)


@pytest.mark.parametrize(
    ("lang", "said", "font"),
    [
        ("ar", "البحيرة مفتوحة للجميع", "Amiri"),
        ("he", "האגם פתוח לכול", "NotoSerifHebrew"),
        ("ru", "Озеро открыто для всех", "LibertinusSerif"),
        ("fr", "Le lac est ouvert à tous : œuvre, 5 %", "LibertinusSerif"),
    ],
)
def test_each_language_has_its_letters_from_fonts_in_the_file(lang: str, said: str, font: str) -> None:
    paper = clean(said)
    wording = replace(paper.articles[0].wordings[0], lang=lang)
    paper = replace(paper, articles=(replace(paper.articles[0], label="", wordings=(wording,)),))
    data = paper_pdf(paper, (lang,), "clean", dated=DAY)
    assert any(name.startswith(font) for name in fonts(data))


def in_arabic(said: str) -> bytes:
    """A page on which nothing but these words is Arabic."""
    article = Article("1", "", (Wording("ar", (Words(said),)),))
    return paper_pdf(Paper(PaperKind.ANNEX, (Text("Annex", "en"),), (article,)), ("ar",), "clean", dated=DAY)


def letter_forms(data: bytes) -> set[bytes]:
    """The glyphs of two bytes that are drawn in Amiri at the body's size."""
    page, found, here = reader(data).pages[0], set(), False
    fonts_of = page["/Resources"]["/Font"]
    for operands, operator in page.get_contents().operations:
        if operator == b"Tf":
            here = "Amiri" in str(fonts_of[operands[0]]["/BaseFont"]) and float(operands[1]) > 12
        elif operator in (b"Tj", b"TJ") and here:
            parts = operands[0] if isinstance(operands[0], list) else [operands[0]]
            drawn = b"".join(part.original_bytes for part in parts if hasattr(part, "original_bytes"))
            found |= {drawn[at : at + 2] for at in range(0, len(drawn), 2)}
    return found


def test_arabic_letters_are_joined() -> None:
    """One letter three times in a word takes three forms; apart from its neighbours it has one."""
    assert len(letter_forms(in_arabic("ييي"))) >= 3
    assert len(letter_forms(in_arabic("ي"))) == 1


def test_arabic_is_set_from_the_right() -> None:
    page = reader(in_arabic("البحيرة")).pages[0]
    places: dict[str, float] = {}
    page.extract_text(visitor_text=lambda text, cm, tm, *_: places.setdefault(text.strip(), cm[4]))
    assert places["البحيرة"] > float(page.mediabox.width) * 0.75


def test_the_same_paper_is_the_same_bytes() -> None:
    first, second = (paper_pdf(lake(), ("en", "ar"), "bracketed", dated=DAY) for _ in range(2))
    assert first == second
    assert paper_pdf(lake("Another"), ("en", "ar"), "bracketed", dated=DAY) != first


def test_files_say_that_they_keep_and_can_be_read_aloud() -> None:
    data = paper_pdf(lake(), ("ar", "en"), "bracketed", dated=DAY)
    root = reader(data).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ar"
    said = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said
