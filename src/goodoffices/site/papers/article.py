"""An article as it is shown: its label, its wording in each language asked for, and its parts with room beside each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from html import escape
from urllib.parse import quote

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.documents.writing.filling import blank_words
from goodoffices.site.papers.names import (
    alternative_said,
    article_name,
    name_in,
    part_name,
    reads_of,
    shortly,
)
from goodoffices.site.papers.runs import Writer, numbers, part_id
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.counting import BracketCount, brackets_in
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    Bracket,
    Paper,
    State,
)
from goodoffices.talks.papers.remembering import remembered
from goodoffices.words.catalogue import gettext
from goodoffices.words.direction import direction
from goodoffices.words.formats import language_name
from goodoffices.words.labels import label


@dataclass(slots=True)
class AlternativeShown:
    """One alternative: its letter, what it reads in short ("" for nothing), and who proposed it."""

    place: int
    letter: str
    words: str
    by: str = ""


@dataclass(slots=True)
class PartShown:
    """Something that can be answered: the article itself, a bracket or a blank of it.

    `name` calls it ("Bracket 2"); `number` is its number in the article (0: the article); `marks` what each says of
    it (`papers.marks`); `slot` whatever else a page puts beside it.
    """

    id: str
    kind: str
    name: str
    number: int = 0
    alternatives: list[AlternativeShown] = field(default_factory=list)
    blank: str = ""
    depth: int = 0
    marks: list[object] = field(default_factory=list)
    slot: str = ""

    @property
    def at(self) -> str:
        """Give its id on the page."""
        return part_id(self.id)


@dataclass
class ArticleShown:
    """One article without its children; `depth` 0 is the top.

    `lang` is the language in which its parts are quoted; `whole` the id on the page of the bracket that holds it as a
    whole, if one does; `links` and `extra` are a page's own.
    """

    article: Article
    lang: str
    id: str
    at: str
    label: str
    name: str
    depth: int
    level: int
    columns: SafeString
    count: BracketCount
    whole: str = ""
    agreed: bool = False
    track: str = ""
    links: list[dict[str, str]] = field(default_factory=list)
    extra: object = None

    @cached_property
    def parts(self) -> list[PartShown]:
        """Give what can be answered in it; made when it is first asked for, since most articles are only read."""
        return list(parts_of(self.article, self.lang))

    @property
    def beside(self) -> list[PartShown]:
        """Give the parts that somebody said something of, or that a page put something beside."""
        made = self.__dict__.get("parts", ())
        return [part for part in made if part.marks or part.slot]

    @property
    def beside_html(self) -> SafeString:
        """Give what stands beside it as HTML, part by part; a part's marks and slot are HTML already."""
        made = "".join(
            f'<li data-depth="{part.depth}"><a href="#{quote(part.at)}" class="beside-part">{escape(part.name)}</a> '
            f"{' '.join(str(getattr(one, 'html', one)) for one in part.marks)}{conditional_escape(part.slot)}</li>"
            for part in self.beside
        )
        if not made:
            return SafeString("")
        named = escape(_("What is said of %(name)s") % {"name": self.name})
        return SafeString(f'<ul class="beside" aria-label="{named}">{made}</ul>')

    @property
    def open(self) -> int:
        """Count its brackets and open blanks."""
        return self.count.brackets + self.count.blanks_open


def articles_shown(paper: Paper, langs: tuple[str, ...], lang: str) -> list[ArticleShown]:
    """Give every article in reading order, worded in `langs` (the first has the parts' ids) for a reader of `lang`."""
    return [
        article_shown(one, langs, lang, depth, first=place == 0)
        for place, (one, depth) in enumerate(walk(paper))
    ]


def walk(paper: Paper) -> Iterator[tuple[Article, int]]:
    """Go through the articles in reading order, each with its depth."""

    def down(articles: Iterable[Article], depth: int) -> Iterator[tuple[Article, int]]:
        for one in articles:
            yield one, depth
            yield from down(one.children, depth + 1)

    return down(paper.articles, 0)


