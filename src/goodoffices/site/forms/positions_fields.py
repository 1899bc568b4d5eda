"""What a form of positions asks, whoever gives them: marks, ranges, order, ties, and one's own packages.

All of it may be left empty.  What is said of whole packages, and the ties, are kept in the form as values that are
ticked, so that several can be said in one go; what stands in the rows under them is added by a button, or sent along.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import DeedForm, language_field, line_field, words_field
from goodoffices.site.positions import typed
from goodoffices.site.positions.page import Page
from goodoffices.site.positions.saying import Named
from goodoffices.site.positions.whole import (
    Favourite,
    Statement,
    read,
    read_choice,
    read_package,
    with_statements,
    written,
)
from goodoffices.talks.acts import PositionsEstimated, PositionsGiven
from goodoffices.talks.confirming import Before
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Positions, WouldChange, WouldRather, WouldTake
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rules.bridging import require_positions, require_unchanged, require_whole
from goodoffices.words.filling import wrong_and_mend

SAYINGS = [
    ("", gettext_lazy("nothing: it is only looked at")),
    ("favourite", gettext_lazy("it is the favourite")),
    ("accept", gettext_lazy("it would be accepted as a whole")),
    ("refuse", gettext_lazy("it would be refused")),
    ("better", gettext_lazy("it is better than the package chosen below")),
    ("worse", gettext_lazy("it is worse than the package chosen below")),
    ("change", gettext_lazy("of all single changes to it, the one below is most wanted")),
]
"""What can be said of the package that was put together."""

OWN, HOME = "own", "home"
"""Whose positions: the party's own, or those of a body at home whose consent it needs."""

SEVERAL = ("order", "ties", "said")
"""Fields in which several values stand."""


