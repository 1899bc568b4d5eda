"""Each file of a paper is opened again: it says what this seat sees, in order, and nothing else."""

import csv
import io
import re
from hashlib import sha256

import docx
import pytest
from pypdf import PdfReader

from goodoffices.documents.reading.akn import from_akn
from goodoffices.site.papers.file_names import file_name
from goodoffices.talks.acts import Capacity, Initialled, Signed, Way
from goodoffices.talks.papers.canonical import fingerprint, from_json
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import Fill, Settle, Unlink
from goodoffices.talks.papers.model import Attachment, every_article, every_blank
from tests.documents.pdfs import words
from tests.documents.test_no_residue import everything_in, traces
from tests.papers_world import (
    brackets_of,
    carry_paper,
    edit_paper,
    labelled,
    lake,
    lake_paper,
    open_paper,
    settle,
)
from tests.world import CAST, seat_id

EVERY = (
    "bracketed.docx",
    "bracketed.pdf",
    "columns.docx",
    "columns.pdf",
    "columns.csv",
    "gaps.csv",
    "holders.csv",
    "paper.akn.xml",
    "paper.json",
    "paper.txt",
)
OF_A_COPY = ("bracketed.docx", "bracketed.pdf", "paper.akn.xml", "paper.json", "paper.txt")


@pytest.fixture
def made(world):
    """Give the paper on its way: put to both, answered by B."""
    return lake(world)


@pytest.fixture
def take(world, client_of):
    """Give what one of the cast gets when it takes a file away."""

    def taken(who, room, number, name, lang="en", **asked):
        url = f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/{number}/out/{name}"
        return client_of(who, lang).get(url, asked)

    return taken


def body(answer) -> bytes:
    assert answer.status_code == 200, answer.content.decode()[:2000]
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert answer["Cache-Control"] == "no-store, private"
    return answer.content


def said_in_docx(data: bytes) -> str:
    file = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in file.paragraphs), *cells])


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


# ---- the text ------------------------------------------------------------


def test_a_bracketed_draft_as_pdf_and_for_word(made, take):
    for read, name in ((words, "bracketed.pdf"), (said_in_docx, "bracketed.docx")):
        said = read(body(take("head_b", "caucus_b", made.held("b").number, name)))
        assert "Lake agreement" in said
        assert "gradually" in said
        assert "Both Parties" in said
        assert "Guarantees" in said


def test_two_languages_beside_each_other(made, take):
    said = words(body(take("head_b", "caucus_b", made.held("b").number, "bracketed.pdf", beside="ar")))
    assert "Both Parties" in said
    assert "البحيرة" in said or "ةريحبلا" in said
    alone = words(body(take("head_b", "caucus_b", made.held("b").number, "bracketed.pdf", lang="ar")))
    assert "Both Parties" not in alone
    assert "المادة" in alone


def test_the_file_is_in_the_language_asked_for(made, take, world, client_of):
    number = made.held("b").number
    url = f"/s/{seat_id('head_b')}/rooms/{world.rooms['caucus_b']}/papers/{number}/out/paper.txt"
    text = body(client_of("head_b").get(url, {"lang": "ar"})).decode()
    assert "الانسحاب" in text
    assert "Withdrawal" not in text


def test_json_has_the_fingerprint_of_the_copy(made, take, world):
    held = made.held("b")
    paper = from_json(body(take("head_b", "caucus_b", held.number, "paper.json")).decode())
    assert fingerprint(paper, world.rooms["caucus_b"]) == held.fingerprint


def test_akoma_ntoso_is_the_same_paper(made, take):
    held = made.held("a")
    assert from_akn(body(take("head_a", "caucus_a", held.number, "paper.akn.xml"))) == held.paper


