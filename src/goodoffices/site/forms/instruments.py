"""Forms about instruments: keep a resolution, a ruling or a proposal in the press file, and put it right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, language_field, line_field, participants, words_field
from goodoffices.site.forms.base import Said as Words
from goodoffices.site.press.places import press_url
from goodoffices.site.press.tying import paper_named, paper_of, ties_in
from goodoffices.talks.acts import InstrumentKept
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.entries import InstrumentSort
from goodoffices.talks.pressfile.keeping import Instrument, Ordered
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.pressing import AT_THE_DESK
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View
from goodoffices.words.labels import label

ORDERS = 4
"""How many rows for orders the form begins with; whoever puts it right again gets as many more."""


def works_here(view: View, room: RoomView) -> bool:
    """Say whether the seat works at this room's desk."""
    card = room.members.get(view.seat)
    return card is not None and card.role in AT_THE_DESK


def some_day(what: Words) -> forms.DateField:
    """Make a field for a day that may be left open."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=what, widget=widget, required=False)


class InstrumentForm(DeedForm):
    """A resolution, a ruling or a proposal, as it is publicly known."""

    slug = "keep-instrument"
    title = _("Add an instrument")
    lead = _(
        "A resolution, a ruling, a proposal as the public knows it: who issued it, what it asks of whom, until when."
    )
    kinds = (RoomKind.PRESS,)
    button = _("Keep it")

    sort = forms.ChoiceField(label=_("What it is"))
    issuer = line_field(_("Issued by"))
    mark = line_field(_("Number or mark"), required=False)
    dated = some_day(_("Its day"))
    since = some_day(_("Valid from"))
    until = some_day(_("Valid until"))
    disputed = words_field(_("Who disputes it, and on which ground"), required=False, rows=2)
    paper = forms.ChoiceField(
        label=_("The paper it is"),
        required=False,
        help_text=_("Only papers that everybody in this room holds can be named here."),
    )
    bears_on = line_field(
        _("Articles it bears on"), required=False, hint=_("Their labels as printed, divided by semicolons.")
    )
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who work at the desk."""
        return works_here(view, room)

    def prepare(self) -> None:
        """Ask for names in each language, and for the orders row by row."""
        lang = self.sitting.lang
        self.offer("sort", [(one.value, label(one, lang)) for one in InstrumentSort])
        self.add_texts("called", _("What it is called, one name a line, ours first"), rows=2)
        self.offer("paper", [("", _("none")), *ties_in(self.sitting, self.room).papers])
        held = self.room.instruments.get(self.number)
        self.rows = ORDERS + (len(held.instrument.orders) if held else 0)
        for row in range(1, self.rows + 1):
            self._add_order(row)
        self._order_fields()

    def _add_order(self, row: int) -> None:
        told = {"row": row}
        self.fields[f"what-{row}"] = line_field(_("Order %(row)d: what is to be done") % told, required=False)
        of_whom = forms.ChoiceField(label=_("Order %(row)d: of which party") % told, required=False)
        of_whom.choices = [("", _("another")), *participants(self.sitting.view)]
        self.fields[f"party-{row}"] = of_whom
        self.fields[f"addressee-{row}"] = line_field(
            _("Order %(row)d: of whom, where no party") % told, required=False
        )
        self.fields[f"by-{row}"] = some_day(_("Order %(row)d: until when") % told)

    def _order_fields(self) -> None:
        called = [name for name in self.fields if name.startswith("called-")]
        orders = [name for name in self.fields if name[-1:].isdigit()]
        rest = ["bears_on", "paper", "lang"]
        self.order_fields(
            [*called, "sort", "issuer", "mark", "dated", "since", "until", *orders, "disputed", *rest]
        )
        self.folded_names = (*called[1:], *orders[4:], *rest[:2])

    def shown_first(self) -> list[forms.BoundField]:
        """Give what is nearly always wanted."""
        return [one for one in self.visible_fields() if one.name not in self.folded_names]

    def folded(self) -> list[forms.BoundField]:
        """Give further names, further orders, the paper and its articles."""
        return [one for one in self.visible_fields() if one.name in self.folded_names]

    def unfolded(self) -> bool:
        """Keep nothing out of sight that would be kept."""
        return any(one.value() or one.errors for one in self.folded())

    def clean(self) -> None:
        """Mark an order that doesn't say what is to be done, and a validity that ends before it begins."""
        told = self.cleaned_data
        for row in range(1, self.rows + 1):
            rest = (told.get(f"{name}-{row}") for name in ("party", "addressee", "by"))
            if not str(told.get(f"what-{row}") or "").strip() and any(rest):
                self.add_error(f"what-{row}", _("Say what is to be done, or leave this order out."))
        since, until = told.get("since"), told.get("until")
        if since and until and until < since:
            self.add_error("until", _("It ends before it begins."))

    def _names(self) -> Iterator[Text]:
        """Go through the names, line by line, the first of the first language ahead."""
        for text in self.texts("called"):
            for words in filter(None, (line.strip() for line in text.words.splitlines())):
                yield Text(words, text.lang)

    def _orders(self) -> Iterator[Ordered]:
        told = self.cleaned_data
        for row in range(1, self.rows + 1):
            what = self.text(f"what-{row}")
            party, addressee = str(told[f"party-{row}"]), str(told[f"addressee-{row}"]).strip()
            until: date | None = told[f"by-{row}"]
            if what:
                yield Ordered(what, party, addressee, until)

    def instrument(self) -> Instrument:
        """Make the instrument from what was typed."""
        told = self.cleaned_data
        labels = (one.strip() for one in str(told["bears_on"]).replace("؛", ";").split(";"))
        return Instrument(
            called=tuple(self._names()),
            sort=InstrumentSort(told["sort"]),
            issuer=str(told["issuer"]).strip(),
            mark=str(told["mark"]).strip(),
            dated=told["dated"],
            orders=tuple(self._orders()),
            since=told["since"],
            until=told["until"],
            disputed=self.text("disputed") or None,
            paper=paper_of(str(told["paper"])),
            bears_on=tuple(filter(None, labels)),
        )

    def deed(self) -> InstrumentKept:
        """Make the act."""
        return InstrumentKept(self.instrument())

    def after(self, receipt: Receipt) -> str:
        """Go to where it stands among the instruments."""
        return f"{press_url(self.sitting, self.room, 'press-instruments')}#instrument-{self.number or receipt.number}"


