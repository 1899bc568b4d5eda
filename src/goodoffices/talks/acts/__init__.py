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
from goodoffices.talks.acts.committing import (
    CommitmentAmended,
    CommitmentDrawn,
    CommitmentWaived,
    DisputeClosed,
    GatePassed,
    PhasesSet,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
    TextLaid,
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
from goodoffices.talks.acts.exchanging import ExchangeDrawn, PlanKept, PlanRun, StabilityRun
from goodoffices.talks.acts.incidents import (
    Breach,
    Classed,
    IncidentAnswered,
    IncidentClassed,
    IncidentReported,
    Location,
    PlaceNotified,
    PlaceStruckOff,
    Protected,
)
from goodoffices.talks.acts.listing import (
    BatchHandedOver,
    BatchMade,
    CountsGivenOut,
    CountsTold,
    Known,
    ListGiven,
    Person,
    PersonAmended,
    PersonsCompared,
    PersonsSeen,
    Stage,
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
CommittingAct = (
    CommitmentAmended
    | CommitmentDrawn
    | CommitmentWaived
    | DisputeClosed
    | GatePassed
    | PhasesSet
    | ScheduleSet
    | StepCorrected
    | StepDisputed
    | StepReported
    | StepVerified
    | TextLaid
)
IncidentAct = (
    IncidentAnswered
    | IncidentClassed
    | IncidentReported
    | PlaceNotified
    | PlaceStruckOff
)
ListingAct = (
    BatchHandedOver
    | BatchMade
    | CountsGivenOut
    | CountsTold
    | ListGiven
    | PersonAmended
    | PersonsCompared
    | PersonsSeen
)
ExchangingAct = ExchangeDrawn | PlanRun | StabilityRun | PlanKept
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
    | CommittingAct
    | IncidentAct
    | ListingAct
    | ExchangingAct
)

__all__ = [
    "Acknowledgement",
    "Act",
    "Announced",
    "Answer",
    "BatchHandedOver",
    "BatchMade",
    "Breach",
    "BridgingAct",
    "CallMade",
    "CallPlanned",
    "Capacity",
    "Carried",
    "CarriedTold",
    "Classed",
    "Cleared",
    "CommitmentAmended",
    "CommitmentDrawn",
    "CommitmentWaived",
    "CommittingAct",
    "ContactNote",
    "ConveyanceApproved",
    "ConveyanceMade",
    "ConveyancePrepared",
    "ConveyanceRefused",
    "CountsGivenOut",
    "CountsTold",
    "DateSet",
    "Delivery",
    "DerivedNote",
    "Destroyed",
    "Difficulty",
    "DiscordJudged",
    "DisputeClosed",
    "DraftPut",
    "DraftReturned",
    "EngineRun",
    "EntryAdded",
    "EntryChecked",
    "EntryJudged",
    "ExchangeDrawn",
    "ExchangingAct",
    "GatePassed",
    "Gone",
    "How",
    "IncidentAct",
    "IncidentAnswered",
    "IncidentClassed",
    "IncidentReported",
    "Initialled",
    "InstrumentKept",
    "Intent",
    "Known",
    "LeaveAsked",
    "LeaveChanged",
    "LineAgreed",
    "LineSet",
    "ListGiven",
    "ListingAct",
    "Location",
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
    "Person",
    "PersonAmended",
    "PersonsCompared",
    "PersonsSeen",
    "PhasesSet",
    "PlaceNotified",
    "PlaceStruckOff",
    "PlanKept",
    "PlanRun",
    "PositionsEstimated",
    "PositionsGiven",
    "PrincipalsAnswered",
    "Protected",
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
    "ScheduleSet",
    "Scope",
    "Seating",
    "SeatingAgreed",
    "SeatingDeclined",
    "SeatingProposed",
    "Signed",
    "SourceRef",
    "StabilityRun",
    "Stage",
    "Stance",
    "StandingTold",
    "StepCorrected",
    "StepDisputed",
    "StepReported",
    "StepVerified",
    "Sureness",
    "Suspension",
    "TextLaid",
    "ToldToAll",
    "Track",
    "TranscriptAllowed",
    "Unseating",
    "Way",
    "Whole",
    "Wish",
]
