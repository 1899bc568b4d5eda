"""Who holds which text of a paper, and what each said of it: read off one seat's view.

Whoever sits in the room where a paper is drafted sees what text was put to whom; what a recipient said of it only
who hears that recipient's caucus too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from goodoffices.talks.acts import Answer, Carried, PartAnswer, Stance, Whole
from goodoffices.talks.crossings import arrived
from goodoffices.talks.fold import Answered, Conveyance, PaperHeld, RoomView, Standing
from goodoffices.talks.papers.canonical import content_digest
from goodoffices.talks.papers.copies import paths_of
from goodoffices.talks.papers.model import (
    Article,
    Paper,
    Place,
    article_of,
    every_article,
    every_bracket,
    places,
)
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Holding:
    """A copy that was put: to whom, by which conveyance, what it carried; `held` as it stands in their caucus.

    `held` is None where this seat doesn't hear that caucus.
    """

    recipient: str
    caucus: str
    conveyance: Conveyance
    carried: Carried
    held: PaperHeld | None

    @property
    def digest(self) -> str:
        """Give the content digest by which the mediation compares copies."""
        return content_digest(self.carried.put.copy)


def holdings(view: View, room: RoomView, number: int) -> tuple[Holding, ...]:
    """Give every copy of the draft of that number that was put, the earliest first."""
    found = []
    for one in sorted(room.conveyances.values(), key=lambda one: one.number):
        carried = one.prepared.carries
        if carried is not None and carried.number == number and one.made is not None:
            found.append(
                Holding(one.prepared.recipient, one.prepared.room, one, carried, _held(view, room, one))
            )
    return tuple(found)


def _held(view: View, room: RoomView, one: Conveyance) -> PaperHeld | None:
    delivered = arrived(view, room, one)
    caucus = view.rooms.get(one.prepared.room)
    return caucus.papers.get(delivered.number) if caucus and delivered else None


def latest(every: tuple[Holding, ...]) -> dict[str, Holding]:
    """Give the last copy that each caucus was given."""
    return {one.caucus: one for one in every}


def differ(every: tuple[Holding, ...], today: date) -> bool:
    """Say whether two recipients hold different texts of one paper, among those that stand as far as is seen."""
    return len({one.digest for one in still_held(every, today)}) > 1


def still_held(every: tuple[Holding, ...], today: date) -> tuple[Holding, ...]:
    """Give the last copy of each caucus, where it stands as far as is seen."""
    return tuple(one for one in latest(every).values() if _stands(one, today))


def _stands(one: Holding, today: date) -> bool:
    gone = (Standing.WITHDRAWN, Standing.LAPSED)
    return one.held is None or one.held.standing(today) not in gone


@dataclass(frozen=True, slots=True)
class Said:
    """What a participant says of one part of a draft; `current` tells whether its wording is still that one.

    `earlier` tells that it was said of another version than that one, in whose place a later was put; `version` is
    the version of the draft that was answered, by its act's number (0 where it is no draft's).
    """

    party: str
    room: str
    part: PartAnswer
    answered: Answered
    current: bool
    earlier: bool = False
    version: int = 0


def said_of(view: View, room: RoomView, number: int, paper: Paper) -> dict[str, dict[str, Said]]:
    """Give, by the id of each part of `paper` (a version of the draft) and by participant, its latest answer there."""
    found: dict[str, dict[str, Said]] = {}
    for name, said in _every_said(view, room, number, paper):
        found.setdefault(name, {})[said.party] = said
    return found


def said_then(view: View, room: RoomView, number: int, article: str) -> tuple[tuple[str, Said], ...]:
    """Give all that was ever answered to an article of the draft and its parts, each with the part's id, in order.

    Parts are called as in the version that was answered (`Said.version`): they may be settled or gone since.
    """
    draft = room.papers[number]
    parts = {
        part
        for version in draft.versions
        if (one := article_of(version.paper, article)) is not None
        for part in _parts(one)
    }
    return tuple(pair for pair in _every_said(view, room, number, draft.paper) if pair[0] in parts)


def _every_said(view: View, room: RoomView, number: int, paper: Paper) -> Iterator[tuple[str, Said]]:
    """Go through every answer to every copy of a draft, part by part, the earliest copy's first."""
    draft = room.papers[number]
    now = {part: one for one in every_article(paper) for part in _parts(one)}
    every = holdings(view, room, number)
    last = latest(every)
    for holding in every:
        caucus = view.rooms.get(holding.caucus)
        if holding.held is None or caucus is None:
            continue
        then = draft.version(holding.carried.version).paper
        names = paths_of(then)
        before = {part: one for one in every_article(then) for part in _parts(one)}
        earlier = last[holding.caucus] is not holding and then is not paper
        for answered in answers_to(caucus, holding.held):
            for path, part in spread(answered.answer, holding.carried.put.copy):
                name = names.get(path, "")
                current = name in now and same_wording(before[name], now[name], name)
                yield (
                    name,
                    Said(
                        holding.recipient,
                        holding.caucus,
                        part,
                        answered,
                        current,
                        earlier,
                        holding.carried.version,
                    ),
                )


