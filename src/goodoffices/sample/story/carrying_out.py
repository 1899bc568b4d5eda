"""From the seventh week on: the arrangement on the Sedge Water is carried out, batch by batch, and not as planned."""

from dataclasses import replace
from datetime import timedelta

from goodoffices.sample.putting import ROOM, copy
from goodoffices.sample.stage import Stage
from goodoffices.sample.story.sedge import DEPOSIT, TITLE, exchange
from goodoffices.sample.tongues import ar, en, he
from goodoffices.talks.acts import (
    CommitmentAmended,
    CommitmentDrawn,
    CommitmentWaived,
    DisputeClosed,
    ExchangeDrawn,
    GatePassed,
    PhasesSet,
    PlanKept,
    ScheduleSet,
    StepCorrected,
    StepDisputed,
    StepReported,
    StepVerified,
    TextLaid,
)
from goodoffices.talks.commissions import AskPlan, AskStability
from goodoffices.talks.exchange import Asked, Sort
from goodoffices.talks.papers.model import every_article
from goodoffices.talks.planned import best_known, rest_of
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment, Drawn, Phase, Scheduled

COMMISSION = "commission"
FIRST, LAST = 46, 87
"""The first of the 42 days of the arrangement, and the last, as days of the talks."""

BATCHES = (48, 55, 62, 69, 76, 83)
"""On which days of the talks each batch was to go home, as first planned."""

LINKS = {
    "keepers": "c-keepers",
    "fishers": "c-fishers",
    "first-stage": "c-stage-1",
    "second-stage": "c-stage-2",
    "booms": "c-booms",
    "relief": "c-relief",
}


def the_commission_meets(stage: Stage) -> None:
    """Open the commission, lay the signed text before it, and set the phases."""
    day = stage.day(44)
    day.at("11:30").opens("lead", COMMISSION)
    held = copy(stage, "sedge-a-delivered")
    laid = TextLaid(held.paper, held.fingerprint, stage.day(43).date)
    day.at("11:40").says("lead", COMMISSION, laid, "c-text")
    phases = (
        Phase("1", (en("First three batches"), ar("الدفعات الثلاث الأولى")), starts=stage.day(FIRST).date),
        Phase("2", (en("The rest"), ar("الباقي")), starts=stage.day(67).date, ends=stage.day(LAST).date),
    )
    day.at("11:45").says("lead", COMMISSION, PhasesSet(phases))


