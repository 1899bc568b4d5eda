"""A text comes in: it is shown as it was read, mended, confirmed, and only then opened."""

from hashlib import sha256

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import PaperKind, State, article_of, every_article
from tests.pages.conftest import fields_of
from tests.pages.paper_desk import said
from tests.papers_world import carry_paper, labelled, lake, open_paper

TEXT = """# Lake agreement

## Article 1 (Withdrawal)

The Parties shall withdraw [gradually][at once], within {days 10..60} of signature.

## Article 2

Persons held shall be [released.
"""


class TestANewPaper:
    """From the form to the paper."""

    def test_nothing_is_opened_until_what_was_read_is_confirmed(self, writing):
        desk = writing()
        page = desk.read(pasted=TEXT.replace("[released", "released"))
        assert page.status_code == 200
        assert "This is what was read" in said(page)
        assert not desk.papers
        answer = desk.send(page, step="open")
        assert answer.status_code == 302
        (held,) = desk.papers.values()
        assert [one.label for one in every_article(held.paper)] == ["Article 1", "Article 2"]
        assert held.paper.title[0].words == "Lake agreement"
        left = brackets_left(held.paper)
        assert (left.brackets, left.alternatives, left.blanks_open) == (1, 2, 1)
        assert answer.url.endswith(f"/papers/{held.number}/")

    def test_it_counts_what_it_read(self, writing):
        shown = said(writing().read(pasted=TEXT.replace("[released", "released")))
        for counted in (
            "2 Articles",
            "1 Brackets",
            "2 Alternatives",
            "1 Blanks",
            "0 Brackets that match nothing",
        ):
            number, _space, name = counted.partition(" ")
            assert f"{name} {number}" in shown

    def test_it_begins_with_one_empty_article_where_there_is_no_text(self, writing):
        desk = writing()
        page = desk.read(**{"title-en": "Side letter", "kind": "side-letter"})
        desk.send(page, step="open")
        (held,) = desk.papers.values()
        assert [one.label for one in held.paper.articles] == ["Article 1"]
        assert held.paper.kind is PaperKind.SIDE_LETTER

    def test_a_paper_without_a_title_is_refused_before_it_is_confirmed(self, writing):
        page = writing().read()
        assert page.status_code == 422
        assert "The paper has no title" in said(page)

    def test_a_delegation_drafts_papers_too(self, writing):
        desk = writing("expert_a", "delegation_a")
        page = desk.read(pasted="1. One.\n\n2. Two.\n", **{"title-en": "Demands", "kind": "demands"})
        desk.send(page, step="open")
        (held,) = desk.papers.values()
        assert [one.label for one in held.paper.articles] == ["1", "2"]

    @pytest.mark.parametrize(
        ("who", "room"), [("lead", "caucus_a"), ("lead", "press"), ("head_a", "mediation")]
    )
    def test_where_no_paper_is_drafted_there_is_no_such_page(self, writing, who, room):
        assert writing(who, room).get("new").status_code == 404


class TestFlaws:
    """Brackets that match nothing are shown where they stand, to be mended."""

    def test_each_is_shown_where_it_stands_and_can_be_mended(self, writing):
        desk = writing()
        page = desk.read(pasted=TEXT)
        assert "This bracket is never closed." in said(page)
        assert '<mark class="flaw-sign">[</mark>' in page.content.decode()
        asked = fields_of(page.content.decode())
        (mend,) = [name for name in asked if name.startswith("mend-")]
        assert asked[mend] == ["Persons held shall be [released."]
        again = desk.send(page, step="mend", **{mend: "Persons held shall be [released]."})
        assert "Brackets that match nothing 0" in said(again)
        desk.send(again, step="open")
        (held,) = desk.papers.values()
        assert len(labelled(held.paper, "Article 2").brackets) == 1

    def test_what_is_not_mended_stays_as_a_plain_sign(self, writing):
        desk = writing()
        desk.send(desk.read(pasted=TEXT), step="open")
        (held,) = desk.papers.values()
        assert not labelled(held.paper, "Article 2").brackets
        assert "[released" in str(labelled(held.paper, "Article 2").wordings)

    def test_what_was_mended_is_shown_before_it_is_opened(self, writing):
        desk = writing()
        page = desk.read(pasted=TEXT)
        (mend,) = [name for name in fields_of(page.content.decode()) if name.startswith("mend-")]
        answer = desk.send(page, step="open", **{mend: "Persons held shall be [released]."})
        assert answer.status_code == 422
        assert not desk.papers
        assert desk.send(answer, step="open").status_code == 302


