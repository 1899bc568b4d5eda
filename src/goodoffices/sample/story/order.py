"""The ninth to eleventh weeks: an annex on who moves first; there was room in it, until one shore hardened."""

from goodoffices.sample.papers.reading import choice, labelled
from goodoffices.sample.putting import ROOM, copy, draft, opens, puts
from goodoffices.sample.stage import Moment, Stage
from goodoffices.sample.tongues import NO, ar, en
from goodoffices.talks.acts import PaperOpened, PositionsEstimated, PositionsGiven, Sureness
from goodoffices.talks.commissions import AskEngine
from goodoffices.talks.papers.model import Paper, every_blank
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positioned import positioned
from goodoffices.talks.positions import OnlyIf, Position, PositionOn, Positions, RangeOn
from goodoffices.talks.runs import Question
from goodoffices.talks.texts import Text

UPPER = {
    "Article 1": {"a": Position.ACCEPT, "b": Position.LIVE_WITH, "c": Position.CANNOT},
    "Article 2": {"a": Position.ACCEPT, "b": Position.ACCEPT, "c": Position.LIVE_WITH},
    "Article 3": {"a": Position.ACCEPT, "b": Position.ACCEPT, "c": Position.LIVE_WITH},
    "Article 4": {"a": Position.LIVE_WITH, "b": Position.ACCEPT, "c": Position.CANNOT},
    "Article 5": {"a": Position.LIVE_WITH, "b": Position.ACCEPT},
    "Article 6": {"b": Position.ACCEPT, "c": Position.LIVE_WITH},
}
LOWER = {
    "Article 1": {"a": Position.LIVE_WITH, "b": Position.ACCEPT, "c": Position.ACCEPT},
    "Article 2": {"a": Position.CANNOT, "b": Position.LIVE_WITH, "c": Position.ACCEPT},
    "Article 3": {"b": Position.LIVE_WITH, "c": Position.ACCEPT},
    "Article 4": {"a": Position.LIVE_WITH, "b": Position.ACCEPT, "c": Position.ACCEPT},
    "Article 5": {"a": Position.ACCEPT, "b": Position.LIVE_WITH},
    "Article 6": {"a": Position.CANNOT, "b": Position.LIVE_WITH, "c": Position.ACCEPT},
}
ASSEMBLY = "The Shore Assembly"


def an_annex_is_put(stage: Stage) -> None:
    """Put an annex on the order of steps before both shores."""
    day = stage.day(61)
    opens(day.at("15:30"), "order")
    clocks = ("16:00", "16:10", "16:20", "16:30")
    puts(day, "order", "A", "order-a", clocks=clocks, received="16:40")
    clocks = ("16:50", "17:00", "17:10", "17:20")
    puts(day, "order", "B", "order-b", clocks=clocks, received="18:30")


def both_say_what_they_can_live_with(stage: Stage) -> None:
    """Hear each shore, for advice only: what it accepts, could live with, and cannot."""
    day = stage.day(66)
    words = en("For your advice and nobody's ears. One stage is what the families were promised.")
    day.at("16:00").says("head_a", "caucus_a", _upper(stage, UPPER, words), "a-positions")
    day.at("17:10").says("head_b", "caucus_b", _lower(stage), "b-positions")
    held = copy(stage, "order-b-delivered")
    home = Positions((PositionOn(choice(held.paper, "Article 3", 1, "a"), Position.CANNOT),))
    words = ar("هذا ما لا تقبله الجمعية، أيًّا كان رأي الوفد.")
    said = PositionsGiven(held.number, held.fingerprint, home, NO, ASSEMBLY, words)
    day.at("17:20").says("head_b", "caucus_b", said, "b-assembly")


def there_is_room(stage: Stage) -> None:
    """Ask where there is room for agreement, and which packages to consider."""
    day = stage.day(66)
    _asks(day.at("18:30"), Question.AGREEMENT, "order-room")
    _asks(day.at("18:40"), Question.CANDIDATES, "order-candidates")


