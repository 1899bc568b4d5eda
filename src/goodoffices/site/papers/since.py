"""What changed since a paper was last answered, article by article, in the caucus where its copies stand."""

from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.runs import part_id
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.comparing import ArticleChange, Comparison, compare


def before(room: RoomView, held: PaperHeld) -> PaperHeld | None:
    """Give the copy that this one took the place of, if it took one's."""
    old = held.put.replaces if held.put is not None else None
    return room.papers.get(old) if old is not None else None


def line_of(room: RoomView, held: PaperHeld) -> list[PaperHeld]:
    """Give this copy and all those before it that each took the place of the last, the earliest first."""
    found = [held]
    while (old := before(room, found[0])) is not None and old not in found:
        found.insert(0, old)
    return found


def last_answered(room: RoomView, held: PaperHeld) -> PaperHeld | None:
    """Give the latest copy, this one or one that it follows, that was answered."""
    return next((one for one in reversed(line_of(room, held)) if one.answers), None)


def since_answered(sitting: Sitting, room: RoomView, held: PaperHeld, lang: str) -> dict[str, object] | None:
    """Give what changed since the last answer; None where nothing of this paper was answered, or nothing changed."""
    answered = last_answered(room, held)
    if answered is None or answered.number == held.number:
        return None
    compared = compare(answered.paper, held.paper, lang, by_wording=True)
    address = paper_url(sitting, room, held.number, "paper-compare")
    return {
        "number": answered.number,
        "url": f"{address}?a={answered.number}&b={held.number}&lang={lang}",
        "counts": compared.counts,
        "changes": [
            {"change": one, "name": named(compared, one, lang), "at": part_id(one.new.id) if one.new else ""}
            for one in changed(compared)
        ],
    }


def named(compared: Comparison, one: ArticleChange, lang: str) -> str:
    """Call an article that was compared, by its new name if it still stands."""
    article, paper = (one.new, compared.new) if one.new else (one.old, compared.old)
    return name_in(paper, article, lang) if article else ""


def changed(compared: Comparison) -> list[ArticleChange]:
    """Give the articles that don't stand as they stood."""
    return [one for one in compared.changes if one.kind != "same" or one.label_was or one.moved]


__all__ = ["before", "changed", "last_answered", "line_of", "named", "since_answered"]
