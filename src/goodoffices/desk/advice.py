"""What is put before the bridging engine when a seat asks it, gathered from that seat's own view."""

from collections.abc import Iterator
from datetime import date

from goodoffices.bridging.framing import Held
from goodoffices.bridging.inquiry import Answered, Inquiry, Offer
from goodoffices.talks.acts import EngineRun, SourceRef
from goodoffices.talks.commissions import AskEngine
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.papers.settling import under
from goodoffices.talks.positioned import Stood, positioned
from goodoffices.talks.positions import NO_POSITIONS, merged
from goodoffices.talks.runs import Agreement, Candidates, Found, NoPackage
from goodoffices.talks.view import View


def inquiry_of(view: View, room: RoomView, asks: AskEngine, today: date) -> Inquiry:
    """Gather the draft, what each voice holds on it by the sources that were named, and what was offered so far."""
    draft = room.papers[asks.number]
    every = positioned(view, room, asks.number, today)
    stood = tuple(one for one in every if one.source in asks.sources)
    offers = sorted((*_named(stood), *_put(room, draft)), key=lambda one: one.offered)
    believing = room.charter is not None and room.charter.beliefs
    held = tuple(_held(view, stood))
    return Inquiry(asks.question, asks.criterion, draft.paper, held, tuple(offers), believing)


def _held(view: View, stood: tuple[Stood, ...]) -> Iterator[Held]:
    """Give what each side holds, also one that nothing is known of, and each voice inside it."""
    voices = {(one.party, one.voice): None for one in stood}
    sides = [one.id for one in view.sides]
    others = [party for party, _ in voices if party not in sides]
    for party in dict.fromkeys((*sides, *others)):
        inside = sorted(voice for whose, voice in voices if whose == party and voice)
        for voice in ("", *inside):
            said = [one for one in stood if (one.party, one.voice) == (party, voice)]
            again = tuple(dict.fromkeys(name for one in said for name in one.again))
            positions = merged(NO_POSITIONS, *(one.positions for one in said))
            yield Held(party, positions, voice, again)


def _named(stood: tuple[Stood, ...]) -> Iterator[Offer]:
    """Give the packages that a side named: its favourite, and those it would accept or not."""
    for one in stood:
        if one.voice:
            continue
        if one.positions.favourite is not None:
            yield Offer(one.positions.favourite, one.at, by=one.party)
        for whole in one.positions.packages:
            yield Offer(whole.package, one.at, by=one.party, accepted=whole.accepts)


def _put(room: RoomView, draft: PaperHeld) -> Iterator[Offer]:
    """Give the packages of this draft that the mediation made into papers and put, when they were first put."""
    for paper in room.papers.values():
        made = [
            one.made
            for one in room.conveyances.values()
            if one.made is not None and one.prepared.carries and one.prepared.carries.number == paper.number
        ]
        package = _package_behind(room, draft, paper) if made else None
        if package is not None:
            yield Offer(package, min(made), paper.number)


def _package_behind(room: RoomView, draft: PaperHeld, paper: PaperHeld) -> Package | None:
    """Find the package of a run on the draft that the paper was made from; None where it was not made so."""
    for source in room.derived.get(paper.number, ()):
        held = room.runs.get(source.number) if source.room == room.id else None
        if held is None or held.run.number != draft.number:
            continue
        then = draft.version(held.run.version).paper
        for package in packages_in(held.run.found):
            if _reads(then, package).articles == paper.versions[0].paper.articles:
                return package
    return None


def _reads(paper: Paper, package: Package) -> Paper:
    chosen = {one.bracket: one.alternative for one in package.choices}
    return under(paper, chosen, dict(package.values))


def packages_in(found: Found) -> tuple[Package, ...]:
    """Give the whole packages that a run found."""
    match found:
        case NoPackage(ways=ways):
            return tuple(one.opens for one in ways)
        case Candidates(every=every):
            return tuple(one.package for one in every)
        case Agreement(spots=spots):
            return tuple(one.package for one in spots)
        case _:
            return ()


def run_of(room: RoomView, asks: AskEngine, answered: Answered) -> EngineRun:
    """Make the act that says what was found, from what, and by which engine."""
    version = room.papers[asks.number].versions[-1].number
    return EngineRun(
        asks.number,
        version,
        asks.question,
        asks.criterion,
        tuple(dict.fromkeys((SourceRef(room.id, asks.number), *asks.sources))),
        answered.digest,
        answered.engine,
        answered.found,
        answered.certificate,
        asks.until,
    )
