"""Papers as Akoma Ntoso 3.0, whole: all languages, brackets, blanks and linkages (how: `documents.akoma_ntoso`)."""

import re
from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from goodoffices.documents.akoma_ntoso import AKN, ALTERNATIVE, BRACKET, OWN, SIGN, as_id, as_reference
from goodoffices.documents.writing.filling import blank_words
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Footnote,
    Gap,
    Linkage,
    Paper,
    Piece,
    Place,
    Run,
    Words,
    every_article,
    every_blank,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

_HELD_BY_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BY_DEPTH = ("article", "paragraph", "subparagraph")
_NOWHERE = "zz"  # ISO 3166 leaves it to its users: a paper of talks is of no country


def to_akn(paper: Paper, *, dated: date) -> bytes:
    """Write a paper as Akoma Ntoso, valid against its schema and with nobody as its author.

    Refuses `xml-character` for a control character, which XML cannot hold.
    """
    root = Element("akomaNtoso", {"xmlns": AKN, "xmlns:own": OWN})
    langs = paper.languages or ("und",)
    if len(langs) == 1:
        _doc(root, paper, langs[0], dated)
    else:
        collection = SubElement(root, "documentCollection", name=paper.kind.value)
        _meta(collection, paper, "mul", dated, whole=True)
        body = SubElement(collection, "collectionBody")
        for number, lang in enumerate(langs, 1):
            _doc(
                SubElement(body, "component", eId=f"cmp_{number}"),
                paper,
                lang,
                dated,
                within=f"cmp_{number}__",
            )
    return _bytes(root)


def _bytes(root: Element) -> bytes:
    written = tostring(root, encoding="unicode")
    if found := _HELD_BY_XML.search(written):
        raise Refusal("xml-character", shown=f"U+{ord(found[0]):04X}")
    # A reader takes a bare CR for a line feed, so it is written by its number.
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written.replace("\r", "&#13;").encode()


def _doc(parent: Element, paper: Paper, lang: str, dated: date, within: str = "") -> None:
    """Write one language; `within` stands before each place of a language among others."""
    doc = SubElement(parent, "doc", name=paper.kind.value)
    _meta(doc, paper, lang, dated, whole=not within)
    body = SubElement(doc, "mainBody", {"xml:lang": lang} if lang != "und" else {})
    for number, article in enumerate(paper.articles, 1):
        _article(body, article, lang, f"{within}art_{number}", 0)
    if not paper.articles:
        SubElement(body, "p")


# ---- what it is ---------------------------------------------------------------------------------------------


def _meta(parent: Element, paper: Paper, lang: str, dated: date, *, whole: bool) -> None:
    meta = SubElement(parent, "meta")
    known = SubElement(meta, "identification", source="#talks")
    work = f"/akn/{_NOWHERE}/doc/{paper.kind.value}/{dated.isoformat()}"
    for level, uri in (
        ("Work", work),
        ("Expression", f"{work}/{lang}@"),
        ("Manifestation", f"{work}/{lang}@.akn"),
    ):
        part = SubElement(known, f"FRBR{level}")
        SubElement(part, "FRBRthis", value=f"{uri}/!main" if level == "Work" else uri)
        SubElement(part, "FRBRuri", value=uri)
        SubElement(part, "FRBRdate", date=dated.isoformat(), name="export")
        SubElement(part, "FRBRauthor", href="#talks")
        if level == "Work":
            SubElement(part, "FRBRcountry", value=_NOWHERE)
        elif level == "Expression":
            SubElement(part, "FRBRlanguage", language=lang)
    if whole:
        _own(SubElement(meta, "proprietary", source="#talks"), paper)


def _own(parent: Element, paper: Paper) -> None:
    own = SubElement(parent, "own:paper", kind=paper.kind.value, next=str(paper.next_id))
    _texts(own, "title", paper.title)
    for article in every_article(paper):
        part = SubElement(own, "own:article", id=article.id, label=article.label)
        for name, value in (("whole", article.whole), ("track", article.track)):
            if value:
                part.set(name, value)
        if article.agreed:
            part.set("agreed", "true")
        for wording in article.wordings:
            SubElement(part, "own:wording", lang=wording.lang, state=wording.state.value)
        _held(part, Alternative(article.brackets, article.blanks))
    for linkage in paper.linkages:
        _linkage(own, linkage)
    for file in paper.attachments:
        SubElement(own, "own:attachment", name=file.name, size=str(file.size), sha256=file.sha256)


def _held(parent: Element, held: Alternative) -> None:
    for bracket in held.brackets:
        _bracket(parent, bracket)
    for blank in held.blanks:
        _blank(parent, blank)


