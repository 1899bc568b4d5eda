"""Wording in the notation of brackets as paragraphs for Word: what is typed stays as it is, and is marked to the eye.

Brackets stand bold and each alternative has its letter, blanks are underlined, footnotes become Word's own.  Reading
the paragraphs in again gives the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from goodoffices.documents.writing.word import Span
from goodoffices.documents.writing.word_setting import BLANK, BRACKET, LETTER
from goodoffices.talks.papers.copies import letter

_TOKEN = re.compile(
    r"""(?P<plain>\\. | [^\\\[\]{}^¦\n]+)
    | (?P<note>\^\[(?P<words>(?:\\.|[^\\\[\]])*)\])
    | (?P<blank>\{(?:\\.|[^\\{}\n])*\})
    | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(slots=True)
class Notated:
    """Goes through one text, keeping count of the alternatives that are open across its lines."""

    spans: list[Span] = field(default_factory=list)
    letters: list[int] = field(default_factory=list)  # of each open bracket, the alternative that is read
    closed: int | None = None  # the alternative that closed last, while nothing but white space has followed

    def paragraphs(self, text: str) -> Iterator[tuple[Span, ...]]:
        """Go through the text's lines, each as the spans of a paragraph."""
        for found in _TOKEN.finditer(text):
            if found["sign"] == "\n":
                yield self._line()
            else:
                self._take(found)
        yield self._line()

    def _line(self) -> tuple[Span, ...]:
        spans, self.spans = tuple(self.spans), []
        return spans

    def _take(self, found: re.Match[str]) -> None:
        said = found[0]
        if found["note"] is not None and _keeps(words := _unescaped(found["words"])):
            self._say(Span(words, note=True))
        elif found["blank"] is not None:
            self._say(Span(said, BLANK))
        elif said == "[":
            self._open()
        elif said == "]":
            self.closed = self.letters.pop() if self.letters else None
            self.spans.append(Span("]", BRACKET))
        elif said.strip(" \t"):
            self._say(Span(said))
        else:  # white space doesn't part two alternatives
            self.spans.append(Span(said))

    def _open(self) -> None:
        at = 0 if self.closed is None else self.closed + 1
        self.letters.append(at)
        self.closed = None
        self.spans.extend((Span("[", BRACKET), Span(letter(at), LETTER)))

    def _say(self, span: Span) -> None:
        self.closed = None
        self.spans.append(span)


def _unescaped(words: str) -> str:
    return re.sub(r"\\([^\w\r\n]|_)", r"\1", words)


def _keeps(words: str) -> bool:
    """Say whether Word's own footnotes hold these words as they are: they keep no white space at the ends of lines."""
    return all(
        line and line == " ".join(line.split(" ")).strip() and "\t" not in line for line in words.split("\n")
    )
