"""Whether a conflict's parts fit each other: makers, options, states, moves, and one preference for each maker."""

from collections.abc import Iterable, Sequence

from goodoffices.talks.refusal import Refusal
from goodoffices.talks.stability import Compared, Conflict, Prioritised, Ranked, fits

MOST_MAKERS = 6
"""Decision makers; their coalitions are looked at one by one."""


def require_conflict(conflict: Conflict) -> None:
    """Refuse makers, options, states or moves that don't fit each other, and a maker without one preference."""
    makers = [one.id for one in conflict.makers]
    if not 1 <= len(makers) <= MOST_MAKERS:
        raise Refusal("stability-makers", given=len(makers), least=1, most=MOST_MAKERS)
    _require_once(makers)
    _require_once([one.id for one in conflict.options])
    _require_once(conflict.states)
    _require_known((one.owner for one in conflict.options), makers)
    if conflict.options:
        _require_options(conflict)
    else:
        _require_moves(conflict, makers)
    _require_preferences(conflict, makers)


def _require_options(conflict: Conflict) -> None:
    if conflict.moves:
        raise Refusal("stability-moves-beside-options")
    for state in conflict.states:
        _require_signs(state, "YN", len(conflict.options))
    for pattern in conflict.infeasible:
        _require_pattern(conflict, pattern)
        for state in conflict.states:
            if fits(pattern, state):
                raise Refusal("stability-state-infeasible", state=state, pattern=pattern)


def _require_moves(conflict: Conflict, makers: list[str]) -> None:
    if conflict.infeasible:
        raise Refusal("stability-pattern-without-options", pattern=conflict.infeasible[0])
    if not conflict.states:
        raise Refusal("stability-no-states")
    _require_known((one.maker for one in conflict.moves), makers)
    for move in conflict.moves:
        for state in (move.at, move.to):
            if not 1 <= state <= len(conflict.states):
                raise Refusal("stability-no-such-state", state=state, most=len(conflict.states))
        if move.at == move.to:
            raise Refusal("stability-move-nowhere", maker=move.maker, state=move.at)


def _require_preferences(conflict: Conflict, makers: list[str]) -> None:
    _require_known((one.maker for one in conflict.preferences), makers)
    _require_once([one.maker for one in conflict.preferences])
    for maker in makers:
        if all(one.maker != maker for one in conflict.preferences):
            raise Refusal("stability-preference-missing", maker=maker)
    for one in conflict.preferences:
        match one:
            case Ranked(maker, ranks):
                _require_ranks(conflict, maker, ranks)
            case Prioritised(_, statements):
                for pattern in (each for tier in statements for each in tier):
                    _require_pattern(conflict, pattern)
            case Compared(_, better):
                for pattern in (each for pair in better for each in pair):
                    _require_fitting(conflict, pattern)


def _require_ranks(conflict: Conflict, maker: str, ranks: tuple[int, ...]) -> None:
    """Refuse another count of ranks than of states; where infeasible ones are left out, the engine counts again."""
    counted = len(conflict.states) or (0 if conflict.infeasible else 2 ** len(conflict.options))
    if counted and len(ranks) != counted:
        raise Refusal("stability-ranks-count", maker=maker, given=len(ranks), wanted=counted)


def _require_fitting(conflict: Conflict, pattern: str) -> None:
    """Refuse a pattern, or without options a state's name, that can't be meant."""
    if conflict.options:
        _require_pattern(conflict, pattern)
    elif pattern not in conflict.states:
        raise Refusal("stability-name-unknown", name=pattern, known=conflict.states[:12])


def _require_pattern(conflict: Conflict, pattern: str) -> None:
    if not conflict.options:
        raise Refusal("stability-pattern-without-options", pattern=pattern)
    for one in pattern.split("|"):
        _require_signs(one, "YN-", len(conflict.options))


def _require_signs(words: str, signs: str, length: int) -> None:
    if len(words) != length or not set(words) <= set(signs):
        raise Refusal("stability-pattern-unfit", pattern=words, wanted=length)


def _require_known(names: Iterable[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            raise Refusal("stability-name-unknown", name=name, known=tuple(known))


def _require_once(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refusal("stability-name-twice", name=name)
        seen.add(name)
