"""Edits applied: the paper as it is after them.

An edit that doesn't fit the text (any more) is refused by name; of several, those that fit are made and the others
are listed, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.canonical import article_digest
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
from goodoffices.talks.papers.linkages import require_standing, settled_linkages
from goodoffices.talks.papers.model import (
    Article,
    Linkage,
    Paper,
    State,
    article_of,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.naming import named
from goodoffices.talks.papers.renaming import renamed
from goodoffices.talks.papers.settling import filled, settled
from goodoffices.talks.papers.soundness import ids_of, require_sound, require_sound_article
from goodoffices.talks.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Edited:
    """The paper after several edits, and those that could not be made, each with the reason."""

    paper: Paper
    refused: tuple[tuple[Edit, Refusal], ...] = ()


def apply_all(paper: Paper, edits: Iterable[Edit]) -> Edited:
    """Make the edits in their order; what can't be made is listed with its reason and changes nothing."""
    refused: list[tuple[Edit, Refusal]] = []
    for edit in edits:
        try:
            paper = apply(paper, edit)
        except Refusal as reason:
            refused.append((edit, reason))
    return Edited(paper, tuple(refused))


def apply(paper: Paper, edit: Edit) -> Paper:
    """Give the paper after one edit, or refuse it."""
    try:
        return _applied(paper, edit)
    except Refusal as refusal:
        linkage = refusal.params.get("linkage")
        if isinstance(linkage, Linkage):
            refusal.params["linkage"] = named(paper, linkage)
        raise


def _applied(paper: Paper, edit: Edit) -> Paper:
    match edit:
        case AddArticle(parent, place, article):
            return _added(paper, parent, place, article)
        case SetArticle(was, article):
            return _set(paper, was, article)
        case RemoveArticle(name, was):
            gone = _open_article(paper, name)
            _require_open_above(paper, name)
            _require_same(gone, was)
            require_standing(paper.linkages, gone, None)
            return _without(paper, name)
        case MoveArticle(name, parent, place):
            moved = _article(paper, name)
            if parent == name or any(one.id == parent for one in every_article(moved)):
                raise Refusal("article-into-itself", label=moved.label)
            _require_open_above(paper, name)
            _require_open_above(paper, parent)
            return _inserted(_without(paper, name), parent, place, moved)
        case Renumber(labels):
            for name, label in labels:
                paper = _put(paper, replace(_article(paper, name), label=label))
            return paper
        case Settle(bracket, alternative):
            return _settled(paper, bracket, alternative)
        case Fill(blank, value):
            return _filled(paper, blank, value)
        case Link(kind, of, note):
            linked = replace(
                paper,
                linkages=(*paper.linkages, Linkage(f"l{paper.next_id}", kind, of, note)),
                next_id=paper.next_id + 1,
            )
            require_sound(linked)
            return linked
        case Unlink(name):
            if all(one.id != name for one in paper.linkages):
                raise Refusal("no-such-linkage", linkage=name)
            return replace(paper, linkages=tuple(one for one in paper.linkages if one.id != name))
        case _:
            return _marked(paper, edit)


def _marked(paper: Paper, edit: Agree | Reopen | Assign | Retitle | Attach | Detach) -> Paper:
    match edit:
        case Agree(name):
            _require_clean(_open_article(paper, name))
            return _changed(paper, name, lambda one: replace(one, agreed=True))
        case Reopen(name, _):
            if not _article(paper, name).agreed:
                raise Refusal("article-not-agreed", label=_article(paper, name).label)
            return _changed(paper, name, lambda one: replace(one, agreed=False))
        case Assign(name, track):
            return _changed(paper, name, lambda one: replace(one, track=track))
        case Retitle(title):
            return replace(paper, title=title)
        case Attach(attachment):
            if any(one.name == attachment.name for one in paper.attachments):
                raise Refusal("attachment-twice", name=attachment.name)
            return replace(paper, attachments=(*paper.attachments, attachment))
        case Detach(name):
            left = tuple(one for one in paper.attachments if one.name != name)
            if len(left) == len(paper.attachments):
                raise Refusal("no-such-attachment", name=name)
            return replace(paper, attachments=left)


# ---- one article --------------------------------------------------------------------------------------------


def _article(paper: Paper, name: str) -> Article:
    found = article_of(paper, name)
    if found is None:
        raise Refusal("no-such-article", article=name)
    return found


def _open_article(paper: Paper, name: str) -> Article:
    found = _article(paper, name)
    for one in (found, *every_article(found)):
        if one.agreed:
            raise Refusal("article-agreed", label=one.label)
    return found


def _require_open_above(paper: Paper, name: str) -> None:
    """Refuse a change of or under an article that is agreed: what it holds is agreed with it."""
    for one in _line(paper.articles, name):
        if one.agreed:
            raise Refusal("article-agreed", label=one.label)


