"""The form of a conveyance: sources, wording and recipient, with the recipient's look and the check beside them."""

from collections.abc import Iterable
from functools import cached_property

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy, ngettext

from goodoffices.site.cards.seen import addressee, as_it_arrives
from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import DeedForm, line_field, words_field
from goodoffices.site.forms.carried_paper import CarriedPaperMixin
from goodoffices.site.forms.checking import checked
from goodoffices.site.forms.shelves import Shelf, item, read, shelves, written
from goodoffices.site.frame import room_name
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import ConveyancePrepared, SourceRef
from goodoffices.talks.beliefs import believing
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


def mediates(view: View, room: RoomView) -> bool:
    """Say whether the seat speaks in the room for the mediation."""
    card = room.members.get(view.seat)
    return (
        card is not None and card.role in (Role.MEDIATOR, Role.CO_MEDIATOR) and not room.of_party(view.seat)
    )


class SourcesField(forms.MultipleChoiceField):
    """Sources by room, number and part; whether they were heard is for the rules to say."""

    def validate(self, value: list[str]) -> None:
        """Take whatever can be read as a source."""
        if any(read(one) is None for one in value):
            raise forms.ValidationError(gettext("One of these sources can't be read. Choose them again."))


class ConveyanceForm(CarriedPaperMixin, DeedForm):
    """What would go to one recipient, in which words, made from what."""

    slug = "convey-something"
    title = gettext_lazy("Carry something")
    lead = gettext_lazy(
        "Nothing leaves here: what you write is prepared, and others look at it before it goes."
    )
    kinds = (RoomKind.MEDIATION,)
    template = "pages/conveyance.html"
    from_address = ("carries",)

    shelf = forms.ChoiceField(label=gettext_lazy("What was told in"), required=False)
    sources = SourcesField(label=gettext_lazy("Made from"), required=False)
    copy = forms.CharField(label=gettext_lazy("Copy confirmed words"), required=False)
    to = forms.ChoiceField(label=gettext_lazy("To whom"))
    in_name_of = forms.ChoiceField(label=gettext_lazy("In whose name"), required=False)
    paper = line_field(
        gettext_lazy("Title of the paper"), required=False, hint=gettext_lazy("Only if it is a paper.")
    )
    read_back = forms.BooleanField(label=gettext_lazy("Ask them to read it back"), required=False)
    corrects = forms.ChoiceField(label=gettext_lazy("It corrects"), required=False)
    reason = words_field(gettext_lazy("Why it may go as it stands"), required=False, rows=2)

    def __init__(
        self, data: QueryDict | dict[str, object] | None = None, *args: object, **more: object
    ) -> None:
        """Make the form; confirmed words that were asked for are copied into the wording first."""
        sitting = more["sitting"]
        if isinstance(data, QueryDict) and data.get("copy") and isinstance(sitting, Sitting):
            data = _with_copy(sitting, data)
        super().__init__(data, *args, **more)  # type: ignore[arg-type]  # passed on as they came

    def prepare(self) -> None:
        """Offer recipients, names, earlier conveyances and a wording for each language."""
        self.add_texts("words", gettext_lazy("Wording"), required=False, rows=6)
        told = ((one.name, one.title(self.sitting.lang)) for one in self.shelves)
        self.offer("shelf", [("", gettext("Choose a room")), *told])
        self.offer("to", [("", gettext("Choose a recipient")), *self._recipients()])
        self.offer("in_name_of", [("", gettext("the mediation's own")), *self._owners()])
        self.offer("corrects", [("", gettext("nothing")), *self._carried()])
        caucus = self.sitting.view.rooms.get(self._typed("to"))
        self.offer_papers(caucus.party.id if caucus and caucus.party else "")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room) and not believing(room)

    @property
    def button(self) -> str:  # type: ignore[override]  # it names the recipient, once one is chosen
        """Name the button: it says for whom, and that nothing leaves."""
        to = self.addressee
        return gettext("Prepare for %(to)s: nothing leaves yet") % {"to": to} if to else gettext("Prepare it")

    def _recipients(self) -> Iterable[tuple[str, str]]:
        for one in self.sitting.view.sitting(RoomKind.CAUCUS):
            if one.party and mediates(self.sitting.view, one):
                yield one.id, f"{one.party.id} · {room_name(one, self.sitting.lang)}"

    def _owners(self) -> Iterable[tuple[str, str]]:
        parties = {shelf.room.party.id for shelf in self.shelves if shelf.room.party}
        for party in sorted(parties):
            yield party, f"{party} · {party_name(self.sitting.view, party, self.sitting.lang)}"

    def _carried(self) -> Iterable[tuple[str, str]]:
        for one in sorted(self.room.conveyances.values(), key=lambda one: -one.number):
            if one.made is not None:
                name = party_name(self.sitting.view, one.prepared.recipient, self.sitting.lang)
                yield (
                    str(one.number),
                    gettext("act %(number)s, to %(party)s") % {"number": one.number, "party": name},
                )

    # ---- what stands in the form now, whether it is sent or not -------------------------------------------

    def _now(self, name: str) -> str:
        return str(self[name].value() or "").strip()

    @cached_property
    def shelves(self) -> tuple[Shelf, ...]:
        """Give what may be carried from here."""
        return shelves(self.sitting, self.room)

    @cached_property
    def chosen(self) -> tuple[SourceRef, ...]:
        """Give the sources that are ticked and that the seat heard."""
        ticked = [read(str(one)) for one in self["sources"].value() or ()]
        return tuple(ref for ref in ticked if ref and self.sitting.view.heard(ref))

    @cached_property
    def so_far(self) -> ConveyancePrepared | None:
        """Give the conveyance as it stands, once there are words and a recipient."""
        caucus = self.sitting.view.rooms.get(self._now("to"))
        languages = self.sitting.view.procedure.languages
        typed = tuple(text for lang in languages if (text := Text(self._now(f"words-{lang}"), lang)))
        texts = typed or self.titles()
        if caucus is None or caucus.party is None or not texts or not mediates(self.sitting.view, caucus):
            return None
        corrects = self._now("corrects")
        return ConveyancePrepared(
            caucus.party.id,
            caucus.id,
            texts,
            tuple(dict.fromkeys((*self.chosen, *self.own_source()))),
            self._now("in_name_of"),
            self._now("paper") or self._title,
            self["read_back"].value() in (True, "on", "true"),
            self._now("reason"),
            int(corrects) if corrects.isdecimal() and len(corrects) < 12 else None,
            self.carried,
        )

    @property
    def _title(self) -> str:
        """Give the title of the paper that is put, in the first language that it has one in."""
        return next((text.words for text in self.titles()), "")

    @property
    def recipient(self) -> str:
        """Give the id of the recipient that is chosen."""
        caucus = self.sitting.view.rooms.get(self._now("to"))
        return caucus.party.id if caucus and caucus.party else ""

    @property
    def addressee(self) -> str:
        """Name the recipient for a button."""
        return addressee(self.sitting, self.so_far) if self.so_far else ""

    # ---- the three panes ------------------------------------------------------------------------------------

    @cached_property
    def items(self) -> list[dict[str, object]]:
        """Give the items of the one room that is open."""
        shelf = next((one for one in self.shelves if one.name == self._now("shelf")), None)
        ticked = frozenset(written(ref) for ref in self.chosen)
        refs = shelf.refs if shelf else ()
        return [item(self.sitting, ref, self.recipient, ticked) for ref in refs]

    @cached_property
    def elsewhere(self) -> list[dict[str, object]]:
        """Give what is ticked in rooms that are not open: by room and number, without a word of it."""
        here = {one["value"] for one in self.items}
        return [
            {
                "value": written(ref),
                "room": room_name(self.sitting.view.room(ref.room), self.sitting.lang),
                "number": ref.number,
            }
            for ref in self.chosen
            if written(ref) not in here
        ]

    @property
    def wordings(self) -> list[forms.BoundField]:
        """Give the fields of the wording that are in sight: the reader's language, and those with words."""
        every = [self[name] for name in self.fields if name.startswith("words-")]
        first = next((one for one in every if one.name == f"words-{self.sitting.lang}"), every[0])
        return [first, *(one for one in every if one is not first and str(one.value() or "").strip())]

    @property
    def other_wordings(self) -> list[forms.BoundField]:
        """Give the fields of the other languages."""
        shown = {one.name for one in self.wordings}
        return [self[name] for name in self.fields if name.startswith("words-") and name not in shown]

    @cached_property
    def seen(self) -> dict[str, object] | None:
        """Give what the recipient would see."""
        return as_it_arrives(self.sitting, self.room, self.so_far) if self.so_far else None

    @cached_property
    def check(self) -> dict[str, object] | None:
        """Give what the check finds."""
        return checked(self.sitting, self.room, self.so_far) if self.so_far else None

    @property
    def approvals(self) -> str:
        """Say how many approvals it will need."""
        needed = self.sitting.view.procedure.approvals
        said = ngettext(
            "It then needs %(number)s approval.",
            "It then needs %(number)s approvals, of different people.",
            needed,
        )
        return said % {"number": needed}

    def deed(self) -> ConveyancePrepared:
        """Make the act."""
        caucus = self.sitting.view.room(self.cleaned_data["to"])
        corrects = self.cleaned_data["corrects"]
        refs = [read(one) for one in self.cleaned_data["sources"]]
        return ConveyancePrepared(
            caucus.party.id if caucus.party else "",
            caucus.id,
            self.texts("words") or self.titles(),
            tuple(dict.fromkeys((*(ref for ref in refs if ref), *self.own_source()))),
            self.cleaned_data["in_name_of"],
            self.cleaned_data["paper"] or self._title,
            self.cleaned_data["read_back"],
            self.cleaned_data["reason"].strip(),
            int(corrects) if corrects else None,
            self.carried,
        )


