"""The paper that a document's lines make: its articles as printed, options as brackets, faults listed for mending.

A text with "Article 1" headings has those for its articles; else its highest numbered paragraphs are.  Other headings
begin articles without a label.  Numbered paragraphs inside are child articles where their brackets close in them;
where a bracket spans several, these stay paragraphs of the one in which it opens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile

from goodoffices.documents.reading.labels import ArticleHead, article_head, is_preamble, style
from goodoffices.documents.reading.lines import Line, LineKind
from goodoffices.documents.reading.mending import Chunk, Flaw, balanced, flat, mended, unmatched
from goodoffices.documents.reading.options import Element, grouped
from goodoffices.documents.reading.reports import Report
from goodoffices.talks.papers.model import Alternative, Article, Bracket, Paper, PaperKind, every_article
from goodoffices.talks.papers.notation import reworded
from goodoffices.talks.papers.renaming import numbered, renamed
from goodoffices.talks.papers.soundness import DEEPEST
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Found:
    """A paper as it was found: `faults` are signs that match nothing, `dropped` is what is no text of the paper.

    `reports` tell what a Word file held beside plain wording, such as tracked changes.
    """

    paper: Paper
    faults: tuple[Flaw, ...] = ()
    dropped: tuple[str, ...] = ()
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading and the lines under it."""

    head: ArticleHead | None
    heading: Line | None
    lines: tuple[Line, ...]


def paper_of(
    lines: Sequence[Line],
    lang: str,
    kind: PaperKind = PaperKind.SINGLE_TEXT,
    title: str = "",
    dropped: tuple[str, ...] = (),
) -> Found:
    """Make a paper of lines; without a `title`, the first heading before the articles gives it."""
    sections = _sections([line for line in lines if line.kind is not LineKind.BLANK])
    finding = _Finding(lang)
    titled = None if title else _title_section(sections)
    by_article = any(one.head for one in sections)
    articles: list[Article] = []
    for one in sections:
        if one is titled and one.heading:
            title, one = finding.plain(one.heading), replace(one, heading=None)
            if not one.lines:
                continue
        articles += finding.section(one, by_article=by_article)
    paper = numbered(Paper(kind, (Text(title, lang),) if title else (), tuple(articles)))
    return Found(paper, tuple(sorted(finding.flaws, key=lambda flaw: (flaw.row, flaw.column))), dropped)


def _title_section(sections: list[_Section]) -> _Section | None:
    """Find the heading that is the whole text's: before the articles, of level 1 or followed by others there."""
    before = list(takewhile(lambda one: not one.head, sections))
    headed = [one for one in before if one.heading]
    first = next((one.heading for one in headed), None)
    if not first or is_preamble(first.text) or (first.level > 1 and len(headed) < 2):
        return None
    return headed[0]


def _sections(lines: Sequence[Line]) -> list[_Section]:
    found: list[_Section] = []
    head: ArticleHead | None = None
    heading: Line | None = None
    held: list[Line] = []
    for line in lines:
        is_heading = line.kind is LineKind.HEADING
        here = article_head(line.text, heading=is_heading) if line.kind in _HEADS else None
        if not here and not is_heading:
            held.append(line)
            continue
        if head or heading or held:
            found.append(_Section(head, heading, tuple(held)))
        head, heading, held = here, line, []
    if head or heading or held:
        found.append(_Section(head, heading, tuple(held)))
    return found


_HEADS = (LineKind.HEADING, LineKind.PARAGRAPH)


class _Finding:
    """Makes articles of sections, and keeps what can't be read."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.flaws: list[Flaw] = []
        self.ids = count(1)
        self.next_id = 1

    def plain(self, line: Line) -> str:
        """Give a heading's words as they stand."""
        return line.text.replace("\\", "")

    def section(self, one: _Section, *, by_article: bool) -> list[Article]:
        """Make the article of a section, or several where numbered paragraphs are the articles."""
        elements = grouped(one.lines)
        if one.head:
            return [self._headed(one, one.head, elements)]
        row = one.heading.row if one.heading else 0
        heading = Chunk(one.heading.text if one.heading else "", row)
        article = self.article("", heading, elements)
        if by_article:
            return [article]
        own = replace(article, children=())
        return [*([own] if any(w.run or w.heading for w in own.wordings) else []), *article.children]

    def _headed(self, one: _Section, head: ArticleHead, elements: list[Element]) -> Article:
        row = one.heading.row if one.heading else 0
        rest, whole = head.rest, head.opened and head.closed
        if head.opened and not head.closed:
            whole, rest, elements = _held_by_one(head.rest, elements)
            rest = rest if whole else f"[{rest}"
        elif head.closed and not head.opened:
            rest = f"] {rest}".rstrip()
        article = self.article(head.label, Chunk(rest, row), elements)
        if not whole:
            return article
        bracket = Bracket(f"w{next(self.ids)}", (Alternative(), Alternative()))
        return replace(article, brackets=(*article.brackets, bracket), whole=bracket.id)

    def article(self, label: str, heading: Chunk, elements: Sequence[Element], depth: int = 1) -> Article:
        """Make an article of its elements: what comes before its numbered paragraphs, and these."""
        own, parts = self._parts(elements) if depth < DEEPEST else (list(elements), [])
        flaws: list[Flaw] = []
        bare = Article(f"r{next(self.ids)}", label)
        body = mended(flat(own, flaws), flaws)
        words = mended([heading], flaws)
        self.flaws += flaws
        article = self._worded(bare, body, words, own, heading)
        return replace(article, children=tuple(self._child(part, depth + 1) for part in parts))

    def _worded(self, bare: Article, body: str, heading: str, own: Sequence[Element], head: Chunk) -> Article:
        """Set the wording; a label that can't be meant becomes plain words, and is listed."""
        while True:
            try:
                worded, self.next_id = renamed(
                    reworded(bare, self.lang, body, heading), frozenset(), self.next_id
                )
                return worded
            except Refusal as refusal:
                at = int(str(refusal.params["at"]))
                row = next((one.row for one in own if isinstance(one, Line)), head.row)
                self.flaws.append(Flaw(refusal.code, row, at + 1, "#", body[max(0, at - 40) : at + 40]))
                plainer = [_without_labels(one) for one in (body, heading)]
                if plainer == [body, heading]:
                    raise
                body, heading = plainer

    def _child(self, part: list[Element], depth: int) -> Article:
        first = part[0]
        if isinstance(first, Line) and first.kind is LineKind.ITEM:
            line = replace(first, label="", kind=LineKind.PARAGRAPH)
            inner: list[Element] = [line, *part[1:]] if line.text else part[1:]
            return self.article(first.label, Chunk(""), inner, depth)
        return self.article("", Chunk(""), part, depth)

    def _parts(self, elements: Sequence[Element]) -> tuple[list[Element], list[list[Element]]]:
        """Divide elements into the article's own text and its numbered paragraphs with what belongs to each."""
        first = next((one for one in elements if isinstance(one, Line) and one.kind is LineKind.ITEM), None)
        if first is None:
            return list(elements), []
        start = list(elements).index(first)
        own, parts = list(elements[:start]), _segments(elements[start:], first)
        own, parts = _closing([own, *parts])
        return own, parts


