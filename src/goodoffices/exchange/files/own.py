"""Exchanges in our own form, TOML or JSON: who values, what is delivered, what ties it, what it is worth to whom."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goodoffices.exchange.files.at import At
from goodoffices.exchange.files.source import Form, Source, passed
from goodoffices.talks.exchange import Deliverable, Exchange, Ratio, Sort, Valuer
from goodoffices.talks.refusal import Refusal

KEYS = ("unit", "escrows", "valuers", "items", "before", "ratios")
ITEM = (
    "id", "what", "giver", "receiver", "sort", "count", "batch", "group", "from", "to", "lag", "worth",
)  # fmt: skip
MOST_UNITS = 1_000_000


def own_exchange(at: At) -> Source:
    """Read an exchange; raises a Refusal that names the file, the place and what to mend."""
    at.table(KEYS)
    valuers = _valuers(at.need("valuers"))
    items = tuple(_items(at.need("items"), valuers))
    unit, escrows, before, ratios = (at.get(key) for key in ("unit", "escrows", "before", "ratios"))
    names = tuple(one.id for one in items)
    exchange = Exchange(
        valuers,
        items,
        tuple(_pairs(before, names)) if before else (),
        tuple(_ratio(one, names) for one in ratios.entries()) if ratios else (),
        escrows.whole(0, MOST_UNITS) if escrows else 0,
        unit.text() if unit else "",
    )
    return passed(Source(exchange, Form.OWN), at.path)


def _valuers(at: At) -> tuple[Valuer, ...]:
    found: dict[str, Valuer] = {}
    for one in at.entries():
        one.table(("id", "side", "forfeits"))
        name, side, forfeits = one.need("id").text(), one.get("side"), one.get("forfeits")
        _once(one, name, found)
        found[name] = Valuer(name, side.text() if side else name, forfeits.whole(0) if forfeits else 0)
    return tuple(found.values())


def _items(at: At, valuers: tuple[Valuer, ...]) -> Iterator[Deliverable]:
    sides = tuple(dict.fromkeys(one.side for one in valuers))
    seen: dict[str, Deliverable] = {}
    for one in at.entries():
        one.table(ITEM)
        name = one.need("id").text()
        _once(one, name, seen)
        seen[name] = _item(one, name, sides, valuers)
        yield seen[name]


def _item(at: At, name: str, sides: tuple[str, ...], valuers: tuple[Valuer, ...]) -> Deliverable:
    giver = at.need("giver").one_of(sides)
    worth = _worth(at.need("worth"), valuers)
    ranged = worth.least != worth.stated or worth.most != worth.stated
    sort, group, what = at.get("sort"), at.get("group"), at.get("what")
    from_day, to_day, lag = at.get("from"), at.get("to"), at.get("lag")
    return Deliverable(
        id=name,
        giver=giver,
        receiver=_receiver(at, giver, sides),
        worth=worth.stated,
        count=_units(at, "count"),
        batch=_units(at, "batch"),
        sort=Sort(sort.one_of(tuple(map(str, Sort)))) if sort else Sort.THING,
        least=worth.least if ranged else (),
        most=worth.most if ranged else (),
        group=group.text() if group else "",
        from_day=from_day.day() if from_day else None,
        to_day=to_day.day() if to_day else None,
        lag=lag.whole(0, MOST_UNITS) if lag else 0,
        what=what.text() if what else "",
    )


def _receiver(at: At, giver: str, sides: tuple[str, ...]) -> str:
    """Read who receives; between two sides it is the other one where nothing is said."""
    said = at.get("receiver")
    if said is None and len(sides) == 2:
        return next(side for side in sides if side != giver)
    return at.need("receiver").one_of(sides)


def _units(at: At, key: str) -> int:
    found = at.get(key)
    return found.whole(1, MOST_UNITS) if found else 1


@dataclass(frozen=True, slots=True)
class _Worth:
    """What a unit is worth to each valuer: as it is stated, at the least and at the most."""

    stated: tuple[int, ...]
    least: tuple[int, ...]
    most: tuple[int, ...]


def _worth(at: At, valuers: tuple[Valuer, ...]) -> _Worth:
    """Read a table by valuer: a number, or {stated, least, most}; who is left out values it at 0."""
    at.table(tuple(one.id for one in valuers))
    found = [_valued(at.get(one.id)) for one in valuers]
    stated, least, most = zip(*found, strict=True) if found else ((), (), ())
    return _Worth(stated, least, most)


def _valued(at: At | None) -> tuple[int, int, int]:
    if at is None:
        return 0, 0, 0
    if not isinstance(at.held, Mapping):
        exact = at.whole(0)
        return exact, exact, exact
    at.table(("stated", "least", "most"))
    stated, least, most = (at.need(key).whole(0) for key in ("stated", "least", "most"))
    return stated, least, most


def _pairs(at: At, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for one in at.entries():
        match tuple(each.one_of(names) for each in one.entries()):
            case (earlier, later):
                yield earlier, later
            case _:
                raise Refusal("exchange-pair-wanted", **one.where)


def _ratio(at: At, names: tuple[str, ...]) -> Ratio:
    at.table(("one", "many", "each"))
    one, many = (at.need(key).one_of(names) for key in ("one", "many"))
    return Ratio(one, many, at.need("each").whole(1, MOST_UNITS))


def _once(at: At, name: str, seen: Mapping[str, object]) -> None:
    if name in seen:
        raise Refusal("exchange-name-twice", **at.where, name=name)
