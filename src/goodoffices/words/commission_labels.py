"""What each code of exchanges, commitments, lists and incidents is called."""

from enum import StrEnum

from goodoffices.talks.acts import Breach, Classed, Known, Protected, Stage
from goodoffices.talks.commission.due import Ahead
from goodoffices.talks.commission.planned import Kept
from goodoffices.talks.commission.status import Status
from goodoffices.talks.commission.steps import StepState
from goodoffices.talks.commission.suggesting import Part
from goodoffices.talks.exchange import Asked, Proven, Sort
from goodoffices.words.catalogue import phrase

COMMISSION_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Classed: {
        Classed.OBSERVED: phrase("observed"),
        Classed.RECORDED: phrase("recorded"),
        Classed.ASSESSED: phrase("assessed"),
        Classed.FOLLOWED_UP: phrase("followed up"),
        Classed.NO_ACCESS: phrase("access denied"),
    },
    Breach: {
        Breach.BREACH: phrase("a breach"),
        Breach.NO_BREACH: phrase("no breach"),
        Breach.NOT_SETTLED: phrase("could not be settled"),
    },
    Protected: {
        Protected.HOSPITAL: phrase("hospital or clinic"),
        Protected.SCHOOL: phrase("school"),
        Protected.SHELTER: phrase("shelter"),
        Protected.WATER: phrase("water or power works"),
        Protected.WORSHIP: phrase("place of worship"),
        Protected.CULTURE: phrase("cultural property"),
        Protected.AID: phrase("aid store or post"),
        Protected.OTHER: phrase("another protected place"),
    },
    Part: {
        Part.WHO: phrase("who"),
        Part.DUTY: phrase("what binds"),
        Part.TO: phrase("to whom"),
        Part.AMOUNT: phrase("how much"),
        Part.EACH_DAY: phrase("each day"),
        Part.STARTS: phrase("from when"),
        Part.BY: phrase("until when"),
        Part.WITHIN: phrase("days left"),
        Part.UPON: phrase("upon what"),
        Part.VERIFIER: phrase("who verifies"),
    },
    Status: {
        Status.NOT_BEGUN: phrase("not begun"),
        Status.MINIMUM: phrase("minimum"),
        Status.PARTIAL: phrase("partial"),
        Status.FULL: phrase("full"),
        Status.WAIVED: phrase("waived"),
    },
    StepState: {
        StepState.REPORTED: phrase("reported, not looked at yet"),
        StepState.VERIFIED: phrase("verified"),
        StepState.IN_PART: phrase("verified in part"),
        StepState.NOT_FOUND: phrase("not found"),
        StepState.DISPUTED: phrase("disputed"),
        StepState.TAKEN_BACK: phrase("taken back"),
    },
    Kept: {
        Kept.DONE: phrase("done"),
        Kept.DONE_LATE: phrase("done late"),
        Kept.REPORTED: phrase("reported, not verified yet"),
        Kept.DISPUTED: phrase("disputed"),
        Kept.LATE: phrase("late"),
        Kept.AHEAD: phrase("ahead"),
        Kept.NO_DAY: phrase("no day yet"),
    },
    Ahead: {
        Ahead.SCHEDULED: phrase("scheduled"),
        Ahead.DUE: phrase("last day"),
        Ahead.EACH_DAY_BEGINS: phrase("first day of what is owed each day"),
        Ahead.EACH_DAY_ENDS: phrase("last day of what is owed each day"),
        Ahead.PHASE_BEGINS: phrase("phase begins"),
        Ahead.PHASE_ENDS: phrase("phase ends"),
    },
    Sort: {
        Sort.THING: phrase("a thing"),
        Sort.SUM: phrase("a sum of money"),
        Sort.AREA: phrase("an area"),
        Sort.DUTY: phrase("a duty"),
        Sort.PERSONS: phrase("persons, as a number"),
    },
    Asked: {
        Asked.ORDER: phrase("the order with the least gain from stopping"),
        Asked.ROUNDS: phrase("fewer rounds against more at stake"),
        Asked.DEPOSITS: phrase("deposits that leave nobody a gain from stopping"),
        Asked.ESCROW: phrase("where one swap in a guarantor's hands helps most"),
        Asked.INTERVALS: phrase("what changes where values are not certain"),
    },
    Proven: {
        Proven.CHECKED: phrase("checked again without a solver"),
        Proven.AGREED: phrase("two independent methods agree"),
        Proven.OPEN: phrase("not known to be the least"),
    },
    Known: {
        Known.ALIVE: phrase("alive"),
        Known.DEAD: phrase("dead"),
        Known.MISSING: phrase("missing"),
        Known.NOT_KNOWN: phrase("fate not known"),
    },
    Stage: {
        Stage.VISITED: phrase("seen at an identity visit"),
        Stage.CONSENTED: phrase("consented"),
        Stage.DECLINED: phrase("declined"),
        Stage.FAMILY_TOLD: phrase("family told"),
    },
}
