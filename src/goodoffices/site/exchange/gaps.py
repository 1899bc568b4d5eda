"""Where somebody would gain by stopping: the stretches of an order, the greatest gain, and both as sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.exchange.voices import Voice
from goodoffices.talks.exchange import Exchange, Plan, gains
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class Gap:
    """Moments one after another (0: before the first step) at which stopping gains somebody more than it forfeits."""

    voice: Voice
    first: int
    last: int
    at: int
    most: int


def gaps(exchange: Exchange, plan: Plan, heard: Sequence[Voice]) -> tuple[Gap, ...]:
    """Give every stretch of an order in which a voice would gain by stopping, by the moment at which it begins."""
    curves = gains(exchange, plan)
    found = [gap for one in heard for gap in _of(one, curves[one.place])]
    return tuple(sorted(found, key=lambda one: one.first))


def _of(voice: Voice, curve: Sequence[int]) -> Iterator[Gap]:
    beyond = [gain - voice.valuer.forfeits for gain in curve]
    first: int | None = None
    for moment, gain in enumerate([*beyond, 0]):
        if gain > 0 and first is None:
            first = moment
        elif gain <= 0 and first is not None:
            most = max(beyond[first:moment])
            yield Gap(voice, first, moment - 1, beyond.index(most, first), most)
            first = None


def moment_said(moment: int, lang: str) -> str:
    """Say a moment of an order."""
    if not moment:
        return _("before the first step")
    return _("after step %(step)s") % {"step": formats.number(moment, lang)}


def gap_said(gap: Gap, lang: str, unit: str = "") -> str:
    """Say a stretch plainly: who, when, how much."""
    told = {
        "who": gap.voice.name,
        "units": amount(gap.most, lang, unit),
        "step": formats.number(gap.first, lang),
        "last": formats.number(gap.last, lang),
        "when": moment_said(gap.at, lang),
    }
    if gap.voice.valuer.forfeits:
        told["forfeits"] = amount(gap.voice.valuer.forfeits, lang, unit)
        return _said_beyond(gap) % told
    return _said(gap) % told


def _said(gap: Gap) -> str:
    if gap.first == gap.last:
        if not gap.first:
            return _("Before the first step %(who)s would gain %(units)s by stopping.")
        return _("After step %(step)s %(who)s would gain %(units)s by stopping.")
    if not gap.first:
        return _("Until step %(last)s is followed by the next, %(who)s would gain by stopping: %(units)s %(when)s.")
    return _("After steps %(step)s to %(last)s %(who)s would gain by stopping: at most %(units)s, %(when)s.")


def _said_beyond(gap: Gap) -> str:
    if gap.first == gap.last:
        if not gap.first:
            return _(
                "Before the first step %(who)s would gain %(units)s by stopping, though it forfeits %(forfeits)s."
            )
        return _(
            "After step %(step)s %(who)s would gain %(units)s by stopping, though it forfeits %(forfeits)s."
        )
    if not gap.first:
        return _(
            "Until step %(last)s is followed by the next, %(who)s would gain by stopping: %(units)s %(when)s, though "
            "it forfeits %(forfeits)s."
        )
    return _(
        "After steps %(step)s to %(last)s %(who)s would gain by stopping: at most %(units)s, %(when)s, though it "
        "forfeits %(forfeits)s."
    )


def amount(units: int, lang: str, unit: str = "") -> str:
    """Write units of worth, with what a unit is where that was said."""
    shown = formats.number(units, lang)
    return _("%(units)s %(unit)s") % {"units": shown, "unit": unit} if unit else shown


def to_gain(units: int, lang: str, unit: str = "") -> str:
    """Write what stopping gains at most; where nobody gains, that it is nothing, not what anybody would lose."""
    return amount(units, lang, unit) if units > 0 else _("nothing")


__all__ = ["Gap", "amount", "gap_said", "gaps", "moment_said", "to_gain"]
