"""A paper as canonical JSON, and what is computed from it: fingerprints and digests, the same on every machine.

Canonical JSON: keys sorted, no white space, UTF-8 without escapes, strings in Unicode's form NFC, only strings, whole
numbers, lists and objects.  A fingerprint is the SHA-256 of that JSON together with a salt (RFC 6234); a digest leaves
out what doesn't belong to the text: who proposed what, how far a translation is, what is agreed, ids.
"""

import hashlib
import json
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from goodoffices.talks.papers.copies import positional
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

FORMAT = "goodoffices-paper-1"


def to_json(paper: Paper) -> str:
    """Write a paper as canonical JSON."""
    return canonical(_paper(paper))


def from_json(text: str) -> Paper:
    """Read a paper that `to_json` wrote; refuses `paper-unreadable` for anything else."""
    try:
        return _read_paper(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise Refusal("paper-unreadable", problem=str(fault)[:200]) from fault


def canonical(value: Any) -> str:
    """Write a value of strings, whole numbers, truths, lists and objects in the one canonical way."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(paper: Paper, salt: str = "") -> str:
    """Give the fingerprint of a paper under a salt: 64 hex digits.  The empty salt is for a common text."""
    return _hash({"format": FORMAT, "paper": _paper(paper), "salt": salt})


def content_digest(paper: Paper) -> str:
    """Give one digest of what a paper says, in all its languages, whoever holds it."""
    return _hash([[name, digest] for name, digest in sorted(digests(paper).items())])


def digests(paper: Paper) -> dict[str, str]:
    """Give the digests by which copies are compared: "structure", and one for the wording in each language."""
    bare = positional(paper)
    found = {"structure": _hash(_structure(bare))}
    for lang in bare.languages:
        found[lang] = _hash([_title(bare, lang), [_said(one, lang) for one in bare.articles]])
    return found


def article_digest(article: Article) -> str:
    """Give a digest of an article's own content, ids and all, without its children: whether it is still the same."""
    return _hash(_article(replace(article, children=())))


def _hash(value: Any) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()


# ---- writing ------------------------------------------------------------------------------------------------


def _paper(paper: Paper) -> dict[str, Any]:
    return _full(
        {
            "format": FORMAT,
            "kind": paper.kind.value,
            "title": _texts(paper.title),
            "articles": [_article(one) for one in paper.articles],
            "linkages": [_linkage(one) for one in paper.linkages],
            "attachments": [
                {"name": _nfc(one.name), "size": one.size, "sha256": one.sha256} for one in paper.attachments
            ],
            "next_id": paper.next_id,
        }
    )


def _article(one: Article) -> dict[str, Any]:
    return _full(
        {
            "id": one.id,
            "label": _nfc(one.label),
            "wordings": [_wording(wording) for wording in one.wordings],
            "brackets": [_bracket(bracket) for bracket in one.brackets],
            "blanks": [_blank(blank) for blank in one.blanks],
            "children": [_article(child) for child in one.children],
            "whole": one.whole,
            "track": _nfc(one.track),
            "agreed": one.agreed,
        }
    )


def _wording(one: Wording) -> dict[str, Any]:
    return _full(
        {"lang": one.lang, "heading": _run(one.heading), "run": _run(one.run), "state": one.state.value}
    )


def _run(run: Run) -> list[Any]:
    return [_piece(piece) for piece in run]


def _piece(piece: Piece) -> Any:
    match piece:
        case Words(words):
            return _nfc(words)
        case Place(bracket, reads):
            return {"bracket": bracket, "reads": [_run(read) for read in reads]}
        case Gap(blank):
            return {"blank": blank}
        case Footnote(words):
            return {"footnote": _nfc(words)}


def _bracket(one: Bracket) -> dict[str, Any]:
    return {"id": one.id, "alternatives": [_alternative(each) for each in one.alternatives]}


def _alternative(one: Alternative) -> dict[str, Any]:
    return _full(
        {
            "brackets": [_bracket(bracket) for bracket in one.brackets],
            "blanks": [_blank(blank) for blank in one.blanks],
            "by": [_nfc(name) for name in one.by],
        }
    )


def _blank(one: Blank) -> dict[str, Any]:
    return _full(
        {
            "id": one.id,
            "kind": one.kind.value,
            "unit": _texts(one.unit),
            "low": one.low,
            "high": one.high,
            "choices": [_texts(choice) for choice in one.choices],
            "value": _nfc(one.value),
        }
    )


def _linkage(one: Linkage) -> dict[str, Any]:
    return _full(
        {
            "id": one.id,
            "kind": one.kind.value,
            "of": [[choice.bracket, choice.alternative] for choice in one.of],
            "note": _texts(one.note),
        }
    )


def _texts(texts: Iterable[Text]) -> list[list[str]]:
    return [[text.lang, _nfc(text.words)] for text in texts]


def _full(record: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, so that a field added later changes no fingerprint of before."""
    return {name: value for name, value in record.items() if value not in ("", [], {}, False)}


def _nfc(words: str) -> str:
    return unicodedata.normalize("NFC", words)


# ---- reading ------------------------------------------------------------------------------------------------


def _read_paper(record: dict[str, Any]) -> Paper:
    if record["format"] != FORMAT:
        raise ValueError(f"format {record['format']!r}")
    _only(record, "format kind title articles linkages attachments next_id")
    return Paper(
        PaperKind(record["kind"]),
        _read_texts(record.get("title", ())),
        tuple(_read_article(one) for one in record.get("articles", ())),
        tuple(_read_linkage(one) for one in record.get("linkages", ())),
        tuple(
            Attachment(_str(one["name"]), _int(one["size"]), _str(one["sha256"]))
            for one in record.get("attachments", ())
        ),
        _int(record.get("next_id", 0)),
    )


def _read_article(record: dict[str, Any]) -> Article:
    _only(record, "id label wordings brackets blanks children whole track agreed")
    return Article(
        _str(record.get("id", "")),
        _str(record.get("label", "")),
        tuple(_read_wording(one) for one in record.get("wordings", ())),
        _read_brackets(record),
        _read_blanks(record),
        tuple(_read_article(one) for one in record.get("children", ())),
        _str(record.get("whole", "")),
        _str(record.get("track", "")),
        record.get("agreed", False) is True,
    )


def _read_wording(record: dict[str, Any]) -> Wording:
    _only(record, "lang heading run state")
    run, heading = _read_run(record.get("run", [])), _read_run(record.get("heading", []))
    return Wording(_str(record["lang"]), run, heading, State(record["state"]))


def _read_run(pieces: list[Any]) -> Run:
    return tuple(_read_piece(piece) for piece in pieces)


def _read_piece(piece: Any) -> Piece:
    match piece:
        case str():
            return Words(piece)
        case {"bracket": str(bracket), "reads": list(reads)}:
            return Place(bracket, tuple(_read_run(read) for read in reads))
        case {"blank": str(blank)}:
            return Gap(blank)
        case {"footnote": str(words)}:
            return Footnote(words)
    raise ValueError(f"no piece of a wording: {piece!r}")


def _read_brackets(record: dict[str, Any]) -> tuple[Bracket, ...]:
    return tuple(
        Bracket(_str(one["id"]), tuple(_read_alternative(each) for each in one["alternatives"]))
        for one in record.get("brackets", ())
    )


def _read_alternative(record: dict[str, Any]) -> Alternative:
    _only(record, "brackets blanks by")
    return Alternative(
        _read_brackets(record), _read_blanks(record), tuple(_str(name) for name in record.get("by", ()))
    )


def _read_blanks(record: dict[str, Any]) -> tuple[Blank, ...]:
    return tuple(
        Blank(
            _str(one["id"]),
            BlankKind(one["kind"]),
            _read_texts(one.get("unit", ())),
            _str(one.get("low", "")),
            _str(one.get("high", "")),
            tuple(_read_texts(choice) for choice in one.get("choices", ())),
            _str(one.get("value", "")),
        )
        for one in record.get("blanks", ())
    )


def _read_linkage(record: dict[str, Any]) -> Linkage:
    return Linkage(
        _str(record["id"]),
        LinkageKind(record["kind"]),
        tuple(Choice(_str(bracket), _int(alternative)) for bracket, alternative in record["of"]),
        _read_texts(record.get("note", ())),
    )


def _read_texts(texts: list[Any]) -> tuple[Text, ...]:
    return tuple(Text(_str(words), _str(lang)) for lang, words in texts)


def _only(record: dict[str, Any], names: str) -> None:
    if extra := set(record) - set(names.split()):
        raise ValueError(f"unknown: {', '.join(sorted(extra))}")


def _str(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a text: {value!r}")
    return value


def _int(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"not a whole number: {value!r}")
    return value


# ---- digests ------------------------------------------------------------------------------------------------


def _structure(paper: Paper) -> Any:
    return [
        paper.kind.value,
        [_shape(one) for one in paper.articles],
        [_linkage(one) | {"note": []} for one in paper.linkages],
        sorted([one.name, one.sha256] for one in paper.attachments),
    ]


def _shape(one: Article) -> Any:
    held = Alternative(one.brackets, one.blanks)
    return [_nfc(one.label), one.whole, _alternative_shape(held), [_shape(child) for child in one.children]]


def _alternative_shape(one: Alternative) -> Any:
    inner = [[b.id, [_alternative_shape(each) for each in b.alternatives]] for b in one.brackets]
    return [inner, [[b.id, b.kind.value, b.low, b.high, _nfc(b.value), len(b.choices)] for b in one.blanks]]


def _title(paper: Paper, lang: str) -> str:
    return next((_nfc(text.words) for text in paper.title if text.lang == lang), "")


def _said(one: Article, lang: str) -> Any:
    wording = one.wording(lang)
    said = [_run(wording.heading), _run(wording.run)] if wording else []
    return [
        said,
        _offered(Alternative(one.brackets, one.blanks), lang),
        [_said(c, lang) for c in one.children],
    ]


def _offered(held: Alternative, lang: str) -> Any:
    """Give the units and choices of the blanks as one language says them."""
    own = [[_in(b.unit, lang), [_in(choice, lang) for choice in b.choices]] for b in held.blanks]
    return own + [_offered(each, lang) for bracket in held.brackets for each in bracket.alternatives]


def _in(texts: tuple[Text, ...], lang: str) -> str:
    return next((_nfc(text.words) for text in texts if text.lang == lang), "")


__all__ = [
    "FORMAT",
    "article_digest",
    "canonical",
    "content_digest",
    "digests",
    "fingerprint",
    "from_json",
    "to_json",
]
