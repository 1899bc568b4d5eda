"""What becomes of linkages when the text changes: settled alternatives are facts, and the rest still holds.

A linkage of which only one alternative is left is said in the same four kinds: "at least one" of one is "this one
must be", "not together" of one is "this one can't be".
"""

from goodoffices.talks.papers.model import (
    Article,
    Bracket,
    Choice,
    Linkage,
    LinkageKind,
    Paper,
    every_article,
    every_bracket,
)
from goodoffices.talks.refusal import Refusal


def require_standing(linkages: tuple[Linkage, ...], old: Article, new: Article | None) -> None:
    """Refuse a change of an article by which an alternative that a linkage ties would be gone; `new` None: all go."""
    was = _alternatives((old, *every_article(old)) if new is None else (old,))
    now = _alternatives((new,)) if new is not None else {}
    for linkage in linkages:
        if any(c.bracket in was and c.alternative >= now.get(c.bracket, 0) for c in linkage.of):
            raise Refusal("bracket-in-linkage", linkage=linkage)


def _alternatives(articles: tuple[Article, ...]) -> dict[str, int]:
    return {b.id: len(b.alternatives) for one in articles for b in every_bracket(one)}


def settled_linkages(
    paper: Paper, article: Article, bracket: Bracket, alternative: int
) -> tuple[Linkage, ...]:
    """Give the linkages that are left once the bracket is settled so; refuse one that then can't hold."""
    taken = {Choice(bracket.id, alternative)}
    gone = {
        inner.id
        for place, each in enumerate(bracket.alternatives)
        if place != alternative
        for inner in every_bracket(each)
    }
    if bracket.id == article.whole and alternative == 1:
        gone |= {b.id for one in (article, *every_article(article)) for b in every_bracket(one)} - {
            bracket.id
        }
    gone.add(bracket.id)
    left: list[Linkage] = []
    for one in paper.linkages:
        facts = [_fact(choice, taken, gone) for choice in one.of]
        if all(fact is None for fact in facts):
            left.append(one)
            continue
        for place, (kind, of) in enumerate(_left_of(one, facts)):
            left.append(Linkage(one.id if place == 0 else f"{one.id}.{place}", kind, of, one.note))
    return tuple(left)


def _fact(choice: Choice, taken: set[Choice], gone: set[str]) -> bool | None:
    if choice in taken:
        return True
    return False if choice.bracket in gone else None


def _left_of(one: Linkage, facts: list[bool | None]) -> list[tuple[LinkageKind, tuple[Choice, ...]]]:
    """Give what is left to hold of a linkage of which some alternatives are settled in (True) or out (False)."""
    free = tuple(choice for choice, fact in zip(one.of, facts, strict=True) if fact is None)
    some_in, some_out = True in facts, False in facts
    match one.kind:
        case LinkageKind.ONLY_IF:
            first, others = facts[0], facts[1:]
            if first is False or (first is None and all(fact is True for fact in others)):
                return []
            if first is True:
                return _broken(one) if False in others else _must(free)
            return _never(free[:1]) if False in others else [(one.kind, free)]
        case LinkageKind.NOT_TOGETHER:
            if sum(fact is True for fact in facts) > 1 or (some_in and len(one.of) == 1):
                return _broken(one)
            if some_in or len(one.of) == 1:
                return _never(free)
            return [(one.kind, free)] if len(free) > 1 else []
        case LinkageKind.ALL_OR_NONE:
            if some_in and some_out:
                return _broken(one)
            return _must(free) if some_in else _never(free)
        case LinkageKind.AT_LEAST_ONE:
            if some_in:
                return []
            return [(one.kind, free)] if free else _broken(one)


def _must(free: tuple[Choice, ...]) -> list[tuple[LinkageKind, tuple[Choice, ...]]]:
    return [(LinkageKind.AT_LEAST_ONE, (choice,)) for choice in free]


def _never(free: tuple[Choice, ...]) -> list[tuple[LinkageKind, tuple[Choice, ...]]]:
    return [(LinkageKind.NOT_TOGETHER, (choice,)) for choice in free]


def _broken(one: Linkage) -> list[tuple[LinkageKind, tuple[Choice, ...]]]:
    raise Refusal("linkage-broken", linkage=one)


__all__ = ["require_standing", "settled_linkages"]
