"""What each party says of each part, as marks: ● accepts, ◐ accepts if, ◇ counters, ○ rejects, ‖ reserves."""

from dataclasses import dataclass
from html import escape

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import ArticleShown, alternative_said
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.site.papers.sides import notes_on, own_parts
from goodoffices.site.shown import party_name
from goodoffices.talks.acts import Stance
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import Said, answers_to, said_of, spread
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.model import Paper
from goodoffices.talks.rooms import RoomKind
from goodoffices.words.direction import show_controls
from goodoffices.words.labels import label

GLYPHS = {
    Stance.ACCEPT: "●",
    Stance.ACCEPT_IF: "◐",
    Stance.COUNTER: "◇",
    Stance.REJECT: "○",
    Stance.RESERVE: "‖",
}

WORST = (Stance.REJECT, Stance.COUNTER, Stance.RESERVE, Stance.ACCEPT_IF, Stance.ACCEPT)
"""The stances from the furthest apart to agreement."""


@dataclass(frozen=True, slots=True)
class MarkShown:
    """What one party says of one part: a sign, the letter it accepts, and all of it in words (`says`).

    `current` is False where the wording is no longer the one that was answered, and `notes` say so; `more` are its
    conditions and reason; `number` and `url` the act that says it; `party` is the party's own mark, `name` its name.
    """

    party: SafeString
    stance: str
    glyph: str
    letter: str
    says: str
    current: bool
    more: tuple[str, ...]
    number: int
    url: str
    name: str = ""
    spelled: bool = False
    notes: tuple[str, ...] = ()

    @property
    def html(self) -> SafeString:
        """Give it as HTML; put together here, because a long paper has hundreds."""
        letters = f'<span class="letter">{escape(self.letter)}</span>' if self.letter else ""
        stale = "" if self.current else " data-stale"
        again = "".join(f' <span class="again">{escape(one)}</span>' for one in self.notes)
        seen = "says" if self.spelled else "hide"
        act = escape(_("act %(number)s") % {"number": self.number})
        made = (
            f'<div class="said-mark" data-stance="{self.stance}"{stale}>{self.party}'
            f'<span class="glyph" aria-hidden="true">{self.glyph}</span>{letters}'
            f'<span class="{seen}"> {escape(self.says)}</span>{again} '
            f'<a href="{escape(self.url)}"><span class="hide">{escape(self.name)}: </span>{act}</a>{self._more()}</div>'
        )
        return mark_safe(made)  # noqa: S308  (every word in it is escaped)

    def _more(self) -> str:
        if not self.more:
            return ""
        words = "".join(f'<p dir="auto"><bdi>{escape(one)}</bdi></p>' for one in self.more)
        return f'<details class="said-more"><summary>{escape(_("in words"))}</summary>{words}</details>'


def put_marks(
    sitting: Sitting, room: RoomView, held: PaperHeld, paper: Paper, shown: list[ArticleShown]
) -> None:
    """Put beside each part what is said of it, as far as this seat hears it from this room."""
    said = said_here(sitting, room, held, paper)
    chips = Chips(sitting)
    for one in shown:
        if said.keys().isdisjoint(own_parts(one.article)):
            continue
        for part in one.parts:
            part.marks.extend(mark(sitting, each, chips) for each in in_order(sitting, said.get(part.id, {})))


def said_here(sitting: Sitting, room: RoomView, held: PaperHeld, paper: Paper) -> dict[str, dict[str, Said]]:
    """Give what is said of each part, by participant.

    In a mediation room: what each recipient answered in the caucuses that this seat hears.  In a caucus: the
    answers given there.  In a delegation room: nothing, since what stands there was answered by nobody.
    """
    match room.charter.kind if room.charter else None:
        case RoomKind.MEDIATION:
            return said_of(sitting.view, room, held.number, paper)
        case RoomKind.CAUCUS if not held.is_draft:
            return _answered_in(room, held)
        case _:
            return {}


def _answered_in(room: RoomView, held: PaperHeld) -> dict[str, dict[str, Said]]:
    party = room.party.id if room.party else ""
    found: dict[str, dict[str, Said]] = {}
    for answered in answers_to(room, held):
        for path, part in spread(answered.answer, held.paper):
            found.setdefault(path, {})[party] = Said(party, room.id, part, answered, True)
    return found


def in_order(sitting: Sitting, said: dict[str, Said]) -> list[Said]:
    """Give what is said of one part, the parties in the order that the rules ask for today, others after them."""
    order = [one.id for one in sitting.view.sides_on(sitting.now.date())]
    return [
        said[one]
        for one in sorted(said, key=lambda one: (order.index(one) if one in order else len(order), one))
    ]


class Chips(dict[str, SafeString]):
    """The parties' own marks as HTML, each made when it is first asked for."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def __missing__(self, party: str) -> SafeString:
        """Make one."""
        shown = {"party": party_shown_of(self.sitting, party), "only_mark": True}
        self[party] = found = SafeString(render_to_string("parts/party.html", shown).strip())
        return found


def mark(sitting: Sitting, said: Said, chips: Chips | None = None) -> MarkShown:
    """Give the mark of what one party says of one part; without `chips` the party's own mark is left out."""
    part, lang = said.part, sitting.lang
    chosen = letter(part.alternative) if part.alternative is not None else ""
    says = label(part.stance, lang)
    if chosen:
        says = _("%(stance)s: %(letter)s") % {"stance": says, "letter": chosen}
    number = said.answered.number
    return MarkShown(
        chips[said.party] if chips is not None else SafeString(""),
        part.stance.value,
        GLYPHS[part.stance],
        chosen,
        says,
        said.current,
        more(sitting, said),
        number,
        reverse("act", args=[sitting.seat.id, said.room, number]),
        party_name(sitting.view, said.party, lang),
        spelled=chips is None,
        notes=tuple(notes_on(said)),
    )


def more(sitting: Sitting, said: Said) -> tuple[str, ...]:
    """Give what was said with a stance: a value, the words wanted, what it depends on, the reason."""
    part = said.part
    found = [_("Value: %(value)s") % {"value": part.value}] if part.value else []
    for named, text in ((_("Words wanted: %(words)s"), part.wording), (_("If: %(words)s"), part.condition)):
        found += [named % {"words": show_controls(text.words)}] if text else []
    if part.only_if:
        # Its alternatives are those of the copy that was answered.
        copy = sitting.view.room(said.room).papers[said.answered.answer.number].paper
        tied = [alternative_said(copy, one.bracket, one.alternative, sitting.lang) for one in part.only_if]
        found.append(_("Only with: %(alternatives)s") % {"alternatives": "; ".join(tied)})
    found += [_("Reason: %(words)s") % {"words": show_controls(part.reason.words)}] if part.reason else []
    return tuple(found)


def worst(said: list[Said]) -> Said | None:
    """Give what is furthest from agreement among several things said."""
    return min(said, key=lambda one: WORST.index(one.part.stance), default=None)


def legend(sitting: Sitting) -> list[dict[str, str]]:
    """Give each stance with its sign and what it is called, from agreement on."""
    return [
        {"stance": one.value, "glyph": GLYPHS[one], "label": label(one, sitting.lang)}
        for one in reversed(WORST)
    ]


__all__ = ["GLYPHS", "MarkShown", "in_order", "legend", "mark", "put_marks", "said_here", "worst"]
