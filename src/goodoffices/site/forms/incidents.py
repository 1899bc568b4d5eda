"""Forms about incidents and protected places: report, say what was found, answer, notify, strike off."""

from datetime import UTC
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.years import fit_year
from goodoffices.site.forms.base import (
    DeedForm,
    Said,
    language_field,
    line_field,
    moment_field,
    participants,
    words_field,
)
from goodoffices.site.shown import text_in
from goodoffices.talks.acts import (
    Breach,
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    PlaceStruckOff,
    Protected,
)
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import SPEAK, require_own_head, stands_for
from goodoffices.talks.rules.incidents import MILLION, finders
from goodoffices.talks.view import View
from goodoffices.words.labels import label


def has_a_say(view: View, room: RoomView) -> bool:
    """Say whether the seat has a say in this commission; others hear."""
    card = room.members.get(view.seat)
    return card is not None and card.role in SPEAK


def _degrees(what: Said, least: int) -> forms.DecimalField:
    return forms.DecimalField(
        label=what, required=False, min_value=least, max_value=-least, max_digits=9, decimal_places=6
    )


class LocationMixin(forms.Form):
    """Where it is: a name, and degrees where they are known."""

    where = line_field(_("Where"), hint=_("A name that everybody here knows the place by."))
    north = _degrees(_("Degrees north"), -90)
    east = _degrees(_("Degrees east"), -180)

    def location(self) -> Location:
        """Give the place that was typed."""
        told = self.cleaned_data
        return Location(str(told["where"]).strip(), _millionths(told["north"]), _millionths(told["east"]))


def _millionths(degrees: Decimal | None) -> int | None:
    return None if degrees is None else int(degrees * MILLION)


