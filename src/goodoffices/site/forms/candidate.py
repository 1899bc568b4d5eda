"""A package that the engine found becomes a draft of this room: a text like any other, which nobody outside it sees."""

from dataclasses import replace

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.desk.advice import packages_in
from goodoffices.site.bridging.binding import Bound, bound_by
from goodoffices.site.bridging.places import OPENS, is_over
from goodoffices.site.bridging.quoting import Quoted, Quoting
from goodoffices.site.forms.base import DeedForm
from goodoffices.site.papers.heads import paper_url
from goodoffices.talks.acts import PaperOpened, SourceRef
from goodoffices.talks.fold import PaperHeld, RoomView, RunHeld
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.papers.settling import under
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class CandidateForm(DeedForm):
    """One of the packages of a run, opened as a paper of this room with the run among its sources."""

    slug = OPENS
    title = _("Make it a draft paper here")
    lead = _(
        "The draft's text with this package chosen becomes a draft of its own in this room. Nothing is carried to "
        "anybody by that."
    )
    kinds = (RoomKind.MEDIATION,)
    about_act = True
    quietly = True
    from_address = ("package",)
    template = "pages/bridging_package.html"
    button = _("Open it as a draft")

    package = forms.ChoiceField(label=_("Which package"))

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a run that found packages; the run's own page offers it on each of them."""
        run = room.runs.get(number)
        return view.seat in room.members and run is not None and bool(packages_in(run.run.found))

    def prepare(self) -> None:
        """Offer the packages by their number on the run's page, and begin with the draft's title."""
        if self.number not in self.room.runs or is_over(self.sitting, self.run.run):
            raise Refusal("no-such-room")
        self.packages = packages_in(self.run.run.found)
        named = [
            (str(place), gettext("Package %(number)s") % {"number": place})
            for place in range(1, len(self.packages) + 1)
        ]
        self.offer("package", named)
        self.add_texts("title", _("Title"), rows=1)
        self.first_texts("title", self.held.paper.title)

    @property
    def run(self) -> RunHeld:
        """Give the run."""
        return self.room.runs[self.number]

    @property
    def held(self) -> PaperHeld:
        """Give the draft that the run was about."""
        return self.room.papers[self.run.run.number]

    @property
    def chosen(self) -> Package | None:
        """Give the package that is chosen now."""
        value = str(self["package"].value() or "1")
        fits = value.isascii() and value.isdecimal() and 0 < int(value) <= len(self.packages)
        return self.packages[int(value) - 1] if fits else None

    @property
    def quoted(self) -> list[Quoted]:
        """Quote it part by part."""
        quoting = Quoting(self.sitting, self.room, self.held, self.run.run.version)
        return quoting.package(self.chosen) if self.chosen else []

    @property
    def bound_by(self) -> list[Bound]:
        """Give whose leave its carrying would still need."""
        return bound_by(self.sitting, (SourceRef(self.room.id, self.number),))

    def deed(self) -> PaperOpened:
        """Open it: the text as the package has it, without what was not chosen."""
        package = self.packages[int(self.cleaned_data["package"]) - 1]
        then = self.held.version(self.run.run.version).paper
        chosen = {one.bracket: one.alternative for one in package.choices}
        text = replace(under(then, chosen, dict(package.values)), title=self.texts("title"))
        return PaperOpened(text, (SourceRef(self.room.id, self.number),))

    def after(self, receipt: Receipt) -> str:
        """Go to the paper."""
        return paper_url(self.sitting, self.room, receipt.number)


__all__ = ["CandidateForm"]