class PositionsFields(DeedForm):
    """Positions on a paper, whoever gives them."""

    template = "pages/positions_form.html"

    whose = forms.ChoiceField(
        label=gettext_lazy("Whose positions"), widget=forms.RadioSelect, initial=OWN, required=False
    )
    voice = line_field(
        gettext_lazy("Who they are"),
        required=False,
        hint=gettext_lazy("A body, never a person: such as “the assembly” or “the commanders in the field”."),
    )
    say = forms.ChoiceField(
        label=gettext_lazy("What is said of this package"),
        choices=SAYINGS,
        required=False,
        widget=forms.RadioSelect,
    )
    against = forms.CharField(required=False, max_length=20_000)
    wanted = forms.CharField(required=False, max_length=80)
    opened_on = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    words = words_field(gettext_lazy("What is to be said of it in words"), required=False, rows=2)
    lang = language_field()

    sayings = SAYINGS
    package_wrong = ""
    """Why the package that was put together could not be added to what is said."""

    # ---- what they are about ------------------------------------------------------------------------------------

    @property
    def paper(self) -> Paper:
        """Give the text that the positions are on."""
        raise NotImplementedError(type(self).__name__)

    @property
    def stands_now(self) -> int:
        """Give the number of the act whose place would be taken; 0 for none."""
        raise NotImplementedError(type(self).__name__)

    @cached_property
    def before(self) -> Before | None:
        """Give what this voice said before; None where nothing."""
        raise NotImplementedError(type(self).__name__)

    @cached_property
    def named(self) -> Named:
        """Give what the parts of the text are called."""
        return Named(self.paper, self.sitting.lang)

    @property
    def voice_asked(self) -> str:
        """Give the voice whose positions the form begins with."""
        return self.now("voice").strip() if self.now("whose") == HOME else ""

    @property
    def begins_empty(self) -> bool:
        """Say whether it is for those at home, and nobody said yet who they are."""
        return self.now("whose") == HOME and not self.voice_asked

    about_the_text: frozenset[str] = frozenset()
    """Fields of what is open in the text."""

    first: Mapping[str, object] = MappingProxyType({})
    """What was said before of the same words, by field: what the form begins with."""

    def prepare(self) -> None:
        """Offer a field for all that can be said of the text."""
        fields = typed.fields_of(self.named.articles, self.sitting.lang)
        self.fields.update(fields)
        self.about_the_text = frozenset(fields)
        self.fields["opened_on"].initial = self.stands_now
        if self.before is not None:
            self.first = typed.first_values(self.before.holds)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> object:
        """Begin with a kept draft, which has all that stood in the form; without one, with what was said before."""
        drafted = set(self.initial) - set(self.from_address)
        if field_name not in self.initial and field_name in self.about_the_text:
            return None if drafted else self.first.get(field_name)
        return super().get_initial_for_field(field, field_name)

    # ---- what stands in the form now ----------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """Give the parts of the form's page."""
        return Page(self)

    def many(self, name: str) -> list[str]:
        """Give every value that stands in a field now."""
        found: object
        if self.is_bound:
            getlist = getattr(self.data, "getlist", None)
            found = getlist(name) if getlist else self.data.get(name)
        elif name in self.fields:
            found = self.get_initial_for_field(self.fields[name], name)
        else:
            found = self.initial.get(name)
        if isinstance(found, list | tuple):
            return [str(one) for one in found]
        return [] if found in (None, "") else [str(found)]

    def now(self, name: str) -> str:
        """Give the value that stands in a field now; empty for none."""
        return next(iter(self.many(name)[-1:]), "")

    @property
    def told(self) -> dict[str, object]:
        """Give all that stands in the form now, cleaned or not."""
        return {name: self.many(name) if name in SEVERAL else self.now(name) for name in self.fields}

    @property
    def wrong(self) -> dict[str, str]:
        """Give what is wrong by the name of the field; nothing while it goes unsaid."""
        if not self.has_errors():
            return {}
        return {name: " ".join(str(one) for one in every) for name, every in self.errors.items()}

    @property
    def package(self) -> Package:
        """Give the package that stands in the form now."""
        return typed.package_typed(self.paper, self.named.articles, self.told)

    @property
    def own(self) -> Positions:
        """Give what is said now but of whole packages."""
        told = self.told
        kept = (typed.read_tie(value) for value in self.many("ties"))
        rows, _wrong = typed.ties_typed(told)
        ties = tuple(dict.fromkeys([*(one for one in kept if one), *rows]))
        return replace(typed.positions_typed(self.named.articles, told), only_if=ties)

    @property
    def statements(self) -> list[tuple[str, Statement]]:
        """Give what is said of whole packages, each with the field's value."""
        return [(value, one) for value in dict.fromkeys(self.many("said")) if (one := read(value))]

    # ---- steps that change the form alone -------------------------------------------------------------------------

    def work(self, step: str) -> bool:
        """Move a bracket in the order, take typed ties or a package over into what is said."""
        match step.split(":", 2):
            case ["order", way, bracket]:
                self._set("order", typed.moved_in(self.many("order"), way, bracket))
            case ["tie", "add"]:
                self._take_ties()
            case ["package", "add"]:
                self._take_package()
            case _:
                return False
        return True

    def _set(self, name: str, values: list[str]) -> None:
        data = QueryDict(mutable=True)
        data.update(self.data)
        data.setlist(name, values)
        self.data = data

    def _take_ties(self) -> None:
        ties, wrong = typed.ties_typed(self.told)
        self._set("ties", list(dict.fromkeys([*self.many("ties"), *map(typed.tie_written, ties)])))
        for this, only in map(typed.tie_names, range(typed.ROWS)):
            if not {this, *only} & set(wrong):
                for name in (this, *only):
                    self._set(name, [])

    def _take_package(self) -> None:
        try:
            added = self._said_of_package()
        except forms.ValidationError as wrong:
            self.package_wrong = " ".join(wrong.messages)
            return
        if added is None:
            self.package_wrong = gettext("Choose what is said of it first.")
            return
        self._set("said", list(dict.fromkeys([*self.many("said"), written(added)])))
        self._set("say", [])

    # ---- what was said --------------------------------------------------------------------------------------------

    def clean(self) -> dict[str, object]:
        """Read the positions; what is wrong with a part is said beside it."""
        told = super().clean() or self.cleaned_data
        values = {name: self.many(name) for name in SEVERAL}
        if part := typed.stranger(self.data, values, self.named.articles):
            self.add_error(None, self.sentence(Refusal("no-such-part", path=part[:60])))
        if told.get("whose") == HOME and not str(told.get("voice") or "").strip():
            self.add_error("voice", gettext("Say who they are, or choose the party's own positions."))
        for name, wrong in typed.ties_typed(told)[1].items():
            self.add_error(name, wrong)
        statements = [one for _value, one in self.statements]
        try:
            statements += [one for one in [self._said_of_package()] if one]
        except forms.ValidationError as wrong_package:
            self.package_wrong = " ".join(wrong_package.messages)
            self.add_error("say", wrong_package)
        self.positions = with_statements(self.own, statements)
        self._check_ranges()
        if not self.errors:
            self._check_unchanged()
        return told

    def _check_unchanged(self) -> None:
        """Have whoever did not see what stands now look at it once before it goes."""
        try:
            require_unchanged(self.room, self.deed())
        except Refusal as refusal:
            self.add_error(None, self.sentence(refusal))
            self._set("opened_on", [str(refusal.params["number"])])

    def _said_of_package(self) -> Statement | None:
        """Give what is said of the package that was put together; one that is not whole is a ValidationError."""
        say, package = self.now("say"), self.package
        if not say:
            return None
        try:
            require_whole(self.paper, package)
        except Refusal as refusal:
            raise forms.ValidationError(self.sentence(refusal)) from None
        match say:
            case "favourite":
                return Favourite(package)
            case "accept" | "refuse":
                return WouldTake(package, say == "accept")
            case "change":
                to = read_choice(self.now("wanted"))
                if to is None:
                    raise forms.ValidationError(gettext("Choose the change that is most wanted."))
                return WouldChange(package, to)
        other = read_package(self.now("against"))
        if other is None or other == package:
            raise forms.ValidationError(gettext("Choose another package that it is better or worse than."))
        return WouldRather(package, other) if say == "better" else WouldRather(other, package)

    def _check_ranges(self) -> None:
        for one in self.positions.ranges:
            try:
                require_positions(self.paper, Positions(ranges=(one,)))
            except Refusal as refusal:
                end = next(end for end in typed.ENDS if getattr(one, end))
                self.add_error(f"range:{one.blank}:{end}", self.sentence(refusal))

    def deed(self) -> PositionsGiven | PositionsEstimated:
        """Make the act."""
        raise NotImplementedError(type(self).__name__)

    def sentence(self, refusal: Refusal) -> str:
        """Say a refusal in one line, with brackets called as they are on the page."""
        params = dict(refusal.params)
        if isinstance(found := params.get("brackets"), tuple):
            params["brackets"] = tuple(self.named.part(str(one)) for one in found)
        return " ".join(wrong_and_mend(refusal.code, params, self.sitting.lang))

    def spoken_by(self) -> str:
        """Give the voice that was typed; empty for the party's own."""
        told = self.cleaned_data
        return str(told.get("voice") or "").strip() if told.get("whose") == HOME else ""


__all__ = ["HOME", "OWN", "PositionsFields"]