def commitments_are_drawn(stage: Stage) -> None:
    """Draw the commitments from the articles, each with its words, then the gate and the schedule."""
    day = stage.day(44)
    first, last = stage.day(FIRST).date, stage.day(LAST).date
    guild = {"verifier": "G"}
    moments = iter(f"12:{minute:02}" for minute in range(60))

    def draws(name: str, article: str, quote: str, what: tuple[Text, ...], **told: object) -> None:
        drawn = Drawn(stage.number("c-text"), _id(stage, article), en(quote))
        made = Commitment(what=what, drawn=drawn, **(guild | told))  # type: ignore[arg-type]
        day.at(next(moments)).says("lead", COMMISSION, CommitmentDrawn(made), name)

    pause = (en("Keep armed boats out of the Sedge Water"), ar("إبقاء القوارب المسلّحة خارج مياه السعد"))
    quote = "keep armed boats out of the Sedge Water"
    for side, other in (("A", "B"), ("B", "A")):
        truce = {"who": side, "to": other, "each_day": True, "starts": first, "by": last, "phase": "1"}
        draws(f"c-pause-{side.lower()}", "Article 1", quote, pause, **truce)
    persons = {"sort": Sort.PERSONS, "starts": first, "by": last, "phase": "1"}
    draws(
        "c-keepers",
        "Article 2",
        "The Lower Shore lets 30 lock-keepers go home",
        (en("Let lock-keepers go home"), ar("عودة حرّاس الأهوسة إلى بيوتهم")),
        **(persons | {"who": "B", "to": "A", "amount": 30, "unit": "persons"}),
    )
    draws(
        "c-fishers",
        "Article 2",
        "the Upper Shore lets 600 fishers go home",
        (en("Let fishers go home"), ar("عودة الصيادين إلى بيوتهم")),
        **(persons | {"who": "A", "to": "B", "amount": 600, "unit": "persons"}),
    )
    craft = {"who": "A", "to": "B", "sort": Sort.AREA, "unit": "patrol craft"}
    leave = (en("Withdraw patrol craft from the Sedge Islands"), ar("سحب زوارق الدورية من جزر السعد"))
    by = stage.day(66).date
    quote = "withdraws 12 patrol craft from the Sedge Islands in the first stage"
    draws("c-stage-1", "Article 4", quote, leave, **craft, amount=12, starts=first, by=by, phase="1")
    fourth = en("after the fourth batch")
    quote = "18 patrol craft in the second stage"
    draws("c-stage-2", "Article 4", quote, leave, **craft, amount=18, by=last, phase="2", upon=fourth)
    draws(
        "c-booms",
        "Article 5",
        "takes up the 8 booms before the east lock",
        (en("Take up the booms before the east lock"), ar("رفع الحواجز العائمة أمام الهويس الشرقي")),
        who="B",
        to="A",
        sort=Sort.THING,
        amount=8,
        unit="booms",
        phase="2",
        after=(stage.number("c-stage-1"),),
        within=21,
    )
    draws(
        "c-relief",
        "Article 6",
        "lets 20 barges with flour and fuel through the east lock each day",
        (en("Let barges with flour and fuel through the east lock"), ar("مرور صنادل الطحين والوقود")),
        **{"who": "A", "to": "B", "sort": Sort.THING, "amount": 20, "unit": "barges"},
        each_day=True,
        starts=first,
        by=last,
        phase="1",
    )
    for side in ("A", "B"):
        draws(
            f"c-deposit-{side.lower()}",
            "Article 7",
            "lays down 150 silver bars with the Pilots' Guild",
            (en("Lay down silver bars with the Pilots' Guild"), ar("إيداع سبائك الفضة لدى نقابة المرشدين")),
            **{"who": side, "to": "G", "sort": Sort.SUM, "amount": DEPOSIT, "unit": "silver bars", "verifier": ""},
            by=stage.day(FIRST + 1).date,
            phase="1",
        )
    gated = (stage.number("c-stage-1"),)
    phases = tuple(
        replace(one.phase, gate=en("The first stage is verified complete."), after=gated) if one.place else one.phase
        for one in stage.hears("lead", COMMISSION).phases.values()
    )
    day.at("12:40").says("lead", COMMISSION, PhasesSet(phases, en("The gate that the shores asked for.")))
    day.at("12:50").says("lead", COMMISSION, ScheduleSet(_schedule(stage, BATCHES), en("As the text has it.")))


def the_exchange_is_tied(stage: Stage) -> None:
    """Draw the exchange again for the mediation's eyes, tied to the commitments, and ask whether both would go on."""
    links = tuple((item, stage.ref(name)) for item, name in LINKS.items())
    sources = (stage.ref("sedge-exchange"), *(ref for _, ref in links))
    drawn = ExchangeDrawn(exchange(DEPOSIT), TITLE, sources, stage.number("sedge-exchange"), links)
    day = stage.day(44)
    day.at("13:10").says("lead", ROOM, drawn, "sedge-tied")
    number = stage.number("sedge-tied")
    day.at("13:20").says("lead", ROOM, AskPlan(number, Asked.ORDER), "sedge-tied-order")
    best = best_known(stage.hears("lead", ROOM), number)
    if best is None:
        raise LookupError("no order was found for the exchange that was tied")
    kept = PlanKept(number, best.plan, (stage.ref("sedge-tied-order"),))
    day.at("13:30").says("lead", ROOM, kept, "sedge-tied-plan")
    day.at("13:35").says("lead", ROOM, AskStability(number, best.plan, "G"), "sedge-holds")


