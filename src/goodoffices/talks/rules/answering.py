"""Rules of answers: what may be said of a paper that stands, and by whom."""

from datetime import date

from goodoffices.talks.acts import Answer, PartAnswer, PrincipalsAnswered, Stance, Whole
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.papers.blanks import require_value
from goodoffices.talks.papers.model import (
    Blank,
    Bracket,
    Paper,
    PaperKind,
    every_article,
    every_blank,
    every_bracket,
)
from goodoffices.talks.papers.naming import named
from goodoffices.talks.papers.notation import read
from goodoffices.talks.papers.packages import can_hold
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    require,
    require_head_or_recorder,
    require_kind,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.papers import require_held
from goodoffices.talks.rules.telling import require_leave
from goodoffices.talks.view import View


@judge_in.register
def _answer(act: Answer, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    require_answer(view, room, act)


def require_answer(view: View, room: RoomView, act: Answer) -> None:
    """Refuse an answer that is to another text than the one held, says nothing, or contradicts the text."""
    held = require_held(room, act.number)
    require(not held.is_draft and not held.by_party, "paper-is-ours", number=act.number)
    require(held.withdrawn is None and not held.signed, "paper-not-standing", number=act.number)
    require(act.fingerprint == held.fingerprint, "fingerprint-differs", number=act.number)
    stands = held.replaced_by is None or act.knowingly
    require(stands, "paper-replaced", number=act.number, by=held.replaced_by or 0)
    require_leave(view, act.leave)
    says = act.whole is not None or act.parts or act.wish or act.words
    require(bool(says), "nothing-answered")
    _require_whole(room, held, act)
    if act.words is not None:
        require_text(view, act.words)
    _require_parts(view, held.paper, act)


def _require_whole(room: RoomView, held: PaperHeld, act: Answer) -> None:
    require(held.outcome is None, "outcome-told")
    if held.paper.kind is PaperKind.MEDIATORS:
        plain = act.whole in (Whole.ACCEPT, Whole.REJECT) and not act.parts and act.wish is None
        require(plain, "take-it-or-leave-it")
    if act.whole is Whole.STICK:
        earlier = room.papers.get(act.sticks_to or 0)
        require(earlier is not None and earlier.number != act.number, "sticks-to-what")
    else:
        require(act.sticks_to is None, "sticks-to-what")
    require((act.whole is Whole.AD_REFERENDUM) == bool(act.principals), "whose-principals")
    for name in act.principals:
        require_name(name)


def _require_parts(view: View, copy: Paper, act: Answer) -> None:
    brackets = {b.id: b for one in every_article(copy) for b in every_bracket(one)}
    blanks = {b.id: b for one in every_article(copy) for b in every_blank(one)}
    known = {one.id for one in every_article(copy)} | set(brackets) | set(blanks)
    paths = [part.path for part in act.parts]
    require(len(set(paths)) == len(paths), "answered-twice")
    for part in act.parts:
        require(part.path in known, "no-such-part", path=part.path)
        _require_part(view, part, brackets.get(part.path), blanks.get(part.path))
        for choice in part.only_if:
            other = brackets.get(choice.bracket)
            fits = other is not None and 0 <= choice.alternative < len(other.alternatives)
            require(fits and choice.bracket != part.path, "no-such-alternative", bracket=choice.bracket)
    if act.wish is not None:
        require(act.wish.path in known, "no-such-part", path=act.wish.path)
        require_text(view, act.wish.words, may_be_empty=act.wish.alternative is not None)
    chosen = {p.path: p.alternative for p in act.parts if p.alternative is not None and _takes(p)}
    for linkage in copy.linkages:
        require(can_hold(linkage, chosen), "linkage-broken", linkage=named(copy, linkage))


def _takes(part: PartAnswer) -> bool:
    return part.stance in (Stance.ACCEPT, Stance.ACCEPT_IF)


def _require_part(view: View, part: PartAnswer, bracket: Bracket | None, blank: Blank | None) -> None:
    if bracket is not None and _takes(part):
        chosen = part.alternative
        fits = chosen is not None and 0 <= chosen < len(bracket.alternatives)
        require(fits, "which-alternative", bracket=part.path)
    else:
        require(part.alternative is None or bracket is not None, "which-alternative", bracket=part.path)
    if part.value:
        require(blank is not None, "no-such-part", path=part.path)
    if blank is not None and _takes(part) and part.value:
        require_value(blank, part.value)
    conditional = bool(part.only_if) or bool(part.condition)
    require(conditional == (part.stance is Stance.ACCEPT_IF), "accept-if-what", path=part.path)
    counters = part.wording is not None or (blank is not None and bool(part.value))
    require(part.stance is not Stance.COUNTER or counters, "counter-with-what", path=part.path)
    for text in (part.condition, part.wording, part.reason):
        if text is not None:
            require_text(view, text)
    if part.wording is not None:
        for fault in read(part.wording.words).faults:
            raise Refusal("text-unbalanced", at=fault.at, sign=fault.sign, shown=part.wording.words[:80])
    require((part.reason is None) == (part.leave is None), "leave-missing")
    if part.leave is not None:
        require_leave(view, part.leave)


@judge_in.register
def _principals(act: PrincipalsAnswered, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    one = room.answers.get(act.number)
    waits = one is not None and one.answer.whole is Whole.AD_REFERENDUM
    require(waits, "not-ad-referendum", number=act.number)
    require_name(act.who)
    if act.through:
        require_name(act.through)
    require(act.on >= date(1900, 1, 1), "no-such-day")
    require_text(view, act.words, may_be_empty=True)
    require_leave(view, act.leave)
