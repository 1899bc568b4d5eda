"""Forms by which the mediation tells every seat something, or anyone: a notice, a round, a date, a communiqué."""

from datetime import date

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import DeedForm, Group, line_field, participants
from goodoffices.site.forms.course import day_field
from goodoffices.site.press_said.findings import findings_shown
from goodoffices.talks.acts import (
    DateSet,
    Notice,
    ParticipantNamed,
    Publication,
    Round,
    RulesSet,
    Scope,
    StandingTold,
    ToldToAll,
    Track,
)
from goodoffices.talks.beliefs import believing
from goodoffices.talks.crossings import Announce
from goodoffices.talks.fold import RoomView
from goodoffices.talks.people import Participant, ParticipantKind, Role
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.course import open_tracks, round_is_open
from goodoffices.talks.view import View
from goodoffices.words.labels import label

OPENS = (("opens", _("It opens")), ("closes", _("It closes")))


class AnnounceForm(DeedForm):
    """What all these forms have in common: they leave the room, for every seat or for anyone."""

    kinds = (RoomKind.MEDIATION, RoomKind.PRESS)
    group = Group.ALL
    crosses = True
    words_needed = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to mediators."""
        card = room.members.get(view.seat)
        return card is not None and card.role is Role.MEDIATOR and not believing(room)

    def prepare(self) -> None:
        """Ask for the words in each language of the process."""
        self.add_texts("words", _("In agreed words"), required=self.words_needed)

    def what(self) -> ToldToAll | ParticipantNamed | RulesSet:
        """Make what is told."""
        raise NotImplementedError(type(self).__name__)

    def deed(self) -> Announce:
        """Make the announcement."""
        return Announce(RoomKind.NOTICES, self.what())


class NoticeForm(AnnounceForm):
    """The mediation tells every seat something about procedure."""

    slug = "notice"
    title = _("Give notice to every seat")

    def what(self) -> Notice:
        """Make the notice."""
        return Notice(self.texts("words"))


class RoundForm(AnnounceForm):
    """A round opens or closes."""

    slug = "round"
    title = _("Open or close a round")
    words_needed = False

    number_of = forms.IntegerField(label=_("Round"), min_value=1, max_value=9999)
    opens = forms.ChoiceField(
        label=_("What happens"), choices=OPENS, widget=forms.RadioSelect(attrs={"row": True})
    )

    def prepare(self) -> None:
        """Offer to close the round that is open, or to open the next."""
        super().prepare()
        view = self.sitting.view
        known = [act.number for act in view.notices.to_all.values() if isinstance(act, Round)]
        latest = max(known, default=0)
        closes = latest > 0 and round_is_open(view, latest)
        self.fields["number_of"].initial = latest if closes else latest + 1
        self.fields["opens"].initial = "closes" if closes else "opens"

    def what(self) -> Round:
        """Make the round."""
        return Round(
            self.cleaned_data["number_of"], self.cleaned_data["opens"] == "opens", self.texts("words")
        )


class TrackForm(AnnounceForm):
    """A track opens or closes."""

    slug = "track"
    title = _("Open or close a track")
    words_needed = False

    name = line_field(_("The track"), hint=_("Such as technical teams on one subject."))
    opens = forms.ChoiceField(
        label=_("What happens"), choices=OPENS, initial="opens", widget=forms.RadioSelect(attrs={"row": True})
    )

    def prepare(self) -> None:
        """Suggest the tracks that are open."""
        super().prepare()
        self.fields["name"].widget.attrs["suggestions"] = open_tracks(self.sitting.view)

    def what(self) -> Track:
        """Make the track."""
        return Track(
            self.cleaned_data["name"].strip(), self.cleaned_data["opens"] == "opens", self.texts("words")
        )


class StandingForm(AnnounceForm):
    """Every seat is told that a party suspended its part or returned."""

    slug = "standing"
    title = _("Tell all that a party stopped or returned")
    lead = _("Use the words that were agreed with the party: what it told you in its caucus stays there.")

    who = forms.ChoiceField(label=_("Which party"), widget=forms.RadioSelect)
    suspended = forms.ChoiceField(
        label=_("What happened"),
        choices=[("suspended", _("It suspended its part")), ("returned", _("It returned"))],
        initial="suspended",
        widget=forms.RadioSelect(attrs={"row": True}),
    )
    scope = forms.ChoiceField(label=_("Who of it"), widget=forms.RadioSelect)
    track = line_field(_("Which track"), required=False, hint=_("Only if one track stops."))
    since = day_field(_("Since"))

    def prepare(self) -> None:
        """Offer the parties, and today."""
        super().prepare()
        view = self.sitting.view
        sides = {side.id for side in view.sides}
        self.offer("who", [(party, said) for party, said in participants(view) if party in sides])
        self.offer("scope", [(one.value, label(one, self.sitting.lang)) for one in Scope])
        self.fields["scope"].initial = Scope.ALL.value
        self.fields["since"].initial = localdate(self.sitting.now)

    def clean(self) -> dict[str, object]:
        """A track is named when a track stops, and only then."""
        told = super().clean() or self.cleaned_data
        if (told.get("scope") == Scope.TRACK.value) != bool(str(told.get("track") or "").strip()):
            self.add_error("track", _("Name the track if one track stops, and only then."))
        return told

    def what(self) -> StandingTold:
        """Make what is told."""
        told = self.cleaned_data
        return StandingTold(
            told["who"],
            told["suspended"] == "suspended",
            told["since"],
            self.texts("words"),
            Scope(told["scope"]),
            str(told["track"]).strip(),
        )


class DateForm(AnnounceForm):
    """A date is set by hand."""

    slug = "date"
    title = _("Set a date")

    on = day_field(_("On"))

    def what(self) -> DateSet:
        """Make the date."""
        on: date = self.cleaned_data["on"]
        return DateSet(on, self.texts("words"))


class PublicationForm(AnnounceForm):
    """A communiqué, for anyone."""

    slug = "publication"
    title = _("Publish a communiqué")
    lead = _("Anyone will be able to read it, without a seat.")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it where the rules of the process have a public page."""
        return super().offered(view, room, number) and view.procedure.public_page

    def prepare(self) -> None:
        """Ask for a title and a text in each language."""
        self.add_texts("heading", _("Title"), rows=1)
        self.add_texts("words", _("Text"), rows=8)

    @property
    def findings(self) -> dict[str, object]:  # type: ignore[override]  # it depends on what was typed
        """Give what a check finds in the title and the text."""
        return findings_shown(self.sitting, (*self.texts("heading"), *self.texts("words")))

    def deed(self) -> Announce:
        """Make the publication."""
        return Announce(RoomKind.PUBLIC, Publication(self.texts("heading"), self.texts("words")))


