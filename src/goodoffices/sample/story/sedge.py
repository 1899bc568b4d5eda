"""The seventh week, beside the talks: an arrangement on the Sedge Water; its order is weighed, it is put and signed."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from goodoffices.sample.putting import ROOM, copy, draft, opens, puts
from goodoffices.sample.stage import Moment, Stage
from goodoffices.sample.tongues import OURS, ar, en
from goodoffices.talks.acts import (
    Capacity,
    ExchangeDrawn,
    Initialled,
    Intent,
    Message,
    PaperConcluded,
    PlanKept,
    Signed,
    Way,
)
from goodoffices.talks.commissions import AskPlan
from goodoffices.talks.exchange import Asked, Deliverable, Exchange, Ratio, Sort, Valuer
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.planned import best_known

TO = ("A", "B", "G")
SIGN = (("head_a", "a"), ("head_b", "b"), ("guarantor", "g"))
"""Who gets the same common text: both shores, and the Guild that verifies and holds the deposits."""

DEPOSIT = 150

TITLE = en("The arrangement on the Sedge Water")
ITEMS = (
    Deliverable(
        "keepers",
        "B",
        "A",
        (110, 70),
        30,
        5,
        Sort.PERSONS,
        least=(90, 60),
        most=(130, 80),
        what="lock-keepers go home",
    ),
    Deliverable(
        "fishers", "A", "B", (2, 4), 600, 100, Sort.PERSONS, least=(2, 3), most=(3, 5), what="fishers go home"
    ),
    Deliverable("first-stage", "A", "B", (15, 22), 12, 12, what="patrol craft leave, first stage"),
    Deliverable("second-stage", "A", "B", (15, 22), 18, 18, what="patrol craft leave, second stage"),
    Deliverable("booms", "B", "A", (35, 20), 8, 8, what="booms before the east lock are taken up"),
    Deliverable("relief", "A", "B", (1, 2), 840, 140, what="barges with flour and fuel pass"),
)
"""What is to change hands, and what the mediation reckons that a unit costs its giver and brings its receiver."""


def exchange(deposit: int = 0) -> Exchange:
    """Make the exchange of the arrangement; each shore forfeits so much by walking away."""
    return Exchange(
        (Valuer("A", "A", deposit), Valuer("B", "B", deposit)),
        ITEMS,
        (("first-stage", "second-stage"), ("first-stage", "booms")),
        (Ratio("keepers", "fishers", 20),),
        unit="silver bars, as the mediation reckons",
    )


def the_society_is_asked(stage: Stage) -> None:
    """Speak with the Lamp Society, which visits those whom each shore holds."""
    day = stage.day(22)
    day.at("09:00").opens("lead", "caucus_n")
    words = en("We would visit everybody, hear each alone, and keep the lists away from every table, yours included.")
    day.at("09:30").says("intermediary", "caucus_n", Message(Intent.OFFER, words, OURS), "n-visits")


def its_order_is_weighed(stage: Stage) -> None:
    """Draw what is to change hands, and ask in which order nobody gains by stopping, and what a deposit does."""
    day = stage.day(43)
    opens(day.at("09:00"), "sedge", stage.ref("n-visits"), stage.ref("g-pilots"))
    day.at("09:30").says("lead", ROOM, ExchangeDrawn(exchange(), TITLE, (stage.ref("sedge"),)), "sedge-exchange")
    number = stage.number("sedge-exchange")
    for minute, asked in enumerate((Asked.ORDER, Asked.DEPOSITS, Asked.ESCROW, Asked.INTERVALS)):
        day.at(f"09:{40 + minute}").says("lead", ROOM, AskPlan(number, asked), f"sedge-{asked.value}")
    day.at("09:50").says("lead", ROOM, AskPlan(number, Asked.ROUNDS, (4, 6, 8, 12)), "sedge-rounds")
    best = best_known(stage.hears("lead", ROOM), number)
    if best is None:
        raise LookupError("no order was found for the arrangement")
    words = en("With 150 bars of each shore in the Guild's hands nobody gains by stopping, in this order.")
    kept = PlanKept(number, best.plan, (stage.ref("sedge-order"),), words)
    day.at("10:00").says("lead", ROOM, kept, "sedge-plan")


def it_is_put(stage: Stage) -> None:
    """Put the arrangement before both shores and the Guild; each initials it in its own caucus."""
    day = stage.day(43)
    for party, hour in zip(TO, ("11", "12", "13"), strict=True):
        clocks = tuple(f"{hour}:{minute}" for minute in ("00", "10", "20", "30"))
        name = f"sedge-{party.lower()}"
        puts(day, "sedge", party, name, clocks=clocks, common_to=TO, received=f"{hour}:50")
    for hour, (who, party) in zip(("14", "15", "16"), SIGN, strict=True):
        held = copy(stage, f"sedge-{party}-delivered")
        day.at(f"{hour}:00").says(who, f"caucus_{party}", Initialled(held.number, held.fingerprint))


def it_is_signed(stage: Stage) -> None:
    """Let both shores sign, and the Guild as depositary; with that the arrangement is closed."""
    day = stage.day(43)
    _signs(day.at("16:10"), "head_a", "a", "Head of delegation, for the Shore Council")
    _signs(day.at("16:30"), "head_b", "b", "رئيس الوفد، عن جمعية الشاطئ")
    _signs(day.at("16:40"), "guarantor", "g", "Envoy of the Pilots' Guild", Capacity.DEPOSITARY)
    common = copy(stage, "sedge-a-delivered").fingerprint
    closed = PaperConcluded(draft(stage, "sedge").number, common, "Pilots' Guild")
    day.at("17:00").says("lead", ROOM, closed)
    words = ar("سنُطلق العمل يوم السادس والأربعين إن أُودعت السبائك.")
    day.at("17:20").says("head_b", "caucus_b", Message(Intent.STATEMENT, words, OURS))


def _signs(
    moment: Moment, who: str, caucus: str, signatory: str, capacity: Capacity = Capacity.PARTY
) -> None:
    """Sign with a key that is thrown away: what it signed can be checked for ever, and nothing more be signed."""
    held = copy(moment.stage, f"sedge-{caucus}-delivered")
    key = Ed25519PrivateKey.generate()
    public, signature = key.public_key().public_bytes_raw(), key.sign(statement(held.fingerprint))
    signed = Signed(
        held.number, held.fingerprint, capacity, Way.KEY, signatory, public.hex(), signature.hex()
    )
    moment.says(who, f"caucus_{caucus}", signed)