class ReportIncidentForm(LocationMixin, DeedForm):
    """An incident, as somebody reports it: made for a phone."""

    slug = "report-incident"
    title = _("Report an incident")
    lead = _("What was seen, where and when. It stands as an allegation until the agreed body finds what happened.")
    kinds = (RoomKind.COMMISSION,)
    at_hand = True
    thumb = True
    more = ("north", "east", "bears_on")
    button = _("Report it")

    when = moment_field(_("When it happened"))
    what = words_field(_("What happened"))
    by_whom = forms.ChoiceField(label=_("Laid to"), required=False)
    hotline = forms.BooleanField(label=_("Urgent: a notice over the hotline"), required=False)
    bears_on = forms.TypedMultipleChoiceField(
        label=_("Commitments it bears on"), required=False, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    lang = language_field()

    field_order = ("when", "where", "what", "by_whom", "hotline", "lang", "bears_on", "north", "east")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to whoever has a say here."""
        return has_a_say(view, room)

    def prepare(self) -> None:
        """Offer the participants, the commitments, and the time now."""
        lang = self.sitting.lang
        self.fields["when"].initial = self.sitting.now
        self.offer("by_whom", [("", _("nobody in particular")), *participants(self.sitting.view)])
        held = self.room.commitments.values()
        self.offer("bears_on", [(one.number, text_in(one.commitment.what, lang).words) for one in held])
        if not self.room.commitments:
            del self.fields["bears_on"]

    def clean_when(self) -> object:
        """Refuse what has not happened yet."""
        when = self.cleaned_data["when"]
        fit_year(when)
        if when > self.sitting.now:
            raise forms.ValidationError(_("This lies ahead. Say when it happened."))
        return when

    def deed(self) -> IncidentReported:
        """Make the act."""
        told = self.cleaned_data
        return IncidentReported(
            told["when"].astimezone(UTC).replace(microsecond=0),
            self.location(),
            self.text("what"),
            str(told["by_whom"]),
            tuple(told.get("bears_on", ())),
            bool(told["hotline"]),
        )

    def after(self, receipt: Receipt) -> str:
        """Go to where it stands among the incidents."""
        return f"{commission_url(self.sitting, self.room, 'incidents')}#incident-{receipt.number}"


class ClassIncidentForm(DeedForm):
    """What has become of an incident, and what the agreed body found."""

    slug = "class-incident"
    title = _("Say what was found")
    lead = _("What was reported stays as it was said; what you find stands beside it.")
    kinds = (RoomKind.COMMISSION,)
    about_act = True
    button = _("Put it on the record")

    classed = forms.ChoiceField(label=_("What has become of it"), widget=forms.RadioSelect)
    assessed_as = forms.ChoiceField(label=_("Assessed as"), required=False)
    found = words_field(_("What was found, and on what ground"))
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the agreed body."""
        held = room.incidents.get(number)
        if held is None or not has_a_say(view, room):
            return False
        mine = room.members[view.seat].party
        agreed = any(stands_for(view, room, body) for body in finders(room, held))
        return agreed and mine != (held.reported.by_whom or None)

    def prepare(self) -> None:
        """Offer the classes, and what it can be assessed as."""
        lang = self.sitting.lang
        self.offer("classed", [(one.value, label(one, lang)) for one in Classed])
        self.offer("assessed_as", [("", _("not assessed")), *((one.value, label(one, lang)) for one in Breach)])

    def clean(self) -> None:
        """Mark an assessment without its result, and a result without one."""
        told = self.cleaned_data
        assessed = told.get("classed") == Classed.ASSESSED.value
        if assessed and not told.get("assessed_as"):
            self.add_error("assessed_as", _("Say what it was assessed as."))
        if not assessed and told.get("assessed_as"):
            self.add_error("assessed_as", _("Only an incident that is assessed has a result. Choose “assessed” above."))

    def deed(self) -> IncidentClassed:
        """Make the act."""
        told = self.cleaned_data
        found = Breach(told["assessed_as"]) if told["assessed_as"] else None
        return IncidentClassed(self.number, Classed(told["classed"]), self.text("found"), found)

    def after(self, receipt: Receipt) -> str:
        """Go back to the incident."""
        return f"{commission_url(self.sitting, self.room, 'incidents')}#incident-{self.number}"


class AnswerIncidentForm(DeedForm):
    """What the side that it is laid to answers."""

    slug = "answer-incident"
    title = _("Answer this incident")
    lead = _("Your answer stands beside what was reported and what was found.")
    kinds = (RoomKind.COMMISSION,)
    about_act = True
    button = _("Answer it")

    words = words_field(_("Your answer"))
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head of the side that it is laid to, or who records for that side."""
        held = room.incidents.get(number)
        if held is None or not held.reported.by_whom or not has_a_say(view, room):
            return False
        try:
            require_own_head(view, room)
        except Refusal:
            return False
        return stands_for(view, room, held.reported.by_whom)

    def deed(self) -> IncidentAnswered:
        """Make the act."""
        return IncidentAnswered(self.number, self.text("words"))

    def after(self, receipt: Receipt) -> str:
        """Go back to the incident."""
        return f"{commission_url(self.sitting, self.room, 'incidents')}#incident-{self.number}"


class NotifyPlaceForm(LocationMixin, DeedForm):
    """A place that all are asked to spare."""

    slug = "notify-place"
    title = _("Notify a protected place")
    lead = _("A place that all are asked to spare. Everybody in this room hears where it is.")
    kinds = (RoomKind.COMMISSION,)
    button = _("Notify it")

    protected = forms.ChoiceField(label=_("What it is"))
    words = words_field(_("What helps to know it"), required=False, rows=2)
    lang = language_field()

    field_order = ("protected", "where", "north", "east", "words", "lang")

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to whoever has a say here."""
        return has_a_say(view, room)

    def prepare(self) -> None:
        """Offer what a place can be."""
        self.offer("protected", [(one.value, label(one, self.sitting.lang)) for one in Protected])

    def deed(self) -> PlaceNotified:
        """Make the act."""
        return PlaceNotified(self.location(), Protected(self.cleaned_data["protected"]), self.text("words") or None)

    def after(self, receipt: Receipt) -> str:
        """Go to where it stands among the places."""
        return f"{commission_url(self.sitting, self.room, 'protected')}#place-{receipt.number}"


class StrikeOffPlaceForm(DeedForm):
    """A protected place that is none any more."""

    slug = "strike-off-place"
    title = _("Strike this place off")
    lead = _("It stays on the record as having been notified, with your reason.")
    kinds = (RoomKind.COMMISSION,)
    about_act = True
    button = _("Strike it off")

    why = words_field(_("Why"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to who notified the place, and to the mediation."""
        held = room.places.get(number)
        if held is None or held.struck is not None or not has_a_say(view, room):
            return False
        mine, theirs = room.members[view.seat].party, room.known.get(held.author)
        return not mine or (theirs is not None and theirs.party == mine)

    def deed(self) -> PlaceStruckOff:
        """Make the act."""
        return PlaceStruckOff(self.number, self.text("why"))

    def after(self, receipt: Receipt) -> str:
        """Go back to the places."""
        return commission_url(self.sitting, self.room, "protected")
