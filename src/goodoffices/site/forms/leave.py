"""Forms of leave: asked by the mediation, given and narrowed by those who told, and what it means afterwards."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import DeedForm, LeaveMixin, Said, language_field, participants, words_field
from goodoffices.talks.acts import CarriedTold, LeaveAsked, LeaveChanged, SourceRef
from goodoffices.talks.fold import RoomView, Told
from goodoffices.talks.leave import May
from goodoffices.talks.people import Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.rules.telling import carried_days
from goodoffices.talks.view import View
from goodoffices.words import formats

PARTS = (("", _("what was said first")), ("conditions", _("the conditions")))


def told_in(room: RoomView, number: int) -> dict[str, Told]:
    """Give the items that were told by an act, by their part."""
    refs = [SourceRef(room.id, number, part) for part, _label in PARTS]
    return {ref.part: room.told[ref] for ref in refs if ref in room.told}


def mediates(view: View, room: RoomView) -> bool:
    """Say whether the seat speaks in this room for the mediation."""
    card = room.members.get(view.seat)
    return (
        card is not None and card.role in (Role.MEDIATOR, Role.CO_MEDIATOR) and not room.of_party(view.seat)
    )


def heads(view: View, room: RoomView) -> bool:
    """Say whether the seat's word is its party's word in this room."""
    card = room.members.get(view.seat)
    return card is not None and is_head(card) and room.of_party(view.seat)


class PartForm(DeedForm):
    """A form about one item of an act: where the act told two, it asks which."""

    part = forms.ChoiceField(label=_("Which part of it"), widget=forms.RadioSelect, required=False)

    def offer_parts(self, number: int) -> dict[str, Told]:
        """Ask which part only where there are two, and give them."""
        items = told_in(self.room, number)
        self.offer("part", [(part, said) for part, said in PARTS if part in items])
        self.fields["part"].initial = next(iter(items), "")
        if len(items) < 2:
            self.fields["part"].widget = forms.HiddenInput()
        return items


class LeaveAskForm(PartForm):
    """The mediation asks whether it may carry an item to somebody, in these words."""

    slug = "ask-leave"
    title = _("Ask for leave")
    lead = _("They see whom you would carry it to and in which words. Nothing is carried by asking.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    to = forms.ChoiceField(label=_("To whom"), widget=forms.RadioSelect)
    name = forms.ChoiceField(
        label=_("How it would be put"),
        widget=forms.RadioSelect,
        choices=[("own", _("As the mediation's own idea")), ("theirs", _("In their name"))],
        initial="own",
    )
    wording = words_field(_("In these words"))
    lang = language_field()

    field_order = ("part", "to", "name", "wording", "lang")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation on what was told."""
        return mediates(view, room) and bool(told_in(room, number))

    def prepare(self) -> None:
        """Offer everybody but those who told it."""
        self.offer_parts(self.number)
        party = self.room.party.id if self.room.party else ""
        self.offer("to", participants(self.sitting.view, without=party))

    def deed(self) -> LeaveAsked:
        """Make the question."""
        told = self.cleaned_data
        theirs = told["name"] == "theirs"
        return LeaveAsked(self.number, told["to"], self.text("wording"), theirs, told["part"])


