"""Candidates of denial: what one entry says is so and another denies, or says is not so."""

from collections.abc import Iterator
from itertools import product

from goodoffices.talks.fold import RoomView
from goodoffices.talks.pressfile.entries import Span, spans_of
from goodoffices.talks.pressfile.keeping import Discord, EntryRef
from goodoffices.talks.pressroom.candidates import Candidate, alike, in_time
from goodoffices.talks.pressroom.likeness import Index
from goodoffices.talks.pressroom.sayings import Saying, sayings

# Of the words of content of a denial, six in ten have to stand in what it may deny, and two at the least: a denial
# names its object in few words, of which a report seldom leaves all as they were said.  Of two claims, one of which
# holds a negation, six in ten of the words in either have to stand in both, and three at the least: nothing but
# their likeness says that they speak of one thing.  One of the words shared must not be an everyday word of the room,
# which is one that stands in more than a fiftieth of what is said there and more than eight times: that two reports
# about a truce both speak of the truce and of proposals puts nothing side by side.
TENTHS = 6
LEAST_DENIED = 2
LEAST_NEGATED = 3
OFTEN = 8
OFTEN_OF = 50


Same = tuple[Saying, ...]
"""Sayings that say the same, the first to come first."""


def denials(room: RoomView) -> Iterator[Candidate]:
    """Go through the pairs of entries of which one says that something is so, and the other that it is not.

    `code` is "denied" (it is a denial), "not-said" (of the same speaker it is reported that it did not say so), or
    "negated" (it is a claim to the contrary).  `values` tell how many words of content are "shared" "of" how many, and
    how many "more" entries say the same as one of the two.
    """
    every = alike(sayings(room), _content, _ref)
    index = Index([same[0].stems for same in every])
    most = max(OFTEN, len(every) // OFTEN_OF)
    seen: set[frozenset[int]] = set()
    for at, same in enumerate(every):
        one = same[0]
        if one.holds and not (one.denies or one.unsaid):
            continue  # it is found from the other's side
        for other in index.sharing(one.stems, _least(one), most):
            pair = frozenset((at, other))
            opposite = every[other]
            if one.holds is opposite[0].holds or pair in seen:
                continue
            if found := _candidate(room, same, opposite):
                seen.add(pair)
                yield found


def _ref(one: Saying) -> EntryRef:
    return one.held.ref


def _content(one: Saying) -> tuple[object, ...]:
    return one.by, one.stems, one.holds, one.denies, one.unsaid


def _least(one: Saying) -> int:
    """Give how many words another has to share with it, so that the two can be alike enough."""
    return max(LEAST_DENIED if one.denies or one.unsaid else LEAST_NEGATED, _share(len(one.stems)))


def _share(words: int) -> int:
    return -(-words * TENTHS // 10)


def _candidate(room: RoomView, same: Same, opposite: Same) -> Candidate | None:
    one, other = same[0], opposite[0]
    code, of = _looked_at(one, other)
    shared = len(one.stems & other.stems)
    least = LEAST_NEGATED if code == "negated" else LEAST_DENIED
    if shared < max(least, _share(of)) or (code == "not-said" and one.by != other.by):
        return None
    pair = next((pair for pair in product(same, opposite) if not _one_sentence(*pair)), None)
    if pair is None:
        return None
    values = (("shared", str(shared)), ("of", str(of)), ("more", str(len(same) + len(opposite) - 2)))
    return in_time(room, Discord.DENIAL, (pair[0].held, pair[1].held), code, values)


def _looked_at(one: Saying, other: Saying) -> tuple[str, int]:
    """Say why the two would be put side by side, and of how many words most have to be shared."""
    denials = [len(saying.stems) for saying in (one, other) if saying.denies]
    if denials:
        return "denied", min(denials)
    unsaid = [len(saying.stems) for saying in (one, other) if saying.unsaid]
    if unsaid:
        return "not-said", min(unsaid)
    return "negated", len(one.stems | other.stems)


def _one_sentence(one: Saying, other: Saying) -> bool:
    """Say whether two entries of one report are read off the same words, and not said of different parties.

    "A denied that B moved boats" gives a denial and, within it, a claim; what A denies nobody says there.
    """
    if one.held.report != other.held.report or (one.by and other.by and one.by != other.by):
        return False
    ours, theirs = (_reach(spans_of(saying.held.entry)) for saying in (one, other))
    return ours[0] < theirs[1] and theirs[0] < ours[1]


def _reach(spans: tuple[Span, ...]) -> tuple[int, int]:
    return min(span.start for span in spans), max(span.end for span in spans)


__all__ = ["LEAST_DENIED", "LEAST_NEGATED", "OFTEN", "OFTEN_OF", "TENTHS", "denials"]
