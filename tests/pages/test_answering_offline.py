"""A delegation without a login answers on a Word form: fetched, filled in, taken in, looked over, recorded."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.talks.acts import Stance
from tests.pages.conftest import fields_of
from tests.papers_world import brackets_of, carry_paper, labelled, open_paper

PATH, _WORDING, ANSWER, ALTERNATIVE, WORDS = range(5)


def page(answer, status: int = 200) -> str:
    assert answer.status_code == status, answer.content.decode()
    return answer.content.decode()


@pytest.fixture
def put(world):
    """Put the lake paper before B; give its number in B's caucus."""
    return carry_paper(world, open_paper(world), "b")


def filled(body: bytes, answers: dict) -> SimpleUploadedFile:
    """Fill a form in by hand: {path: {column: text}}."""
    form = docx.Document(io.BytesIO(body))
    for row in form.tables[0].rows:
        for column, text in answers.get(row.cells[PATH].text.split("\n")[0], {}).items():
            row.cells[column].text = text
    held = io.BytesIO()
    form.save(held)
    return SimpleUploadedFile("form.docx", held.getvalue())


def test_out_filled_in_and_recorded(world, desk_of, put):
    at = desk_of("lead")
    base = f"{at.url('caucus_b')}papers/{put}"
    page(at.browser.get(f"{base}/take-in/"))
    form = at.browser.get(f"{base}/answer/form.docx")
    assert form.headers["Content-Type"].endswith("wordprocessingml.document")
    copy = world.view("lead", "caucus_b").papers[put].paper
    first, release = brackets_of(copy, "Article 1")[0], labelled(copy, "Article 2").id
    file = filled(
        form.content,
        {
            first: {ANSWER: "accept", ALTERNATIVE: "b"},
            release: {ANSWER: "reject", WORDS: "Not at this ratio."},
            "1": {ANSWER: "perhaps, who knows"},
        },
    )
    shown = page(at.browser.post(f"{base}/take-in/", {"file": file}))
    assert "Could not be read" in shown
    assert "perhaps, who knows" in shown
    preview = page(at.browser.post(f"{base}/answer/", {**fields_of(shown), "may": "ask", "step": "preview"}))
    assert at.browser.post(f"{base}/answer/", {**fields_of(preview), "step": "send"}).status_code == 302
    (answered,) = world.view("lead", "caucus_b").answers.values()
    said = {part.path: part for part in answered.answer.parts}
    assert (said[first].stance, said[first].alternative) == (Stance.ACCEPT, 1)
    assert (said[release].stance, said[release].reason.words) == (Stance.REJECT, "Not at this ratio.")
    assert set(said) == {first, release}


@pytest.mark.parametrize("body", [b"", b"MZ nothing", b"PK\x03\x04broken"])
def test_what_is_no_form_is_refused_in_words(world, desk_of, put, body):
    at = desk_of("lead")
    url = f"{at.url('caucus_b')}papers/{put}/take-in/"
    page(at.browser.post(url, {"file": SimpleUploadedFile("form.docx", body)}), 422)
    page(at.browser.post(url, {}), 422)


def test_the_form_of_another_paper_is_refused(world, desk_of, put):
    other = carry_paper(world, open_paper(world), "a")
    at = desk_of("lead")
    form = at.browser.get(f"{at.url('caucus_a')}papers/{other}/answer/form.docx").content
    url = f"{at.url('caucus_b')}papers/{put}/take-in/"
    page(at.browser.post(url, {"file": SimpleUploadedFile("form.docx", form)}), 422)
    assert not world.view("lead", "caucus_b").answers


def test_nobody_else_gets_the_form(world, desk_of, put):
    at = desk_of("head_a")
    base = f"/s/{world.head_a.id}/rooms/{world.rooms['caucus_b']}/papers/{put}"
    for way in ("answer/form.docx", "take-in/", "answer/", "sign/"):
        assert at.browser.get(f"{base}/{way}").status_code == 404
