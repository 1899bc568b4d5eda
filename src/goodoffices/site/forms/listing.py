"""Forms of a list of persons: add them, put an entry right, decide whether two are one, write down what was done."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.forms.base import DeedForm, Hinted, language_field, line_field, words_field
from goodoffices.site.forms.instruments import some_day
from goodoffices.site.lists.places import list_url, lists_here, names_in_line
from goodoffices.talks.acts import Known, ListGiven, PersonAmended, PersonsCompared, PersonsSeen, Stage
from goodoffices.talks.fold import RoomView
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.counting import counted, headings
from goodoffices.talks.lists.letters import years_in
from goodoffices.talks.lists.naming import names_somebody
from goodoffices.talks.lists.taking import Taken, language_of, take
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.list_seating import neutral
from goodoffices.talks.rules.listing import HEARD_BY_THE_NEUTRAL
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words.direction import isolate
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label

LARGEST = 800_000
"""Bytes of a file of persons: what can be sent again with the second step."""

SAID_AT_ONCE = 12
"""Lines that are wrong and said beside the field; the sentence after them says how many more there are."""


class ListForm(DeedForm):
    """A form of a room for lists: it keeps no draft, since that would outlast the rule that destroys names."""

    kinds: ClassVar[tuple[RoomKind, ...]] = (RoomKind.LISTS,)
    keeps_drafts = False

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who keep the list."""
        return lists_here(view, room)

    def after(self, receipt: Receipt) -> str:
        """Go to the list."""
        return list_url(self.sitting, self.room)

    def beware(self) -> list[str]:
        """Give what to look at before it is said, on the form and in its preview; it is refused for none of it."""
        return []

    def done_by_now(self, name: str) -> None:
        """Mark a day that has not come yet."""
        day = self.cleaned_data.get(name)
        if day is not None and day > local_day(self.sitting.now):
            self.add_error(name, _("This day lies ahead. Write it down once it was done."))

    def since_the_list(self, name: str) -> None:
        """Mark a day before this room was opened, where the reader heard of that."""
        day, opened = self.cleaned_data.get(name), self.room.entries.get(1)
        if day is not None and opened is not None and day < local_day(opened.at):
            self.add_error(name, _("This day lies before the list was begun."))

    def asked(self, name: str) -> str:
        """Give what stands in a field now, sent or given at first."""
        found = self.data.get(name) if self.is_bound else self.initial.get(name)
        return str((found[-1] if isinstance(found, list) and found else found) or "")

    def offer_persons(self, name: str, persons: Iterable[PersonHeld]) -> None:
        """Offer persons by their names, with what tells them apart."""
        lang = self.sitting.lang
        self.offer(name, [(one.person.id, described(one, lang)) for one in sorted(persons, key=_by_name)])


def _by_name(held: PersonHeld) -> tuple[str, str]:
    return held.of.words, held.person.names[0].words


def described(held: PersonHeld, lang: str) -> Hinted:
    """Name a person for a choice: each name in its own direction, birth and home under it."""
    one = held.person
    rest = " · ".join(isolate(words, lang) for words in (one.born, one.home, held.of.words) if words)
    return Hinted.of(names_in_line(one, lang), rest)


