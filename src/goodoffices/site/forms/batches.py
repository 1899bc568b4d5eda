"""Forms of batches: make one, write down its handover; and tell a commission the numbers of the list."""

import hashlib
from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.clock import local_day
from goodoffices.site.forms.base import Group, language_field, line_field, words_field
from goodoffices.site.forms.instruments import some_day
from goodoffices.site.forms.listing import ListForm
from goodoffices.site.frame import room_name
from goodoffices.site.lists.alike import undecided
from goodoffices.site.lists.places import heads_here, list_url
from goodoffices.talks.acts import BatchHandedOver, BatchMade, Known
from goodoffices.talks.crossings import TellCounts
from goodoffices.talks.fold import RoomView
from goodoffices.talks.lists.counting import counted, declines, given_out, in_open_batch, still_to_go
from goodoffices.talks.lists.fingerprints import SALT
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class MakeBatchForm(ListForm):
    """Persons who are to go together."""

    slug = "make-batch"
    title = _("Make a batch")
    lead = _("Those who are handed over together. Who goes when is for you to say: nothing here puts anybody first.")
    button = _("Make the batch")

    name = line_field(_("What the batch is called"), hint=_("A number or a day, not a person's name."))
    planned = some_day(_("Planned for"))
    persons = forms.MultipleChoiceField(label=_("Who goes with it"), widget=forms.CheckboxSelectMultiple)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who decide, where somebody could go."""
        return heads_here(view, room) and any(may_go(room))

    def prepare(self) -> None:
        """Offer those who could go: counted, in no open batch, not gone, and not unwilling."""
        free = {one.person.id for one in counted(self.room)} & set(may_go(self.room))
        self.offer_persons("persons", [self.room.persons[one] for one in free])

    def beware(self) -> list[str]:
        """Warn of pairs not decided among those who go, or, before anybody was chosen, could go."""
        chosen = getattr(self, "cleaned_data", {}).get("persons")
        return warned(self.room, chosen or may_go(self.room), self.sitting.lang)

    def clean(self) -> None:
        """Ask for a day that the list can plan for."""
        self.since_the_list("planned")

    def deed(self) -> BatchMade:
        """Make the act."""
        told = self.cleaned_data
        return BatchMade(str(told["name"]).strip(), tuple(told["persons"]), told["planned"])

    def after(self, receipt: Receipt) -> str:
        """Go to the batch."""
        return f"{list_url(self.sitting, self.room, 'list-batches')}#batch-{receipt.number}"


def warned(room: RoomView, persons: Iterable[str], lang: str) -> list[str]:
    """Say how many pairs that touch these entries wait for a decision, if any does."""
    return list(filter(None, [undecided(room, persons, lang)]))


def may_go(room: RoomView) -> list[str]:
    """Give the ids of those who could be put in a batch."""
    every = counted(room)
    free = [one for one in every if one.handed_over is None and not in_open_batch(room, one)]
    return [one.person.id for one in free if not declines(one)]


class HandOverForm(ListForm):
    """Persons of a batch were handed over."""

    slug = "hand-over"
    title = _("Write down the handover")
    about_act = True
    button = _("Write it down")

    on = some_day(_("On which day"))
    persons = forms.MultipleChoiceField(
        label=_("Handed over alive"), required=False, widget=forms.CheckboxSelectMultiple
    )
    remains = forms.MultipleChoiceField(
        label=_("Remains handed over"), required=False, widget=forms.CheckboxSelectMultiple
    )
    words = words_field(_("More about it"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a batch of which somebody has not gone."""
        batch = room.batches.get(number)
        return batch is not None and heads_here(view, room) and bool(still_to_go(room, batch))

    def prepare(self) -> None:
        """Offer those of the batch who have not gone."""
        batch = self.room.batches.get(self.number)
        waiting = still_to_go(self.room, batch) if batch else ()
        alive = [one for one in waiting if one.person.known is not Known.DEAD and not declines(one)]
        self.offer_persons("persons", alive)
        self.offer_persons("remains", [one for one in waiting if one.person.known is not Known.ALIVE])
        self.fields["persons"].initial = [one.person.id for one in alive if one.person.known is Known.ALIVE]
        self.fields["remains"].initial = [one.person.id for one in waiting if one.person.known is Known.DEAD]
        self.fields["on"].required = True
        self.fields["on"].initial = local_day(self.sitting.now)

    def beware(self) -> list[str]:
        """Warn of pairs not decided among those who wait in the batch."""
        batch = self.room.batches.get(self.number)
        waiting = still_to_go(self.room, batch) if batch else ()
        return warned(self.room, [one.person.id for one in waiting], self.sitting.lang)

    def clean(self) -> None:
        """Ask for a day that has come, for somebody, and for each in one place."""
        self.done_by_now("on")
        self.since_the_list("on")
        told = self.cleaned_data
        alive, dead = set(told.get("persons") or ()), set(told.get("remains") or ())
        if alive & dead:
            self.add_error("remains", _("Somebody is ticked as alive and among the remains. Tick each once."))
        if not alive | dead:
            self.add_error("persons", _("Tick at least one person."))

    def deed(self) -> BatchHandedOver:
        """Make the act."""
        told = self.cleaned_data
        words = self.text("words") or None
        return BatchHandedOver(self.number, tuple(told["persons"]), tuple(told["remains"]), told["on"], words)

    def after(self, receipt: Receipt) -> str:
        """Go to the batch."""
        return f"{list_url(self.sitting, self.room, 'list-batches')}#batch-{self.number}"


class TellCountsForm(ListForm):
    """A commission is told the numbers of the list."""

    slug = "tell-counts"
    title = _("Tell a commission the numbers")
    lead = _("The commission hears how many persons stand under each heading, and a fingerprint of the list. No name, "
             "no id and no day leaves this room.")  # fmt: skip
    crosses = True
    group = Group.ALL

    room_told = forms.ChoiceField(label=_("Which commission"), widget=forms.RadioSelect)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to those who decide, where there is somebody to count and a commission to hear it."""
        return heads_here(view, room) and bool(counted(room)) and any(view.sitting(RoomKind.COMMISSION))

    def prepare(self) -> None:
        """Offer the commissions in which the reader sits."""
        lang = self.sitting.lang
        every = [(one.id, room_name(one, lang)) for one in self.sitting.view.sitting(RoomKind.COMMISSION)]
        self.offer("room_told", every, first=every[0][0] if len(every) == 1 else None)

    def beware(self) -> list[str]:
        """Warn of pairs not decided: who stands in two entries is told of as two."""
        return warned(self.room, self.room.persons, self.sitting.lang)

    def deed(self) -> TellCounts:
        """Make the crossing; the salt is the last one that this list was told under, or a new one.

        So the commission sees whether the list changed between two tellings.  A new salt comes of the form's own
        key, which is drawn at random and kept nowhere.
        """
        last = given_out(self.room)
        fresh = hashlib.sha256(f"list {self.cleaned_data['key']}".encode()).hexdigest()[:SALT]
        return TellCounts(self.cleaned_data["room_told"], last.salt if last else fresh)


__all__ = ["HandOverForm", "MakeBatchForm", "TellCountsForm", "may_go"]
