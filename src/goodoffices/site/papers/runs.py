"""A wording as HTML: real brackets with lettered alternatives, blanks, footnotes; everything said is escaped.

It is put together here and not in a template, because a long paper has thousands of pieces.
"""

from collections.abc import Iterator
from html import escape

from django.utils.safestring import SafeString, mark_safe

from goodoffices.documents.writing.filling import blank_words
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Article,
    Blank,
    Bracket,
    Footnote,
    Gap,
    Place,
    Run,
    Words,
    every_blank,
    every_bracket,
)
from goodoffices.words.catalogue import gettext
from goodoffices.words.direction import show_controls

LONG = 100
"""Characters from which on a bracket's alternatives stand under each other instead of in the line."""


def part_id(part: str) -> str:
    """Give the id that an article, bracket or blank has on a page."""
    return f"part-{part}"


def plainly(words: str) -> str:
    """Give words escaped, with their controls made visible."""
    return escape(show_controls(words))


class Writer:
    """Writes one article's wordings in a language.

    `named` says whether the parts get their ids here: of two languages side by side only the first may give them.
    """

    def __init__(self, article: Article, lang: str, *, named: bool = True) -> None:
        self.lang, self.named = lang, named
        self.brackets = {one.id: one for one in every_bracket(article)}
        self.blanks = {one.id: one for one in every_blank(article)}
        self.numbers = numbers(article)
        self.seen: set[str] = set()
        self.bracket = escape(gettext("Bracket %(number)s", lang))
        self.nothing = f'<span class="nothing">{escape(gettext("nothing", lang))}</span>'

    def write(self, run: Run) -> SafeString:
        """Give a run as HTML."""
        return mark_safe("".join(self._pieces(run)))  # noqa: S308  (every word in it went through `plainly`)

    def _pieces(self, run: Run) -> Iterator[str]:
        for piece in run:
            match piece:
                case Words(words):
                    yield plainly(words)
                case Footnote(words):
                    label = escape(gettext("Footnote:", self.lang))
                    yield f' <span class="footnote"><span class="hide">{label}</span> {plainly(words)}</span> '
                case Gap(blank):
                    yield self._blank(self.blanks[blank])
                case Place(bracket, reads):
                    yield from self._bracket(self.brackets[bracket], reads)

    def _name(self, part: str) -> str:
        """Give the attributes by which a part is found; a second place of one bracket has no id of its own."""
        first = self.named and part not in self.seen
        self.seen.add(part)
        shown = escape(part)
        return f'data-part="{shown}"' + (f' id="{part_id(shown)}" tabindex="-1"' if first else "")

    def _blank(self, blank: Blank) -> str:
        kind = "filled" if blank.value else "open"
        said = plainly(blank_words(blank, self.lang))
        return f'<span class="gap" data-gap="{kind}" {self._name(blank.id)}>{said}</span>'

    def _bracket(self, bracket: Bracket, reads: tuple[Run, ...]) -> Iterator[str]:
        number = self.numbers[bracket.id]
        shape = "stacked" if is_long(reads) else "inline"
        label = self.bracket % {"number": number}
        yield f'<span class="bracket {shape}" role="group" aria-label="{label}" {self._name(bracket.id)}>'
        yield f'<span class="bracket-number" aria-hidden="true">{number}</span>'
        for place, (read, alternative) in enumerate(zip(reads, bracket.alternatives, strict=True)):
            by = f'<span class="by">{plainly(", ".join(alternative.by))}:</span> ' if alternative.by else ""
            nothing = "" if read else self.nothing
            yield (
                f'<span class="alternative" data-alternative="{place}"><span class="sign">[</span>'
                f'<span class="letter">{letter(place)}</span> {by}{nothing}'
            )
            yield from self._pieces(read)
            yield '<span class="sign">]</span></span>'
        yield "</span>"


def numbers(article: Article) -> dict[str, int]:
    """Give the number of each bracket, and of each blank, in the article in reading order; the first is 1.

    The bracket that holds the article as a whole has none of its own: it is the article's.
    """
    inside = (one.id for one in every_bracket(article) if one.id != article.whole)
    found = {name: number for number, name in enumerate(inside, 1)}
    return found | {one.id: number for number, one in enumerate(every_blank(article), 1)}


def is_long(reads: tuple[Run, ...]) -> bool:
    """Say whether alternatives are too long to be read in the line."""
    return sum(map(_length, reads)) > LONG


def _length(run: Run) -> int:
    total = 0
    for piece in run:
        match piece:
            case Words(words):
                total += len(words) if "\n" not in words else LONG + 1
            case Place(_, reads):
                total += sum(map(_length, reads)) + 4
            case _:
                total += 8
    return total
