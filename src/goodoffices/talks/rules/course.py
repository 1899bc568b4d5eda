"""Rules about the course of the talks: who stops and returns, calls, contested names, what is told to all."""

from datetime import date

from goodoffices.talks.acts import (
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    ParticipantNamed,
    Publication,
    Return,
    Round,
    RulesSet,
    Scope,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.beliefs import require_exportable
from goodoffices.talks.crossings import Announce, told_to_all
from goodoffices.talks.fold import RoomView
from goodoffices.talks.procedure import Procedure
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import MEDIATIONS_OWN, RoomKind
from goodoffices.talks.rules.grounds import (
    kind_of,
    require,
    require_head_or_recorder,
    require_kind,
    require_mediation,
    require_mediator,
    require_name,
    require_text,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.rules.telling import require_leave
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@judge_in.register
def _suspension(act: Suspension, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    require(room.party is not None and room.party.id == act.who, "own-suspension-only")
    require((act.scope is Scope.TRACK) == bool(act.track.strip()), "which-track")
    for text in (act.words, act.continues, act.conditions):
        require_text(view, text, may_be_empty=True)
    require_leave(view, act.leave)
    require_leave(view, act.conditions_leave)
    same = [one for one in room.suspended.values() if one.returned is None and _alike(one.act, act)]
    require(not same, "suspended-already")


def _alike(one: Suspension, other: Suspension) -> bool:
    return (one.who, one.scope, one.track) == (other.who, other.scope, other.track)


@judge_in.register
def _return(act: Return, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    one = room.suspended.get(act.number)
    if one is None or one.returned is not None:
        raise Refusal("not-suspended")
    require(act.since >= one.act.since, "return-before-suspension")
    require_text(view, act.words, may_be_empty=True)
    require_leave(view, act.leave)


@judge_in.register
def _planned(act: CallPlanned, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.MEDIATION)
    require_mediation(view, room)
    require_name(act.with_whom)
    require_text(view, act.about)


@judge_in.register
def _made(act: CallMade, view: View, room: RoomView) -> None:
    require_mediation(view, room)
    require(act.number in room.calls, "no-such-call")


@judge_in.register
def _name(act: NameRegistered, view: View, room: RoomView) -> None:
    require(kind_of(room) in MEDIATIONS_OWN, "wrong-room", kinds=("mediation", "press"))
    require_mediation(view, room)
    require_name(act.name.thing)
    require(bool(act.name.theirs) or bool(act.name.ours), "nothing-said")
    for party, text in act.name.theirs:
        require(party in view.participants, "no-such-participant", participants=(party,))
        require_name(text.words)
        require_text(view, text)
    for text in act.name.ours:
        require_name(text.words)


@judge_in.register
def _announce(deed: Announce, view: View, room: RoomView) -> None:
    require(kind_of(room) in MEDIATIONS_OWN, "wrong-room", kinds=("mediation", "press"))
    require_exportable(room)
    require_mediator(view, room)
    public = isinstance(deed.what, Publication)
    require(public == (deed.where is RoomKind.PUBLIC), "room-kind-given")
    require(not public or view.procedure.public_page, "no-public-page")
    told_to_all(view, deed.where)
    _require_announcement(view, deed)


def _require_announcement(view: View, deed: Announce) -> None:
    match deed.what:
        case Notice(texts):
            _require_texts(view, texts)
        case Publication(title, texts):
            _require_texts(view, title)
            _require_texts(view, texts)
        case Round(number, opens, texts):
            require(number >= 1, "no-such-round")
            require(opens != round_is_open(view, number), "round-is-so")
            _require_texts(view, texts, may_be_empty=True)
        case Track(name, opens, texts):
            require_name(name)
            require(opens != (name in open_tracks(view)), "track-is-so", name=name)
            _require_texts(view, texts, may_be_empty=True)
        case StandingTold(who, _, _, texts):
            require(who in view.participants, "no-such-participant", participants=(who,))
            _require_texts(view, texts)
        case DateSet(_, texts):
            _require_texts(view, texts)
        case ParticipantNamed(participant):
            require_name(participant.id)
            require(participant.id.isalnum() and len(participant.id) <= 3, "participant-letter")
            require(bool(participant.name), "name-empty")
            for called in participant.name:
                require_name(called.words)
            require(1 <= participant.mark <= 8, "participant-mark")
            known = view.notices.participants.get(participant.id)
            require(known is None or known.kind is participant.kind, "participant-kind-stays")
        case RulesSet(procedure):
            require_procedure(procedure)
            # Names were given under the promise that they end; how soon may change, not that they do.
            promised = RoomKind.LISTS.value in dict(view.procedure.retention)
            require(not promised or RoomKind.LISTS.value in dict(procedure.retention), "lists-rule-stays")


def _require_texts(view: View, texts: tuple[Text, ...], *, may_be_empty: bool = False) -> None:
    require(may_be_empty or bool(texts), "nothing-said")
    for text in texts:
        require_text(view, text)


def require_procedure(procedure: Procedure) -> None:
    """Refuse rules that can't be kept."""
    require(bool(procedure.languages), "no-language")
    require(procedure.approvals in (1, 2), "approvals-one-or-two")
    kinds = {kind.value for kind in RoomKind}
    for kind, days in procedure.retention:
        require(kind in kinds and days >= 1, "retention-days", kind=kind)


def round_is_open(view: View, number: int) -> bool:
    """Say whether that round is open now."""
    rounds = [act for act in view.notices.to_all.values() if isinstance(act, Round) and act.number == number]
    return bool(rounds) and rounds[-1].opens


def open_tracks(view: View) -> tuple[str, ...]:
    """Give the tracks that are open now, in the order they were opened."""
    state: dict[str, bool] = {}
    for act in view.notices.to_all.values():
        if isinstance(act, Track):
            state[act.name] = act.opens
    return tuple(name for name, opens in state.items() if opens)


def dates_set(view: View) -> tuple[tuple[date, tuple[Text, ...]], ...]:
    """Give the dates that were put in by hand, earliest first."""
    dates = [(act.on, act.texts) for act in view.notices.to_all.values() if isinstance(act, DateSet)]
    return tuple(sorted(dates, key=lambda pair: pair[0]))
