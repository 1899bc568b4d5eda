"""How far a paper's languages are, and where they don't agree, in words."""

from django.utils.translation import gettext as _

from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.runs import numbers, part_id
from goodoffices.talks.papers.concord import Disagreement, all_disagreements, untranslated
from goodoffices.talks.papers.model import Article, Paper
from goodoffices.words import formats
from goodoffices.words.labels import label


def languages_shown(paper: Paper, lang: str, *, look: bool) -> dict[str, object]:
    """Give each language with the state of its wordings, what lacks one, and if `look`, where they disagree.

    Holding the languages against each other reads every number and date of the paper, so it is done when asked for.
    """
    found = untranslated(paper)
    disagree = all_disagreements(paper) if look else ()
    return {
        "several": len(paper.languages) > 1,
        "looked": look,
        "states": [
            {
                "name": formats.language_name(one, lang),
                "said": ", ".join(f"{label(state, lang)}: {count}" for state, count in states.items()),
            }
            for one, states in found.states.items()
        ],
        "lacking": [
            {
                "at": part_id(one.article.id),
                "article": name_in(paper, one.article, lang),
                "langs": formats.joined([formats.language_name(each, lang) for each in one.langs], lang),
            }
            for one in found.untranslated
        ],
        "disagreements": [_disagreement(paper, article, one, lang) for article, one in disagree],
    }


def _disagreement(paper: Paper, article: Article, one: Disagreement, lang: str) -> dict[str, object]:
    number = numbers(article)
    where = name_in(paper, article, lang)
    if one.bracket and one.bracket != article.whole:
        values = {"article": where, "number": number[one.bracket], "letter": one.letter}
        where = (
            _("%(article)s, bracket %(number)s, %(letter)s")
            if one.letter
            else _("%(article)s, bracket %(number)s")
        ) % values
    return {
        "at": part_id(one.blank or one.bracket or article.id),
        "where": where,
        "what": _called(one),
        "sides": [
            {"lang": tag, "language": formats.language_name(tag, lang), "words": words}
            for tag, words in zip(one.langs, one.what, strict=True)
        ],
    }


def _called(one: Disagreement) -> str:
    return {
        "bracket-missing": _("a bracket stands in one language only"),
        "blank-missing": _("a blank stands in one language only"),
        "alternative-empty": _("an alternative reads something in one language only"),
        "blank-untranslated": _("a blank's unit or choice is said in one language only"),
        "numbers-differ": _("numbers differ"),
        "dates-differ": _("dates differ"),
        "references-differ": _("references to articles differ"),
        "footnotes-differ": _("the number of footnotes differs"),
    }[one.code]
