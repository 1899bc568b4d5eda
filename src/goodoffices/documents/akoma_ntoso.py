"""The names by which papers are written in Akoma Ntoso 3.0 (OASIS LegalDocML), and how they are used.

One `doc` holds one language; several stand in a `documentCollection`.  An article is an `article`, `paragraph` or
`subparagraph` by its depth (`hcontainer` where it has no label); `wId` is its id, which stays from version to version
and is the same in each language.  A bracket is an `inline` named "bracket" that holds one named "alternative" for each
reading; the signs "[" and "]" between them are for readers and stand in an `inline` named "sign".  A blank is a
`placeholder`, a footnote an `authorialNote`.  What belongs to no language and has no name in Akoma Ntoso stands in
`proprietary` of the whole, in a namespace of our own: the tree of brackets, ranges of blanks, linkages, states.
"""

from urllib.parse import quote, unquote

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:goodoffices:paper:1"

BRACKET, ALTERNATIVE, SIGN = "bracket", "alternative", "sign"

_KEPT = "/:+._-"


def as_reference(name: str) -> str:
    """Write an id as a reference inside the document, without white space."""
    return f"#{as_id(name)}"


def as_id(name: str) -> str:
    """Write an id as an attribute that may hold no white space."""
    return quote(name, safe=_KEPT)


def id_of(written: str) -> str:
    """Read an id or a reference back."""
    return unquote(written.removeprefix("#"), errors="strict")


def own(name: str) -> str:
    """Name an element of our own namespace as ElementTree does."""
    return f"{{{OWN}}}{name}"


def akn(name: str) -> str:
    """Name an element of Akoma Ntoso as ElementTree does."""
    return f"{{{AKN}}}{name}"
