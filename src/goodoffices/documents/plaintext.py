r"""A paper in one language as plain text that reads in again as the same paper.

It begins with `% goodoffices paper` and facts, a line each (`% kind: …`, `% title: …`, `% attachment: …`).  An article
begins with as many `#` as it is deep, its label, a colon and its heading; facts of its own may follow (`% state: …`,
`% track: …`, `% agreed`, `% whole 2: A | B`: the bracket, counted among the article's, that holds it, and who proposed
which); then its wording in the notation of brackets, in which a line that begins with `#` or `%` has a backslash before
it; then an empty line.  Linkages come last: `% only-if 1.2/1:b 2/3:a = why` ties alternative b of the first bracket of
the second article inside the first to alternative a of another (paths are those of `talks.papers.copies`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from goodoffices.documents.reading.mending import Chunk, Flaw, mended
from goodoffices.talks.papers.copies import as_copy, letter, positional
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Attachment,
    Blank,
    Bracket,
    Choice,
    Linkage,
    LinkageKind,
    Paper,
    PaperKind,
    State,
    Wording,
)
from goodoffices.talks.papers.notation import heading_written, needs_labels, reworded, written
from goodoffices.talks.papers.notation.attributions import names_of, written_names
from goodoffices.talks.papers.renaming import numbered, renamed
from goodoffices.talks.papers.soundness import DEEPEST
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

MARK = "% goodoffices paper"

_HEAD = re.compile(r"(#+) ((?:[^:\\]|\\.)*):(?: (.*))?")
_WHOLE = re.compile(r"whole (\d+)(?:: (.*?) ?\| ?(.*))?")
_TIE = re.compile(r"([a-z-]+) ((?:\S+:[a-z]+ ?)+)(?:= (.*))?")
_FACT = re.compile(r"% ?(.*)")


def paper_text(paper: Paper, lang: str) -> str:
    """Write what a paper says in one language, as plain text."""
    paper = positional(in_language(paper, lang))
    lines = [MARK, f"% kind: {paper.kind}", f"% language: {lang}"]
    lines += [f"% title: {one.words}" for one in paper.title]
    lines += [f"% attachment: {one.size} {one.sha256} {one.name}" for one in paper.attachments]
    lines.append("")
    for one in paper.articles:
        lines += _article(one, lang, 1)
    lines += [_linkage(one) for one in paper.linkages]
    return "\n".join(lines) + "\n"


def in_language(paper: Paper, lang: str) -> Paper:
    """Give the paper in one language alone; brackets that it has no words for are left out, with what ties them."""
    articles = tuple(_alone(one, lang) for one in paper.articles)
    left = set(as_copy(replace(paper, articles=articles, linkages=())).master.values())
    linkages = tuple(
        replace(one, note=_only(one.note, lang))
        for one in paper.linkages
        if all(choice.bracket in left for choice in one.of)
    )
    return replace(paper, title=_only(paper.title, lang), articles=articles, linkages=linkages)


def _only(texts: tuple[Text, ...], lang: str) -> tuple[Text, ...]:
    return tuple(one for one in texts if one.lang == lang)


def _alone(one: Article, lang: str) -> Article:
    wording = one.wording(lang)
    children = tuple(_alone(child, lang) for child in one.children)
    bare = replace(one, wordings=(wording,) if wording else (), children=children)
    text, heading = written(bare, lang), heading_written(bare, lang)
    state = wording.state if wording else State.ORIGINAL
    read_again = reworded(bare, lang, text, heading, state)
    return replace(
        read_again,
        wordings=read_again.wordings if wording else (),
        brackets=tuple(_bracket_alone(each, lang) for each in read_again.brackets),
        blanks=tuple(_blank_alone(each, lang) for each in read_again.blanks),
    )


def _bracket_alone(one: Bracket, lang: str) -> Bracket:
    alternatives = tuple(
        replace(
            each,
            brackets=tuple(_bracket_alone(inner, lang) for inner in each.brackets),
            blanks=tuple(_blank_alone(blank, lang) for blank in each.blanks),
        )
        for each in one.alternatives
    )
    return Bracket(one.id, alternatives)


def _blank_alone(one: Blank, lang: str) -> Blank:
    return replace(one, unit=_only(one.unit, lang), choices=tuple(_only(each, lang) for each in one.choices))


def _article(one: Article, lang: str, depth: int) -> Iterator[str]:
    wording = one.wording(lang)
    labelled = needs_labels(one, lang)
    label = re.sub(r"[:\\]", r"\\\g<0>", one.label)
    heading = heading_written(one, lang, labelled=labelled).split("\n")
    yield f"{'#' * depth} {label}: {heading[0]}" if heading[0] else f"{'#' * depth} {label}:"
    yield from (f"%> {more}" for more in heading[1:])
    yield from _facts(one, wording)
    if wording:
        body = written(one, lang, labelled=labelled)
        yield from (f"\\{line}" if line[:1] in ("#", "%") else line for line in body.split("\n"))
    yield ""
    for child in one.children:
        yield from _article(child, lang, depth + 1)


def _facts(one: Article, wording: Wording | None) -> Iterator[str]:
    if wording is None:
        yield "% no wording"
    elif wording.state is not State.ORIGINAL:
        yield f"% state: {wording.state}"
    if one.track:
        yield f"% track: {one.track}"
    if one.agreed:
        yield "% agreed"
    if one.whole:
        at, holder = next((at, each) for at, each in enumerate(one.brackets, 1) if each.id == one.whole)
        names = [written_names(each.by).removesuffix(":") for each in holder.alternatives]
        yield f"% whole {at}: {' | '.join(names)}" if any(names) else f"% whole {at}"


def _linkage(one: Linkage) -> str:
    of = " ".join(f"{choice.bracket}:{letter(choice.alternative)}" for choice in one.of)
    note = "".join(f" = {each.words}" for each in one.note[:1])
    return f"% {one.kind} {of}{note}"


@dataclass(slots=True)
class _Told:
    """An article as it stands in the text."""

    depth: int
    label: str
    heading: list[str]
    row: int
    facts: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)


def is_paper_text(text: str) -> bool:
    """Say whether a text is one that `paper_text` wrote."""
    return text.removeprefix("\ufeff").startswith(MARK)


def paper_from_text(text: str) -> tuple[Paper, tuple[Flaw, ...]]:
    """Read what `paper_text` wrote; refuses `paper-text-unreadable` with the row that is none of its lines."""
    rows = text.removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n").split("\n")
    facts, told, ties = _divided(rows)
    lang = next((one.removeprefix("language: ") for one in facts if one.startswith("language: ")), "en")
    flaws: list[Flaw] = []
    reader = _Reader(lang, flaws)
    paper = Paper(PaperKind.SINGLE_TEXT, (), reader.tree(told, 1))
    for row, fact in enumerate(facts, 2):
        paper = _with_fact(paper, fact, lang, row)
    paper = numbered(paper)
    master = as_copy(paper).master
    linkages = tuple(_tie(one, row, lang, master, f"t{at}") for at, (row, one) in enumerate(ties))
    return numbered(replace(paper, linkages=linkages)), tuple(flaws)


def _divided(rows: Sequence[str]) -> tuple[list[str], list[_Told], list[tuple[int, str]]]:
    """Divide the rows into the paper's facts, its articles, and its linkages."""
    facts: list[str] = []
    told: list[_Told] = []
    ties: list[tuple[int, str]] = []
    for row, line in enumerate(rows[1:], 2):
        head = _HEAD.fullmatch(line)
        fact = _FACT.fullmatch(line) if line.startswith("%") else None
        if head and len(head[1]) > DEEPEST:
            raise Refusal("paper-text-unreadable", row=row)
        if head:
            label = re.sub(r"\\(.)", r"\1", head[2])
            told.append(_Told(len(head[1]), label, [head[3] or ""], row))
        elif line.startswith("%> ") or line == "%>":
            told[-1].heading.append(line[3:])
        elif fact and not told:
            facts.append(fact[1])
        elif fact and fact[1].split(" ")[0] in set(LinkageKind):
            ties.append((row, fact[1]))
        elif fact and not told[-1].body:
            told[-1].facts.append(fact[1])
        elif told:
            told[-1].body.append(line)
        elif line:
            raise Refusal("paper-text-unreadable", row=row)
    return facts, told, ties


