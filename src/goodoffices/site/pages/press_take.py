"""The page on which reports come in: paste or choose files, look at what was read, choose, file a few at a time."""

from collections.abc import Sequence
from dataclasses import replace

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from goodoffices.desk.clerk import CLERK
from goodoffices.site.door import Sitting, seated
from goodoffices.site.forms.base import fresh_key
from goodoffices.site.forms.filing import TakeInForm, chosen
from goodoffices.site.frame import room_name
from goodoffices.site.pages.drafts import place_of
from goodoffices.site.pages.press_reading import as_far, read_on
from goodoffices.site.press.places import (
    at_the_desk,
    enter_press,
    press_tabs,
    press_url,
    report_url,
)
from goodoffices.site.press.rows import rows_shown
from goodoffices.site.press.taking import Batch, Known, Row, batch_from, rows_of, why_of
from goodoffices.talks.acts import ReportFiled
from goodoffices.talks.fold import RoomView
from goodoffices.talks.refusal import Refusal
from goodoffices.words.filling import wrong_and_mend

FEW = 5
"""Reports that one request files and has read, so that none lasts long; the page goes on by itself with a script."""

TAKEN = "press-taken"
"""The place where what was taken in is kept until it is filed."""


@seated
def take_in(request: HttpRequest, sitting: Sitting, room: str) -> HttpResponse:
    """Show the form or what was read; read, file, or put away what was read."""
    here = enter_press(sitting, room)
    if not at_the_desk(sitting, here):
        raise Refusal("no-such-room")
    return _Taking(request, sitting, here).answer()


class _Taking:
    """One request of somebody who takes reports in."""

    def __init__(self, request: HttpRequest, sitting: Sitting, room: RoomView) -> None:
        self.request, self.sitting, self.room = request, sitting, room
        self.place = place_of(room.id, TAKEN)
        body = sitting.draft(self.place)
        self.batch = batch_from(body) if body else None

    def answer(self) -> HttpResponse:
        """Answer by the step that was asked for."""
        if self.request.method != "POST":
            if self.batch is None:
                return self._form(TakeInForm(lang=self.sitting.lang))
            return self._rows(as_far(self.sitting, self.room, self.batch))
        match self.request.POST.get("step"):
            case "read":
                return self._read()
            case "file" | "on" if self.batch is not None:
                return self._file(self.batch)
            case "drop":
                self.sitting.drop_draft(self.place)
        return redirect(self.request.path)

    def _around(self) -> dict[str, object]:
        return {
            "name": room_name(self.room, self.sitting.lang),
            "press_url": press_url(self.sitting, self.room),
            "tabs": press_tabs(self.sitting, self.room, "press"),
        }

    def _form(self, form: TakeInForm, refusal: Refusal | None = None, status: int = 200) -> HttpResponse:
        context = self._around() | {"form": form}
        if refusal is not None:
            context["wrong"], context["mend"] = wrong_and_mend(
                refusal.code, refusal.params, self.sitting.lang
            )
        return render(self.request, "pages/press_take.html", context, status=status)

    # ---- what was read --------------------------------------------------------------------------------------------

    def _read(self) -> HttpResponse:
        sent = self.request.FILES.getlist("sources")
        form = TakeInForm(self.request.POST, lang=self.sitting.lang, sent=sent)
        if not form.is_valid():
            return self._form(form, status=422)
        try:
            rows = self._taken(str(form.cleaned_data["pasted"]), sent)
        except Refusal as refusal:
            return self._form(form, refusal, status=422)
        self._keep(Batch(fresh_key(), rows))
        return redirect(self.request.path)

    def _taken(self, pasted: str, sent: Sequence[UploadedFile]) -> tuple[Row, ...]:
        """Have the clerk take in what was pasted, and each file."""
        from goodoffices.press.asked import take  # an engine is loaded when one is asked for

        rows: tuple[Row, ...] = ()
        if pasted.strip():
            rows += rows_of(CLERK.ask(take, pasted.encode(), _("the pasted text")), pasted=True)
        for one in sent:
            rows += rows_of(CLERK.ask(take, one.read(), str(one.name or "")))
        return rows

    def _rows(self, batch: Batch) -> HttpResponse:
        known = Known(self.room)
        shown = rows_shown(self.sitting, self.room, batch, known)
        done = [one for one in batch.rows if one.done]
        context = self._around() | {
            "batch_key": batch.key,
            "reports": [one for one in shown if one["report"]],
            "addresses": [one for one in shown if one["address"]],
            "not_taken": [one for one in shown if one["why"]],
            "begun": batch.begun,
            "waiting": len(batch.waiting),
            "going_on": bool(batch.waiting or batch.reading),
            "done": len(done),
            "chosen": sum(one.chosen for one in batch.rows),
            "failed": sum(one.failed is not None for one in batch.rows),
            "only": report_url(self.sitting, self.room, done[0].done) if len(done) == 1 else "",
        }
        return render(self.request, "pages/press_taken.html", context)

    # ---- filing ---------------------------------------------------------------------------------------------------

    def _file(self, batch: Batch) -> HttpResponse:
        if self.request.POST.get("batch") != batch.key:
            messages.error(
                self.request, _("Something else was taken in meanwhile. Look at it before you file.")
            )
            return redirect(self.request.path)
        if self.request.POST.get("step") == "file":
            batch = chosen(batch, self.request.POST.dict())
            if not batch.waiting:
                messages.error(self.request, _("No report is ticked. Tick those that are to be filed."))
        for place in batch.reading:
            batch = batch.with_row(place, read_on(self.sitting, self.room, batch, place))
        for place in batch.waiting[:FEW]:
            if batch.reading:
                break  # a long reading: no request lasts long, and no seat has many in hand
            batch = batch.with_row(place, self._filed(batch, place))
            self._keep(batch)
        self._keep(batch)
        return redirect(self.request.path)

    def _filed(self, batch: Batch, place: int) -> Row:
        """File one report and have it read; what is refused is kept beside it, and the next goes on."""
        row, key = batch.rows[place], f"{batch.key}-{place}"
        try:
            alike = Known(self.room).alike(row) if row.as_copy else None
            deed = ReportFiled(row.report(), alike.first if alike else None)
            number = self.sitting.seat.act(self.room.id, deed, key=key).number
        except Refusal as refusal:
            return replace(row, failed=why_of(refusal))
        row = read_on(self.sitting, self.room, batch.with_row(place, replace(row, done=number)), place)
        self.sitting.look_again()
        self.room = self.sitting.here or self.room
        return row

    def _keep(self, batch: Batch) -> None:
        self.sitting.keep_draft(self.place, batch.written())


__all__ = ["take_in"]
