"""Comparison: what changed from one version of a paper to another, article by article and word by word."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from goodoffices.talks.papers.counting import BracketCount, brackets_left
from goodoffices.talks.papers.model import Article, Paper, article_of
from goodoffices.talks.papers.pairing import Standing, moved, paired, standings
from goodoffices.talks.papers.remembering import remembered
from goodoffices.talks.papers.stretches import Difference, Stretch, difference
from goodoffices.talks.papers.tokens import Tokens, pieces_said, plain_text, said, tokens

Kind = Literal["same", "changed", "added", "removed", "moved"]

_NOTHING = Tokens([], [], [])


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What became of one article, without its children.

    `label_was` is the old label where it is another now.  "moved" is said only of an article whose wording is the
    same; `moved` of any that stands under another article, or in another order, than before.  `depth` is 0 for an
    article that stands in none.  `differences` are those of heading and body; None where both read the same.
    """

    kind: Kind
    old: Article | None
    new: Article | None
    label_was: str
    lang: str
    differences: tuple[Difference, Difference] | None = None
    depth: int = 0
    moved: bool = False

    @property
    def heading(self) -> tuple[Stretch, ...]:
        """Give the new heading with what was removed in its place."""
        return self.differences[0].stretches if self.differences else self._same(0)

    @property
    def body(self) -> tuple[Stretch, ...]:
        """Give the new wording with what was removed in its place."""
        return self.differences[1].stretches if self.differences else self._same(1)

    @property
    def words_added(self) -> int:
        """Count the words that were added; signs are none."""
        return sum(one.words_added for one in self.differences or ())

    @property
    def words_removed(self) -> int:
        """Count the words that were removed; signs are none."""
        return sum(one.words_removed for one in self.differences or ())

    def _same(self, part: int) -> tuple[Stretch, ...]:
        words = plain_text(pieces_said(self.new, self.lang)[part]) if self.new else ""
        return (Stretch("same", words),) if words else ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles are the same, changed, added, removed, moved; and words added and removed in all."""

    same: int
    changed: int
    added: int
    removed: int
    moved: int
    words_added: int
    words_removed: int


@dataclass(frozen=True)
class Comparison:
    """Every article of both versions in the order of the new one, removed ones in their place."""

    old: Paper
    new: Paper
    lang: str
    title: tuple[Stretch, ...]
    changes: tuple[ArticleChange, ...]

    @cached_property
    def counts(self) -> Counts:
        """Count the changes."""
        kinds = Counter(one.kind for one in self.changes)
        added = sum(one.words_added for one in self.changes)
        removed = sum(one.words_removed for one in self.changes)
        return Counts(
            kinds["same"], kinds["changed"], kinds["added"], kinds["removed"], kinds["moved"], added, removed
        )

    @cached_property
    def brackets_before(self) -> BracketCount:
        """Count what was open in the old version."""
        return brackets_left(self.old)

    @cached_property
    def brackets_after(self) -> BracketCount:
        """Count what is open in the new version."""
        return brackets_left(self.new)


def compare(
    old: Paper, new: Paper, lang: str, same: Mapping[str, str] | None = None, *, by_wording: bool = False
) -> Comparison:
    """Compare two versions in one language.

    An article is the same one where both versions give it one id, as versions of one master do.  `same` says instead
    which old id (key) is which new one; `by_wording` finds the pairs that `same` doesn't name by label, heading and
    wording, for papers that were taken in separately.
    """
    before, after = standings(old), standings(new)
    pairs = dict(same or {})
    if by_wording:
        pairs = paired(old, new, lang, pairs)
    elif same is None:
        pairs = {name: name for name in before if name in after}
    elsewhere = moved(before, after, pairs)
    was = {new_id: before[old_id].article for old_id, new_id in pairs.items()}
    changes = {
        name: article_change(was.get(name), one.article, lang, depth=one.depth, moved=name in elsewhere)
        for name, one in after.items()
    }
    order = _with_removed(before, after, pairs, elsewhere)
    return Comparison(
        old,
        new,
        lang,
        difference(_title(old, lang), _title(new, lang)).stretches,
        tuple(
            changes[name] if one is None else article_change(one.article, None, lang, depth=one.depth)
            for name, one in order
        ),
    )


def article_change(
    old: Article | None, new: Article | None, lang: str, *, depth: int = 0, moved: bool = False
) -> ArticleChange:
    """Compare one article with what it was; None for either side where there was or is none."""
    label_was = old.label if old and new and old.label != new.label else ""
    if old and new and _reads_same(old, new, lang):
        return ArticleChange("moved" if moved else "same", old, new, label_was, lang, None, depth, moved)
    found = _differences(old, new, lang)
    kind: Kind = "changed" if any(map(_changed, found)) else "moved" if moved else "same"
    if old is None or new is None:
        kind = "added" if new else "removed"
    return ArticleChange(kind, old, new, label_was, lang, found, depth, moved)


def history(versions: Sequence[Paper], article: str, lang: str) -> tuple[tuple[int, ArticleChange], ...]:
    """Give the versions (by their place in the sequence) in which an article came, read otherwise, or went.

    A version in which only other languages of the article changed is not among them.
    """
    found = []
    before: Article | None = None
    for place, paper in enumerate(versions):
        now = article_of(paper, article)
        if now is not before and not (now and before and _reads_same(before, now, lang)):
            change = article_change(before, now, lang)
            if change.kind != "same" or change.label_was:
                found.append((place, change))
        elif now and before and now.label != before.label:
            found.append((place, article_change(before, now, lang)))
        before = now
    return tuple(found)


def _reads_same(old: Article, new: Article, lang: str) -> bool:
    """Say at once, without making tokens, that an article reads the same; False where it has to be looked at."""
    if old is new:
        return True
    held = (old.brackets, old.blanks, old.whole) == (new.brackets, new.blanks, new.whole)
    return held and old.wording(lang) == new.wording(lang)


@remembered(4_096)
def _differences(old: Article | None, new: Article | None, lang: str) -> tuple[Difference, Difference]:
    """Give the differences of heading and body."""
    before, after = _said(old, lang), _said(new, lang)
    return difference(before[0], after[0]), difference(before[1], after[1])


def _said(article: Article | None, lang: str) -> tuple[Tokens, Tokens]:
    return said(article, lang) if article else (_NOTHING, _NOTHING)


def _changed(found: Difference) -> bool:
    return any(one.op != "same" for one in found.stretches)


def _title(paper: Paper, lang: str) -> Tokens:
    return tokens([text.words for text in paper.title if text.lang == lang])


def _with_removed(
    before: Mapping[str, Standing],
    after: Mapping[str, Standing],
    pairs: Mapping[str, str],
    elsewhere: frozenset[str],
) -> Iterator[tuple[str, Standing | None]]:
    """Give the new articles in order (their ids), each removed one after what it stood after."""
    gone: dict[str, list[tuple[str, Standing]]] = {}
    last = ""
    for name, one in before.items():
        if name not in pairs:
            gone.setdefault(last, []).append((name, one))
        elif pairs[name] not in elsewhere:
            last = pairs[name]
    yield from gone.get("", ())
    for name in after:
        yield name, None
        yield from gone.get(name, ())


__all__ = [
    "ArticleChange",
    "Comparison",
    "Counts",
    "Stretch",
    "article_change",
    "brackets_left",
    "compare",
    "history",
]
