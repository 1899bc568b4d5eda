"""Which files a paper can be taken away as, each with its address."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import name_in, parts_of, walk
from goodoffices.site.papers.exports import drafted_by_mediation
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.since import before
from goodoffices.talks.beliefs import believing
from goodoffices.talks.fold import PaperHeld, RoomView, Version
from goodoffices.talks.holdings import holdings
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import Alternative, Article, Paper, every_article, every_blank
from goodoffices.talks.rules.concluding import is_clean


@dataclass(frozen=True, slots=True)
class Download:
    """One thing to take away, in one or more formats: pairs of a format's name and its address."""

    label: str
    files: tuple[tuple[str, str], ...]


def downloads_on(
    sitting: Sitting, room: RoomView, held: PaperHeld, version: Version, langs: tuple[str, ...]
) -> list[Download]:
    """Give the files of a version of a paper, in these languages beside each other; none in a room for beliefs."""
    if believing(room):
        return []
    asked = {"lang": langs[0], "beside": langs[1] if len(langs) > 1 else ""}
    if version is not held.versions[-1]:
        asked["version"] = str(version.number)
    query = urlencode({name: value for name, value in asked.items() if value})

    def one(label: str, stem: str, *formats: str, more: str = "") -> Download:
        return Download(label, tuple((_format(each), _file(f"{stem}.{each}", more)) for each in formats))

    def _file(name: str, more: str) -> str:
        return f"{paper_url(sitting, room, held.number, 'paper-out', name)}?{query}{more}"

    found = [one(_("With its brackets"), "bracketed", "docx", "pdf")]
    if held.is_draft and _attributed(version.paper):
        found.append(
            one(_("With its brackets, and who proposed what"), "bracketed", "docx", "pdf", more="&by=1")
        )
    left = brackets_left(version.paper)
    if not left.brackets and not left.blanks_open:
        found.append(one(_("Clean"), "clean", "docx", "pdf"))
    if _follows_something(room, held, version):
        found.append(
            one(_("Compared with the one before"), "comparison", "docx", "pdf", more=f"&b={version.number}")
        )
    if _signable(sitting, room, held):
        found.append(one(_("For signing, with signatures and fingerprint"), "signed", "pdf"))
    if drafted_by_mediation(room, held):
        found.append(one(_("Columns, side by side"), "columns", "docx", "pdf", "csv"))
        found.append(one(_("Gap map"), "gaps", "csv"))
        found.append(one(_("Who holds what"), "holders", "csv"))
    found.append(one(_("For other programs"), "paper", "akn.xml", "json", "txt"))
    return found


def _format(ending: str) -> str:
    return {"akn.xml": "Akoma Ntoso", "docx": "Word", "txt": _("plain text")}.get(ending, ending.upper())


def _attributed(paper: Paper) -> bool:
    return any(_names(one) for article in every_article(paper) for one in _alternatives(article))


def _alternatives(article: Article) -> list[Alternative]:
    return [each for bracket in article.brackets for each in bracket.alternatives]


def _names(one: Alternative) -> bool:
    return bool(one.by) or any(_names(each) for inner in one.brackets for each in inner.alternatives)


def _follows_something(room: RoomView, held: PaperHeld, version: Version) -> bool:
    return held.versions[0] is not version if held.is_draft else before(room, held) is not None


def _signable(sitting: Sitting, room: RoomView, held: PaperHeld) -> bool:
    if not is_clean(held.paper):
        return False
    if held.put is not None:
        return bool(held.put.common_to)
    common = fingerprint(as_copy(held.paper).paper)
    return any(
        one.held is not None and one.held.fingerprint == common
        for one in holdings(sitting.view, room, held.number)
    )


def picks(paper: Paper, lang: str) -> list[dict[str, object]]:
    """Give each bracket with its alternatives and each open blank, to be taken as if they were agreed.

    The value of an alternative is as `papers.as_if` reads it ("3/1b"); a blank has no options and its `id`.
    """
    copy = as_copy(paper).paper
    filled = {one.id for article in every_article(copy) for one in every_blank(article) if one.value}
    return [
        {
            "name": name_in(copy, article, lang),
            "id": part.id,
            "part": part.name,
            "blank": part.blank,
            "depth": part.depth,
            "options": [(f"{part.id}{each.letter}", each.letter, each.words) for each in part.alternatives],
        }
        for article, _depth in walk(copy)
        for part in parts_of(article, lang)
        if part.kind == "bracket" or (part.kind == "blank" and part.id not in filled)
    ]


__all__ = ["Download", "downloads_on", "picks"]