def answers_to(caucus: RoomView, held: PaperHeld) -> tuple[Answered, ...]:
    """Give the answers to a paper in a caucus, the earliest first."""
    return tuple(caucus.answers[number] for number in held.answers if number in caucus.answers)


def spread(answer: Answer, copy: Paper) -> Iterator[tuple[str, PartAnswer]]:
    """Go through what an answer says of each part; an answer to the whole says it of every top article."""
    whole = (
        {Whole.ACCEPT: Stance.ACCEPT, Whole.REJECT: Stance.REJECT}.get(answer.whole) if answer.whole else None
    )
    if whole is not None:
        for one in copy.articles:
            yield one.id, PartAnswer(one.id, whole)
    for part in answer.parts:
        yield part.path, part


def _parts(one: Article) -> Iterator[str]:
    yield one.id
    for bracket in every_bracket(one):
        yield bracket.id
        for each in bracket.alternatives:
            yield from (blank.id for blank in each.blanks)
    yield from (blank.id for blank in one.blanks)


def same_wording(old: Article, new: Article, part: str) -> bool:
    """Say whether a part of an article reads the same in both; states and provisional agreement apart."""
    if old is new:
        return True
    if part == old.id:
        return [(w.lang, w.heading, w.run) for w in old.wordings] == [
            (w.lang, w.heading, w.run) for w in new.wordings
        ] and (old.brackets, old.blanks, old.label) == (new.brackets, new.blanks, new.label)
    return _reads(old, part) == _reads(new, part)


def _reads(one: Article, part: str) -> list[object]:
    found: list[object] = [bracket for bracket in every_bracket(one) if bracket.id == part]
    found += [
        blank
        for bracket in every_bracket(one)
        for each in bracket.alternatives
        for blank in each.blanks
        if blank.id == part
    ]
    found += [blank for blank in one.blanks if blank.id == part]
    for wording in one.wordings:
        pieces = [p for run in (wording.heading, wording.run) for p in places(run)]
        found += [(wording.lang, p) for p in pieces if isinstance(p, Place) and p.bracket == part]
    return found


def outcome_of(view: View, room: RoomView, number: int) -> bool | None:
    """Say whether all sides accepted a mediator's proposal; None while one isn't asked, heard, or has not answered."""
    said: list[bool] = []
    given = latest(holdings(view, room, number)).values()
    if {one.id for one in view.sides} - {one.recipient for one in given}:
        return None  # a side that was never asked did not accept
    for one in given:
        caucus = view.rooms.get(one.caucus)
        answers = answers_to(caucus, one.held) if caucus and one.held else ()
        wholes = [each.answer.whole for each in answers if each.answer.whole in (Whole.ACCEPT, Whole.REJECT)]
        if not wholes:
            return None
        said.append(wholes[-1] is Whole.ACCEPT)
    return all(said) if said else None