def deposits_are_laid(stage: Stage) -> None:
    """Lay the deposits down with the Guild on the first day."""
    day = stage.day(FIRST)
    for minute, side in ((10, "a"), (20, "b")):
        said = _reports(stage, f"c-deposit-{side}", DEPOSIT, FIRST, en("In the strong room at the pilots' mole."))
        day.at(f"09:{minute}").says(f"head_{side}", COMMISSION, said, f"deposit-{side}")
        found = StepVerified(stage.number(f"deposit-{side}"), DEPOSIT)
        day.at(f"09:{minute + 5}").says("lead", COMMISSION, found)


def the_first_batch(stage: Stage) -> None:
    """Five lock-keepers and a hundred fishers go home."""
    _batch(stage, 1, BATCHES[0], "12:00", ("head_a", "head_b"))


def the_first_stage(stage: Stage) -> None:
    """Twelve patrol craft leave the Sedge Islands; first it was written ten by a slip."""
    day = stage.day(51)
    slip = _reports(stage, "c-stage-1", 10, 50, en("They left at first light."), "Sedge Islands")
    day.at("10:15").says("expert_a", COMMISSION, slip, "stage-1")
    mended = StepCorrected(stage.number("stage-1"), 12, stage.day(50).date, en("Twelve left: two from the north pier."))
    day.at("10:25").says("expert_a", COMMISSION, mended)
    found = StepVerified(stage.number("stage-1"), 12, en("Counted at the boundary buoys."))
    day.at("10:50").says("guarantor", COMMISSION, found)


def the_second_batch(stage: Stage) -> None:
    """Another five and another hundred go home, and a week of barges is reported."""
    _batch(stage, 2, BATCHES[1], "15:20", ("head_a", "head_b"))
    barges = _reports(stage, "c-relief", 180, 55, ar("صنادل عشرة أيام."), "East lock")
    stage.day(55).at("15:50").says("expert_b", COMMISSION, barges, "barges-1")
    found = StepVerified(stage.number("barges-1"), 180, en("By the lock's book."))
    stage.day(55).at("16:00").says("guarantor", COMMISSION, found)


def the_third_batch(stage: Stage) -> None:
    """The third batch goes home; four fishers are not among those who arrive, and that is disputed."""
    day = stage.day(62)
    _batch(stage, 3, 62, "07:30", ("expert_a", "expert_b"), verified=False)
    words = ar("وصل ستة وتسعون صيادًا لا مئة.")
    day.at("08:10").says("expert_b", COMMISSION, StepDisputed(stage.number("fishers-3"), words))
    day.at("08:20").says("guarantor", COMMISSION, StepVerified(stage.number("keepers-3"), 5))


def the_dispute_is_closed(stage: Stage) -> None:
    """The Guild heard both: four said to the Society's visitor that they would rather stay."""
    words = en("Ninety-six went home. Four told the Society's visitor, alone, that they would rather stay.")
    closed = DisputeClosed(stage.number("fishers-3"), 96, words)
    stage.day(66).at("09:25").says("guarantor", COMMISSION, closed)
    waived = CommitmentWaived(stage.number("c-fishers"), ar("لا نطلب من لا يريد العودة."), 4)
    stage.day(66).at("09:40").says("head_b", COMMISSION, waived)


def it_is_planned_anew(stage: Stage) -> None:
    """After a storm the fourth batch did not sail: the gate is passed, and what is left is planned from today."""
    day = stage.day(69)
    passed = GatePassed("2", en("The first stage was verified on the fifth day; the Guild confirmed that it holds."))
    day.at("14:10").says("lead", COMMISSION, passed)
    number = stage.number("sedge-tied")
    day.at("14:30").says("lead", ROOM, AskPlan(number, Asked.ORDER, rest=True), "sedge-rest")
    room = stage.hears("lead", ROOM)
    rest = rest_of(stage.seat("lead").view(), room.exchanges[number])
    best = best_known(room, number, rest)
    if best is None:
        raise LookupError("no order was found for what is left")
    words = en("The storm cost three days. What is left goes in this order.")
    kept = PlanKept(number, best.plan, (stage.ref("sedge-rest"),), words, rest)
    day.at("14:40").says("deputy", ROOM, kept, "sedge-rest-plan")
    schedule = ScheduleSet(_schedule(stage, (71, 76, 83), since=4), en("Three days later, because of the storm."))
    day.at("15:00").says("lead", COMMISSION, schedule)
    held = stage.hears("lead", COMMISSION).commitments[stage.number("c-stage-2")].commitment
    later = replace(held, within=14, after=())
    why = he("שני הצדדים ביקשו מועד: שבועיים אחרי הקבוצה הרביעית.")
    amended = CommitmentAmended(stage.number("c-stage-2"), later, why)
    day.at("15:10").says("lead", COMMISSION, amended)


