"""What can be done to a draft from its pages: with the text as a whole, with one article, with one bracket or blank."""

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.forms.arranging import (
    AddArticleForm,
    MoveArticleForm,
    RemoveArticleForm,
    RenumberForm,
    RetitleForm,
)
from goodoffices.site.forms.attaching import AttachForm, DetachForm
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.drafting import DraftEditForm, is_open_draft, part_called
from goodoffices.site.forms.linking import LinkForm, UnlinkForm
from goodoffices.site.forms.settling import AgreeForm, AssignForm, FillForm, ReopenForm, SettleForm
from goodoffices.site.forms.sources import ref_value
from goodoffices.site.papers.article import ArticleShown, PartShown, name_in, parts_of
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.taking_over import Counter, counters
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Article
from goodoffices.talks.rules.course import open_tracks

Way = dict[str, str]

ON_THE_WHOLE: tuple[type[DraftEditForm], ...] = (
    AddArticleForm,
    LinkForm,
    UnlinkForm,
    RenumberForm,
    RetitleForm,
    AttachForm,
    DetachForm,
)
ON_PARTS: tuple[type[DraftEditForm], ...] = (
    SettleForm,
    FillForm,
    AgreeForm,
    ReopenForm,
    AssignForm,
    MoveArticleForm,
    RemoveArticleForm,
)
"""The forms that have their ways on the pages of a draft: for its text as a whole, and for a part of it."""


def work_on(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[Way]:
    """Give what can be done with a draft as a whole; nothing where it is no draft that is worked on here."""
    if not is_open_draft(room, held.number) or sitting.view.seat not in room.members:
        return []
    forms = [one for one in ON_THE_WHOLE if one.wanted(held.paper)]
    language = {"url": paper_url(sitting, room, held.number, "paper-language"), "label": _("Add a language")}
    return [*(_way(sitting, room, held, one) for one in forms), language]


def work_on_article(sitting: Sitting, room: RoomView, held: PaperHeld, article: Article) -> list[Way]:
    """Give what can be done with one article, its brackets and its blanks."""
    if article.agreed:
        return [_way(sitting, room, held, ReopenForm, article.id)]
    name = name_in(held.paper, article, sitting.lang)
    found = [
        _way(sitting, room, held, SettleForm if part.kind == "bracket" else FillForm, part.id)
        | {"label": _called(name, part)}
        for part in parts_of(article, sitting.lang)
        if part.kind in ("bracket", "blank")
    ]
    forms: list[type[DeedForm]] = [] if found else [AgreeForm]
    forms += [LinkForm] if article.brackets else []
    forms += [AssignForm] if open_tracks(sitting.view) or article.track else []
    forms += [AddArticleForm, MoveArticleForm, RemoveArticleForm]
    return [*found, *(_way(sitting, room, held, one, article.id) for one in forms)]


def put_ways(sitting: Sitting, room: RoomView, held: PaperHeld, shown: list[ArticleShown]) -> None:
    """Put beside what somebody said of a part of a draft the ways on: to settle, to fill, to take wanted words over."""
    if not is_open_draft(room, held.number) or sitting.view.seat not in room.members:
        return
    ways = {"bracket": (SettleForm, _("Settle")), "blank": (FillForm, _("Fill"))}
    spoken = [one for one in shown if one.beside and not one.agreed]
    wanted = (
        {(each.part, each.party): each for each in counters(sitting.view, room, held.number)}
        if spoken
        else {}
    )
    for one in spoken:
        for part in one.parts:
            if not part.marks:
                continue
            links = []
            if part.kind in ways:
                form, said = ways[part.kind]
                links.append((_way(sitting, room, held, form, part.id)["url"], said))
            for (name, party), each in wanted.items():
                if name == part.id and each.said.wording:
                    said = _("Take over %(party)s's words") % {"party": party}
                    links.append((_over_url(sitting, room, held, one, each), said))
            link = '<a class="part-way" href="{}">{}<span class="hide"> · {}, {}</span></a> '
            part.slot = format_html_join("", link, ((url, said, one.name, part.name) for url, said in links))


def _over_url(sitting: Sitting, room: RoomView, held: PaperHeld, one: ArticleShown, each: Counter) -> str:
    """Give the address at which an article is worded with what a side wants instead."""
    url = paper_url(sitting, room, held.number, "paper-edit", one.id)
    return f"{url}?{urlencode({'answer': ref_value(each.ref), 'path': each.said.path})}"


def _called(article: str, part: PartShown) -> str:
    said = _("Settle: %(part)s") if part.kind == "bracket" else _("Fill: %(part)s")
    return said % {"part": part_called(article, part)}


def _way(sitting: Sitting, room: RoomView, held: PaperHeld, form: type[DeedForm], part: str = "") -> Way:
    url = reverse("answer", args=[sitting.seat.id, room.id, held.number, form.slug])
    return {"url": f"{url}?{urlencode({'part': part})}" if part else url, "label": str(form.title)}


__all__ = ["ON_PARTS", "ON_THE_WHOLE", "put_ways", "work_on", "work_on_article"]
