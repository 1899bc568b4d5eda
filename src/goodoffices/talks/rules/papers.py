"""Rules of papers: who drafts, edits, gives and withdraws them, and what a paper must be to be put."""

import unicodedata
from collections.abc import Iterator

from goodoffices.talks.acts import (
    Carried,
    Measured,
    OutcomeTold,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    Put,
    Remark,
    SourceRef,
)
from goodoffices.talks.crossings import ClearPaper, carried_of, given_of
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import outcome_of
from goodoffices.talks.papers.applying import apply_all
from goodoffices.talks.papers.blanks import require_range, require_value
from goodoffices.talks.papers.model import (
    Article,
    Attachment,
    Footnote,
    Paper,
    PaperKind,
    Words,
    every_article,
    every_blank,
    every_bracket,
    places,
)
from goodoffices.talks.papers.soundness import require_sound
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    my_card,
    require,
    require_head,
    require_head_or_recorder,
    require_kind,
    require_mediation,
    require_mediator,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.telling import require_leave, require_sources
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

MOST_ARTICLES = 2_000
MOST_CHARACTERS = 2_000_000
MOST_EDITS = 2_000
MOST_ATTACHMENTS = 50
LARGEST_FILE = 10_000_000

_HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
_PLAIN = "\t\n\r\u200c\u200d"


def require_paper(view: View, paper: Paper) -> None:
    """Refuse a paper that is unsound or too long, whose names could mislead, or in a language that isn't used."""
    require_sound(paper)
    require(bool(paper.title), "paper-untitled")
    for text in paper.title:
        require_name(text.words)
    asides = tuple(_asides(paper))
    _require_languages(view, (*paper.languages, *(text.lang for text in (*paper.title, *asides))))
    articles = tuple(every_article(paper))
    require(bool(articles), "paper-empty")
    require(len(articles) <= MOST_ARTICLES, "paper-too-long", longest=MOST_ARTICLES, length=len(articles))
    length = sum(map(_length, articles)) + sum(len(text.words) for text in asides)
    require(length <= MOST_CHARACTERS, "too-long", longest=MOST_CHARACTERS, length=length)
    for article in articles:
        _require_names(article)
    for text in asides:
        _require_shown(text.words)
    for blank in (blank for article in articles for blank in every_blank(article)):
        require_range(blank)
        if blank.value:
            require_value(blank, blank.value)
    require(len(paper.attachments) <= MOST_ATTACHMENTS, "attachments-too-many", most=MOST_ATTACHMENTS)
    for attachment in paper.attachments:
        require_attachment(attachment)


def _asides(paper: Paper) -> Iterator[Text]:
    """Go through what stands beside the wordings: units and choices of blanks, and notes of linkages."""
    for article in every_article(paper):
        for blank in every_blank(article):
            yield from blank.unit
            yield from (text for choice in blank.choices for text in choice)
    for linkage in paper.linkages:
        yield from linkage.note


def _require_languages(view: View, languages: tuple[str, ...]) -> None:
    used = view.procedure.languages
    strange = next((lang for lang in languages if lang not in used), None)
    require(strange is None, "language-not-used", lang=strange, languages=used)


def _length(article: Article) -> int:
    """Count the characters of an article's headings, wordings and footnotes, and of what fills its blanks."""
    runs = (run for one in article.wordings for run in (one.heading, one.run))
    said = (piece.words for run in runs for piece in places(run) if isinstance(piece, Words | Footnote))
    return sum(map(len, said)) + sum(len(blank.value) for blank in every_blank(article))


def _require_names(article: Article) -> None:
    """Refuse a label, a track or a name of who proposed something that could pass for another."""
    every = (alternative for bracket in every_bracket(article) for alternative in bracket.alternatives)
    proposed = (name for alternative in every for name in alternative.by)
    # Word prints a tab between "Article" and its number; it hides nothing.
    label = article.label.replace("\t", " ")
    for name in (*filter(None, (label, article.track)), *proposed):
        require_name(name)