class TestFiles:
    """A text comes in from a file; what can't be read is refused by name."""

    def test_markdown_and_plain_text(self, writing):
        desk = writing()
        for name in ("draft.md", "draft.txt"):
            page = desk.read(file=SimpleUploadedFile(name, b"# T\n\nArticle 1\n\nOne [two][three].\n"))
            assert "Alternatives 2" in said(page), name

    @pytest.mark.parametrize(
        ("name", "body", "said_so"),
        [
            ("draft.odt", b"x", "draft.odt is of a kind"),
            ("draft.txt", b"\xff\xfe\x00", "UTF-8"),
            ("draft.docx", b"not a zip", "Word"),
        ],
    )
    def test_what_cannot_be_read_is_refused_beside_its_field(self, writing, name, body, said_so):
        page = writing().read(file=SimpleUploadedFile(name, body))
        assert page.status_code == 422
        assert said_so in page.content.decode().partition('id="id_file-error"')[2][:400]

    def test_tracked_changes_have_to_be_looked_at(self, writing):
        docx = pytest.importorskip("docx")
        from io import BytesIO

        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        made = docx.Document()
        made.add_paragraph("Article 1")
        paragraph = made.add_paragraph("Boats stay ")
        inserted = f'<w:ins {nsdecls("w")} w:id="1" w:author="Somebody"><w:r><w:t>at home</w:t></w:r></w:ins>'
        paragraph._p.append(parse_xml(inserted))
        body = BytesIO()
        made.save(body)
        desk = writing()
        page = desk.read(file=SimpleUploadedFile("draft.docx", body.getvalue()), **{"title-en": "Boats"})
        assert "inserted, as a tracked change : at home · Somebody" in said(page)
        assert desk.send(page, step="open").status_code == 422
        assert not desk.papers
        assert desk.send(page, step="open", looked="on").status_code == 302


class TestBetweenTheSteps:
    """What was read belongs to its author alone, and is what is opened."""

    def test_another_text_read_meanwhile_is_not_opened_unseen(self, writing):
        desk = writing()
        first = desk.read(pasted="1. One.\n", **{"title-en": "First"})
        desk.read(pasted="1. Two.\n", **{"title-en": "Second"})
        answer = desk.send(first, step="open")
        assert answer.status_code == 422
        assert "Another text was read here" in said(answer)
        assert not desk.papers

    def test_a_draft_is_kept_without_script_too(self, writing):
        desk = writing()
        kept = desk.send(desk.get("new"), step="draft", pasted="1. Half.\n")
        assert "Kept as a draft" in said(kept)
        assert fields_of(desk.get("new").content.decode())["pasted"] == ["1. Half.\n"]

    def test_going_back_finds_what_was_typed(self, writing):
        desk = writing()
        page = desk.read(pasted="1. One.\n", **{"title-en": "First"})
        back = desk.send(page, step="edit")
        assert fields_of(back.content.decode())["pasted"] == ["1. One.\n"]
        assert "This is the draft that you kept" in said(back)

    def test_nobody_else_finds_it(self, writing):
        writing().read(pasted="1. One.\n", **{"title-en": "First"})
        assert fields_of(writing("deputy").get("new").content.decode())["pasted"] == [""]

    def test_sources_go_into_the_paper(self, writing, world):
        told = world.tell("head_a", "We could leave in June.")
        desk = writing()
        look = desk.send(desk.get("new"), step="look", source_room=told.room)
        page = desk.send(
            look,
            step="read",
            pasted="1. June.\n",
            sources=[f"{told.room}:{told.number}"],
            **{"title-en": "June"},
        )
        desk.send(page, step="open")
        (held,) = desk.papers.values()
        assert world.view("lead", "mediation").derived[held.number] == (told,)


