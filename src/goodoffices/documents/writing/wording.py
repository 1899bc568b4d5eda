"""How a paper is laid out on pages: each article's label, heading and wording as blocks, in one language or several."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from goodoffices.documents.writing.blocks import (
    Beside,
    Block,
    Heading,
    Items,
    Line,
    Mark,
    Note,
    Paragraph,
    Reading,
    Readings,
    Said,
    Spoken,
    Table,
    ToFill,
    spoken,
)
from goodoffices.documents.writing.filling import blank_words
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Article,
    Blank,
    Bracket,
    Footnote,
    Gap,
    Linkage,
    LinkageKind,
    Paper,
    Place,
    Run,
    State,
    Wording,
    Words,
    every_article,
    every_blank,
    every_bracket,
    plain,
)
from goodoffices.talks.texts import Text
from goodoffices.words import gettext, number, phrase
from goodoffices.words.article_labels import article_label

_QUOTED = 90  # letters of a wording that are quoted where a linkage names it

_LINKAGES = {
    LinkageKind.ONLY_IF: phrase("The first only if all of the others:"),
    LinkageKind.NOT_TOGETHER: phrase("Never two of these together:"),
    LinkageKind.ALL_OR_NONE: phrase("All of these or none:"),
    LinkageKind.AT_LEAST_ONE: phrase("At least one of these:"),
}


@dataclass(frozen=True, slots=True)
class _Tree:
    """An article's brackets and blanks by id, and the language they are said in."""

    brackets: dict[str, Bracket]
    blanks: dict[str, Blank]
    lang: str


def text_in(texts: tuple[Text, ...], lang: str) -> Text:
    """Give what is said in that language, or in the first one where it isn't; nothing where there is none."""
    found = next((text for text in texts if text.lang == lang), None)
    return found or (texts[0] if texts else Text("", lang))


def article_blocks(paper: Paper, langs: tuple[str, ...]) -> Iterator[Block]:
    """Go through a paper's articles as blocks: one language down the page, several beside each other."""
    for article, depth in _with_depth(paper.articles, 0):
        columns = tuple(tuple(_article(article, depth, lang)) for lang in langs)
        if len(langs) == 1:
            yield from columns[0]
        elif len({len(column) for column in columns}) == 1:  # paragraph faces paragraph
            yield from (Beside(tuple((block,) for block in row)) for row in zip(*columns, strict=True))
        else:
            yield Beside(columns)


def linkage_blocks(paper: Paper, lang: str) -> Iterator[Block]:
    """Go through what a paper ties together, each alternative quoted with its article's label."""
    if paper.linkages:
        yield Heading(_spoken(gettext("What is tied together", lang), lang))
    for linkage in paper.linkages:
        yield Paragraph(Spoken((Said(gettext(_LINKAGES[linkage.kind], lang), Mark.STRONG),), lang))
        yield Items(tuple(_tied(paper, linkage, lang)), lang)
        note = text_in(linkage.note, lang)
        if note:
            yield Paragraph(spoken(note), 1)


def attachment_blocks(paper: Paper, lang: str) -> Iterator[Block]:
    """Go through the files that belong to a paper: name, length and digest of each."""
    if not paper.attachments:
        return
    heads = (gettext("File", lang), gettext("Length in bytes", lang), "SHA-256")
    rows = tuple(
        (
            (_spoken(one.name, lang),),
            (_spoken(number(one.size, lang), lang),),
            (Spoken((Said(grouped(one.sha256), Mark.CODE),), lang),),
        )
        for one in paper.attachments
    )
    yield Heading(_spoken(gettext("Attachments", lang), lang))
    yield Table(tuple((_spoken(head, lang),) for head in heads), rows, (3, 2, 5))


def grouped(digits: str, many: int = 0) -> str:
    """Give hexadecimal digits in groups of four, all of them or the first `many`."""
    shown = digits[: many or len(digits)]
    return " ".join(shown[at : at + 4] for at in range(0, len(shown), 4))


def stands_alone(label: str, depth: int) -> bool:
    """Say whether a label stands alone above its article ("Article 3") rather than in its first line ("(a)")."""
    return depth == 0 and sum(char.isalpha() for char in label) > 2


def _with_depth(articles: tuple[Article, ...], depth: int) -> Iterator[tuple[Article, int]]:
    for one in articles:
        yield one, depth
        yield from _with_depth(one.children, depth + 1)


def _article(one: Article, depth: int, lang: str) -> Iterator[Block]:
    """Set an article without its children; a label without a heading of its own runs in with its paragraph."""
    wording = one.wording(lang)
    tree = _tree(one, lang)
    label, heading = _label(one, lang), _line(wording.heading, tree) if wording else ()
    remarks = _remarks(one, wording, lang)
    paragraphs = list(_paragraphs(_line(wording.run, tree))) if wording else []
    if heading or remarks or stands_alone(one.label, depth) or (label and not paragraphs):
        gap: Line = (Said("\u2002"),) if label and heading else ()
        said = label + gap + heading + remarks
        if said:
            yield Heading(Spoken(said, lang), min(depth + 2, 4))
    elif label:
        paragraphs[0] = (*label, Said("\u2002"), *paragraphs[0])
    yield from (Paragraph(Spoken(line, lang), depth) for line in paragraphs)


