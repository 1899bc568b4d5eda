"""Papers out of Akoma Ntoso as `documents.writing.akn` writes it; anything else is refused by name."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from goodoffices.documents.akoma_ntoso import ALTERNATIVE, BRACKET, akn, id_of, own
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Attachment,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Footnote,
    Gap,
    Linkage,
    LinkageKind,
    Paper,
    PaperKind,
    Piece,
    Place,
    Run,
    State,
    Wording,
    Words,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

LARGEST = 25_000_000
"""Bytes that are read at most."""
DEEPEST = 400
"""How deep elements may stand in each other: sound papers stay far below."""

_ARTICLES = tuple(map(akn, ("article", "paragraph", "subparagraph", "hcontainer")))


def from_akn(data: bytes) -> Paper:
    """Read a paper; refuses `akn-too-large`, `akn-has-entities` and `akn-unreadable`."""
    if len(data) > LARGEST:
        raise Refusal("akn-too-large", longest=LARGEST)
    root = _parsed(data)
    try:
        return _paper(root)
    except (ValueError, KeyError, IndexError) as fault:
        raise Refusal("akn-unreadable", problem=str(fault)[:200]) from fault


def _parsed(data: bytes) -> Element:
    """Parse without a document type, so that nothing is ever expanded or fetched."""
    tree = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Refusal("akn-unreadable", problem=f"elements stand in each other more than {DEEPEST} deep")
        tree.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        tree.end(_named(name))

    def refuse(*_: object) -> None:
        raise Refusal("akn-has-entities")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = tree.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Refusal("akn-unreadable", problem=str(fault)[:200]) from fault
    return tree.close()


def _named(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _paper(root: Element) -> Paper:
    known = next(root.iter(own("paper")), None)
    docs = list(root.iter(akn("doc")))
    if root.tag != akn("akomaNtoso") or known is None or not docs:
        raise ValueError("not a paper written here")
    parts = {part.attrib["id"]: part for part in known.findall(own("article"))}
    said = {_language(doc): _said(doc) for doc in docs}
    body = _body(docs[0])
    return Paper(
        PaperKind(known.attrib["kind"]),
        _texts(known, "title"),
        tuple(_article(one, parts, said) for one in _articles_in(body)),
        tuple(_linkage(one) for one in known.findall(own("linkage"))),
        tuple(
            Attachment(one.attrib["name"], int(one.attrib["size"]), one.attrib["sha256"])
            for one in known.findall(own("attachment"))
        ),
        int(known.attrib["next"]),
    )


def _language(doc: Element) -> str:
    found = doc.find(f"{akn('meta')}/{akn('identification')}/{akn('FRBRExpression')}/{akn('FRBRlanguage')}")
    if found is None:
        raise ValueError("a doc without its language")
    return found.attrib["language"]


def _body(doc: Element) -> Element:
    body = doc.find(akn("mainBody"))
    if body is None:
        raise ValueError("a doc without its body")
    return body


def _articles_in(parent: Element) -> Iterator[Element]:
    return (one for one in parent if one.tag in _ARTICLES)


_Said = dict[str, tuple[Run, Run]]


def _said(doc: Element) -> _Said:
    """Give each article's heading and wording in a doc, by the article's id."""
    found: _Said = {}
    for one in _body(doc).iter():
        if one.tag not in _ARTICLES:
            continue
        name = id_of(one.attrib["wId"])
        if name in found:
            raise ValueError(f"article twice: {name}")
        heading, block = one.find(akn("heading")), one.find(akn("intro"))
        block = one.find(akn("content")) if block is None else block
        found[name] = (_run(heading) if heading is not None else (), _paragraphs(block))
    return found


def _paragraphs(block: Element | None) -> Run:
    pieces: list[Piece | str] = []
    for at, paragraph in enumerate([] if block is None else block.findall(akn("p"))):
        pieces += ["\n"] if at else []
        pieces += _pieces(paragraph)
    return _joined(pieces)


def _run(parent: Element) -> Run:
    return _joined(_pieces(parent))


def _joined(pieces: list[Piece | str]) -> Run:
    """Make one piece of the words that stand side by side; those of a `span` stay apart."""
    found: list[Piece] = []
    words = ""
    for piece in pieces:
        if isinstance(piece, str):
            words += piece
            continue
        found += [Words(words)] if words else []
        words = ""
        found.append(piece)
    return (*found, Words(words)) if words else tuple(found)


def _pieces(parent: Element) -> list[Piece | str]:
    """Go through what an element holds: bare words as strings, everything else as pieces."""
    found: list[Piece | str] = [parent.text or ""]
    for one in parent:
        found += [_piece(one), one.tail or ""]
    return found


def _piece(one: Element) -> Piece | str:
    if one.tag == akn("eol"):
        return "\n"
    if one.tag == akn("span"):
        return Words(_words(one))
    if one.tag == akn("placeholder"):
        return Gap(id_of(one.attrib["refersTo"]))
    if one.tag == akn("authorialNote"):
        paragraph = one.find(akn("p"))
        return Footnote("" if paragraph is None else _words(paragraph))
    if one.tag == akn("inline") and one.get("name") == BRACKET:
        reads = tuple(_run(each) for each in one if each.get("name") == ALTERNATIVE)
        return Place(id_of(one.attrib["refersTo"]), reads)
    raise ValueError(f"no piece of a wording: {one.tag.rpartition('}')[2]}")


def _words(parent: Element) -> str:
    return "".join(piece for piece in _pieces(parent) if isinstance(piece, str))


# ---- what belongs to no language ------------------------------------------------------------------------------


def _article(body: Element, parts: dict[str, Element], said: dict[str, _Said]) -> Article:
    name = id_of(body.attrib["wId"])
    part = parts[name]
    held = _held(part)
    return Article(
        name,
        part.attrib["label"],
        tuple(_wording(one, name, said) for one in part.findall(own("wording"))),
        held.brackets,
        held.blanks,
        tuple(_article(child, parts, said) for child in _articles_in(body)),
        part.get("whole", ""),
        part.get("track", ""),
        part.get("agreed") == "true",
    )


def _wording(one: Element, article: str, said: dict[str, _Said]) -> Wording:
    lang = one.attrib["lang"]
    heading, run = said[lang][article]
    return Wording(lang, run, heading, State(one.attrib["state"]))


def _held(part: Element) -> Alternative:
    return Alternative(
        tuple(_bracket(one) for one in part.findall(own("bracket"))),
        tuple(_blank(one) for one in part.findall(own("blank"))),
        tuple(one.attrib["name"] for one in part.findall(own("by"))),
    )


def _bracket(part: Element) -> Bracket:
    return Bracket(part.attrib["id"], tuple(_held(one) for one in part.findall(own("alternative"))))


def _blank(part: Element) -> Blank:
    return Blank(
        part.attrib["id"],
        BlankKind(part.attrib["kind"]),
        _texts(part, "unit"),
        part.get("low", ""),
        part.get("high", ""),
        tuple(_texts(one, "name") for one in part.findall(own("choice"))),
        part.get("value", ""),
    )


def _linkage(part: Element) -> Linkage:
    return Linkage(
        part.attrib["id"],
        LinkageKind(part.attrib["kind"]),
        tuple(
            Choice(one.attrib["bracket"], int(one.attrib["alternative"])) for one in part.findall(own("of"))
        ),
        _texts(part, "note"),
    )


def _texts(part: Element, name: str) -> tuple[Text, ...]:
    return tuple(Text(one.attrib["words"], one.attrib["lang"]) for one in part.findall(own(name)))
