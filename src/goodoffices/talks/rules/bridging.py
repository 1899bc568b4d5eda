"""Rules of bridging: who gives positions, who estimates them, and what an engine may be asked where."""

from collections.abc import Iterable
from itertools import pairwise

from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven
from goodoffices.talks.commissions import AskEngine
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.blanks import is_range, measure, require_value
from goodoffices.talks.papers.model import (
    Blank,
    Bracket,
    Choice,
    Paper,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.naming import named, place_of
from goodoffices.talks.papers.packages import Package, broken, open_under
from goodoffices.talks.positions import Positions, RangeOn, packages_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    require,
    require_head_or_recorder,
    require_kind,
    require_mediation,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.papers import require_held
from goodoffices.talks.rules.telling import require_leave, require_sources
from goodoffices.talks.runs import Question
from goodoffices.talks.view import View

MOST_PACKAGES = 200
ALL_POINTS = 100


@judge_in.register
def _given(act: PositionsGiven, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    held = require_held(room, act.number)
    require(not held.is_draft and not held.by_party, "paper-is-ours", number=act.number)
    require(held.withdrawn is None and not held.signed, "paper-not-standing", number=act.number)
    require(act.fingerprint == held.fingerprint, "fingerprint-differs", number=act.number)
    require(held.replaced_by is None, "paper-replaced", number=act.number, by=held.replaced_by or 0)
    require_leave(view, act.leave)
    if act.words is not None:
        require_text(view, act.words)
    require_voice(view, act.voice)
    require_unchanged(room, act)
    require_positions(held.paper, act.positions)


@judge_in.register
def _estimated(act: PositionsEstimated, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    held = _require_draft(room, act.number)
    require(act.party in view.participants, "no-such-participant", participants=(act.party,))
    if act.sources:
        require_sources(view, room, act.sources)
    _require_until(room, act.until is not None)
    if act.words is not None:
        require_text(view, act.words)
    require_voice(view, act.voice)
    require_unchanged(room, act)
    require_positions(held.version(act.version).paper, act.positions)


def require_voice(view: View, voice: str) -> None:
    """Refuse as a body at home a participant, and whoever is seated: a position never is a person's."""
    if not voice:
        return
    require_name(voice)
    cards = [card for room in view.rooms.values() for card in room.known.values()]
    names = {name for card in cards for name in (card.name, card.title.words) if name}
    names |= {text.words for one in view.participants.values() for text in one.name}
    require(voice.casefold() not in {name.casefold() for name in names}, "voice-is-no-body", voice=voice)


def require_unchanged(room: RoomView, act: PositionsGiven | PositionsEstimated) -> None:
    """Refuse positions whose author did not see those that they would take the place of."""
    if act.in_place_of is not None:
        now = standing_of(room, type(act), act.number, act.voice, getattr(act, "party", ""))
        require(now in (0, act.in_place_of), "positions-changed-meanwhile", number=now)


def standing_of(
    room: RoomView, kind: type[PositionsGiven | PositionsEstimated], number: int, voice: str, party: str = ""
) -> int:
    """Give the number of the act whose place would be taken by that voice's next one of the kind; 0 for none."""
    for one in room.positions.values():
        said = (type(one.act), one.act.number, one.act.voice, getattr(one.act, "party", ""))
        if one.replaced is None and said == (kind, number, voice, party):
            return one.number
    return 0


def _require_draft(room: RoomView, number: int) -> PaperHeld:
    held = require_held(room, number)
    require(held.is_draft, "paper-is-a-copy", number=number)
    return held


def _require_until(room: RoomView, given: bool) -> None:
    """Refuse a belief without its day, and a day for what is none."""
    believing = room.charter is not None and room.charter.beliefs
    require(given or not believing, "belief-without-day")
    require(believing or not given, "day-without-belief")


@judge_in.register
def _asked(deed: AskEngine, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    held = _require_draft(room, deed.number)
    require(bool(_brackets(held.paper)), "nothing-left-open", number=deed.number)
    _require_question(room, deed.question, deed.until is not None)
    if deed.sources:
        require_sources(view, room, deed.sources)


@judge_in.register
def _run(act: EngineRun, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    _require_draft(room, act.number).version(act.version)
    _require_question(room, act.question, act.until is not None)
    require_name(act.engine)
    if act.sources:
        require_sources(view, room, act.sources)


def _require_question(room: RoomView, question: Question, dated: bool) -> None:
    believing = room.charter is not None and room.charter.beliefs
    require(believing or question is not Question.BELIEFS, "beliefs-have-their-room")
    _require_until(room, dated)


# ---- positions that fit a text ------------------------------------------------------------------------------------


def require_positions(paper: Paper, positions: Positions) -> None:
    """Refuse positions that say nothing, twice the same, or something of what is not in the text."""
    require(bool(positions), "no-positions")
    marked = [one.choice for one in positions.marks]
    _require_choices(paper, marked)
    require(len(set(marked)) == len(marked), "marked-twice")
    for tie in positions.only_if:
        _require_choices(paper, (tie.choice, *tie.others))
        others = bool(tie.others) and all(one.bracket != tie.choice.bracket for one in tie.others)
        require(others, "tied-to-itself", place=place_of(paper, tie.choice.bracket))
    _require_order(paper, positions)
    for one in positions.ranges:
        _require_range(paper, one)
    require(len({one.blank for one in positions.ranges}) == len(positions.ranges), "marked-twice")
    whole = list(packages_of(positions))
    require(len(whole) <= MOST_PACKAGES, "packages-too-many", most=MOST_PACKAGES)
    for package in whole:
        require_whole(paper, package)
    _require_choices(paper, [one.to for one in positions.wanted])


def _brackets(paper: Paper) -> dict[str, Bracket]:
    return {b.id: b for one in every_article(paper) for b in every_bracket(one)}


def _blanks(paper: Paper) -> dict[str, Blank]:
    return {b.id: b for one in every_article(paper) for b in every_blank(one)}


def _require_choices(paper: Paper, choices: Iterable[Choice]) -> None:
    brackets = _brackets(paper)
    for one in choices:
        known = brackets.get(one.bracket)
        fits = known is not None and 0 <= one.alternative < len(known.alternatives)
        require(fits, "no-such-alternative", bracket=one.bracket)


def _require_order(paper: Paper, positions: Positions) -> None:
    known = {**_brackets(paper), **_blanks(paper)}
    named_there = (*positions.order, *(place for place, _ in positions.points))
    unknown = next((one for one in named_there if one not in known), None)
    require(unknown is None, "no-such-part", path=unknown or "")
    require(len(set(positions.order)) == len(positions.order), "ordered-twice")
    points = [given for _, given in positions.points]
    require(len({place for place, _ in positions.points}) == len(points), "ordered-twice")
    fits = all(0 <= one <= ALL_POINTS for one in points) and sum(points) <= ALL_POINTS
    require(fits, "points-too-many", most=ALL_POINTS, given=sum(points))


def _require_range(paper: Paper, one: RangeOn) -> None:
    blank = _blanks(paper).get(one.blank)
    if blank is None:
        raise Refusal("no-such-part", path=one.blank)
    for value in filter(None, (one.low, one.high, one.bears_low, one.bears_high)):
        require_value(blank, value)
        require(measure(blank.kind, value) is not None, "blank-without-measure", place=place_of(paper, one.blank))
    ordered = [value for value in (one.bears_low, one.low, one.high, one.bears_high) if value]
    require(bool(ordered), "no-positions")
    fits = all(is_range(blank.kind, low, high) for low, high in pairwise(ordered))
    require(fits, "range-unfit", low=ordered[0], high=ordered[-1])


def require_whole(paper: Paper, package: Package) -> None:
    """Refuse a package that leaves a bracket open, chooses what doesn't stand, or breaks a linkage of the text."""
    chosen = {one.bracket: one.alternative for one in package.choices}
    _require_choices(paper, package.choices)
    brackets, blanks = open_under(paper, chosen)
    missing = tuple(one.id for one in brackets if one.id not in chosen)
    require(not missing, "bracket-left-open", brackets=missing)
    standing = {one.id for one in brackets}
    strange = next((one for one in chosen if one not in standing), None)
    require(strange is None, "no-such-alternative", bracket=strange or "")
    known = {one.id: one for one in blanks}
    for blank, value in package.values:
        if blank not in known:
            raise Refusal("no-such-part", path=blank)
        require_value(known[blank], value)
    for linkage in broken(paper.linkages, chosen):
        raise Refusal("linkage-broken", linkage=named(paper, linkage))


__all__ = ["require_positions", "require_unchanged", "require_voice", "require_whole", "standing_of"]
