"""How the story drafts, puts and answers papers, in a line each."""

from dataclasses import replace

from goodoffices.sample.papers import Step, made_by, paper
from goodoffices.sample.papers.reading import choice, labelled
from goodoffices.sample.stage import Day, Moment, Stage, carry
from goodoffices.talks.acts import (
    Acknowledgement,
    Answer,
    ConveyancePrepared,
    PaperEdited,
    PaperOpened,
    PartAnswer,
    Put,
    SourceRef,
    Stance,
    Whole,
    Wish,
)
from goodoffices.talks.crossings import EMPTY, carried_of
from goodoffices.talks.fold import PaperHeld
from goodoffices.talks.leave import Leave
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import Edit
from goodoffices.talks.papers.model import Paper, every_blank
from goodoffices.talks.texts import Text

ROOM = "mediation"
"""Where the mediation's own papers are drafted: all who sit there sit in every side's caucus."""

HEADS = {"A": "head_a", "B": "head_b", "G": "guarantor"}
"""Who receives papers for a participant."""

FOUR = ("09:00", "09:20", "09:40", "10:00")
"""When a conveyance is prepared, approved twice and made."""


def draft(stage: Stage, key: str) -> PaperHeld:
    """Give a draft of the mediation as it is now."""
    return stage.hears("lead", ROOM).papers[stage.number(key)]


def copy(stage: Stage, name: str) -> PaperHeld:
    """Give the paper that was put or given under that name, in the caucus where it stands."""
    act = stage.acts[name]
    return stage.seat("lead").view().room(act.room).papers[act.number]


def opens(moment: Moment, key: str, *sources: SourceRef, whose: str = "") -> None:
    """Let the lead mediator begin a draft with the sample's paper of that key, by which it can be referred to."""
    begun = paper(key, moment.stage.day(1).date)
    moment.says("lead", ROOM, PaperOpened(begun, sources, whose), key)


def given(stage: Stage, key: str) -> Put:
    """Put the sample's paper as a participant hands it to the mediation."""
    return Put(as_copy(paper(key, stage.day(1).date)).paper)


def puts(
    day: Day,
    key: str,
    party: str,
    name: str,
    texts: tuple[Text, ...] = (),
    clocks: tuple[str, ...] = FOUR,
    *,
    replaces: str = "",
    common_to: tuple[str, ...] = (),
    in_name_of: str = "",
    read_back: bool = False,
    received: str = "",
) -> None:
    """Carry a draft as it is now to a side; `replaces` names the earlier conveyance that it takes the place of.

    It arrives as `name` followed by "-delivered", and is acknowledged at the time `received`.  Without `texts` its
    title goes with it.
    """
    stage = day.stage
    held = draft(stage, key)
    old = stage.number(replaces) if replaces else None
    put = Put(EMPTY, common_to, None, old)
    carried = carried_of(stage.hears("lead", ROOM), held.number, held.versions[-1].number, put)
    title = held.paper.title
    caucus = f"caucus_{party.lower()}"
    prepared = ConveyancePrepared(
        party,
        stage.rooms[caucus],
        texts or title,
        (stage.ref(key),),
        in_name_of,
        title[0].words,
        read_back,
        carries=carried,
    )
    carry(day, clocks, caucus, prepared, name)
    if received:
        by = HEADS[party]
        day.at(received).says(by, caucus, Acknowledgement(stage.number(f"{name}-delivered")))


def edits(
    moment: Moment,
    who: str,
    key: str,
    step: Step,
    *sources: SourceRef,
    more: tuple[Edit, ...] = (),
) -> None:
    """Let one of the mediators make a step of the walk, and `more` besides."""
    held = draft(moment.stage, key)
    deed = PaperEdited(held.number, (*made_by(step, held.paper), *more), sources, step.why[0])
    moment.says(who, ROOM, deed)


def takes(one: Paper, label: str, bracket: int, letter: str, *ties: tuple[str, int, str]) -> PartAnswer:
    """Accept an alternative of a bracket, counted as it is read; with ties, only if those alternatives stay."""
    taken = choice(one, label, bracket, letter)
    stance = Stance.ACCEPT_IF if ties else Stance.ACCEPT
    only_if = tuple(choice(one, *each) for each in ties)
    return PartAnswer(taken.bracket, stance, taken.alternative, only_if=only_if)


def fills(one: Paper, label: str, blank: int, value: str) -> PartAnswer:
    """Accept that a blank be filled so."""
    path = [each.id for each in every_blank(labelled(one, label))][blank - 1]
    return PartAnswer(path, Stance.ACCEPT, value=value)


def says_of(one: Paper, label: str, stance: Stance, bracket: int = 0) -> PartAnswer:
    """Say it of an article, or of one of its brackets, counted as they are read."""
    path = choice(one, label, bracket, "a").bracket if bracket else labelled(one, label).id
    return PartAnswer(path, stance)


def accepts(one: Paper, *labels: str) -> tuple[PartAnswer, ...]:
    """Accept articles as they stand."""
    return tuple(says_of(one, label, Stance.ACCEPT) for label in labels)


def wants(one: Paper, label: str, bracket: int, wording: Text) -> PartAnswer:
    """Want other words in the place of a bracket (0: of the article)."""
    return replace(says_of(one, label, Stance.COUNTER, bracket), wording=wording)


def because(part: PartAnswer, reason: Text, leave: Leave) -> PartAnswer:
    """Give the reason of what is said of a part, under a leave of its own."""
    return replace(part, reason=reason, leave=leave)


def wish(one: Paper, label: str, words: Text) -> Wish:
    """Wish for one change, in an article."""
    return Wish(labelled(one, label).id, words)


def answer_to(stage: Stage, name: str, leave: Leave, whole: Whole | None = None) -> Answer:
    """Begin an answer to the paper that was delivered by the conveyance of that name."""
    held = copy(stage, f"{name}-delivered")
    return Answer(held.number, held.fingerprint, leave, whole)