def _with_copy(sitting: Sitting, data: QueryDict) -> QueryDict:
    """Copy the confirmed words that were picked: into the wording, in their owner's name, from their source."""
    source, _, place = str(data["copy"]).rpartition(".")
    ref, copied = read(source), data.copy()
    copied["copy"] = ""
    told = sitting.view.told(ref) if ref else None
    if ref is None or told is None or not place.isdecimal() or int(place) >= len(told.confirmed):
        return copied
    text, room = told.confirmed[int(place)], sitting.view.room(ref.room)
    copied[f"words-{text.lang}"] = text.words
    copied["in_name_of"] = room.party.id if room.party else ""
    copied.setlist("sources", list(dict.fromkeys([*data.getlist("sources"), source])))
    return copied


class CorrectionForm(ConveyanceForm):
    """Another conveyance that corrects one already made."""

    slug = "correct-conveyance"
    title = gettext_lazy("Prepare a correction")
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a conveyance that was made."""
        one = room.conveyances.get(number)
        return mediates(view, room) and one is not None and one.made is not None

    def prepare(self) -> None:
        """Begin with what was carried."""
        super().prepare()
        one = self.room.conveyances.get(self.number)
        if one is None:
            return
        self.first_texts("words", one.prepared.texts)
        for name in ("in_name_of", "paper", "read_back"):
            self.fields[name].initial = getattr(one.prepared, name)
        self.fields["to"].initial = one.prepared.room
        self.fields["corrects"].initial = str(one.number)
        self.fields["sources"].initial = [written(ref) for ref in one.prepared.sources]
        if (carried := one.prepared.carries) is not None:
            self.fields[
                "carries"
            ].initial = f"{carried.number}.{self.room.papers[carried.number].versions[-1].number}"
            self.fields["common_to"].initial = list(carried.put.common_to)
            self.fields["until"].initial = carried.put.until
            self.fields["replaces"].initial = str(one.number)
