"""What the page of an answer says of the paper: how it stands, what changed in a later one, answers of two clicks."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import name_in
from goodoffices.site.papers.parts import title_of
from goodoffices.site.positions.text import something_open
from goodoffices.talks.acts import Whole
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.comparing import compare
from goodoffices.words import formats
from goodoffices.words.labels import label


def grouped(fingerprint: str) -> str:
    """Write a fingerprint in groups of four, for reading out."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def facts(sitting: Sitting, caucus: RoomView, held: PaperHeld) -> dict[str, object]:
    """Give a paper's title, kind, standing and addresses, and where it was replaced what changed since."""
    lang, here = sitting.lang, [sitting.seat.id, caucus.id]
    until = held.put.until if held.put else None
    by_party = caucus.of_party(sitting.view.seat)
    return {
        "title": title_of(held.paper, lang),
        "kind": label(held.paper.kind, lang),
        "standing": label(held.standing(sitting.now.date()), lang),
        "until": formats.day(until, lang) if until else "",
        "fingerprint": grouped(held.fingerprint),
        "url": reverse("paper", args=[*here, held.number]),
        "word_url": reverse("paper-answer-form", args=[*here, held.number]),
        "take_in_url": "" if by_party else reverse("paper-take-in", args=[*here, held.number]),
        "positions_url": reverse("positions", args=[*here, held.number])
        if something_open(held.paper)
        else "",
        "newer_url": reverse("paper-answer", args=[*here, held.replaced_by]) if held.replaced_by else "",
        "changes": changes(held, caucus.papers.get(held.replaced_by or 0), lang),
    }


def changes(old: PaperHeld, new: PaperHeld | None, lang: str) -> list[dict[str, object]]:
    """Give what changed from one copy to the one that took its place, article by article."""
    if new is None:
        return []
    shared = [one for one in new.paper.languages if one in old.paper.languages]
    first = lang if lang in shared else next(iter(shared), lang)
    said = {"changed": _("changed"), "added": _("added"), "removed": _("removed"), "moved": _("moved")}
    found: list[dict[str, object]] = []
    for one in compare(old.paper, new.paper, first, by_wording=True).changes:
        article, paper = (one.new, new.paper) if one.new else (one.old, old.paper)
        if one.kind != "same" and article is not None:
            found.append(
                {
                    "name": name_in(paper, article, lang),
                    "kind": said[one.kind],
                    "lang": first,
                    "paragraphs": [said for said in (one.heading, one.body) if said],
                }
            )
    return found


@dataclass(frozen=True, slots=True)
class AllAtOnce:
    """Answers to the whole paper: each with what its button is called, and the fields that go along."""

    answers: list[tuple[str, str]]
    hidden: list[tuple[str, object]]


def all_at_once(form: Any) -> AllAtOnce:
    """Give the answers of two clicks: accept all, or reject all, with the leave that the process sets."""
    told = [(name, form[name].value()) for name in ("key", "fingerprint", "lang", "may")]
    return AllAtOnce(
        [(Whole.ACCEPT.value, _("Accept all of it")), (Whole.REJECT.value, _("Reject all of it"))], told
    )