def _line(articles: tuple[Article, ...], name: str) -> tuple[Article, ...]:
    """Give the article of that id and those that it stands under, the highest first; nothing if it isn't there."""
    for one in articles:
        if one.id == name:
            return (one,)
        if below := _line(one.children, name):
            return (one, *below)
    return ()


def _require_same(one: Article, was: str) -> None:
    if article_digest(one) != was:
        raise Refusal("article-moved-on", label=one.label)


def _require_clean(one: Article) -> None:
    for each in (one, *every_article(one)):
        if each.brackets or any(not blank.value for blank in each.blanks):
            raise Refusal("article-not-clean", label=each.label)


def _added(paper: Paper, parent: str, place: int, article: Article) -> Paper:
    _require_open_above(paper, parent)
    fresh, next_id = renamed(article, frozenset(), paper.next_id)
    for one in (fresh, *every_article(fresh)):
        require_sound_article(one)
    return _inserted(replace(paper, next_id=next_id), parent, place, fresh)


def _set(paper: Paper, was: str, article: Article) -> Paper:
    old = _article(paper, article.id)
    _require_open_above(paper, article.id)
    _require_same(old, was)
    kept = frozenset(ids_of(old))
    fresh, next_id = renamed(replace(article, children=()), kept, paper.next_id)
    fresh = _rechecked(old, replace(fresh, children=old.children, track=old.track, agreed=False))
    require_standing(paper.linkages, old, fresh)
    require_sound_article(fresh)
    return _put(replace(paper, next_id=next_id), fresh)


def _rechecked(old: Article, new: Article) -> Article:
    """Take back "checked" from a language that stayed as it was while another one changed."""
    moved = [one.lang for one in new.wordings if (was := old.wording(one.lang)) is None or was.run != one.run]
    if not moved:
        return new
    wordings = tuple(
        replace(one, state=State.TRANSLATED) if one.state is State.CHECKED and one.lang not in moved else one
        for one in new.wordings
    )
    return replace(new, wordings=wordings)


def _settled(paper: Paper, bracket: str, alternative: int) -> Paper:
    for one in every_article(paper):
        known = next((each for each in every_bracket(one) if each.id == bracket), None)
        if known is None:
            continue
        _require_open_above(paper, one.id)
        if not 0 <= alternative < len(known.alternatives):
            raise Refusal("no-such-alternative", bracket=bracket)
        linkages = settled_linkages(paper, one, known, alternative)
        if bracket == one.whole and alternative == 1:
            return replace(_without(paper, one.id), linkages=linkages)
        return replace(_put(paper, settled(one, bracket, alternative)), linkages=linkages)
    raise Refusal("no-such-bracket", bracket=bracket)


def _filled(paper: Paper, blank: str, value: str) -> Paper:
    for one in every_article(paper):
        known = next((each for each in every_blank(one) if each.id == blank), None)
        if known is not None:
            _require_open_above(paper, one.id)
            if value:
                require_value(known, value)
            return _put(paper, filled(one, blank, value))
    raise Refusal("no-such-blank", blank=blank)


# ---- the tree -----------------------------------------------------------------------------------------------


def _changed(paper: Paper, name: str, change: Callable[[Article], Article]) -> Paper:
    articles = _with(paper.articles, name, lambda one: (change(one),))
    if articles is None:
        raise Refusal("no-such-article", article=name)
    return replace(paper, articles=articles)


def _put(paper: Paper, article: Article) -> Paper:
    return _changed(paper, article.id, lambda _: article)


def _without(paper: Paper, name: str) -> Paper:
    return replace(paper, articles=_with(paper.articles, name, lambda _: ()) or ())


def _with(
    articles: tuple[Article, ...], name: str, change: Callable[[Article], tuple[Article, ...]]
) -> tuple[Article, ...] | None:
    """Change one article of a tree; everything beside its path stays the same object.  None if it isn't there."""
    for place, one in enumerate(articles):
        if one.id == name:
            return (*articles[:place], *change(one), *articles[place + 1 :])
        children = _with(one.children, name, change)
        if children is not None:
            return (*articles[:place], replace(one, children=children), *articles[place + 1 :])
    return None


def _inserted(paper: Paper, parent: str, place: int, article: Article) -> Paper:
    def put(siblings: tuple[Article, ...]) -> tuple[Article, ...]:
        if not 0 <= place <= len(siblings):
            raise Refusal("no-such-place", place=place, last=len(siblings))
        return (*siblings[:place], article, *siblings[place:])

    if not parent:
        return replace(paper, articles=put(paper.articles))
    return _changed(paper, parent, lambda one: replace(one, children=put(one.children)))
