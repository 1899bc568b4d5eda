"""Settling: one alternative of a bracket becomes the text, in every language; a blank gets its value."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Paper,
    Place,
    Run,
    Words,
)


def settled(one: Article, bracket: str, alternative: int) -> Article:
    """Give the article with that alternative in the bracket's place; `whole` settled in is a plain article."""
    held = _taken(Alternative(one.brackets, one.blanks), bracket, alternative)
    wordings = tuple(
        replace(
            wording,
            run=_run(wording.run, bracket, alternative),
            heading=_run(wording.heading, bracket, alternative),
        )
        for wording in one.wordings
    )
    whole = "" if one.whole == bracket else one.whole
    return replace(one, brackets=held.brackets, blanks=held.blanks, wordings=wordings, whole=whole)


def _taken(held: Alternative, bracket: str, alternative: int) -> Alternative:
    brackets: list[Bracket] = []
    blanks = list(held.blanks)
    for one in held.brackets:
        if one.id == bracket:
            brackets.extend(one.alternatives[alternative].brackets)
            blanks.extend(one.alternatives[alternative].blanks)
        else:
            inner = tuple(_taken(each, bracket, alternative) for each in one.alternatives)
            brackets.append(Bracket(one.id, inner))
    return Alternative(tuple(brackets), tuple(blanks), held.by)


def _run(run: Run, bracket: str, alternative: int) -> Run:
    return joined(piece for one in run for piece in _piece(one, bracket, alternative))


def _piece(piece: object, bracket: str, alternative: int) -> Run:
    match piece:
        case Place(name, reads) if name == bracket:
            return reads[alternative]
        case Place(name, reads):
            return (Place(name, tuple(_run(read, bracket, alternative) for read in reads)),)
        case _:
            return (piece,)  # type: ignore[return-value]  # every other piece stays as it is


def joined(pieces: Iterable[object]) -> Run:
    """Put pieces together so that no two runs of words stand side by side, nor an empty one anywhere."""
    found: list[object] = []
    for piece in pieces:
        if isinstance(piece, Words) and found and isinstance(found[-1], Words):
            found[-1] = Words(_spaced(found[-1].words, piece.words))
        elif not isinstance(piece, Words) or piece.words:
            found.append(piece)
    return tuple(found)  # type: ignore[arg-type]  # pieces came in, pieces go out


def _spaced(before: str, after: str) -> str:
    """Join words so that what a bracket left behind is not two blanks, an empty line, or a blank before a comma."""
    if before.endswith("\n") and after.startswith("\n"):
        return before + after[1:]
    if before.endswith(" ") and after[:1] in (" ", ",", ".", ";", ":", "،", "؛"):
        before = before.rstrip(" ")
    return before + after


def filled(one: Article, blank: str, value: str) -> Article:
    """Give the article with the blank's value."""
    held = _poured(Alternative(one.brackets, one.blanks), blank, value)
    return replace(one, brackets=held.brackets, blanks=held.blanks)


def _poured(held: Alternative, blank: str, value: str) -> Alternative:
    def pour(known: Blank) -> Blank:
        return replace(known, value=value) if known.id == blank else known

    brackets = tuple(
        Bracket(one.id, tuple(_poured(each, blank, value) for each in one.alternatives))
        for one in held.brackets
    )
    return Alternative(brackets, tuple(pour(known) for known in held.blanks), held.by)


def under(paper: Paper, chosen: Mapping[str, int], values: Mapping[str, str]) -> Paper:
    """Give the text that reads as the choices say: brackets not chosen stay, linkages fall away."""
    articles = tuple(
        text for one in paper.articles if (text := _article_under(one, chosen, values)) is not None
    )
    return replace(paper, articles=articles, linkages=())


def _article_under(one: Article, chosen: Mapping[str, int], values: Mapping[str, str]) -> Article | None:
    if one.whole and chosen.get(one.whole) == 1:
        return None
    while (bracket := next((each.id for each in one.brackets if each.id in chosen), None)) is not None:
        one = settled(one, bracket, chosen[bracket])
    for blank, value in values.items():
        one = filled(one, blank, value)
    children = tuple(
        text for child in one.children if (text := _article_under(child, chosen, values)) is not None
    )
    return replace(one, children=children)
