"""The way of a text into the talks: the form, then "This is what was read", then a paper is opened or gets a language.

Between the two steps what was read is kept as a draft of its author, whom alone it belongs to until it is confirmed.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.documents.reading.paper import Found, stats
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.base import fresh_key
from goodoffices.site.forms.drafting import is_open_draft
from goodoffices.site.forms.importing import (
    LONGEST_PASTED,
    AddLanguageForm,
    OpenPaperForm,
    TextComesIn,
    pasted_text,
)
from goodoffices.site.forms.sources import read_ref
from goodoffices.site.frame import room_name
from goodoffices.site.pages import drafts
from goodoffices.site.pages.deed import hearers
from goodoffices.site.papers.article import article_shown, articles_shown, name_in
from goodoffices.site.papers.heads import enter_with_papers, paper_url, papers_url
from goodoffices.site.papers.read_shown import counts_shown, flaws_shown, reports_shown, unfit_shown
from goodoffices.site.papers.taking_in import TakenIn, digest, read, shortened, written
from goodoffices.talks.acts import PaperEdited, PaperOpened
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.concord import disagreements
from goodoffices.talks.papers.edits import Edit, Retitle, SetArticle
from goodoffices.talks.papers.model import Article, PaperKind, State, Wording
from goodoffices.talks.papers.renaming import numbered
from goodoffices.talks.papers.second_language import Worded, worded_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules import judge
from goodoffices.talks.rules.grounds import LONGEST_NAME
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import gettext
from goodoffices.words.filling import wrong_and_mend

READ = "paper-read"
"""The place where what was read is kept until it is confirmed."""

_MEND = re.compile(r"mend-(\d{1,6})")


@seated
def paper_new(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Open a paper in a room where papers are drafted."""
    return _Coming(request, sitting, room, 0).answer()


