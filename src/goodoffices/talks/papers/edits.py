"""Edits of a paper: each is one thing somebody does to the text; `applying` makes them.

An edit keeps the identity of whatever stays: articles, brackets, blanks and linkages keep their ids when they move,
are numbered anew or are worded anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from goodoffices.talks.papers.model import Article, Attachment, Choice, LinkageKind
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class AddArticle:
    """A new article with all it holds, as child number `place` (0 first) of `parent` ("" for the paper itself)."""

    parent: str
    place: int
    article: Article


@dataclass(frozen=True, slots=True)
class SetArticle:
    """An article's label, wordings, brackets and blanks from now on; `was` is the digest of what it was made from."""

    was: str
    article: Article


@dataclass(frozen=True, slots=True)
class RemoveArticle:
    """The article goes, with all it holds."""

    article: str
    was: str


@dataclass(frozen=True, slots=True)
class MoveArticle:
    """The article stands elsewhere from now on."""

    article: str
    parent: str
    place: int


@dataclass(frozen=True, slots=True)
class Renumber:
    """Other labels for some articles: (id, label)."""

    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Settle:
    """One alternative of a bracket becomes the text; the bracket is gone in every language."""

    bracket: str
    alternative: int


@dataclass(frozen=True, slots=True)
class Fill:
    """The value of a blank; empty to leave it open again."""

    blank: str
    value: str


@dataclass(frozen=True, slots=True)
class Link:
    """A new linkage; `how` is its kind."""

    how: LinkageKind
    of: tuple[Choice, ...]
    note: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Unlink:
    """The linkage goes."""

    linkage: str


@dataclass(frozen=True, slots=True)
class Agree:
    """The article is agreed provisionally: nothing is agreed until everything is."""

    article: str


@dataclass(frozen=True, slots=True)
class Reopen:
    """The article is open again, for this reason."""

    article: str
    why: Text


@dataclass(frozen=True, slots=True)
class Assign:
    """The article is for the technical teams of that track; "" for none."""

    article: str
    track: str


@dataclass(frozen=True, slots=True)
class Retitle:
    """The paper's title from now on."""

    title: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Attach:
    """A file belongs to the paper."""

    attachment: Attachment


@dataclass(frozen=True, slots=True)
class Detach:
    """The file of that name no longer belongs to the paper."""

    name: str


Edit = (
    AddArticle
    | SetArticle
    | RemoveArticle
    | MoveArticle
    | Renumber
    | Settle
    | Fill
    | Link
    | Unlink
    | Agree
    | Reopen
    | Assign
    | Retitle
    | Attach
    | Detach
)
