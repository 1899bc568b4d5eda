"""Said against the line: what a party is reported to have said that comes close to an item not to be said."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.guard import Told, overlaps
from goodoffices.talks.pressfile.entries import Claim
from goodoffices.talks.pressroom.likeness import Index, Words
from goodoffices.talks.pressroom.reported import Reported, lang_of, reported, standing
from goodoffices.talks.pressroom.unsaid import LEAST, Near, Silence, near, silences
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Against:
    """A confirmed claim of `parties` that comes close to an item: `near.span` are characters of `words`."""

    read: Reported
    parties: tuple[str, ...]
    words: Text
    near: Near


def said_against(view: View, room: RoomView) -> tuple[Against, ...]:
    """Give the claims of parties that come close to what is not to be said, the latest first.

    A claim that somebody did *not* say something is left out.  A claim is compared with an item where both share two
    words of content (a number counts as one), or the only one that the item has.
    """
    claims = [
        (held, Text(content_of(claim), lang_of(room, held)))
        for held, claim in standing(room, Claim)
        if held.links.parties and not claim.negated
    ]
    found = [
        Against(reported(room, held), held.links.parties, text, one)
        for silence, (held, text) in _close(claims, silences(view))
        for one in near((text,), (silence,))
    ]
    return tuple(sorted(found, key=lambda one: one.read.place, reverse=True))


def content_of(claim: Claim) -> str:
    """Give all that a claim is reported to say, the parts that the reporter's words stand between put together."""
    return " ".join(span.text for span in (claim.content, *claim.more))


Worded = tuple[EntryHeld, Text]


def _close(claims: list[Worded], kept: tuple[Silence, ...]) -> Iterator[tuple[Silence, Worded]]:
    """Go through the claims that may come close to an item.

    They share two words of content with it, or the only one that it has; and the guard, which is made to look through
    many texts for the words of one, found them like it, or they hold all its words.
    """
    words = Words()
    stems = [words.stems(text) for _, text in claims]
    index = Index(stems)
    for silence in kept:
        wanted = words.stems(silence.item.text)
        least = min(LEAST, len(wanted))
        likely = index.sharing(wanted, least) if least else range(len(claims))
        alike = _resembling(silence, [(at, claims[at][1]) for at in likely])
        yield from ((silence, claims[at]) for at in likely if at in alike or wanted <= stems[at])


def _resembling(silence: Silence, texts: list[tuple[int, Text]]) -> set[int]:
    """Give the numbers of the texts that the guard finds like the item."""
    told = [Told(text, "", number) for number, text in texts]
    found = overlaps((silence.item.text,), told)
    return {one.number for finding in found for one in (finding.told, *finding.also)}


__all__ = ["Against", "content_of", "said_against"]
