"""Scenarios of other programs as problems: additive utilities over named options, each party's scaled to [0, 1].

A party's worst package (of all there are, no linkage considered) is worth 0 and its best 1, as negmas' own benchmarks
have it.  1 is 10^9 whole units.  Each option is off by less than one unit, by at most half of one where it is not the
best of its issue; the best options are rounded so that together they are exactly 1.  A package is therefore off by
less than 10^-9 for each issue.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goodoffices.bridging.files.source import Reserves, Source, calls, passed
from goodoffices.bridging.files.units import FINEST, whole
from goodoffices.bridging.problem import Issue, Party, Problem
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Utility:
    """One party as its file has it: what each option adds, on the file's own scale; `reserve` where it is finite."""

    path: str
    name: str
    worth: tuple[tuple[Fraction, ...], ...]
    reserve: Fraction | None = None
    discounted: bool = False


def scenario(
    path: str, issues: tuple[Issue, ...], utilities: Sequence[Utility], reserves: Reserves
) -> Source:
    """Give the problem; `path` is what names it in a refusal.  Reserves given beside the files stand in their place."""
    named = _named_apart(utilities)
    given = reserves.by_party({name: calls(name, one.path) for name, one in named.items()})
    for name, reserve in given.items():
        if not 0 <= reserve <= 1:
            raise Refusal("bridging-reservation-off-scale", name=name)
    scaled = {name: _scaled(name, one, given.get(name)) for name, one in named.items()}
    problem = Problem(issues, tuple(_party(name, one) for name, one in scaled.items()), (), FINEST)
    passed(problem, path)
    remarks = []
    if any(one.discounted for one in utilities):
        remarks.append(Refusal("bridging-discount-left-out", path=path))
    if not all(_is_whole(one) for one in scaled.values()):
        remarks.append(Refusal("bridging-rounded", path=path, unit=FINEST))
    return Source(problem, tuple(remarks), given)


def _named_apart(utilities: Sequence[Utility]) -> Mapping[str, Utility]:
    """Name parties as their files do; by their files where two have one name."""
    names = [one.name for one in utilities]
    found: dict[str, Utility] = {}
    for one in utilities:
        _, file, stem = calls(one.name, one.path)
        name = one.name if names.count(one.name) == 1 else stem
        found[name if name not in found else file] = one
    return found


@dataclass(frozen=True, slots=True)
class _Scaled:
    """A party's utilities as exact shares of the width of its scale, the worst option of each issue at 0."""

    shares: tuple[tuple[Fraction, ...], ...]
    reserve: Fraction


def _scaled(name: str, one: Utility, given: Fraction | None) -> _Scaled:
    worst = sum((min(each) for each in one.worth), Fraction(0))
    width = sum((max(each) for each in one.worth), Fraction(0)) - worst
    if width == 0:
        raise Refusal("bridging-utility-flat", path=one.path, party=name)
    shares = tuple(tuple((number - min(each)) / width for number in each) for each in one.worth)
    return _Scaled(shares, given if given is not None else _on_scale(one, worst, width))


def _is_whole(one: _Scaled) -> bool:
    numbers = (one.reserve, *(share for each in one.shares for share in each))
    return all(FINEST % number.denominator == 0 for number in numbers)


def _party(name: str, one: _Scaled) -> Party:
    return Party(name, _whole(one.shares), whole(one.reserve, FINEST))


def _on_scale(one: Utility, worst: Fraction, width: Fraction) -> Fraction:
    """Give the reserve of the file on the scale [0, 1]; 0 where it has none."""
    if one.reserve is None:
        return Fraction(0)
    found = (one.reserve - worst) / width
    if not -1 <= found <= 1:
        raise Refusal("bridging-reserve-off-scale", path=one.path, given=f"{float(found):.6g}")
    return found


def _whole(shares: tuple[tuple[Fraction, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """Round shares of which the greatest of each issue come to 1; so do the greatest whole numbers, to `FINEST`."""
    tops = _to_the_sum([max(each) * FINEST for each in shares], FINEST)
    return tuple(
        tuple(top if share == max(each) else min(top, whole(share, FINEST)) for share in each)
        for each, top in zip(shares, tops, strict=True)
    )


def _to_the_sum(parts: Sequence[Fraction], wanted: int) -> list[int]:
    """Round numbers whose sum is whole to whole numbers of that sum, by largest remainders (Hamilton)."""
    found = [int(part) for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda place: (found[place] - parts[place], place))
    for place in by_remainder[: wanted - sum(found)]:
        found[place] += 1
    return found


def graded(low: int, high: int, step: int) -> tuple[Fraction, ...]:
    """Give the whole numbers from `low` on by `step`, none above `high`."""
    return tuple(Fraction(number) for number in range(low, high + 1, step))


__all__ = ["Utility", "graded", "scenario"]
