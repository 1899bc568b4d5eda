"""Conflicts in our own form, TOML or JSON: makers with their options and preferences, states that can't be."""

from collections.abc import Sequence

from goodoffices.stability.files.at import At
from goodoffices.stability.files.published import ranked
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import (
    Compared,
    Conflict,
    ConflictMove,
    ConflictOption,
    DecisionMaker,
    Preference,
    Prioritised,
    Ranked,
    Turns,
)

PREFERENCES = ("ranks", "order", "statements", "better")
_TOP = ("makers", "options", "infeasible", "states", "moves")


def own_conflict(at: At) -> Conflict:
    """Read a conflict."""
    at.table(_TOP)
    options = tuple(_option(one) for one in _entries(at, "options"))
    names = tuple(one.id for one in options)
    makers, preferences = [], []
    for one in at.need("makers").entries():
        one.table(("id", "what", *PREFERENCES))
        what = one.get("what")
        maker = DecisionMaker(one.need("id").text(), what.text() if what else "")
        makers.append(maker)
        preferences.append(_preference(one, maker.id, names))
    states = tuple(one.text() for one in _entries(at, "states"))
    barred = tuple(_pattern(one, names) for one in _entries(at, "infeasible"))
    moves = tuple(_move(one, states) for one in _entries(at, "moves"))
    return Conflict(tuple(makers), tuple(preferences), options, barred, states, moves)


def _entries(at: At, key: str) -> Sequence[At]:
    under = at.get(key)
    return tuple(under.entries()) if under else ()


def _option(at: At) -> ConflictOption:
    at.table(("id", "owner", "turns", "what"))
    what, turns = at.get("what"), at.get("turns")
    if turns is not None and turns.held not in list(Turns):
        raise Refusal("stability-word-unknown", **turns.where, known=tuple(str(one) for one in Turns))
    way = Turns.BOTH if turns is None else Turns(str(turns.held))
    return ConflictOption(at.need("id").text(), at.need("owner").text(), way, what.text() if what else "")


def _move(at: At, states: tuple[str, ...]) -> ConflictMove:
    at.table(("maker", "from", "to"))
    ends = (at.need("from"), at.need("to"))
    return ConflictMove(at.need("maker").text(), *(_place(one, states) for one in ends))


def _place(at: At, states: tuple[str, ...]) -> int:
    """Give a state's number, which may be written as its name."""
    if not isinstance(at.held, str):
        return at.whole()
    if at.text() not in states:
        raise Refusal("stability-word-unknown", **at.where, known=states[:12])
    return states.index(at.text()) + 1


def _preference(at: At, maker: str, options: tuple[str, ...]) -> Preference:
    """Read the one of the four ways in which a maker's preference is given."""
    given = [key for key in PREFERENCES if at.get(key) is not None]
    if len(given) != 1:
        raise Refusal("stability-one-preference", **at.where, maker=maker, known=PREFERENCES)
    under = at.need(given[0])
    match given[0]:
        case "ranks":
            return Ranked(maker, ranked([one.number() for one in under.entries()]))
        case "order":
            return Ranked(maker, _by_order(under))
        case "statements":
            return Prioritised(maker, tuple(_tier(one, options) for one in under.entries()))
        case _:
            return Compared(maker, tuple(_pair(one, options) for one in under.entries()))


def _by_order(at: At) -> tuple[int, ...]:
    """Read states by their numbers, the best first; those in a list of their own are equal."""
    ranks: dict[int, int] = {}
    for place, one in enumerate(at.entries()):
        for state in one.entries() if one.is_list else (one,):
            if state.whole() in ranks:
                raise Refusal("stability-state-twice", **state.where, state=state.whole())
            ranks[state.whole()] = -place
    for wanted in range(1, len(ranks) + 1):
        if wanted not in ranks:
            raise Refusal("stability-state-left-out", **at.where, state=wanted)
    return tuple(ranks[state] for state in range(1, len(ranks) + 1))


def _tier(at: At, options: tuple[str, ...]) -> tuple[str, ...]:
    """Read one statement; or several in a list, whose order among each other is not known."""
    return tuple(_pattern(one, options) for one in at.entries()) if at.is_list else (_pattern(at, options),)


def _pair(at: At, options: tuple[str, ...]) -> tuple[str, str]:
    two = tuple(at.entries())
    if len(two) != 2:
        raise Refusal("stability-pair-wanted", **at.where)
    return _pattern(two[0], options), _pattern(two[1], options)


def _pattern(at: At, options: tuple[str, ...]) -> str:
    """Read a pattern as a table of options (true: taken up), or as it is written; without options a state's name."""
    if not at.is_table:
        return at.text()
    wanted = dict(at.items())
    for key, one in wanted.items():
        if key not in options:
            raise Refusal("stability-word-unknown", **one.where, known=options[:12])
    return "".join(("Y" if wanted[one].yes() else "N") if one in wanted else "-" for one in options)
