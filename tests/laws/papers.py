"""Steps with papers for the two-world law: drafted and edited out of sight, put before somebody, answered, given."""

from dataclasses import replace

from hypothesis import strategies as st

from goodoffices.talks.acts import (
    Answer,
    ConveyanceApproved,
    ConveyancePrepared,
    Initialled,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    PartAnswer,
    Put,
    Remark,
    SourceRef,
    Stance,
    Whole,
    Wish,
)
from goodoffices.talks.crossings import EMPTY, ClearPaper, Convey, carried_of
from goodoffices.talks.fold import RoomView
from goodoffices.talks.leave import Leave
from goodoffices.talks.papers.canonical import article_digest
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import (
    AddArticle,
    Agree,
    Assign,
    Edit,
    Fill,
    RemoveArticle,
    Settle,
)
from goodoffices.talks.papers.model import Article, Paper, PaperKind, Wording, Words
from goodoffices.talks.refusal import Refusal
from tests.laws.walls import Step
from tests.putting import lake_paper
from tests.world import World, en

KINDS = (PaperKind.SINGLE_TEXT, PaperKind.DEMANDS, PaperKind.MEDIATORS, PaperKind.NON_PAPER)

EDITS: tuple[Edit, ...] = (
    Settle("b6", 0),
    Settle("b6", 1),
    Settle("b3", 0),
    Fill("n4", "42"),
    Agree("a7"),
    Assign("a1", "boats"),
)


def told_paper(words: str, kind: PaperKind = PaperKind.SINGLE_TEXT) -> Paper:
    """Make the paper of the tests under a title of its own, with an article that says the words."""
    paper = lake_paper(kind)
    more = Article("a90", "Article 4", (Wording("en", (Words(words),)),))
    return replace(paper, title=(en(words[:40]),), articles=(*paper.articles, more), next_id=91)


def last_draft(room: RoomView) -> int:
    """Give the number of the last paper that is drafted in a room; refused as the rules would where there is none."""
    found = [number for number, held in room.papers.items() if held.is_draft]
    if not found:
        raise Refusal("no-such-paper", number=0)
    return max(found)


def last_copy(room: RoomView) -> int:
    """Give the number of the last paper that was put in a room."""
    found = [number for number, held in room.papers.items() if not held.is_draft and not held.by_party]
    if not found:
        raise Refusal("no-such-paper", number=0)
    return max(found)


def opens(actor: str, room: str, words: str, kind: PaperKind, key: str) -> Step:
    """Make the step in which a draft is opened."""
    return lambda world: (
        world.seats[actor].act(world.rooms[room], PaperOpened(told_paper(words, kind)), key=key).number
    )


def edits(actor: str, room: str, edit: Edit, key: str) -> Step:
    """Make the step in which the last draft of a room is edited."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        number = last_draft(seat.view().room(here))
        return seat.act(here, PaperEdited(number, (edit,)), key=key).number

    return step


def remarks(actor: str, room: str, words: str, key: str) -> Step:
    """Make the step in which the last draft of a room is remarked on."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[room]
        return seat.act(here, Remark(last_draft(seat.view().room(here)), "", en(words)), key=key).number

    return step


def puts(caucus: str, to: str, words: str, key: str) -> Step:
    """Make the step in which a draft is put before somebody, after as much work as the mediation has behind it.

    How much that was, the recipient may not know: its copy is the same after all of it.
    """

    def step(world: World) -> object:
        lead, deputy, room = world.seats["lead"], world.seats["deputy"], world.rooms["mediation"]
        number = lead.act(room, PaperOpened(told_paper(words)), key=key).number
        if number not in lead.view().room(room).papers:  # the key was used before, for something else
            raise Refusal("no-such-paper", number=number)
        for turn in range(lead.view().room(room).last % 4):
            _comes_and_goes(world, number, f"{key}.{turn}")
        here = lead.view().room(room)
        carried = carried_of(here, number, here.papers[number].versions[-1].number, Put(EMPTY))
        source = SourceRef(room, number)
        title = carried.put.copy.title
        prepared = ConveyancePrepared(
            to, world.rooms[caucus], title, (source,), paper=title[0].words, reason="asked", carries=carried
        )
        done = lead.act(room, prepared, key=f"{key}p").number
        lead.act(room, ConveyanceApproved(done, "asked"), key=f"{key}a")
        deputy.act(room, ConveyanceApproved(done, "asked"), key=f"{key}b")
        lead.act(room, Convey(done), key=f"{key}c")
        return "put"

    return step


