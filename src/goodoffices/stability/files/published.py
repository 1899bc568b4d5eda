"""Published conflicts as JSON: options by their places, states as Y and N or as decimals, payoffs by maker.

Keys that the data keep beside the conflict (where it is from, what others found) are passed over; any other is refused.
"""

from decimal import Decimal

from goodoffices.stability.files.at import At
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Conflict, ConflictOption, DecisionMaker, Preference, Ranked, Turns

NOTES = (
    "name", "source", "literature", "state_string", "individual_stability_1based", "equilibria_1based", "computed_by",
    "notes",
)  # fmt: skip
PARTS = ("options", "decision_makers", "states", "decimal", "payoff_rank_higher_better")
WAYS = {"both": Turns.BOTH, "N->Y only": Turns.FORWARD, "Y->N only": Turns.BACK}


def is_published(at: At) -> bool:
    """Say whether the file has this form: decision makers and their payoffs."""
    return "decision_makers" in at.table()


def published_conflict(at: At) -> Conflict:
    """Read a conflict; states stand, and are counted from 1, in the file's order."""
    at.table((*PARTS, *NOTES))
    owners = dict[int, str]()
    makers = []
    for one in at.need("decision_makers").entries():
        one.table(("name", "options"))
        name = one.need("name").text()
        makers.append(DecisionMaker(name))
        for place in one.need("options").entries():
            if place.whole() in owners:
                raise Refusal("stability-name-twice", path=at.path, name=str(place.whole()))
            owners[place.whole()] = name
    options = tuple(_option(one, place, owners) for place, one in enumerate(at.need("options").entries()))
    if len(owners) > len(options):
        raise Refusal("stability-owner-missing", path=at.path, option=str(max(owners)))
    return Conflict(tuple(makers), _payoffs(at), options, states=_states(at, len(options)))


def _option(at: At, place: int, owners: dict[int, str]) -> ConflictOption:
    at.table(("name", "direction"))
    name, way = at.need("name").text(), at.get("direction")
    if place not in owners:
        raise Refusal("stability-owner-missing", path=at.path, option=name)
    if way is not None and way.held not in WAYS:
        raise Refusal("stability-word-unknown", **way.where, known=tuple(WAYS))
    return ConflictOption(name, owners[place], Turns.BOTH if way is None else WAYS[str(way.held)])


def _states(at: At, options: int) -> tuple[str, ...]:
    """Read the states; where both forms are given, the strings count."""
    strings, decimals = at.get("states"), at.get("decimal")
    if strings is not None:
        return tuple(one.text() for one in strings.entries())
    if decimals is None:
        return ()
    codes = (one.whole() for one in decimals.entries())
    return tuple("".join("Y" if code >> bit & 1 else "N" for bit in range(options)) for code in codes)


def _payoffs(at: At) -> tuple[Preference, ...]:
    return tuple(
        Ranked(maker, ranked([each.number() for each in under.entries()]))
        for maker, under in at.need("payoff_rank_higher_better").items()
    )


def ranked(numbers: list[Decimal]) -> tuple[int, ...]:
    """Give whole numbers in the same order, ties kept."""
    places = {number: place for place, number in enumerate(sorted(set(numbers)), 1)}
    return tuple(places[number] for number in numbers)