def test_a_draft_goes_out_as_a_copy_without_ids_or_who_proposed_what(made, take):
    copy = as_copy(made.draft().paper)
    got = from_json(body(take("lead", "mediation", made.paper.number, "paper.json")).decode())
    assert got == copy.paper
    named = from_json(body(take("lead", "mediation", made.paper.number, "paper.json", by="1")).decode())
    assert labelled(named, "Article 1").brackets[0].alternatives[0].by == ("A",)
    plain = words(body(take("lead", "mediation", made.paper.number, "bracketed.pdf")))
    with_names = words(body(take("lead", "mediation", made.paper.number, "bracketed.pdf", by="1")))
    assert "A: The Northern" in with_names
    assert "A: The Northern" not in plain


def test_an_earlier_version(made, take):
    settle(made, "", 0, 0)
    first = made.draft().versions[0].number
    now = body(take("lead", "mediation", made.paper.number, "paper.txt")).decode()
    then = body(take("lead", "mediation", made.paper.number, "paper.txt", version=first)).decode()
    assert "in pursuit" in then
    assert "in pursuit" not in now
    assert take("lead", "mediation", made.paper.number, "paper.txt", version=99).status_code == 404


# ---- clean ------------------------------------------------------------


def test_clean_is_refused_while_a_bracket_is_left(made, take):
    answer = take("lead", "mediation", made.paper.number, "clean.pdf")
    assert answer.status_code == 422
    assert "attachment" not in answer.get("Content-Disposition", "")


def test_clean_as_if_says_so_on_its_first_page(made, take):
    copy = as_copy(made.draft().paper).paper
    first, *rest = brackets_of(copy, "Article 1")
    picks = [
        f"{brackets_of(copy, '')[0]}b",
        f"{first}b",
        f"{next(one for one in rest if one.startswith(f'{first}b'))}a",
        f"{brackets_of(copy, 'Article 3')[0]}a",
    ]
    blank = labelled(copy, "Article 2").blanks[0].id
    number = made.paper.number
    assert take("lead", "mediation", number, "clean.pdf", as_if=picks).status_code == 422
    for value in ("a few", "0:0"):
        answer = take("lead", "mediation", number, "clean.pdf", as_if=picks, **{f"fill {blank}": value})
        assert answer.status_code == 422
    said = words(
        body(take("lead", "mediation", number, "clean.pdf", as_if=picks, **{f"fill {blank}": "30:1"}))
    )
    assert "30:1" in said
    assert "Nobody agreed to this text" in said
    assert "as if agreed" in said
    assert "gradually withdraw" in said
    assert "[" not in said.replace("[_", "")
    assert "furtherance" not in said


def test_as_if_leaves_nothing_open_and_breaks_no_linkage(made, take):
    copy = as_copy(made.draft().paper).paper
    first, *rest = brackets_of(copy, "Article 1")
    inner = next(one for one in rest if one.startswith(f"{first}a"))
    whole = brackets_of(copy, "Article 3")[0]
    some = take("lead", "mediation", made.paper.number, "clean.pdf", as_if=[f"{first}b"])
    assert some.status_code == 422
    broken = [f"{brackets_of(copy, '')[0]}a", f"{first}a", f"{inner}a", f"{whole}b"]
    values = {
        f"fill {blank.id}": {"days": "30", "ratio": "30:1", "date": "2031-03-04"}[blank.kind]
        for article in every_article(copy)
        for blank in every_blank(article)
    }
    answer = take("lead", "mediation", made.paper.number, "clean.pdf", as_if=broken, **values)
    assert answer.status_code == 422
    assert "linkage" in answer.content.decode()
    for nonsense in ("9/9z", "x", f"{first}c", "a" * 400):
        assert take("lead", "mediation", made.paper.number, "clean.pdf", as_if=nonsense).status_code == 422


# ---- comparison and tables ------------------------------------------------------------


def test_comparison_shows_what_went(made, take):
    settle(made, "", 0, 0)
    for read, name in ((words, "comparison.pdf"), (said_in_docx, "comparison.docx")):
        said = read(body(take("lead", "mediation", made.paper.number, name)))
        assert "in pursuit" in said
        assert "4 now" in said
    assert take("lead", "mediation", made.paper.number, "comparison.pdf", a="3000").status_code == 404


