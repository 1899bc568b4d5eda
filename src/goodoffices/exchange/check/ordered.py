"""The check of one order: its steps, what it comes to, and that no order comes below the bound that is given."""

from itertools import groupby

from goodoffices.exchange.check.checked import Checked, Left, Looked, Shown
from goodoffices.exchange.check.room import no_room_in_rounds, no_room_under
from goodoffices.exchange.check.steps import check_steps, greatest
from goodoffices.exchange.check.tails import Under, any_under
from goodoffices.talks.exchange import Exchange, Plan, Proven, Sequenced
from goodoffices.talks.refusal import Refusal

FEW_RESTS = 20_000
"""Rests of an exchange that are looked at before it is asked what room there is."""


def check_sequenced(exchange: Exchange, found: Sequenced, escrows: int = 0) -> Checked:
    """Check an order, in which a guarantor may release so many swaps; raises `certificate-…`."""
    check_steps(exchange, found.plan)
    _require_swaps(exchange, found.plan, escrows)
    if greatest(exchange, found.plan) != found.theta:
        raise Refusal("certificate-theta", given=found.theta, wanted=greatest(exchange, found.plan))
    if found.bound > found.theta:
        raise Refusal("certificate-bound")
    if found.rounds is not None:
        _require_rounds(exchange, found.plan, found.rounds)
    return _bounded(exchange, found, escrows)


def _bounded(exchange: Exchange, found: Sequenced, escrows: int) -> Checked:
    """Look for an order below the bound; in so many rounds there may be none where in single steps there is."""
    looked, shows = (Looked.STEPS, Looked.GAINS), (Shown.WHOLE, Shown.GREATEST)
    gap = (Left.GAP,) if found.bound < found.theta else ()
    proof, some = _proof(exchange, found, escrows)
    if proof:
        proven = Shown.BOUNDED if gap else Shown.LEAST
        return Checked((*looked, proof), (*shows, proven), gap)
    if some and found.rounds is None:
        raise Refusal("certificate-bound")
    trusted = Left.AGREED if found.how is Proven.AGREED else Left.CLAIMED
    return Checked(looked, shows, (trusted, *gap))


def _proof(exchange: Exchange, found: Sequenced, escrows: int) -> tuple[Looked | None, bool]:
    """Give what shows that no order comes below the bound, None where nothing does; and whether some order does."""
    if found.rounds is not None and no_room_in_rounds(exchange, found.bound, found.rounds):
        return Looked.ROOM, False
    under = any_under(exchange, found.bound, escrows, FEW_RESTS)
    if under is Under.UNKNOWN and not escrows and no_room_under(exchange, found.bound):
        return Looked.ROOM, False
    if under is Under.UNKNOWN:
        under = any_under(exchange, found.bound, escrows)
    return Looked.TAILS if under is Under.NONE else None, under is Under.SOME


def _require_swaps(exchange: Exchange, plan: Plan, escrows: int) -> None:
    """Refuse more swaps by a guarantor than there may be, and one that is not one item of each of two sides."""
    givers = {one.id: one.giver for one in exchange.items}
    swaps = [step for step in plan if step.escrow]
    if len(swaps) > escrows:
        raise Refusal("certificate-escrows", most=escrows)
    for step in swaps:
        if len({givers[part.item] for part in step.parts}) != 2:
            raise Refusal("certificate-escrows", most=escrows)


def _require_rounds(exchange: Exchange, plan: Plan, rounds: int) -> None:
    """Refuse more rounds than are said; what one side gives without the other giving in between is one round."""
    givers = {one.id: one.giver for one in exchange.items}
    sides = [givers[step.parts[0].item] for step in plan]
    if len(list(groupby(sides))) > rounds:
        raise Refusal("certificate-rounds", most=rounds)
