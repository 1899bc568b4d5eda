"""A draft over its recipients, for those who draft it: who holds what, the columns, the gap map."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from goodoffices.documents.writing.wording import grouped
from goodoffices.site.bridging.gaps import engine_view
from goodoffices.site.door import Sitting, seated
from goodoffices.site.papers.article import name_in, part_name, parts_of, walk
from goodoffices.site.papers.gaps import DIFFER, differ_said, gap_of
from goodoffices.site.papers.heads import (
    enter_with_papers,
    frame_of,
    held_in,
    language_asked,
    paper_url,
    party_shown_of,
    require_mediation,
    standing_shown,
)
from goodoffices.site.papers.marks import legend, mark, said_here
from goodoffices.site.papers.runs import Writer, part_id
from goodoffices.site.papers.sides import (
    ByPart,
    Column,
    both_accept,
    columns_of,
    gone_from,
    said_by,
)
from goodoffices.site.shown import party_name, party_shown, when_shown
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import Holding, holdings, latest, still_held
from goodoffices.talks.papers.canonical import digests
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import Article, Paper, every_bracket
from goodoffices.talks.papers.settling import settled
from goodoffices.words import formats
from goodoffices.words.direction import direction


def _enter(sitting: Sitting, room: str, number: int) -> tuple[RoomView, PaperHeld]:
    here = enter_with_papers(sitting, room)
    held = held_in(here, number)
    require_mediation(here, held)
    return here, held


# ---- who holds what -----------------------------------------------------------------------------------------


@seated
def holders(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show which text each recipient holds, by its content digest, and warn where two hold different ones."""
    here, held = _enter(sitting, room, number)
    every = holdings(sitting.view, here, number)
    versions = [one.number for one in held.versions]
    carried = sorted({one.carried.version for one in every})
    last = latest(every)
    # What is put is the version as it stands, so that one digest serves all copies of a version.
    digest = {
        one.carried.version: one.digest for one in {each.carried.version: each for each in every}.values()
    }
    differing = len({digest[one.carried.version] for one in still_held(every, sitting.now.date())}) > 1
    context = frame_of(sitting, here, held) | {
        "differ": differing,
        "differing": _differing(sitting, last) if differing else [],
        "versions": [
            {
                "number": one,
                "place": versions.index(one) + 1,
                "url": f"{paper_url(sitting, here, number)}?version={one}",
            }
            for one in carried
        ],
        "rows": [
            _recipient(sitting, every, one, digest) for one in dict.fromkeys(one.caucus for one in every)
        ],
        "puts": [_put(sitting, held, one, digest, last) for one in reversed(every)],
    }
    return render(request, "pages/paper_holders.html", context)


def _recipient(
    sitting: Sitting, every: tuple[Holding, ...], caucus: str, digest: dict[int, str]
) -> dict[str, object]:
    """Give a recipient's row: under each version, the digest of what it was given of it."""
    theirs = [one for one in every if one.caucus == caucus]
    last = theirs[-1]
    cells = []
    for version in sorted(digest):
        given = [one for one in theirs if one.carried.version == version]
        cells.append({"digest": grouped(digest[version], 8), "last": given[-1] is last} if given else None)
    return {"party": party_shown_of(sitting, last.recipient), "cells": cells}


def _put(
    sitting: Sitting, held: PaperHeld, one: Holding, digest: dict[int, str], last: dict[str, Holding]
) -> dict[str, object]:
    put, made = one.carried.put, one.conveyance.made
    common = [party_name(sitting.view, each, sitting.lang) for each in put.common_to]
    return {
        "party": party_shown_of(sitting, one.recipient),
        "version": [each.number for each in held.versions].index(one.carried.version) + 1,
        "digest": grouped(digest[one.carried.version]),
        "common": formats.joined(common, sitting.lang) if common else "",
        "heard": one.held is not None,
        "standing": standing_shown(sitting, one.held) if one.held else "",
        "answered": len(one.held.answers) if one.held else 0,
        "fingerprint": grouped(one.held.fingerprint) if one.held else "",
        "last": last[one.caucus] is one,
        **(when_shown(made, sitting.now, sitting.lang) if made else {}),
    }


def _differing(sitting: Sitting, last: dict[str, Holding]) -> list[str]:
    """Say in what the last copies of the recipients differ: their structure, or the wording of a language."""
    every = [digests(one.carried.put.copy) for one in last.values()]
    names = sorted({name for one in every for name in one})
    found = [name for name in names if len({one.get(name, "") for one in every}) > 1]
    return [
        _("brackets, blanks and numbering")
        if one == "structure"
        else formats.language_name(one, sitting.lang)
        for one in found
    ]


# ---- the columns ----------------------------------------------------------------------------------------------