def _require_shown(words: str) -> None:
    """Refuse hidden characters in what stands beside a wording; line ends and joiners, which scripts need, may be."""
    hidden = dict.fromkeys(c for c in words if unicodedata.category(c) in _HIDDEN and c not in _PLAIN)
    require(not hidden, "name-has-controls", shown=" ".join(f"U+{ord(c):04X}" for c in hidden))


def require_attachment(one: Attachment) -> None:
    """Refuse a file whose name could mislead, that is too large, or that has no proper digest."""
    require_name(one.name)
    require(not set(one.name) & set('/\\:*?"<>|'), "file-name-unfit", name=one.name)
    require(0 < one.size <= LARGEST_FILE, "file-too-large", longest=LARGEST_FILE // 1_000_000)
    proper = len(one.sha256) == 64 and set(one.sha256) <= set("0123456789abcdef")
    require(proper, "file-digest-unfit", name=one.name)


def require_held(room: RoomView, number: int) -> PaperHeld:
    """Give the paper of that number in this room, or refuse."""
    held = room.papers.get(number)
    if held is None:
        raise Refusal("no-such-paper", number=number)
    return held


def require_draft_of(view: View, room: RoomView, number: int) -> PaperHeld:
    """Give the draft of that number that the author may work on here, or refuse."""
    my_card(view, room)
    require_kind(room, RoomKind.MEDIATION, RoomKind.DELEGATION)
    held = require_held(room, number)
    require(held.is_draft, "paper-is-a-copy", number=number)
    require(held.concluded is None, "paper-closed")
    return held


@judge_in.register
def _opened(act: PaperOpened, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, RoomKind.MEDIATION, RoomKind.DELEGATION)
    require_paper(view, act.paper)
    require(not act.whose or act.whose in view.participants, "no-such-participant", participants=(act.whose,))
    require_sources(view, room, act.sources)


@judge_in.register
def _edited(act: PaperEdited, view: View, room: RoomView) -> None:
    held = require_draft_of(view, room, act.number)
    require(bool(act.edits), "nothing-edited")
    require(len(act.edits) <= MOST_EDITS, "edits-too-many", most=MOST_EDITS)
    if act.why is not None:
        require_text(view, act.why)
    require_sources(view, room, act.sources)
    done = apply_all(held.paper, act.edits)
    if len(done.refused) == len(act.edits):
        raise done.refused[0][1]
    require_paper(view, done.paper)


@judge_in.register
def _remark(act: Remark, view: View, room: RoomView) -> None:
    my_card(view, room)
    require_kind(room, RoomKind.MEDIATION, RoomKind.DELEGATION)
    held = require_held(room, act.number)
    require_text(view, act.text)
    require(not act.place or act.place in _every_id(held.paper), "no-such-article", article=act.place)


def _every_id(paper: Paper) -> set[str]:
    found = set()
    for one in every_article(paper):
        found.add(one.id)
        found.update(bracket.id for bracket in every_bracket(one))
        found.update(blank.id for blank in every_blank(one))
    return found


def require_put(view: View, room: RoomView, put: Put, recipient: str) -> None:
    """Refuse what can't be put: an unsound text, a common text not for this recipient, an unfit replacement."""
    require_paper(view, put.copy)
    unknown = [one for one in put.common_to if one not in view.participants]
    require(not unknown, "no-such-participant", participants=tuple(unknown))
    shared = not put.common_to or (recipient in put.common_to and len(set(put.common_to)) > 1)
    require(shared, "common-to-whom", recipient=recipient)


def require_carried(
    view: View, room: RoomView, carried: Carried, recipient: str, sources: tuple[SourceRef, ...]
) -> None:
    """Refuse a conveyance of a paper that is not what stands in this room, or that leaves its sources unnamed."""
    held = require_held(room, carried.number)
    require(held.is_draft, "paper-is-a-copy", number=carried.number)
    copy = carried.put.copy
    settled = not any(one.brackets for one in every_article(copy))
    require(settled or copy.kind is not PaperKind.MEDIATORS, "proposal-not-clean")
    require_put(view, room, carried.put, recipient)
    alike = [
        carried_of(room, carried.number, carried.version, carried.put, attributed=named)
        for named in (False, True)
    ]
    require(carried in alike, "copy-differs", number=carried.number)
    require(not (carried.put.common_to and carried != alike[0]), "common-text-names-nobody")
    named = any((ref.room, ref.number) == (room.id, carried.number) for ref in view.origins(sources))
    require(named, "paper-not-a-source", number=carried.number)
    if carried.put.replaces is not None:
        old = room.conveyances.get(carried.put.replaces)
        fits = old is not None and old.made is not None and old.prepared.carries is not None
        same = fits and old is not None and old.prepared.recipient == recipient
        require(same, "nothing-to-replace")


@judge_in.register
def _given(act: PaperGiven, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    _require_given(view, room, act)


def _require_given(view: View, room: RoomView, act: PaperGiven) -> None:
    require_put(view, room, act.put, "")
    require(not act.put.common_to, "common-to-whom", recipient="")
    require_leave(view, act.leave)
    require(not act.whose or act.whose in view.participants, "no-such-participant", participants=(act.whose,))
    if act.carried_by:
        require_name(act.carried_by)
    if act.put.replaces is not None:
        old = room.papers.get(act.put.replaces)
        fits = old is not None and old.by_party and old.replaced_by is None and old.withdrawn is None
        require(fits, "nothing-to-replace")


@judge_in.register
def _clear_paper(deed: ClearPaper, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.DELEGATION)
    require_head(view, room)
    held = require_draft_of(view, room, deed.number)
    require(held.versions[-1].number == deed.version, "draft-moved-on", number=deed.number)
    caucus = view.room(deed.room)
    require_kind(caucus, RoomKind.CAUCUS)
    require_head(view, caucus)
    _require_given(view, caucus, given_of(room, deed))


@judge_in.register
def _withdrawn(act: PaperWithdrawn, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    held = require_held(room, act.number)
    gone = held.withdrawn is not None or held.replaced_by is not None or bool(held.signed)
    require(not gone, "paper-not-standing", number=act.number)
    require_text(view, act.why)
    if held.by_party:
        require_head_or_recorder(view, room)
    else:
        require_mediation(view, room)


@judge_in.register
def _outcome(act: OutcomeTold, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_mediator(view, room)
    held = require_held(room, act.number)
    require(held.paper.kind is PaperKind.MEDIATORS and held.outcome is None, "no-outcome-to-tell")
    said = outcome_in(view, room, held)
    if said is None:
        raise Refusal("answers-missing")
    require(said is act.all_accepted, "outcome-differs")


def outcome_in(view: View, caucus: RoomView, held: PaperHeld) -> bool | None:
    """Say how a mediator's proposal put in this caucus came out, as far as this seat hears all who were asked."""
    for room in view.sitting(RoomKind.MEDIATION):
        for one in room.conveyances.values():
            carried = one.prepared.carries
            mine = carried is not None and one.made is not None and one.prepared.room == caucus.id
            if mine and carried is not None and carried.put.copy == held.paper:
                return outcome_of(view, room, carried.number)
    return None


@judge_in.register
def _measured(act: Measured, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    require_sources(view, room, (act.demands, act.response, *act.sources))
    demands = view.room(act.demands.room).papers.get(act.demands.number)
    if demands is None:
        raise Refusal("no-such-paper", number=act.demands.number)
    known = {one.id for one in every_article(demands.paper)}
    for path, _, why in act.marks:
        require(path in known, "no-such-article", article=path)
        require(len(why) <= 2_000, "too-long", longest=2_000, length=len(why))
    require(bool(act.marks), "nothing-said")


__all__ = [
    "LARGEST_FILE",
    "outcome_in",
    "require_attachment",
    "require_carried",
    "require_draft_of",
    "require_held",
    "require_paper",
]
