"""Rules of conclusion: a clean common text is initialled, then signed by each party, then closed."""

from goodoffices.talks.acts import Capacity, Initialled, PaperConcluded, Signed, Way
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import Holding, holdings, latest
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.model import Paper, every_article
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    for_party,
    require,
    require_head_or_recorder,
    require_kind,
    require_mediator,
    require_name,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.papers import require_attachment, require_draft_of, require_held
from goodoffices.talks.view import View


def is_clean(paper: Paper) -> bool:
    """Say whether no bracket is left, every blank is filled, and no linkage is left to hold."""
    return not paper.linkages and all(
        not one.brackets and all(blank.value for blank in one.blanks) for one in every_article(paper)
    )


def _require_common(room: RoomView, number: int, said: str) -> PaperHeld:
    held = require_held(room, number)
    require(held.put is not None and bool(held.put.common_to), "not-a-common-text", number=number)
    require(held.withdrawn is None and held.replaced_by is None, "paper-not-standing", number=number)
    require(is_clean(held.paper), "text-not-clean", number=number)
    require(said == held.fingerprint, "fingerprint-differs", number=number)
    return held


@judge_in.register
def _initialled(act: Initialled, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    held = _require_common(room, act.number, act.fingerprint)
    require(held.initialled is None, "initialled-already")


@judge_in.register
def _signed(act: Signed, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    held = _require_common(room, act.number, act.fingerprint)
    require(held.initialled is not None, "not-initialled")
    require_name(act.signatory)
    side = room.party is not None and any(one.id == room.party.id for one in view.sides)
    require((act.capacity is Capacity.PARTY) == side, "signs-as-what")
    same = [room.entries[n].act for n in held.signed if n in room.entries]
    require(all(getattr(one, "capacity", None) is not act.capacity for one in same), "signed-already")
    keyed = len(act.public_key) == 64 and len(act.signature) == 128
    if act.way is Way.KEY:
        require(for_party(view, room), "key-signs-for-itself")
        require(keyed and act.scan is None, "signature-incomplete")
    else:
        require(act.scan is not None and not act.public_key and not act.signature, "scan-missing")
    if act.scan is not None:
        require_attachment(act.scan)


def signatures(view: View, room: RoomView, number: int) -> dict[str, tuple[Holding, tuple[Signed, ...]]]:
    """Give, by participant, the last copy it got of a draft and the signatures in its caucus, as far as heard."""
    found = {}
    for one in latest(holdings(view, room, number)).values():
        caucus = view.rooms.get(one.caucus)
        acts = [caucus.entries[n].act for n in one.held.signed] if caucus and one.held else []
        found[one.recipient] = (one, tuple(act for act in acts if isinstance(act, Signed)))
    return found


@judge_in.register
def _concluded(act: PaperConcluded, view: View, room: RoomView) -> None:
    require_mediator(view, room)
    require_kind(room, RoomKind.MEDIATION)
    held = require_draft_of(view, room, act.number)
    require(is_clean(held.paper), "text-not-clean", number=act.number)
    common = fingerprint(as_copy(held.paper).paper)
    require(act.fingerprint == common, "fingerprint-differs", number=act.number)
    signed = signatures(view, room, act.number)
    missing = [
        side.id
        for side in view.sides
        if not any(one.fingerprint == common for one in signed.get(side.id, (None, ()))[1])
    ]
    if missing:
        raise Refusal("signatures-missing", parties=tuple(missing))
    keys = [one.public_key for _, every in signed.values() for one in every if one.fingerprint == common]
    keyed = [key for key in keys if key]
    require(len(set(keyed)) == len(keyed), "key-signs-twice")
    if act.depositary:
        require_name(act.depositary)


__all__ = ["is_clean", "signatures"]