def the_fourth_batch(stage: Stage) -> None:
    """The fourth batch goes home, and the barges of a fortnight are counted."""
    _batch(stage, 4, 71, "16:30", ("expert_a", "expert_b"))
    barges = _reports(stage, "c-relief", 290, 71, ar("صنادل ستة عشر يومًا؛ وفي يوم العاصفة لم يمرّ شيء."), "East lock")
    stage.day(71).at("17:20").says("expert_b", COMMISSION, barges, "barges-2")
    found = StepVerified(stage.number("barges-2"), 290, en("By the lock's book."))
    stage.day(71).at("17:40").says("guarantor", COMMISSION, found)


def the_booms_are_taken_up(stage: Stage) -> None:
    """Six booms are taken up and wait to be verified; the fifth batch is late today."""
    taken = _reports(stage, "c-booms", 6, 74, ar("بقي اثنان لأن السلسلة تحت الماء."), "East lock")
    stage.day(75).at("09:35").says("expert_b", COMMISSION, taken, "booms")


def _batch(
    stage: Stage, place: int, on: int, clock: str, who: tuple[str, str], *, verified: bool = True
) -> None:
    """Let each shore report its part of a batch, and the Guild verify it."""
    hour, minute = map(int, clock.split(":"))
    day = stage.day(on)
    for step, (side, what, amount) in enumerate(((who[0], "fishers", 100), (who[1], "keepers", 5))):
        said = _reports(stage, f"c-{what}", amount, on, en("At the pilots' mole."), f"Pilots' mole, batch {place}")
        day.at(f"{hour:02}:{minute + 5 * step:02}").says(side, COMMISSION, said, f"{what}-{place}")
    for step, (what, amount) in enumerate((("fishers", 100), ("keepers", 5))):
        if verified:
            found = StepVerified(stage.number(f"{what}-{place}"), amount)
            day.at(f"{hour:02}:{minute + 15 + 5 * step:02}").says("guarantor", COMMISSION, found)


def _reports(
    stage: Stage, commitment: str, amount: int, on: int, words: Text | None = None, where: str = ""
) -> StepReported:
    return StepReported(stage.number(commitment), amount, stage.day(on).date, words, where)


def _schedule(stage: Stage, batches: tuple[int, ...], since: int = 1) -> tuple[Scheduled, ...]:
    """Give the steps that are left, from that batch on, on those days of the talks."""
    keepers, fishers = stage.number("c-keepers"), stage.number("c-fishers")
    steps = [Scheduled(stage.number("c-stage-1"), 12, stage.day(52).date)] if since == 1 else []
    for place, on in enumerate(batches, since):
        steps += [Scheduled(fishers, 100, stage.day(on).date), Scheduled(keepers, 5, stage.day(on).date)]
        if place == 3:
            steps.append(Scheduled(stage.number("c-booms"), 8, stage.day(on + 3).date))
        if place == 4:
            later = stage.day(on).date + timedelta(days=10)
            steps.append(Scheduled(stage.number("c-stage-2"), 18, later))
    if since > 1:
        steps.append(Scheduled(stage.number("c-booms"), 8, stage.day(74).date))
    return tuple(sorted(steps, key=lambda one: one.on or stage.day(LAST).date))


def _id(stage: Stage, label: str) -> str:
    """Give the id of an article of the text that was laid."""
    paper = stage.hears("lead", COMMISSION).papers[stage.number("c-text")].paper
    return next(one.id for one in every_article(paper) if one.label == label)
