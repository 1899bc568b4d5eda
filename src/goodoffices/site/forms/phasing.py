"""Forms of phases and gates: set the phases of the deal, and say that a gate is passed."""

import re

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.commission.places import commission_url
from goodoffices.site.commission.saying import called, phase_called
from goodoffices.site.forms.base import DeedForm, Hinted, language_field, line_field, words_field
from goodoffices.site.forms.committing import mediates_here
from goodoffices.site.forms.instruments import some_day
from goodoffices.talks.acts import GatePassed, PhasesSet
from goodoffices.talks.commission.gates import gates_left, in_order, next_gate, not_fulfilled
from goodoffices.talks.fold import RoomView
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.phasing import MOST_PHASES
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Phase
from goodoffices.talks.view import View
from goodoffices.words import formats

MORE_ROWS = 3
"""Empty rows under the phases that are set; whoever sets them again gets as many more."""


class PhasesForm(DeedForm):
    """The phases of the deal, row by row, in place of those set before."""

    slug = "set-phases"
    title = _("Set the phases")
    lead = _(
        "In the order in which they come, in place of those that are set. A row without a mark is left out."
    )
    kinds = (RoomKind.COMMISSION,)
    button = _("Set them")
    template = "pages/phases.html"

    why = words_field(_("Why they are set so"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation."""
        return mediates_here(view, room)

    def prepare(self) -> None:
        """Ask row by row, beginning with the phases that are set."""
        held = [one.phase for one in in_order(self.room)]
        self.set_rows = len(held)
        self.rows = min(MOST_PHASES, len(held) + MORE_ROWS)
        for row in range(1, self.rows + 1):
            self._add_row(row)
            if row <= len(held):
                self._begin_row(row, held[row - 1])
        self.order_fields([name for name in self.fields if name not in ("why", "lang")])

    def _add_row(self, row: int) -> None:
        self.fields[f"mark-{row}"] = line_field(
            _("Its mark"), required=False, hint=_("Short, such as 1 or 2b.")
        )
        for lang in self.sitting.view.procedure.languages:
            tongue = {"language": formats.language_name(lang, self.sitting.lang)}
            field = line_field(format_lazy(_("Its name ({language})"), **tongue), required=False)
            field.widget.attrs["lang"] = lang
            self.fields[f"called-{lang}-{row}"] = field
        self.fields[f"starts-{row}"] = some_day(_("From which day"))
        self.fields[f"ends-{row}"] = some_day(_("Until which day"))
        self.fields[f"talks-{row}"] = forms.BooleanField(
            label=_("It goes on while talks on the next phase do"), required=False
        )
        self.fields[f"gate-{row}"] = line_field(_("The gate before it, in words"), required=False)
        self.fields[f"first-{row}"] = line_field(
            _("Commitments to be fulfilled before it"),
            required=False,
            hint=_("Their numbers, with commas between them."),
        )

    def _begin_row(self, row: int, one: Phase) -> None:
        self.fields[f"mark-{row}"].initial = one.id
        self.fields[f"starts-{row}"].initial = one.starts
        self.fields[f"ends-{row}"].initial = one.ends
        self.fields[f"talks-{row}"].initial = one.while_talks
        self.fields[f"gate-{row}"].initial = one.gate.words if one.gate else None
        self.fields[f"first-{row}"].initial = ", ".join(str(number) for number in one.after) or None
        for text in one.name:
            if field := self.fields.get(f"called-{text.lang}-{row}"):
                field.initial = text.words
        if one.gate is not None:
            self.fields["lang"].initial = one.gate.lang

    def row_groups(self) -> list[dict[str, object]]:
        """Give the rows, each with its fields; those that are empty and not the next are folded away."""
        found = []
        for row in range(1, self.rows + 1):
            bound = [one for one in self.visible_fields() if one.name.endswith(f"-{row}")]
            filled = any(one.value() or (self.has_errors() and one.errors) for one in bound)
            found.append({"number": row, "fields": bound, "open": filled or row == self.set_rows + 1})
        return found

    def shown_first(self) -> list[forms.BoundField]:
        """Give what stands under the rows."""
        return [self["why"], self["lang"]]

    def clean(self) -> dict[str, object]:
        """Mark a row without its mark or name, days out of order, and what are no numbers of commitments."""
        told = super().clean() or self.cleaned_data
        first = self.sitting.view.procedure.languages[0]
        for row in range(1, self.rows + 1):
            mark, name = (
                str(told.get(one) or "").strip() for one in (f"mark-{row}", f"called-{first}-{row}")
            )
            rest = [told.get(f"{one}-{row}") for one in ("starts", "ends", "gate", "first")]
            if not mark and (name or any(rest)):
                self.add_error(f"mark-{row}", _("Give this phase a mark, or leave the row out."))
            if mark and not name:
                self.add_error(f"called-{first}-{row}", _("Give this phase a name."))
            starts, ends = told.get(f"starts-{row}"), told.get(f"ends-{row}")
            if starts and ends and ends < starts:
                self.add_error(f"ends-{row}", _("It ends before it begins."))
            if not re.fullmatch(r"[\d\s,،;]*", str(told.get(f"first-{row}") or "")):
                self.add_error(f"first-{row}", _("Write numbers of commitments, with commas between them."))
        return told

    def _phases(self) -> tuple[Phase, ...]:
        told = self.cleaned_data
        return tuple(
            Phase(
                id=str(told[f"mark-{row}"]).strip(),
                name=self._called(row),
                gate=self._gate(row),
                after=tuple(int(one) for one in re.findall(r"\d{1,9}", str(told[f"first-{row}"] or ""))),
                starts=told[f"starts-{row}"],
                ends=told[f"ends-{row}"],
                while_talks=told[f"talks-{row}"],
            )
            for row in range(1, self.rows + 1)
            if str(told[f"mark-{row}"] or "").strip()
        )

    def _called(self, row: int) -> tuple[Text, ...]:
        languages = self.sitting.view.procedure.languages
        typed = (
            Text(str(self.cleaned_data[f"called-{lang}-{row}"] or "").strip(), lang) for lang in languages
        )
        return tuple(text for text in typed if text)

    def _gate(self, row: int) -> Text | None:
        """Give the gate's words; those that stand already stay in the language that they were said in."""
        typed = self.text(f"gate-{row}")
        stands = (one.phase.gate for one in self.room.phases.values() if one.phase.gate is not None)
        kept = next((gate for gate in stands if gate.words == typed.words), None)
        return kept or typed or None

    def deed(self) -> PhasesSet:
        """Make the act."""
        return PhasesSet(self._phases(), self.text("why") or None)

    def after(self, receipt: Receipt) -> str:
        """Go to the commitments by phase."""
        return commission_url(self.sitting, self.room)


class GateForm(DeedForm):
    """The gate before a phase is passed, fulfilled or not: what is open is said plainly."""

    slug = "pass-gate"
    title = _("Pass a gate")
    lead = _(
        "What was to come before the gate and isn't fulfilled is named. The gate can be passed all the same."
    )
    kinds = (RoomKind.COMMISSION,)
    button = _("Pass this gate")
    from_address = ("phase",)

    phase = forms.ChoiceField(label=_("The gate before which phase"), widget=forms.RadioSelect)
    words = words_field(_("On what ground it is passed"), rows=3)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the mediation while a gate is left."""
        return mediates_here(view, room) and next_gate(room) is not None

    def prepare(self) -> None:
        """Offer the gates that are left, each with what is not fulfilled before it."""
        lang, room = self.sitting.lang, self.room
        ahead = [held.phase for held in gates_left(room)]
        choices = [(one.id, Hinted.of(phase_called(room, one.id, lang), self._hint(one))) for one in ahead]
        self.offer("phase", choices, choices[0][0] if choices else None)

    def _hint(self, one: Phase) -> str:
        lang = self.sitting.lang
        before = not_fulfilled(self.room, one.id, local_day(self.sitting.now))
        left = [called(self.room, held.number, lang).words for held in before]
        said = [one.gate.words] if one.gate else []
        if left:
            said.append(
                gettext("Not fulfilled yet: %(commitments)s") % {"commitments": formats.joined(left, lang)}
            )
        elif one.after:
            said.append(gettext("All that was to come before it is fulfilled."))
        return " · ".join(said)

    def deed(self) -> GatePassed:
        """Make the act."""
        return GatePassed(self.cleaned_data["phase"], self.text("words"))

    def after(self, receipt: Receipt) -> str:
        """Go to the commitments by phase."""
        return commission_url(self.sitting, self.room)


__all__ = ["GateForm", "PhasesForm"]
