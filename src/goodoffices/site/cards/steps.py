"""How far a conveyance has come, and a delivery: as the steps that `parts/steps.html` shows."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.talks.crossings import arrived
from goodoffices.talks.fold import Conveyance, Delivered, RoomView
from goodoffices.talks.rules.carrying import approvals_missing
from goodoffices.words import formats

Step = dict[str, object]


def conveyance_steps(sitting: Sitting, room: RoomView, one: Conveyance) -> list[Step]:
    """Give the steps of a conveyance; beyond its delivery only where the reader hears the recipient's caucus."""
    missing = approvals_missing(sitting.view, one)
    approved = _step("approved", done=not missing or one.made is not None, when=_given(one, missing))
    first = [_step("prepared", done=True, when=_day(sitting, one.at)), approved]
    if one.refused is not None:
        return [*first, _step("refused", failed=True)]
    day = _day(sitting, one.made) if one.made else ""
    steps = [*first, _step("delivered", done=one.made is not None, when=day)]
    came = arrived(sitting.view, room, one)
    if came is not None:
        steps += delivery_steps(came)[1:]
    elif one.open and one.prepared.room in sitting.view.rooms:
        steps += [_step("acknowledged"), *([_step("read-back"), _step("confirmed")] if one.prepared.read_back else [])]
    return _with_next(steps)


def delivery_steps(one: Delivered) -> list[Step]:
    """Give the steps of a delivery: received and, where it is asked for or was given, read back and confirmed."""
    steps = [_step("delivered", done=True), _step("acknowledged", done=one.acknowledged is not None)]
    if one.delivery.read_back or one.read_back_words is not None:
        steps.append(_step("read-back", done=one.read_back is not None))
        differs = one.correction is not None
        steps.append(_step("differs", failed=True) if differs else _step("confirmed", done=one.confirmed))
    return _with_next(steps)


def _step(code: str, *, done: bool = False, failed: bool = False, when: str = "") -> Step:
    return {"code": code, "done": done, "now": False, "failed": failed, "when": when}


def _with_next(steps: list[Step]) -> list[Step]:
    """Mark the first step that waits."""
    waiting = [step for step in steps if not step["done"] and not step["failed"]]
    if waiting:
        waiting[0]["now"] = True
    return steps


def _given(one: Conveyance, missing: int) -> str:
    given = len({seat for seat, _why in one.approvals})
    return _("%(given)s of %(needed)s") % {"given": given, "needed": given + missing}


def _day(sitting: Sitting, at: datetime) -> str:
    return formats.brief_day(at.astimezone(ZoneInfo(settings.TIME_ZONE)).date(), sitting.lang)