class ParticipantForm(AnnounceForm):
    """A participant takes part, or is called otherwise from now on."""

    slug = "participant"
    title = _("Name a participant")
    lead = _(
        "Every seat of this process will see it. A letter that is used already changes that participant's name."
    )

    letter = forms.CharField(
        label=_("Letter"),
        max_length=3,
        help_text=_("One to three letters or digits, beside its colour and hatch."),
    )
    kind = forms.ChoiceField(label=_("Takes part as"), widget=forms.RadioSelect)
    mark = forms.TypedChoiceField(
        label=_("Colour and hatch"), coerce=int, choices=[(n, n) for n in range(1, 9)]
    )
    principals = line_field(
        _("Principals"),
        required=False,
        hint=_("Who stands behind its delegation, as every seat may read it."),
    )

    def prepare(self) -> None:
        """Offer the kinds, and the first mark that nobody has."""
        known = self.sitting.view.participants.values()
        self.offer("kind", [(one.value, label(one, self.sitting.lang)) for one in ParticipantKind])
        self.fields["kind"].initial = ParticipantKind.SIDE.value
        free = [mark for mark in range(1, 9) if mark not in {one.mark for one in known}]
        self.fields["mark"].initial = free[0] if free else 8
        self.add_texts("name", _("Name"), rows=1)
        self.order_fields(["letter", *(name for name in self.fields if name.startswith("name-")), "kind"])

    def what(self) -> ParticipantNamed:
        """Make the participant."""
        told = self.cleaned_data
        principals = str(told["principals"]).strip()
        kind = ParticipantKind(told["kind"])
        return ParticipantNamed(
            Participant(told["letter"].strip(), self.texts("name"), kind, told["mark"], principals)
        )
