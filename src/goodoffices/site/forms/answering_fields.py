"""What the form of an answer to a paper asks, whoever answers: the whole, each part, the change most wanted, leave."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.forms.base import (
    DeedForm,
    Hinted,
    LeaveMixin,
    language_field,
    participants,
    words_field,
)
from goodoffices.site.papers.answer_about import AllAtOnce, all_at_once, facts
from goodoffices.site.papers.answer_fields import PartFields, first_values, typed_part
from goodoffices.site.papers.answer_shown import ArticleToAnswer, articles_to_answer, places_named
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.parts import Part, choice_name, every_part, title_of
from goodoffices.talks.acts import Answer, PartAnswer, Whole, Wish
from goodoffices.talks.carryover import Earlier, earlier
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import Bracket, Choice, PaperKind, every_article, every_bracket
from goodoffices.talks.procedure import Item
from goodoffices.words.labels import label


def can_be_answered(held: PaperHeld | None) -> bool:
    """Say whether a paper is one that somebody put before the room's party, and that can still be answered."""
    return (
        held is not None
        and not held.is_draft
        and not held.by_party
        and held.withdrawn is None
        and not held.signed
    )


class AnswerFields(LeaveMixin, DeedForm):
    """What an answer asks, whoever gives it: the whole, each part, the change most wanted, and leave."""

    template = "pages/answer.html"
    action = ""
    """Where the form is sent to, if not to its own address."""
    unread: tuple[str, ...] = ()
    """What could not be read of a form that was filled in on paper."""

    fingerprint = forms.CharField(widget=forms.HiddenInput, max_length=64)
    whole = forms.ChoiceField(
        label=gettext_lazy("Your answer as a whole"), widget=forms.RadioSelect, required=False
    )
    sticks_to = forms.ChoiceField(label=gettext_lazy("The earlier paper you stick to"), required=False)
    principals = words_field(
        gettext_lazy("Whose principals still have to answer"),
        required=False,
        rows=2,
        hint=gettext_lazy("One on each line: leadership abroad and commanders in the field may differ."),
    )
    words = words_field(gettext_lazy("What you say of it in general"), required=False, rows=3)
    wish_at = forms.ChoiceField(label=gettext_lazy("Where the one change most wanted is"), required=False)
    wish_words = words_field(gettext_lazy("What that change is"), required=False, rows=2)
    lang = language_field()
    knowingly = forms.BooleanField(
        label=gettext_lazy("I answer this earlier text knowingly, though a later one stands"), required=False
    )

    # ---- what is answered ---------------------------------------------------------------------------------------

    @property
    def caucus(self) -> RoomView | None:
        """Give the caucus in which the paper stands."""
        return self.room

    @property
    def paper_number(self) -> int:
        """Give the number of the paper there."""
        return self.number

    @cached_property
    def held(self) -> PaperHeld | None:
        """Give the paper that is answered; None while none is chosen."""
        return self.caucus.papers.get(self.paper_number) if self.caucus else None

    @cached_property
    def earlier(self) -> Earlier | None:
        """Give what was said before of this text or of the one it took the place of."""
        return earlier(self.caucus, self.held) if self.caucus and self.held else None

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Give every part that can be answered by itself."""
        return tuple(every_part(self.held.paper)) if self.held and not self.take_it_or_leave_it else ()

    @cached_property
    def brackets(self) -> dict[str, Bracket]:
        """Give the paper's brackets by their paths."""
        every = every_article(self.held.paper) if self.held else ()
        return {bracket.id: bracket for one in every for bracket in every_bracket(one)}

    @property
    def take_it_or_leave_it(self) -> bool:
        """Say whether it is a mediator's proposal, which is accepted or rejected and nothing else."""
        return self.held is not None and self.held.paper.kind is PaperKind.MEDIATORS

    @property
    def replaced_by(self) -> int | None:
        """Give the number of the later paper that stands in its place."""
        return self.held.replaced_by if self.held else None

    @cached_property
    def paths(self) -> frozenset[str]:
        """Give the paths of all parts."""
        return frozenset(part.path for part in self.parts)

    @cached_property
    def shown_articles(self) -> list[ArticleShown]:
        """Give the articles as they are read."""
        if self.held is None:
            return []
        paper, lang = self.held.paper, self.sitting.lang
        first = lang if lang in paper.languages else next(iter(paper.languages), lang)
        return articles_shown(paper, (first,), lang)

    @property
    def ties(self) -> list[tuple[str, str]]:
        """Give each alternative's name as it is typed, and what it reads."""
        every = places_named(self.shown_articles)
        return [(choice_name(Choice(path, at)), called) for path, at, called in every if at is not None]

    # ---- what is offered ----------------------------------------------------------------------------------------

    first: Mapping[str, object] = MappingProxyType({})
    """What was said before, by field: what the form begins with."""

    def prepare(self) -> None:
        """Offer what can be said of this paper, with what was said before and still reads the same filled in."""
        self.offer_leave(self.sitting.view, self.room, Item.ANSWER)
        if self.held is None:
            return
        self.fields["fingerprint"].initial = self.held.fingerprint
        if not self.replaced_by:
            del self.fields["knowingly"]
        if self.take_it_or_leave_it:
            self._offer_all_or_nothing()
            return
        self._offer_whole()
        self._offer_wish()
        may = self.sitting.view.procedure.leave_for(Item.REASON)
        made = PartFields(self.sitting.lang, self._others(), may)
        for part in self.parts:
            self.fields.update(made.of(part))
        self._fill_in()

    def _others(self) -> Iterable[tuple[str, str]]:
        party = self.room.party.id if self.room.party else ""
        return participants(self.sitting.view, without=party)

    def _offer_all_or_nothing(self) -> None:
        for name in ("sticks_to", "principals", "wish_at", "wish_words"):
            del self.fields[name]
        self.offer(
            "whole", [(one.value, label(one, self.sitting.lang)) for one in (Whole.ACCEPT, Whole.REJECT)]
        )
        self.fields["whole"].required = True

    def _offer_whole(self) -> None:
        hint = gettext("Each part below, as far as you answer it.")
        article_by_article = Hinted.of(gettext("article by article"), hint)
        told = [(one.value, label(one, self.sitting.lang)) for one in Whole]
        self.offer("whole", [("", article_by_article), *told])
        papers = self.caucus.papers.values() if self.caucus else ()
        others = [one for one in papers if one.number != self.paper_number and not one.is_draft]
        named = [
            (str(one.number), self._paper_named(one)) for one in sorted(others, key=lambda one: -one.number)
        ]
        self.offer("sticks_to", [("", gettext("none")), *named])

    def _paper_named(self, one: PaperHeld) -> str:
        title = title_of(one.paper, self.sitting.lang).words
        return gettext("act %(number)s: %(title)s") % {"number": one.number, "title": title}

    def _offer_wish(self) -> None:
        named = [
            (f"{path}:{'' if at is None else at}", called)
            for path, at, called in places_named(self.shown_articles)
            if path in self.paths
        ]
        self.offer("wish_at", [("", gettext("none")), *named])

    def _fill_in(self) -> None:
        before = self.earlier
        if before is None:
            return
        same = [first_values(one.part) for one in before.parts.values() if one.same]
        first = {name: value for values in same for name, value in values.items()}
        own = self.held is not None and before.paper.number == self.held.number
        answer = before.answered.answer
        if own and answer.whole not in (None, Whole.ACCEPT, Whole.REJECT):
            first["whole"] = str(answer.whole)
            first["sticks_to"] = str(answer.sticks_to or "")
            first["principals"] = "\n".join(answer.principals)
        if before.wish is not None:
            at = before.wish.alternative
            first["wish_at"] = f"{before.wish.path}:{'' if at is None else at}"
            first["wish_words"] = before.wish.words.words
        self.first = first

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> object:
        """Begin with a kept draft's value, or what was said before; parts share their fields, so not the field's."""
        if field_name in self.initial:
            return super().get_initial_for_field(field, field_name)
        return self.first.get(field_name, super().get_initial_for_field(field, field_name))

    def start_from(self, first: dict[str, object]) -> None:
        """Begin with these values, by field, and with nothing of what was said before."""
        self.first = {name: value for name, value in first.items() if name in self.fields}

    @cached_property
    def articles(self) -> list[ArticleToAnswer]:
        """Give the articles with their parts as the page shows them."""
        if self.held is None or self.take_it_or_leave_it:
            return []
        return articles_to_answer(self, self.held.paper, self.shown_articles, self.earlier, self.sitting.lang)

    @property
    def facts(self) -> dict[str, object]:
        """Give what the page says of the paper itself."""
        return facts(self.sitting, self.caucus, self.held) if self.caucus and self.held else {}

    @property
    def quick(self) -> AllAtOnce | None:
        """Give the answers to the whole paper that take two clicks."""
        fresh = not self.is_bound and not self.replaced_by and not self.action
        return all_at_once(self) if fresh and self.paper_choice is None else None

    @property
    def paper_choice(self) -> forms.BoundField | None:
        """Give the field in which the paper is chosen, where it isn't given by the address."""
        return self["paper"] if "paper" in self.fields else None

    @property
    def whole_fields(self) -> list[forms.BoundField]:
        """Give the fields about the paper as a whole."""
        return [self[name] for name in ("knowingly", "whole") if name in self.fields]

    @property
    def whole_more(self) -> list[forms.BoundField]:
        """Give the fields that go with two of those answers."""
        return [self[name] for name in ("sticks_to", "principals") if name in self.fields]

    def whole_open(self) -> bool:
        """Say whether those must be in sight."""
        return any(one.value() or one.errors for one in self.whole_more)

    @property
    def general_fields(self) -> list[forms.BoundField]:
        """Give the fields that come last: the one change, general words, leave."""
        names = ("wish_at", "wish_words", "words", "lang", "note", "may", "to")
        return [self[name] for name in names if name in self.fields and not self[name].is_hidden]

    # ---- what was answered --------------------------------------------------------------------------------------

    def clean(self) -> dict[str, object]:
        """Read each part; what is wrong with one is said beside it."""
        told = super().clean() or self.cleaned_data
        self.answered: list[PartAnswer] = []
        lang = str(told.get("lang") or self.sitting.lang)
        for part in self.parts:
            answer, wrong = typed_part(part, told, lang, self.sitting.lang, self.brackets)
            for one in wrong:
                self.add_error(one.field, one.words)
            if answer is not None:
                self.answered.append(answer)
        self._check_whole(told)
        return told

    def _check_whole(self, told: dict[str, object]) -> None:
        whole = told.get("whole")
        if whole == Whole.STICK and not told.get("sticks_to"):
            self.add_error("sticks_to", gettext("Choose the earlier paper."))
        if whole == Whole.AD_REFERENDUM and not str(told.get("principals") or "").strip():
            self.add_error("principals", gettext("Say whose principals still have to answer."))
        if told.get("wish_words") and not told.get("wish_at"):
            self.add_error("wish_at", gettext("Choose where the change is wanted."))
        if self.replaced_by and not told.get("knowingly"):
            words = gettext("A later text stands. Answer that one, or tick that you mean this one.")
            self.add_error("knowingly", words)

    def answer(self) -> Answer:
        """Make the answer."""
        told = self.cleaned_data
        whole = Whole(told["whole"]) if told.get("whole") else None
        names = str(told.get("principals") or "").splitlines() if whole is Whole.AD_REFERENDUM else []
        return Answer(
            self.paper_number,
            told["fingerprint"],
            self.leave(),
            whole,
            tuple(self.answered) if whole not in (Whole.ACCEPT, Whole.REJECT) else (),
            self.text("words") or None,
            self._wish(),
            int(told["sticks_to"]) if whole is Whole.STICK and told.get("sticks_to") else None,
            tuple(name.strip() for name in names if name.strip()),
            bool(told.get("knowingly")),
        )

    def _wish(self) -> Wish | None:
        path, _colon, at = str(self.cleaned_data.get("wish_at") or "").partition(":")
        return Wish(path, self.text("wish_words"), int(at) if at else None) if path else None
