"""Rules of procedure: what a process settles for itself, as data that every seat can read."""

from dataclasses import dataclass
from enum import StrEnum

from goodoffices.talks.leave import May


class Item(StrEnum):
    """Kinds of item that are told with leave."""

    STATEMENT = "statement"
    QUESTION = "question"
    OFFER = "offer"
    REPLY = "reply"
    CONTACT = "contact"
    STOPPING = "suspension"
    CONDITIONS = "conditions"
    DIFFICULTY = "difficulty"
    ANSWER = "answer"
    REASON = "reason"
    PAPER = "paper"
    POSITIONS = "positions"


FOR_ADVICE = (Item.POSITIONS,)
"""What is told for the mediation's advice only, unless the rules or its owner say otherwise."""


class PartyOrder(StrEnum):
    """In which order parties are listed: no side is first by habit."""

    ALPHABETICAL = "alphabetical"
    ALTERNATING = "alternating"


class Naming(StrEnum):
    """Whether seats show people's names or titles only."""

    TITLES = "titles"
    NAMES = "names"


class TranscriptRule(StrEnum):
    """Who may download a transcript of a room: any member, heads only, or heads once somebody else allowed it."""

    MEMBERS = "members"
    HEADS = "heads"
    HEADS_ALLOWED = "heads-allowed"


@dataclass(frozen=True, slots=True)
class Procedure:
    """The rules of one process.

    `leave` gives the answer offered first for each kind of item; `approvals` (1 or 2) is how many different
    people approve before something is carried; `second_on_overlap` asks that one of them is not the preparer
    when the leak guard found an overlap that was justified.  `retention` gives days after which acts of a kind of
    room are destroyed (no entry: kept).  `beliefs` allows rooms in which the mediation keeps what it believes of a
    party's interests.
    """

    languages: tuple[str, ...] = ("en",)
    leave: tuple[tuple[Item, May], ...] = tuple((item, May.ASK) for item in Item if item not in FOR_ADVICE) + tuple(
        (item, May.NO) for item in FOR_ADVICE
    )
    approvals: int = 2
    second_on_overlap: bool = True
    order: PartyOrder = PartyOrder.ALPHABETICAL
    naming: Naming = Naming.TITLES
    public_page: bool = False
    transcripts: TranscriptRule = TranscriptRule.MEMBERS
    retention: tuple[tuple[str, int], ...] = ()
    beliefs: bool = False

    def leave_for(self, item: Item) -> May:
        """Give the leave that is offered first for this kind of item."""
        return dict(self.leave).get(item, May.NO if item in FOR_ADVICE else May.ASK)