def _with_fact(paper: Paper, fact: str, lang: str, row: int) -> Paper:
    name, _, value = fact.partition(": ")
    match name:
        case "kind" if value in set(PaperKind):
            return replace(paper, kind=PaperKind(value))
        case "title" | "title:":
            return replace(paper, title=(*paper.title, Text(value, lang)))
        case "attachment" if re.fullmatch(r"\d+ [0-9a-f]{64} .+", value):
            size, digest, file = value.split(" ", 2)
            return replace(paper, attachments=(*paper.attachments, Attachment(file, int(size), digest)))
        case "language" | "":
            return paper
        case _:
            raise Refusal("paper-text-unreadable", row=row)


def _tie(told: str, row: int, lang: str, master: dict[str, str], name: str) -> Linkage:
    found = _TIE.fullmatch(told)
    pairs = [one.rpartition(":") for one in found[2].split()] if found else []
    if not found or any(path not in master for path, _, _ in pairs):
        raise Refusal("paper-text-unreadable", row=row)
    of = tuple(Choice(master[path], _place(sign)) for path, _, sign in pairs)
    return Linkage(name, LinkageKind(found[1]), of, (Text(found[3], lang),) if found[3] else ())


def _place(sign: str) -> int:
    place = 0
    for one in sign:
        place = place * 26 + ord(one) - ord("a") + 1
    return place - 1