def test_copies_of_one_caucus_are_compared(made, world, take):
    first = made.held("b").number
    settle(made, "", 0, 0)
    second = carry_paper(world, made.paper, "b")
    asked = {"a": first, "b": second}
    said = words(body(take("head_b", "caucus_b", second, "comparison.pdf", **asked)))
    assert "in pursuit" in said


def test_columns_gaps_and_holders(made, take):
    number = made.paper.number
    said = words(body(take("lead", "mediation", number, "columns.pdf")))
    assert "Southern Shore" in said
    assert "reserve" in said
    assert "compromise" in said.lower()
    table = rows_of(body(take("lead", "mediation", number, "columns.csv")))
    assert table[0][1:3] == ["Northern Shore (has not answered)", "Southern Shore"]
    assert "reject" in next(row for row in table if row[0] == "Article 3")[2]
    gaps = rows_of(body(take("lead", "mediation", number, "gaps.csv")))
    assert next(row for row in gaps if row[0] == "Article 2")[2].startswith("‖ reserve")
    held = rows_of(body(take("lead", "mediation", number, "holders.csv")))
    assert [row[0] for row in held[1:]] == ["Northern Shore", "Southern Shore"]
    assert held[1][3] == held[2][3] != ""
    assert "Southern Shore" in said_in_docx(body(take("lead", "mediation", number, "columns.docx")))


@pytest.mark.parametrize("name", [one for one in EVERY if one not in OF_A_COPY])
def test_tables_of_the_mediation_are_nowhere_else(made, take, name):
    assert take("head_b", "caucus_b", made.held("b").number, name).status_code == 404


def test_a_delegation_takes_its_own_draft_away(world, take):
    number = open_paper(world, who="expert_a", room="delegation_a").number
    for name in OF_A_COPY:
        body(take("head_a", "delegation_a", number, name))
    assert take("head_a", "delegation_a", number, "columns.csv").status_code == 404
    assert take("lead", "delegation_a", number, "paper.json").status_code == 404


def test_what_is_not_there_is_answered_alike(made, take):
    assert take("lead", "mediation", made.paper.number, "minutes.pdf").status_code == 404
    assert take("head_a", "caucus_b", made.held("b").number, "paper.json").status_code == 404
    assert take("head_a", "caucus_a", 4000, "paper.json").status_code == 404
    assert take("spokesperson", "mediation", made.paper.number, "bracketed.pdf").status_code == 404


# ---- signed ------------------------------------------------------------


@pytest.fixture
def common(world):
    """Give the number in each caucus of a clean common text."""
    paper = lake_paper()
    ref = open_paper(world, paper)
    first = brackets_of(paper, "Article 1")[0]
    edits = [Unlink(paper.linkages[0].id)]
    edits += [Settle(brackets_of(paper, "")[0], 0), Settle(first, 1)]
    edits += [Settle(labelled(paper, "Article 3").whole, 0)]
    edits += [Fill(labelled(paper, "Article 2").blanks[0].id, "30:1")]
    edit_paper(world, ref, *edits)
    left = brackets_of(world.view("lead", "mediation").papers[ref.number].paper, "Article 1")
    edit_paper(world, ref, *(Settle(one, 0) for one in left))
    return ref, {side: carry_paper(world, ref, side, common_to=("A", "B")) for side in ("a", "b")}


