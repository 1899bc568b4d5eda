"""Runs of the engine on a draft: what was asked and found, in a line, and whether things have changed since."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from goodoffices.site.bridging.barriers import who_said
from goodoffices.site.bridging.places import is_over, run_url
from goodoffices.site.bridging.spoken import Spoken, replaced_by, spoken_for
from goodoffices.site.door import Sitting
from goodoffices.site.shown import author_title, when_shown
from goodoffices.talks.acts import EngineRun, SourceRef
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.talks.positioned import Basis, positioned
from goodoffices.talks.runs import Agreement, Beliefs, Candidates, NoPackage, Question
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class PastRun:
    """One run in a list; `changed` says in words what is not as it was, `over` that its day is past.

    `used` are the positions that it rests on, each with whose they are and of which day.
    """

    number: int
    url: str
    question: str
    criterion: str
    found: str
    author: str
    at: dict[str, str]
    changed: tuple[str, ...]
    over: bool
    used: tuple[str, ...] = ()


def past_runs(sitting: Sitting, room: RoomView, held: PaperHeld) -> list[PastRun]:
    """Give the runs on a draft, the latest first."""
    runs = [one for one in room.runs.values() if one.run.number == held.number]
    return [past_run(sitting, room, held, one) for one in sorted(runs, key=lambda one: -one.number)]


def past_run(sitting: Sitting, room: RoomView, held: PaperHeld, one: RunHeld) -> PastRun:
    """Give one run as a list shows it."""
    over = is_over(sitting, one.run)
    return PastRun(
        one.number,
        run_url(sitting, room, one.number),
        label(one.run.question, sitting.lang),
        label(one.run.criterion, sitting.lang) if weighs(one.run) else "",
        _("expired") if over else found_said(one.run),
        author_title(sitting.view, room, one.author, sitting.lang),
        when_shown(one.at, sitting.now, sitting.lang),
        () if over else changed(sitting, room, held, one),
        over,
        () if over else _used(sitting, spoken_for(sitting, room, held, one)),
    )


def _used(sitting: Sitting, every: tuple[Spoken, ...]) -> tuple[str, ...]:
    """Say what went in, party by party."""
    order = sorted(every, key=lambda one: (one.party, one.voice, one.at))
    return tuple(used_said(sitting, one) for one in order)


def used_said(sitting: Sitting, one: Spoken) -> str:
    """Say in a few words whose positions went in, and of which day."""
    named = {"who": who_said(sitting, one.party, one.voice), "day": formats.brief_day(one.at.date(), sitting.lang)}
    match one.basis:
        case Basis.GIVEN:
            return _("%(who)s, given %(day)s") % named
        case Basis.ANSWERED:
            return _("%(who)s, by its answer of %(day)s") % named
        case Basis.ESTIMATED:
            return _("%(who)s, estimated %(day)s") % named


def weighs(run: EngineRun) -> bool:
    """Say whether its criterion decided anything of what was found."""
    return run.question in (Question.AGREEMENT, Question.CANDIDATES) and not isinstance(run.found, NoPackage)


def found_said(run: EngineRun) -> str:
    """Say in a line what was found."""
    match run.found:
        case NoPackage(barriers):
            return ngettext(
                "no package: %(number)s thing stands in the way",
                "no package: %(number)s things stand in the way together",
                len(barriers),
            ) % {"number": len(barriers)}
        case Candidates() if run.question is Question.WHY_NOT:
            return _("there is a package inside everyone's red lines")
        case Candidates(every):
            count = len(every)
            return ngettext("%(number)s package to consider", "%(number)s packages to consider", count) % {
                "number": count
            }
        case Agreement(spots):
            count = sum(one.efficient for one in spots)
            return ngettext(
                "%(number)s package that nobody could better without another's loss",
                "%(number)s packages that nobody could better without another's loss",
                count,
            ) % {"number": count}
        case Beliefs(every):
            count = len(every)
            return ngettext("of %(number)s side", "of %(number)s sides", count) % {"number": count}


def changed(sitting: Sitting, room: RoomView, held: PaperHeld, one: RunHeld) -> tuple[str, ...]:
    """Say what is no longer as it was when the engine was asked: the draft's wording, positions given since."""
    found = []
    if one.run.version != held.versions[-1].number:
        found.append(_("the draft has a later version"))
    every = positioned(sitting.view, room, held.number, sitting.now.date())
    if any(_fell(sitting, ref, one) for ref in one.run.sources):
        found.append(_("a position that it used no longer stands"))
    if any(stood.source not in one.run.sources and stood.at > one.at for stood in every):
        found.append(_("a position was given since"))
    return tuple(found)


def _fell(sitting: Sitting, ref: SourceRef, one: RunHeld) -> bool:
    """Say whether positions that stood when the engine was asked were replaced since, or their day is over."""
    there = sitting.view.rooms.get(ref.room)
    held = there.positions.get(ref.number) if there else None
    if there is None or held is None or replaced_by(there, ref.number, one.at):
        return False
    return not held.counts(sitting.now.date())


def latest_why_not(sitting: Sitting, room: RoomView, held: PaperHeld) -> RunHeld | None:
    """Give the last run that was asked why there is no package, or told so; None where there was none."""
    told = [
        one
        for one in room.runs.values()
        if one.run.number == held.number
        and (one.run.question is Question.WHY_NOT or isinstance(one.run.found, NoPackage))
        and not is_over(sitting, one.run)
    ]
    return max(told, key=lambda one: one.number, default=None)


__all__ = ["PastRun", "changed", "found_said", "latest_why_not", "past_run", "past_runs", "used_said", "weighs"]
