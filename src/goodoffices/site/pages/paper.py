"""The text of a paper: its articles with their brackets, and around them what is known of it in this room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.leave import heads
from goodoffices.site.forms.offers import deed_url
from goodoffices.site.forms.remarking import RemarkForm
from goodoffices.site.papers.article import ArticleShown, articles_shown, part_name
from goodoffices.site.papers.concord import languages_shown
from goodoffices.site.papers.downloads import downloads_on
from goodoffices.site.papers.heads import (
    enter_with_papers,
    facts,
    frame_of,
    head,
    held_in,
    language_asked,
    left_said,
    number_asked,
    paper_url,
    papers_url,
    standing_shown,
    version_asked,
    version_shown,
)
from goodoffices.site.papers.marks import legend, put_marks
from goodoffices.site.papers.plots import spark
from goodoffices.site.papers.runs import part_id
from goodoffices.site.papers.saying import linkage_said
from goodoffices.site.papers.since import line_of, since_answered
from goodoffices.site.papers.waits import waits_over
from goodoffices.site.papers.ways import actions_on, edit_url, file_url
from goodoffices.site.papers.work import put_ways, work_on
from goodoffices.site.positions.text import something_open
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import Remark
from goodoffices.talks.fold import PaperHeld, RoomView, Standing, Version
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.words import formats

ANY = "any-article"
"""Stands for an article's id in an address, so that it is made once and not once an article."""

RECENT = 6
"""Versions that stand beside the text; the page of brackets left lists them all."""


@seated
def paper(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show the text, in one language or two, as it is now or as a version had it."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    version = version_asked(request, held) or held.versions[-1]
    if number_asked(request, "version") not in (0, version.number):
        raise Refusal("no-such-room")
    lang = language_asked(request, sitting, version.paper)
    beside = request.GET.get("beside", "")
    langs = (lang, beside) if beside in version.paper.languages and beside != lang else (lang,)
    shown = articles_shown(version.paper, langs, sitting.lang)
    put_marks(sitting, here, held, version.paper, shown)
    if version is held.versions[-1]:
        put_ways(sitting, here, held, shown)
    _link(sitting, here, held, shown)
    context = frame_of(sitting, here, held) | {
        "lead": _lead(sitting, here, held),
        "articles": shown,
        "lang": lang,
        "beside": beside,
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in version.paper.languages],
        "standing": standing_shown(sitting, held),
        "left": left_said(brackets_left(version.paper)),
        "spark": spark(held.versions),
        "earlier": version is not held.versions[-1],
        "version": version_shown(sitting, here, held, held.versions.index(version)),
        "since": since_answered(sitting, here, held, lang) if not here_drafts(here) else None,
        "waits": waits_over(sitting, here, held),
        "legend": legend(sitting) if any(one.beside for one in shown) else [],
        "actions": actions_on(sitting, here, held),
        "papers_url": papers_url(sitting, here),
        "downloads": downloads_on(sitting, here, held, version, langs),
        "downloads_url": paper_url(sitting, here, held.number, "paper-downloads"),
        "panes": [
            {"id": "text", "label": _("The text"), "first": True},
            {"id": "outline", "label": _("Outline")},
            {"id": "about", "label": _("About it")},
        ],
        **_aside(request, sitting, here, held, version),
    }
    return render(request, "pages/paper.html", context)


def here_drafts(room: RoomView) -> bool:
    """Say whether papers are drafted in this room."""
    return room.charter is not None and room.charter.kind in (RoomKind.MEDIATION, RoomKind.DELEGATION)


