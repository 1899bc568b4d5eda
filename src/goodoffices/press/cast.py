"""Who a report speaks of: which fullest name a pronoun, a role or a short name stands for, inside that report.

Only what the report itself says counts, and only where it points to one person or body: "Haroun" is Dalia Haroun where
one Haroun was named, "the minister" the one whom the report called a minister.  Else the name is the words themselves.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from goodoffices.press.document import Document, Stretch, document
from goodoffices.press.listed import listed
from goodoffices.talks.pressfile.entries import Actor

TITLES = listed("cast/en", "titles")
ROLES = listed("cast/en", "roles")
BODIES = listed("cast/en", "bodies")
MALE, FEMALE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
MANY, THING = frozenset({"they", "them", "their", "themselves"}), frozenset({"it", "its", "itself"})
WHO = frozenset({"who", "whom", "which", "that"})
HE, SHE = (
    frozenset({"mr", "sir", "king", "prince", "spokesman", "chairman", "sheikh", "emir", "bishop", "pope"}),
    frozenset({"mrs", "ms", "miss", "lady", "queen", "spokeswoman", "chairwoman"}),
)
CALLED = re.compile(r"\b(?:(Mr|Sir)|Mrs|Ms|Miss|Lady)\.? $")
"""A title just before a name: the first group is a man's."""

PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|she|her|hers|herself)\b", re.IGNORECASE)
OPENS = re.compile(r"(?:(?:But|And|Later|Still|Then),? )?(?:(He)|She)\b")
CLEARLY = 3
"""How many times as often as by the other pronoun somebody is called by one where the report seems to use both."""

