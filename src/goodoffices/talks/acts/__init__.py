"""Every act that can be said in a room, as one union of frozen dataclasses."""

from goodoffices.talks.acts.answering import Answer, PartAnswer, PrincipalsAnswered, Stance, Whole, Wish
from goodoffices.talks.acts.bridging import EngineRun, PositionsEstimated, PositionsGiven, Sureness
from goodoffices.talks.acts.carrying import (
    Acknowledgement,
    Cleared,
    ConveyanceApproved,
    ConveyanceMade,
    ConveyancePrepared,
    ConveyanceRefused,
    Delivery,
    DraftPut,
    DraftReturned,
    Missent,
    MissentStep,
    ReadBack,
    ReadBackConfirmed,
    ReadBackCorrected,
)
from goodoffices.talks.acts.concluding import Capacity, Initialled, PaperConcluded, Signed, Way
from goodoffices.talks.acts.course import (
    Announced,
    CallMade,
    CallPlanned,
    DateSet,
    NameRegistered,
    Notice,
    Publication,
    Return,
    Round,
    Said,
    Scope,
    StandingTold,
    Suspension,
    Track,
)
from goodoffices.talks.acts.pressing import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
    ReportRead,
)
from goodoffices.talks.acts.putting import (
    Carried,
    Mark,
    Measured,
    OutcomeTold,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    Put,
    Remark,
)
from goodoffices.talks.acts.seating import (
    Destroyed,
    Gone,
    Opening,
    ParticipantNamed,
    PastOpened,
    Retold,
    RulesSet,
    Seating,
    SeatingAgreed,
    SeatingDeclined,
    SeatingProposed,
    TranscriptAllowed,
    Unseating,
)
from goodoffices.talks.acts.telling import (
    CarriedTold,
    ContactNote,
    DerivedNote,
    Difficulty,
    How,
    Intent,
    LeaveAsked,
    LeaveChanged,
    Message,
    Note,
    SourceRef,
)

SeatingAct = (
    Opening
    | ParticipantNamed
    | RulesSet
    | Seating
    | SeatingProposed
    | SeatingAgreed
    | SeatingDeclined
    | Unseating
    | PastOpened
    | TranscriptAllowed
    | Destroyed
    | Gone
)
TellingAct = Message | ContactNote | LeaveAsked | LeaveChanged | CarriedTold | Difficulty | Note | DerivedNote
CarryingAct = (
    ConveyancePrepared
    | ConveyanceApproved
    | ConveyanceRefused
    | ConveyanceMade
    | Delivery
    | Acknowledgement
    | ReadBack
    | ReadBackConfirmed
    | ReadBackCorrected
    | Missent
    | MissentStep
    | DraftPut
    | Cleared
    | DraftReturned
)
ToldToAll = Notice | Round | Track | StandingTold | DateSet | Publication
CourseAct = Suspension | Return | CallPlanned | CallMade | NameRegistered | Announced | ToldToAll
PaperAct = PaperOpened | PaperEdited | Remark | PaperGiven | PaperWithdrawn | OutcomeTold | Measured
AnsweringAct = Answer | PrincipalsAnswered
ConcludingAct = Initialled | Signed | PaperConcluded
PressAct = (
    ReportFiled
    | ReportRead
    | EntryAdded
    | EntryJudged
    | EntryChecked
    | InstrumentKept
    | LineSet
    | LineAgreed
    | DiscordJudged
)
BridgingAct = PositionsGiven | PositionsEstimated | EngineRun
Act = (
    SeatingAct
    | TellingAct
    | CarryingAct
    | CourseAct
    | PaperAct
    | AnsweringAct
    | ConcludingAct
    | PressAct
    | BridgingAct
)

__all__ = [
    "Acknowledgement",
    "Act",
    "Announced",
    "Answer",
    "BridgingAct",
    "CallMade",
    "CallPlanned",
    "Capacity",
    "Carried",
    "CarriedTold",
    "Cleared",
    "ContactNote",
    "ConveyanceApproved",
    "ConveyanceMade",
    "ConveyancePrepared",
    "ConveyanceRefused",
    "DateSet",
    "Delivery",
    "DerivedNote",
    "Destroyed",
    "Difficulty",
    "DiscordJudged",
    "DraftPut",
    "DraftReturned",
    "EngineRun",
    "EntryAdded",
    "EntryChecked",
    "EntryJudged",
    "Gone",
    "How",
    "Initialled",
    "InstrumentKept",
    "Intent",
    "LeaveAsked",
    "LeaveChanged",
    "LineAgreed",
    "LineSet",
    "Mark",
    "Measured",
    "Message",
    "Missent",
    "MissentStep",
    "NameRegistered",
    "Note",
    "Notice",
    "Opening",
    "OutcomeTold",
    "PaperConcluded",
    "PaperEdited",
    "PaperGiven",
    "PaperOpened",
    "PaperWithdrawn",
    "PartAnswer",
    "ParticipantNamed",
    "PastOpened",
    "PositionsEstimated",
    "PositionsGiven",
    "PrincipalsAnswered",
    "Publication",
    "Put",
    "ReadBack",
    "ReadBackConfirmed",
    "ReadBackCorrected",
    "Remark",
    "ReportFiled",
    "ReportRead",
    "Retold",
    "Return",
    "Round",
    "RulesSet",
    "Said",
    "Scope",
    "Seating",
    "SeatingAgreed",
    "SeatingDeclined",
    "SeatingProposed",
    "Signed",
    "SourceRef",
    "Stance",
    "StandingTold",
    "Sureness",
    "Suspension",
    "ToldToAll",
    "Track",
    "TranscriptAllowed",
    "Unseating",
    "Way",
    "Whole",
    "Wish",
]
