"""Packages to consider, as their page shows them: side by side in no order, and what one more concession would open."""

from django.utils.translation import gettext as _

from goodoffices.site.bridging.barriers import Barriers
from goodoffices.site.bridging.binding import bound_by
from goodoffices.site.bridging.comparing import compared
from goodoffices.site.bridging.numbers import hundredth
from goodoffices.site.bridging.offered import unknown
from goodoffices.site.bridging.places import opening_url
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.bridging.spoken import Spoken
from goodoffices.site.bridging.standing import regards_shown
from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.fold import RoomView, RunHeld
from goodoffices.talks.runs import Candidate, Candidates, Concession, Criterion, Question
from goodoffices.words.labels import label

Shown = dict[str, object]


def candidates(
    sitting: Sitting,
    room: RoomView,
    one: RunHeld,
    found: Candidates,
    quoting: Quoting,
    barriers: Barriers,
    spoken: tuple[Spoken, ...],
) -> Shown:
    """Give the packages as columns, what they differ in before what they share, and whose leave binds them."""
    voices = list(dict.fromkeys((each.party, each.voice) for one in found.every for each in one.regards))
    now = _reached(found, one.run.criterion)
    return {
        "columns": [
            _column(sitting, each) | {"number": place, "url": opening_url(sitting, room, one.number, place)}
            for place, each in enumerate(found.every, 1)
        ],
        "compared": compared(quoting, [each.package for each in found.every]),
        "only_possible": one.run.question is Question.WHY_NOT,
        "concessions": [_concession(sitting, each, barriers, now) for each in found.concessions],
        "enough": found.enough,
        "believed": any(each.chance is not None for one in found.every for each in one.regards),
        "bound": bound_by(sitting, (SourceRef(room.id, one.number),)),
        "unknown": unknown(sitting, quoting, spoken, voices),
    }


def _column(sitting: Sitting, one: Candidate) -> Shown:
    return {
        "regards": regards_shown(sitting, one.package, one.regards),
        "best_by": [label(each, sitting.lang) for each in one.best_by],
    }


def _reached(found: Candidates, criterion: Criterion) -> dict[str, int]:
    """Give each party's gain by the package that is best by the criterion asked for."""
    best = next((one for one in found.every if criterion in one.best_by), None)
    return {one.party: one.gain for one in best.regards if not one.voice} if best else {}


def _concession(sitting: Sitting, one: Concession, barriers: Barriers, now: dict[str, int]) -> Shown:
    """Say what would give way, and for whom it would change what: each number on that party's own scale."""
    return {
        "barrier": barriers.one(one.barrier),
        "gains": [
            {"party": party_shown_of(sitting, party), "says": _from_to(sitting, now.get(party), gain)}
            for party, gain in one.gains
        ],
    }


def _from_to(sitting: Sitting, before: int | None, after: int) -> str:
    then = hundredth(after, sitting.lang)
    if before is None:
        return then
    now = hundredth(before, sitting.lang)
    if now == then:
        return _("%(now)s, as now") % {"now": now}
    return _("%(now)s now, %(then)s then") % {"now": now, "then": then}


__all__ = ["candidates"]
