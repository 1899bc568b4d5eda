"""Participants and seats: who takes part in a process, and who sits for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.texts import Text


class ParticipantKind(StrEnum):
    """What a participant is to the process."""

    SIDE = "side"
    PARTNER = "partner"
    GUARANTOR = "guarantor"
    INTERMEDIARY = "intermediary"
    OBSERVER = "observer"


@dataclass(frozen=True, slots=True)
class Participant:
    """A party, partner, guarantor, intermediary or observer.

    `id` is the letter that stands beside its colour and hatch (both picked by `mark`, 1 to 8); `name` is in
    each language it was given in; `principals` says in words who stands behind its delegation.
    """

    id: str
    name: tuple[Text, ...]
    kind: ParticipantKind = ParticipantKind.SIDE
    mark: int = 1
    principals: str = ""


class Role(StrEnum):
    """What a seat does (design, section 2)."""

    MEDIATOR = "mediator"
    CO_MEDIATOR = "co-mediator"
    ANALYST = "analyst"
    SPOKESPERSON = "spokesperson"
    TRANSLATOR = "translator"
    HEAD = "head"
    EXPERT = "expert"
    GUARANTOR = "guarantor"
    INTERMEDIARY = "intermediary"
    WITNESS = "witness"
    OBSERVER = "observer"


SPEAKS_FOR_ITSELF = frozenset({Role.HEAD, Role.GUARANTOR, Role.INTERMEDIARY, Role.WITNESS, Role.OBSERVER})
"""Roles whose word is their participant's word: they give leave, clear, seat their own people, stop and return."""


@dataclass(frozen=True, slots=True)
class SeatCard:
    """What the others in a room see of a seat: its role, title, participant and, where it likes, a name."""

    seat: str
    role: Role
    title: Text
    party: str = ""
    name: str = ""


def said_in(texts: Iterable[Text], lang: str) -> Text:
    """Pick the wording in `lang`, else the first there is, else nothing."""
    said = tuple(texts)
    return next((text for text in said if text.lang == lang), said[0] if said else Text("", lang))
