"""What an article, a part of it and an alternative are called and quoted as, wherever they are named."""

from django.utils.translation import gettext as _

from goodoffices.site.papers.runs import numbers
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import (
    Article,
    Paper,
    Place,
    every_article,
    every_blank,
    every_bracket,
    places,
    plain,
)
from goodoffices.talks.papers.naming import BETWEEN, labels_above
from goodoffices.words.article_labels import article_label

QUOTED = 90
"""Characters of an alternative that are quoted where it is named."""


def article_name(article: Article, lang: str, *, first: bool = False) -> str:
    """Call an article by its label, or by its heading, or as what it is."""
    if article.label:
        return article_label(article.label, lang)
    wording = article.wording(lang)
    heading = plain(wording.heading).strip() if wording else ""
    return heading or (_("Preamble") if first else _("Part without a number"))


def name_in(paper: Paper, article: Article, lang: str) -> str:
    """Call an article of a paper, after those that it stands in: "Article 2 · 1"."""
    above = [article_label(one, lang) for one in labels_above(paper).get(article.id, ())]
    first = bool(paper.articles) and paper.articles[0].id == article.id
    return BETWEEN.join([*above, article_name(article, lang, first=first)])


def reads_of(article: Article, lang: str) -> dict[str, list[str]]:
    """Give what each alternative reads in short at its bracket's first place in that language."""
    wording = article.wording(lang) or next(iter(article.wordings), None)
    found: dict[str, list[str]] = {}
    for run in (wording.heading, wording.run) if wording else ():
        for piece in places(run):
            if isinstance(piece, Place) and piece.bracket not in found:
                found[piece.bracket] = [shortly(plain(read)) for read in piece.reads]
    return found


def shortly(words: str, longest: int = QUOTED) -> str:
    """Give the beginning of a wording, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"


def part_name(paper: Paper, part: str, lang: str) -> str:
    """Call a part of a paper by its article and its number there; the empty part is the paper itself."""
    if not part:
        return _("the whole paper")
    for one in every_article(paper):
        if part in (one.id, one.whole):
            return name_in(paper, one, lang)
        number = numbers(one)
        if part not in number:
            continue
        article = name_in(paper, one, lang)
        blank = any(each.id == part for each in every_blank(one))
        said = _("%(article)s, blank %(number)s") if blank else _("%(article)s, bracket %(number)s")
        return said % {"article": article, "number": number[part]}
    return part


def alternative_said(paper: Paper, bracket: str, alternative: int, lang: str) -> str:
    """Quote an alternative with its place: "Article 1, bracket 2, b: “by 1 March”"."""
    for one in every_article(paper):
        if all(each.id != bracket for each in every_bracket(one)):
            continue
        where = part_name(paper, bracket, lang)
        if bracket == one.whole:
            out = _("%(article)s is left out") if alternative else _("%(article)s stays")
            return out % {"article": where}
        return _("%(where)s, %(letter)s: %(words)s") % {
            "where": where,
            "letter": letter(alternative),
            "words": _quoted(one, bracket, alternative, lang),
        }
    return bracket


def alternative_read(paper: Paper, bracket: str, alternative: int, lang: str) -> str:
    """Quote an alternative by itself: "“by 1 March”"; empty where there is no such bracket."""
    for one in every_article(paper):
        if any(each.id == bracket for each in every_bracket(one)):
            whole = _("left out") if alternative else _("it stays")
            return whole if bracket == one.whole else _quoted(one, bracket, alternative, lang)
    return ""


def _quoted(article: Article, bracket: str, alternative: int, lang: str) -> str:
    said = reads_of(article, lang).get(bracket, [])
    words = said[alternative] if alternative < len(said) else ""
    return f"“{words}”" if words else _("nothing")


__all__ = [
    "alternative_read",
    "alternative_said",
    "article_name",
    "name_in",
    "part_name",
    "reads_of",
    "shortly",
]
