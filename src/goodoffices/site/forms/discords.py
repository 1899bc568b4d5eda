"""The form by which a human says what two entries, put side by side, are to each other."""

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import DeedForm, language_field, words_field
from goodoffices.site.press.places import name_of, press_url, ref_named
from goodoffices.site.press_said.pairs import sides_shown
from goodoffices.talks.acts import DiscordJudged
from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.keeping import Discord, EntryRef, Judgement
from goodoffices.talks.pressroom.candidates import Candidate
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.labels import label

NOWHERE = EntryRef(0)


class JudgePairForm(DeedForm):
    """A judgement of a pair; the last one stands, so that it can be judged again."""

    slug = "judge-pair"
    title = _("Judge a pair")
    lead = _(
        "Say what the two are to each other. Neither is made true or false by it, and it can be judged again."
    )
    kinds = (RoomKind.PRESS,)
    at_once = True
    from_address = ("discord", "one", "other")
    template = "press/discord_deed.html"

    discord = forms.ChoiceField(choices=[(one.value, one.value) for one in Discord], widget=forms.HiddenInput)
    one = forms.CharField(widget=forms.HiddenInput, max_length=40)
    other = forms.CharField(widget=forms.HiddenInput, max_length=40)
    judgement = forms.ChoiceField(label=_("What are they to each other?"), widget=forms.RadioSelect)
    why = words_field(_("Why"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it nowhere by itself: each pair leads to it."""
        return False

    @classmethod
    def asked_of(cls, pair: Candidate) -> dict[str, str]:
        """Give the first values of the form for a pair."""
        return {"discord": pair.discord.value, "one": name_of(pair.one), "other": name_of(pair.other)}

    def prepare(self) -> None:
        """Offer what can be said of a pair."""
        self.offer("judgement", [(one.value, label(one, self.sitting.lang)) for one in Judgement])

    def sides(self) -> list[dict[str, object]]:
        """Give the two entries, as far as they are there."""
        named = (ref_named(str(self[name].value() or "")) for name in ("one", "other"))
        return sides_shown(self.sitting, self.room, (ref for ref in named if ref))

    def clean(self) -> None:
        """Say in sight what is wrong with a field that is not seen."""
        if {"discord", "one", "other"} & self.errors.keys():
            self.add_error(None, _("This pair can't be read. Choose one from the list of contradictions."))

    def deed(self) -> DiscordJudged:
        """Make the judgement."""
        told = self.cleaned_data
        return DiscordJudged(
            Discord(told["discord"]),
            ref_named(told["one"]) or NOWHERE,
            ref_named(told["other"]) or NOWHERE,
            Judgement(told["judgement"]),
            self.text("why") or None,
        )

    def after(self, receipt: Receipt) -> str:
        """Go back to the pairs that wait."""
        return press_url(self.sitting, self.room, "press-discords")
