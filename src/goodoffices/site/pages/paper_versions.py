"""A paper over time: two versions word by word, an article's history, and what is open after each version."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting, seated
from goodoffices.site.papers.answered import answered_once
from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.heads import (
    enter_with_papers,
    frame_of,
    held_in,
    language_asked,
    left_said,
    number_asked,
    paper_url,
    title_of,
    version_shown,
)
from goodoffices.site.papers.plots import plot
from goodoffices.site.papers.runs import part_id
from goodoffices.site.papers.since import before, changed, line_of, named
from goodoffices.site.shown import when_shown
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.comparing import ArticleChange, Comparison, article_change, compare
from goodoffices.talks.papers.counting import brackets_over_time
from goodoffices.talks.papers.model import Article, Paper, article_of
from goodoffices.talks.papers.pairing import paired
from goodoffices.talks.refusal import Refusal
from goodoffices.words import formats
from goodoffices.words.direction import direction

PAGE = 100
"""Versions on one page of the table; the plot goes through all."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text that can be compared: a version of a draft, or a copy in a caucus; `number` is its act's."""

    number: int
    name: str
    paper: Paper


def texts_of(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[Text]:
    """Give what a paper can be compared with: a draft's versions, or the copies of the same room."""
    lang = sitting.lang
    if held.is_draft:
        named = _("Version %(place)s, %(day)s")
        return [
            Text(
                one.number, named % {"place": place, "day": formats.brief_day(one.at.date(), lang)}, one.paper
            )
            for place, one in enumerate(held.versions, 1)
        ]
    named = _("Act %(number)s: %(title)s")
    return [
        Text(one.number, named % {"number": one.number, "title": title_of(one.paper, lang).words}, one.paper)
        for _number, one in sorted(room.papers.items())
        if not one.is_draft
    ]


@seated
def compare_versions(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Compare two versions, or two copies of the same room, word by word."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    texts = texts_of(sitting, here, held)
    new = _chosen(request, "b", texts, held.versions[-1].number)
    old = _chosen(request, "a", texts, _before(here, held, texts, new))
    lang = language_asked(request, sitting, new.paper)
    compared = compare(old.paper, new.paper, lang, by_wording=not held.is_draft)
    every = request.GET.get("all") == "1"
    shown = list(compared.changes) if every else changed(compared)
    context = frame_of(sitting, here, held) | {
        "texts": texts,
        "old": old,
        "new": new,
        "lang": lang,
        "dir": direction(lang),
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in _languages(old, new)],
        "title": compared.title,
        "changes": [_change(compared, one, lang) for one in shown],
        "all": every,
        "hidden": len(compared.changes) - len(shown),
        "counts": compared.counts,
        "left_before": left_said(compared.brackets_before),
        "left_after": left_said(compared.brackets_after),
    }
    return render(request, "pages/paper_compare.html", context)


def _chosen(request: HttpRequest, name: str, texts: list[Text], otherwise: int) -> Text:
    asked = number_asked(request, name) or otherwise
    for one in texts:
        if one.number == asked:
            return one
    raise Refusal("no-such-room")


def _before(room: RoomView, held: PaperHeld, texts: list[Text], new: Text) -> int:
    """Give what a text is compared with where nothing was chosen: the one that it followed."""
    if not held.is_draft:
        old = before(room, room.papers[new.number])
        if old is not None:
            return old.number
    place = texts.index(new)
    return texts[max(place - 1, 0)].number


def _languages(old: Text, new: Text) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*new.paper.languages, *old.paper.languages)))


def _change(compared: Comparison, one: ArticleChange, lang: str) -> dict[str, object]:
    return {
        "change": one,
        "name": named(compared, one, lang),
        "level": min(one.depth + 2, 6),
        "depth": one.depth,
    }


