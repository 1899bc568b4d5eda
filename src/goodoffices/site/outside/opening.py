"""Opening a process: its title, its languages, who takes part, and oneself as lead mediator."""

from base64 import b32encode

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from goodoffices.site import door
from goodoffices.site.forms.base import fresh_key
from goodoffices.store.people.models import Chair, Person
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import LANGUAGES
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label, title_of

ROWS = "ABCDEF"


class OpeningForm(forms.Form):
    """What a process begins with; all of it can be changed later by a notice."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    title = forms.CharField(
        label=_("Title of the process"), max_length=120, help_text=_("Every seat reads it.")
    )
    lang = forms.ChoiceField(label=_("Language of this page's words"), choices=list(LANGUAGES.items()))
    seat = forms.CharField(label=_("Your title"), max_length=120, help_text=_("For example: lead mediator."))
    languages = forms.MultipleChoiceField(
        label=_("Languages of the process"),
        choices=list(LANGUAGES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    approvals = forms.ChoiceField(
        label=_("Before something is carried"),
        choices=[("2", _("two people approve")), ("1", _("one person approves"))],
        initial="2",
        widget=forms.RadioSelect,
        help_text=_("With two, seat a second mediator before the first conveyance."),
    )
    public_page = forms.BooleanField(label=_("The process has a public page"), required=False)

    def __init__(self, typed: QueryDict | None = None, *, reader: str) -> None:
        """Make the form with a row for each of the first participants."""
        super().__init__(typed, label_suffix="", use_required_attribute=False)
        self.reader = reader
        self.fields["lang"].initial = reader
        self.fields["languages"].initial = [reader]
        kinds = [(kind.value, label(kind, reader)) for kind in ParticipantKind]
        for letter in ROWS:
            asked = _("Participant %(letter)s") % {"letter": letter}
            self.fields[f"name_{letter}"] = forms.CharField(
                label=asked, max_length=120, required=letter in "AB"
            )
            self.fields[f"kind_{letter}"] = forms.ChoiceField(label=_("Takes part as"), choices=kinds)

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Give each participant's two fields."""
        return [(self[f"name_{letter}"], self[f"kind_{letter}"]) for letter in ROWS]

    def participants(self) -> tuple[Participant, ...]:
        """Give the participants whose names were filled in."""
        typed, found = self.cleaned_data, []
        for mark, letter in enumerate(ROWS, start=1):
            if name := typed[f"name_{letter}"].strip():
                kind = ParticipantKind(typed[f"kind_{letter}"])
                found.append(Participant(letter, (Text(name, typed["lang"]),), kind, mark))
        return tuple(found)


@login_required
def open_process(request: HttpRequest) -> HttpResponse:
    """Ask what the process begins with, and open it."""
    person = request.user
    if not (isinstance(person, Person) and person.may_open):
        return render(request, "pages/may_not_open.html", status=403)
    reader = get_language() or "en"
    form = OpeningForm(request.POST or None, reader=reader)
    context: dict[str, object] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("play", seat=_found(person, form))
        except Refusal as refusal:
            context["wrong"], context["mend"] = wrong_and_mend(refusal.code, refusal.params, reader)
    failed = request.method == "POST"
    return render(request, "pages/open.html", context, status=422 if failed else 200)


def _found(person: Person, form: OpeningForm) -> str:
    """Open the process and give the seat of its lead mediator, which the person takes."""
    typed = form.cleaned_data
    lang = typed["lang"]
    languages = tuple(dict.fromkeys((*typed["languages"], lang)))
    procedure = Procedure(
        languages=languages, approvals=int(typed["approvals"]), public_page=typed["public_page"]
    )
    once = repr((person.pk, sorted((name, str(value)) for name, value in typed.items())))
    lead = SeatCard(_derived("seat", once), Role.MEDIATOR, Text(typed["seat"].strip(), lang))
    title = (Text(typed["title"].strip(), lang),)
    room = title_of(RoomKind.MEDIATION, languages)
    founded = door.desk().found(
        title, lead, procedure, form.participants(), room, key=once, process=_derived("process", once)
    )
    Chair.objects.get_or_create(seat=founded.seat, defaults={"person": person, "process": founded.process})
    return founded.seat


def _derived(what: str, once: str) -> str:
    """Make an id that nobody can foresee and that is the same again when the same form is sent twice."""
    digest = salted_hmac(f"goodoffices.opening.{what}", once, algorithm="sha256").digest()
    return b32encode(digest).decode().lower()[:16]
