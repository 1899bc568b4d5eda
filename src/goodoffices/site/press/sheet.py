"""The page of one report: its text with the marks of the entries in sight, their cards, what is left of each sort."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.press.cards import Tried, entry_card, history_of, thrown_by
from goodoffices.site.press.counting import Left, left_of, to_check
from goodoffices.site.press.marking import marked, marks_of
from goodoffices.site.press.parts import LETTERS, place_of
from goodoffices.site.press.places import PAGE, press_url, ref_named, report_url
from goodoffices.site.press.saying import SORTS, sort_called, sort_of
from goodoffices.site.press.tying import ties_in
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import ReportRead
from goodoffices.talks.fold import EntryHeld, ReportHeld, RoomView
from goodoffices.talks.pressfile.keeping import Verdict
from goodoffices.words import formats
from goodoffices.words.direction import direction


@dataclass(frozen=True, slots=True)
class Looking:
    """What of a report somebody looks at: one sort of entries or all (""), only what is left or all, which page."""

    sort: str = ""
    left: bool = False
    page: int = 1

    @classmethod
    def asked(cls, given: Mapping[str, str]) -> "Looking":
        """Read it from an address or a form; nonsense asks for nothing special."""
        page = given.get("page", "")
        number = int(page) if page.isascii() and page.isdecimal() and len(page) < 9 else 1
        sort = given.get("sort", "")
        return cls(sort if sort in SORTS else "", given.get("left") == "1", max(1, number))

    def query(self) -> str:
        """Give it for an address."""
        asked = {
            "sort": self.sort,
            "left": "1" if self.left else "",
            "page": self.page if self.page > 1 else "",
        }
        return "?" + urlencode({name: value for name, value in asked.items() if value})

    def fits(self, held: EntryHeld, seat: str) -> bool:
        """Say whether an entry is among what is looked at."""
        same = not self.sort or sort_of(held.entry) == self.sort
        return same and (not self.left or held.open or to_check(held, seat))


@dataclass(frozen=True, slots=True)
class Numbered:
    """An entry and its number in its report, in the order of the text."""

    number: int
    held: EntryHeld


def entries_of(room: RoomView, report: int) -> list[Numbered]:
    """Give a report's entries in the order of its text; one that was amended stays where it was suggested."""
    every = [one for one in room.press.values() if one.report == report]
    every.sort(key=lambda one: (*place_of(one.first), one.ref.number, one.ref.index))
    return [Numbered(number, held) for number, held in enumerate(every, 1)]


def looked_at(sitting: Sitting, entries: Iterable[Numbered], looking: Looking) -> list[Numbered]:
    """Give the entries that somebody looks at, of all pages."""
    return [one for one in entries if looking.fits(one.held, sitting.view.seat)]


def page_of(found: list[Numbered], asked: str, looking: Looking) -> Looking:
    """Turn to the page of the entry that the address names, or to one that there is."""
    ref = ref_named(asked)
    at = next((place for place, one in enumerate(found) if one.held.ref == ref), None)
    page = at // PAGE + 1 if at is not None else min(looking.page, max(1, -(-len(found) // PAGE)))
    return replace(looking, page=page)


def sheet(
    sitting: Sitting,
    room: RoomView,
    held: ReportHeld,
    looking: Looking,
    asked: str = "",
    tried: Tried | None = None,
) -> dict[str, object]:
    """Give the values of a report's page; `asked` names an entry that must be in sight."""
    every = entries_of(room, held.number)
    found = looked_at(sitting, every, looking)
    looking = page_of(found, asked, looking)
    shown = found[(looking.page - 1) * PAGE : looking.page * PAGE]
    ties, history = ties_in(sitting, room), history_of(room, (one.held.ref for one in shown))
    text = held.report.text
    marks = (mark for one in shown if _is_marked(one) for mark in marks_of(one.held, one.number))
    return {
        "number": held.number,
        "text_lang": text.lang,
        "text_dir": direction(text.lang),
        "text_html": marked(text, marks),
        "legend": LETTERS if shown else (),
        "cards": [entry_card(sitting, room, one.held, one.number, ties, history, tried) for one in shown],
        "looking": looking,
        "judge_url": press_url(sitting, room, "press-judge", held.number),
        **counts(sitting, room, held, every, looking),
        **_paging(looking, len(found)),
    }


