"""Rules of the commission's text and commitments: who lays, draws, amends and waives, and what a commitment must be."""

from collections.abc import Iterable
from datetime import date

from goodoffices.talks.acts import CommitmentAmended, CommitmentDrawn, CommitmentWaived, TextLaid
from goodoffices.talks.commission.quoting import reading_of, stands_in_article
from goodoffices.talks.commission.status import standing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Paper, article_of
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import commitment_in, require_own_head, stands_for, voice
from goodoffices.talks.rules.grounds import (
    require,
    require_kind,
    require_mediator,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.papers import require_paper
from goodoffices.talks.rules.phasing import require_gates, require_year
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Drawn
from goodoffices.talks.view import View

MOST_UNITS = 10**15
LONGEST_TERM = 3_650
"""Days that a commitment may leave at most after what comes first: ten years."""


def require_commission_mediator(view: View, room: RoomView) -> None:
    """Refuse unless the author speaks for the mediation in a commission."""
    require(not voice(view, room), "for-the-mediation")


@judge_in.register
def _laid(act: TextLaid, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.COMMISSION)
    require_mediator(view, room)
    require_paper(view, act.paper)
    require(act.fingerprint == fingerprint(act.paper), "laid-text-differs")
    require(act.paper in concluded_copies(view).values(), "text-not-closed")
    laid = [one.number for one in room.papers.values() if one.fingerprint == act.fingerprint]
    require(not laid, "text-laid-already", number=laid[0] if laid else 0)
    if act.signed_on is not None:
        require_year(act.signed_on)


def concluded_copies(view: View) -> dict[tuple[str, int], Paper]:
    """Give the common copy of each text that was closed in a mediation room of the author's, by room and number."""
    return {
        (one.id, held.number): as_copy(held.paper).paper
        for one in view.sitting(RoomKind.MEDIATION)
        for held in one.papers.values()
        if held.is_draft and held.concluded is not None
    }


@judge_in.register
def _drawn(act: CommitmentDrawn, view: View, room: RoomView) -> None:
    require_commission_mediator(view, room)
    require_commitment(view, room, act.commitment)


@judge_in.register
def _amended(act: CommitmentAmended, view: View, room: RoomView) -> None:
    require_commission_mediator(view, room)
    held = commitment_in(room, act.number)
    require(act.commitment != held.commitment, "nothing-amended", number=act.number)
    require_text(view, act.why)
    require_commitment(view, room, act.commitment, own=act.number)


@judge_in.register
def _waived(act: CommitmentWaived, view: View, room: RoomView) -> None:
    held = commitment_in(room, act.number)
    require(stands_for(view, room, held.commitment.to), "waived-by-whom-it-is-owed-to")
    require_own_head(view, room)
    require_text(view, act.words)
    left = standing(room, act.number, date.max).left
    require(left > 0, "nothing-left-to-waive", number=act.number)
    if act.amount is not None:
        require(act.amount >= 1, "amount-too-small")
        require(act.amount <= left, "waived-more-than-left", left=left, amount=act.amount)


# ---- what a commitment must be ------------------------------------------------------------------------------------


def require_commitment(view: View, room: RoomView, one: Commitment, own: int | None = None) -> None:
    """Refuse a commitment that names who or what isn't there, or that contradicts itself; `own` is its number."""
    _require_parties(view, one)
    _require_words(view, one)
    require(one.amount >= 1, "amount-too-small")
    require(one.amount <= MOST_UNITS, "amount-too-large", most=MOST_UNITS)
    if one.unit:
        require_name(one.unit)
    _require_days(one)
    require(not one.phase or one.phase in room.phases, "no-such-phase", phase=one.phase)
    for number in one.after:
        commitment_in(room, number)
    _require_no_ring(room, one, own)
    require_gates(
        [held.phase for held in sorted(room.phases.values(), key=lambda held: held.place)],
        {n: held.commitment.phase for n, held in room.commitments.items()} | {own or 0: one.phase},
    )
    if one.drawn is not None:
        _require_drawn(room, one.drawn)


def _require_parties(view: View, one: Commitment) -> None:
    unknown = tuple(
        party
        for party in dict.fromkeys((one.who, one.to, one.verifier))
        if party and party not in view.participants
    )
    require(not unknown, "no-such-participant", participants=unknown)
    require(bool(one.who), "commitment-without-giver")
    require(one.to != one.who, "owed-to-oneself")
    # A side never verifies what it does itself.
    require(one.verifier != one.who, "verifies-itself")


def _require_words(view: View, one: Commitment) -> None:
    require(bool(one.what), "nothing-said")
    for text in one.what:
        require_text(view, text)
    languages = [text.lang for text in one.what]
    require(len(set(languages)) == len(languages), "language-twice")
    if one.upon is not None:
        require_text(view, one.upon)


def _require_days(one: Commitment) -> None:
    for day in (one.starts, one.by):
        if day is not None:
            require_year(day)
    require(one.starts is None or one.by is None or one.starts <= one.by, "ends-before-it-begins")
    require(not one.each_day or one.starts is not None or bool(one.phase), "each-day-from-when")
    if one.within is not None:
        require(1 <= one.within <= LONGEST_TERM, "term-unfit", most=LONGEST_TERM)
        require(bool(one.after) or one.upon is not None, "within-of-what")


def _require_no_ring(room: RoomView, one: Commitment, own: int | None) -> None:
    """Refuse if the commitment, followed through what comes before it, comes before itself."""
    if own is None:
        return  # nothing can come after one that isn't there yet
    ring = _ring(room, own, one.after)
    require(not ring, "commitments-in-a-ring", numbers=tuple(str(number) for number in ring))


def _ring(room: RoomView, own: int, after: Iterable[int]) -> tuple[int, ...]:
    """Give the way from a commitment back to itself, () where there is none."""
    ways: list[tuple[int, ...]] = [(own, number) for number in after]
    seen: set[int] = set()
    while ways:
        way = ways.pop()
        if way[-1] == own:
            return way
        held = room.commitments.get(way[-1])
        if held is not None and way[-1] not in seen:
            seen.add(way[-1])
            ways.extend((*way, number) for number in held.commitment.after)
    return ()


def _require_drawn(room: RoomView, drawn: Drawn) -> None:
    held = room.papers.get(drawn.paper)
    if held is None:
        raise Refusal("no-such-paper", number=drawn.paper)
    article = article_of(held.paper, drawn.article)
    if article is None:
        raise Refusal("no-such-article", article=drawn.article)
    _require_quote(reading_of(article, drawn.quote.lang), drawn.quote)


def _require_quote(reading: str, quote: Text) -> None:
    require(bool(quote), "nothing-said")
    require(stands_in_article(quote.words, reading), "quote-not-there", lang=quote.lang)


__all__ = ["concluded_copies", "require_commission_mediator", "require_commitment"]