def _label(one: Article, lang: str) -> Line:
    whole = next((bracket for bracket in one.brackets if bracket.id == one.whole), None)
    label: Line = (Said(article_label(one.label, lang), Mark.STRONG),) if one.label else ()
    if whole is None:
        return label
    inside = label or (Said(gettext("this part", lang), Mark.SMALL),)
    return (Readings((Reading(0, letter(0), ", ".join(whole.alternatives[0].by), inside),)),)


def _remarks(one: Article, wording: Wording | None, lang: str) -> Line:
    said = [gettext("agreed provisionally", lang)] if one.agreed else []
    if wording is None and one.wordings:
        said.append(gettext("not worded in this language yet", lang))
    elif wording and wording.state is State.TRANSLATED:
        said.append(gettext("translation not checked yet", lang))
    return tuple(Said(f"\u2002({remark})", Mark.SMALL) for remark in said)


def _tree(one: Article, lang: str) -> _Tree:
    return _Tree(
        {bracket.id: bracket for bracket in every_bracket(one)},
        {blank.id: blank for blank in every_blank(one)},
        lang,
    )


def _line(run: Run, tree: _Tree) -> Line:
    return tuple(piece for one in run for piece in _piece(one, tree))


def _piece(piece: object, tree: _Tree) -> Line:
    match piece:
        case Words(words):
            return (Said(words),)
        case Footnote(words):
            return (Note(words),)
        case Gap(name):
            said = blank_words(tree.blanks[name], tree.lang)
            return (Said(said),) if tree.blanks[name].value else (ToFill(said),)
        case Place(name, reads):
            return (_readings(tree.brackets[name], reads, tree),)
    return ()


def _readings(bracket: Bracket, reads: tuple[Run, ...], tree: _Tree) -> Readings:
    """Set a bracket; "in or out" shows its one reading, and an empty one beside several shows as a dash."""
    shown = [
        Reading(place, letter(place), ", ".join(alternative.by), _line(read, tree) or (Said("–"),))
        for place, (read, alternative) in enumerate(zip(reads, bracket.alternatives, strict=True))
    ]
    in_or_out = len(shown) == 2 and reads[0] and not reads[1] and not shown[1].by
    return Readings(tuple(shown[:1] if in_or_out else shown))


def _paragraphs(line: Line) -> Iterator[Line]:
    """Part a line at the line breaks that stand outside any bracket; empty paragraphs are not set."""
    part: list[Said | Readings | ToFill | Note] = []
    for piece in line:
        if not isinstance(piece, Said):
            part.append(piece)
            continue
        first, *more = piece.words.split("\n")
        part.append(replace(piece, words=first))
        for words in more:
            yield from _not_empty(part)
            part = [replace(piece, words=words)]
    yield from _not_empty(part)


def _not_empty(part: list[Said | Readings | ToFill | Note]) -> Iterator[Line]:
    if any(not isinstance(piece, Said) or piece.words.strip() for piece in part):
        yield tuple(part)


def _tied(paper: Paper, linkage: Linkage, lang: str) -> Iterator[Spoken]:
    for choice in linkage.of:
        article = next(
            one for one in every_article(paper) if any(b.id == choice.bracket for b in every_bracket(one))
        )
        quoted = _quoted(article, choice.bracket, choice.alternative, lang)
        label = article_label(article.label, lang)
        said = f"{label}, {letter(choice.alternative)}: {quoted}" if label else quoted
        yield _spoken(said, lang)


def _quoted(article: Article, bracket: str, alternative: int, lang: str) -> str:
    """Quote an alternative, shortened in sight; an article held as a whole, or an empty one, is said in words."""
    if bracket == article.whole:
        return gettext("the article is left out", lang) if alternative else gettext("the article stays", lang)
    wording = article.wording(lang)
    runs = (wording.heading, wording.run) if wording else ()
    read = next(
        (one.reads[alternative] for run in runs for one in _places(run) if one.bracket == bracket), ()
    )
    said = " ".join(plain(read).split())
    if not said:
        return gettext("nothing stands here", lang)
    return f"“{said[:_QUOTED].rstrip()}…”" if len(said) > _QUOTED else f"“{said}”"


def _places(run: Run) -> Iterator[Place]:
    for piece in run:
        if isinstance(piece, Place):
            yield piece
            for read in piece.reads:
                yield from _places(read)


def _spoken(words: str, lang: str) -> Spoken:
    return Spoken((Said(words),), lang)


__all__ = ["article_blocks", "attachment_blocks", "grouped", "linkage_blocks", "stands_alone", "text_in"]