@seated
def paper_language(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Add a language to a draft."""
    return _Coming(request, sitting, room, number).answer()


class _Coming:
    """One request of somebody who brings a text in: as a new paper, or (`number`) as a language of that draft."""

    def __init__(self, request: HttpRequest, sitting: Sitting, room: str, number: int) -> None:
        here = enter_with_papers(sitting, room)
        drafted = here.charter is not None and here.charter.kind in (RoomKind.MEDIATION, RoomKind.DELEGATION)
        if (
            not drafted
            or sitting.view.seat not in here.members
            or (number and not is_open_draft(here, number))
        ):
            raise Refusal("no-such-room")
        self.request, self.sitting, self.room, self.number = request, sitting, here, number
        self.kind = AddLanguageForm if number else OpenPaperForm
        self.form_place = drafts.place_of(here.id, self.kind.slug, number)
        self.read_place = drafts.place_of(here.id, READ, number)
        self.shortened = False

    def answer(self) -> HttpResponse:
        """Answer: the form, what was read, or the way on to the paper."""
        if self.request.method != "POST":
            return self._form()
        match self.request.POST.get("step"):
            case "read":
                return self._read()
            case "mend" | "open" as step:
                return self._confirm(step)
            case "edit":
                return self._form(self._read_so_far())
            case "draft":
                drafts.keep(self.request, self.sitting, self.form_place)
                messages.success(self.request, _("Kept as a draft. Only you can see it."))
                return self._form()
            case _:
                form = self._bound()
                form.calm = True
                return self._show(form)

    # ---- the form -------------------------------------------------------------------------------------------------

    def _bound(self) -> TextComesIn:
        made = self.kind(self.request.POST, sitting=self.sitting, room=self.room, number=self.number)
        made.files = self.request.FILES
        return made

    def _form(self, so_far: str = "") -> HttpResponse:
        """Show the form as it was kept; `so_far` is the text as it was read, where it isn't what was pasted."""
        kept = drafts.kept(self.sitting, self.form_place)
        plain = self.kind(sitting=self.sitting, room=self.room, number=self.number)
        first: dict[str, object] = {
            name: values if name == "sources" else values[-1]
            for name, values in kept.items()
            if name in plain.fields and any(values)
        }
        if 0 < len(so_far) <= LONGEST_PASTED:
            first["pasted"] = so_far
        form = self.kind(sitting=self.sitting, room=self.room, number=self.number, initial=first)
        return self._show(form, kept=bool(first), so_far=so_far)

    def _read_so_far(self) -> str:
        """Give what was read with what was mended, as a text; empty where it is what was pasted."""
        body = self.sitting.draft(self.read_place)
        if body is None:
            return ""
        taken = read(body)
        typed = {int(found[1]): words for found, words in self._mends()}
        if digest(body) == self.request.POST.get("digest"):
            taken = taken.mended(typed)
        pasted = str((drafts.kept(self.sitting, self.form_place).get("pasted") or [""])[-1])
        again = pasted_text(pasted) if pasted.strip() else None
        if again and (again.lines, again.text) == (taken.lines, taken.text):
            return ""
        return taken.as_text()

    def _show(
        self, form: TextComesIn, *, kept: bool = False, so_far: str = "", status: int = 200
    ) -> HttpResponse:
        where = [self.sitting.seat.id, self.room.id, self.kind.slug]
        context = self._around() | {
            "form": form,
            "lead": form.lead,
            "from_draft": kept and not so_far,
            "so_far": 0 < len(so_far) <= LONGEST_PASTED,
            "too_long": len(so_far) > LONGEST_PASTED,
            "draft_url": reverse("draft_answer", args=[*where, self.number])
            if self.number
            else reverse("draft", args=where),
            "left_out": form.left_out(),
        }
        return render(self.request, "pages/paper_new.html", context, status=status)

    def _around(self) -> dict[str, object]:
        held = self.room.papers.get(self.number)
        title = _("Add a language") if self.number else _("Open a paper")
        return {
            "title": title,
            "name": room_name(self.room, self.sitting.lang),
            "back_url": paper_url(self.sitting, self.room, self.number)
            if held
            else papers_url(self.sitting, self.room),
            "back_label": _("The paper") if held else _("Papers"),
            "recipients": hearers(self.sitting, self.room),
            "number": self.number,
        }

    # ---- what was read --------------------------------------------------------------------------------------------

    def _read(self) -> HttpResponse:
        form = self._bound()
        if not form.is_valid():
            return self._show(form, status=422)
        drafts.keep(self.request, self.sitting, self.form_place)
        if form.taken is None and self.number:
            form.add_error("pasted", _("Paste the text, or choose the file that holds it."))
            return self._show(form, status=422)
        about = {name: form.asked_all(name) for name in form.fields if name not in ("pasted", "file", "key")}
        taken = replace(form.taken or TakenIn(), about=about)
        body = written(taken)
        self.sitting.keep_draft(self.read_place, body)
        return self._shown(taken, body)

    def _confirm(self, step: str) -> HttpResponse:
        """Read it again with what was mended, or open it; refuse if something else was read meanwhile."""
        body = self.sitting.draft(self.read_place)
        if body is None or digest(body) != self.request.POST.get("digest"):
            return self._shown_refused(body, Refusal("read-meanwhile"))
        taken = read(body)
        typed = {int(found[1]): words for found, words in self._mends()}
        if typed and step == "mend":
            taken = taken.mended(typed)
            body = written(taken)
            self.sitting.keep_draft(self.read_place, body)
        if step == "mend":
            return self._shown(taken, body)
        if any(
            words != taken.lines[place].text for place, words in typed.items() if place < len(taken.lines)
        ):
            return self._shown_refused(written(taken.mended(typed)), Refusal("mended-unread"))
        if taken.to_confirm and not self.request.POST.get("looked"):
            return self._shown_refused(body, Refusal("reports-unseen"))
        try:
            return self._open(taken)
        except Refusal as refusal:
            return self._shown_refused(body, refusal)

    def _mends(self) -> Iterable[tuple[re.Match[str], str]]:
        for name, words in self.request.POST.items():
            if found := _MEND.fullmatch(name):
                yield found, " ".join(str(words).splitlines())

    def _shown_refused(self, body: str | None, refusal: Refusal) -> HttpResponse:
        if body is None:
            return self._form()
        self.sitting.keep_draft(self.read_place, body)
        return self._shown(read(body), body, refusal)

    def _shown(self, taken: TakenIn, body: str, refusal: Refusal | None = None) -> HttpResponse:
        found = self._found(taken)
        lang = self.sitting.lang
        if refusal is None:
            refusal = self._refused(taken, found)
        context = self._around() | {
            "digest": digest(body),
            "key": self.request.POST.get("key") or fresh_key(),
            "flaws": flaws_shown(taken, found, lang),
            "reports": reports_shown(taken, lang),
            "to_confirm": taken.to_confirm,
            "dropped": found.dropped,
            **(self._over(taken, found) if self.number else self._alone(found)),
        }
        if refusal is not None:
            context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, lang)
        return render(self.request, "pages/paper_read.html", context, status=422 if refusal else 200)

    def _refused(self, taken: TakenIn, found: Found) -> Refusal | None:
        try:
            judge(self.sitting.view, self.room.id, self._deed(taken, found))
        except Refusal as refusal:
            return refusal
        return None

    def _alone(self, found: Found) -> dict[str, object]:
        lang, paper = self.sitting.lang, found.paper
        return {
            "articles": articles_shown(paper, paper.languages[:1], lang),
            "counts": counts_shown(stats(paper, found.faults)),
            "paper_title": paper.title,
            "shortened": self.shortened,
        }

    def _over(self, taken: TakenIn, found: Found) -> dict[str, object]:
        lang, tongue, paper = (
            self.sitting.lang,
            taken.asked("wording_in"),
            self.room.papers[self.number].paper,
        )
        worded = self._worded(taken, found)
        first = next((one for one in paper.languages if one != tongue), tongue)
        return {
            "articles": [
                article_shown(new, (first, tongue), lang, first=old is paper.articles[0])
                for old, new in worded.articles
            ],
            "unfit": unfit_shown(self.sitting, self.room, self.number, paper, worded),
            "disagree": [
                {"article": name_in(paper, old, lang), "count": len(said)}
                for old, new in worded.articles
                if (said := disagreements(new))
            ],
            "counts": [],
        }

    # ---- the deed -------------------------------------------------------------------------------------------------

    def _found(self, taken: TakenIn) -> Found:
        """Give the paper as it was read; one without a text begins with an empty article."""
        lang = taken.asked("wording_in")
        kind = PaperKind.SINGLE_TEXT if self.number else PaperKind(taken.asked("kind"))
        found = self._titled(taken.found(lang, kind))
        if self.number:
            return found
        paper = numbered(found.paper)
        if not paper.articles and not taken.lines and not taken.text:
            paper = numbered(
                replace(paper, articles=(Article("new", gettext("Article 1", lang), (Wording(lang, ()),)),))
            )
        languages = self.sitting.view.procedure.languages
        titles = tuple(text for one in languages if (text := Text(taken.asked(f"title-{one}").strip(), one)))
        self.shortened = self.shortened and not titles
        return replace(found, paper=replace(paper, title=titles or paper.title))

    def _titled(self, found: Found) -> Found:
        """Shorten the text's own title to one that a paper can have."""
        own = found.paper.title
        title = tuple(Text(shortened(text.words, LONGEST_NAME), text.lang) for text in own)
        self.shortened = title != own
        return replace(found, paper=replace(found.paper, title=title))

    def _worded(self, taken: TakenIn, found: Found) -> Worded:
        paper = self.room.papers[self.number].paper
        return worded_in(paper, found.paper, taken.asked("wording_in"), State(taken.asked("state")))

    def _deed(self, taken: TakenIn, found: Found) -> PaperOpened | PaperEdited:
        sources = tuple(ref for ref in map(read_ref, taken.about.get("sources", ())) if ref)
        if not self.number:
            return PaperOpened(found.paper, sources, taken.asked("whose"))
        return PaperEdited(self.number, self._edits(taken, found), sources)

    def _edits(self, taken: TakenIn, found: Found) -> tuple[Edit, ...]:
        tongue, paper = taken.asked("wording_in"), self.room.papers[self.number].paper
        worded = self._worded(taken, found)
        edits: list[Edit] = [SetArticle(article_digest(old), new) for old, new in worded.articles]
        title = next((text for text in found.paper.title if text.lang == tongue), None)
        if title and all(text.lang != tongue for text in paper.title):
            edits.append(Retitle((*paper.title, title)))
        return tuple(edits)

    def _open(self, taken: TakenIn) -> HttpResponse:
        found = self._found(taken)
        key = digest(f"{self.request.POST.get('key')} {self.request.POST.get('digest')}")
        receipt = self.sitting.seat.act(self.room.id, self._deed(taken, found), key=key)
        self.sitting.drop_draft(self.form_place)
        self.sitting.drop_draft(self.read_place)
        said = _("Done: it stands as act %(number)s of this room.")
        messages.success(self.request, said % {"number": receipt.number})
        return redirect(paper_url(self.sitting, self.room, self.number or receipt.number))


__all__ = ["paper_language", "paper_new"]
