"""Forms of seating: who sits down in a room or leaves it, and what those who came later hear of its past."""

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, Group, line_field, participants
from goodoffices.site.forms.leave import heads
from goodoffices.site.shown import seat_title
from goodoffices.talks.acts import (
    Gone,
    PastOpened,
    Retold,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Role, SeatCard
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import Charter, RoomKind, speaks_for_party
from goodoffices.talks.rules import agreement_of, seating_of
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.rules.list_seating import may_seat
from goodoffices.talks.rules.seating import require_fits
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words.labels import label

WITH_SEATS: tuple[RoomKind, ...] = (
    RoomKind.CAUCUS, RoomKind.DELEGATION, RoomKind.MEDIATION, RoomKind.PRESS, RoomKind.COMMISSION,
    RoomKind.LISTS,
)  # fmt: skip
EACH_ITS_OWN = (RoomKind.COMMISSION, RoomKind.LISTS)
"""Kinds in which several participants sit, of whom each seats and unseats its own."""
MEDIATIONS = (Role.MEDIATOR, Role.CO_MEDIATOR, Role.ANALYST, Role.SPOKESPERSON, Role.TRANSLATOR)
PARTYS = (
    Role.HEAD, Role.EXPERT, Role.TRANSLATOR, Role.ANALYST, Role.GUARANTOR, Role.INTERMEDIARY, Role.WITNESS,
    Role.OBSERVER,
)  # fmt: skip
FOR_NOBODY = (Role.MEDIATOR, Role.SPOKESPERSON)
FOR_SOMEBODY = (Role.HEAD, Role.EXPERT, Role.GUARANTOR, Role.INTERMEDIARY, Role.WITNESS, Role.OBSERVER)


def known_cards(view: View, charter: Charter, *, without: RoomView | None = None) -> dict[str, SeatCard]:
    """Give the seats known from the reader's rooms that may sit in such a room, by id."""
    every = {card.seat: card for room in view.rooms.values() for card in room.members.values()}
    here = without.members if without else {}
    return {seat: card for seat, card in every.items() if seat not in here and _fits(view, charter, card)}


def _fits(view: View, charter: Charter, card: SeatCard) -> bool:
    try:
        require_fits(view, charter, card)
    except Refusal:
        return False
    return True


def mediator_here(view: View, room: RoomView) -> bool:
    """Say whether the seat decides here for the mediation."""
    card = room.members.get(view.seat)
    return card is not None and card.role is Role.MEDIATOR and not room.of_party(view.seat)


def kind_here(room: RoomView) -> RoomKind | None:
    """Give the kind of the room."""
    return room.charter.kind if room.charter else None


def seats_directly(view: View, room: RoomView) -> bool:
    """Say whether the seat may seat people here without asking anybody."""
    if kind_here(room) is RoomKind.LISTS:
        return view.seat in room.members and is_head(room.members[view.seat])
    if room.of_party(view.seat):
        return heads(view, room)
    return mediator_here(view, room) and not room.party_sits


class CardForm(DeedForm):
    """A form that names somebody: a seat known from the reader's rooms, or a new one."""

    group = Group.SEATS
    kinds = WITH_SEATS

    known = forms.ChoiceField(label=_("Who"), required=False)
    name_of_seat = line_field(
        _("Title of the new seat"),
        required=False,
        hint=_("Such as “Head of delegation”. Everybody in the room sees it."),
    )
    role = forms.ChoiceField(label=_("Role of the new seat"), required=False)
    party = forms.ChoiceField(label=_("Whom the new seat is for"), required=False)
    name = line_field(
        _("Name of the new seat"), required=False, hint=_("Shown only where the process shows names.")
    )

    def prepare(self) -> None:
        """Offer those who are known and fit, and the roles that may sit here."""
        view, room, lang = self.sitting.view, self.room, self.sitting.lang
        theirs = room.of_party(view.seat)
        charter = room.charter
        cards = known_cards(view, charter, without=room) if charter else {}
        self.cards = {seat: card for seat, card in cards.items() if self._seats(card, theirs=theirs)}
        shown = [(seat, self._described(card)) for seat, card in self.cards.items()]
        self.offer("known", [("", _("A new seat")), *shown])
        self.offer("role", [(one.value, label(one, lang)) for one in self._roles(theirs=theirs)])
        parties = self._parties(theirs=theirs)
        self.offer("party", parties)
        self.fields["party"].initial = room.party.id if room.party else ""
        if len(parties) == 1:
            self.fields["party"].widget = forms.HiddenInput()

    def _seats(self, card: SeatCard, *, theirs: bool) -> bool:
        """Say whether the reader could seat them here."""
        if kind_here(self.room) is RoomKind.LISTS:
            return self.sitting.view.seat in self.room.members and may_seat(self.sitting.view, self.room, card)
        return not theirs or self._own(card)

    def _own(self, card: SeatCard) -> bool:
        return self.room.charter is not None and speaks_for_party(card, self.room.charter)

    def _described(self, card: SeatCard) -> str:
        said = seat_title(self.sitting.view, card, self.sitting.lang)
        return f"{said} · {card.party}" if card.party else said

    def _roles(self, *, theirs: bool) -> tuple[Role, ...]:
        if theirs or kind_here(self.room) is RoomKind.LISTS:
            return PARTYS
        mixed = self.room.party or self._commission()
        return tuple(dict.fromkeys((*PARTYS, *MEDIATIONS))) if mixed else MEDIATIONS

    def _commission(self) -> bool:
        """Say whether everybody who carries a deal out may sit here."""
        return self.room.charter is not None and self.room.charter.kind is RoomKind.COMMISSION

    def _parties(self, *, theirs: bool) -> list[tuple[str, object]]:
        view, party = self.sitting.view, self.room.party
        if kind_here(self.room) is RoomKind.LISTS:
            return [(one, said) for one, said in participants(view) if one == view.me.party]
        if party is not None:
            own: list[tuple[str, object]] = [
                (one, said) for one, said in participants(view) if one == party.id
            ]
            return own if theirs else [*own, ("", _("the mediation"))]
        sides = set() if self._commission() else {side.id for side in view.sides}
        return [
            ("", _("the mediation")),
            *((one, said) for one, said in participants(view) if one not in sides),
        ]

    def clean(self) -> dict[str, object]:
        """Ask for a title of a new seat, and for a role that goes with whom it is for."""
        told = super().clean() or self.cleaned_data
        if told.get("known"):
            return told
        if not str(told.get("name_of_seat") or "").strip():
            self.add_error("name_of_seat", _("Choose somebody, or write the title of a new seat."))
        role, party = told.get("role"), told.get("party")
        if (role in FOR_NOBODY and party) or (role in FOR_SOMEBODY and not party):
            self.add_error("role", _("This role does not go with whom the seat is for."))
        return told

    def card(self) -> SeatCard:
        """Give the card of the one named; a new seat gets its id once for this form."""
        told = self.cleaned_data
        if told["known"]:
            return self.cards[told["known"]]
        if not hasattr(self, "_new"):
            self._new = self.sitting.seat.fresh_seat(told["key"])
        lang = self.sitting.view.procedure.languages[0]
        title = Text(told["name_of_seat"].strip(), self.sitting.lang if self._in_use() else lang)
        return SeatCard(self._new, Role(told["role"]), title, told["party"], str(told["name"]).strip())

    def _in_use(self) -> bool:
        return self.sitting.lang in self.sitting.view.procedure.languages


class SeatingForm(CardForm):
    """Somebody sits down in the room and hears it from here on."""

    slug = "seat"
    title = _("Seat somebody here")
    lead = _("They hear this room from now on, and nothing of what was said before.")
    button = _("Seat them here")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head, and to a mediator where no party sits that would have to agree."""
        return seats_directly(view, room)

    def deed(self) -> Seating:
        """Make the seating."""
        return seating_of(self.room, self.card())

    def after(self, receipt: Receipt) -> str:
        """Go on to the invitation of a new seat."""
        if self.cleaned_data["known"]:
            return ""
        self.sitting.look_again()
        act = self.sitting.view.room(receipt.room).entries[receipt.number].act
        seat = act.card.seat if isinstance(act, Seating) else ""
        return reverse("invite", args=[self.sitting.seat.id, receipt.room, seat]) if seat else ""


class ProposalForm(CardForm):
    """The mediation would like to seat somebody in a caucus where the party sits; the party has to agree."""

    slug = "propose-seat"
    title = _("Propose somebody for this room")
    lead = _("The party is asked. They sit down here only once its head agrees.")
    kinds = (RoomKind.CAUCUS,)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator where the party sits."""
        return mediator_here(view, room) and room.party_sits

    def deed(self) -> SeatingProposed:
        """Make the proposal."""
        return SeatingProposed(self.card())


class AgreeForm(DeedForm):
    """The head agrees to a proposal: the one proposed sits down here and now."""

    slug = "agree"
    title = _("Agree to this")
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    button = _("Agree, and seat them here")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head on a proposal that waits."""
        return number in room.proposed and heads(view, room)

    def deed(self) -> SeatingAgreed:
        """Make the agreement."""
        return agreement_of(self.room, self.number)


class DeclineForm(AgreeForm):
    """The head does not agree."""

    slug = "decline"
    title = _("Do not agree")
    button = _("Do not agree")

    def deed(self) -> SeatingDeclined:  # type: ignore[override]
        """Make the answer."""
        return SeatingDeclined(self.number)


class UnseatForm(DeedForm):
    """Somebody leaves the room and hears it no longer."""

    slug = "unseat"
    title = _("Somebody leaves this room")
    lead = _("They hear nothing of this room from then on. What they heard stays with them.")
    kinds = WITH_SEATS
    group = Group.SEATS
    button = _("Unseat them")

    who = forms.ChoiceField(label=_("Who"), widget=forms.RadioSelect)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to everybody who sits here: anyone may leave."""
        return view.seat in room.members and len(room.members) > 1

    def prepare(self) -> None:
        """Offer one's own seat and, to who decides for a side, its other seats."""
        view, room = self.sitting.view, self.room
        me = room.members.get(view.seat)
        decides = me is not None and (is_head(me) or me.role is Role.MEDIATOR)
        ours = room.of_party(view.seat)
        fit = [
            one
            for one in room.members.values()
            if one.seat == view.seat or (decides and room.of_party(one.seat) == ours)
        ]
        if room.charter is not None and room.charter.kind in EACH_ITS_OWN and me is not None:
            fit = [one for one in fit if one.party == me.party]
        self.offer("who", [(one.seat, seat_title(view, one, self.sitting.lang)) for one in fit])

    def deed(self) -> Unseating:
        """Make the unseating."""
        return Unseating(self.cleaned_data["who"])

    def after(self, receipt: Receipt) -> str:
        """Go back to one's rooms after leaving this one."""
        left = self.cleaned_data["who"] == self.sitting.view.seat
        return reverse("rooms", args=[self.sitting.seat.id]) if left else ""


class PastForm(DeedForm):
    """Earlier acts are said again, so that those who came later hear them."""

    slug = "open-past"
    title = _("Open the past of this room")
    lead = _("These acts are said again, just as they were heard, for all who sit here now.")
    kinds = WITH_SEATS
    group = Group.SEATS
    button = _("Say these acts again")

    first = forms.IntegerField(label=_("From act"), min_value=1)
    last = forms.IntegerField(label=_("To act"), min_value=1)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to who may, once somebody came later than the reader."""
        me = room.members.get(view.seat)
        asks_party = room.party_sits and room.charter is not None and room.charter.kind is RoomKind.CAUCUS
        may = heads(view, room) or (me is not None and me.role is Role.MEDIATOR and not asks_party)
        return may and any(since > room.since for since in room.heard_from.values())

    def prepare(self) -> None:
        """Offer what the latest newcomer did not hear."""
        since = max(self.room.heard_from.values(), default=1)
        self.fields["first"].initial = min(self.room.entries, default=1)
        self.fields["last"].initial = max(since - 1, 1)

    def clean(self) -> dict[str, object]:
        """Ask for a stretch of acts that this seat heard."""
        told = super().clean() or self.cleaned_data
        if not self._between(told.get("first") or 0, told.get("last") or 0):
            self.add_error("last", _("There are no acts between these two numbers."))
        return told

    def _between(self, first: int, last: int) -> tuple[Retold, ...]:
        every = [one for number, one in sorted(self.room.entries.items()) if first <= number <= last]
        fit = [one for one in every if not isinstance(one.act, (PastOpened, Gone))]
        return tuple(Retold(one.number, one.at, one.author, one.act) for one in fit)

    def deed(self) -> PastOpened:
        """Make what is said again."""
        return PastOpened(self._between(self.cleaned_data["first"], self.cleaned_data["last"]))


class TranscriptForm(DeedForm):
    """Another member may take a transcript of this room."""

    slug = "allow-transcript"
    title = _("Allow a transcript of this room")
    lead = _("A transcript is a file that they can take with them and show.")
    kinds = WITH_SEATS
    group = Group.SEATS
    button = _("Allow it")

    who = forms.ChoiceField(label=_("Whom you allow it"), widget=forms.RadioSelect)
    upto = forms.IntegerField(label=_("Up to act"), min_value=1)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to who decides for a side, where somebody else sits."""
        me = room.members.get(view.seat)
        return me is not None and (is_head(me) or me.role is Role.MEDIATOR) and len(room.members) > 1

    def prepare(self) -> None:
        """Offer the others, up to now."""
        view = self.sitting.view
        others = [one for one in self.room.members.values() if one.seat != view.seat]
        self.offer("who", [(one.seat, seat_title(view, one, self.sitting.lang)) for one in others])
        self.fields["upto"].initial = self.room.last

    def deed(self) -> TranscriptAllowed:
        """Make the permission."""
        return TranscriptAllowed(self.cleaned_data["who"], self.cleaned_data["upto"])
