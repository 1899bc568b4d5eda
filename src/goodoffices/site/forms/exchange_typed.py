"""What was typed of an exchange: what is missing or can't be is marked in its row, and the rest made an exchange."""

from collections.abc import Iterator
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.exchange_fields import ExchangeFields
from goodoffices.site.forms.exchange_rows import FIRST, Inside, ItemTyped, rows_of, span_of
from goodoffices.talks.exchange import FEWEST_PERSONS, Exchange, Ratio, Sort, Valuer

_TYPED = (
    *FIRST,
    "batch",
    "cost_span",
    "benefit_span",
    "from",
    "to",
    "lag",
    "group",
    "id",
)
"""The fields of a row that an item is made from."""

LONGEST_ID = 50
"""The most characters of what an item is that it is called by."""


class ExchangeTyped(ExchangeFields):
    """The fields with what they mean together."""

    # ---- what was typed ------------------------------------------------------------------------------------------

    def clean(self) -> None:
        """Mark in each row what is missing or can't be."""
        for row in self.typed_rows():
            self._clean_row(row)
        if not list(self.typed_rows()):
            self.add_error("what-1", _("Write at least one thing that is to change hands."))
        for row in range(1, self.inside_count + 1):
            if self.cleaned_data.get(f"voice-{row}") and not self.cleaned_data.get(f"voice_side-{row}"):
                self.add_error(f"voice_side-{row}", _("Choose the side that it is inside of."))

    def typed_rows(self) -> Iterator[int]:
        """Go through the rows in which something was typed."""
        for row in range(1, self.row_count + 1):
            if any(self.data.get(f"{name}-{row}") for name in ("what", "giver", "receiver", "cost", "benefit")):
                yield row

    def _clean_row(self, row: int) -> None:
        told = self.cleaned_data
        few = told.get(f"sort-{row}") == Sort.PERSONS.value and (told.get(f"count-{row}") or 1) < FEWEST_PERSONS
        if not told.get(f"what-{row}"):
            self.add_error(f"what-{row}", _("Say what it is."))
        for name in ("giver", "receiver"):
            if not told.get(f"{name}-{row}"):
                self.add_error(f"{name}-{row}", _("Choose a participant."))
        if told.get(f"giver-{row}") and told.get(f"giver-{row}") == told.get(f"receiver-{row}"):
            self.add_error(f"receiver-{row}", _("It is given to somebody else than its giver."))
        for name in ("cost", "benefit"):
            self._clean_worth(name, row, few=few)
        if not few and self._is_few_at_once(row):
            said = _("Fewer than five persons at a time carry no value. Write five or more.")
            self.add_error(f"batch-{row}", said)
        self._clean_rows_named(row)

    def _is_few_at_once(self, row: int) -> bool:
        told = self.cleaned_data
        valued = any(told.get(f"{name}-{row}") for name in ("cost", "benefit", "cost_span", "benefit_span"))
        at_once = max(told.get(f"batch-{row}") or 1, told.get(f"each-{row}") or 1)
        persons = told.get(f"sort-{row}") == Sort.PERSONS.value
        return persons and valued and not told.get(f"group-{row}") and at_once < FEWEST_PERSONS

    def _clean_worth(self, name: str, row: int, *, few: bool) -> None:
        worth = self.cleaned_data.get(f"{name}-{row}")
        if few and worth:
            said = _("Fewer than five persons carry no value: it would be a price on somebody. Leave it empty.")
            self.add_error(f"{name}-{row}", said)
        elif worth is None and not few and f"{name}-{row}" not in self.errors:
            self.add_error(f"{name}-{row}", _("Write a number; 0 where it is nothing."))
        try:
            span = span_of(self.cleaned_data.get(f"{name}_span-{row}"))
        except ValueError:
            self.add_error(f"{name}_span-{row}", _("Write two numbers with a dash between them, such as 10–14."))
            return
        if span and worth is not None and not span[0] <= worth <= span[1]:
            self.add_error(f"{name}_span-{row}", _("The value itself lies outside of this."))

    def _clean_rows_named(self, row: int) -> None:
        """Mark rows named that aren't there, and half a ratio."""
        told, typed = self.cleaned_data, set(self.typed_rows())
        try:
            unknown = set(rows_of(told.get(f"after-{row}"))) - typed
        except ValueError:
            unknown = {0}
        if unknown:
            self.add_error(f"after-{row}", _("Write the numbers of rows above or below, with commas between them."))
        each, one = told.get(f"each-{row}"), told.get(f"one-{row}")
        if (each is None) != (one is None):
            self.add_error(f"one-{row}" if one is None else f"each-{row}", _("Write both, or neither."))
        elif one is not None and (one not in typed or one == row):
            self.add_error(f"one-{row}", _("Write the number of another row."))

    # ---- as a record -----------------------------------------------------------------------------------------------

    @cached_property
    def typed_insides(self) -> tuple[Inside, ...]:
        """Give those inside a side."""
        told = self.cleaned_data
        return tuple(
            Inside(row, told[f"voice-{row}"].strip(), told[f"voice_side-{row}"], told[f"voice_forfeits-{row}"] or 0)
            for row in range(1, self.inside_count + 1)
            if told.get(f"voice-{row}")
        )

    def exchange(self) -> Exchange:
        """Make the exchange from what was typed."""
        items = [self.typed_item(row) for row in self.typed_rows()]
        ids = {one.row: one.id for one in items}
        valuers = tuple(self._valuers(items))
        told = self.cleaned_data
        before = [(ids[first], ids[one.row]) for one in items for first in rows_of(told[f"after-{one.row}"])]
        ratios = [
            Ratio(ids[told[f"one-{one.row}"]], one.id, told[f"each-{one.row}"])
            for one in items
            if told[f"each-{one.row}"] is not None
        ]
        return Exchange(
            valuers,
            tuple(one.item(valuers) for one in items),
            tuple(dict.fromkeys(before)),
            tuple(ratios),
            told["escrows"] or 0,
            told["unit"].strip(),
        )

    def _valuers(self, items: list[ItemTyped]) -> Iterator[Valuer]:
        """Go through those who value it: whoever gives or receives, each with those inside it."""
        takes_part = {side for one in items for side in (one.giver, one.receiver)}
        takes_part |= {one.side for one in self.typed_insides}
        for party in self.sitting.view.participants:
            if party in takes_part:
                yield Valuer(party, party, self.cleaned_data[f"forfeits-{party}"] or 0)
                yield from (
                    Valuer(one.name, one.side, one.forfeits) for one in self.typed_insides if one.side == party
                )

    def typed_item(self, row: int) -> ItemTyped:
        """Give the item of a row."""
        told = {name: self.cleaned_data[f"{name}-{row}"] for name in _TYPED}
        return ItemTyped(
            row=row,
            id=told["id"] or self._fresh_item(row, told["what"].strip()),
            what=told["what"].strip(),
            giver=told["giver"],
            receiver=told["receiver"],
            sort=Sort(told["sort"] or Sort.THING),
            count=told["count"] or 1,
            cost=told["cost"] or 0,
            benefit=told["benefit"] or 0,
            batch=told["batch"] or 1,
            cost_span=span_of(told["cost_span"]),
            benefit_span=span_of(told["benefit_span"]),
            from_day=told["from"],
            to_day=told["to"],
            lag=told["lag"] or 0,
            group=told["group"].strip(),
            worths=self._worths_typed(row),
        )

    def _worths_typed(self, row: int) -> dict[str, int]:
        """Give what an item is worth to those inside a side for whom it was typed."""
        typed = {one.name: self.cleaned_data.get(f"worth-{row}-{one.row}") for one in self.typed_insides}
        return {name: worth for name, worth in typed.items() if worth is not None}

    def _fresh_item(self, row: int, what: str) -> str:
        """Call an item by what it is, so that a refusal can name it; with its row where another is called so too."""
        others = (one for one in range(1, self.row_count + 1) if one != row)
        taken = {str(self.cleaned_data.get(f"{name}-{one}") or "").strip() for one in others for name in ("id", "what")}
        called = what[:LONGEST_ID]
        return f"{called} ({row})" if what in taken or called in taken else called


__all__ = ["ExchangeTyped"]
