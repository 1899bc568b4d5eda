"""What each code of the talks is called, for a list, a heading or a choice in a form."""

from collections.abc import Iterable
from enum import StrEnum

from goodoffices.talks.acts import Capacity, How, Intent, Mark, Said, Scope, Stance, Sureness, Way, Whole
from goodoffices.talks.fold import Standing
from goodoffices.talks.leave import May
from goodoffices.talks.papers.model import BlankKind, LinkageKind, PaperKind, State
from goodoffices.talks.people import ParticipantKind, Role
from goodoffices.talks.positioned import Basis
from goodoffices.talks.positions import Position
from goodoffices.talks.procedure import Item, Naming, PartyOrder, TranscriptRule
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.runs import Barring, Criterion, Question
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import gettext, phrase
from goodoffices.words.commission_labels import COMMISSION_LABELS
from goodoffices.words.list_labels import LIST_LABELS
from goodoffices.words.press_labels import PRESS_LABELS
from goodoffices.words.stability_labels import STABILITY_LABELS

LABELS: dict[type[StrEnum], dict[str, str]] = {
    RoomKind: {
        RoomKind.CAUCUS: phrase("caucus"),
        RoomKind.DELEGATION: phrase("delegation room"),
        RoomKind.MEDIATION: phrase("mediation room"),
        RoomKind.NOTICES: phrase("notices"),
        RoomKind.PRESS: phrase("press room"),
        RoomKind.COMMISSION: phrase("commission"),
        RoomKind.LISTS: phrase("room for lists of persons"),
        RoomKind.PUBLIC: phrase("public page"),
    },
    ParticipantKind: {
        ParticipantKind.SIDE: phrase("party"),
        ParticipantKind.PARTNER: phrase("partner"),
        ParticipantKind.GUARANTOR: phrase("guarantor"),
        ParticipantKind.INTERMEDIARY: phrase("neutral intermediary"),
        ParticipantKind.OBSERVER: phrase("observer"),
    },
    Role: {
        Role.MEDIATOR: phrase("mediator"),
        Role.CO_MEDIATOR: phrase("co-mediator"),
        Role.ANALYST: phrase("analyst"),
        Role.SPOKESPERSON: phrase("spokesperson"),
        Role.TRANSLATOR: phrase("translator"),
        Role.HEAD: phrase("head of delegation"),
        Role.EXPERT: phrase("technical expert"),
        Role.GUARANTOR: phrase("guarantor"),
        Role.INTERMEDIARY: phrase("neutral intermediary"),
        Role.WITNESS: phrase("witness"),
        Role.OBSERVER: phrase("observer"),
    },
    May: {
        May.NO: phrase("No"),
        May.ASK: phrase("Ask me first"),
        May.OWN: phrase("Yes, as your own idea"),
        May.OURS: phrase("Yes, as ours"),
    },
    Intent: {
        Intent.STATEMENT: phrase("statement"),
        Intent.QUESTION: phrase("question"),
        Intent.OFFER: phrase("offer"),
        Intent.REPLY: phrase("reply"),
    },
    How: {
        How.TELEPHONE: phrase("by telephone"),
        How.IN_PERSON: phrase("in person"),
        How.VIDEO: phrase("by video call"),
        How.COURIER: phrase("by courier"),
        How.WRITING: phrase("in writing"),
    },
    Scope: {
        Scope.HEADS: phrase("the heads of delegation"),
        Scope.TRACK: phrase("one track"),
        Scope.ALL: phrase("the whole delegation"),
    },
    Said: {
        Said.TO_US: phrase("told to us"),
        Said.IN_PUBLIC: phrase("said in public"),
    },
    Item: {
        Item.STATEMENT: phrase("statement"),
        Item.QUESTION: phrase("question"),
        Item.OFFER: phrase("offer"),
        Item.REPLY: phrase("reply"),
        Item.CONTACT: phrase("contact note"),
        Item.STOPPING: phrase("reasons for a suspension"),
        Item.CONDITIONS: phrase("conditions for return"),
        Item.DIFFICULTY: phrase("difficulty on the ground"),
        Item.ANSWER: phrase("answer to a paper"),
        Item.REASON: phrase("reason given in an answer"),
        Item.PAPER: phrase("paper"),
        Item.POSITIONS: phrase("positions on a paper"),
    },
    PartyOrder: {
        PartyOrder.ALPHABETICAL: phrase("in alphabetical order"),
        PartyOrder.ALTERNATING: phrase("taking turns to be first"),
    },
    Naming: {
        Naming.TITLES: phrase("titles only"),
        Naming.NAMES: phrase("titles and names"),
    },
    TranscriptRule: {
        TranscriptRule.MEMBERS: phrase("any member of the room"),
        TranscriptRule.HEADS: phrase("heads only"),
        TranscriptRule.HEADS_ALLOWED: phrase("heads, once somebody else has allowed it"),
    },
    PaperKind: {
        PaperKind.NON_PAPER: phrase("non-paper"),
        PaperKind.POSITION: phrase("position paper"),
        PaperKind.DEMANDS: phrase("demands"),
        PaperKind.BRIDGING: phrase("bridging proposal"),
        PaperKind.MEDIATORS: phrase("mediator's proposal"),
        PaperKind.PARTNERS: phrase("partner's own paper"),
        PaperKind.SINGLE_TEXT: phrase("single negotiating text"),
        PaperKind.SIDE_LETTER: phrase("side letter"),
        PaperKind.COMMUNIQUE: phrase("communiqué"),
        PaperKind.ANNEX: phrase("annex"),
    },
    BlankKind: {
        BlankKind.NUMBER: phrase("number"),
        BlankKind.DAYS: phrase("days"),
        BlankKind.DATE: phrase("date"),
        BlankKind.RATIO: phrase("ratio"),
        BlankKind.SHARE: phrase("share in per cent"),
        BlankKind.LIST: phrase("one of a list"),
        BlankKind.WORDS: phrase("words"),
    },
    State: {
        State.ORIGINAL: phrase("original"),
        State.TRANSLATED: phrase("translated, not yet checked"),
        State.CHECKED: phrase("translated and checked"),
    },
    LinkageKind: {
        LinkageKind.ONLY_IF: phrase("only if"),
        LinkageKind.NOT_TOGETHER: phrase("not together"),
        LinkageKind.ALL_OR_NONE: phrase("all or none"),
        LinkageKind.AT_LEAST_ONE: phrase("at least one of"),
    },
    Stance: {
        Stance.ACCEPT: phrase("accept"),
        Stance.ACCEPT_IF: phrase("accept if"),
        Stance.COUNTER: phrase("counter"),
        Stance.REJECT: phrase("reject"),
        Stance.RESERVE: phrase("reserve"),
    },
    Whole: {
        Whole.ACCEPT: phrase("accepted as a whole"),
        Whole.REJECT: phrase("rejected as a whole"),
        Whole.COUNTER: phrase("countered"),
        Whole.STICK: phrase("sticks to an earlier paper"),
        Whole.AD_REFERENDUM: phrase("agreed ad referendum"),
    },
    Mark: {
        Mark.MET: phrase("met"),
        Mark.IN_PART: phrase("met in part"),
        Mark.NOT_MET: phrase("not met"),
        Mark.NOT_ADDRESSED: phrase("not addressed"),
    },
    Capacity: {
        Capacity.PARTY: phrase("as a party"),
        Capacity.WITNESS: phrase("as a witness"),
        Capacity.DEPOSITARY: phrase("as depositary"),
    },
    Way: {
        Way.KEY: phrase("with a key"),
        Way.INK: phrase("in ink"),
    },
    Standing: {
        Standing.DRAFT: phrase("draft"),
        Standing.STANDS: phrase("stands"),
        Standing.WITHDRAWN: phrase("withdrawn"),
        Standing.REPLACED: phrase("replaced"),
        Standing.LAPSED: phrase("lapsed"),
        Standing.INITIALLED: phrase("initialled"),
        Standing.SIGNED: phrase("signed"),
    },
    Position: {
        Position.ACCEPT: phrase("accept"),
        Position.LIVE_WITH: phrase("could live with"),
        Position.CANNOT: phrase("cannot"),
    },
    Basis: {
        Basis.GIVEN: phrase("positions given"),
        Basis.ANSWERED: phrase("read off its answer"),
        Basis.ESTIMATED: phrase("estimated by the mediation"),
    },
    Barring: {
        Barring.LINKAGE: phrase("linkage of the text"),
        Barring.RED_LINE: phrase("red line"),
        Barring.DEMAND: phrase("tie of its own"),
        Barring.RESERVE: phrase("what it can do without a deal"),
    },
    Sureness: {
        Sureness.SURE: phrase("sure"),
        Sureness.LIKELY: phrase("likely"),
        Sureness.GUESS: phrase("a guess"),
    },
    Question: {
        Question.WHY_NOT: phrase("Is there any package, and if not, why not?"),
        Question.AGREEMENT: phrase("Where is room for agreement?"),
        Question.CANDIDATES: phrase("What could be considered next?"),
        Question.BELIEFS: phrase("What do we believe of each side?"),
    },
    Criterion: {
        Criterion.MAXMIN: phrase("the least gain as great as can be"),
        Criterion.NASH: phrase("the product of the gains as great as can be"),
        Criterion.KALAI: phrase("equal shares of the most that each could gain"),
    },
    **PRESS_LABELS,
    **STABILITY_LABELS,
    **COMMISSION_LABELS,
    **LIST_LABELS,
}
"""English by kind of code, since the same code means different things in two of them."""


def label(code: StrEnum, lang: str) -> str:
    """Return what a code is called; KeyError for one that has no name here."""
    return gettext(LABELS[type(code)][code], lang)


def title_of(code: StrEnum, languages: Iterable[str]) -> tuple[Text, ...]:
    """Return what a code is called as the title of something, in each of the languages."""
    called = ((label(code, lang), lang) for lang in languages)
    return tuple(Text(said[:1].upper() + said[1:], lang) for said, lang in called)