@seated
def columns(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show each article in columns: what each party says, the mediation's text, and where they meet."""
    here, held = _enter(sitting, room, number)
    lang = language_asked(request, sitting, held.paper)
    said = said_here(sitting, here, held, held.paper)
    every = columns_of(sitting, here, number)
    gone = gone_from(held, said)
    context = frame_of(sitting, here, held) | {
        "columns": [_column(sitting, one) for one in every],
        "rows": [
            _row(sitting, held.paper, one, depth, said, every, lang, gone.get(one.id, set()))
            | {"earlier": _earlier(sitting, here, held, one)}
            for one, depth in walk(held.paper)
        ],
        "lang": lang,
        "dir": direction(lang),
        "languages": [(one, formats.language_name(one, sitting.lang)) for one in held.paper.languages],
        "legend": legend(sitting),
    }
    return render(request, "pages/paper_columns.html", context)


def _column(sitting: Sitting, one: Column) -> dict[str, object]:
    return {"party": party_shown(one.party, sitting.lang), "note": one.note}


def _row(
    sitting: Sitting,
    paper: Paper,
    article: Article,
    depth: int,
    said: ByPart,
    every: list[Column],
    lang: str,
    gone: set[str],
) -> dict[str, object]:
    return {
        "name": name_in(paper, article, lang),
        "at": part_id(article.id),
        "depth": depth,
        "cells": [
            {
                "party": str(party_shown(one.party, sitting.lang)["name"]),
                "said": _cell(sitting, article, said, one.party.id, lang),
                "gone": one.party.id in gone,
            }
            for one in every
        ],
        "text": _written(article, lang),
        "compromise": _compromise(sitting, paper, article, said, every, lang),
    }


def _cell(sitting: Sitting, article: Article, said: ByPart, party: str, lang: str) -> list[dict[str, object]]:
    names = {part.id: part.name for part in parts_of(article, lang)}
    return [
        {
            "mark": mark(sitting, one),
            "where": names[part] if part != article.id else "",
            "wanted": one.part.wording,
        }
        for part, one in said_by(said, article, party)
    ]


def _earlier(sitting: Sitting, room: RoomView, held: PaperHeld, article: Article) -> str:
    """Give the address where the answers to parts of an article stand that are settled or gone since."""
    return f"{paper_url(sitting, room, held.number, 'paper-history', article.id)}#answers"


def _written(article: Article, lang: str) -> dict[str, object] | None:
    wording = article.wording(lang)
    if wording is None:
        return None
    writer = Writer(article, lang, named=False)
    return {"heading": writer.write(wording.heading), "body": writer.write(wording.run)}


def _compromise(
    sitting: Sitting, paper: Paper, article: Article, said: ByPart, every: list[Column], lang: str
) -> dict[str, object]:
    """Give where they meet: the settled text, or what is left once what all sides accept has been taken."""
    if article.agreed or not article.brackets:
        state = _("agreed provisionally, as in the text") if article.agreed else _("no bracket left")
        return {"state": state, "text": None, "taken": []}
    sides = [one.party.id for one in every if one.party in sitting.view.sides]
    taken = both_accept(said, article, sides) if sides else {}
    text = article
    for bracket, alternative in taken.items():
        if bracket != article.whole and any(one.id == bracket for one in every_bracket(text)):
            text = settled(text, bracket, alternative)
    named = [
        _("%(where)s: %(letter)s") % {"where": part_name(paper, one, lang), "letter": letter(alternative)}
        for one, alternative in taken.items()
    ]
    return {
        "state": _("all sides accept") if taken else _("nothing that all sides accept yet"),
        "text": _written(text, lang) if taken else None,
        "taken": named,
    }


# ---- the gap map -------------------------------------------------------------------------------------------------


@seated
def gaps(request: HttpRequest, sitting: Sitting, room: str, number: int) -> HttpResponse:
    """Show articles by parties: in each cell the worst that is still open, and how many parts are."""
    here, held = _enter(sitting, room, number)
    said = said_here(sitting, here, held, held.paper)
    every = columns_of(sitting, here, number)
    gone = gone_from(held, said)
    sides = [one.party.id for one in every if one.party in sitting.view.sides]
    url = paper_url(sitting, here, number)
    engine = engine_view(sitting, here, held)
    rows = []
    totals = [0] * len(every)
    for article, depth in walk(held.paper):
        then = gone.get(article.id, set())
        earlier = _earlier(sitting, here, held, article) if then else ""
        found = [gap_of(said, article, one, sides, sitting.lang) for one in every]
        totals = [total + gap.count for total, gap in zip(totals, found, strict=True)]
        cells = [
            {
                "gap": gap,
                "earlier": earlier if one.party.id in then else "",
                "marked": engine.marked(one.party.id, article),
            }
            for one, gap in zip(every, found, strict=True)
        ]
        name = name_in(held.paper, article, sitting.lang)
        at = f"{url}#{part_id(article.id)}"
        rows.append(
            {"name": name, "depth": depth, "url": at, "cells": cells, "bars": engine.bars(article)}
        )
    context = frame_of(sitting, here, held) | {
        "columns": [_column(sitting, one) for one in every],
        "rows": rows,
        "totals": totals,
        "engine": engine,
        "bridging_url": paper_url(sitting, here, number, "bridging"),
        "legend": [*legend(sitting), {"stance": "differ", "glyph": DIFFER, "label": differ_said()}],
    }
    return render(request, "pages/paper_gaps.html", context)