class TestASecondLanguage:
    """Another language's text over the articles and brackets that are there."""

    ARABIC = (
        "# اتفاق\n\n"
        "## المادة 1\n\n"
        "ينسحب الطرفان [تدريجيا][فورا].\n\n"
        "## المادة 2\n\n"
        "يفرج [عنهم] [كلهم].\n\n"
        "## المادة 9\n\n"
        "زائد.\n\n"
    )

    @pytest.fixture
    def opened(self, writing):
        desk = writing()
        text = "# Agreement\n\n## Article 1\n\nThey leave [slowly][at once].\n\n"
        text += "## Article 2\n\nAll go.\n\n## Article 3\n\nEnd.\n"
        desk.send(desk.read(pasted=text), step="open")
        return desk, next(iter(desk.papers))

    def test_what_fits_is_worded_over_the_same_brackets(self, opened):
        desk, number = opened
        page = desk.read(number, "language", pasted=self.ARABIC, wording_in="ar", state="translated")
        assert desk.send(page, step="open").status_code == 302
        article = labelled(desk.paper(number), "Article 1")
        assert len(article.brackets) == 1
        assert article.wording("ar").state is State.TRANSLATED
        assert article.wording("en").state is State.ORIGINAL

    def test_what_does_not_fit_is_listed_with_the_reason(self, opened):
        desk, number = opened
        page = desk.read(number, "language", pasted=self.ARABIC, wording_in="ar", state="translated")
        shown = said(page)
        assert "Article 2 · It has more brackets or blanks here (1) than the paper." in shown
        assert "Article 3 · The text has nothing for it." in shown
        assert "Article 9 · The paper has no such article." in shown
        desk.send(page, step="open")
        assert labelled(desk.paper(number), "Article 2").wording("ar") is None


class TestFilesOfAPaper:
    """Attachments are opaque: kept, named by digest, handed out as downloads."""

    BODY = b"<html><script>alert(1)</script>"

    def attach(self, desk, number, **more):
        url = desk.url(number).replace("/papers/", "/acts/") + "attach/"
        page = desk.browser.get(url)
        sent = {"file": SimpleUploadedFile("خريطة map.html", self.BODY), "clean_of_traces": "on"} | more
        return desk.send(page, url, step="save", **sent)

    def test_a_file_is_attached_and_handed_out_as_it_came_in(self, writing, world):
        made, desk = lake(world), writing()
        assert self.attach(desk, made.paper.number).status_code == 302
        (one,) = made.draft().paper.attachments
        assert (one.name, one.size, one.sha256) == (
            "خريطة map.html",
            len(self.BODY),
            sha256(self.BODY).hexdigest(),
        )
        answer = desk.get(made.paper.number, "files", one.sha256)
        assert answer.content == self.BODY
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert "no-store" in answer["Cache-Control"]
        assert answer["Content-Disposition"].startswith(
            'attachment; filename="_____ map.html"; filename*=UTF-8'
        )
        assert "%D8%AE" in answer["Content-Disposition"]

    def test_it_goes_along_when_the_paper_is_put(self, writing, world):
        made, desk = lake(world), writing()
        self.attach(desk, made.paper.number)
        number = carry_paper(world, made.paper, "a")
        (one,) = made.held("a").paper.attachments
        head = writing("head_a", "caucus_a")
        assert head.get(number, "files", one.sha256).content == self.BODY
        assert one.sha256 in head.get(number).content.decode()

    def test_a_file_is_taken_out_of_the_paper_and_stays_in_its_earlier_versions(self, writing, world):
        made, desk = lake(world), writing()
        self.attach(desk, made.paper.number)
        (one,) = made.draft().paper.attachments
        desk.do(made.paper.number, "detach")
        assert not made.draft().paper.attachments
        assert desk.get(made.paper.number, "files", one.sha256).content == self.BODY

    def test_who_does_not_sit_there_finds_no_file(self, writing, world):
        made, desk = lake(world), writing()
        self.attach(desk, made.paper.number)
        (one,) = made.draft().paper.attachments
        assert (
            writing("head_a", "caucus_a").get(made.held("a").number, "files", one.sha256).status_code == 404
        )
        assert writing("head_a", "mediation").get(made.paper.number, "files", one.sha256).status_code == 404
        assert desk.get(made.paper.number, "files", "0" * 64).status_code == 404

    @pytest.mark.parametrize(
        ("typed", "said_so"),
        [
            ({"called": "a/b.pdf"}, "is not fit for the name of a file"),
            ({"clean_of_traces": ""}, "This field is required"),
            ({"file": SimpleUploadedFile("big.bin", b"0" * 10_000_001)}, "at most 10 MB"),
        ],
    )
    def test_what_is_unfit_is_refused_by_name(self, writing, world, typed, said_so):
        made = open_paper(world)
        answer = self.attach(writing(), made.number, **typed)
        assert answer.status_code == 422
        assert said_so in said(answer)


