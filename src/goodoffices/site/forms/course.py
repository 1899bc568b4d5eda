"""Forms about the course of the talks: who stops and returns, calls to make, contested names."""

from datetime import UTC, datetime

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import (
    DeedForm,
    LeaveMixin,
    language_field,
    line_field,
    may_field,
    moment_field,
    participants,
    to_field,
    words_field,
)
from goodoffices.site.forms.base import Said as Words
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import (
    CallMade,
    CallPlanned,
    NameRegistered,
    Return,
    Said,
    Scope,
    Suspension,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.guard.names import ContestedName
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.procedure import Item
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words.labels import label


def day_field(what: Words) -> forms.DateField:
    """Make a field for a day."""
    return forms.DateField(label=what, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class SuspensionForm(LeaveMixin, DeedForm):
    """A party stops: said by its head."""

    slug = "suspension"
    title = _("Suspend the talks")
    lead: Words = _("Others are told only what you give leave for, and in agreed words.")
    kinds = (RoomKind.CAUCUS,)

    scope = forms.ChoiceField(label=_("Who stops"), widget=forms.RadioSelect)
    track = line_field(_("Which track"), required=False, hint=_("Only if one track stops."))
    since = day_field(_("Since"))
    known_from = forms.ChoiceField(
        label=_("How it became known"), widget=forms.RadioSelect(attrs={"row": True})
    )
    in_whose_words = line_field(
        _("In whose words"), required=False, hint=_("Who said it: a name or an office.")
    )
    words = words_field(_("The reasons, in their own words"), required=False)
    continues = words_field(_("What goes on meanwhile"), required=False, rows=2)
    conditions = words_field(_("What is asked for, to return"), required=False)
    conditions_may = may_field(_("May we carry what is asked for?"))
    conditions_to = to_field()
    lang = language_field()

    field_order = (
        "scope", "track", "since", "known_from", "in_whose_words", "words", "may", "to", "conditions",
        "conditions_may", "conditions_to", "continues", "lang",
    )  # fmt: skip

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head."""
        return heads(view, room)

    def prepare(self) -> None:
        """Offer today, and the leaves that the process offers first."""
        view, lang = self.sitting.view, self.sitting.lang
        self.offer("scope", [(one.value, label(one, lang)) for one in Scope])
        self.fields["scope"].initial = Scope.ALL.value
        self.offer("known_from", [(one.value, label(one, lang)) for one in Said])
        self.fields["known_from"].initial = Said.TO_US.value
        self.fields["since"].initial = localdate(self.sitting.now)
        self.offer_leave(view, self.room, Item.STOPPING)
        self.fields["may"].label = _("May we carry the reasons?")
        self.fields["conditions_may"].initial = view.procedure.leave_for(Item.CONDITIONS).value
        self.offer("conditions_to", participants(view, without=self.room.party.id if self.room.party else ""))

    def deed(self) -> Suspension:
        """Make the suspension."""
        told = self.cleaned_data
        return Suspension(
            who=self.room.party.id if self.room.party else "",
            scope=Scope(told["scope"]),
            since=told["since"],
            said=Said(told["known_from"]),
            words=self.text("words"),
            in_whose_words=str(told["in_whose_words"]).strip(),
            continues=self.text("continues"),
            conditions=self.text("conditions"),
            leave=self.leave(),
            conditions_leave=Leave(May(told["conditions_may"]), tuple(told["conditions_to"])),
            track=str(told["track"]).strip(),
        )


class SuspensionHeardForm(SuspensionForm):
    """The mediation writes down that a party stopped, as it heard it."""

    slug = "suspension-heard"
    title = _("Note that they stopped")
    lead = _("You write down what you heard; the leave is what they gave you.")
    button = _("Write it down")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room)


class ReturnForm(LeaveMixin, DeedForm):
    """A party comes back from a suspension: said by its head."""

    slug = "return"
    title = _("Return to the talks")
    kinds = (RoomKind.CAUCUS,)
    about_act = True

    since = day_field(_("Since"))
    words = words_field(_("Words that come with it"), required=False)
    lang = language_field()

    field_order = ("since", "words", "lang", "may", "to")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a suspension that stands."""
        return _stands(room, number) and heads(view, room)

    def prepare(self) -> None:
        """Offer today."""
        self.fields["since"].initial = localdate(self.sitting.now)
        self.offer_leave(self.sitting.view, self.room, Item.STATEMENT)

    def deed(self) -> Return:
        """Make the return."""
        return Return(self.number, self.cleaned_data["since"], self.text("words"), self.leave())


class ReturnHeardForm(ReturnForm):
    """The mediation writes down that a party returned, as it heard it."""

    slug = "return-heard"
    title = _("Note that they returned")
    button = _("Write it down")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a suspension that stands."""
        return _stands(room, number) and mediates(view, room)


def _stands(room: RoomView, number: int) -> bool:
    one = room.suspended.get(number)
    return one is not None and one.returned is None


class CallPlannedForm(DeedForm):
    """A call that the mediation has to make."""

    slug = "call"
    title = _("Plan a call")
    kinds = (RoomKind.MEDIATION,)
    button = _("Write it down")

    with_whom = line_field(_("With whom"))
    about = words_field(_("About what"), rows=2)
    lang = language_field()
    when = moment_field(_("When, if that is settled"), required=False)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room)

    def deed(self) -> CallPlanned:
        """Make the plan."""
        when: datetime | None = self.cleaned_data["when"]
        settled = when.astimezone(UTC).replace(second=0, microsecond=0) if when else None
        return CallPlanned(self.cleaned_data["with_whom"].strip(), self.text("about"), settled)


class CallMadeForm(DeedForm):
    """The call was had, or is no longer due."""

    slug = "call-made"
    title = _("It was had, or is no longer due")
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    button = _("No longer due")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a call that is due."""
        return number in room.calls and mediates(view, room)

    def deed(self) -> CallMade:
        """Make it done."""
        return CallMade(self.number)


class NameForm(DeedForm):
    """A contested name: what each side calls a thing, and what the mediation writes."""

    slug = "name"
    title = _("Register a contested name")
    lead = _("The guard then finds one side's word in what goes to another, and offers yours.")
    kinds = (RoomKind.MEDIATION, RoomKind.PRESS)
    button = _("Register it")

    thing = line_field(_("What it is, in your own words"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates(view, room)

    def prepare(self) -> None:
        """Ask for ours and for each side's word, in each language."""
        view = self.sitting.view
        self.add_texts("ours", _("What we write"), required=False, rows=1)
        for side in view.sides:
            called = _("What %(party)s says") % {"party": party_name(view, side.id, self.sitting.lang)}
            self.add_texts(f"theirs-{side.id}", called, required=False, rows=1)

    def deed(self) -> NameRegistered:
        """Make the name."""
        theirs: tuple[tuple[str, Text], ...] = tuple(
            (side.id, text) for side in self.sitting.view.sides for text in self.texts(f"theirs-{side.id}")
        )
        return NameRegistered(ContestedName(self.cleaned_data["thing"].strip(), self.texts("ours"), theirs))


class NameAgainForm(NameForm):
    """The same name, registered otherwise from now on."""

    slug = "name-again"
    title = _("Change this name")
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on the latest word about a thing."""
        act = room.entries[number].act if number in room.entries else None
        return (
            isinstance(act, NameRegistered)
            and room.names.get(act.name.thing) == act.name
            and mediates(view, room)
        )

    def prepare(self) -> None:
        """Begin with the name as it is; the thing stays the same."""
        super().prepare()
        act = self.room.entries[self.number].act
        if not isinstance(act, NameRegistered):
            return
        self.fields["thing"].initial = act.name.thing
        self.fields["thing"].widget = forms.HiddenInput()
        self.first_texts("ours", act.name.ours)
        for party, text in act.name.theirs:
            self.first_texts(f"theirs-{party}", [text])
