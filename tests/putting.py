"""How the cast of the tests drafts, puts, answers and signs a paper, in a line each."""

from goodoffices.talks.acts import (
    Answer,
    ConveyanceApproved,
    ConveyancePrepared,
    PaperEdited,
    PaperOpened,
    Put,
    SourceRef,
)
from goodoffices.talks.crossings import EMPTY, Convey, carried_of
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Gap,
    Linkage,
    LinkageKind,
    Paper,
    PaperKind,
    Place,
    State,
    Wording,
    Words,
)
from goodoffices.talks.texts import Text
from tests.world import World, en


def lake_paper(kind: PaperKind = PaperKind.SINGLE_TEXT) -> Paper:
    """Make a draft of three articles (one bracket with another in it and a blank, one bracket, none) and a linkage."""
    return Paper(
        kind,
        (en("Lake text"), Text("نص البحيرة", "ar")),
        (withdrawal(), exchange(), ENTRY_INTO_FORCE),
        (Linkage("l8", LinkageKind.ONLY_IF, (Choice("b6", 0), Choice("b2", 0))),),
        next_id=9,
    )


def withdrawal() -> Article:
    """Make Article 1: a bracket "b2" of a blank "n4" in days, or of an hour that is a bracket "b3" itself."""
    in_days = Alternative(blanks=(Blank("n4", BlankKind.DAYS, low="10", high="60"),))
    at_an_hour = Alternative((Bracket("b3", (Alternative(), Alternative())),))
    english = (
        Words("Boats shall withdraw "),
        _when(("within ", " days"), "at ", ("dawn", "dusk")),
        Words("."),
    )
    arabic = (
        Words("تنسحب القوارب "),
        _when(("في غضون ", " يوما"), "عند ", ("الفجر", "الغروب")),
        Words("."),
    )
    return Article(
        "a1",
        "Article 1",
        (
            Wording("en", english, (Words("Withdrawal"),)),
            Wording("ar", arabic, (Words("الانسحاب"),), State.TRANSLATED),
        ),
        (Bracket("b2", (in_days, at_an_hour)),),
    )


def _when(days: tuple[str, str], at: str, hours: tuple[str, str]) -> Place:
    """Say in one language when: the words around the blank, or the word before an hour and the two hours."""
    hour = Place("b3", tuple((Words(one),) for one in hours))
    return Place("b2", ((Words(days[0]), Gap("n4"), Words(days[1])), (Words(at), hour)))


def exchange() -> Article:
    """Make Article 2: a bracket "b6" of which each side proposed an alternative."""
    english = (
        Words("Persons held "),
        Place("b6", ((Words("shall be exchanged"),), (Words("stay where they are"),))),
        Words("."),
    )
    arabic = (
        Words("الأشخاص المحتجزون "),
        Place("b6", ((Words("يجري تبادلهم"),), (Words("يبقون حيث هم"),))),
        Words("."),
    )
    return Article(
        "a5",
        "Article 2",
        (
            Wording("en", english, (Words("Exchange"),)),
            Wording("ar", arabic, (Words("التبادل"),), State.CHECKED),
        ),
        (Bracket("b6", (Alternative(by=("A",)), Alternative(by=("B",)))),),
    )


ENTRY_INTO_FORCE = Article(
    "a7",
    "Article 3",
    (
        Wording("en", (Words("This text enters into force on signature."),)),
        Wording("ar", (Words("يدخل هذا النص حيز النفاذ عند توقيعه."),)),
    ),
)


def open_paper(
    world: World, paper: Paper | None = None, *, who: str = "lead", room: str = "mediation", **more
) -> SourceRef:
    """Open a draft."""
    return world.act(who, room, PaperOpened(paper or lake_paper(), **more))


def edit(world: World, ref: SourceRef, *edits: Edit, who: str = "lead", room: str = "mediation") -> SourceRef:
    """Edit a draft."""
    return world.act(who, room, PaperEdited(ref.number, edits))


def put_before(world: World, ref: SourceRef, to: str, *, room: str = "mediation", **how) -> SourceRef:
    """Carry the latest version of a draft to a party: prepared, approved twice, carried."""
    view = world.view("lead", room)
    attributed = how.pop("attributed", False)
    latest = view.papers[ref.number].versions[-1].number
    carried = carried_of(view, ref.number, latest, Put(EMPTY, **how), attributed=attributed)
    title = carried.put.copy.title
    caucus = world.rooms[f"caucus_{to.lower()}"]
    prepared = ConveyancePrepared(to, caucus, title, (ref,), paper=title[0].words, carries=carried)
    done = world.act("lead", room, prepared)
    for one in ("lead", "deputy"):
        world.act(one, room, ConveyanceApproved(done.number))
    world.act("lead", room, Convey(done.number))
    return done


def held(world: World, to: str) -> PaperHeld:
    """Give the latest paper that stands in a party's caucus."""
    papers = world.view("lead", f"caucus_{to.lower()}").papers
    return papers[max(papers)]


def answer(world: World, to: str, *, who: str = "", **what) -> SourceRef:
    """Let a head answer the latest paper in its caucus."""
    one = held(world, to)
    what.setdefault("leave", Leave(May.ASK))
    deed = Answer(one.number, one.fingerprint, **what)
    return world.act(who or f"head_{to.lower()}", f"caucus_{to.lower()}", deed)
