"""Whether everybody would go on after each step, in words, with the moves that answer a walk."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.gaps import moment_said
from goodoffices.site.exchange.voices import party_of
from goodoffices.talks.acts import StabilityRun
from goodoffices.talks.exchange import Exchange, Plan
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.exchanging_held import StabilityHeld
from goodoffices.talks.stability import Concept, Deterred, Moved, StaysAt, StepStands
from goodoffices.words import formats

WALKS, ANSWERS, RELEASES = "walks-away", "retaliates", "releases-deposit"
"""What the engine calls the options of a step, each before a colon and whose it is."""


@dataclass(frozen=True, slots=True)
class StepShown:
    """One moment: whether everybody goes on, in a word and in a sentence, with why, move by move."""

    step: int
    when: str
    goes_on: bool
    short: str
    says: str
    chain: tuple[str, ...]


def steps_shown(sitting: Sitting, run: StabilityRun) -> tuple[StepShown, ...]:
    """Give every moment of an order, from before its first step to before its last."""
    return tuple(_shown(sitting, one) for one in run.found.every)


def latest_on(room: RoomView, number: int, plan: Plan, rest: Exchange | None) -> StabilityHeld | None:
    """Give the last answer about that very order; None where it was not asked about."""
    every = [
        one
        for one in room.stability_runs.values()
        if (one.run.number, one.run.plan, one.run.rest) == (number, plan, rest)
    ]
    return max(every, key=lambda one: one.number, default=None)


def _shown(sitting: Sitting, one: StepStands) -> StepShown:
    when = moment_said(one.step, sitting.lang)
    if Concept.NASH in one.holds:
        says = _("Everybody goes on: nobody would be better off by walking away.")
        return StepShown(one.step, when, True, _("yes"), says, ())
    if Concept.SEQ in one.holds:
        says = _("Everybody goes on, because whoever walked away would be answered by moves that the others gain by.")
        return StepShown(one.step, when, True, _("yes, deterred"), says, tuple(_chains(sitting, one.reasons)))
    chain = tuple(_leaving(sitting, move) for move in one.leaves)
    if one.holds:
        says = _("Everybody goes on only if the others would answer a walk at their own cost, which is not sure.")
        return StepShown(one.step, when, False, _("not sure"), says, chain)
    says = _("Not everybody goes on: somebody would be better off by walking away, and nothing here undoes that.")
    return StepShown(one.step, when, False, _("no"), says, chain)


def _chains(sitting: Sitting, reasons: Iterable[StaysAt]) -> list[str]:
    return [_deterred(sitting, one) for reason in reasons for one in reason.deterred]


def _deterred(sitting: Sitting, one: Deterred) -> str:
    """Say a walk, what follows it, and that the walker is then no better off."""
    told = {
        "move": _moved(sitting, one.move),
        "answers": formats.joined([_moved(sitting, each) for each in one.sanction], sitting.lang),
        "who": _name(sitting, one.move.maker),
    }
    if not one.sanction:
        return _("If %(move)s, it is no better off.") % told
    return _("If %(move)s, then %(answers)s; %(who)s is then no better off than by going on.") % told


def _leaving(sitting: Sitting, move: Moved) -> str:
    told = {"move": _moved(sitting, move), "who": _name(sitting, move.maker)}
    return _("If %(move)s, %(who)s is better off.") % told


def _moved(sitting: Sitting, move: Moved) -> str:
    """Say a move by the options that it takes up."""
    who = _name(sitting, move.maker)
    phrases = {
        WALKS: _("%(who)s walks away"),
        ANSWERS: _("%(who)s retaliates"),
        RELEASES: _("%(who)s releases what was laid down to the others"),
    }
    taken = [option.partition(":")[0] for option, up in move.changes if up]
    said = [phrases[one] % {"who": who} for one in taken if one in phrases]
    return formats.joined(said, sitting.lang) if said else who


def _name(sitting: Sitting, side: str) -> str:
    return str(party_of(sitting, side)["name"])


__all__ = ["StepShown", "latest_on", "steps_shown"]
