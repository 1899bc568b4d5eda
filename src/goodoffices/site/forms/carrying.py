"""Forms of carrying: a prepared conveyance is approved or refused and carried; what was mis-sent is put right."""

from functools import cached_property

from django import forms
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from goodoffices.desk import Receipt
from goodoffices.site.cards.seen import addressee, as_it_arrives
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.forms.checking import checked
from goodoffices.site.forms.conveying import mediates
from goodoffices.site.papers.as_given import AsGiven, carried_as_given
from goodoffices.site.shown import author_title
from goodoffices.talks.acts import ConveyanceApproved, ConveyanceRefused, Missent, MissentStep
from goodoffices.talks.crossings import Convey
from goodoffices.talks.fold import Conveyance, RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.carrying import approvals_missing, require_conveyance
from goodoffices.talks.view import View


def _open(view: View, room: RoomView, number: int) -> Conveyance | None:
    """Give the conveyance if it waits and the seat may have a say in it."""
    one = room.conveyances.get(number)
    return one if one is not None and one.open and mediates(view, room) else None


def _approved_by(one: Conveyance, seat: str) -> bool:
    return any(given == seat for given, _why in one.approvals)


def _as_given(form: DeedForm) -> AsGiven | None:
    one = form.room.conveyances.get(form.number)
    carries = one.prepared.carries if one else None
    return carried_as_given(form.sitting, form.room, carries) if carries else None


class ApproveForm(DeedForm):
    """The approver's own check, from its own rooms, and its own reason for what it finds."""

    slug = "approve"
    title = gettext_lazy("Look and approve")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    template = "pages/approve.html"

    reason = words_field(
        gettext_lazy("Why it may go as it stands"),
        required=False,
        rows=2,
        hint=gettext_lazy("Needed where your check found something. Everybody in this room can read it."),
    )

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to whoever has not approved yet."""
        one = _open(view, room, number)
        return one is not None and not _approved_by(one, view.seat)

    @property
    def button(self) -> str:  # type: ignore[override]  # it names the recipient
        """Name the button."""
        return gettext("Approve it for %(to)s") % {"to": addressee(self.sitting, self.one.prepared)}

    @cached_property
    def one(self) -> Conveyance:
        """Give the conveyance that waits, or refuse."""
        return require_conveyance(self.room, self.number)

    @cached_property
    def seen(self) -> dict[str, object]:
        """Give what the recipient would see."""
        return as_it_arrives(self.sitting, self.room, self.one.prepared)

    @cached_property
    def check(self) -> dict[str, object]:
        """Give what the approver's own check finds."""
        return checked(self.sitting, self.room, self.one.prepared)

    @property
    def approvals(self) -> dict[str, object]:
        """Give who approved, and how many approvals it needs."""
        given = list(dict.fromkeys(seat for seat, _why in self.one.approvals))
        titles = [author_title(self.sitting.view, self.room, seat, self.sitting.lang) for seat in given]
        needed = len(given) + approvals_missing(self.sitting.view, self.one)
        return {"given": titles, "count": len(given), "needed": needed}

    @cached_property
    def as_given(self) -> AsGiven | None:  # type: ignore[override]  # it depends on the conveyance
        """Give the paper that it carries, as the recipient would read it."""
        return _as_given(self)

    @property
    def refuse_url(self) -> str:
        """Give the address of the form that refuses it."""
        return reverse("answer", args=[self.sitting.seat.id, self.room.id, self.number, RefuseForm.slug])

    def deed(self) -> ConveyanceApproved:
        """Make the act."""
        return ConveyanceApproved(self.number, self.cleaned_data["reason"].strip())


class ConveyForm(DeedForm):
    """Carry it: the one step by which something leaves."""

    slug = "carry"
    title = gettext_lazy("Carry it across")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    crosses = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator of both rooms once it is approved."""
        one = _open(view, room, number)
        if one is None or approvals_missing(view, one) or room.members[view.seat].role is not Role.MEDIATOR:
            return False
        caucus = view.rooms.get(one.prepared.room)
        return caucus is not None and mediates(view, caucus)

    @property
    def button(self) -> str:  # type: ignore[override]  # it names the recipient
        """Name the button."""
        one = self.room.conveyances.get(self.number)
        return gettext("Deliver to %(to)s") % {"to": addressee(self.sitting, one.prepared)} if one else ""

    @cached_property
    def as_given(self) -> AsGiven | None:  # type: ignore[override]  # it depends on the conveyance
        """Give the paper that it carries, as the recipient would read it."""
        return _as_given(self)

    def deed(self) -> Convey:
        """Make the crossing."""
        return Convey(self.number)


class RefuseForm(DeedForm):
    """It goes no further."""

    slug = "refuse"
    title = gettext_lazy("Refuse")
    lead = gettext_lazy("It goes no further. Whoever prepared it can prepare another.")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    button = gettext_lazy("Refuse it")

    reason = words_field(
        gettext_lazy("Why"), rows=2, hint=gettext_lazy("Everybody in this room can read it.")
    )

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it while it waits."""
        return _open(view, room, number) is not None

    def deed(self) -> ConveyanceRefused:
        """Make the act."""
        return ConveyanceRefused(self.number, self.cleaned_data["reason"].strip())


class MissentForm(DeedForm):
    """Something went where it should not have, or wrong."""

    slug = "missent"
    title = gettext_lazy("It was mis-sent")
    lead = gettext_lazy(
        "What was delivered can't be called back. What follows is written down here, step by step."
    )
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    quietly = True
    button = gettext_lazy("Open the matter")

    what = words_field(
        gettext_lazy("What happened"), hint=gettext_lazy("What went where, and what it should have been.")
    )
    must_know = words_field(
        gettext_lazy("Who must know"),
        rows=2,
        hint=gettext_lazy("Whose confidence it touches, who received it, and who tells them."),
    )
    to_do = words_field(
        gettext_lazy("What to do"),
        rows=6,
        hint=gettext_lazy(
            "For each step a line: tell whose words they were, ask the recipient, prepare a correction."
        ),
    )
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on what was carried."""
        one = room.conveyances.get(number)
        return mediates(view, room) and one is not None and one.made is not None

    def after(self, receipt: Receipt) -> str:
        """Go to the page of the matter."""
        return reverse("missent", args=[self.sitting.seat.id, self.room.id, receipt.number])

    def deed(self) -> Missent:
        """Make the act."""
        return Missent(self.number, self.text("what"), self.text("must_know"), self.text("to_do"))


class MissentStepForm(DeedForm):
    """A step that was done; the last one closes the matter."""

    slug = "missent-step"
    title = gettext_lazy("Write down a step")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    button = gettext_lazy("Write it down")

    words = words_field(gettext_lazy("What was done"), rows=2)
    lang = language_field()
    closes = forms.BooleanField(label=gettext_lazy("This closes the matter"), required=False)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it while the matter is open."""
        matter = room.matters.get(number)
        return mediates(view, room) and matter is not None and not matter.closed

    def after(self, receipt: Receipt) -> str:
        """Go back to the page of the matter."""
        return reverse("missent", args=[self.sitting.seat.id, self.room.id, self.number])

    def deed(self) -> MissentStep:
        """Make the act."""
        return MissentStep(self.number, self.text("words"), self.cleaned_data["closes"])
