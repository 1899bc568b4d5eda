"""What sides want worded otherwise, and how a draft would read with it: the words, or the value, of their answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from goodoffices.talks.acts import PartAnswer, SourceRef, Stance
from goodoffices.talks.fold import Answered, RoomView
from goodoffices.talks.holdings import answers_to, holdings
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.copies import paths_of
from goodoffices.talks.papers.edits import Edit, Fill, SetArticle
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Bracket,
    Paper,
    Place,
    Run,
    State,
    Words,
    every_bracket,
    places,
)
from goodoffices.talks.papers.notation import heading_written, reworded, written
from goodoffices.talks.papers.parts import holder
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.view import View

_HERE = "\ue000"
"""A private character that stands for the words to be put in, while an article is written out."""


@dataclass(frozen=True, slots=True)
class Counter:
    """What one side wants instead of one part: `part` is the master's id of it ("" where it can't be told)."""

    party: str
    caucus: str
    answered: Answered
    said: PartAnswer
    part: str

    @property
    def ref(self) -> SourceRef:
        """Give the answer as a source."""
        return SourceRef(self.caucus, self.answered.number)


def counters(view: View, room: RoomView, number: int) -> Iterator[Counter]:
    """Go through what sides want instead in the draft of that number, as far as this seat hears their caucuses."""
    for one in holdings(view, room, number):
        caucus = view.rooms.get(one.caucus)
        if caucus is None or one.held is None:
            continue
        names = paths_of(room.papers[number].version(one.carried.version).paper)
        for answered in answers_to(caucus, one.held):
            for said in answered.answer.parts:
                if said.stance is Stance.COUNTER and (said.wording or said.value):
                    yield Counter(one.recipient, one.caucus, answered, said, names.get(said.path, ""))


def worded_so(article: Article, one: Counter) -> Article:
    """Give the article with the words wanted instead: anew where they are for all of it, else as an alternative."""
    words = one.said.wording
    if words is None:
        raise Refusal("nothing-edited")
    return _reworded(article, words.lang, body_so(article, one))


def body_so(article: Article, one: Counter) -> str:
    """Give the body, in the notation, with the words wanted instead; refuse where the bracket isn't there."""
    words = one.said.wording
    if words is None:
        raise Refusal("nothing-edited")
    if one.part == article.id:
        return words.words
    bracket = next((each for each in every_bracket(article) if each.id == one.part), None)
    stands = bracket is not None and any(
        isinstance(piece, Place) and piece.bracket == one.part
        for wording in article.wordings
        if wording.lang == words.lang
        for piece in places(wording.run)
    )
    if bracket is None or not stands:
        raise Refusal("no-such-bracket", bracket=one.said.path)
    marked = _with_alternative(article, bracket.id, words.lang, one.party)
    return written(marked, words.lang).replace(_HERE, words.words)


def _reworded(article: Article, lang: str, body: str) -> Article:
    was = article.wording(lang)
    return reworded(article, lang, body, heading_written(article, lang), was.state if was else State.ORIGINAL)


def _with_alternative(article: Article, bracket: str, lang: str, party: str) -> Article:
    """Give the article with one more alternative in a bracket, which reads the mark at its first place in `lang`."""

    def held(within: Alternative) -> Alternative:
        return replace(within, brackets=tuple(_one(each) for each in within.brackets))

    def _one(each: Bracket) -> Bracket:
        alternatives = tuple(held(one) for one in each.alternatives)
        more = (Alternative(by=(party,)),) if each.id == bracket else ()
        return Bracket(each.id, (*alternatives, *more))

    def run(pieces: Run, read: Run) -> Run:
        return tuple(_piece(piece, read) if isinstance(piece, Place) else piece for piece in pieces)

    def _piece(piece: Place, read: Run) -> Place:
        reads = tuple(run(each, read) for each in piece.reads)
        return Place(piece.bracket, (*reads, read) if piece.bracket == bracket else reads)

    wordings = tuple(
        replace(
            one,
            run=run(one.run, (Words(_HERE),) if one.lang == lang else ()),
            heading=run(one.heading, ()),
        )
        for one in article.wordings
    )
    return replace(article, brackets=tuple(_one(each) for each in article.brackets), wordings=wordings)


@dataclass(frozen=True, slots=True)
class Taken:
    """The edits by which what a side wants comes into the draft, and what can't be taken in, each with the reason."""

    edits: tuple[Edit, ...]
    unfit: tuple[tuple[Counter, Refusal], ...]


def taken_over(paper: Paper, wanted: Iterable[Counter]) -> Taken:
    """Put what is wanted into the text: one edit an article, then the values of blanks."""
    new: dict[str, Article] = {}
    old: dict[str, Article] = {}
    values: list[Edit] = []
    unfit: list[tuple[Counter, Refusal]] = []
    for one in wanted:
        article = holder(paper, one.part) if one.part else None
        try:
            if article is None:
                raise Refusal("no-such-part", path=one.said.path)
            if one.said.wording is None:
                values.append(Fill(one.part, one.said.value))
                continue
            new[article.id] = worded_so(new.get(article.id, article), one)
            old[article.id] = article
        except Refusal as why:
            unfit.append((one, why))
    edits = [SetArticle(article_digest(old[name]), made) for name, made in new.items()]
    return Taken((*edits, *values), tuple(unfit))


__all__ = ["Counter", "Taken", "body_so", "counters", "taken_over", "worded_so"]
