"""The fields of the form that draws an exchange: its head, those who value it, and as many rows as are wanted."""

from collections.abc import Iterator

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import language_field, line_field, participants
from goodoffices.site.forms.exchange_rows import (
    FIRST,
    Inside,
    Row,
    inside_fields,
    row_fields,
    typed_first,
    whole_number,
)
from goodoffices.site.forms.sources import SourcedForm, read_ref, ref_value
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.exchange import Exchange
from goodoffices.talks.people import said_in
from goodoffices.talks.planned import as_item
from goodoffices.talks.rules.exchanging import MOST_ITEMS

ROWS, MORE, INSIDE = 6, 10, 2
"""How many rows for items the form begins with, how many more each time, and rows for those inside a side."""


class ExchangeFields(SourcedForm):
    """What is to change hands row by row, who values it, what each forfeits, how much a guarantor may hold."""

    called = line_field(_("What the exchange is called"))
    lang = language_field()
    unit = line_field(_("What one unit of worth is"), required=False)
    escrows = whole_number(_("How many swaps a guarantor may hold and release together"))
    rows = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=MOST_ITEMS)
    commission = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    # ---- the fields ------------------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Add the rows, and begin with what stands already: the exchange that is put right, or the commitments."""
        super().prepare()
        self.begins = self._begins()
        insides = self._insides_first()
        named = list(participants(self.sitting.view))
        for party, name in named:
            self.fields[f"forfeits-{party}"] = whole_number(name)
        self.row_count = self._row_count(len(self.begins))
        self.inside_count = max(INSIDE, len(insides) + 1)
        for row in range(1, self.inside_count + 1):
            self.fields.update(inside_fields(row, named))
        self._begin_insides(insides)
        self._add_rows(1)
        for row, first in enumerate(self.begins, 1):
            for name, value in first.items():
                self._begin(name, row, value)
        self.fields["rows"].initial = self.row_count

    def _add_rows(self, first: int) -> None:
        named, insides = list(participants(self.sitting.view)), self._insides_now()
        for row in range(first, self.row_count + 1):
            self.fields.update(row_fields(row, named, insides, self.sitting.lang))

    def _begin(self, name: str, row: int, value: object) -> None:
        """Begin a field of a row; "worth:2" is what it is worth to the second of those inside a side."""
        head, _colon, inside = name.partition(":")
        field = self.fields.get(f"{head}-{row}-{inside}" if inside else f"{head}-{row}")
        if field is not None:
            field.initial = value

    def _row_count(self, begun: int) -> int:
        asked = self.asked("rows")
        typed = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else 0
        return min(max(ROWS, begun + 2 if begun else 0, typed), MOST_ITEMS)

    def _insides_first(self) -> list[Inside]:
        """Give those inside a side with which the form begins; none in a new exchange."""
        return []

    def _begin_insides(self, insides: list[Inside]) -> None:
        for one in insides:
            self.fields[f"voice-{one.row}"].initial = one.name
            self.fields[f"voice_side-{one.row}"].initial = one.side
            self.fields[f"voice_forfeits-{one.row}"].initial = one.forfeits or None

    def _insides_now(self) -> list[Inside]:
        """Give those inside a side as far as they are named now: each row then asks what it is worth to them."""
        return [
            Inside(row, name, self._now(f"voice_side-{row}"))
            for row in range(1, self.inside_count + 1)
            if (name := self._now(f"voice-{row}").strip())
        ]

    def _now(self, name: str) -> str:
        return self.asked(name) if self.is_bound or name in self.initial else str(self.fields[name].initial or "")

    def _begins(self) -> list[dict[str, object]]:
        """Give what the rows begin with: the commitments of the commission that is taken over from."""
        room = self.sitting.view.rooms.get(self.asked("commission"))
        if room is None or not room.commitments:
            return []
        numbers = {number: row for row, number in enumerate(sorted(room.commitments), 1)}
        found = []
        for number in numbers:
            one = room.commitments[number].commitment
            item = as_item(number, one, said_in(one.what, self.sitting.lang).words, 0)
            first = typed_first(Exchange((), ()), item, self.sitting.lang)
            after = [str(numbers[each]) for each in one.after if each in numbers]
            found.append(first | {"after": ", ".join(after), "link": ref_value(SourceRef(room.id, number))})
        return found

    def work(self, step: str) -> bool:
        """Add rows when that is asked for: what stands in the others stays."""
        if step != "rows":
            return False
        before, self.row_count = self.row_count, min(self.row_count + MORE, MOST_ITEMS)
        self._add_rows(before + 1)
        if isinstance(self.data, QueryDict):
            self.data = self.data.copy()
            self.data["rows"] = str(self.row_count)
        return True

    # ---- as the page shows them --------------------------------------------------------------------------------------

    @property
    def shown_rows(self) -> Iterator[Row]:
        """Go through the rows of items."""
        for row in range(1, self.row_count + 1):
            mine = [self[name] for name in self.fields if name.partition("-")[2].split("-")[0] == str(row)]
            mine = [one for one in mine if not one.name.startswith(("voice", "forfeits"))]
            hidden = [one for one in mine if one.is_hidden]
            first = [one for one in mine if one.name.partition("-")[0] in FIRST]
            folded = [one for one in mine if one not in hidden and one not in first]
            wrong = self.has_errors() and any(one.errors for one in folded)
            linked = read_ref(str(self[f"link-{row}"].value() or ""))
            yield Row(
                row, hidden, first, folded, wrong or any(one.value() for one in folded), self._linked_said(linked)
            )

    def _linked_said(self, ref: SourceRef | None) -> str:
        if ref is None:
            return ""
        return gettext("stands for commitment %(number)s of the commission") % {"number": ref.number}

    @property
    def shown_insides(self) -> Iterator[list[forms.BoundField]]:
        """Go through the rows of those inside a side."""
        for row in range(1, self.inside_count + 1):
            yield [self[f"{name}-{row}"] for name in ("voice", "voice_side", "voice_forfeits")]

    @property
    def shown_forfeits(self) -> list[forms.BoundField]:
        """Give what each participant forfeits."""
        return [self[name] for name in self.fields if name.startswith("forfeits-")]

    @property
    def shown_head(self) -> list[forms.BoundField]:
        """Give what stands above the rows."""
        return [self[name] for name in ("called", "unit", "lang") if not self[name].is_hidden]

    @property
    def more_unfolded(self) -> bool:
        """Say whether what stands under the rows must be in sight: something there is wrong or was typed."""
        every = [*self.shown_forfeits, self["escrows"], *(one for row in self.shown_insides for one in row)]
        wrong = self.has_errors() and any(one.errors for one in every)
        return wrong or any(one.value() for one in every)

    @property
    def may_have_more(self) -> bool:
        """Say whether more rows can be had."""
        return self.row_count < MOST_ITEMS


__all__ = ["ExchangeFields"]
