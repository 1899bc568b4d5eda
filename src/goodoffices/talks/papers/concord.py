"""Whether the languages of a paper agree: in brackets and blanks, numbers, dates, references and footnotes.

Each language is held against one other, the one the article was written in, part by part: what stands outside all
brackets, then each alternative by itself.  The meaning of words is not judged.  A finding is for a human to look at,
and refuses nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from goodoffices.talks.papers.answered import unanswered
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Footnote,
    Gap,
    Paper,
    Place,
    Run,
    State,
    Wording,
    Words,
    every_article,
    every_blank,
    plain,
)
from goodoffices.talks.papers.stating import Kind, Stated, stated
from goodoffices.talks.texts import Text

Code = Literal[
    "bracket-missing",
    "blank-missing",
    "alternative-empty",
    "blank-untranslated",
    "numbers-differ",
    "dates-differ",
    "references-differ",
    "footnotes-differ",
]

_CODES: Mapping[Kind, Code] = {
    "number": "numbers-differ",
    "date": "dates-differ",
    "reference": "references-differ",
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two languages of an article that don't agree: `langs`, and `what` each of them says there ("" for nothing).

    `bracket` and `letter` name the alternative it is in, both empty outside all brackets; `blank` the blank it is
    about.
    """

    code: Code
    langs: tuple[str, str]
    what: tuple[str, str]
    bracket: str = ""
    letter: str = ""
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Untranslated:
    """An article that lacks languages others have."""

    article: Article
    langs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Languages:
    """How far a paper's languages are: articles that lack one, and how many wordings of each are in which state."""

    untranslated: tuple[Untranslated, ...]
    states: dict[str, dict[State, int]]


@dataclass(slots=True)
class _Part:
    """What one language says in one part of an article: its own words, and which brackets and blanks stand there."""

    words: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    brackets: dict[str, list[list[Run]]] = field(default_factory=dict)
    blanks: set[str] = field(default_factory=set)

    def hear(self, run: Run) -> None:
        """Take in a run that stands in this part."""
        for piece in run:
            match piece:
                case Words(words):
                    self.words.append(words)
                case Footnote(words):
                    self.notes.append(words)
                case Gap(blank):
                    self.words.append(" ¦ ")
                    self.blanks.add(blank)
                case Place(bracket, reads):
                    self.words.append(" ¦ ")
                    said = self.brackets.setdefault(bracket, [[] for _ in reads])
                    for runs, read in zip(said, reads, strict=False):
                        runs.append(read)
        self.words.append("\n")

    @property
    def text(self) -> str:
        """Give all words of the part, those of footnotes last."""
        return "".join(self.words) + "\n".join(self.notes)


def disagreements(article: Article) -> tuple[Disagreement, ...]:
    """Give what the languages of an article, without its children, don't agree in, in reading order."""
    worded = [one for one in article.wordings if one.run or one.heading]
    if len(worded) < 2:
        return ()
    first = next((one for one in worded if one.state is State.ORIGINAL), worded[0])
    others = [one for one in worded if one is not first]
    return tuple(found for other in others for found in _between(article, first, other))


def all_disagreements(paper: Paper) -> tuple[tuple[Article, Disagreement], ...]:
    """Give every article's disagreements, in reading order."""
    return tuple((one, found) for one in every_article(paper) for found in disagreements(one))


def untranslated(paper: Paper) -> Languages:
    """Say which articles lack a language that others have, and how far each language is.

    An article without any words (a heading's place) lacks none.
    """
    lacking = []
    states: dict[str, Counter[State]] = {lang: Counter() for lang in paper.languages}
    for one in every_article(paper):
        worded = [each for each in one.wordings if each.run or each.heading]
        for each in worded:
            states[each.lang][each.state] += 1
        missing = tuple(lang for lang in states if all(lang != each.lang for each in worded))
        if worded and missing:
            lacking.append(Untranslated(one, missing))
    return Languages(tuple(lacking), {lang: dict(counts) for lang, counts in states.items()})


def _between(article: Article, one: Wording, other: Wording) -> Iterator[Disagreement]:
    parts = []
    for wording in (one, other):
        part = _Part()
        part.hear(wording.heading)
        part.hear(wording.run)
        parts.append(part)
    yield from _Pair(one.lang, other.lang).parts(
        Alternative(article.brackets, article.blanks), parts[0], parts[1]
    )
    for blank in every_blank(article):
        yield from _blank(blank, (one.lang, other.lang))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two languages of one article, held against each other."""

    one: str
    other: str

    def parts(
        self, held: Alternative, one: _Part, other: _Part, bracket: str = "", mark: str = ""
    ) -> Iterator[Disagreement]:
        """Compare one part, then the alternatives of the brackets that stand in it."""
        langs = (self.one, self.other)
        for code, what in self._said(one, other):
            yield Disagreement(code, langs, what, bracket, mark)
        for blank in held.blanks:
            if (blank.id in one.blanks) != (blank.id in other.blanks):
                here, there = ("____" if blank.id in part.blanks else "" for part in (one, other))
                yield Disagreement("blank-missing", langs, (here, there), bracket, mark, blank.id)
        for inner in held.brackets:
            ours, theirs = one.brackets.get(inner.id), other.brackets.get(inner.id)
            if ours is None or theirs is None:
                if ours is not theirs:
                    yield Disagreement("bracket-missing", langs, (_shown(ours), _shown(theirs)), inner.id)
                continue
            for place, (alternative, our, their) in enumerate(
                zip(inner.alternatives, ours, theirs, strict=False)
            ):
                yield from self._alternative(alternative, our, their, inner.id, letter(place))

    def _alternative(
        self, held: Alternative, ours: list[Run], theirs: list[Run], bracket: str, mark: str
    ) -> Iterator[Disagreement]:
        here, there = ("".join(map(plain, runs)).strip() for runs in (ours, theirs))
        if bool(here) != bool(there):
            yield Disagreement("alternative-empty", (self.one, self.other), (here, there), bracket, mark)
            return
        one, other = _Part(), _Part()
        for part, runs in ((one, ours), (other, theirs)):
            for run in runs:
                part.hear(run)
        yield from self.parts(held, one, other, bracket, mark)

    def _said(self, one: _Part, other: _Part) -> Iterator[tuple[Code, tuple[str, str]]]:
        """Compare what is said in one part, brackets inside it left out."""
        ours, theirs = unanswered(
            stated(one.text, self.one, self.other), stated(other.text, self.other, self.one)
        )
        for kind, code in _CODES.items():
            if any(each.kind == kind for each in (*ours, *theirs)):
                yield code, (_listed(ours, kind), _listed(theirs, kind))
        if len(one.notes) != len(other.notes):
            yield "footnotes-differ", (str(len(one.notes)), str(len(other.notes)))


def _blank(blank: Blank, langs: tuple[str, str]) -> Iterator[Disagreement]:
    """Find a unit or a choice that is said in one of two languages only."""
    for texts in (blank.unit, *blank.choices):
        what = (_in(texts, langs[0]), _in(texts, langs[1]))
        if bool(what[0]) != bool(what[1]):
            yield Disagreement("blank-untranslated", langs, what, blank=blank.id)


def _in(texts: tuple[Text, ...], lang: str) -> str:
    return next((text.words for text in texts if text.lang == lang), "")


def _listed(found: list[Stated], kind: Kind) -> str:
    return " · ".join(dict.fromkeys(one.words for one in found if one.kind == kind))


def _shown(reads: list[list[Run]] | None) -> str:
    if reads is None:
        return ""
    return "".join(f"[{''.join(map(plain, runs))}]" for runs in reads)