def _lead(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    if ended := _ended(sitting, room, held):
        return ended
    if held.is_draft and room.charter is not None and room.charter.kind is RoomKind.DELEGATION:
        return _delegations(sitting, room, held)
    if held.is_draft:
        return _("A draft of this room: nobody outside it sees it until it is put or cleared.")
    if held.by_party:
        return _("As it was given to the mediation.")
    if room.of_party(sitting.view.seat):
        return _("What stands before you, as it was put.")
    return _("As it stands before this participant.")


def _delegations(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Say what comes next of a draft of a delegation."""
    if held.cleared and held.cleared[-1] >= held.versions[-1].number:
        return _("A draft of your delegation. It was given to the mediation as it is.")
    if heads(sitting.view, room):
        return _(
            "A draft of your delegation. You give it to the mediation: “Clear it and give it to the mediation”."
        )
    return _(
        "A draft of your delegation. Your head gives it to the mediation: “Clear it and give it to the mediation”."
    )


def _ended(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Say what became of a paper with which nothing more is to be done; empty for one that stands."""
    match held.standing(sitting.now.date()):
        case Standing.SIGNED if room.charter is not None and room.charter.kind is RoomKind.COMMISSION:
            return _("The text that every party signed, as it was laid before this commission.")
        case Standing.SIGNED if held.is_draft:
            return _("This text is closed: it was signed. What is changed after this is a new paper.")
        case Standing.SIGNED:
            return _("This text was signed here.")
        case Standing.WITHDRAWN:
            return _("This paper was withdrawn: it no longer stands.")
        case Standing.REPLACED:
            values = {"number": held.replaced_by}
            return _("This paper no longer stands: the paper of act %(number)s took its place.") % values
        case Standing.LAPSED:
            until = formats.day(held.put.until, sitting.lang) if held.put and held.put.until else ""
            return _("This paper lapsed on %(day)s: it no longer stands.") % {"day": until}
        case _:
            return ""


def _link(sitting: Sitting, room: RoomView, held: PaperHeld, shown: list[ArticleShown]) -> None:
    """Put the ways on at the head of each article: its history, and where it is worded."""
    edit = edit_url(sitting, room, held, ANY)
    history = paper_url(sitting, room, held.number, "paper-history", ANY)
    for one in shown:
        if edit:
            one.links.append({"url": _to(edit, one), "label": _("Edit"), "key": "e"})
        one.links.append({"url": _to(history, one), "label": _("History"), "key": ""})


def _to(address: str, one: ArticleShown) -> str:
    """Give the address of a page about one article, of which `address` is that of any."""
    return address.replace(f"/{ANY}/", f"/{one.id}/")


def _aside(
    request: HttpRequest, sitting: Sitting, room: RoomView, held: PaperHeld, version: Version
) -> dict[str, object]:
    """Give what stands beside the text."""
    text, lang = version.paper, sitting.lang
    recent = range(len(held.versions))[-RECENT:][::-1]
    mediates = room.charter is not None and room.charter.kind is RoomKind.MEDIATION and held.is_draft
    pages = [("paper-compare", _("Compare versions")), ("paper-brackets", _("Brackets left over time"))]
    if mediates:
        pages += [
            ("paper-holders", _("Who holds what")),
            ("paper-columns", _("Columns, side by side")),
            ("paper-gaps", _("Gap map")),
            ("bridging", _("Where is room for agreement?")),
            ("positions", _("What we think they hold")),
        ]
    elif positions := _positions_said(sitting, room, held):
        pages.append(("positions", positions))
    return {
        "work": work_on(sitting, room, held),
        "facts": facts(sitting, room, held, version),
        "fingerprint": grouped(held.fingerprint),
        "copies": _copies(sitting, room, held),
        "versions": [version_shown(sitting, room, held, one) for one in recent] if held.is_draft else [],
        "more_versions": max(len(held.versions) - RECENT, 0),
        "pages": [{"url": paper_url(sitting, room, held.number, name), "label": said} for name, said in pages],
        "brackets_url": paper_url(sitting, room, held.number, "paper-brackets"),
        "linkages": [linkage_said(text, one, lang) for one in text.linkages],
        "remarks": _remarks(sitting, room, held),
        "remark": _remark_form(sitting, room, held),
        "remark_url": deed_url(sitting.seat.id, room.id, RemarkForm.slug, held.number),
        "attachments": [
            {"name": one.name, "size": formats.number(one.size, lang), "sha256": one.sha256,
             "url": file_url(sitting, room, held, one.sha256)}
            for one in text.attachments
        ],
        "concord": languages_shown(text, lang, look=request.GET.get("check") == "languages"),
    }  # fmt: skip


def _positions_said(sitting: Sitting, room: RoomView, held: PaperHeld) -> str:
    """Call the page of the positions on a paper; empty where none can stand."""
    caucus = room.charter is not None and room.charter.kind is RoomKind.CAUCUS
    if not caucus or held.is_draft or held.by_party or not something_open(held.paper):
        return ""
    ours = room.of_party(sitting.view.seat)
    return _("Our positions and red lines") if ours else _("Their positions and red lines")


def _copies(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[dict[str, object]]:
    """Give the copies of this paper that took each other's place, the latest first; nothing where there is one."""
    line = [] if held.is_draft else line_of(room, held)
    return [head(sitting, room, one) for one in reversed(line)] if len(line) > 1 else []


def _remark_form(sitting: Sitting, room: RoomView, held: PaperHeld) -> RemarkForm | None:
    fits = here_drafts(room) and RemarkForm.offered(sitting.view, room, held.number)
    return RemarkForm(sitting=sitting, room=room, number=held.number) if fits else None


def _remarks(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[dict[str, object]]:
    """Give this room's remarks, the latest first."""
    found = []
    for number in reversed(held.remarks):
        entry = room.entries.get(number)
        if entry is None or not isinstance(entry.act, Remark):
            continue
        place = entry.act.place
        found.append(
            {
                "number": number,
                "text": entry.act.text,
                "place": part_name(held.paper, place, sitting.lang),
                "at": part_id(place) if place and _stands(held.paper, place) else "",
                "author": author_title(sitting.view, room, entry.author, sitting.lang),
                **when_shown(entry.at, sitting.now, sitting.lang),
            }
        )
    return found


def _stands(paper: Paper, part: str) -> bool:
    return part_name(paper, part, "en") != part