@seated
def history(request: HttpRequest, sitting: Sitting, room: str, number: int, article: str) -> HttpResponse:
    """Show what became of one article, version by version, the latest first."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    lang = language_asked(request, sitting, held.paper)
    steps = list(
        _steps_of_draft(held, article, lang) if held.is_draft else _steps_of_copies(here, held, article, lang)
    )
    gone = next((one.old for _at, one in reversed(steps) if one.old), None)
    known = article_of(held.paper, article) or gone
    if known is None:
        raise Refusal("no-such-room")
    by_number = {one.number: at for at, one in enumerate(held.versions if held.is_draft else ())}
    rows = []
    for act, one in reversed(steps):
        row: dict[str, object] = {"change": one, "number": act}
        if act in by_number:
            row |= version_shown(sitting, here, held, by_number[act])
        else:
            row |= when_shown(here.papers[act].at, sitting.now, sitting.lang)
            row["url"] = paper_url(sitting, here, act)
        rows.append(row)
    context = frame_of(sitting, here, held) | {
        "article": name_in(held.paper, known, lang),
        "at": part_id(article) if article_of(held.paper, article) else "",
        "rows": rows,
        "lang": lang,
        "dir": direction(lang),
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in held.paper.languages],
        "drafted": held.is_draft,
        "answers": answered_once(sitting, here, held, article, lang),
    }
    return render(request, "pages/paper_history.html", context)


def _steps_of_draft(held: PaperHeld, article: str, lang: str) -> Iterator[tuple[int, ArticleChange]]:
    """Go through the versions in which an article came, read otherwise, was renumbered, agreed, opened, or went."""
    old: Article | None = None
    for version in held.versions:
        now = article_of(version.paper, article)
        if now is not old and not (now and old and _alike(old, now)):
            yield version.number, article_change(old, now, lang)
        old = now


def _alike(old: Article, new: Article) -> bool:
    same = (old.wordings, old.brackets, old.blanks, old.label) == (
        new.wordings,
        new.brackets,
        new.blanks,
        new.label,
    )
    return same and old.agreed == new.agreed


def _steps_of_copies(
    room: RoomView, held: PaperHeld, article: str, lang: str
) -> Iterator[tuple[int, ArticleChange]]:
    """Go through the copies that followed each other, in which the article was found by its wording."""
    line = line_of(room, held)
    name: str | None = article
    found: list[tuple[int, Article | None]] = [(held.number, article_of(held.paper, article))]
    for old, new in zip(reversed(line[:-1]), reversed(line), strict=False):
        was = {now: then for then, now in paired(old.paper, new.paper, lang).items()}
        name = was.get(name) if name is not None else None
        found.insert(0, (old.number, article_of(old.paper, name) if name is not None else None))
    before_it: Article | None = None
    for number, now in found:
        change = article_change(before_it, now, lang) if now or before_it else None
        if change is not None and (change.kind != "same" or change.label_was):
            yield number, change
        before_it = now


@seated
def brackets(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show what was open after each version, as a plot and as its table, the latest first, page by page."""
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    line = [held] if held.is_draft else line_of(here, held)
    versions = [one for each in line for one in each.versions]
    counts = brackets_over_time([one.paper for one in versions])
    upto = number_asked(request, "upto") or len(versions)
    places = range(len(versions))[max(upto - PAGE, 0) : upto]
    rows = [
        (
            version_shown(sitting, here, held, at)
            if held.is_draft
            else version_shown(sitting, here, line[at], 0)
        )
        | {"count": counts[at]}
        for at in reversed(places)
    ]
    context = frame_of(sitting, here, held) | {
        "rows": rows,
        "earlier_url": f"?upto={places[0]}" if places and places[0] else "",
        "later_url": f"?upto={min(places[-1] + 1 + PAGE, len(versions))}"
        if places and upto < len(versions)
        else "",
        "plot": plot(versions, counts) if len(versions) > 1 else None,
        "first": formats.brief_day(versions[0].at.date(), sitting.lang),
        "last": formats.brief_day(versions[-1].at.date(), sitting.lang),
        "left": left_said(counts[-1]),
        "drafted": held.is_draft,
    }
    return render(request, "pages/paper_brackets.html", context)
