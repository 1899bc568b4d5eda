"""What a side said of an earlier text and still holds: carried over to the paper that takes its place."""

from dataclasses import dataclass, replace

from goodoffices.talks.acts import Answer, PartAnswer, Wish
from goodoffices.talks.fold import Answered, PaperHeld, RoomView
from goodoffices.talks.holdings import answers_to, same_wording, spread
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Article, Choice, Paper, PaperKind, article_of
from goodoffices.talks.papers.pairing import paired


@dataclass(frozen=True, slots=True)
class Before:
    """What was said of a part before; `same` tells whether the part still reads as it did then."""

    part: PartAnswer
    same: bool


@dataclass(frozen=True, slots=True)
class Earlier:
    """The last answer to a paper or to the one it took the place of, and its parts by the path they have now."""

    paper: PaperHeld
    answered: Answered
    parts: dict[str, Before]
    wish: Wish | None = None


def earlier(caucus: RoomView, held: PaperHeld) -> Earlier | None:
    """Give the last answer to this paper, or else to what it replaced; None where nothing was answered yet."""
    now, seen = held, {held.number}
    while True:
        answers = answers_to(caucus, now)
        if answers:
            return carried_over(now, answers[-1], held)
        before = caucus.papers.get(now.put.replaces or 0) if now.put else None
        if before is None or before.number in seen:
            return None
        seen.add(before.number)
        now = before


def carried_over(old: PaperHeld, answered: Answered, new: PaperHeld) -> Earlier:
    """Move an answer to one paper on to another: each part to its new path, parts that are gone left out."""
    paths = moves(old.paper, new.paper)
    found: dict[str, Before] = {}
    answer = answered.answer
    for path, part in spread(answer, old.paper):
        to = moved(path, paths)
        if to is None or (said := _said_there(part, to, paths)) is None:
            continue
        found[to] = Before(said, reads_the_same(old.paper, path, new.paper, to))
    return Earlier(old, answered, found, _wish(answer, paths))


def moves(old: Paper, new: Paper) -> dict[str, str]:
    """Give the new path of each article of the old paper that is in the new one."""
    if old == new:
        return {one: one for one in _ids(old.articles)}
    lang = next((one for one in old.languages if one in new.languages), "")
    return paired(old, new, lang)


def _ids(articles: tuple[Article, ...]) -> list[str]:
    return [name for one in articles for name in (one.id, *_ids(one.children))]


def moved(path: str, paths: dict[str, str]) -> str | None:
    """Give the new path of a part whose article is still there."""
    article, slash, rest = path.partition("/")
    to = paths.get(article)
    return None if to is None else f"{to}{slash}{rest}"


def _said_there(part: PartAnswer, to: str, paths: dict[str, str]) -> PartAnswer | None:
    """Give what was said under the new path; None where it was tied to an alternative that is gone."""
    ties = [(moved(choice.bracket, paths), choice.alternative) for choice in part.only_if]
    if any(bracket is None for bracket, _ in ties):
        return None
    return replace(part, path=to, only_if=tuple(Choice(str(bracket), at) for bracket, at in ties))


def _wish(answer: Answer, paths: dict[str, str]) -> Wish | None:
    to = moved(answer.wish.path, paths) if answer.wish else None
    return replace(answer.wish, path=to) if answer.wish and to else None


def reads_the_same(old: Paper, path: str, new: Paper, to: str) -> bool:
    """Say whether a part of the old paper reads as the one at the new path does in the new paper."""
    before, after = (article_of(one, at.partition("/")[0]) for one, at in ((old, path), (new, to)))
    if before is None or after is None:
        return False
    rest = path.partition("/")[2]
    one, other = _alone(before), _alone(after)
    return same_wording(one, other, f"1/{rest}" if rest else "1")


def _alone(one: Article) -> Article:
    """Give the article by itself under the path "1", unattributed, so that only what it says is compared."""
    bare = replace(one, children=(), agreed=False)
    return as_copy(Paper(PaperKind.NON_PAPER, (), (bare,))).paper.articles[0]


__all__ = ["Before", "Earlier", "carried_over", "earlier", "moved", "moves", "reads_the_same"]
