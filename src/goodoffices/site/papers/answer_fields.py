"""The fields by which one part of a paper is answered, and what was typed there as a part of an answer."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _

from goodoffices.site.forms.base import MAY_CHOICES
from goodoffices.site.papers.parts import Part, choice_name
from goodoffices.talks.acts import PartAnswer, Stance
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import Blank, BlankKind, Bracket, Choice
from goodoffices.talks.papers.notation import read
from goodoffices.talks.people import said_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words.filling import wrong_and_mend
from goodoffices.words.labels import label

TAKES = (Stance.ACCEPT, Stance.ACCEPT_IF)
_NAMED = re.compile(r"([0-9][0-9a-z./]*[0-9])([a-z]{1,2})")
_BETWEEN = re.compile(r"[\s,;،؛]+")


class PartFields:
    """The fields by which parts are answered, each made once and used for every part: a long paper has thousands."""

    def __init__(self, lang: str, participants: Iterable[tuple[str, str]], may: May) -> None:
        """Make them for a reader of `lang`; a reason could go to these participants."""
        self.lang = lang
        stances = [(one.value, label(one, lang)) for one in Stance]
        self.stance = forms.ChoiceField(choices=[("", _("not answered")), *stances], required=False)
        self.words = forms.CharField(required=False, max_length=20_000)
        self.value = forms.CharField(required=False, max_length=500)
        self.may = forms.ChoiceField(choices=list(MAY_CHOICES), required=False, initial=may.value)
        self.to = forms.MultipleChoiceField(choices=list(participants), required=False)
        self.letters: dict[int, forms.Field] = {}

    def of(self, part: Part) -> dict[str, forms.Field]:
        """Give the fields of one part, named "path:what"."""
        at = part.path
        fields: dict[str, forms.Field] = {f"{at}:stance": self.stance}
        if part.bracket is not None:
            fields[f"{at}:alternative"] = self._letters(len(part.bracket.alternatives))
        if part.blank is not None:
            fields[f"{at}:value"] = self._value(part.blank)
        fields |= {f"{at}:{what}": self.words for what in ("only_if", "condition", "wording", "reason")}
        return fields | {f"{at}:may": self.may, f"{at}:to": self.to}

    def _letters(self, count: int) -> forms.Field:
        if count not in self.letters:
            named = [(str(number), letter(number)) for number in range(count)]
            self.letters[count] = forms.ChoiceField(choices=[("", "—"), *named], required=False)
        return self.letters[count]

    def _value(self, blank: Blank) -> forms.Field:
        if blank.kind is not BlankKind.LIST:
            return self.value
        named = [(str(at), said_in(one, self.lang).words) for at, one in enumerate(blank.choices, 1)]
        return forms.ChoiceField(choices=[("", "—"), *named], required=False)


def first_values(part: PartAnswer) -> dict[str, object]:
    """Give the first values of the fields of a part from what was said of it before."""
    at = part.path
    found: dict[str, object] = {f"{at}:stance": part.stance.value}
    if part.alternative is not None:
        found[f"{at}:alternative"] = str(part.alternative)
    if part.value:
        found[f"{at}:value"] = part.value
    if part.only_if:
        found[f"{at}:only_if"] = " ".join(choice_name(one) for one in part.only_if)
    for what, text in (("condition", part.condition), ("wording", part.wording), ("reason", part.reason)):
        if text:
            found[f"{at}:{what}"] = text.words
    if part.leave is not None:
        found[f"{at}:may"], found[f"{at}:to"] = part.leave.may.value, list(part.leave.to)
    return found


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with what was typed in a field."""

    field: str
    words: str


