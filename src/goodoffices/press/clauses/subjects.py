"""Whose verb it is, by rules alone: the noun phrase before it, and what the clause hangs on."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.model import Clause, Link, Word
from goodoffices.press.clauses.words import QUOTES, phrase_after, phrase_before

CONTROLS = frozenset(
    [
        "tell",
        "order",
        "urge",
        "ask",
        "call",
        "press",
        "want",
        "force",
        "allow",
        "persuade",
        "invite",
        "require",
        "instruct",
        "expect",
        "permit",
        "compel",
        "encourage",
        "warn",
        "beg",
        "demand",
        "oblige",
        "help",
        "push",
        "appeal",
        "implore",
        "command",
        "direct",
        "exhort",
        "accuse",
        "blame",
    ]
)
"""Verbs whose object does what follows: "urged both parties to sign"."""

NO_PREPOSITIONS = frozenset({"over", "under", "about", "near", "than", "like", "inside", "outside"})
FARTHEST = 25
LONGEST_APPOSITION = 7


@dataclass(frozen=True, slots=True)
class Hanging:
    """Whose a clause is, in characters, and how it hangs on which earlier clause of its sentence."""

    subject: tuple[int, int] | None = None
    link: Link = Link.MAIN
    over: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """The words of one sentence and the clauses found so far: later ones are read by the earlier."""

    words: tuple[Word, ...]
    found: list[Clause]

    def is_verb(self, place: int) -> bool:
        """Say whether one of the last clauses has its verb there."""
        return any(clause.at == place for clause in self.found[-8:])

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """Give the characters of the words `first` to `last`."""
        return self.words[first].start, self.words[last].end

    def latest(self, before: int) -> int | None:
        """Give the last clause whose verb stands at most so many words to the left."""
        place = len(self.found) - 1
        return place if place >= 0 and before - self.found[place].at <= FARTHEST else None

    def latest_finite(self) -> int | None:
        """Give the last clause that has a subject of its own and is told as a main thing."""
        for place in range(len(self.found) - 1, max(-1, len(self.found) - 9), -1):
            if self.found[place].link in (Link.MAIN, Link.TOLD, Link.JOINED) and self.found[place].subject:
                return place
        return None


def hanging(reader: Reader, place: int) -> Hanging | None:
    """Say whose a finite verb is, where `place` is the last word before it; None for "… issued in July" after "in"."""
    words = reader.words
    if place < 0:
        return Hanging()
    low = words[place].low
    if low in group("relatives"):
        return _relative(reader, place)
    if low in group("joins"):
        return _joined(reader)
    if low == ",":
        return _apposed(reader, place) or _joined(reader)
    if low in QUOTES:
        return Hanging()
    phrase = phrase_before(words, place, reader.is_verb)
    if phrase is None or words[phrase[0]].low in (group("prepositions") - NO_PREPOSITIONS) | {"according"}:
        return None
    link, over = _standing(reader, phrase[0])
    return Hanging(reader.characters(*phrase), link, over)


def _relative(reader: Reader, place: int) -> Hanging:
    """Give the clause of "who", "which", "that": the phrase before it is whose it is, unless "that" opens a telling."""
    last = place - 1
    if last >= 0 and reader.words[last].low == ",":
        last -= 1
    phrase = phrase_before(reader.words, last, reader.is_verb)
    subject = reader.characters(*phrase) if phrase else None
    return Hanging(subject, Link.ASIDE, reader.latest(place))


def _joined(reader: Reader) -> Hanging:
    over = reader.latest_finite()
    return Hanging(reader.found[over].subject if over is not None else None, Link.JOINED, over)


def _apposed(reader: Reader, closing: int) -> Hanging | None:
    """Give the subject before ", … ," in front of a verb: with the words between them where they name somebody."""
    words = reader.words
    opening = next(
        (at for at in range(closing - 1, max(-1, closing - FARTHEST), -1) if words[at].low == ","), -1
    )
    if opening < 1:
        return None
    phrase = phrase_before(words, opening - 1, reader.is_verb)
    aside = words[opening + 1].low in group("relatives") | group("opens") | group("prepositions")
    if phrase is None or (not aside and any(reader.is_verb(at) for at in range(opening + 1, closing))):
        return None
    last = closing - 1 if not aside and _names(words, opening + 1, closing) else phrase[1]
    link, over = _standing(reader, phrase[0])
    return Hanging(reader.characters(phrase[0], last), link, over)


def _names(words: Sequence[Word], first: int, last: int) -> bool:
    return last - first <= LONGEST_APPOSITION and any(words[at].capital for at in range(first, last))


def _standing(reader: Reader, first: int) -> tuple[Link, int | None]:
    """Say how the clause whose subject begins at `first` hangs on what stands to its left."""
    words, place = reader.words, first - 1
    while place >= 0 and (
        words[place].low in group("adverbs") or words[place].low in group("days") | group("before_days")
    ):
        place -= 1
    if place < 0:
        return Link.MAIN, None
    low = words[place].low
    if low == "that":
        over = reader.latest(place)
        return (Link.TOLD, over) if over is not None else (Link.ASIDE, None)
    if low in group("relatives") or low in group("opens"):
        return Link.ASIDE, reader.latest(place)
    if reader.is_verb(place):
        return Link.TOLD, reader.latest(place)
    if low in group("joins") and place and words[place - 1].low not in (",",) and reader.found:
        return reader.found[-1].link, reader.found[-1].over
    return Link.MAIN, None


def governed(reader: Reader, at: int, to: int) -> Hanging:
    """Say whose an infinitive is, where `to` is the place of its "to": the object's of "urged", else the subject's."""
    over = reader.latest(to)
    if over is None:
        return Hanging(None, Link.ASIDE)
    above, first = reader.found[over], reader.found[over].at + 1
    if above.verb in group("reports") and above.verb not in CONTROLS | {"claim"} and to - first > 1:
        return Hanging(None, Link.ASIDE, over)
    if above.verb in CONTROLS and to > first:
        while first < to and reader.words[first].low in ("on", "for", "to", "upon", "against"):
            first += 1
        phrase = phrase_after(reader.words[:to], first) if first < to else None
        if phrase:
            return Hanging(reader.characters(*phrase), Link.TO, over)
    return Hanging(above.subject, Link.TO, over)


def participial(reader: Reader, place: int) -> Hanging:
    """Say whose an -ing form without auxiliary is, where `place` is the word before it."""
    words = reader.words
    low = words[place].low if place >= 0 else ","
    over = reader.latest(place)
    if over is None:
        phrase = phrase_before(words, place, reader.is_verb) if low not in group("prepositions") else None
        return Hanging(reader.characters(*phrase) if phrase else None, Link.ASIDE)
    above = reader.found[over]
    if low in group("joins") and above.link is Link.ING:
        return Hanging(above.subject, Link.ING, over)
    if above.verb in CONTROLS and low == "of":
        phrase = phrase_after(words[:place], above.at + 1)
        return Hanging(reader.characters(*phrase) if phrase else None, Link.ING, over)
    finite = reader.latest_finite()
    source = reader.found[finite] if low == "," and finite is not None else above
    return Hanging(source.subject, Link.ING if low in (",", *group("joins")) else Link.ASIDE, over)
