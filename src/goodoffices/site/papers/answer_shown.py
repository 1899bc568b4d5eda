"""The articles of a paper as they are answered: the text at hand, the fields of each part, what was said before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from goodoffices.site.papers.answer_html import PartWriter
from goodoffices.site.papers.article import ArticleShown, PartShown, alternative_said
from goodoffices.site.papers.names import alternative_read
from goodoffices.site.papers.parts import Part, parts_of
from goodoffices.talks.acts import PartAnswer
from goodoffices.talks.carryover import Before, Earlier
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import Paper, every_article
from goodoffices.words.formats import joined
from goodoffices.words.labels import label

Control = dict[str, object]
EMPTY = SafeString("")


@dataclass(slots=True)
class PartToAnswer:
    """One part with its fields; `before` is what was said of it, `same` whether it still reads as it did then."""

    path: str
    id: str
    name: str
    shown: PartShown
    controls: dict[str, Control]
    before: str = ""
    same: bool = False
    html: SafeString = EMPTY

    @property
    def more(self) -> bool:
        """Say whether the fields that are folded away must be in sight."""
        named = ("only_if", "condition", "wording", "reason")
        return any(self.controls[one]["value"] or self.controls[one]["error"] for one in named)

    @property
    def filled(self) -> bool:
        """Say whether anything stands in its fields."""
        named = ("stance", "alternative", "value", "only_if", "condition", "wording", "reason")
        return any(self.controls[one]["value"] for one in named if one in self.controls)

    @property
    def wrong(self) -> bool:
        """Say whether something in its fields is wrong."""
        return any(one["error"] for one in self.controls.values())


@dataclass(slots=True)
class ArticleToAnswer:
    """One article: its text, its parts, and how much of it is answered."""

    shown: ArticleShown
    parts: list[PartToAnswer] = field(default_factory=list)

    @property
    def filled(self) -> int:
        """Count the parts in whose fields something stands."""
        return sum(part.filled for part in self.parts)

    @property
    def wrong(self) -> bool:
        """Say whether something in it is wrong."""
        return any(part.wrong for part in self.parts)

    @property
    def again(self) -> bool:
        """Say whether something said before has to be confirmed again, since it reads differently now."""
        return any(part.before and not part.same for part in self.parts)


def articles_to_answer(
    form: forms.Form, paper: Paper, shown: list[ArticleShown], earlier: Earlier | None, lang: str
) -> list[ArticleToAnswer]:
    """Give every article in reading order with its fields."""
    before = earlier.parts if earlier else {}
    articles = {one.id: one for one in every_article(paper)}
    made, writer = [], PartWriter()
    for one in shown:
        named = {part.id: part for part in one.parts}
        parts = [
            _part(form, paper, part, named[part.path], before, lang) for part in parts_of(articles[one.id])
        ]
        for part in parts:
            said = (part.before, part.same) if part.before else None
            part.html = writer.write(part.id, part.shown, part.controls, said, unfolded=part.more)
        made.append(ArticleToAnswer(one, parts))
    return made


def _part(
    form: forms.Form, paper: Paper, part: Part, shown: PartShown, before: Mapping[str, Before], lang: str
) -> PartToAnswer:
    told = before.get(part.path)
    made = PartToAnswer(
        part.path,
        part.path.replace("/", "-"),
        shown.name,
        shown,
        {what: _control(form, f"{part.path}:{what}") for what in _fields(part)},
    )
    if told is not None:
        made.before, made.same = part_said(paper, told.part, lang), told.same
    return made


def _fields(part: Part) -> list[str]:
    own = ["alternative"] if part.bracket else ["value"] if part.blank else []
    return ["stance", *own, "only_if", "condition", "wording", "reason", "may", "to"]


def _control(form: forms.Form, name: str) -> Control:
    """Give what the template needs of a field, without the cost of a widget for each of hundreds."""
    known = form.fields[name]
    several = isinstance(known, forms.MultipleChoiceField)
    if form.is_bound:
        value = (
            form.data.getlist(name) if several and hasattr(form.data, "getlist") else form.data.get(name, "")
        )
    else:
        value = form.get_initial_for_field(known, name)
    chosen = {str(one) for one in value} if isinstance(value, list | tuple) else {str(value or "")}
    choices: Any = known.choices if isinstance(known, forms.ChoiceField) else ()
    said = form.is_bound and not getattr(form, "calm", False)
    errors: Any = form.errors.get(name, ()) if said else ()
    return {
        "name": name,
        "value": "" if value is None else value,
        "options": [(str(key), str(called), str(key) in chosen) for key, called in list(choices)],
        "error": " ".join(str(one) for one in errors),
    }


def part_said(paper: Paper, part: PartAnswer, lang: str, *, quoted: bool = False) -> str:
    """Say in words what is answered to one part: its stance, which alternative, which value, on what it depends.

    An alternative is named by its letter, and `quoted` with the beginning of what it reads.
    """
    said = [label(part.stance, lang)]
    if part.alternative is not None:
        named = {"letter": letter(part.alternative)}
        if quoted and (words := alternative_read(paper, part.path, part.alternative, lang)):
            said.append(_("alternative %(letter)s: %(words)s") % (named | {"words": words}))
        else:
            said.append(_("alternative %(letter)s") % named)
    if part.value:
        said.append(part.value)
    if part.only_if:
        tied = [alternative_said(paper, one.bracket, one.alternative, lang) for one in part.only_if]
        said.append(_("only if %(alternatives)s") % {"alternatives": joined(tied, lang)})
    return " · ".join(said)


def places_named(shown: list[ArticleShown]) -> list[tuple[str, int | None, str]]:
    """Give each part (its path, None) and each alternative (its bracket's path, its place) with what it is called."""
    found: list[tuple[str, int | None, str]] = []
    for one in shown:
        for part in one.parts:
            called = one.name if part.kind == "article" else f"{one.name} · {part.name}"
            found.append((part.id, None, called))
            for each in part.alternatives:
                found.append((part.id, each.place, f"{called}, {each.letter}: {each.words or _('nothing')}"))
    return found


__all__ = ["ArticleToAnswer", "PartToAnswer", "articles_to_answer", "part_said", "places_named"]