def test_an_unknown_article_has_no_page(writing, world):
    made = open_paper(world)
    assert writing().get(made.number, "edit", "nothing").status_code == 404
    assert article_of(world.view("lead", "mediation").papers[made.number].paper, "nothing") is None


class TestWhatIsReadStays:
    """A title too long is shortened, and a text from a file can be changed on the page."""

    def test_the_texts_own_title_is_shortened_to_one_that_fits(self, writing):
        desk = writing()
        heading = "Agreement on " + "the lake and its shores and " * 8 + "more"
        page = desk.read(
            file=SimpleUploadedFile("lake.md", f"# {heading}\n\n## Article 1\n\nPeace.\n".encode())
        )
        assert page.status_code == 200
        assert "was shortened" in said(page)
        desk.send(page, step="open")
        (held,) = desk.papers.values()
        title = held.paper.title[0].words
        assert title.endswith("…")
        assert len(title) <= 120
        assert heading.startswith(title.removesuffix("…"))

    def test_change_it_offers_the_text_of_a_file_with_what_was_mended(self, writing):
        desk = writing()
        page = desk.read(file=SimpleUploadedFile("lake.md", TEXT.encode()))
        (mend,) = [name for name in fields_of(page.content.decode()) if name.startswith("mend-")]
        page = desk.send(page, step="mend", **{mend: "Persons held shall be [released] soon."})
        before = desk.send(page, step="edit")
        offered = fields_of(before.content.decode())["pasted"][0]
        assert "Persons held shall be [released] soon." in offered
        desk.send(desk.send(before, step="read"), step="open")
        (held,) = desk.papers.values()
        assert held.paper.title[0].words == "Lake agreement"
        assert [one.label for one in every_article(held.paper)] == ["Article 1", "Article 2"]
        assert brackets_left(held.paper).brackets == 2

    def test_numbered_paragraphs_of_a_file_read_the_same_again(self, writing):
        desk = writing()
        text = "Article 1\n\n1. First:\n\n   (a) one;\n\n   (b) two.\n\n2. Second.\n"
        page = desk.read(file=SimpleUploadedFile("a.txt", text.encode()), **{"title-en": "T"})
        first = said(page).partition("Only")[0]
        again = desk.send(desk.send(page, step="edit"), step="read")
        assert said(again).partition("Only")[0] == first

    def test_what_was_pasted_stays_as_it_was_typed(self, writing):
        desk = writing()
        page = desk.send(desk.read(pasted=TEXT), step="edit")
        assert fields_of(page.content.decode())["pasted"] == [TEXT]

    def test_enter_reads_the_text(self, writing):
        html = writing().get("new").content.decode()
        form = html[html.index("<form", html.index("<main")) :]
        first = form[form.index("<button") :].partition(">")[0]
        assert 'value="read"' in first


def test_a_delegations_paper_waits_for_its_head(writing, desk_of):
    desk = writing("expert_a", "delegation_a")
    page = desk.read(pasted="1. One.\n\n2. Two.\n", **{"title-en": "Demands", "kind": "demands"})
    opened = desk.browser.get(desk.send(page, step="open").url)
    assert said(opened).count("Your head gives it to the mediation") == 1
    (number,) = desk.papers
    head = desk_of("head_a")
    waits = "A paper of the delegation waits for the head to give it to the mediation"
    assert waits in said(head.get("delegation_a"))
    head.say("delegation_a", "clear-paper", number, may="no")
    assert waits not in said(head.get("delegation_a"))
    assert "It was given to the mediation as it is." in said(desk.get(number))
