"""Linkages and edits in words: what is tied to what, and what somebody did to a text."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.papers.article import alternative_said, article_name, name_in, part_name
from goodoffices.talks.papers.edits import (
    AddArticle,
    Agree,
    Assign,
    Attach,
    Detach,
    Edit,
    Fill,
    Link,
    MoveArticle,
    RemoveArticle,
    Renumber,
    Reopen,
    Retitle,
    SetArticle,
    Settle,
    Unlink,
)
from goodoffices.talks.papers.model import Article, Linkage, LinkageKind, Paper, article_of
from goodoffices.talks.people import said_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text
from goodoffices.words.filling import wrong_and_mend


@dataclass(frozen=True, slots=True)
class LinkageSaid:
    """A linkage in words: `first` stands before the rule ("" in all but "only if"), `of` after it."""

    id: str
    first: str
    rule: str
    of: list[str]
    note: Text | None


def linkage_said(paper: Paper, linkage: Linkage, lang: str) -> LinkageSaid:
    """Say a linkage: its rule, the alternatives that it ties (the first apart in "only if"), and its note."""
    of = [alternative_said(paper, one.bracket, one.alternative, lang) for one in linkage.of]
    first = linkage.kind is LinkageKind.ONLY_IF
    return LinkageSaid(
        linkage.id,
        of[0] if first else "",
        _rule(linkage.kind, len(of)),
        of[1:] if first else of,
        said_in(linkage.note, lang) if linkage.note else None,
    )


def _rule(kind: LinkageKind, count: int) -> str:
    match kind:
        case LinkageKind.ONLY_IF:
            return _("only if")
        case LinkageKind.NOT_TOGETHER:
            return _("Never two of these together:") if count > 1 else _("This cannot be chosen any more:")
        case LinkageKind.ALL_OR_NONE:
            return _("All of these or none:")
        case LinkageKind.AT_LEAST_ONE:
            return _("At least one of these:") if count > 1 else _("This has to be chosen:")


def linkage_line(paper: Paper, linkage: Linkage, lang: str) -> str:
    """Say a linkage on one line."""
    said = linkage_said(paper, linkage, lang)
    return f"{said.first} {said.rule} {'; '.join(said.of)}".strip()


def refused_said(reason: Refusal, lang: str) -> str:
    """Say why an edit could not be made, and how to mend it."""
    return " ".join(part for part in wrong_and_mend(reason.code, reason.params, lang) if part)


def edit_said(paper: Paper, edit: Edit, lang: str) -> str:
    """Say what an edit does to the paper as it was before it."""
    match edit:
        case AddArticle(_parent, _place, article):
            return _("A new article: %(article)s") % {"article": _new(article, lang)}
        case SetArticle(_was, article):
            return _("%(article)s is worded anew") % {"article": _called(paper, article.id, lang)}
        case RemoveArticle(name, _was):
            return _("%(article)s goes, with all it holds") % {"article": _called(paper, name, lang)}
        case MoveArticle(name, parent, _place):
            under = {"article": _called(paper, name, lang), "parent": _called(paper, parent, lang)}
            return (_("%(article)s moves under %(parent)s") if parent else _("%(article)s moves")) % under
        case Renumber(labels):
            pairs = [f"{_called(paper, name, lang)} → {label}" for name, label in labels]
            return _("Numbered anew: %(labels)s") % {"labels": "; ".join(pairs)}
        case Settle(bracket, alternative):
            return _("Settled: %(what)s") % {"what": alternative_said(paper, bracket, alternative, lang)}
        case Fill(blank, value):
            filled = {"blank": part_name(paper, blank, lang), "value": value}
            return (_("%(blank)s is filled: %(value)s") if value else _("%(blank)s is open again")) % filled
        case _:
            return _marked(paper, edit, lang)


def _marked(
    paper: Paper, edit: Link | Unlink | Agree | Reopen | Assign | Retitle | Attach | Detach, lang: str
) -> str:
    match edit:
        case Link(kind, of, note):
            return _("Tied: %(linkage)s") % {
                "linkage": linkage_line(paper, Linkage("", kind, of, note), lang)
            }
        case Unlink(name):
            known = next((one for one in paper.linkages if one.id == name), None)
            return _("No longer tied: %(linkage)s") % {
                "linkage": linkage_line(paper, known, lang) if known else name
            }
        case Agree(name):
            return _("%(article)s is agreed provisionally") % {"article": _called(paper, name, lang)}
        case Reopen(name, why):
            return _("%(article)s is open again: %(why)s") % {
                "article": _called(paper, name, lang),
                "why": why.words,
            }
        case Assign(name, track):
            given = {"article": _called(paper, name, lang), "track": track}
            return (
                _("%(article)s goes to the track %(track)s") if track else _("%(article)s is on no track")
            ) % given
        case Retitle(title):
            return _("The title: %(title)s") % {"title": said_in(title, lang).words}
        case Attach(attachment):
            return _("Attached: %(name)s") % {"name": attachment.name}
        case Detach(name):
            return _("No longer attached: %(name)s") % {"name": name}


def _called(paper: Paper, article: str, lang: str) -> str:
    known = article_of(paper, article)
    return name_in(paper, known, lang) if known else article


def _new(article: Article, lang: str) -> str:
    return article_name(article, lang)


__all__ = ["LinkageSaid", "edit_said", "linkage_line", "linkage_said", "refused_said"]