def article_shown(
    article: Article, langs: tuple[str, ...], lang: str, depth: int = 0, *, first: bool = False
) -> ArticleShown:
    """Give one article; `first` says that it is the paper's first, which without a label is the preamble."""
    quoted = langs[0] if langs else lang
    return ArticleShown(
        article,
        quoted,
        article.id,
        part_id(article.id),
        article.label,
        article_name(article, quoted, first=first),
        depth,
        min(depth + 2, 6),
        columns(article, langs, lang),
        brackets_in(article),
        part_id(article.whole) if article.whole else "",
        article.agreed,
        article.track,
    )


@remembered(8_192)
def columns(article: Article, langs: tuple[str, ...], reader: str) -> SafeString:
    """Give an article's wording in each of the languages as HTML, for a reader of `reader`."""
    made = (_column(article, one, reader, named=place == 0) for place, one in enumerate(langs))
    html = f'<div class="columns" data-columns="{len(langs)}">{"".join(made)}</div>'
    return mark_safe(html)  # noqa: S308  (put together from escaped parts)


def _column(article: Article, lang: str, reader: str, *, named: bool) -> str:
    wording = article.wording(lang)
    runs, language = _language(lang, reader)
    if wording is None:
        lacking = escape(gettext("Not worded in %(language)s yet.", reader) % {"language": language})
        return f'<div class="paper-wording" dir="{runs}"><p class="quiet-text"><bdi>{lacking}</bdi></p></div>'
    writer = Writer(article, lang, named=named)
    heading, body = writer.write(wording.heading), writer.write(wording.run)
    head = f'<p class="article-heading">{heading}</p>' if heading else ""
    unchecked = wording.state is State.TRANSLATED
    state = (
        f'<p class="wording-state"><bdi>{escape(label(wording.state, reader))}</bdi></p>' if unchecked else ""
    )
    return (
        f'<div class="paper-wording" dir="{runs}"><div class="wording" lang="{escape(lang)}" dir="{runs}">{head}'
        f'<div class="article-words">{body}</div></div>{state}</div>'
    )


@lru_cache(maxsize=256)
def _language(lang: str, reader: str) -> tuple[str, str]:
    """Give a language's direction, and what it is called in another."""
    return direction(lang), language_name(lang, reader)


def parts_of(article: Article, lang: str) -> Iterator[PartShown]:
    """Go through what can be answered in an article without its children: itself, then its brackets and blanks."""
    yield PartShown(article.id, "article", _("The article"))
    reads = reads_of(article, lang)
    number = numbers(article)

    def blank(one: Blank, depth: int) -> PartShown:
        name = _("Blank %(number)s") % {"number": number[one.id]}
        return PartShown(one.id, "blank", name, number[one.id], blank=blank_words(one, lang), depth=depth)

    def held(within: Article | Alternative, depth: int) -> Iterator[PartShown]:
        for open_one in within.blanks:
            yield blank(open_one, depth)
        for one in within.brackets:
            yield _bracket(article, one, reads, number, depth)
            for alternative in one.alternatives:
                yield from held(alternative, depth + 1)

    yield from held(article, 0)


def _bracket(
    article: Article, one: Bracket, reads: dict[str, list[str]], number: dict[str, int], depth: int
) -> PartShown:
    if one.id == article.whole:
        said, name = [_("the article stays"), _("the article is left out")], _("The article as a whole")
    else:
        said, name = reads.get(one.id, []), _("Bracket %(number)s") % {"number": number[one.id]}
    alternatives = [
        AlternativeShown(place, letter(place), said[place] if place < len(said) else "", ", ".join(each.by))
        for place, each in enumerate(one.alternatives)
    ]
    return PartShown(one.id, "bracket", name, number.get(one.id, 0), alternatives, depth=depth)


__all__ = [
    "AlternativeShown",
    "ArticleShown",
    "PartShown",
    "alternative_said",
    "article_name",
    "article_shown",
    "articles_shown",
    "columns",
    "name_in",
    "part_name",
    "parts_of",
    "shortly",
    "walk",
]
