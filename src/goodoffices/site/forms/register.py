"""Forms of the step register: report a step, verify, correct, dispute one, and close a dispute."""

from datetime import date
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.units import choice_said
from goodoffices.site.commission.years import fit_year
from goodoffices.site.forms.base import DeedForm, language_field, line_field, words_field
from goodoffices.site.forms.base import Said as Words
from goodoffices.site.forms.incidents import has_a_say
from goodoffices.talks.acts import DisputeClosed, StepCorrected, StepDisputed, StepReported, StepVerified
from goodoffices.talks.commission.status import held_by_days, standing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.commission_held import StepHeld
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import verifies, voice
from goodoffices.talks.rules.register import disputes, reported_by_us, reports
from goodoffices.talks.view import View


def units_field(what: Words, *, least: int = 1) -> forms.IntegerField:
    """Make a field for a number of units."""
    widget = forms.NumberInput(attrs={"inputmode": "numeric"})
    return forms.IntegerField(label=what, min_value=least, widget=widget)


def day_field(what: Words, *, required: bool = True) -> forms.DateField:
    """Make a field for a day."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=what, widget=widget, required=required, validators=[fit_year])


class StepForm(DeedForm):
    """What the forms about one step have in common: they stand on its card and lead back to the register."""

    kinds = (RoomKind.COMMISSION,)
    about_act = True
    thumb = True

    @property
    def step(self) -> StepHeld | None:
        """Give the step that the form is about."""
        return self.room.steps.get(self.number)

    def after(self, receipt: Receipt) -> str:
        """Go to the step in the register."""
        return f"{commission_url(self.sitting, self.room, 'register')}#step-{self.number or receipt.number}"

    def not_ahead(self, name: str) -> date:
        """Give the day that was typed, or mark one that has not come yet."""
        day: date = self.cleaned_data[name]
        if day > local_day(self.sitting.now):
            raise forms.ValidationError(_("This day lies ahead. A step is reported once it was done."))
        return day


class ReportStepForm(StepForm):
    """A delivery, as its giver, its receiver or its verifier says: made for a phone."""

    slug = "report-step"
    title = _("Report a step")
    lead = _("What was delivered, how much and when. It counts once who verifies it finds it so.")
    about_act = False
    at_hand = True
    more = ("where", "words", "lang")
    button = _("Report it")
    from_address = ("commitment", "amount", "on")

    commitment = forms.TypedChoiceField(label=_("Of which commitment"), coerce=int)
    amount = units_field(_("How many units"))
    on = day_field(_("On which day"))
    where = line_field(
        _("Where"), required=False, hint=_("Name the place where there was more than one delivery on a day.")
    )
    words = words_field(_("What to know about it"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to whoever may report a step of one of the commitments."""
        return has_a_say(view, room) and any(True for _one in reportable(view, room))

    def prepare(self) -> None:
        """Offer the commitments that this seat reports on, each with what is left, and begin with today."""
        today, lang = local_day(self.sitting.now), self.sitting.lang
        every = reportable(self.sitting.view, self.room)
        self.offer("commitment", [(number, choice_said(self.room, number, today, lang)) for number in every])
        self.fields["on"].initial = today
        self.fields["on"].widget.attrs["max"] = today.isoformat()

    def clean_on(self) -> date:
        """Take no day that lies ahead."""
        return self.not_ahead("on")

    def deed(self) -> StepReported:
        """Make the act."""
        told = self.cleaned_data
        words = self.text("words") or None
        return StepReported(told["commitment"], told["amount"], told["on"], words, str(told["where"]).strip())


def reportable(view: View, room: RoomView) -> list[int]:
    """Give the commitments that this seat reports steps of, those with something left first."""
    every = [
        number
        for number, held in sorted(room.commitments.items())
        if not held_by_days(held.commitment) and reports(view, room, held)
    ]
    today = max((one.at.date() for one in room.entries.values()), default=date.max)
    return sorted(every, key=lambda number: not standing(room, number, today).left)


