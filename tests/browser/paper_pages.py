"""Which papers of the sample the routes about papers are walked with: one of each sort that a page tells apart."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from goodoffices.site.forms.answering import DraftAnswerForm, can_be_answered, papers_before
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.forms.conveying import ConveyanceForm
from goodoffices.site.forms.drafting import DraftEditForm
from goodoffices.site.forms.estimates import EstimateForm
from goodoffices.site.papers.concluding import common_text
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Article, every_article, every_blank, every_bracket
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.concluding import is_clean
from goodoffices.talks.view import View

READERS = ("lead", "head_a")
DRAFTED = (RoomKind.MEDIATION, RoomKind.DELEGATION)
HELD = (RoomKind.CAUCUS, *DRAFTED)

Sort = Callable[[View, RoomView, PaperHeld], object]
"""Says of which sort a paper is for a page; nothing where it has no such page."""


def _kind(room: RoomView) -> object:
    return room.charter.kind if room.charter else None


def _any(_view: View, room: RoomView, held: PaperHeld) -> object:
    answered, follows = bool(held.answers), bool(held.put and held.put.replaces)
    return (_kind(room), held.is_draft, answered, follows and bool(held.paper.linkages))


def _open_draft(_view: View, room: RoomView, held: PaperHeld) -> object:
    return held.is_draft and held.concluded is None and (_kind(room), is_clean(held.paper))


def _any_copy_or_draft(_view: View, room: RoomView, held: PaperHeld) -> object:
    return (_kind(room), held.is_draft)


def _walked(_view: View, room: RoomView, held: PaperHeld) -> object:
    return (
        held.is_draft and _kind(room) is RoomKind.MEDIATION and (len(held.versions) > 1, is_clean(held.paper))
    )


def _answered(_view: View, room: RoomView, held: PaperHeld) -> object:
    before = _kind(room) is RoomKind.CAUCUS and can_be_answered(held)
    return before and (held.paper.kind, held.replaced_by is not None)


def _taken_in(view: View, room: RoomView, held: PaperHeld) -> object:
    return _answered(view, room, held) and not room.of_party(view.seat) and held.replaced_by is None


def _signed(_view: View, room: RoomView, held: PaperHeld) -> object:
    if _kind(room) is RoomKind.MEDIATION:
        return held.is_draft and (is_clean(held.paper), held.concluded is not None)
    return common_text(room, held.number) is not None and bool(held.signed)


def _positions(_view: View, room: RoomView, held: PaperHeld) -> object:
    """Tell papers with positions from those without, where they can be given or estimated."""
    before = _kind(room) is RoomKind.CAUCUS and not held.is_draft and not held.by_party
    drafted = _kind(room) is RoomKind.MEDIATION and held.is_draft
    given = any(one.act.number == held.number for one in room.positions.values())
    return (before or drafted) and (_kind(room), given, is_clean(held.paper))


def _bridged(_view: View, room: RoomView, held: PaperHeld) -> object:
    """Tell drafts that the engine was asked about from others, in each kind of mediation room."""
    drafted = held.is_draft and room.charter is not None and _kind(room) is RoomKind.MEDIATION
    asked = any(one.run.number == held.number for one in room.runs.values())
    return drafted and (asked, is_clean(held.paper), bool(room.charter and room.charter.beliefs))


SORTS: Mapping[str, Sort] = {
    "papers/<int:number>/": _any,
    "language/": _open_draft,
    "edit/<str:article>/": _open_draft,
    "compare/": _any_copy_or_draft,
    "history/<str:article>/": _any_copy_or_draft,
    "brackets/": _any_copy_or_draft,
    "holders/": _walked,
    "columns/": _walked,
    "gaps/": _walked,
    "bridging/": _bridged,
    "bridging/ask/": _bridged,
    "out/": _any_copy_or_draft,
    "answer/": _answered,
    "take-in/": _taken_in,
    "sign/": _signed,
    "positions/": _positions,
}
"""The pages about a paper by the end of their route."""


@dataclass(frozen=True)
class Walked:
    """A paper in a room, as somebody opens a page about it."""

    who: str
    room: RoomView
    held: PaperHeld
    filled: dict[str, object] = field(default_factory=dict)
    query: str = ""


def has_page(route: str, room: RoomView) -> bool:
    """Say whether a room has that page of papers, where the page is of no one paper."""
    return _kind(room) in (DRAFTED if route.endswith("/new/") else HELD)


def walked(route: str, views: Mapping[str, View]) -> Iterator[Walked]:
    """Give the papers that a route is walked with, each with the queries that make its page another one."""
    sort = SORTS[next(end for end in SORTS if route.endswith(end))]
    found: dict[tuple[str, object], Walked] = {}
    for who in READERS:
        for room in views[who].sitting(*HELD):
            for held in sorted(room.papers.values(), key=lambda one: (-len(one.versions), -one.number)):
                if of_sort := sort(views[who], room, held):
                    article = _longest(held).id
                    found.setdefault((who, of_sort), Walked(who, room, held, {"article": article}))
    for one in found.values():
        yield from _asked(route, one)


def _asked(route: str, one: Walked) -> Iterator[Walked]:
    langs = one.held.paper.languages
    if route.endswith("/papers/<int:number>/") and len(langs) > 1 and one.held.is_draft:
        first = one.held.versions[0].number
        for query in (
            f"?lang={langs[0]}&beside={langs[1]}&check=languages",
            f"?version={first}&lang={langs[1]}",
        ):
            yield Walked(one.who, one.room, one.held, one.filled, query)
    elif route.endswith("/compare/") and len(one.held.versions) > 1:
        first, last = one.held.versions[0].number, one.held.versions[-1].number
        yield Walked(one.who, one.room, one.held, one.filled, f"?a={first}&b={last}")
    else:
        yield one


def asked_about(form: type[DeedForm], view: View, room: RoomView, number: int) -> Iterator[str]:
    """Give the queries with which ways on a paper's pages lead to a form: a part, a version, a paper to be answered."""
    if issubclass(form, DraftEditForm) and (held := room.papers.get(number)):
        every = list(every_article(held.paper))
        brackets = [one.id for article in every for one in every_bracket(article)]
        blanks = [one.id for article in every for one in every_blank(article)]
        parts = {"settle": brackets, "link": brackets, "fill": blanks}.get(form.slug, [])
        yield from (f"?part={one}" for one in parts[:1])
    elif form is ConveyanceForm:
        drafts = [one for one in room.papers.values() if one.is_draft and not one.concluded]
        yield from (f"?carries={one.number}.{one.versions[0].number}" for one in drafts[:1])
    elif form is EstimateForm:
        yield "?party=A"
    elif form is DraftAnswerForm:
        before = sorted(papers_before(view, room), key=lambda one: -len(one[1].paper.linkages))
        yield from (f"?paper={caucus.id}.{held.number}" for caucus, held in before[:1])


def _longest(held: PaperHeld) -> Article:
    """Give the article with the most brackets, in any version; of a clean paper the first."""
    every = every_article(held.paper)
    return max(every, key=lambda one: len(one.brackets))
