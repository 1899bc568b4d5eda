"""The text that would go to somebody, as they will read it: for whoever approves, carries or clears it."""

from dataclasses import dataclass

from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import ArticleShown, articles_shown
from goodoffices.site.papers.heads import paper_url, title_of
from goodoffices.site.papers.saying import LinkageSaid, linkage_said
from goodoffices.talks.acts import Carried
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.texts import Text
from goodoffices.words import formats


@dataclass(frozen=True, slots=True)
class AsGiven:
    """A copy before it goes: its articles in every language (the reader's first), what is tied, its files' names.

    `version` counts the draft's versions from 1 and `url` leads to that one; 0 and "" where this seat doesn't hear
    the draft.
    """

    title: Text
    articles: list[ArticleShown]
    linkages: list[LinkageSaid]
    languages: str
    files: str
    version: int = 0
    url: str = ""


def carried_as_given(sitting: Sitting, room: RoomView, carried: Carried) -> AsGiven:
    """Give what a conveyance carries."""
    return _as_given(sitting, room, carried.number, carried.version, carried.put.copy)


def cleared_as_given(sitting: Sitting, room: RoomView, number: int) -> AsGiven | None:
    """Give what clearing a delegation's draft would give the mediation; None where there is no such draft."""
    held = room.papers.get(number)
    if held is None or not held.is_draft:
        return None
    return _as_given(sitting, room, number, held.versions[-1].number, as_copy(held.paper).paper)


def _as_given(sitting: Sitting, room: RoomView, number: int, version: int, copy: Paper) -> AsGiven:
    lang, held = sitting.lang, room.papers.get(number)
    every = [one.number for one in held.versions] if held else []
    known = version in every
    langs = tuple(sorted(copy.languages, key=lambda one: one != lang)) or (lang,)
    files = [one.name for one in copy.attachments]
    return AsGiven(
        title_of(copy, lang),
        articles_shown(copy, langs, lang),
        [linkage_said(copy, one, lang) for one in copy.linkages],
        formats.joined([formats.language_name(one, lang) for one in langs], lang),
        formats.joined(files, lang) if files else "",
        every.index(version) + 1 if known else 0,
        f"{paper_url(sitting, room, number)}?version={version}" if known else "",
    )


__all__ = ["AsGiven", "carried_as_given", "cleared_as_given"]
