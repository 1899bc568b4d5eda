"""Curves over the steps as shapes: a line for each voice, what it forfeits, bands, and the steps in lanes beneath.

Moment k, after k steps, stands at the k-th place from the left; step k lies between moments k - 1 and k, so that a lane
shows who moved exactly under the stretch in which the curves change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from goodoffices.site.exchange.gaps import Gap
from goodoffices.site.exchange.voices import Voice
from goodoffices.talks.exchange import Plan

LEFT, RIGHT, TOP, HEIGHT, LANE, FOOT = 64, 44, 20, 220, 18, 24
WIDTH = 760
"""The width of an order of few steps; of many, each step has `LEAST` at least."""
LEAST, WIDEST = 5, 60
LEVELS = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A voice's curve, the level of what it forfeits, and where its letter stands at the end."""

    voice: Voice
    path: str
    forfeits: float | None
    end_x: float
    end_y: float


@dataclass(frozen=True, slots=True)
class Block:
    """A step in its giver's lane (both lanes where a guarantor releases both sides' things)."""

    step: int
    x: float
    y: float
    width: float
    escrow: bool
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Moments at which somebody would gain by stopping."""

    x: float
    width: float
    sign: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A giver's lane."""

    party: dict[str, object]
    y: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class CurvePlot:
    """The whole picture; `levels` and `marks` are the axes' marks, each with its number."""

    lines: tuple[Line, ...]
    lanes: tuple[Lane, ...]
    strips: tuple[Strip, ...]
    levels: tuple[tuple[float, int], ...]
    marks: tuple[tuple[float, int], ...]
    zero: float
    right: float
    width: float
    height: float
    now: float | None = None
    left: int = LEFT
    top: int = TOP
    base: int = TOP + HEIGHT
    lane: int = LANE


@dataclass(frozen=True, slots=True)
class _Scale:
    step: float
    low: int
    high: int

    def x(self, moment: float) -> float:
        return round(LEFT + moment * self.step, 1)

    def y(self, value: int) -> float:
        return round(TOP + HEIGHT * (self.high - value) / (self.high - self.low), 1)


def curve_plot(
    heard: Sequence[Voice],
    curves: Sequence[Sequence[int]],
    plan: Plan,
    givers: Sequence[tuple[str, ...]],
    parties: Sequence[dict[str, object]],
    titles: Sequence[str],
    stretches: Sequence[Gap] = (),
    *,
    forfeits: bool = True,
    now: int | None = None,
) -> CurvePlot:
    """Draw curves by the places of their voices, with the steps beneath; `givers[k]` are those who give in step k + 1.

    `parties` have a lane each, `titles` say each step; `now` is the moment up to which things happened.
    """
    scale = _scale(heard, curves, len(plan), forfeits=forfeits)
    lanes = tuple(
        _lane(scale, party, place, plan, givers, titles) for place, party in enumerate(parties)
    )
    right = scale.x(len(plan))
    return CurvePlot(
        tuple(_apart([_line(scale, one, curves[one.place], forfeits=forfeits) for one in heard])),
        lanes,
        tuple(_strip(scale, one) for one in stretches),
        tuple((scale.y(level), level) for level in _levels(scale)),
        tuple((scale.x(one), one) for one in _marks(len(plan))),
        scale.y(0),
        right,
        right + RIGHT,
        TOP + HEIGHT + FOOT + LANE * len(lanes) + 6,
        None if now is None else scale.x(now),
    )


def _scale(heard: Sequence[Voice], curves: Sequence[Sequence[int]], steps: int, *, forfeits: bool) -> _Scale:
    values = [0, *(value for one in heard for value in curves[one.place])]
    values += [one.valuer.forfeits for one in heard] if forfeits else []
    low, high = min(values), max(values)
    margin = max(1, (high - low) // 20)
    width = (WIDTH - LEFT - RIGHT) / max(steps, 1)
    return _Scale(min(max(width, LEAST), WIDEST), low - margin, high + margin)


def _levels(scale: _Scale) -> list[int]:
    """Give round levels, 0 among them."""
    rough = max(1, (scale.high - scale.low) // LEVELS)
    power = 10 ** (len(str(rough)) - 1)
    gap = next(one * power for one in (1, 2, 5, 10) if one * power >= rough)
    first = -(-scale.low // gap)
    return [gap * one for one in range(first, scale.high // gap + 1)]


def _marks(steps: int) -> list[int]:
    gap = next(one for one in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if steps // one <= 20)
    return list(range(0, steps + 1, gap))


def _line(scale: _Scale, voice: Voice, curve: Sequence[int], *, forfeits: bool) -> Line:
    places = [(scale.x(moment), scale.y(value)) for moment, value in enumerate(curve)]
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in places)
    level = scale.y(voice.valuer.forfeits) if forfeits and voice.valuer.forfeits else None
    return Line(voice, path, level, *places[-1])


def _apart(lines: list[Line]) -> list[Line]:
    """Keep the letters at the ends from covering each other."""
    found: list[Line] = []
    for one in sorted(lines, key=lambda one: one.end_y):
        least = found[-1].end_y + 13 if found else one.end_y
        found.append(replace(one, end_y=max(one.end_y, least)))
    return found


def _lane(
    scale: _Scale,
    party: dict[str, object],
    place: int,
    plan: Plan,
    givers: Sequence[tuple[str, ...]],
    titles: Sequence[str],
) -> Lane:
    y = TOP + HEIGHT + FOOT + LANE * place
    blocks = [
        Block(step, scale.x(step - 1), y, round(scale.step - 0.5, 1), swap.escrow, titles[step - 1])
        for step, swap in enumerate(plan, 1)
        if party["letter"] in givers[step - 1]
    ]
    return Lane(party, y, tuple(blocks))


def _strip(scale: _Scale, gap: Gap) -> Strip:
    half = scale.step / 2
    left = max(scale.x(gap.first) - half, LEFT)
    return Strip(round(left, 1), round(scale.x(gap.last) + half - left, 1), gap.voice.sign)


__all__ = ["CurvePlot", "curve_plot"]
