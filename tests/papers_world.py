"""Talks over one paper: drafted by the mediation with nested brackets in two languages, put to both, answered by one.

`lake_paper` opens it in the room `mediation` (articles "Preamble", "Article 1" with a child "1.1", "Article 2",
"[Article 3]"), `carry_paper` puts a version of it before a side, `answer_paper` lets a head answer what it holds.
"""

from dataclasses import dataclass, replace

from goodoffices.talks.acts import (
    Answer,
    ConveyanceApproved,
    ConveyancePrepared,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PartAnswer,
    Put,
    SourceRef,
    Stance,
)
from goodoffices.talks.crossings import EMPTY, Convey, carried_of
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.edits import AddArticle, Edit, Link, Settle
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Bracket,
    Choice,
    LinkageKind,
    Paper,
    PaperKind,
    State,
    every_article,
    every_bracket,
)
from goodoffices.talks.papers.notation import reworded
from goodoffices.talks.papers.settling import under
from goodoffices.talks.texts import Text
from tests.world import World, en

PRIVATE = Leave(May.NO)


def ar(words: str) -> Text:
    """Say it in Arabic."""
    return Text(words, "ar")


def worded(label: str, heading: tuple[str, str], body: tuple[str, str], *, whole: bool = False) -> Article:
    """Make an article in English and Arabic from the notation; `whole` puts it in brackets as a whole."""
    one = Article("new", label)
    for lang, said, head, state in (
        ("en", body[0], heading[0], State.ORIGINAL),
        ("ar", body[1], heading[1], State.TRANSLATED),
    ):
        if said or head:
            one = reworded(one, lang, said, head, state)
    if whole:
        holder = Bracket("whole", (Alternative(), Alternative()))
        one = replace(one, brackets=(holder, *one.brackets), whole="whole")
    return one


PREAMBLE = worded(
    "",
    ("", ""),
    (
        "The Parties, [in furtherance][in pursuit] of peace on the lake,",
        "إن الطرفين، [تعزيزا][سعيا] للسلام في البحيرة،",
    ),
)
WITHDRAWAL = worded(
    "Article 1",
    ("Withdrawal", "الانسحاب"),
    (
        "[A: The Northern Shore shall withdraw [within {days 10..60} of signature][by {date}] from the east bank.]"
        "[B: Both Parties shall [gradually ]withdraw from the banks of the lake.]",
        "[ينسحب الشاطئ الشمالي [خلال {days 10..60} من التوقيع][بحلول {date}] من الضفة الشرقية.]"
        "[ينسحب الطرفان [تدريجيا ]من ضفتي البحيرة.]",
    ),
)
MONITORS = worded("1.1", ("", ""), ("Monitors shall be present.", "يكون المراقبون حاضرين."))
RELEASE = worded(
    "Article 2",
    ("Release", "الإفراج"),
    ("Persons held shall be released at a ratio of {ratio}.", "يفرج عن المحتجزين بنسبة {ratio}."),
)
GUARANTEES = worded(
    "Article 3",
    ("Guarantees", "الضمانات"),
    ("The Guarantor shall keep watch for 30 days.", "يتولى الضامن المراقبة لمدة 30 يوما."),
    whole=True,
)


def lake_paper(kind: PaperKind = PaperKind.SINGLE_TEXT) -> Paper:
    """Make the paper: 5 brackets, 10 alternatives, 3 open blanks, one linkage."""
    made = Paper(kind, (en("Lake agreement"), ar("اتفاق البحيرة")))
    for place, one in enumerate((PREAMBLE, WITHDRAWAL, RELEASE, GUARANTEES)):
        made = apply(made, AddArticle("", place, one))
    made = apply(made, AddArticle(labelled(made, "Article 1").id, 0, MONITORS))
    first = labelled(made, "Article 1").brackets[0].id
    guarantees = labelled(made, "Article 3").whole
    tied = (Choice(first, 0), Choice(guarantees, 0))
    return apply(made, Link(LinkageKind.ONLY_IF, tied, (en("no withdrawal without a guarantor"),)))


def settled_paper(kind: PaperKind) -> Paper:
    """Make the same paper with the first alternative of each bracket taken."""
    paper = lake_paper(kind)
    return under(paper, {b.id: 0 for one in every_article(paper) for b in every_bracket(one)}, {})


def labelled(paper: Paper, label: str) -> Article:
    """Find an article by its label."""
    return next(one for one in every_article(paper) if one.label == label)