def one_shore_hardens(stage: Stage) -> None:
    """Hear that the Council will have one stage and nothing else."""
    harder = UPPER | {"Article 1": UPPER["Article 1"] | {"b": Position.CANNOT}}
    words = en("The Council has decided: one stage. Two stages are two occasions to stop.")
    said = _upper(stage, harder, words)
    stage.day(73).at("16:00").says("head_a", "caucus_a", said, "a-positions-2")


def there_is_none(stage: Stage) -> None:
    """Ask why no package is left."""
    _asks(stage.day(75).at("10:00"), Question.WHY_NOT, "order-why-not")


def what_is_believed(stage: Stage) -> None:
    """Keep, in a room of its own and for a month, what the mediation believes of the Upper Shore's interests."""
    day, until = stage.day(75), stage.day(105).date
    day.at("10:30").opens("lead", "beliefs")
    held = draft(stage, "order")
    opened = PaperOpened(held.paper, (stage.ref("order"),))
    day.at("10:35").says("lead", "beliefs", opened, "order-believed")
    number = stage.number("order-believed")
    marks = _marks(held.paper, {"Article 2": {"c": Position.LIVE_WITH}, "Article 6": {"a": Position.LIVE_WITH}})
    words = en("Said in passing on the quay, by nobody who decides. Tolls are not what they count.")
    guess = PositionsEstimated(
        number, number, "A", Positions(marks), Sureness.GUESS, (stage.ref("a-positions"),), until=until, words=words
    )
    day.at("10:40").says("deputy", "beliefs", guess, "a-estimate")
    room = stage.hears("lead", "beliefs")
    every = positioned(stage.seat("lead").view(), room, number, stage.now.date())
    sources = tuple(one.source for one in every)
    asks = AskEngine(number, Question.BELIEFS, sources, until=until)
    day.at("10:45").says("lead", "beliefs", asks, "order-beliefs")


def _asks(moment: Moment, question: Question, name: str) -> None:
    stage = moment.stage
    room, number = stage.hears("lead", ROOM), stage.number("order")
    every = positioned(stage.seat("lead").view(), room, number, stage.now.date())
    moment.says("lead", ROOM, AskEngine(number, question, tuple(one.source for one in every)), name)


def _upper(stage: Stage, marks: dict[str, dict[str, Position]], words: Text) -> PositionsGiven:
    held = copy(stage, "order-a-delivered")
    one = held.paper
    positions = Positions(
        _marks(one, marks),
        (RangeOn(_blank(one, "Article 5"), "5", "10"),),
        _order(one, "Article 1", "Article 4", "Article 2"),
        favourite=_package(one, "a", "a", "a", "b", "b", "b") if marks is UPPER else None,
    )
    return PositionsGiven(held.number, held.fingerprint, positions, NO, words=words)


def _lower(stage: Stage) -> PositionsGiven:
    held = copy(stage, "order-b-delivered")
    one = held.paper
    positions = Positions(
        _marks(one, LOWER),
        (RangeOn(_blank(one, "Article 5"), "2", "5", "2", "7"),),
        _order(one, "Article 2", "Article 6", "Article 1"),
        only_if=(OnlyIf(choice(one, "Article 1", 1, "b"), (choice(one, "Article 4", 1, "b"),)),),
        favourite=_package(one, "b", "c", "c", "b", "a", "c"),
    )
    words = ar("لا نمشي أولًا والمضيق مفتوح خلفنا. وهذا للمشورة وحدها.")
    return PositionsGiven(held.number, held.fingerprint, positions, NO, words=words)


def _marks(one: Paper, marks: dict[str, dict[str, Position]]) -> tuple[PositionOn, ...]:
    return tuple(
        PositionOn(choice(one, label, 1, letter), position)
        for label, said in marks.items()
        for letter, position in said.items()
    )


def _order(one: Paper, *labels: str) -> tuple[str, ...]:
    return tuple(choice(one, label, 1, "a").bracket for label in labels)


def _blank(one: Paper, label: str) -> str:
    return next(blank.id for blank in every_blank(labelled(one, label)))


def _package(one: Paper, *letters: str) -> Package:
    return Package(tuple(choice(one, f"Article {at}", 1, letter) for at, letter in enumerate(letters, 1)))