def _is_marked(one: Numbered) -> bool:
    return one.held.verdict is not Verdict.REJECTED


def counts(
    sitting: Sitting, room: RoomView, held: ReportHeld, every: list[Numbered], looking: Looking
) -> dict[str, object]:
    """Give what is left in a report, of all sorts together and of each."""
    seat, url = sitting.view.seat, report_url(sitting, room, held.number)
    left = {
        sort: left_of((one.held for one in every if sort_of(one.held.entry) == sort), seat) for sort in SORTS
    }
    sorts = [("", _("All"), sum(left.values(), Left()))]
    sorts += [(sort, sort_called(sort, many=True), count) for sort, count in left.items()]
    return {
        "report_url": url,
        "left": sum(left.values(), Left()),
        "sorts": [
            {
                "url": url + replace(looking, sort=sort, page=1).query(),
                "label": label,
                "left": count,
                "current": sort == looking.sort,
            }
            for sort, label, count in sorts
            if count.all or not sort
        ],
        "only_left_url": url + replace(looking, left=not looking.left, page=1).query(),
    }


def _paging(looking: Looking, count: int) -> dict[str, object]:
    pages = -(-count // PAGE)
    return {
        "earlier_url": replace(looking, page=looking.page - 1).query() if looking.page > 1 else "",
        "later_url": replace(looking, page=looking.page + 1).query() if looking.page < pages else "",
        "page": looking.page,
        "pages": pages,
    }


def provenance(sitting: Sitting, room: RoomView, held: ReportHeld) -> list[tuple[str, object]]:
    """Give where a report comes from, as pairs of a label and a value; its address stands apart."""
    report, lang = held.report, sitting.lang
    day = formats.day(report.published, lang) if report.published else _("not known")
    facts: list[tuple[str, object]] = [(_("Outlet"), report.outlet or _("not known"))]
    facts += [(_("Byline"), report.byline)] if report.byline else []
    facts += [
        (_("Published"), day),
        (_("Language"), formats.language_name(report.text.lang, lang)),
        (_("Length in characters"), formats.number(len(report.text.words), lang)),
        (_("Taken in"), taken_said(report.taken)),
        (_("Filed by"), author_title(sitting.view, room, held.author, lang)),
        (_("Filed"), when_shown(held.at, sitting.now, lang)["when"]),
    ]
    return facts


def taken_said(taken: str) -> str:
    """Say how a report came here."""
    match taken:
        case "pasted":
            return _("pasted")
        case "text":
            return _("from a text file")
        case "html":
            return _("from a web page's file")
        case "feed":
            return _("from a feed's file")
        case "archive":
            return _("from a web archive")
        case _:
            return taken


def readings(sitting: Sitting, room: RoomView, held: ReportHeld) -> list[dict[str, object]]:
    """Give who read a report, the latest first: the reader with its version, how much it found and threw away."""
    acts = [room.entries[number] for number in reversed(held.readings) if number in room.entries]
    return [
        {
            "number": one.number,
            "reader": one.act.reader,
            "found": len(one.act.entries),
            "thrown": thrown_by(room, one.number),
            **when_shown(one.at, sitting.now, sitting.lang),
        }
        for one in acts
        if isinstance(one.act, ReportRead)
    ]


__all__ = [
    "Looking",
    "Numbered",
    "counts",
    "entries_of",
    "looked_at",
    "provenance",
    "readings",
    "sheet",
    "taken_said",
]
