"""What the forms of all edits of a draft have in common: the draft, the part, why, and how it would then stand."""

from functools import cached_property
from typing import ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from goodoffices.desk import Receipt
from goodoffices.site.forms.base import language_field, words_field
from goodoffices.site.forms.sources import SourcedForm
from goodoffices.site.papers.article import ArticleShown, PartShown, article_shown, name_in, parts_of
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.runs import part_id
from goodoffices.site.papers.saying import LinkageSaid, edit_said, linkage_said, refused_said
from goodoffices.talks.acts import PaperEdited
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.applying import Edited, apply_all
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.papers.model import Article, Paper, article_of, every_article
from goodoffices.talks.papers.parts import brackets_with, holder
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.view import View


class DraftEditForm(SourcedForm):
    """A form whose deed is the next version of a draft; `part` is the article, bracket or blank that it is about."""

    kinds: ClassVar[tuple[RoomKind, ...]] = (RoomKind.MEDIATION, RoomKind.DELEGATION)
    about_act = True
    quietly = True
    button = _("Write it into the draft")
    template = "pages/paper_deed.html"
    from_address: ClassVar[tuple[str, ...]] = ("part",)
    more: ClassVar[tuple[str, ...]] = ("why", "lang", "source_room", "sources")

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    why = words_field(_("Why"), required=False, rows=2)
    lang = language_field()

    @classmethod
    def offered(cls, view: View, room: RoomView, number: int = 0) -> bool:
        """Offer it on a draft that is still worked on, where there is something to do it with."""
        there = view.seat in room.members and is_open_draft(room, number)
        return there and cls.wanted(room.papers[number].paper)

    @classmethod
    def wanted(cls, paper: Paper) -> bool:
        """Say whether the text has anything that this is done with."""
        return True

    def prepare(self) -> None:
        """Refuse what is no draft here as if there were no such address; begin with its latest version."""
        if not is_open_draft(self.room, self.number):
            raise Refusal("no-such-room")
        super().prepare()
        self.fields["version"].initial = self.held.versions[-1].number

    # ---- the draft ------------------------------------------------------------------------------------------------

    @property
    def held(self) -> PaperHeld:
        """Give the draft."""
        return self.room.papers[self.number]

    @property
    def paper(self) -> Paper:
        """Give its text as it is now."""
        return self.held.paper

    @property
    def about_part(self) -> str:
        """Give the part that is chosen now, or that the address names."""
        return self.asked("part")

    @property
    def wording_lang(self) -> str:
        """Give the language in which the text is shown: the reader's where it is worded in it."""
        langs = self.paper.languages or (self.sitting.lang,)
        return self.sitting.lang if self.sitting.lang in langs else langs[0]

    @cached_property
    def article(self) -> Article | None:
        """Give the article that the chosen part is, or is in."""
        return holder(self.paper, self.about_part) if self.about_part else None

    def articles(self, without: str = "") -> list[tuple[str, str]]:
        """Give every article for a choice, `without` one and what is under it."""
        out = article_of(self.paper, without)
        gone = {without, *(one.id for one in every_article(out))} if out else set()
        named = ((one.id, name_in(self.paper, one, self.wording_lang)) for one in every_article(self.paper))
        return [pair for pair in named if pair[0] not in gone]

    def named_parts(self, kind: str) -> list[tuple[str, str]]:
        """Give every bracket, or every blank, for a choice, each called by its article and its number there."""
        lang = self.wording_lang
        return [
            (part.id, part_called(name_in(self.paper, one, lang), part))
            for one in every_article(self.paper)
            for part in parts_of(one, lang)
            if part.kind == kind
        ]

    def require_unmoved(self) -> Article:
        """Give the article of the chosen part; refuse if it was changed since it was looked at, and look anew."""
        now = self.article
        if now is None:
            raise Refusal("no-such-article", article=self.about_part)
        seen = self.cleaned_data.get("version")
        then = next((one.paper for one in self.held.versions if one.number == seen), self.paper)
        was = article_of(then, now.id)
        if was is None or article_digest(was) != article_digest(now):
            self._look_anew()
            raise Refusal("article-moved-on", label=name_in(self.paper, now, self.wording_lang))
        return now

    def _look_anew(self) -> None:
        data = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        data["version"] = str(self.held.versions[-1].number)
        self.data = data

    # ---- the deed -------------------------------------------------------------------------------------------------

    def edits(self) -> tuple[Edit, ...]:
        """Make the edits from what was typed."""
        raise NotImplementedError(type(self).__name__)

    def deed(self) -> PaperEdited:
        """Make the next version."""
        why = self.text("why")
        return PaperEdited(self.number, self.edits(), self.refs(), why if why else None)

    def after(self, receipt: Receipt) -> str:
        """Go back to the text, to the article that it was about."""
        url = paper_url(self.sitting, self.room, self.number)
        return f"{url}#{part_id(self.article.id)}" if self.article else url

    # ---- what it comes to -----------------------------------------------------------------------------------------

    @cached_property
    def edited(self) -> Edited | None:
        """Give the paper as it would be, with what could not be done; None while something is missing or unfit."""
        if not self.is_bound or not self.is_valid():
            return None
        try:
            return apply_all(self.paper, self.edits())
        except Refusal:
            return None  # said where the deed itself is judged

    @property
    def stands(self) -> list[ArticleShown]:
        """Give the articles as they would stand, those only that would not stay as they are."""
        if self.edited is None:
            return []
        before = {one.id: one for one in every_article(self.paper)}
        changed = [
            one
            for one in every_article(self.edited.paper)
            if (was := before.get(one.id)) is None
            or (was is not one and article_digest(was) != article_digest(one))
        ]
        return [article_shown(one, (self.wording_lang,), self.sitting.lang) for one in changed]

    @property
    def undone(self) -> list[tuple[str, str]]:
        """Give the edits that could not be made, each with the reason, in words."""
        lang = self.sitting.lang
        refused = self.edited.refused if self.edited else ()
        return [(edit_said(self.paper, edit, lang), refused_said(why, lang)) for edit, why in refused]

    @property
    def now(self) -> ArticleShown | None:
        """Give the article of the chosen part as it is now."""
        if self.article is None:
            return None
        return article_shown(self.article, (self.wording_lang,), self.sitting.lang)

    @property
    def tied(self) -> list[LinkageSaid]:
        """Give the linkages that the chosen part touches, in words."""
        inside = set(brackets_with(self.article, self.about_part)) if self.article else set()
        every = [one for one in self.paper.linkages if any(each.bracket in inside for each in one.of)]
        return [linkage_said(self.paper, one, self.sitting.lang) for one in every]


def part_called(article: str, part: PartShown) -> str:
    """Call a part for a choice, by its article's name: "Article 1, bracket 2"; the article as a whole by that name."""
    if not part.number:
        return article
    said = (
        _("%(article)s, blank %(number)s") if part.kind == "blank" else _("%(article)s, bracket %(number)s")
    )
    return str(said) % {"article": article, "number": part.number}


def is_open_draft(room: RoomView, number: int) -> bool:
    """Say whether the act of that number began a draft that is still worked on in this room."""
    held = room.papers.get(number)
    return held is not None and held.is_draft and held.concluded is None


__all__ = ["DraftEditForm", "is_open_draft", "part_called"]