class InstrumentAgainForm(InstrumentForm):
    """What the press file keeps of an instrument, put right."""

    slug = "instrument-again"
    title = _("Put this instrument right")
    about_act = True

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on an instrument that is kept here."""
        return number in room.instruments and works_here(view, room)

    def prepare(self) -> None:
        """Begin with what is kept."""
        super().prepare()
        held = self.room.instruments.get(self.number)
        if held is None:
            return
        one = held.instrument
        for name in ("issuer", "mark", "dated", "since", "until"):
            self.fields[name].initial = getattr(one, name)
        self.fields["sort"].initial = one.sort.value
        self.fields["disputed"].initial = one.disputed.words if one.disputed else None
        self.fields["bears_on"].initial = "; ".join(one.bears_on) or None
        self.fields["paper"].initial = paper_named(one.paper)
        for lang in self.sitting.view.procedure.languages:
            names = [text.words for text in one.called if text.lang == lang]
            self.fields[f"called-{lang}"].initial = "\n".join(names) or None
        spoken = [text.lang for text in self._kept_words()]
        self.fields["lang"].initial = next(iter(spoken), self.fields["lang"].initial)
        for row, order in enumerate(one.orders, start=1):
            self._first_order(row, order)

    def _kept_words(self) -> Iterator[Text]:
        """Go through the words that are kept in a language of their own: the dispute, and what is ordered."""
        held = self.room.instruments.get(self.number)
        if held is not None:
            one = held.instrument
            yield from (*((one.disputed,) if one.disputed else ()), *(order.what for order in one.orders))

    def text(self, name: str) -> Text:
        """Give what was typed; words that are kept already stay in the language that they were kept in."""
        typed = super().text(name)
        return next((kept for kept in self._kept_words() if kept.words == typed.words), typed)

    def _first_order(self, row: int, order: Ordered) -> None:
        self.fields[f"what-{row}"].initial = order.what.words
        self.fields[f"party-{row}"].initial = order.party
        self.fields[f"addressee-{row}"].initial = order.addressee or None
        self.fields[f"by-{row}"].initial = order.until

    def deed(self) -> InstrumentKept:
        """Make the act, with the sources that were named before."""
        held = self.room.instruments.get(self.number)
        kept = replace(self.instrument(), sources=held.instrument.sources if held else ())
        return InstrumentKept(kept, self.number)
