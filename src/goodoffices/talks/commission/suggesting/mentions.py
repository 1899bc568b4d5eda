"""Where an article names the participants: by their names, their letters, all sides together, or as what they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.talks.commission.suggesting.tongue import Tongue
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.people import Participant, ParticipantKind

_JOINED = re.compile(r"\s*[,،]?\s*(?:and|as well as|et|ainsi que|و|ו)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """The participants that the characters `start` to `end` name."""

    start: int
    end: int
    who: tuple[str, ...]


def mentions(
    words: str, lang: str, participants: Sequence[Participant], tongue: Tongue
) -> tuple[Mention, ...]:
    """Give every mention in reading order, none inside another; the longer name counts."""
    found = [
        Mention(*match.span(), (one.id,))
        for one in participants
        for pattern in _patterns(one, lang)
        for match in pattern.finditer(words)
    ]
    found += _as_what_they_are(words, participants, tongue)
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Mention] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _as_what_they_are(words: str, participants: Sequence[Participant], tongue: Tongue) -> Iterator[Mention]:
    sides = tuple(one.id for one in participants if one.kind is ParticipantKind.SIDE)
    if len(sides) > 1:
        for match in tongue.both.finditer(words):
            yield Mention(*match.span(), sides)
    for kind, pattern in (
        (ParticipantKind.GUARANTOR, tongue.guarantor),
        (ParticipantKind.INTERMEDIARY, tongue.intermediary),
    ):
        alike = [one.id for one in participants if one.kind is kind]
        if len(alike) == 1:  # of two guarantors, "the guarantor" is neither
            for match in pattern.finditer(words):
                yield Mention(*match.span(), (alike[0],))


def _patterns(one: Participant, lang: str) -> Iterator[re.Pattern[str]]:
    for text in one.name:
        name = text.words.strip()
        if name:
            yield _named(name, base(text.lang))
    if base(lang) == "en":
        yield re.compile(rf"(?<!\w)(?:the )?(?:party|side) {re.escape(one.id)}(?!\w)", re.IGNORECASE)


def _named(name: str, lang: str) -> re.Pattern[str]:
    """Make the pattern of a name, with the articles and prefixes that its language writes before it or onto it."""
    spelled = r"\s+".join(re.escape(word) for word in name.split())
    if lang == "ar":
        bare = f"|و?لل{spelled[2:]}" if spelled.startswith("ال") else ""
        spelled = rf"(?:[وف]?[بلك]?{spelled}{bare})"
    elif lang == "he":
        bare = f"|[ולב]{{1,2}}{spelled[1:]}" if spelled.startswith("ה") else ""
        spelled = rf"(?:[ולבמהשכ]{{0,2}}{spelled}{bare})"
    elif lang == "fr":
        spelled = rf"(?:(?:les?|la|du|au)\s+|[ld][’'])?{spelled}"
    else:
        spelled = rf"(?:the\s+)?{spelled}"
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.IGNORECASE)


def joined(words: str, every: Sequence[Mention]) -> Mention:
    """Put together the mentions that end with the last one and are joined by nothing but commas and "and"."""
    start, who = every[-1].start, every[-1].who
    for one in reversed(every[:-1]):
        if not _JOINED.fullmatch(words, one.end, start):
            break
        start, who = one.start, (*one.who, *who)
    return Mention(start, every[-1].end, tuple(dict.fromkeys(who)))
