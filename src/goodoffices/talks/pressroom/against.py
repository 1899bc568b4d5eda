"""Said against the line: what a party is reported to have said that comes close to an item not to be said."""

from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.talks.fold import EntryHeld, RoomView
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
    kept = silences(view)
    found = [
        Against(reported(room, held), held.links.parties, text, one)
        for (held, text), silence in _likely(claims, kept)
        for one in near((text,), (silence,))
    ]
    return tuple(sorted(found, key=lambda one: one.read.place, reverse=True))


def content_of(claim: Claim) -> str:
    """Give all that a claim is reported to say, the parts that the reporter's words stand between put together."""
    return " ".join(span.text for span in (claim.content, *claim.more))


Worded = tuple[EntryHeld, Text]


def _likely(claims: list[Worded], kept: tuple[Silence, ...]) -> Iterator[tuple[Worded, Silence]]:
    """Go through the claims that share two words of content with an item, or the only one that it has."""
    words = Words()
    index = Index([words.stems(text) for _, text in claims])
    for silence in kept:
        stems = words.stems(silence.item.text)
        least = min(LEAST, len(stems))
        for at in index.sharing(stems, least) if least else range(len(claims)):
            yield claims[at], silence


__all__ = ["Against", "content_of", "said_against"]
