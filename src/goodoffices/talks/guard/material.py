"""What one comparison works on: the texts, folded once, and the findings before they are put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from goodoffices.talks.guard.folding import Reading, read, split
from goodoffices.talks.guard.stems import Content
from goodoffices.talks.texts import Text


@dataclass(slots=True)
class Page:
    """One text, folded; its reading, which keeps places, is made only where something is to be shown."""

    text: Text
    tokens: list[str] = field(init=False)
    _reading: Reading | None = field(init=False, default=None)
    _letters: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self.tokens = split(self.text.words)

    @property
    def reading(self) -> Reading:
        """Give the words with their places."""
        if self._reading is None:
            self._reading = read(self.text.words)
        return self._reading

    @property
    def letters(self) -> str:
        """Give all letters and digits without what parts the words."""
        if self._letters is None:
            self._letters = "".join(self.tokens)
        return self._letters


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` of an outgoing text that resemble words of something told.

    `part` and `told` say which outgoing text and which told one; `exact` breaks a tie between two told ones.
    """

    kind: str
    part: int
    first: int
    last: int
    told: int
    told_first: int
    told_last: int
    exact: bool = True


@dataclass(slots=True)
class Material:
    """The texts of one comparison; nothing of it outlives the comparison."""

    outgoing: Sequence[Page]
    told: Sequence[Page]
    known_words: Sequence[str]
    _known: list[Page] | None = field(init=False, default=None)
    _contents: dict[str, Content] = field(init=False, default_factory=dict)
    _small: dict[str, bool] = field(init=False, default_factory=dict)

    @property
    def known(self) -> Sequence[Page]:
        """Give what the recipient has, folded when it is first asked for (often nothing is found, and it never is)."""
        if self._known is None:
            self._known = [Page(Text(words, "")) for words in self.known_words]
        return self._known

    @property
    def langs(self) -> set[str]:
        """Give the languages of the outgoing and told texts; what is known has none of its own and is read in each."""
        return {page.text.lang for page in (*self.outgoing, *self.told)}

    def content(self, lang: str) -> Content:
        """Give what tells the words of content of a language from the others."""
        if lang not in self._contents:
            self._contents[lang] = Content(lang)
        return self._contents[lang]

    def written_small(self, word: str) -> bool:
        """Say whether the word, given as it was written, stands somewhere without its capital."""
        small = word.lower()
        if small not in self._small:
            pattern = re.compile(rf"\b{re.escape(small)}\b")
            pages = (page.text.words for page in (*self.outgoing, *self.told))
            every = chain(pages, self.known_words)
            self._small[small] = any(small in words and pattern.search(words) for words in every)
        return self._small[small]

    def stems(self, page: Page) -> list[str]:
        """Give the stem of each word of the page, empty for words without content."""
        return self.content(page.text.lang).stems(page.tokens)