class _Reader:
    """Makes articles of what stands in the text."""

    def __init__(self, lang: str, flaws: list[Flaw]) -> None:
        self.lang, self.flaws, self.next_id = lang, flaws, 1

    def tree(self, told: Sequence[_Told], depth: int) -> tuple[Article, ...]:
        """Make the articles of one depth, with those below."""
        starts = [at for at, one in enumerate(told) if one.depth <= depth or not at]
        parts = [told[at:end] for at, end in zip(starts, [*starts, len(told)][1:], strict=True)]
        return tuple(replace(self.one(part[0]), children=self.tree(part[1:], depth + 1)) for part in parts)

    def one(self, told: _Told) -> Article:
        """Make one article."""
        body = told.body[:-1] if told.body and not told.body[-1] else told.body
        heading = mended([Chunk("\n".join(told.heading), told.row)], self.flaws)
        first = told.row + len(told.heading) + len(told.facts)
        text = mended([Chunk(line, first + at) for at, line in enumerate(body)], self.flaws)
        article = Article(f"t{self.next_id}", told.label)
        if "no wording" not in told.facts:
            article = reworded(article, self.lang, text, heading)
        article, self.next_id = renamed(article, frozenset(), self.next_id)
        for fact in told.facts:
            article = self._with_fact(article, fact, told.row)
        return article

    def _with_fact(self, article: Article, fact: str, row: int) -> Article:
        name, _, value = fact.partition(": ")
        if fact == "no wording":
            return article
        if fact == "agreed":
            return replace(article, agreed=True)
        if name == "track":
            return replace(article, track=value)
        if name == "state" and value in set(State):
            wordings = tuple(replace(one, state=State(value)) for one in article.wordings)
            return replace(article, wordings=wordings)
        if found := _WHOLE.fullmatch(fact):
            holder = Bracket(
                f"w{self.next_id}", tuple(Alternative(by=names_of(one or "")) for one in found.group(2, 3))
            )
            at = int(found[1]) - 1
            brackets = (*article.brackets[:at], holder, *article.brackets[at:])
            return replace(article, brackets=brackets, whole=holder.id)
        raise Refusal("paper-text-unreadable", row=row)
