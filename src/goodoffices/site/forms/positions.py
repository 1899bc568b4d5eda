"""The form by which a party gives its positions on a paper that stands before it, or the mediation records them."""

from functools import cached_property
from typing import ClassVar

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.answering_fields import can_be_answered
from goodoffices.site.forms.base import LeaveMixin
from goodoffices.site.forms.leave import heads, mediates
from goodoffices.site.forms.positions_fields import HOME, OWN, PositionsFields
from goodoffices.site.papers.answer_about import facts
from goodoffices.site.positions.text import something_open
from goodoffices.talks.acts import PositionsGiven
from goodoffices.talks.confirming import Before, given_before
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.procedure import Item
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.bridging import standing_of
from goodoffices.talks.view import View


def stands_to_be_marked(held: PaperHeld | None) -> bool:
    """Say whether positions can be given on a paper: it stands before the room's party, with something open in it."""
    return (
        can_be_answered(held) and held is not None and held.replaced_by is None and something_open(held.paper)
    )


class PositionsForm(LeaveMixin, PositionsFields):
    """The positions of a party: its own, or those of a body at home whose consent it needs."""

    slug = "give-positions"
    title = gettext_lazy("Give positions and red lines")
    kinds = (RoomKind.CAUCUS,)
    about_act = True
    quietly = True
    from_address: ClassVar[tuple[str, ...]] = ("whose", "voice")

    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to the head, and to the mediation that records what it heard."""
        return stands_to_be_marked(room.papers.get(number)) and (heads(view, room) or mediates(view, room))

    @cached_property
    def held(self) -> PaperHeld:
        """Give the paper; what is no paper before a party is answered as no address."""
        held = self.room.papers.get(self.number)
        if held is None or held.is_draft or held.by_party:
            raise Refusal("no-such-room")
        return held

    @property
    def paper(self) -> Paper:
        """Give the text that the positions are on."""
        return self.held.paper

    @cached_property
    def before(self) -> Before | None:
        """Give what this voice gave before, on this text or on the one it took the place of."""
        if self.begins_empty:
            return None
        return given_before(self.room, self.held, self.voice_asked, self.sitting.now.date())

    @property
    def stands_now(self) -> int:
        """Give the number of the act whose place would be taken; 0 for none."""
        voice = self.voice_asked
        return 0 if self.begins_empty else standing_of(self.room, PositionsGiven, self.number, voice)

    @property
    def about(self) -> dict[str, object]:
        """Give what the page says of the paper."""
        return facts(self.sitting, self.room, self.held)

    def prepare(self) -> None:
        """Begin with what was given before; leave is *no* at first, or what was given with it then."""
        if not self.is_bound:
            self._require_standing()  # what was typed before it was replaced is not lost: the rules say it then
        recorded = mediates(self.sitting.view, self.room)
        self.fields["fingerprint"].initial = self.held.fingerprint
        self.offer_leave(self.sitting.view, self.room, Item.POSITIONS)
        ours = gettext("the party's own") if recorded else gettext("ours")
        home = gettext("those whose consent we need at home")
        if recorded:
            home = gettext("those whose consent it needs at home")
            self.page_title = gettext("Record positions and red lines")
        self.lead = self._lead(recorded=recorded)
        self.offer("whose", [(OWN, ours), (HOME, home)])
        self.fields["may"].help_text = gettext(
            "“No” means: for advice only. The mediation may use it to advise; nobody outside this room sees it."
        )
        super().prepare()
        if self.before is not None:
            leave = self._leave_before(self.before)
            self.fields["may"].initial, self.fields["to"].initial = leave

    def _require_standing(self) -> None:
        held = self.held
        if held.replaced_by is not None:
            raise Refusal("paper-replaced", number=self.number, by=held.replaced_by)
        if held.withdrawn is not None or held.signed:
            raise Refusal("paper-not-standing", number=self.number)

    def _leave_before(self, before: Before) -> tuple[str, list[str]]:
        """Give the leave as it is now of what was given before."""
        told = [one for ref, one in self.room.told.items() if ref.number == before.held.number]
        return (
            (told[0].leave.may.value, list(told[0].leave.to))
            if told
            else (str(self.fields["may"].initial), [])
        )

    def _lead(self, *, recorded: bool) -> str:
        if recorded:
            return gettext("You record what they told you; it stands as heard by you.")
        return gettext(
            "Say as much or as little as you like. Talks go on without it, and it can be changed any day."
        )

    def deed(self) -> PositionsGiven:
        """Make the act."""
        words = self.text("words") or None
        fingerprint, before = (self.cleaned_data[name] for name in ("fingerprint", "opened_on"))
        voice = self.spoken_by()
        return PositionsGiven(self.number, fingerprint, self.positions, self.leave(), voice, words, before)


__all__ = ["PositionsForm", "stands_to_be_marked"]
