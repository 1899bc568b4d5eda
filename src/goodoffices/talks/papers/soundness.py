"""Whether a paper holds together: ids, places, linkages.  What is put is sound; nothing else can be."""

from collections import Counter
from collections.abc import Iterator

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Gap,
    LinkageKind,
    Paper,
    Place,
    Run,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.refusal import Refusal

DEEPEST = 40
"""The deepest that brackets, and articles, may nest; real drafts reach 6."""


def require_sound(paper: Paper) -> None:
    """Refuse `paper-unsound` with the first thing that doesn't hold together."""
    for problem in faults(paper):
        raise Refusal("paper-unsound", problem=problem)


def require_sound_article(one: Article) -> None:
    """Refuse `paper-unsound` with the first thing that doesn't hold together in one article, its children apart."""
    for problem in article_faults(one):
        raise Refusal("paper-unsound", problem=problem)


def faults(paper: Paper) -> Iterator[str]:
    """Go through what doesn't hold together, each as a short technical phrase with the id it is about."""
    if _depth(paper.articles) > DEEPEST:
        yield "articles nest too deep"
        return
    ids = [name for one in every_article(paper) for name in ids_of(one)] + [one.id for one in paper.linkages]
    yield from (f"id twice: {name}" for name, times in Counter(ids).items() if times > 1)
    yield from ("empty id" for name in ids if not name)
    for one in every_article(paper):
        yield from article_faults(one)
    yield from _linkage_faults(paper)


def ids_of(one: Article) -> Iterator[str]:
    """Go through an article's own id and those of its brackets and blanks."""
    yield one.id
    yield from (bracket.id for bracket in every_bracket(one))
    yield from (blank.id for blank in every_blank(one))


def article_faults(one: Article) -> Iterator[str]:
    """Go through what doesn't hold together in an article, its children apart."""
    held = Alternative(one.brackets, one.blanks)
    if _nesting(held) > DEEPEST:
        yield f"brackets nest too deep: {one.id}"
        return
    yield from _bracket_faults(one)
    languages = [wording.lang for wording in one.wordings]
    if len(set(languages)) < len(languages):
        yield f"language twice: {one.id}"
    placed: set[str] = set()
    for wording in one.wordings:
        yield from _run_faults(wording.heading, held, placed)
        yield from _run_faults(wording.run, held, placed)
    wanted = {b.id for b in every_bracket(one)} | {b.id for b in every_blank(one)}
    yield from (f"stands nowhere: {name}" for name in sorted(wanted - placed - {one.whole}))


def _bracket_faults(one: Article) -> Iterator[str]:
    for bracket in every_bracket(one):
        if len(bracket.alternatives) < 2:
            yield f"fewer than two alternatives: {bracket.id}"
    if not one.whole:
        return
    holder = next((bracket for bracket in one.brackets if bracket.id == one.whole), None)
    if holder is None or any(each.brackets or each.blanks for each in holder.alternatives):
        yield f"no bracket of the article holds it: {one.id}"
    elif len(holder.alternatives) != 2:
        yield f"an article is in or out: {one.id}"


def _run_faults(run: Run, held: Alternative, placed: set[str]) -> Iterator[str]:
    """Check that each place stands where its bracket is, and reads something for each alternative."""
    brackets = {one.id: one for one in held.brackets}
    for piece in run:
        match piece:
            case Place(name, reads) if name in brackets:
                placed.add(name)
                alternatives = brackets[name].alternatives
                if len(reads) != len(alternatives):
                    yield f"a place with {len(reads)} of {len(alternatives)} alternatives: {name}"
                for read, alternative in zip(reads, alternatives, strict=False):
                    yield from _run_faults(read, alternative, placed)
            case Place(name, _):
                yield f"a place without its bracket: {name}"
            case Gap(name) if any(blank.id == name for blank in held.blanks):
                placed.add(name)
            case Gap(name):
                yield f"a gap without its blank: {name}"


def _linkage_faults(paper: Paper) -> Iterator[str]:
    brackets = {bracket.id: bracket for one in every_article(paper) for bracket in every_bracket(one)}
    for linkage in paper.linkages:
        alone = linkage.kind in (LinkageKind.AT_LEAST_ONE, LinkageKind.NOT_TOGETHER)
        if len(linkage.of) < (1 if alone else 2):
            yield f"a linkage ties two alternatives or more: {linkage.id}"
        if len(set(linkage.of)) < len(linkage.of):
            yield f"a linkage names an alternative twice: {linkage.id}"
        for choice in linkage.of:
            known = brackets.get(choice.bracket)
            if known is None or not 0 <= choice.alternative < len(known.alternatives):
                yield f"a linkage without its bracket: {linkage.id}"


def _depth(articles: tuple[Article, ...]) -> int:
    depth, level = 0, articles
    while level and depth <= DEEPEST:
        depth, level = depth + 1, tuple(child for one in level for child in one.children)
    return depth


def _nesting(held: Alternative) -> int:
    depth, level = 0, held.brackets
    while level and depth <= DEEPEST:
        depth, level = (
            depth + 1,
            tuple(b for one in level for each in one.alternatives for b in each.brackets),
        )
    return depth