class AddPersonsForm(ListForm):
    """Persons are added, from pasted lines or a file."""

    slug = "add-persons"
    title = _("Add persons")
    lead = _("One person a line. Lines that don't fit are named, and nothing is taken until all fit.")
    at_hand = True
    button = _("Add them to the list")

    heading = line_field(
        _("Heading"),
        hint=_("Such as those held, those asked for, the missing. A commission reads it."),
    )
    pasted = words_field(
        _("Persons"),
        required=False,
        rows=12,
        hint=_(
            "Name; year of birth; home; alive, dead, missing or not known; remark. Several names of one person are "
            "divided by a stroke: سلوى / Salwa. A first line can name the columns otherwise."
        ),
    )
    file = forms.FileField(
        label=_("Or a file of such lines"),
        required=False,
        help_text=_(
            "Values separated by commas, semicolons or tabs, in UTF-8, at most 800 kB. Its lines come in place of "
            "those above."
        ),
    )
    lang = language_field()

    def prepare(self) -> None:
        """Suggest the headings that there are."""
        known = [of.words for of in headings(self.room)]
        self.fields["heading"].widget.attrs["suggestions"] = known
        self.fields["heading"].initial = known[-1] if known else None
        self.taken = Taken((), ())

    def clean(self) -> None:
        """Read every line; say of each that does not fit what is wrong."""
        pasted = self._from_file() or str(self.cleaned_data.get("pasted") or "")
        if self.has_error("file"):
            return
        lang, year = str(self.cleaned_data.get("lang") or "en"), local_day(self.sitting.now).year
        self.taken = take(pasted, lang, self.room.last + 1, year)
        said = [self._sentence(one) for one in self.taken.wrong[:SAID_AT_ONCE]]
        more = len(self.taken.wrong) - len(said)
        if more > 0:
            said.append(gettext("%(number)s more lines do not fit.") % {"number": more})
        if said:
            self.add_error("pasted", " ".join(said))

    def beware(self) -> list[str]:
        """Warn of a heading that names somebody: a commission can't be told it."""
        heading = str(getattr(self, "cleaned_data", {}).get("heading") or "")
        every = (*(held.person for held in self.room.persons.values()), *self.taken.persons)
        said = gettext("This heading names a person of the list, and no commission can be told it. Choose another one.")
        return [said] if names_somebody(heading, every) else []

    def _sentence(self, refusal: Refusal) -> str:
        return " ".join(wrong_and_mend(refusal.code, refusal.params, self.sitting.lang))

    def _from_file(self) -> str:
        """Give the file's lines, and put them into the field, where they go along with the second step."""
        sent = self.cleaned_data.get("file")
        if not isinstance(sent, UploadedFile):
            return ""
        if (sent.size or 0) > LARGEST:
            self.add_error("file", gettext("This file is too large. Divide it."))
            return ""
        try:
            text = str(sent.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.add_error("file", gettext("This file is not in UTF-8. Save it as UTF-8 and choose it again."))
            return ""
        data: Any = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        data["pasted"] = text
        self.data = data
        return text

    def deed(self) -> ListGiven:
        """Make the act."""
        return ListGiven(self.text("heading"), self.taken.persons)


class AmendPersonForm(ListForm):
    """An entry is put right."""

    slug = "amend-person"
    title = _("Put this entry right")
    button = _("Keep it so")
    from_address = ("person",)

    person = forms.CharField(widget=forms.HiddenInput)
    names = words_field(_("Names, one a line, in whichever scripts"), rows=3)
    born = line_field(_("Born"), required=False, hint=_("A year, or a day. “about 1970” if it is not certain."))
    home = line_field(_("Home"), required=False)
    known = forms.ChoiceField(label=_("What is known"), widget=forms.RadioSelect)
    remark = words_field(_("Remark"), required=False, rows=2)
    why = words_field(_("Why it is changed"), rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on the person's own page alone."""
        return False

    def prepare(self) -> None:
        """Begin with what stands there."""
        self.held = self.room.persons.get(self.asked("person"))
        self.offer("known", [(one.value, label(one, self.sitting.lang)) for one in Known])
        if self.held is None:
            return
        one = self.held.person
        first = {"names": "\n".join(name.words for name in one.names), "known": one.known.value}
        first |= {"born": one.born, "home": one.home, "remark": one.remark}
        for name, value in first.items():
            self.fields[name].initial = value

    def clean(self) -> None:
        """Ask for no birth that is still to come."""
        born = years_in(str(self.cleaned_data.get("born") or ""))
        if any(year > local_day(self.sitting.now).year for year in born):
            self.add_error("born", _("This year lies ahead."))

    def deed(self) -> PersonAmended:
        """Make the act."""
        if self.held is None:
            raise Refusal("no-such-person")
        told, was = self.cleaned_data, self.held.person
        lines = filter(None, (line.strip() for line in str(told["names"]).splitlines()))
        known = {name.words: name for name in was.names}
        lang = str(told.get("lang") or "en")
        names = tuple(known.get(line) or Text(line, language_of(line, lang)) for line in lines)
        rest = {name: str(told[name]).strip() for name in ("born", "home", "remark")}
        return PersonAmended(replace(was, names=names, known=Known(told["known"]), **rest), self.text("why"))

    def after(self, receipt: Receipt) -> str:
        """Go back to the person's page."""
        return list_url(self.sitting, self.room, "list-person", self.cleaned_data["person"])


class CompareForm(ListForm):
    """A human says whether two entries are one person."""

    slug = "compare-persons"
    title = _("Are these one person?")
    at_once = True
    from_address = ("one", "other")

    one = forms.CharField(widget=forms.HiddenInput)
    other = forms.CharField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=_("Your decision"),
        choices=[("same", _("The same: the second is no longer counted")), ("different", _("Two persons"))],
        widget=forms.RadioSelect,
    )
    words = words_field(_("Why"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on the page of entries that may be one person."""
        return False

    def prepare(self) -> None:
        """Say which two, in this room's own words."""
        self.fields["lang"].required = False
        held = [self.room.persons.get(self.asked(name)) for name in ("one", "other")]
        self.lead = " — ".join(names_in_line(one.person, self.sitting.lang) for one in held if one is not None)

    def deed(self) -> PersonsCompared:
        """Make the act."""
        told = self.cleaned_data
        return PersonsCompared(told["one"], told["other"], told["verdict"] == "same", self.text("words") or None)

    def after(self, receipt: Receipt) -> str:
        """Go on to the next two."""
        return list_url(self.sitting, self.room, "list-alike")


class SeenForm(ListForm):
    """A stage was reached for some persons."""

    slug = "persons-seen"
    title = _("Write down a visit, consent, or a family told")
    button = _("Write it down")
    from_address = ("persons",)

    stage = forms.ChoiceField(label=_("What was done"), widget=forms.RadioSelect)
    on = some_day(_("On which day"))
    persons = forms.MultipleChoiceField(label=_("Whom it is about"), widget=forms.CheckboxSelectMultiple)
    words = words_field(_("More about it"), required=False, rows=2)
    lang = language_field()

    def prepare(self) -> None:
        """Offer the stages that the reader may write down, and those who are counted."""
        lang = self.sitting.lang
        self.offer("stage", [(one.value, label(one, lang)) for one in stages_for(self.sitting.view, self.room)])
        self.fields["on"].required = True
        self.fields["on"].initial = local_day(self.sitting.now)
        self.offer_persons("persons", counted(self.room))

    def clean(self) -> None:
        """Ask for a day that has come."""
        self.done_by_now("on")

    def deed(self) -> PersonsSeen:
        """Make the act."""
        told = self.cleaned_data
        return PersonsSeen(tuple(told["persons"]), Stage(told["stage"]), told["on"], self.text("words") or None)


def stages_for(view: View, room: RoomView) -> tuple[Stage, ...]:
    """Give what the reader may write down: visits and consent are the intermediary's, wherever one sits."""
    me = room.members.get(view.seat)
    if me is None or neutral(view, me) or not any(neutral(view, card) for card in room.members.values()):
        return tuple(Stage)
    return tuple(one for one in Stage if one not in HEARD_BY_THE_NEUTRAL)


__all__ = ["AddPersonsForm", "AmendPersonForm", "CompareForm", "ListForm", "SeenForm", "described"]