def _comes_and_goes(world: World, number: int, key: str) -> None:
    lead, room = world.seats["lead"], world.rooms["mediation"]
    more = Article("new", "Article 2bis", (Wording("en", (Words("A passing thought."),)),))
    lead.act(room, PaperEdited(number, (AddArticle("", 1, more),)), key=f"{key}+")
    added = lead.view().room(room).papers[number].paper.articles[1]
    gone = RemoveArticle(added.id, article_digest(added))
    lead.act(room, PaperEdited(number, (gone,)), key=f"{key}-")


def answers(actor: str, caucus: str, words: str, leave: Leave, key: str) -> Step:
    """Make the step in which a head answers the last paper put before it, and one is put before it if none was."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[caucus]
        room = seat.view().room(here)
        if not room.papers:
            puts(caucus, actor[-1].upper(), words, f"{key}q")(world)
            room = seat.view().room(here)
        held = room.papers[last_copy(room)]
        part = PartAnswer("2/1", Stance.ACCEPT, 1, reason=en(words), leave=leave)
        deed = Answer(held.number, held.fingerprint, leave, None, (part,), en(words), Wish("1/1", en(words)))
        if held.paper.kind is PaperKind.MEDIATORS:
            deed = Answer(held.number, held.fingerprint, leave, Whole.REJECT)
        return seat.act(here, deed, key=key).number

    return step


def gives(actor: str, caucus: str, words: str, leave: Leave, key: str) -> Step:
    """Make the step in which a head gives the mediation a paper of its own."""
    put = Put(as_copy(told_paper(words, PaperKind.DEMANDS)).paper)
    return lambda world: world.seats[actor].act(world.rooms[caucus], PaperGiven(put, leave), key=key).number


def withdraws(caucus: str, words: str, key: str) -> Step:
    """Make the step in which the mediation takes back the last paper that it put in a caucus."""

    def step(world: World) -> object:
        seat, here = world.seats["lead"], world.rooms[caucus]
        number = last_copy(seat.view().room(here))
        return seat.act(here, PaperWithdrawn(number, en(words)), key=key).number

    return step


def initials(actor: str, caucus: str, key: str) -> Step:
    """Make the step in which a head tries to initial the last paper."""

    def step(world: World) -> object:
        seat, here = world.seats[actor], world.rooms[caucus]
        room = seat.view().room(here)
        held = room.papers[last_copy(room)]
        return seat.act(here, Initialled(held.number, held.fingerprint), key=key).number

    return step


def clears(words: str, leave: Leave, key: str) -> Step:
    """Make the step in which A's expert drafts a paper and its head gives it to the mediation."""

    def step(world: World) -> object:
        room, caucus = world.rooms["delegation_a"], world.rooms["caucus_a"]
        opened = PaperOpened(told_paper(words, PaperKind.DEMANDS))
        number = world.seats["expert_a"].act(room, opened, key=f"{key}o").number
        return world.seats["head_a"].act(room, ClearPaper(number, number, caucus, leave), key=key).number

    return step


@st.composite
def hidden_papers(
    draw: st.DrawFn, observer: str, room: str, actor: str, words: str, leave: Leave, key: str
) -> list[Step]:
    """Give steps with papers in a room that the observer may know nothing of."""
    kind, edit = draw(st.sampled_from(KINDS)), draw(st.sampled_from(EDITS))
    if room in ("mediation", "joint", "delegation_a"):
        steps = [
            opens(actor, room, words, kind, key),
            edits(actor, room, edit, key),
            remarks(actor, room, words, key),
        ]
        hears = observer in ("lead", "deputy", "head_a")
        return [*steps, clears(words, leave, key)] if room == "delegation_a" and not hears else steps
    head = {"caucus_a": "head_a", "caucus_b": "head_b"}.get(room)
    if head is None:
        return []
    steps = [
        answers(head, room, words, leave, key),
        gives(head, room, words, leave, key),
        withdraws(room, words, key),
        initials(head, room, key),
    ]
    return (
        steps if observer in ("lead", "deputy") else [*steps, *[puts(room, room[-1].upper(), words, key)] * 3]
    )


def seen_papers(observer: str, words: str, leave: Leave, key: str) -> list[Step]:
    """Give steps with papers that the observer, a head, may know of."""
    caucus = f"caucus_{observer[-1]}"
    return [
        puts(caucus, observer[-1].upper(), words, key),
        puts(caucus, observer[-1].upper(), words, key),
        answers(observer, caucus, words, leave, key),
        gives(observer, caucus, words, leave, key),
    ]
