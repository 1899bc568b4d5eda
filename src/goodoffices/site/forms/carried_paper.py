"""The part of a conveyance's form that puts a paper: which version, as what, until when, in place of which."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy

from goodoffices.site.door import Sitting
from goodoffices.site.forms.base import participants
from goodoffices.site.forms.putting import day_field
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.parts import title_of
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import Carried, Put, SourceRef
from goodoffices.talks.crossings import EMPTY, carried_of
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.model import State, every_article
from goodoffices.talks.texts import Text
from goodoffices.words import formats

RECENT = 10
"""Versions of a draft that are offered for picking; an older one is put from its own page."""


class VersionField(forms.ChoiceField):
    """A version of a draft as "paper.version"; any that is there may be named, the latest are offered."""

    def valid_value(self, value: Any) -> bool:
        """Take whatever can be read as a version; the form looks whether it is there."""
        return super().valid_value(value) or version_of(str(value)) is not None


def version_of(value: str) -> tuple[int, int] | None:
    """Read "paper.version"."""
    paper, _dot, version = value.partition(".")
    named = all(one.isascii() and one.isdecimal() and len(one) < 12 for one in (paper, version))
    return (int(paper), int(version)) if named else None


class CarriedPaperMixin(forms.Form):
    """Fields for a paper that is put; without one chosen, a conveyance carries only words."""

    sitting: Sitting
    room: RoomView

    carries = VersionField(label=gettext_lazy("A paper of this room"), required=False)
    common_to = forms.MultipleChoiceField(
        label=gettext_lazy("As a common text, held by"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "Tick nobody for a text of their own. A common text is the same to the letter for all that are ticked, and "
            "each learns who holds it: its fingerprint is what they initial and sign."
        ),
    )
    attributed = forms.BooleanField(
        label=gettext_lazy("Say who proposed which alternative"),
        required=False,
        help_text=gettext_lazy("Never with a common text."),
    )
    until = day_field(
        gettext_lazy("It lapses after"),
        hint=gettext_lazy("Leave it open and it stands until you say otherwise."),
    )
    replaces = forms.ChoiceField(label=gettext_lazy("It takes the place of"), required=False)

    def offer_papers(self, recipient: str) -> None:
        """Offer the drafts of this room, who could hold a common text, and what the recipient was given before."""
        lang = self.sitting.lang
        drafts = [one for one in self.room.papers.values() if one.is_draft and one.concluded is None]
        drafts.sort(key=lambda one: -one.versions[-1].number)
        versions = [choice for one in drafts for choice in self._versions(one)]
        asked = version_of(self._typed("carries"))
        if asked and all(value != self._typed("carries") for value, _said in versions):
            held = self.room.papers.get(asked[0])
            versions += [self._version(held, asked[1])] if held and held.is_draft else []
        self._choices("carries", [("", gettext("none: only words")), *versions])
        self._choices("common_to", list(participants(self.sitting.view)))
        earlier = [
            (str(one.number), gettext("act %(number)s, to %(party)s: %(title)s") % {
                "number": one.number,
                "party": party_name(self.sitting.view, one.prepared.recipient, lang),
                "title": one.prepared.paper,
            })
            for one in sorted(self.room.conveyances.values(), key=lambda one: -one.number)
            if one.made is not None and one.prepared.carries is not None
            if recipient in ("", one.prepared.recipient)
        ]  # fmt: skip
        self._choices("replaces", [("", gettext("nothing")), *earlier])

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def _typed(self, name: str) -> str:
        return str((self.data if self.is_bound else self.initial).get(name) or "")

    def _versions(self, held: PaperHeld) -> Iterable[tuple[str, str]]:
        for one in reversed(held.versions[-RECENT:]):
            yield self._version(held, one.number)

    def _version(self, held: PaperHeld, version: int) -> tuple[str, str]:
        title = title_of(held.paper, self.sitting.lang).words
        latest = held.versions[-1].number == version
        said = (
            gettext("%(title)s: as of act %(number)s, the latest")
            if latest
            else gettext("%(title)s: as of act %(number)s")
        )
        return f"{held.number}.{version}", said % {"title": title, "number": version}

    @cached_property
    def carried(self) -> Carried | None:
        """Give what would be carried as the form stands; None where only words would be."""
        asked = version_of(str(self["carries"].value() or ""))
        held = self.room.papers.get(asked[0]) if asked else None
        known = (
            held is not None and held.is_draft and any(one.number == asked[1] for one in held.versions)
            if asked
            else False
        )
        if asked is None or not known:
            return None
        common = tuple(str(one) for one in self["common_to"].value() or ())
        replaces = str(self["replaces"].value() or "")
        number = int(replaces) if replaces.isascii() and replaces.isdecimal() and len(replaces) < 12 else None
        named = self["attributed"].value() in (True, "on", "true") and not common
        return carried_of(self.room, *asked, Put(EMPTY, common, self._until, number), attributed=named)

    @property
    def _until(self) -> date | None:
        value = self["until"].value()
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value)) if value else None
        except ValueError:
            return None

    def clean_carries(self) -> str:
        """Refuse a version that isn't there."""
        value = str(self.cleaned_data["carries"] or "")
        if value and self.carried is None:
            raise forms.ValidationError(gettext("There is no such version. Choose one of the list."))
        return value

    def clean_attributed(self) -> bool:
        """Refuse names in a common text."""
        named = bool(self.cleaned_data["attributed"])
        if named and self.cleaned_data.get("common_to"):
            raise forms.ValidationError(gettext("A common text names nobody. Untick one of the two."))
        return named

    def clean_until(self) -> date | None:
        """Refuse a day that is over."""
        until: date | None = self.cleaned_data["until"]
        if until is not None and until < self.sitting.now.date():
            raise forms.ValidationError(
                gettext("This day is over. Choose today or a later day, or leave it open.")
            )
        return until

    def own_source(self) -> tuple[SourceRef, ...]:
        """Give the paper itself as a source."""
        return (SourceRef(self.room.id, self.carried.number),) if self.carried else ()

    def titles(self) -> tuple[Text, ...]:
        """Give the paper's title in each language: what is said with it where nothing else is."""
        return self.carried.put.copy.title if self.carried else ()

    @property
    def seen_articles(self) -> list[ArticleShown]:
        """Give the text as the recipient would read it."""
        if self.carried is None:
            return []
        copy, lang = self.carried.put.copy, self.sitting.lang
        first = lang if lang in copy.languages else next(iter(copy.languages), lang)
        return articles_shown(copy, (first,), lang)

    @property
    def attached(self) -> str:
        """Name the files that go along."""
        names = [one.name for one in self.carried.put.copy.attachments] if self.carried else []
        return formats.joined(names, self.sitting.lang) if names else ""

    @property
    def unchecked(self) -> str:
        """Name the languages in which a common text is translated and not checked; empty for none."""
        if self.carried is None or not self.carried.put.common_to:
            return ""
        articles = every_article(self.carried.put.copy)
        wordings = [wording for one in articles for wording in one.wordings]
        langs = dict.fromkeys(one.lang for one in wordings if one.state is State.TRANSLATED)
        lang = self.sitting.lang
        return formats.joined([formats.language_name(one, lang) for one in langs], lang) if langs else ""

    @property
    def paper_fields(self) -> list[forms.BoundField]:
        """Give the fields about the paper that is put."""
        return [self[name] for name in ("carries", "common_to", "attributed", "until", "replaces")]


__all__ = ["CarriedPaperMixin", "version_of"]
