"""The form by which a room is opened: of which kind, with whom, and who sits in it from the first moment."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import DeedForm, Hinted, line_field, participants
from goodoffices.site.forms.seating import MEDIATIONS, PARTYS, known_cards
from goodoffices.site.shown import seat_title
from goodoffices.talks.acts import Opening
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.rules.grounds import is_head
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words.labels import label

HINTS = {
    RoomKind.CAUCUS: _("The mediation and one participant."),
    RoomKind.MEDIATION: _("The mediation's own people, with partners if you like. No party sits there."),
    RoomKind.PRESS: _("The mediation's own people who work with the press."),
    RoomKind.COMMISSION: _("Those who carry out what was signed: the parties, the mediation, guarantors, witnesses."),
    RoomKind.DELEGATION: _("Your delegation alone; the mediation does not hear it."),
    RoomKind.LISTS: _("A party's list of persons: that party and the neutral intermediary alone. Names end by rule."),
}


BELIEFS = "beliefs"
"""Stands among the kinds for a mediation room for beliefs, where the rules of procedure allow it."""

BELIEFS_HINT = _("What the mediation believes of the parties: dated, expiring, never exported. Name who sits in it.")


def kinds_for(view: View) -> tuple[RoomKind, ...]:
    """Give the kinds of room that the seat may open."""
    me = view.me
    if me.role is Role.MEDIATOR:
        return RoomKind.CAUCUS, RoomKind.MEDIATION, RoomKind.PRESS, RoomKind.COMMISSION
    of = view.participants.get(me.party)
    if not is_head(me) or of is None:
        return ()
    lists = of.kind in (ParticipantKind.SIDE, ParticipantKind.INTERMEDIARY)
    return (RoomKind.DELEGATION, RoomKind.LISTS) if lists else (RoomKind.DELEGATION,)


class OpeningForm(DeedForm):
    """A room opens; whoever opens it sits in it."""

    title = _("Open a room")
    lead = _("Only those who sit in it will hear what is said there.")
    template = "pages/open_room.html"
    button = _("Open the room")
    more = ("track",)

    kind = forms.ChoiceField(label=_("Kind of room"), widget=forms.RadioSelect)
    participant = forms.ChoiceField(label=_("With whom"), widget=forms.RadioSelect, required=False)
    members = forms.MultipleChoiceField(
        label=_("Who sits in it beside you"), widget=forms.CheckboxSelectMultiple, required=False
    )
    new_title = line_field(
        _("A new seat: its title"),
        required=False,
        hint=_("Such as “Head of delegation”. You get a link to invite them."),
    )
    new_role = forms.ChoiceField(label=_("A new seat: its role"), required=False)
    new_name = line_field(
        _("A new seat: a name"), required=False, hint=_("Shown only where the process shows names.")
    )
    track = line_field(_("Track"), required=False, hint=_("Such as technical teams on one subject."))

    def prepare(self) -> None:
        """Offer what this seat may open, and whom it knows."""
        view, lang = self.sitting.view, self.sitting.lang
        kinds = kinds_for(view)
        offered = [(one.value, Hinted.of(label(one, lang), HINTS[one])) for one in kinds]
        if RoomKind.MEDIATION in kinds and view.procedure.beliefs:
            offered.append((BELIEFS, Hinted.of(gettext("mediation room for beliefs"), BELIEFS_HINT)))
        self.offer("kind", offered)
        self.fields["kind"].initial = kinds[0].value if kinds else ""
        self.offer("participant", list(participants(view)))
        self.own = RoomKind.DELEGATION in kinds
        if self.own:
            self._ask_whose_list(kinds)
        cards = {
            seat: card for kind in kinds for seat, card in self._known(kind).items() if seat != view.seat
        }
        self.cards = cards
        self.offer("members", [(seat, self._described(card)) for seat, card in cards.items()])
        roles = PARTYS if self.own else tuple(dict.fromkeys((*PARTYS, *MEDIATIONS)))
        self.offer("new_role", [(one.value, label(one, lang)) for one in roles])
        self.add_texts("title", _("Title of the room"), rows=1)
        self.order_fields(
            ["kind", "participant", *(name for name in self.fields if name.startswith("title-"))]
        )

    def _ask_whose_list(self, kinds: tuple[RoomKind, ...]) -> None:
        """Ask the neutral intermediary whose list it is; whoever else opens one opens its own."""
        view = self.sitting.view
        me = view.participants.get(view.me.party)
        if RoomKind.LISTS not in kinds or (me is not None and me.kind is ParticipantKind.SIDE):
            del self.fields["participant"]
            return
        sides = {one.id for one in view.sides}
        self.fields["participant"].label = _("Whose list, for a room for lists")
        self.offer("participant", [(one, said) for one, said in participants(view) if one in sides])

    def _known(self, kind: RoomKind) -> dict[str, SeatCard]:
        """Give those who may sit in a room of the kind, whomever it is with."""
        view = self.sitting.view
        if self.own and "participant" not in self.fields:
            return known_cards(view, Charter(kind, (), view.participants.get(view.me.party)))
        every = [known_cards(view, Charter(kind, (), one)) for one in view.participants.values()]
        return {seat: card for cards in every for seat, card in cards.items()}

    def _described(self, card: SeatCard) -> str:
        said = seat_title(self.sitting.view, card, self.sitting.lang)
        return f"{said} · {card.party}" if card.party else said

    def clean(self) -> dict[str, object]:
        """Ask whom a caucus is with, and for a role that fits a new seat."""
        told = super().clean() or self.cleaned_data
        kind = told.get("kind")
        if kind == RoomKind.CAUCUS.value and not told.get("participant"):
            self.add_error("participant", _("Choose whom the caucus is with."))
        if kind == RoomKind.LISTS.value and "participant" in self.fields and not told.get("participant"):
            self.add_error("participant", _("Choose the party whose list it is."))
        own = (RoomKind.MEDIATION.value, RoomKind.PRESS.value, RoomKind.COMMISSION.value, BELIEFS)
        if (
            str(told.get("new_title") or "").strip()
            and kind in own
            and told.get("new_role") not in MEDIATIONS
        ):
            self.add_error("new_role", _("Choose a role of the mediation's own people."))
        if (
            str(told.get("new_title") or "").strip()
            and kind not in own
            and told.get("new_role") not in PARTYS
        ):
            self.add_error("new_role", _("Choose a role that speaks for this participant."))
        return told

    def opening(self) -> Opening:
        """Make the opening."""
        told, view = self.cleaned_data, self.sitting.view
        beliefs = told["kind"] == BELIEFS
        kind = RoomKind.MEDIATION if beliefs else RoomKind(told["kind"])
        track = str(told["track"]).strip()
        charter = Charter(kind, self.texts("title"), self._with(kind), track, beliefs)
        chosen = [self.cards[seat] for seat in told["members"]]
        new = self._new_card(charter)
        return Opening(charter, (view.me, *chosen, *((new,) if new else ())))

    def _with(self, kind: RoomKind) -> Participant | None:
        view = self.sitting.view
        match kind:
            case RoomKind.CAUCUS:
                return view.participants.get(self.cleaned_data["participant"])
            case RoomKind.DELEGATION:
                return view.participants.get(view.me.party)
            case RoomKind.LISTS:
                return view.participants.get(self.cleaned_data.get("participant") or view.me.party)
        return None

    def _new_card(self, charter: Charter) -> SeatCard | None:
        told = self.cleaned_data
        title = str(told["new_title"]).strip()
        if not title:
            return None
        if not hasattr(self, "_new"):
            self._new = self.sitting.seat.fresh_seat(told["key"])
        languages = self.sitting.view.procedure.languages
        lang = self.sitting.lang if self.sitting.lang in languages else languages[0]
        party = charter.participant.id if charter.participant else ""
        party = self.sitting.view.me.party if charter.kind is RoomKind.LISTS else party
        return SeatCard(
            self._new, Role(told["new_role"]), Text(title, lang), party, str(told["new_name"]).strip()
        )