def _without_labels(wording: str) -> str:
    """Make the labels of brackets and blanks plain words."""
    return wording.replace("[#", "[¦#").replace("{#", "\\{#")


def _segments(elements: Sequence[Element], first: Line) -> list[list[Element]]:
    """Give each numbered paragraph of the first one's kind with what follows it; other text stands for itself."""
    parts: list[list[Element]] = []
    for one in elements:
        if not parts or _begins(one, first):
            parts.append([one])
        else:
            parts[-1].append(one)
    return parts


def _begins(one: Element, first: Line) -> bool:
    """Say whether a line begins something of the first one's level, numbered or not."""
    if not isinstance(one, Line) or one.kind is LineKind.BULLET:
        return False
    if one.kind is LineKind.ITEM:
        return one.level < first.level or _sibling(one, first)
    return one.level <= first.level


def _sibling(one: Element, first: Line) -> bool:
    return (
        isinstance(one, Line) and abs(one.level - first.level) <= 1 and style(one.label) == style(first.label)
    )


def _closing(parts: list[list[Element]]) -> tuple[list[Element], list[list[Element]]]:
    """Join a part with those after it as far as its brackets need to close, if they ever do."""
    odd = [unmatched(flat(part, [])) for part in parts]
    found: list[list[Element]] = []
    at = 0
    while at < len(parts):
        end = _closed_at(odd, at)
        together = [one for part in parts[at:end] for one in part]
        found.append(_as_paragraphs(together) if end > at + 1 else parts[at])
        at = end
    return found[0], found[1:]


def _closed_at(odd: list[tuple[int, int]], at: int) -> int:
    """Give the end of the parts from `at` on in which all that opens in the first closes."""
    never_opened, waiting = odd[at]
    if never_opened or not waiting:
        return at + 1
    for end in range(at + 1, len(odd)):
        closing, opening = odd[end]
        if closing > waiting:
            break
        waiting += opening - closing
        if not waiting:
            return end + 1
    return at + 1


def _as_paragraphs(elements: list[Element]) -> list[Element]:
    """Keep the first number; those after it are printed in the text."""
    return [
        replace(
            one,
            text=f"{one.label}{'' if one.label.endswith(')') else '.'} {one.text}",
            kind=LineKind.PARAGRAPH,
            label="",
        )
        if at and isinstance(one, Line) and one.kind is LineKind.ITEM
        else one
        for at, one in enumerate(elements)
    ]


def _held_by_one(rest: str, elements: list[Element]) -> tuple[bool, str, list[Element]]:
    """See whether a bracket that opens before the label closes at the heading's or at the article's end."""
    if rest.endswith("]") and balanced([Chunk(f"[{rest}")]):
        return True, rest[:-1].rstrip(), elements
    last = elements[-1] if elements else None
    if isinstance(last, Line) and last.text.endswith("]"):
        shorter = [*elements[:-1], replace(last, text=last.text[:-1].rstrip())]
        if balanced([Chunk(rest), *flat(shorter, [])]):
            return True, rest, shorter
    return False, rest, elements


def stats(paper: Paper, faults: Sequence[Flaw] = ()) -> dict[str, int]:
    """Count what stands in a paper; articles are those with a label that stand in none with a label."""
    brackets = alternatives = depth = blanks = 0

    def look(held: Article | Alternative, deep: int) -> None:
        nonlocal brackets, alternatives, depth, blanks
        blanks += len(held.blanks)
        for bracket in held.brackets:
            brackets += 1
            alternatives += len(bracket.alternatives)
            depth = max(depth, deep + 1)
            for each in bracket.alternatives:
                look(each, deep + 1)

    for article in every_article(paper):
        look(article, 0)
    return {
        "articles": sum(map(_labelled, paper.articles)),
        "brackets": brackets,
        "alternatives": alternatives,
        "depth": depth,
        "blanks": blanks,
        "unbalanced": len(faults),
    }


def _labelled(article: Article) -> int:
    return 1 if article.label else sum(map(_labelled, article.children))
