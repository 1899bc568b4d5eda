"""Acts by which something crosses from one room to another: conveyance, delivery, read-back and clearance."""

from dataclasses import dataclass

from goodoffices.talks.acts.answering import Answer
from goodoffices.talks.acts.putting import Carried, Put
from goodoffices.talks.acts.telling import Intent, SourceRef
from goodoffices.talks.leave import Leave
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class ConveyancePrepared:
    """What would go to one participant's caucus, in which words, made from what.

    `in_name_of` is the participant in whose name it goes ("" when it goes as the mediation's own); `paper` the title
    when it is a paper; `reason` answers what the leak guard found; `corrects` the number, in this
    room, of a conveyance already made that this one corrects; `carries` is the paper itself, where it is a draft of
    this room.
    """

    recipient: str
    room: str
    texts: tuple[Text, ...]
    sources: tuple[SourceRef, ...] = ()
    in_name_of: str = ""
    paper: str = ""
    read_back: bool = False
    reason: str = ""
    corrects: int | None = None
    carries: Carried | None = None


@dataclass(frozen=True, slots=True)
class ConveyanceApproved:
    """One person approves the prepared conveyance of that number; `reason` answers what their own check found."""

    number: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConveyanceRefused:
    """One person refuses it; it goes no further."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class ConveyanceMade:
    """The approved conveyance was made.

    It doesn't say as which act it arrived: not everybody here hears the recipient's caucus.
    """

    number: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """What arrived: the words, the paper put if one was, and nothing of where they came from."""

    texts: tuple[Text, ...]
    in_name_of: str = ""
    paper: str = ""
    read_back: bool = False
    corrects: int | None = None
    put: Put | None = None


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The delivery of that number was received."""

    number: int


@dataclass(frozen=True, slots=True)
class ReadBack:
    """The delivery of that number, in the recipient's own words."""

    number: int
    words: Text


@dataclass(frozen=True, slots=True)
class ReadBackConfirmed:
    """The mediation confirms the read-back of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class ReadBackCorrected:
    """The mediation corrects the read-back of that number."""

    number: int
    words: Text


@dataclass(frozen=True, slots=True)
class Missent:
    """Something went where it should not have, or wrong: what happened, who must know, what to do."""

    number: int
    what: Text
    must_know: Text
    to_do: Text


@dataclass(frozen=True, slots=True)
class MissentStep:
    """A step of that procedure was done; with `closes` the matter is closed."""

    number: int
    text: Text
    closes: bool = False


@dataclass(frozen=True, slots=True)
class DraftPut:
    """A delegation's own draft of what it would say to the mediation, put before its head: words, or an answer.

    An `answer` goes in the caucus in which the paper stands; `text` is then what its author says of it to the head.
    """

    intent: Intent
    text: Text
    leave: Leave
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Cleared:
    """The head cleared the draft of that number and said it to the mediation."""

    number: int


@dataclass(frozen=True, slots=True)
class DraftReturned:
    """The head gives the draft of that number back, with a word why."""

    number: int
    why: Text
