"""What a filled Word form says, as the first values of the form of an answer; and what could not be taken in."""

from django.utils.translation import gettext as _

from goodoffices.documents.reading.answer_form import AnswerForm, FormPart
from goodoffices.site.papers.article import part_name
from goodoffices.site.papers.parts import Part, every_part
from goodoffices.talks.acts import Stance
from goodoffices.talks.papers.model import Paper


def first_of(filled: AnswerForm, paper: Paper, lang: str) -> tuple[dict[str, object], list[str]]:
    """Give the first values by field, and what of it fits nowhere in this paper."""
    known = {part.path: part for part in every_part(paper)}
    found: dict[str, object] = {"whole": filled.whole} if filled.whole else {}
    unread: list[str] = []
    if filled.whole_words:
        found["principals" if filled.whole == "ad-referendum" else "words"] = filled.whole_words
    if filled.wish:
        found["wish_words"] = filled.wish
    for one in filled.parts:
        part = known.get(one.path)
        if part is None:
            unread.append(f"{one.path}: {one.stance} {one.words}".strip())
            continue
        found |= _of_part(part, one)
        if one.alternative is not None and not _fits(part, one.alternative):
            found.pop(f"{one.path}:alternative", None)
            place = part_name(paper, one.path, lang)
            unread.append(_("%(place)s: there is no alternative with that letter") % {"place": place})
    return found, unread


def _fits(part: Part, alternative: int) -> bool:
    return part.bracket is not None and 0 <= alternative < len(part.bracket.alternatives)


def _of_part(part: Part, one: FormPart) -> dict[str, object]:
    at, found = part.path, dict[str, object]()
    found[f"{at}:stance"] = one.stance
    if one.alternative is not None:
        found[f"{at}:alternative"] = str(one.alternative)
    if one.words:
        found[f"{at}:{_meant_as(part, one.stance)}"] = one.words
    return found


def _meant_as(part: Part, stance: str) -> str:
    """Say which field the words beside an answer belong into."""
    if stance == Stance.ACCEPT_IF:
        return "condition"
    if part.blank is not None and stance in (Stance.ACCEPT, Stance.COUNTER, ""):
        return "value"
    if stance in (Stance.COUNTER, ""):
        return "wording"
    return "reason"
