"""Every page of the site as the sample talks fill it: the URL table walked with what each seat has there."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from goodoffices.desk import Desk
from goodoffices.sample import PEOPLE
from goodoffices.site.forms.offers import FORMS
from goodoffices.store import open_store
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from tests.browser.paper_pages import asked_about, has_page, walked
from tests.cli.conftest import Installation
from tests.laws.walls import routes

SEATS = ("lead", "head_a", "head_b", "expert_a", "partner_q", "spokesperson")
"""Those whose pages are walked: the first that a form is offered to opens it."""

OF_AN_EXCHANGE = re.compile("/(exchanges|plans|stands)/")
OF_A_COMMISSION = re.compile("/(commitments|incidents|protected|register|schedule|due|report)/")

NO_PAGE = {
    "/s/<slug:seat>/pulse/",  # a stream
    "/s/<slug:seat>/record/transcript.zip",
    "/s/<slug:seat>/record/seals.txt",
    "/s/<slug:seat>/evening.pdf",
    "/s/<slug:seat>/calendar.ics",
    "/s/<slug:seat>/rooms/<slug:room>/papers/<int:number>/files/<slug:sha256>/",
    "/s/<slug:seat>/rooms/<slug:room>/papers/<int:number>/out/<str:name>",
    "/s/<slug:seat>/rooms/<slug:room>/papers/<int:number>/answer/form.docx",
    "/s/<slug:seat>/rooms/<slug:room>/draft/<slug:slug>/",  # what a script posts to
    "/s/<slug:seat>/rooms/<slug:room>/draft/<slug:slug>/<int:number>/",
    "/s/<slug:seat>/rooms/<slug:room>/bridging/<int:number>/<str:name>",
    "/s/<slug:seat>/rooms/<slug:room>/work/<slug:key>/",  # there while an engine is at work: test_work looks at it
    "/s/<slug:seat>/rooms/<slug:room>/due/commission.ics",
    "/s/<slug:seat>/rooms/<slug:room>/report/<str:name>",
    "/s/<slug:seat>/rooms/<slug:room>/press/timeline.pdf",
    "/s/<slug:seat>/rooms/<slug:room>/press/out/<str:name>",
    "/s/<slug:seat>/rooms/<slug:room>/press/<int:number>/judge/",  # what forms post to
    "/s/<slug:seat>/rooms/<slug:room>/press/<int:number>/read/",
    "/source/goodoffices.zip",
    "/language/",
}
"""Routes that answer with something other than a page."""


AT_THE_DESK = re.compile("new|add|amend")
"""Pages of the press room that only those who work there open."""


@dataclass(frozen=True)
class Address:
    """A page: who opens it, the route it is of, its path."""

    who: str
    route: str
    path: str


@dataclass(frozen=True)
class Talks:
    """The sample talks as served: the id of each seat, and what it sees."""

    process: str
    seats: dict[str, str]
    views: dict[str, View]

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Give at least one page of every route, and every form's page."""
        return tuple(one for route, kinds in routes() if route not in NO_PAGE for one in self._of(route, set(kinds)))

    def at(self, end: str) -> str:
        """Give the path of the first page whose route ends so."""
        return next(one.path for one in self.addresses if one.route.endswith(end))

    def _of(self, route: str, kinds: set[str]) -> Iterator[Address]:
        if "seat" not in kinds:
            path = route.replace("<slug:process>", self.process).replace("<slug:secret>", "no-such-link")
            yield Address("lead", route, path)
        elif "/press/" in route:
            yield from self._press(route)
        elif "/list/" in route:
            yield from self._lists(route)
        elif "slug" in kinds:
            yield from self._forms(route, answers="number" in kinds)
        elif "number" in kinds and "/papers/" in route:
            for one in walked(route, self.views):
                there = self._at(one.who, route, room=one.room.id, number=one.held.number, **one.filled)
                yield replace(there, path=there.path + one.query)
        elif "/bridging/" in route:
            yield from self._runs(route)
        elif OF_AN_EXCHANGE.search(route):
            yield from self._exchanges(route)
        elif OF_A_COMMISSION.search(route):
            yield from self._commissions(route)
        elif "number" in kinds:
            yield from self._acts(route)
        elif "room" in kinds:
            yield from self._rooms(route, "other" in kinds)
        else:
            yield from (self._at(who, route) for who in ("lead", "head_a"))

    def _at(self, who: str, route: str, **filled: object) -> Address:
        path = route
        for name, value in {"seat": self.seats[who], **filled}.items():
            for kind in ("slug", "int", "str"):
                path = path.replace(f"<{kind}:{name}>", str(value))
        return Address(who, route, path)

    def _rooms(self, route: str, invites: bool) -> Iterator[Address]:
        """Give a room of each kind as lead mediator and as head of a party."""
        papers = "/papers/" in route
        for who in ("lead", "head_a"):
            rooms = (one for one in self.views[who].sitting(*RoomKind) if not papers or has_page(route, one))
            kinds = {kind_of(room): room for room in rooms}
            for room in kinds.values():
                other = next((seat for seat in room.members if seat != self.seats[who]), "nobody")
                fits = other != "nobody" if invites else kind_of(room) is RoomKind.MEDIATION or "convey" not in route
                if fits:
                    yield self._at(who, route, room=room.id, other=other)

    def _lists(self, route: str) -> Iterator[Address]:
        """Give the pages of the lists that a head keeps, with a person of each."""
        for room in self.views["head_a"].sitting(RoomKind.LISTS):
            yield self._at("head_a", route, room=room.id, person=next(iter(room.persons), "none"))

    def _press(self, route: str) -> Iterator[Address]:
        """Give the press room's page to who works at its desk and to who only reads, with a report of it."""
        for who in ("lead", "spokesperson"):
            (room,) = self.views[who].sitting(RoomKind.PRESS)
            entry = next(iter(room.press.values()))
            query = f"?entry={entry.ref.number}-{entry.ref.index}" if "amend" in route else ""
            there = self._at(who, route, room=room.id, number=entry.report)
            if who == "lead" or not AT_THE_DESK.search(route):
                yield replace(there, path=there.path + query)

    def _exchanges(self, route: str) -> Iterator[Address]:
        """Give the pages of the exchange that was drawn last, with an answer about it."""
        for room in self.views["lead"].sitting(RoomKind.MEDIATION):
            held = {"/plans/": room.plan_runs, "room>/stands/": room.stability_runs}
            every = next((one for part, one in held.items() if part in route), room.exchanges)
            if every:
                yield self._at("lead", route, room=room.id, number=max(every))

    def _commissions(self, route: str) -> Iterator[Address]:
        """Give the pages of a commission to the mediation and to a party, with its first commitment."""
        for who in ("lead", "head_a"):
            for room in self.views[who].sitting(RoomKind.COMMISSION):
                yield self._at(who, route, room=room.id, number=min(room.commitments))

    def _runs(self, route: str) -> Iterator[Address]:
        """Give what the engine found, one of each kind of answer to each question."""
        found = {}
        for room in self.views["lead"].sitting(RoomKind.MEDIATION):
            for number, one in room.runs.items():
                sort = type(one.run.found), one.run.question
                found.setdefault(sort, self._at("lead", route, room=room.id, number=number))
        yield from found.values()

    def _acts(self, route: str) -> Iterator[Address]:
        """Give one act of each type that a seat of these heard."""
        found = {}
        for who in ("lead", "head_a", "expert_a"):
            for room in self.views[who].rooms.values():
                for number, entry in room.entries.items():
                    found.setdefault(type(entry.act), self._at(who, route, room=room.id, number=number))
        if "missent" in route:
            matters = (room for room in self.views["lead"].rooms.values() if room.matters)
            yield from (self._at("lead", route, room=room.id, number=min(room.matters)) for room in matters)
        else:
            yield from found.values()

    def _forms(self, route: str, *, answers: bool) -> Iterator[Address]:
        for slug, form in FORMS.items():
            if form.about_act == answers:
                who, room, number = next(self._offers(form), None) or next(self._fits(form))
                there = self._at(who, route, room=room.id, slug=slug, number=number)
                yield there
                for query in asked_about(form, self.views[who], room, number):
                    yield replace(there, path=there.path + query)

    def _offers(self, form) -> Iterator[tuple[str, RoomView, int]]:
        return (one for one in self._fits(form) if form.offered(self.views[one[0]], one[1], one[2]))

    def _fits(self, form) -> Iterator[tuple[str, RoomView, int]]:
        for who in SEATS:
            for room in self.views[who].rooms.values():
                if kind_of(room) in form.kinds:
                    yield from ((who, room, number) for number in (sorted(room.entries) if form.about_act else [0]))


def kind_of(room: RoomView) -> object:
    """Give the kind of a room."""
    return room.charter.kind if room.charter else None


def talks_of(installation: Installation) -> Talks:
    """Look into the store of a demo beside its server."""
    mark = json.loads((installation.home / "demo.json").read_text())
    by_name = dict(mark["people"])
    seats = {key: by_name[name] for key, name in PEOPLE}
    rooms, key = installation.home / "rooms.sqlite3", installation.home / "master.key"
    with open_store(rooms, key_file=key, reading=True) as store:
        desk = Desk(store)
        views = {who: desk.seat(mark["process"], seats[who]).view() for who in SEATS}
        return Talks(mark["process"], seats, views)