def test_a_signed_copy_has_the_fingerprint_and_who_signed(world, common, take):
    ref, numbers = common
    held = world.view("lead", "caucus_a").papers[numbers["a"]]
    world.act("head_a", "caucus_a", Initialled(held.number, held.fingerprint))
    page = b"an inked page"
    scan = Attachment("page.jpg", len(page), sha256(page).hexdigest())
    signed = Signed(
        held.number, held.fingerprint, Capacity.PARTY, Way.INK, "Head of the delegation", scan=scan
    )
    world.lead.act(world.rooms["caucus_a"], signed, key=world.key(), files={scan.sha256: page})
    said = words(body(take("head_a", "caucus_a", held.number, "signed.pdf")))
    assert "Head of the delegation" in said
    assert held.fingerprint in said.replace(" ", "")
    assert "Southern Shore" not in said
    whole = words(body(take("lead", "mediation", ref.number, "signed.pdf")))
    assert "Northern Shore: Head of the delegation" in whole
    assert "Southern Shore" in whole
    assert "at a ratio of 30:1" in words(body(take("head_a", "caucus_a", held.number, "clean.pdf")))
    page = take("lead", "mediation", ref.number, "").content.decode()
    assert "out/signed.pdf" in page
    assert "out/clean.docx" in page


def test_only_a_clean_common_text_is_signed(made, take):
    assert take("head_b", "caucus_b", made.held("b").number, "signed.pdf").status_code == 422
    assert take("lead", "mediation", made.paper.number, "signed.pdf").status_code == 422


# ---- residue ------------------------------------------------------------


def everything(name: str, data: bytes) -> bytes:
    """All that stands in a file, unpacked."""
    if name.endswith(".pdf"):
        return b"\n".join([*everything_in(PdfReader(io.BytesIO(data))), words(data).encode()])
    if name.endswith(".docx"):
        from zipfile import ZipFile

        with ZipFile(io.BytesIO(data)) as held:
            return b"\n".join(part.encode() + held.read(part) for part in held.namelist())
    return data


def strangers(world) -> list[str]:
    """Rooms, seats, the process, titles of seats, and traces of this machine."""
    titles = [title for _role, title, _party in CAST.values()]
    return [*world.rooms.values(), *map(seat_id, CAST), world.process, *titles, *traces()[:-2]]


@pytest.mark.parametrize("name", EVERY)
def test_no_file_holds_a_trace(made, world, take, name):
    answer = take("lead", "mediation", made.paper.number, name)
    found = everything(name, body(answer)) + answer["Content-Disposition"].encode()
    for trace in strangers(world):
        assert trace.encode() not in found, trace


@pytest.mark.parametrize("name", OF_A_COPY)
def test_a_copy_names_no_other_side_but_in_its_wording(made, world, take, name):
    answer = take("head_b", "caucus_b", made.held("b").number, name)
    found = everything(name, body(answer)).decode(errors="replace")
    assert not re.search(r"\bby=|\[A: ", found)
    for trace in strangers(world):
        assert trace not in found, trace


@pytest.mark.parametrize("name", EVERY)
def test_the_same_view_gives_the_same_bytes(made, take, name):
    first = take("lead", "mediation", made.paper.number, name)
    assert body(first) == body(take("lead", "mediation", made.paper.number, name))


def test_a_file_is_named_by_its_title_alone(made, take):
    answer = take("head_b", "caucus_b", made.held("b").number, "bracketed.docx")
    assert answer["Content-Disposition"] == 'attachment; filename="Lake agreement (bracketed).docx"'


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lake: a/b\\c \u202e\r\nX-Evil: 1", "Lake a b c X-Evil 1.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("\u200f\u2066", "paper.pdf"),
        ("اتفاق البحيرة", "اتفاق البحيرة.pdf"),
        ("x" * 500, "x" * 80 + ".pdf"),
    ],
)
def test_a_title_cannot_mislead_as_a_file_s_name(title, name):
    assert file_name(title, "", "pdf") == name


def test_the_page_of_files_leads_to_files_that_are_there(made, world, client_of):
    for who, room, number in (
        ("lead", "mediation", made.paper.number),
        ("head_b", "caucus_b", made.held("b").number),
    ):
        browser = client_of(who)
        page = browser.get(
            f"/s/{seat_id(who)}/rooms/{world.rooms[room]}/papers/{number}/out/"
        ).content.decode()
        urls = re.findall(r'<a href="([^"]+/out/[^"]+)" download', page)
        assert len(urls) >= 5
        for url in urls:
            body(browser.get(url.replace("&amp;", "&")))
