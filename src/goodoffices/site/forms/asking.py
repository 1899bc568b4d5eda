"""Forms of the bridging engine: what it is asked about a draft, and a package of what it found made a draft here."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from goodoffices.site.bridging.known import KnownOf
from goodoffices.site.bridging.places import believes
from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import Hinted, Said, fresh_key, not_before
from goodoffices.site.forms.shelves import read, written
from goodoffices.talks.acts import SourceRef
from goodoffices.talks.commissions import AskEngine
from goodoffices.talks.fold import RoomView
from goodoffices.talks.runs import Criterion, Question
from goodoffices.words.labels import label

QUESTIONS: dict[Question, Said] = {
    Question.WHY_NOT: _(
        "Looks for a package inside every red line and every linkage. If there is none, it names what rules each "
        "other out, and what would have to give way. It needs no number, and works from answers and linkages alone."
    ),
    Question.AGREEMENT: _(
        "Draws the packages that nobody could better without another's loss, what was put so far among them, and "
        "how sure that is."
    ),
    Question.CANDIDATES: _(
        "Gives a few packages to consider, side by side and in no order, with what each assumes. Choosing is yours."
    ),
    Question.BELIEFS: _(
        "Says what the answers so far let one believe of each side, and how little that is. Never of a person."
    ),
}

CRITERIA: dict[Criterion, Said] = {
    Criterion.NASH: _(
        "The gains are multiplied: a package is better if one side's gain grows by a larger share than another's "
        "shrinks. Whoever gains nothing brings it to nothing."
    ),
    Criterion.MAXMIN: _(
        "Whoever gains least, measured on its own scale, is to gain as much as can be; then the next."
    ),
    Criterion.KALAI: _("Each side comes to the same share of the most that it could gain at all."),
}

DAYS = 14
"""How many days a belief counts unless another day is chosen."""


def questions(room: RoomView) -> list[tuple[Question, Said]]:
    """Give what can be asked in a room; of beliefs only in a room for them."""
    return [(one, hint) for one, hint in QUESTIONS.items() if one is not Question.BELIEFS or believes(room)]


class AskForm(forms.Form):
    """What is asked, what is meant by fair, which positions are used, and in a room for beliefs until when."""

    key = forms.CharField(widget=forms.HiddenInput, initial=fresh_key, max_length=64)
    question = forms.ChoiceField(label=_("What do you ask?"), widget=forms.RadioSelect)
    criterion = forms.ChoiceField(
        label=_("What is fair?"),
        widget=forms.RadioSelect,
        required=False,
        help_text=_("It marks a package among others, and rules none out. The first question needs none."),
    )
    sources = forms.MultipleChoiceField(
        label=_("Which positions it uses"), widget=forms.CheckboxSelectMultiple, required=False
    )
    until = forms.DateField(
        label=_("It counts until"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("After this day the page says only that it has expired."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        sitting: Sitting,
        room: RoomView,
        usable: Iterable[tuple[SourceRef, str, str]],
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Offer what can be asked here; `usable` are the acts that can be used, each with its name and a line on it."""
        super().__init__(data, initial=initial, label_suffix="", use_required_attribute=False)
        self._offer(
            "question",
            [(one.value, Hinted.of(label(one, sitting.lang), hint)) for one, hint in questions(room)],
        )
        self._offer(
            "criterion",
            [
                (one.value, Hinted.of(_capital(label(one, sitting.lang)), hint))
                for one, hint in CRITERIA.items()
            ],
        )
        offered = [(written(ref), Hinted.of(said, hint)) for ref, said, hint in usable]
        self._offer("sources", offered)
        self.fields["question"].initial = Question.WHY_NOT.value
        self.fields["criterion"].initial = Criterion.NASH.value
        self.fields["sources"].initial = [value for value, _said in offered]
        self.fields["until"].initial = sitting.now.date() + timedelta(days=DAYS)
        if not believes(room):
            del self.fields["until"]
        else:
            not_before(self.fields["until"], sitting.now.date())
        if not offered:
            del self.fields["sources"]

    def _offer(self, name: str, choices: list[tuple[str, Hinted]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def asks(self, number: int) -> AskEngine:
        """Make the question about the draft of that number."""
        given = self.cleaned_data
        return AskEngine(
            number,
            Question(given["question"]),
            tuple(ref for ref in map(read, given.get("sources", ())) if ref),
            Criterion(given["criterion"] or Criterion.NASH),
            given.get("until"),
        )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def source_named(one: KnownOf, voice: str) -> str:
    """Name whose positions a source holds."""
    name = str(one.party["name"])
    return gettext("%(voice)s (inside %(party)s)") % {"voice": voice, "party": name} if voice else name


__all__ = ["CRITERIA", "QUESTIONS", "AskForm", "questions", "source_named"]
