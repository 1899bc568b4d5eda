"""One order of an exchange as its page shows it: the verdict, the gaps, the curves, the steps with both gains."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.gaps import Gap, amount, gap_said, gaps, moment_said, to_gain
from goodoffices.site.exchange.plot import CurvePlot, curve_plot
from goodoffices.site.exchange.voices import Voice, item_said, party_of, voices
from goodoffices.talks.exchange import Exchange, Plan, Proven, Sequenced, Swap, exposures, gains, theta
from goodoffices.words import formats

GAIN, EXPOSURE = "gain", "exposure"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a voice has at a moment; `beyond` where stopping would gain it more than it forfeits."""

    voice: str
    shown: str
    beyond: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A step with what each voice has after it; step 0 stands for the moment before the first."""

    step: int
    givers: tuple[dict[str, object], ...]
    what: tuple[str, ...]
    escrow: bool
    cells: tuple[Cell, ...]
    beyond: bool


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The whole of it; `verdict` and `gap_lines` are about gains, whichever curve is looked at."""

    plan: Plan
    theta: int
    verdict: str
    gap_lines: tuple[str, ...]
    voices: tuple[Voice, ...]
    rows: tuple[Row, ...]
    plot: CurvePlot
    curve: str
    forfeits: tuple[str, ...]
    outdated: bool = False


def lay_out(
    sitting: Sitting, exchange: Exchange, plan: Plan, curve: str = GAIN, *, outdated: bool = False
) -> LaidOut:
    """Lay out an order that is whole; `curve` is which of the two is drawn and listed.

    It is `outdated` where reality has left it: then nothing of it says that nobody would gain by stopping.
    """
    heard = voices(sitting, exchange)
    stretches = gaps(exchange, plan, heard)
    exposed = curve == EXPOSURE
    curves = exposures(exchange, plan) if exposed else gains(exchange, plan)
    rows = tuple(_rows(sitting, exchange, plan, heard, curves, exposed=exposed))
    titles = [_("Step %(step)s: %(what)s") % {"step": row.step, "what": "; ".join(row.what)} for row in rows[1:]]
    givers = [givers_of(exchange, one) for one in plan]
    sides = [one for one in dict.fromkeys(voice.valuer.side for voice in heard) if any(one in g for g in givers)]
    parties = [party_of(sitting, one) for one in sides]
    marked = () if exposed else stretches
    plot = curve_plot(heard, curves, plan, givers, parties, titles, marked, forfeits=not exposed)
    least = theta(exchange, plan)
    return LaidOut(
        plan,
        least,
        _verdict(sitting, exchange, least, stretches, outdated=outdated),
        tuple(gap_said(one, sitting.lang, exchange.unit) for one in stretches),
        heard,
        rows,
        plot,
        curve,
        tuple(_forfeits(heard, sitting.lang, exchange.unit)),
        outdated,
    )


def givers_of(exchange: Exchange, swap: Swap) -> tuple[str, ...]:
    """Give the sides that give in a step, each once."""
    return tuple(dict.fromkeys(exchange.item(part.item).giver for part in swap.parts))


def _rows(
    sitting: Sitting,
    exchange: Exchange,
    plan: Plan,
    heard: Sequence[Voice],
    curves: Sequence[Sequence[int]],
    *,
    exposed: bool,
) -> Sequence[Row]:
    found = []
    for moment in range(len(plan) + 1):
        swap = plan[moment - 1] if moment else None
        cells = tuple(_cell(one, curves[one.place][moment], sitting.lang, exposed=exposed) for one in heard)
        givers = tuple(party_of(sitting, one) for one in givers_of(exchange, swap)) if swap else ()
        what = parts_said(exchange, swap, sitting.lang) if swap else ()
        beyond = any(one.beyond for one in cells)
        found.append(Row(moment, givers, what, bool(swap and swap.escrow), cells, beyond))
    return found


def parts_said(exchange: Exchange, swap: Swap, lang: str) -> tuple[str, ...]:
    """Say what a step delivers, part by part."""
    return tuple(item_said(exchange.item(part.item), part.units, lang) for part in swap.parts)


def _cell(voice: Voice, value: int, lang: str, *, exposed: bool) -> Cell:
    return Cell(voice.name, formats.number(value, lang), not exposed and value > voice.valuer.forfeits)


def _forfeits(heard: Sequence[Voice], lang: str, unit: str) -> list[str]:
    said = _("%(who)s forfeits %(units)s by walking away.")
    return [
        said % {"who": one.name, "units": amount(one.valuer.forfeits, lang, unit)}
        for one in heard
        if one.valuer.forfeits
    ]


def _verdict(
    sitting: Sitting, exchange: Exchange, least: int, stretches: Sequence[Gap], *, outdated: bool
) -> str:
    """Say in one sentence whether somebody would gain by stopping; only where nobody would is it called safe."""
    if outdated:
        return _("What was delivered or waived since is not in this order: it does not say how things stand now.")
    if least <= 0:
        return _(
            "Nobody would gain by stopping at any moment: as far as these values hold, this order is safe at every "
            "step."
        )
    worst = max(stretches, key=lambda one: one.most)
    told = {
        "units": amount(worst.most, sitting.lang, exchange.unit),
        "who": worst.voice.name,
        "when": moment_said(worst.at, sitting.lang),
    }
    return _("The most that anybody would gain by stopping is %(units)s: %(who)s, %(when)s.") % told


def known_said(found: Sequenced, lang: str, unit: str = "") -> str:
    """Say whether another order could leave less to gain, and how that is known."""
    told = {"bound": to_gain(found.bound, lang, unit), "theta": to_gain(found.theta, lang, unit)}
    if found.theta <= 0:
        return _("Nobody gains by stopping in it, so no better order need be looked for.")
    if found.bound < found.theta or found.how is Proven.OPEN:
        said = _(
            "It is not known whether another order leaves less than %(theta)s; none leaves less than %(bound)s."
        )
    elif found.how is Proven.CHECKED:
        said = _("No order leaves less than %(theta)s. It is proven: a program without solver re-checks it.")
    else:
        said = _(
            "No order leaves less than %(theta)s. No short proof exists; two independent methods came to the same."
        )
    return said % told


__all__ = [
    "EXPOSURE",
    "GAIN",
    "Cell",
    "LaidOut",
    "Row",
    "givers_of",
    "known_said",
    "lay_out",
    "parts_said",
]
