"""How acts about papers change what a room knows."""

from dataclasses import replace

from goodoffices.talks.acts import (
    Answer,
    Initialled,
    Measured,
    OutcomeTold,
    PaperConcluded,
    PaperEdited,
    PaperGiven,
    PaperOpened,
    PaperWithdrawn,
    PrincipalsAnswered,
    Put,
    Remark,
    Signed,
)
from goodoffices.talks.entries import Entry
from goodoffices.talks.fold.hear import hear
from goodoffices.talks.fold.papers_held import PaperHeld, Version
from goodoffices.talks.fold.room import Answered, RoomView
from goodoffices.talks.fold.telling import tell
from goodoffices.talks.papers.applying import apply_all
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.model import Paper, every_article, every_blank
from goodoffices.talks.papers.spelling import texts_of, value_said
from goodoffices.talks.procedure import Item
from goodoffices.talks.texts import Text


@hear.register
def _opened(act: PaperOpened, room: RoomView, entry: Entry) -> None:
    first = Version(entry.number, entry.at, entry.author, act.paper)
    room.papers[entry.number] = PaperHeld(entry.number, entry.at, entry.author, (first,), whose=act.whose)
    room.derived[entry.number] = act.sources


@hear.register
def _edited(act: PaperEdited, room: RoomView, entry: Entry) -> None:
    held = room.papers.get(act.number)
    if held is None:
        return
    done = apply_all(held.paper, act.edits)
    version = Version(entry.number, entry.at, entry.author, done.paper, act.edits, done.refused, act.why)
    room.papers[act.number] = replace(held, versions=(*held.versions, version))
    room.derived[entry.number] = act.sources
    room.derived[act.number] = tuple(dict.fromkeys((*room.derived.get(act.number, ()), *act.sources)))


@hear.register
def _remark(act: Remark, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, remarks=(*held.remarks, entry.number))


def hold(room: RoomView, entry: Entry, put: Put) -> PaperHeld:
    """Put a copy among the papers of the room; what it replaces no longer stands."""
    salt = "" if put.common_to else room.id
    version = Version(entry.number, entry.at, entry.author, put.copy)
    by_party = room.of_party(entry.author)
    held = PaperHeld(
        entry.number,
        entry.at,
        entry.author,
        (version,),
        put,
        fingerprint(put.copy, salt),
        by_party,
    )
    room.papers[entry.number] = held
    if (old := room.papers.get(put.replaces or 0)) is not None:
        room.papers[old.number] = replace(old, replaced_by=entry.number)
    return held


@hear.register
def _given(act: PaperGiven, room: RoomView, entry: Entry) -> None:
    held = hold(room, entry, act.put)
    room.papers[entry.number] = replace(
        held, whose=act.whose, carried_by=act.carried_by, present=act.present, by_party=True
    )
    for text in words_of(act.put.copy):
        tell(room, entry, Item.PAPER, text, act.leave, "" if text.lang == _first(act.put.copy) else text.lang)


def _first(paper: Paper) -> str:
    return next(iter(paper.languages or (text.lang for text in paper.title)), "")


def words_of(paper: Paper) -> tuple[Text, ...]:
    """Give all that a paper says in each of its languages, one text a language; for looking through."""
    said = texts_of(paper)
    languages = dict.fromkeys(text.lang for text in (*said[len(paper.title) :], *paper.title))
    return tuple(Text("\n".join(one.words for one in said if one.lang == lang), lang) for lang in languages)


@hear.register
def _withdrawn(act: PaperWithdrawn, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, withdrawn=entry.number)


@hear.register
def _outcome(act: OutcomeTold, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, outcome=act.all_accepted)


@hear.register
def _measured(act: Measured, room: RoomView, entry: Entry) -> None:
    room.derived[entry.number] = tuple(dict.fromkeys((act.demands, act.response, *act.sources)))


@hear.register
def _answer(act: Answer, room: RoomView, entry: Entry) -> None:
    room.answers[entry.number] = Answered(entry.number, entry.at, entry.author, act)
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, answers=(*held.answers, entry.number))
    tell(room, entry, Item.ANSWER, _said_in(act, held), act.leave)
    for part in act.parts:
        if part.reason and part.leave:
            tell(room, entry, Item.REASON, part.reason, part.leave, reason_part(part.path))


def reason_part(path: str) -> str:
    """Name the reason given for one part, as a part of the answer's act."""
    return f"reason {path}"


def _said_in(act: Answer, held: PaperHeld | None) -> Text:
    """Give the answer's own words and values, whatever they are on: what the leak guard looks for."""
    said = [act.words, act.wish.words if act.wish else None]
    said += [text for part in act.parts for text in (part.wording, part.condition)]
    texts = [text for text in said if text]
    lang = texts[0].lang if texts else (_first(held.paper) if held else "")
    blanks = {b.id: b for one in every_article(held.paper) for b in every_blank(one)} if held else {}
    values = [
        value_said(blanks[one.path], one.value, lang) for one in act.parts if one.value and one.path in blanks
    ]
    return Text("\n".join([*(text.words for text in texts), *values]), lang)


@hear.register
def _principals(act: PrincipalsAnswered, room: RoomView, entry: Entry) -> None:
    if one := room.answers.get(act.number):
        room.answers[act.number] = replace(one, principals=(*one.principals, entry.number))
    if act.words:
        tell(room, entry, Item.ANSWER, act.words, act.leave)


@hear.register
def _initialled(act: Initialled, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, initialled=entry.number)


@hear.register
def _signed(act: Signed, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, signed=(*held.signed, entry.number))


@hear.register
def _concluded(act: PaperConcluded, room: RoomView, entry: Entry) -> None:
    if held := room.papers.get(act.number):
        room.papers[act.number] = replace(held, concluded=entry.number)


__all__ = ["hold", "reason_part", "words_of"]