class LeaveChangeForm(LeaveMixin, PartForm):
    """The leave of an item from now on: given, widened or narrowed by those who told it, or recorded for them."""

    slug = "leave"
    title = _("Change the leave")
    lead: Said = _(
        "It holds from now on. What was carried before stays carried; the mediation tells you if it was."
    )
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    button = _("Give this leave")

    wording = words_field(
        _("Words that may be carried in your name"),
        required=False,
        rows=3,
        hint=_("Only for “Yes, as ours”: these very words, and no others."),
    )
    lang = language_field()

    field_order = ("part", "may", "to", "wording", "lang")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to whoever told the item or their head, and to the mediation for what it wrote down."""
        items = told_in(room, number)
        if not items:
            return False
        if mediates(view, room):
            return all(one.by_mediation for one in items.values())
        return heads(view, room) or room.entries[number].author == view.seat

    def prepare(self) -> None:
        """Begin with the leave as it is; only a head, or the mediation for it, confirms words."""
        items = self.offer_parts(self.item_number)
        self.offer_leave(self.sitting.view, self.room, self.item)
        first = items.get(str(self.fields["part"].initial or ""))
        if first:
            self.fields["may"].initial, self.fields["to"].initial = (
                first.leave.may.value,
                list(first.leave.to),
            )
        if mediates(self.sitting.view, self.room):
            self.lead = _("You record what they told you. It holds from now on.")
            self.fields["wording"].label = _("Words that may be carried in their name, as they told you")
        elif not heads(self.sitting.view, self.room):
            del self.fields["wording"], self.fields["lang"]

    @property
    def item_number(self) -> int:
        """Give the act whose leave it is."""
        return self.number

    def clean(self) -> dict[str, object]:
        """Refuse confirmed words where nothing may be said in their name."""
        told = super().clean() or self.cleaned_data
        if self.text("wording") and told.get("may") != May.OURS.value:
            self.add_error("wording", _("Choose “Yes, as ours”, or leave these words out."))
        return told

    def deed(self) -> LeaveChanged:
        """Make the leave."""
        wording = self.text("wording") or None
        return LeaveChanged(self.item_number, self.leave(), wording, self.cleaned_data["part"])


class LeaveAnswerForm(LeaveChangeForm):
    """The answer to the mediation's question whether it may carry an item."""

    slug = "answer-leave"
    title = _("Answer: may we carry this?")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a question of leave that waits."""
        asked = room.asked.get(number)
        return asked is not None and LeaveChangeForm.offered(view, room, asked.number)

    @property
    def item_number(self) -> int:
        """Give the act whose leave was asked for."""
        asked = self.room.asked.get(self.number)
        return asked.number if asked else self.number

    def prepare(self) -> None:
        """Begin with a yes to what was asked, for the one it was asked for, beside those who had leave before."""
        super().prepare()
        asked = self.room.asked.get(self.number)
        if asked is None:
            return
        before = self.room.told[SourceRef(self.room.id, asked.number, asked.part)].leave
        self.fields["part"].initial = asked.part
        self.fields["part"].widget = forms.HiddenInput()
        self.fields["may"].initial = May.OURS.value if asked.in_their_name else May.OWN.value
        free = before.may in (May.OWN, May.OURS)
        self.fields["to"].initial = (
            sorted({*(before.to if free else ()), asked.to}) if before.to or not free else []
        )
        if "wording" in self.fields and asked.in_their_name:
            self.fields["wording"].initial, self.fields["lang"].initial = (
                asked.wording.words,
                asked.wording.lang,
            )
        self.lead = _("They ask to carry it to %(whom)s. “No” is an answer too.") % {
            "whom": self._whom(asked.to)
        }

    def _whom(self, party: str) -> str:
        return dict(participants(self.sitting.view)).get(party, party)


class CarriedToldForm(DeedForm):
    """The mediation tells a party that what it took leave back for had been carried, and on which day."""

    slug = "carried-told"
    title = _("Tell them that it had been carried")
    lead = _("They learn on which day, and not to whom.")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    on = forms.ChoiceField(label=_("Carried on"), widget=forms.RadioSelect)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on the item and on the act that took its leave back."""
        if not mediates(view, room):
            return False
        item = _narrowed_item(room, number)
        return item is not None and bool(carried_days(view, room.id, item))

    def prepare(self) -> None:
        """Offer the days on which it was carried."""
        days = sorted({day for _who, day in carried_days(self.sitting.view, self.room.id, self._item)})
        self.offer("on", [(day, formats.day(date.fromisoformat(day), self.sitting.lang)) for day in days])
        self.fields["on"].initial = days[-1] if days else ""

    @property
    def _item(self) -> int:
        return _narrowed_item(self.room, self.number) or self.number

    def deed(self) -> CarriedTold:
        """Make what is told."""
        return CarriedTold(self._item, date.fromisoformat(self.cleaned_data["on"]))


def _narrowed_item(room: RoomView, number: int) -> int | None:
    """Give the item whose leave was taken back by this act or that this act told, while nobody has told them."""
    for ref, told in room.told.items():
        if told.narrowed and not told.carried_told and number in (ref.number, told.narrowed):
            return ref.number
    return None
