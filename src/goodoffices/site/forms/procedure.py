"""The form of the rules of procedure."""

from django import forms
from django.utils.translation import gettext_lazy as _

from goodoffices.site.forms.base import MAY_CHOICES, DeedForm, Group
from goodoffices.talks.acts import RulesSet
from goodoffices.talks.crossings import Announce
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import May
from goodoffices.talks.people import Role
from goodoffices.talks.procedure import Item, Naming, PartyOrder, Procedure, TranscriptRule
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View
from goodoffices.words.catalogue import LANGUAGES
from goodoffices.words.labels import label

KEPT_KINDS = (
    RoomKind.CAUCUS,
    RoomKind.DELEGATION,
    RoomKind.MEDIATION,
    RoomKind.PRESS,
    RoomKind.COMMISSION,
    RoomKind.LISTS,
)


class RulesForm(DeedForm):
    """Settle the rules of procedure; every seat is told."""

    slug = "rules"
    title = _("Change the rules of procedure")
    lead = _("Every seat reads these rules. What was said before stays as it was said.")
    kinds = (RoomKind.MEDIATION,)
    crosses = True
    group = Group.ALL

    languages = forms.MultipleChoiceField(
        label=_("Languages of the process"),
        choices=list(LANGUAGES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    approvals = forms.ChoiceField(
        label=_("Before something is carried"),
        choices=[("1", _("one person approves")), ("2", _("two people approve"))],
        widget=forms.RadioSelect,
    )
    second_on_overlap = forms.BooleanField(
        label=_(
            "Ask for a second person, never the preparer, where the leak guard was answered with a reason"
        ),
        required=False,
    )
    order = forms.ChoiceField(label=_("Order of the parties"), widget=forms.RadioSelect)
    naming = forms.ChoiceField(label=_("Seats show"), widget=forms.RadioSelect)
    public_page = forms.BooleanField(label=_("The process has a public page"), required=False)
    beliefs = forms.BooleanField(
        label=_("The mediation may keep rooms for what it believes of the parties"),
        required=False,
        help_text=_(
            "Off unless you want it. Such a room holds estimates of what each party, never a person, would accept, "
            "and how sure that is. Each has a day after which it is gone, nothing of it is exported, and only "
            "those named sit there."
        ),
    )
    transcripts = forms.ChoiceField(label=_("Who may take a transcript"), widget=forms.RadioSelect)

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it to a mediator."""
        return view.seat in room.members and room.members[view.seat].role is Role.MEDIATOR

    def prepare(self) -> None:
        """Show the rules as they stand."""
        lang, now = self.sitting.lang, self.sitting.view.procedure
        for name, kind in (("order", PartyOrder), ("naming", Naming), ("transcripts", TranscriptRule)):
            self.offer(name, [(one.value, label(one, lang)) for one in kind])
            self.fields[name].initial = getattr(now, name).value
        self.fields["languages"].initial = list(now.languages)
        self.fields["approvals"].initial = str(now.approvals)
        self.fields["second_on_overlap"].initial = now.second_on_overlap
        self.fields["public_page"].initial = now.public_page
        self.fields["beliefs"].initial = now.beliefs
        self._ask_leave(lang, now)
        self._ask_retention(lang, now)

    def _ask_leave(self, lang: str, now: Procedure) -> None:
        for item in Item:
            asked = _("Leave offered first for: %(item)s") % {"item": label(item, lang)}
            self.fields[f"leave_{item.value}"] = forms.ChoiceField(
                label=asked, choices=MAY_CHOICES, initial=now.leave_for(item).value
            )

    def _ask_retention(self, lang: str, now: Procedure) -> None:
        kept = dict(now.retention)
        for kind in KEPT_KINDS:
            asked = _("Days after which acts are destroyed: %(room)s") % {"room": label(kind, lang)}
            self.fields[f"days_{kind.value}"] = forms.IntegerField(
                label=asked,
                required=False,
                min_value=1,
                max_value=36_500,
                initial=kept.get(kind.value),
                help_text=_("Empty: they are kept."),
            )

    def deed(self) -> Announce:
        """Make the rules, told to every seat."""
        typed = self.cleaned_data
        return Announce(
            RoomKind.NOTICES,
            RulesSet(
                Procedure(
                    languages=tuple(typed["languages"]),
                    leave=tuple((item, May(typed[f"leave_{item.value}"])) for item in Item),
                    approvals=int(typed["approvals"]),
                    second_on_overlap=typed["second_on_overlap"],
                    order=PartyOrder(typed["order"]),
                    naming=Naming(typed["naming"]),
                    public_page=typed["public_page"],
                    transcripts=TranscriptRule(typed["transcripts"]),
                    retention=self._retention(),
                    beliefs=typed["beliefs"],
                )
            ),
        )

    def _retention(self) -> tuple[tuple[str, int], ...]:
        given = ((kind.value, self.cleaned_data[f"days_{kind.value}"]) for kind in KEPT_KINDS)
        return tuple((kind, days) for kind, days in given if days)