def _bracket(parent: Element, bracket: Bracket) -> None:
    part = SubElement(parent, "own:bracket", id=bracket.id)
    for alternative in bracket.alternatives:
        one = SubElement(part, "own:alternative")
        for name in alternative.by:
            SubElement(one, "own:by", name=name)
        _held(one, alternative)


def _blank(parent: Element, blank: Blank) -> None:
    part = SubElement(parent, "own:blank", id=blank.id, kind=blank.kind.value)
    for name, value in (("low", blank.low), ("high", blank.high), ("value", blank.value)):
        if value:
            part.set(name, value)
    _texts(part, "unit", blank.unit)
    for choice in blank.choices:
        _texts(SubElement(part, "own:choice"), "name", choice)


def _linkage(parent: Element, linkage: Linkage) -> None:
    part = SubElement(parent, "own:linkage", id=linkage.id, kind=linkage.kind.value)
    for choice in linkage.of:
        SubElement(part, "own:of", bracket=choice.bracket, alternative=str(choice.alternative))
    _texts(part, "note", linkage.note)


def _texts(parent: Element, name: str, texts: tuple[Text, ...]) -> None:
    for text in texts:
        SubElement(parent, f"own:{name}", lang=text.lang, words=text.words)


# ---- what it says -------------------------------------------------------------------------------------------


def _article(parent: Element, article: Article, lang: str, place: str, depth: int) -> None:
    name = _BY_DEPTH[min(depth, len(_BY_DEPTH) - 1)] if article.label else "hcontainer"
    part = SubElement(parent, name, eId=place, wId=as_id(article.id))
    if not article.label:
        part.set("name", "unnumbered")
    else:
        SubElement(part, "num").text = article.label
    wording = article.wording(lang)
    blanks = {blank.id: blank for blank in every_blank(article)}
    if wording and wording.heading:
        _run(SubElement(part, "heading"), wording.heading, lang, blanks)
    if wording or not article.children:
        block = SubElement(part, "intro" if article.children else "content")
        _paragraphs(block, wording.run if wording else (), lang, blanks)
    for number, child in enumerate(article.children, 1):
        _article(part, child, lang, f"{place}__para_{number}", depth + 1)


_Marked = list[tuple[Piece, bool]]


def _paragraphs(block: Element, run: Run, lang: str, blanks: dict[str, Blank]) -> None:
    """Write a run as paragraphs, parted at the line breaks that stand outside any bracket."""
    for part in _parted(_marked(run)):
        _pieces(SubElement(block, "p"), part, lang, blanks)


def _parted(run: _Marked) -> Iterator[_Marked]:
    part: _Marked = []
    for piece, apart in run:
        if not isinstance(piece, Words) or apart:
            part.append((piece, apart))
            continue
        first, *more = piece.words.split("\n")
        part.append((Words(first), False))
        for words in more:
            yield part
            part = [(Words(words), False)]
    yield part


def _marked(run: Run) -> _Marked:
    """Mark the words that only a `span` keeps apart: right after other words, or none at all."""
    before = (None, *run)
    return [
        (piece, isinstance(piece, Words) and (not piece.words or isinstance(last, Words)))
        for last, piece in zip(before, run, strict=False)
    ]


def _run(parent: Element, run: Run, lang: str, blanks: dict[str, Blank]) -> None:
    _pieces(parent, _marked(run), lang, blanks)


def _pieces(parent: Element, run: _Marked, lang: str, blanks: dict[str, Blank]) -> None:
    for piece, apart in run:
        match piece:
            case Words(words):
                _lines(SubElement(parent, "span") if apart else parent, words)
            case Footnote(words):
                _lines(SubElement(SubElement(parent, "authorialNote", placement="bottom"), "p"), words)
            case Gap(name):
                blank = SubElement(parent, "placeholder", refersTo=as_reference(name))
                blank.text = blank_words(blanks[name], lang)
            case Place(name, reads):
                bracket = SubElement(parent, "inline", name=BRACKET, refersTo=as_reference(name))
                for read in reads:
                    SubElement(bracket, "inline", name=SIGN).text = "["
                    _run(SubElement(bracket, "inline", name=ALTERNATIVE), read, lang, blanks)
                    SubElement(bracket, "inline", name=SIGN).text = "]"


def _lines(parent: Element, words: str) -> None:
    first, *more = words.split("\n")
    _say(parent, first)
    for line in more:
        SubElement(parent, "eol").tail = line


def _say(parent: Element, words: str) -> None:
    if not words:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words