PART = r"(?:(?:al|el|as|an|ash|Al|El)-)?[A-Z][\w’'-]*[a-z][\w’'-]*|[A-Z]\."
NAMED = re.compile(
    rf"(?<![\w.])(?:{PART})(?: (?:(?:al|el|bin|ibn|van|von|der|de|la|del|da|dos) )*(?:{PART})){{0,6}}(?!\w)"
)
OPENER = re.compile(
    r"(?:(?:But|And|The|Still|Meanwhile|However|Yet|So|When|While|As|In|On|At|For|If|After|Before|Then|Now|A|An) )+"
    r"(?=\S)"
)
WORDS = re.compile(r"[\w’'-]+")
ROLE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(ROLES))}),? $", re.IGNORECASE)
ROLE_AFTER = re.compile(
    rf"^, (?:(?:who|which) (?:is|was) )?(?:the|a|an|[A-Z][\w’'-]+)\b[^,.;\n]{{0,60}}?\b(?:{'|'.join(sorted(ROLES))})\b"
)
PHRASE_BEFORE = re.compile(r"(?:^|[,.;:\"”“\n] ?|\b(?:and|but|while) )([^,.;:\"”“\n]{3,80}), $")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the report names in full: the name, the words of the roles it gives, and "he" or "she" if told."""

    name: str
    start: int
    roles: frozenset[str]
    gender: str = ""

    @property
    def last(self) -> str:
        """Give the last part of the name, by which reports go on to call somebody."""
        return self.name.split()[-1]


@dataclass(frozen=True)
class Cast:
    """The people of a report, and every place where a capitalised name stands, in the order of the text."""

    people: tuple[Person, ...]
    mentions: tuple[tuple[int, Person], ...]
    bodies: tuple[tuple[int, str], ...]


def actor(document: Document, start: int, end: int) -> Actor:
    """Give the words there as an actor; ValueError where there are none."""
    span = document.span(start, end)
    name = _name(document, span.text, span.start) if document.lang == "en" else ""
    return Actor(span, name or span.text)


def _name(document: Document, words: str, place: int) -> str:
    cast = _cast(document.text)
    low = words.lower()
    if low in MALE | FEMALE:
        return _pronoun(document, cast, place, "he" if low in MALE else "she")
    if low in MANY | THING:
        return _subject(document, place, many=low in MANY)
    if low in WHO:
        return _antecedent(document, cast, place)
    return _held(cast, words, place) or _role(cast, words, place) or _body(cast, words)


def _held(cast: Cast, words: str, place: int) -> str:
    """Give the person whose full name or last name the words hold, where no more than one fits."""
    inside = [one.name for one in cast.people if one.name in words]
    if inside:
        return max(inside, key=len)
    parts = words.split()
    bare = parts[1:] if parts[0].lower().rstrip(".") in TITLES else parts
    if len(bare) != 1:
        return ""
    last = re.sub(r"[’']s?$", "", bare[0])
    return _only({one.name for one in cast.people if last in (one.last, one.last.removeprefix("al-"))})


def _only(names: set[str]) -> str:
    return names.pop() if len(names) == 1 else ""


def _role(cast: Cast, words: str, place: int) -> str:
    """Give whom the report called so: "the minister" after "Interior Minister Tomas Velde"."""
    parts = words.lower().split()
    if parts[0] not in ("the", "its", "their", "his", "her") or len(parts) > 4 or parts[-1] not in ROLES:
        return ""
    named = [one for one in cast.people if one.start < place]
    exact = {one.name for one in named if all(part in one.roles for part in parts[1:])}
    return _only(exact or {one.name for one in named if parts[-1] in one.roles})


def _body(cast: Cast, words: str) -> str:
    """Give the full name of a body called by its last word: "the Front" after "the Northern Front"."""
    bare = re.sub(r"^(?:the|The|its|his|her|their) ", "", words)
    if not bare[:1].isupper() or " " in bare:
        return ""
    return _only({name for _, name in cast.bodies if name.split()[-1] == bare})


def _pronoun(document: Document, cast: Cast, place: int, gender: str) -> str:
    """Give the last person named before, outside quotations, whom nothing calls by the other pronoun."""
    at = bisect_left(cast.mentions, place, key=lambda one: one[0])
    before = [
        one
        for start, one in cast.mentions[max(0, at - 8) : at]
        if one.gender in ("", gender) and document.quoted(start) is None
    ]
    return before[-1].name if before else ""


OPENING = re.compile(
    r"(?:(?:But|And|Still|Meanwhile|However|Yet),? )?((?:[A-Z]|the )[\w’' -]{1,70}?),? "
    r"(?=(?:say|says|said|has|have|had|is|are|was|were|will|would|can|could|may|might"
    r"|denied|claimed|told|insisted|rejected|accepted|added|warned|urged)\b)"
)


def _subject(document: Document, place: int, many: bool) -> str:
    """Give what the clause or sentence before began with: "African Union mediators said …. They said" → those."""
    for sentence in _before(document, place):
        found = OPENING.match(document.text, sentence, place)
        words = found.group(1) if found else ""
        plural = words.endswith("s") or " and " in words
        known = words.split(" ")[0].lower() in MANY | THING | MALE | FEMALE
        if words and not known and plural == many and found and found.end() < place:
            return _held(_cast(document.text), words, place) or _body(_cast(document.text), words) or words
    return ""


def _before(document: Document, place: int) -> tuple[int, ...]:
    """Give where the sentence of `place` and the one before it begin."""
    at = bisect_left(document.sentences, place + 1, key=lambda one: one.start) - 1
    return tuple(document.sentences[one].start for one in (at, at - 1) if one >= 0)


def _antecedent(document: Document, cast: Cast, place: int) -> str:
    """Give the name just before a "who": "Majzoub Ahmed, who is"."""
    for start, one in reversed(cast.mentions[: bisect_left(cast.mentions, place, key=lambda one: one[0])]):
        between = document.text[start:place]
        if len(between) > 80:
            break
        if between.rstrip(", ").endswith(one.last):
            return one.name
    return ""


@lru_cache(maxsize=8)
def _cast(text: str) -> Cast:
    """Find who is named: people by their roles and titles, bodies by their words."""
    people: dict[str, Person] = {}
    bodies: dict[str, int] = {}
    places: list[tuple[int, str]] = []
    for start, words in _named(text):
        person = _person(text, start, words)
        if person is not None:
            kept = people.setdefault(person.name, person)
            people[person.name] = Person(
                kept.name, kept.start, kept.roles | person.roles, kept.gender or person.gender
            )
        elif words.split()[-1].lower() in BODIES and " " in words:
            bodies.setdefault(words, start)
        places.append((start, words))
    people |= _called_again(people, places)
    mentions = _gendered(text, _mentions(people, places))
    known = {one.name: one for _, one in mentions}
    return Cast(
        tuple(known.get(one.name, one) for one in people.values()),
        tuple(mentions),
        tuple((at, name) for name, at in bodies.items()),
    )


Votes = dict[str, list[int]]
"""By name, how often somebody is called by "he" and by "she"."""


def _gendered(text: str, mentions: list[tuple[int, Person]]) -> list[tuple[int, Person]]:
    """Add by which pronoun the report calls each: a title, else its own sentences, else how the next ones begin."""
    look = document(text, "en")
    titled: Votes = {}
    for start, one in mentions:
        if found := CALLED.search(text, max(0, start - 60), _name_start(text, start, one)):
            titled.setdefault(one.name, [0, 0])[0 if found.group(1) else 1] += 1
    same, after = _votes(look, mentions)
    told = {
        name: next((way for votes in (titled, same, after) if (way := _way(votes.get(name)))), "")
        for name in {one.name for _, one in mentions}
    }
    return [(start, replace(one, gender=one.gender or told[one.name])) for start, one in mentions]


def _name_start(text: str, last: int, one: Person) -> int:
    """Give where the name begins whose last part begins at `last`."""
    full = last + len(one.last) - len(one.name)
    return full if full >= 0 and text.startswith(one.name, full) else last


def _way(votes: list[int] | None) -> str:
    he, she = votes or (0, 0)
    return "he" if he > CLEARLY * she else "she" if she > CLEARLY * he else ""


def _votes(look: Document, mentions: list[tuple[int, Person]]) -> tuple[Votes, Votes]:
    """Count the pronouns after the only person whom a sentence names, and those that open the sentence after it."""
    same: Votes = {}
    after: Votes = {}
    alone: Person | None = None
    for sentence in look.sentences:
        low, high = (
            bisect_left(mentions, at, key=lambda one: one[0]) for at in (sentence.start, sentence.end)
        )
        named = mentions[low:high]
        opens = OPENS.match(look.text, sentence.start, sentence.end)
        if opens and alone is not None and not named:
            after.setdefault(alone.name, [0, 0])[0 if opens.group(1) else 1] += 1
        names = {one.name for _, one in named}
        if len(names) == 1:
            alone = named[0][1]
            _count(look, Stretch(named[0][0], sentence.end), same.setdefault(alone.name, [0, 0]))
        elif names:
            alone = None
    return same, after


def _count(look: Document, stretch: Stretch, votes: list[int]) -> None:
    """Count the reporter's own pronouns there."""
    for found in PRONOUN.finditer(look.text, stretch.start, stretch.end):
        if look.quoted(found.start()) is None:
            votes[0 if found.group(1) else 1] += 1


