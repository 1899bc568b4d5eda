"""What was read of a text that comes in, for the page on which it is confirmed: flaws, reports, what does not fit."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from goodoffices.documents.reading.mending import Flaw
from goodoffices.documents.reading.paper import Found
from goodoffices.documents.reading.reports import KINDS
from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import article_name, name_in
from goodoffices.site.papers.heads import paper_url
from goodoffices.site.papers.saying import refused_said
from goodoffices.site.papers.taking_in import TakenIn
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.papers.second_language import Unfit, Worded
from goodoffices.words.catalogue import gettext as said

_FLAWS = {
    "bracket-never-closed": gettext_lazy("This bracket is never closed."),
    "bracket-never-opened": gettext_lazy("This bracket was never opened."),
    "brackets-too-deep": gettext_lazy("Brackets nest too deep here."),
    "bracket-elsewhere": gettext_lazy("This label is another bracket's."),
    "blank-never-closed": gettext_lazy("This blank is never closed."),
    "blank-unreadable": gettext_lazy(
        "This blank can't be read. Write it as {days 10..60}, {date} or {number}."
    ),
    "footnote-never-closed": gettext_lazy("This footnote is never closed."),
}

_COUNTS = {
    "articles": gettext_lazy("Articles"),
    "brackets": gettext_lazy("Brackets"),
    "alternatives": gettext_lazy("Alternatives"),
    "depth": gettext_lazy("Brackets in brackets: deepest"),
    "blanks": gettext_lazy("Blanks"),
    "unbalanced": gettext_lazy("Brackets that match nothing"),
}


def flaw_said(code: str) -> str:
    """Say what is wrong with a sign that doesn't fit."""
    return str(_FLAWS[code])


def counts_shown(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Give what was counted, each under its name."""
    return [(str(_COUNTS[name]), many) for name, many in counts.items()]


def flaws_shown(taken: TakenIn, found: Found, lang: str) -> list[dict[str, object]]:
    """Give each paragraph that holds flaws, with its words to be mended; those whose place is unknown without."""
    by_line: dict[int | None, list[Flaw]] = {}
    for flaw in found.faults:
        by_line.setdefault(taken.at(flaw), []).append(flaw)
    return [
        {
            "place": place,
            "row": flaws[0].row,
            "words": "" if place is None else taken.lines[place].text,
            "flaws": [
                {"said": flaw_said(one.code), "before": before, "sign": one.sign, "after": after}
                for one in flaws
                for before, after in [_around(one)]
            ],
        }
        for place, flaws in by_line.items()
    ]


def _around(flaw: Flaw) -> tuple[str, str]:
    """Divide what is shown around a flaw at its sign."""
    half = min(flaw.column - 1, 40)
    at = half if flaw.shown[half : half + 1] == flaw.sign else flaw.shown.find(flaw.sign)
    return flaw.shown[: max(at, 0)], flaw.shown[max(at, 0) + 1 :]


def reports_shown(taken: TakenIn, lang: str) -> list[dict[str, object]]:
    """Give what a Word file holds beside plain wording, what the wording depends on first."""
    every = sorted(taken.reports, key=lambda one: not one.confirm)
    return [
        {"kind": said(KINDS[one.kind], lang), "words": one.words, "who": one.who, "confirm": one.confirm}
        for one in every
    ]


def unfit_shown(
    sitting: Sitting, room: RoomView, number: int, paper: Paper, worded: Worded
) -> list[dict[str, str]]:
    """Give what of a second language does not fit, with the reason, and where it can be worded by hand."""
    found = []
    for one in worded.unfit:
        ours = one.code != "not-in-paper"
        name = name_in(paper, one.article, sitting.lang) if ours else article_name(one.article, sitting.lang)
        url = paper_url(sitting, room, number, "paper-edit", one.article.id) if ours else ""
        found.append({"article": name, "why": _why(one, sitting.lang), "url": url})
    return found


def _why(one: Unfit, lang: str) -> str:
    match one.code:
        case "nothing-there":
            return _("The text has nothing for it.")
        case "not-in-paper":
            return _("The paper has no such article.")
        case "more-brackets":
            return _("It has more brackets or blanks here (%(more)s) than the paper.") % {"more": one.more}
        case _:
            return refused_said(one.why, lang) if one.why else one.code


__all__ = ["counts_shown", "flaw_said", "flaws_shown", "reports_shown", "unfit_shown"]