class VerifyStepForm(StepForm):
    """What the verifier found of a step."""

    slug = "verify-step"
    title = _("Verify this step")
    lead = _("Say how many of the units you found delivered. What was reported stays as it was said.")
    more: ClassVar[tuple[str, ...]] = ("words", "lang")
    button = _("Put it on the record")

    amount = units_field(_("How many units were delivered"), least=0)
    words = words_field(_("What was found, and how"), required=False, rows=3)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a step that stands and nobody disputes, to who verifies it."""
        step = room.steps.get(number)
        return step is not None and not step.disputed and step.reported > 0 and _finds(view, room, step)

    def prepare(self) -> None:
        """Begin with what was found before, else with what was reported."""
        step = self.step
        if step is not None:
            self.fields["amount"].label = _of(step, self.fields["amount"].label)
            self.fields["amount"].initial = step.reported if step.verified is None else step.verified

    def deed(self) -> StepVerified | DisputeClosed:
        """Make the act."""
        return StepVerified(self.number, self.cleaned_data["amount"], self.text("words") or None)


def _of(step: StepHeld, label: object) -> str:
    """Say in a label how many were reported."""
    said = ngettext("%(label)s, of %(number)d reported", "%(label)s, of %(number)d reported", step.reported)
    return said % {"label": label, "number": step.reported}


def _finds(view: View, room: RoomView, step: StepHeld) -> bool:
    held = room.commitments.get(step.commitment)
    if held is None or not has_a_say(view, room):
        return False
    return verifies(view, room, step.commitment) and voice(view, room) != held.commitment.who


class CloseDisputeForm(VerifyStepForm):
    """The end of a dispute: what the verifier finds, having heard both."""

    slug = "close-dispute"
    title = _("Close the dispute")
    lead = _("Having heard both, say how many units you find delivered and why. Who disagrees may dispute it anew.")
    more = ()

    words = words_field(_("What was found, and why"), rows=3)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a step that is disputed, to who verifies it."""
        step = room.steps.get(number)
        return step is not None and step.disputed and _finds(view, room, step)

    def deed(self) -> DisputeClosed:
        """Make the act."""
        return DisputeClosed(self.number, self.cleaned_data["amount"], self.text("words"))


class CorrectStepForm(StepForm):
    """A step said again as it was, by who reported it."""

    slug = "correct-step"
    title = _("Correct this step")
    lead = _("What you said first stays on the record, with your reason. No units means: there was no such step.")
    button = _("Correct it")

    amount = units_field(_("How many units it was"), least=0)
    on = day_field(_("On which day"))
    why = words_field(_("Why it reads otherwise now"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a step that this seat's participant reported."""
        step = room.steps.get(number)
        return step is not None and has_a_say(view, room) and reported_by_us(view, room, step)

    def prepare(self) -> None:
        """Begin with the step as it reads now."""
        step = self.step
        if step is not None:
            self.fields["amount"].initial, self.fields["on"].initial = step.reported, step.on
        self.fields["on"].widget.attrs["max"] = local_day(self.sitting.now).isoformat()

    def clean_on(self) -> date:
        """Take no day that lies ahead."""
        return self.not_ahead("on")

    def deed(self) -> StepCorrected:
        """Make the act."""
        told = self.cleaned_data
        return StepCorrected(self.number, told["amount"], told["on"], self.text("why"))


class DisputeStepForm(StepForm):
    """A party disputes a step, or what was found of it."""

    slug = "dispute-step"
    title = _("Dispute this step")
    lead = _("Say what was otherwise. Nothing of the step counts as verified until who verifies it has heard both.")
    button = _("Dispute it")

    words = words_field(_("What was otherwise"), rows=3)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the parties of the commitment, but not on what they reported and nobody looked at yet."""
        step = room.steps.get(number)
        if step is None or not step.reported or not has_a_say(view, room):
            return False
        held = room.commitments.get(step.commitment)
        own = reported_by_us(view, room, step) and step.verified is None
        return held is not None and disputes(view, room, held) and not own and not _disputes_it(view, room, step)

    def deed(self) -> StepDisputed:
        """Make the act."""
        return StepDisputed(self.number, self.text("words"))


def _disputes_it(view: View, room: RoomView, step: StepHeld) -> bool:
    """Say whether this seat's participant disputes the step already."""
    closed = max((one.number for one in step.findings if one.closes), default=0)
    seats = (room.known.get(one.author) for one in step.disputes if one.number > closed)
    return any(card is not None and card.party == voice(view, room) for card in seats)


__all__ = [
    "CloseDisputeForm",
    "CorrectStepForm",
    "DisputeStepForm",
    "ReportStepForm",
    "VerifyStepForm",
    "day_field",
    "reportable",
    "units_field",
]
