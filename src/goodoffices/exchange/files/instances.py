"""Exchanges of two sides as lists of numbers (JSON): `side`, `cost`, `benefit` by item, or `classes` of items alike."""

from collections.abc import Iterator
from dataclasses import replace

from goodoffices.exchange.files.at import MOST, At
from goodoffices.exchange.files.own import MOST_UNITS
from goodoffices.exchange.files.source import Form, Source, passed
from goodoffices.talks.exchange import Deliverable, Exchange, Valuer
from goodoffices.talks.refusal import Refusal

SIDES = ("A", "B")
"""What sides 0 and 1 are called."""
NOTES = (
    "source", "status", "check", "use", "claim", "theta_star", "theta_by_rounds", "order", "n", "kind", "seed",
    "lower_bound", "subset_dp",
)  # fmt: skip
"""Keys that tell where an instance is from and what is known of it; they are not read."""
BY_ITEM = ("side", "cost", "benefit", "deposit", "prec", "items")
BY_CLASS = ("classes", "deposit")
ONE_CLASS = ("side", "count", "cost", "benefit")


def is_instance(at: At) -> bool:
    """Say whether the file holds one instance, by item or by class, or a set of them."""
    table = at.table()
    return "side" in table or "classes" in table or "instances" in table


def instance(at: At, number: int | None) -> Source:
    """Read an instance; of a set, the one of that number, from 1.

    Refuses `exchange-instance-wanted` where a set is read and none is named, `exchange-instance-unknown`
    for another number, `exchange-no-set` where a number is given and there is one instance only.
    """
    if at.get("instances") is None:
        if number is not None:
            raise Refusal("exchange-no-set", path=at.path)
        return _one(at)
    every = tuple(at.need("instances").entries())
    if number is None:
        listed = tuple(_listed(place, one) for place, one in enumerate(every, 1))
        raise Refusal("exchange-instance-wanted", path=at.path, many=len(every), listed=listed)
    if not 1 <= number <= len(every):
        raise Refusal("exchange-instance-unknown", path=at.path, given=number, most=len(every))
    return replace(_one(every[number - 1]), instance=number)


def _listed(number: int, at: At) -> str:
    """Call an instance by its number, its kind where it has one, and how many items it has."""
    kind, by_item, by_class = at.get("kind"), at.get("side"), at.get("classes")
    many = sum(1 for _ in (by_item or by_class or at.need("side")).entries())
    return " ".join(filter(None, (f"{number}:", kind.text() if kind else "", str(many))))


def _one(at: At) -> Source:
    if at.get("classes") is not None:
        at.table((*BY_CLASS, *NOTES))
        items = tuple(_class(place, one) for place, one in enumerate(at.need("classes").entries()))
        return passed(Source(Exchange(_valuers(at), items), Form.CLASSES), at.path)
    at.table((*BY_ITEM, *NOTES))
    side, cost, benefit = (tuple(_numbers(at.need(key))) for key in ("side", "cost", "benefit"))
    for key, listed in (("cost", cost), ("benefit", benefit)):
        _as_many(at.need(key), len(listed), len(side))
    names = _names(at, len(side))
    items = tuple(
        _item(at.need("side"), place, *each, names[place])
        for place, each in enumerate(zip(side, cost, benefit, strict=True))
    )
    before = tuple(_before(at, len(side)))
    return passed(Source(Exchange(_valuers(at), items, before), Form.ITEMS), at.path)


def _valuers(at: At) -> tuple[Valuer, ...]:
    deposit = at.get("deposit")
    forfeits = tuple(one.whole(0) for one in deposit.entries()) if deposit else (0, 0)
    if deposit:
        _as_many(deposit, len(forfeits), len(SIDES))
    return tuple(Valuer(side, side, each) for side, each in zip(SIDES, forfeits, strict=True))


def _numbers(at: At) -> Iterator[int]:
    return (one.whole(0, MOST) for one in at.entries())


def _names(at: At, many: int) -> tuple[str, ...]:
    named = at.get("items")
    if named is None:
        return ("",) * many
    found = tuple(one.text() for one in named.entries())
    _as_many(named, len(found), many)
    return found


def _item(at: At, place: int, side: int, cost: int, benefit: int, what: str = "", count: int = 1) -> Deliverable:
    if side not in (0, 1):
        raise Refusal("exchange-whole-wanted", **at.where, least=0, most=1)
    worth = (cost, benefit) if side == 0 else (benefit, cost)
    return Deliverable(str(place), SIDES[side], SIDES[1 - side], worth, count, what=what)


def _class(place: int, at: At) -> Deliverable:
    at.table(ONE_CLASS)
    side, cost, benefit = (at.need(key).whole(0) for key in ("side", "cost", "benefit"))
    return _item(at.need("side"), place, side, cost, benefit, count=at.need("count").whole(1, MOST_UNITS))


def _before(at: At, many: int) -> Iterator[tuple[str, str]]:
    """Read pairs (earlier, later) of places; one that comes again says nothing new."""
    prec = at.get("prec")
    seen: dict[tuple[str, str], None] = {}
    for one in prec.entries() if prec else ():
        match tuple(each.whole(0, many - 1) for each in one.entries()):
            case (earlier, later):
                seen[str(earlier), str(later)] = None
            case _:
                raise Refusal("exchange-pair-wanted", **one.where)
    yield from seen


def _as_many(at: At, given: int, wanted: int) -> None:
    if given != wanted:
        raise Refusal("exchange-numbers-count", **at.where, given=given, wanted=wanted)
