"""The form by which the mediation sets the schedule: rows written by hand, or taken from an order that it keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.units import choice_said
from goodoffices.site.commission.years import not_fit
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.forms.incidents import has_a_say
from goodoffices.site.forms.register import day_field
from goodoffices.site.frame import room_name
from goodoffices.talks.acts import ScheduleSet
from goodoffices.talks.commission.planned import planned
from goodoffices.talks.commission.status import held_by_days
from goodoffices.talks.commission.taking import KeptOrder, kept_orders, rows_of
from goodoffices.talks.commission.terms import last_schedule
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.commission_grounds import voice
from goodoffices.talks.rules.register import MOST_SCHEDULED
from goodoffices.talks.undertakings import Scheduled
from goodoffices.talks.view import View
from goodoffices.words import formats

ROWS, MORE = 4, 8
"""How many empty rows the form begins with, and how many more each time."""

NAMES = ("commitment", "units", "day", "escrow")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the form as the page shows it."""

    number: int
    commitment: forms.BoundField
    units: forms.BoundField
    day: forms.BoundField
    escrow: forms.BoundField


class SetScheduleForm(DeedForm):
    """Which units of which commitments are delivered when, from now on."""

    slug = "set-schedule"
    title = _("Set the schedule")
    lead = _("Which units of which commitments are delivered on which day from now on. Everybody here reads it.")
    kinds = (RoomKind.COMMISSION,)
    button = _("Set the schedule")
    template = "commission/set_schedule.html"
    from_address = ("exchange",)
    too_far: forms.ValidationError | None = None
    """What is wrong with the days that an order's rows would come to lie on."""

    exchange = forms.ChoiceField(label=_("Take over an order that you keep"), required=False)
    first = day_field(_("First day"), required=False)
    pace = forms.IntegerField(
        label=_("Days from one step to the next"), required=False, min_value=0, max_value=366, initial=7
    )
    rows = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=MOST_SCHEDULED)
    words = words_field(_("Why it is set so"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation, once there is something to schedule."""
        return has_a_say(view, room) and not voice(view, room) and bool(schedulable(room))

    def prepare(self) -> None:
        """Begin with what the schedule before has left, or with the order that a link names."""
        self.orders = {one.name: one for one in kept_orders(self.sitting.view, self.room.id)}
        by_hand = ("", gettext("none: write the rows by hand"))
        self.offer("exchange", [by_hand, *map(self._choice, self.orders.values())])
        today = local_day(self.sitting.now)
        self.fields["first"].initial = today + timedelta(days=1)
        named_order = self.orders.get(str(self.initial.get("exchange") or ""))
        begun = self._taken(named_order, today + timedelta(days=1), 7) if named_order else self._left(today)
        self.row_count = self._count(len(begun))
        self.fields["rows"].initial = self.row_count
        self._add_rows(1)
        for place, row in enumerate(begun, 1):
            for name, value in _typed(row).items():
                self.fields[f"{name}-{place}"].initial = value

    def _choice(self, order: KeptOrder) -> tuple[str, str]:
        title, room = order.exchange.drawn.title.words, self.sitting.view.room(order.room)
        kept = formats.plain_day(local_day(order.plan.at), self.sitting.lang)
        told = {"title": title, "room": room_name(room, self.sitting.lang), "day": kept}
        return order.name, gettext("%(title)s, kept on %(day)s in %(room)s") % told

    def _left(self, today: date) -> tuple[Scheduled, ...]:
        """Give the rows of the schedule that holds which are not filled yet, with what is left of each."""
        schedule = last_schedule(self.room)
        every = planned(self.room, schedule, today) if schedule else ()
        left = ((one.row, one.row.amount - one.told) for one in every)
        return tuple(Scheduled(row.commitment, units, row.on, row.escrow) for row, units in left if units)

    def _taken(self, order: KeptOrder, first: date | None, pace: int) -> tuple[Scheduled, ...]:
        return rows_of(self.room, order, first, pace)[:MOST_SCHEDULED]

    def _count(self, begun: int) -> int:
        typed = str(self.data.get("rows") or "") if self.is_bound else ""
        if typed.isascii() and typed.isdecimal() and len(typed) < 5:
            return min(max(1, int(typed)), MOST_SCHEDULED)
        return min(begun + ROWS, MOST_SCHEDULED)

    def _add_rows(self, first: int) -> None:
        lang, today = self.sitting.lang, local_day(self.sitting.now)
        every = schedulable(self.room)
        choices = [("", "—"), *((str(one), choice_said(self.room, one, today, lang)) for one in every)]
        for row in range(first, self.row_count + 1):
            of = forms.ChoiceField(label=gettext("Commitment"), required=False, choices=choices)
            units = forms.IntegerField(label=gettext("Units"), required=False, min_value=1)
            units.widget.attrs["inputmode"] = "numeric"
            escrow = forms.BooleanField(label=gettext("In a guarantor's hands"), required=False)
            made = (of, units, day_field(gettext("Day"), required=False), escrow)
            self.fields.update({f"{name}-{row}": field for name, field in zip(NAMES, made, strict=True)})

    def work(self, step: str) -> bool:
        """Add rows, or put the rows of the order chosen in place of those that stand."""
        match step:
            case "rows":
                self._set_rows(min(self.row_count + MORE, MOST_SCHEDULED), {})
            case "take":
                return self._take()
            case _:
                return False
        return True

    def _take(self) -> bool:
        """Put the chosen order's rows below; where its first day or its pace is wrong, leave all as it was typed."""
        order = self.orders.get(str(self.data.get("exchange") or ""))
        try:
            first, pace = (self.fields[name].clean(self.data.get(name)) for name in ("first", "pace"))
            rows = self._taken(order, first, 7 if pace is None else pace) if order else ()
        except forms.ValidationError:
            return False
        except Refusal as refusal:
            self.too_far = not_fit(refusal)
            return False
        typed = {f"{name}-{place}": value for place, row in enumerate(rows, 1) for name, value in _typed(row).items()}
        self._set_rows(max(1, min(len(rows) + ROWS, MOST_SCHEDULED)), typed, clear=bool(order))
        return True

    def _set_rows(self, count: int, typed: dict[str, object], *, clear: bool = False) -> None:
        data = QueryDict(mutable=True)
        data.update(self.data)
        rows = [name for name in data if name.partition("-")[0] in NAMES and name.partition("-")[2].isdecimal()]
        for name in rows if clear else ():
            del data[name]
        for name, value in typed.items():
            if value not in (None, False):
                data[name] = "on" if value is True else str(value)
        data["rows"] = str(count)
        before, self.row_count = self.row_count, count
        for row in range(count + 1, before + 1):
            for name in NAMES:
                del self.fields[f"{name}-{row}"]
        self._add_rows(before + 1)
        self.data = data

    @property
    def shown_rows(self) -> Iterator[Row]:
        """Go through the rows."""
        for row in range(1, self.row_count + 1):
            yield Row(row, *(self[f"{name}-{row}"] for name in NAMES))

    @property
    def beware(self) -> list[str]:
        """Say which rows lie after the last day of what they deliver: it may be meant, and may be a slip."""
        late = [row.number for row in self.shown_rows if self._after_its_last_day(row)]
        if not late:
            return []
        rows = formats.joined([formats.number(one, self.sitting.lang) for one in late], self.sitting.lang)
        return [gettext("Rows that lie after the last day of their commitment: %(rows)s.") % {"rows": rows}]

    def _after_its_last_day(self, row: Row) -> bool:
        held = self.room.commitments.get(_whole(row.commitment.value()))
        day = row.day.value()
        on = day if isinstance(day, date) else _day(str(day or ""))
        by = held.commitment.by if held else None
        return on is not None and by is not None and on > by

    def clean(self) -> None:
        """Mark a row that names no commitment or no units; an empty row is left out."""
        told = self.cleaned_data
        if self.too_far is not None:
            self.add_error("first", self.too_far)
        for row in range(1, self.row_count + 1):
            of, units = told.get(f"commitment-{row}"), told.get(f"units-{row}")
            if of and not units and f"units-{row}" not in self.errors:
                self.add_error(f"units-{row}", gettext("Say how many units, or leave the row empty."))
            if not of and (units or told.get(f"day-{row}")):
                self.add_error(f"commitment-{row}", gettext("Choose the commitment, or leave the row empty."))

    def _rows(self) -> Iterator[Scheduled]:
        told = self.cleaned_data
        for row in range(1, self.row_count + 1):
            of, units = told.get(f"commitment-{row}"), told.get(f"units-{row}")
            if of and units:
                yield Scheduled(int(of), units, told.get(f"day-{row}"), bool(told.get(f"escrow-{row}")))

    def deed(self) -> ScheduleSet:
        """Make the act, its rows by their days."""
        rows = sorted(self._rows(), key=lambda row: (row.on is None, row.on or date.max))
        return ScheduleSet(tuple(rows), self.text("words") or None)

    def after(self, receipt: Receipt) -> str:
        """Go to the schedule."""
        return commission_url(self.sitting, self.room, "schedule")


def schedulable(room: RoomView) -> tuple[int, ...]:
    """Give the commitments that are delivered in steps."""
    return tuple(number for number, one in sorted(room.commitments.items()) if not held_by_days(one.commitment))


def _typed(row: Scheduled) -> dict[str, object]:
    return {"commitment": row.commitment, "units": row.amount, "day": row.on, "escrow": row.escrow}



def _whole(typed: object) -> int:
    return int(str(typed)) if str(typed or "").isdecimal() else 0


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


__all__ = ["SetScheduleForm", "schedulable"]