def typed_part(
    part: Part, data: Mapping[str, object], lang: str, reader: str, brackets: Mapping[str, Bracket]
) -> tuple[PartAnswer | None, list[Wrong]]:
    """Make a part's answer from cleaned fields; None where nothing was said of it.  `lang` is that of the words."""
    at, wrong = part.path, list[Wrong]()

    def said(what: str) -> str:
        return str(data.get(f"{at}:{what}") or "").strip()

    def text(what: str) -> Text | None:
        return Text(said(what), lang) if said(what) else None

    ties = _ties(said("only_if"), at, brackets, wrong)
    stance = Stance(said("stance")) if said("stance") else _meant(part, said, ties)
    if stance is None:
        if said("reason"):
            wrong.append(Wrong(f"{at}:stance", _("Say what you answer, or leave the reason out.")))
        return None, wrong
    alternative = int(said("alternative")) if said("alternative") else None
    takes = stance in TAKES
    if part.bracket is not None and takes and alternative is None:
        wrong.append(Wrong(f"{at}:alternative", _("Choose the alternative that you accept.")))
    conditional = bool(ties) or bool(said("condition"))
    if stance is Stance.ACCEPT_IF and not conditional:
        wrong.append(
            Wrong(f"{at}:condition", _("Say on which condition, or name the alternatives it depends on."))
        )
    if stance is not Stance.ACCEPT_IF and conditional:
        wrong.append(Wrong(f"{at}:stance", _("A condition goes with “accept if” only.")))
    if stance is Stance.COUNTER and not said("wording") and not (part.blank and said("value")):
        wrong.append(Wrong(f"{at}:wording", _("Write the words that you want instead.")))
    _check_wording(at, said("wording"), reader, wrong)
    if part.blank is not None and takes and said("value"):
        _check_value(at, part.blank, said("value"), reader, wrong)
    to = data.get(f"{at}:to")
    leave = Leave(May(said("may") or May.ASK), tuple(to) if isinstance(to, list | tuple) else ())
    answer = PartAnswer(
        at,
        stance,
        alternative,
        said("value"),
        tuple(ties),
        text("condition"),
        text("wording"),
        text("reason"),
        leave if said("reason") else None,
    )
    return answer, wrong


def _meant(part: Part, said: Callable[[str], str], ties: list[Choice]) -> Stance | None:
    """Give what is meant where only an alternative, a value, a condition or other words were filled in."""
    if ties or said("condition"):
        return Stance.ACCEPT_IF
    if said("wording"):
        return Stance.COUNTER
    if (part.bracket and said("alternative")) or (part.blank and said("value")):
        return Stance.ACCEPT
    return None


def _ties(typed: str, at: str, brackets: Mapping[str, Bracket], wrong: list[Wrong]) -> list[Choice]:
    found = []
    for name in filter(None, _BETWEEN.split(typed)):
        choice = _choice(name, brackets)
        if choice is None or choice.bracket == at:
            words = _("No other alternative is called “%(name)s”. They are called as in the text: 3/1b.")
            wrong.append(Wrong(f"{at}:only_if", words % {"name": name[:40]}))
        else:
            found.append(choice)
    return list(dict.fromkeys(found))


def _choice(name: str, brackets: Mapping[str, Bracket]) -> Choice | None:
    parsed = _NAMED.fullmatch(name.lower())
    bracket = brackets.get(parsed[1]) if parsed else None
    if parsed is None or bracket is None:
        return None
    letters = [letter(number) for number in range(len(bracket.alternatives))]
    return Choice(bracket.id, letters.index(parsed[2])) if parsed[2] in letters else None


def _check_wording(at: str, words: str, reader: str, wrong: list[Wrong]) -> None:
    for fault in read(words).faults[:1]:
        shown = words[max(0, fault.at - 30) : fault.at + 30]
        wrong.append(
            Wrong(
                f"{at}:wording",
                sentence("text-unbalanced", reader, at=fault.at, sign=fault.sign, shown=shown),
            )
        )


def _check_value(at: str, blank: Blank, value: str, reader: str, wrong: list[Wrong]) -> None:
    try:
        require_value(blank, value)
    except Refusal as refusal:
        wrong.append(Wrong(f"{at}:value", sentence(refusal.code, reader, **refusal.params)))


def sentence(code: str, lang: str, **params: object) -> str:
    """Say a refusal in one line, beside the field that it is about."""
    return " ".join(wrong_and_mend(code, params, lang))


__all__ = ["PartFields", "Wrong", "first_values", "sentence", "typed_part"]
