"""One version of a draft quoted to a reader: alternatives, values and packages, each with its place in the text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.documents.writing.filling import LINE, blank_words
from goodoffices.site.door import Sitting
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.names import part_name, shortly
from goodoffices.site.papers.runs import part_id, plainly
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Choice,
    Footnote,
    Gap,
    Paper,
    Place,
    Run,
    Words,
    every_article,
    every_blank,
    every_bracket,
    places,
)
from goodoffices.talks.papers.packages import Package
from goodoffices.words.direction import direction

LONGEST = 400
"""Characters of an alternative that are quoted; the place it is linked to has the whole."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """An alternative or a value: the part's id, where it stands, its letter, its words in the paper's language.

    `note` says of an article in brackets as a whole whether it stays.
    """

    part: str
    where: str
    url: str
    letter: str = ""
    words: str = ""
    lang: str = ""
    note: str = ""

    @property
    def dir(self) -> str:
        """Give the direction of its words."""
        return direction(self.lang) if self.lang else ""

    @property
    def html(self) -> SafeString:
        """Give it for use inside a sentence: the place as a link, the words as a quotation without their full stop."""
        lettered = {"where": self.where, "letter": self.letter}
        called = _("%(where)s, %(letter)s") % lettered if self.letter else self.where
        link = f'<a href="{escape(self.url)}"><bdi>{plainly(called)}</bdi></a>'
        return mark_safe(f"{link} {self._quotation(self.words.rstrip('. '))}")  # noqa: S308  (escaped)

    @property
    def said(self) -> SafeString:
        """Give what it reads, or says of its article, as HTML."""
        return mark_safe(self._quotation(self.words))  # noqa: S308  (escaped)

    def _quotation(self, words: str) -> str:
        if self.note:
            return f'<span class="whole">({escape(self.note)})</span>'
        if not words:
            return f'<span class="nothing">{escape(_("nothing"))}</span>'
        return f'<q class="wording" lang="{escape(self.lang)}" dir="{self.dir}">{plainly(words)}</q>'


class Quoting:
    """Quotes the version of a draft that a run was about, in the reader's language if it is worded in it."""

    def __init__(self, sitting: Sitting, room: RoomView, held: PaperHeld, version: int = 0) -> None:
        """Open that version; the draft as it now reads without one."""
        self.paper: Paper = held.version(version).paper if version else held.paper
        self.reader = sitting.lang
        langs = self.paper.languages
        self.lang = sitting.lang if sitting.lang in langs else next(iter(langs), sitting.lang)
        earlier = version and version != held.versions[-1].number
        self.url = paper_url(sitting, room, held.number) + (f"?version={version}" if earlier else "")
        self._names: dict[str, str] = {}

    # ---- where things stand ---------------------------------------------------------------------------------------

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """Give the article of each bracket and blank, in reading order."""
        return {part: one for one in every_article(self.paper) for part in _parts(one)}

    @cached_property
    def blanks(self) -> Mapping[str, Blank]:
        """Give the blanks by their ids."""
        return {blank.id: blank for one in every_article(self.paper) for blank in every_blank(one)}

    @cached_property
    def brackets(self) -> list[str]:
        """Give the ids of all brackets, in reading order."""
        return [bracket.id for one in every_article(self.paper) for bracket in every_bracket(one)]

    @cached_property
    def reads(self) -> Mapping[str, tuple[Run, ...]]:
        """Give what each bracket's alternatives read at its first place."""
        found: dict[str, tuple[Run, ...]] = {}
        for one in every_article(self.paper):
            wording = one.wording(self.lang) or next(iter(one.wordings), None)
            for run in (wording.heading, wording.run) if wording else ():
                for piece in places(run):
                    if isinstance(piece, Place):
                        found.setdefault(piece.bracket, piece.reads)
        return found

    def name(self, part: str) -> str:
        """Call a part: "Article 3, bracket 1"."""
        if part not in self._names:
            self._names[part] = part_name(self.paper, part, self.reader)
        return self._names[part]

    def place(self, part: str) -> Quoted:
        """Give a part with nothing quoted of it."""
        article = self.articles.get(part)
        whole = article is not None and article.whole == part
        return Quoted(
            part, self.name(part), f"{self.url}#{part_id(article.id if whole and article else part)}"
        )

    # ---- what stands there ----------------------------------------------------------------------------------------

    def choice(self, one: Choice, package: Package | None = None) -> Quoted:
        """Quote an alternative; what is still open inside it reads as `package` has it."""
        there, article = self.place(one.bracket), self.articles.get(one.bracket)
        if article is None:
            return there
        if article.whole == one.bracket:
            return replace(there, note=_("left out") if one.alternative else _("in the text"))
        reads = self.reads.get(one.bracket, ())
        run = reads[one.alternative] if one.alternative < len(reads) else ()
        words = shortly(self._under(run, package or Package(())), LONGEST)
        return replace(there, letter=letter(one.alternative), words=words, lang=self.lang)

    def value(self, blank: str, value: str) -> Quoted:
        """Quote a value of a blank."""
        known = self.blanks.get(blank)
        said = blank_words(replace(known, value=value), self.lang) if known else value
        return replace(self.place(blank), words=said, lang=self.lang)

    def package(self, package: Package) -> list[Quoted]:
        """Quote a whole package in the order in which the text is read."""
        found = [self.choice(one, package) for one in package.choices]
        found += [self.value(blank, value) for blank, value in package.values]
        order = {part: at for at, part in enumerate(self.articles)}
        return sorted(found, key=lambda one: order.get(one.part, len(order)))

    def _under(self, run: Run, package: Package) -> str:
        chosen = {one.bracket: one.alternative for one in package.choices}
        return self._said(run, chosen, dict(package.values))

    def _said(self, run: Run, chosen: Mapping[str, int], values: Mapping[str, str]) -> str:
        return "".join(self._words(run, chosen, values))

    def _words(self, run: Run, chosen: Mapping[str, int], values: Mapping[str, str]) -> Iterator[str]:
        for piece in run:
            match piece:
                case Words(words):
                    yield words
                case Footnote(words):
                    yield f" ({words}) "
                case Gap(blank):
                    yield (
                        blank_words(replace(self.blanks[blank], value=values[blank]), self.lang)
                        if (blank in values)
                        else self.blanks[blank].value or LINE
                    )
                case Place(bracket, reads) if bracket in chosen and chosen[bracket] < len(reads):
                    yield from self._words(reads[chosen[bracket]], chosen, values)
                case Place(_bracket, reads):
                    yield "".join(f"[{self._said(read, chosen, values)}]" for read in reads if read) or "[]"


def _parts(held: Article | Alternative) -> Iterator[str]:
    """Go through brackets and blanks as they are read: what is inside an alternative after its bracket."""
    for bracket in held.brackets:
        yield bracket.id
        for alternative in bracket.alternatives:
            yield from _parts(alternative)
    yield from (blank.id for blank in held.blanks)


__all__ = ["Quoted", "Quoting"]