def brackets_of(paper: Paper, label: str) -> list[str]:
    """Give the ids (or paths, in a copy) of an article's brackets, in reading order."""
    return [one.id for one in every_bracket(labelled(paper, label))]


@dataclass
class Lake:
    """The world with the paper on its way: `paper` its draft, `held_a` and `held_b` what each side holds."""

    world: World
    paper: SourceRef

    def draft(self, who: str = "lead") -> PaperHeld:
        """Give the draft as the mediation holds it."""
        return self.world.view(who, "mediation").papers[self.paper.number]

    def held(self, side: str) -> PaperHeld:
        """Give the copy that a side was last given."""
        papers = self.world.view("lead", f"caucus_{side}").papers.values()
        return max((one for one in papers if not one.by_party), key=lambda one: one.number)


def open_paper(
    world: World, paper: Paper | None = None, *, who: str = "lead", room: str = "mediation"
) -> SourceRef:
    """Open a draft."""
    return world.act(who, room, PaperOpened(paper or lake_paper()))


def edit_paper(world: World, paper: SourceRef, *edits: Edit, who: str = "lead", why: str = "") -> SourceRef:
    """Edit the draft in the mediation."""
    return world.act(who, "mediation", PaperEdited(paper.number, edits, (), en(why) if why else None))


def carry_paper(world: World, paper: SourceRef, side: str, *, room: str = "mediation", **put: object) -> int:
    """Put the latest version before a side ("a" or "b"); give the delivery's number in its caucus."""
    here = world.view("lead", room)
    held = here.papers[paper.number]
    attributed = bool(put.pop("attributed", False))
    carried = carried_of(
        here, paper.number, held.versions[-1].number, Put(EMPTY, **put), attributed=attributed
    )
    prepared = ConveyancePrepared(
        side.upper(),
        world.rooms[f"caucus_{side}"],
        held.paper.title,
        (SourceRef(paper.room, paper.number),),
        paper=held.paper.title[0].words,
        carries=carried,
    )
    number = world.act("lead", room, prepared).number
    for who in ("lead", "deputy"):
        world.act(who, room, ConveyanceApproved(number))
    world.act("lead", room, Convey(number))
    return world.view("lead", f"caucus_{side}").last


def answer_paper(world: World, side: str, number: int, *parts: PartAnswer, **more: object) -> SourceRef:
    """Let a side's head answer the paper of that number in its caucus."""
    held = world.view("lead", f"caucus_{side}").papers[number]
    answer = Answer(number, held.fingerprint, PRIVATE, parts=parts, **more)
    return world.act(f"head_{side}", f"caucus_{side}", answer)


def give_paper(world: World, side: str, paper: Paper, **more: object) -> SourceRef:
    """Let a side's head give the mediation a paper."""
    from goodoffices.talks.papers.copies import as_copy

    put = Put(as_copy(paper).paper, until=more.pop("until", None))
    return world.act(f"head_{side}", f"caucus_{side}", PaperGiven(put, PRIVATE, **more))


def lake(world: World) -> Lake:
    """Open the paper, put it to both, and let B answer: accept 1 b, reserve Article 2, reject Article 3's bracket."""
    made = Lake(world, open_paper(world))
    numbers = {side: carry_paper(world, made.paper, side) for side in ("a", "b")}
    copy = made.held("b").paper
    (first, *_rest), (whole,) = brackets_of(copy, "Article 1"), brackets_of(copy, "Article 3")
    answer_paper(
        world,
        "b",
        numbers["b"],
        PartAnswer(first, Stance.ACCEPT, 1),
        PartAnswer(labelled(copy, "Article 2").id, Stance.RESERVE),
        PartAnswer(whole, Stance.REJECT),
    )
    return made


def settle(made: Lake, label: str, place: int, alternative: int) -> SourceRef:
    """Settle a bracket of the draft: the `place`th of the article in reading order."""
    bracket = brackets_of(made.draft().paper, label)[place]
    return edit_paper(made.world, made.paper, Settle(bracket, alternative), why="Both said so.")


__all__ = [
    "Lake",
    "answer_paper",
    "ar",
    "brackets_of",
    "carry_paper",
    "edit_paper",
    "give_paper",
    "labelled",
    "lake",
    "lake_paper",
    "open_paper",
    "settle",
    "settled_paper",
    "worded",
]