def _named(text: str) -> Iterator[tuple[int, str]]:
    """Give the capitalised names, without what only opens a sentence before them and without "'s"."""
    for found in NAMED.finditer(text):
        opener = OPENER.match(found.group())
        start = found.start() + (opener.end() if opener else 0)
        yield start, re.sub(r"[’']s$", "", text[start : found.end()])


def _called_again(people: dict[str, Person], places: list[tuple[int, str]]) -> dict[str, Person]:
    """Give the names without a role that the report goes on to call by their last part: "Majed al-Ansari … Ansari"."""
    alone = {words for _, words in places if " " not in words}
    found: dict[str, Person] = {}
    for start, words in places:
        parts = words.split()
        plain = 2 <= len(parts) <= 4 and not {part.lower() for part in parts} & (
            BODIES | ROLES | TITLES | {"the"}
        )
        if plain and words not in people and parts[-1].removeprefix("al-") in alone:
            found.setdefault(words, Person(words, start, frozenset()))
    return found


def _mentions(people: dict[str, Person], places: list[tuple[int, str]]) -> list[tuple[int, Person]]:
    """Give where each person is named, in full or by the last part alone."""
    short: dict[str, list[Person]] = {}
    for one in people.values():
        for last in {one.last, one.last.removeprefix("al-")}:
            short.setdefault(last, []).append(one)
    found = []
    for start, words in places:
        last = words.split()[-1]
        named = [one for one in short.get(last, ()) if one.name in words or len(words.split()) <= 2]
        if len(named) == 1:
            found.append((start + words.rfind(last), named[0]))
    return found


def _person(text: str, place: int, words_there: str) -> Person | None:
    """Read a capitalised name as a person's where a title, a role before or a role after says so."""
    parts = words_there.split()
    roles = {part.lower() for part in parts if part.lower() in ROLES}
    first = max(
        (at + 1 for at, part in enumerate(parts) if part.lower().rstrip(".") in ROLES | TITLES), default=0
    )
    titles = {part.lower().rstrip(".") for part in parts[:first]} & TITLES
    rest = parts[first:]
    start = place + len(words_there) - len(" ".join(rest))
    if len(rest) < 2 or any(part.lower() in BODIES for part in rest) or len(rest) > 4:
        return None
    lead = text[max(0, place - 100) : place]
    words = (
        {word.lower() for word in parts[:first]}
        | roles
        | _roles(lead)
        | _roles_after(text, place + len(words_there))
    )
    if not words & (ROLES | TITLES):
        return None
    gender = "he" if (words | titles) & HE else "she" if (words | titles) & SHE else ""
    return Person(" ".join(rest), start, frozenset(words), gender)


def _roles(lead: str) -> set[str]:
    """Give the words of a role just before a name: "the Front's chief negotiator, " or "spokesman "."""
    if ROLE_BEFORE.search(lead):
        return {word.lower() for word in WORDS.findall(re.split(r"[.;:\"”“\n]", lead)[-1])[-5:]}
    phrase = PHRASE_BEFORE.search(lead)
    words = {word.lower() for word in WORDS.findall(phrase.group(1))} if phrase else set()
    return words if words & ROLES else set()


def _roles_after(text: str, end: int) -> set[str]:
    """Give the words of a role just after a name: ", who is the government's chief negotiator"."""
    found = ROLE_AFTER.match(text[end : end + 120])
    return {word.lower() for word in WORDS.findall(found.group())} if found else set()


__all__ = ["actor"]
