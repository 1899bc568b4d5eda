"""An article as plain words with its values and what its blanks offer: for looking through, as the leak guard does."""

from collections.abc import Mapping

from goodoffices.talks.papers.model import (
    Article,
    Blank,
    BlankKind,
    Footnote,
    Gap,
    Paper,
    Place,
    Run,
    Words,
    every_article,
    every_blank,
)
from goodoffices.talks.texts import Text

_DAYS = {"en": "days", "ar": "يوما", "he": "ימים", "fr": "jours"}


def spelled(article: Article, lang: str) -> tuple[str, ...]:
    """Give an article's heading, its body, and what its blanks offer, in one language; what is empty is left out."""
    wording = article.wording(lang)
    if wording is None:
        return ()
    blanks = {one.id: one for one in every_blank(article)}
    offered = [
        text.words
        for one in blanks.values()
        for choice in one.choices
        for text in choice
        if text.lang == lang
    ]
    said = (_run(wording.heading, blanks, lang), _run(wording.run, blanks, lang), "; ".join(offered))
    return tuple(words for words in said if words.strip())


def body_spelled(article: Article, lang: str) -> str:
    """Give an article's body alone in one language, with the values of its blanks; "" where it isn't worded in it."""
    wording = article.wording(lang)
    return _run(wording.run, {one.id: one for one in every_blank(article)}, lang) if wording else ""


def texts_of(paper: Paper) -> tuple[Text, ...]:
    """Give everything that a paper says: its titles, and each article in each language."""
    articles = [
        Text(words, wording.lang)
        for one in every_article(paper)
        for wording in one.wordings
        for words in spelled(one, wording.lang)
    ]
    return (*paper.title, *articles)


def value_said(blank: Blank, value: str, lang: str) -> str:
    """Give a value with its unit, as somebody would say it: "27 days", "30 %"."""
    match blank.kind:
        case BlankKind.LIST:
            place = int(value) if value.isdecimal() else 0
            choice = blank.choices[place - 1] if 1 <= place <= len(blank.choices) else ()
            return next((text.words for text in choice if text.lang == lang), "")
        case BlankKind.DAYS:
            unit = _DAYS.get(lang, _DAYS["en"])
        case BlankKind.SHARE:
            unit = "%"
        case _:
            unit = ""
    own = next((text.words for text in blank.unit if text.lang == lang), "")
    return " ".join(part for part in (value, unit, own) if part)


def _run(run: Run, blanks: Mapping[str, Blank], lang: str) -> str:
    said = []
    for piece in run:
        match piece:
            case Words(words):
                said.append(words)
            case Footnote(words):
                said.append(f" ({words}) ")
            case Gap(name):
                blank = blanks[name]
                said.append(value_said(blank, blank.value, lang) if blank.value else "____")
            case Place(_, reads):
                said.append("".join(f"[{_run(read, blanks, lang)}]" for read in reads if read))
    return "".join(said)
