"""How tests read claims: a text in, what stands in each claim out as plain words."""

from typing import Any, NamedTuple

from goodoffices.press import claims
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Claim


class Said(NamedTuple):
    """Who said what, as the text has it."""

    who: str
    cue: str
    what: str


def found(text: str, lang: str = "en", parse: Any = None) -> list[Claim]:
    """Give the claims of a text."""
    return list(claims.find(document(text, lang, None, parse)))


def said(text: str, lang: str = "en", parse: Any = None) -> list[Said]:
    """Give who said what by which word, claims within claims left out."""
    return [_plain(one) for one in found(text, lang, parse) if not one.within]


def _plain(one: Claim) -> Said:
    content = " … ".join(part.text for part in (one.content, *one.more))
    return Said(one.source.span.text if one.source else "", one.cue.text if one.cue else "", content)
