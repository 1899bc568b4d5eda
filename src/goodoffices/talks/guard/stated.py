"""Shared dates and quantities: what outgoing wording states and something told stated before it."""

from goodoffices.talks.guard.dates import Date
from goodoffices.talks.guard.facts import Fact, facts, same_fact, tells_fact
from goodoffices.talks.guard.lexicons import ARABIC, ENGLISH, FRENCH, HEBREW
from goodoffices.talks.guard.material import Match, Material, Page

_ANY = ENGLISH | FRENCH | ARABIC | HEBREW
_BEGINNINGS = frozenset(
    {*_ANY.numbers, *_ANY.ordinals, *_ANY.measures, *_ANY.months, *(phrase[0] for phrase in _ANY.weekdays)}
)

Found = tuple[int, Fact, int, Fact]  # outgoing text and what it states, told text and what that states


def stated(material: Material) -> list[Match]:
    """Give the dates and quantities that outgoing texts share with told ones and that the recipient doesn't have."""
    ours = [(part, fact) for part, page in enumerate(material.outgoing) for fact in _facts(material, page)]
    if not ours:
        return []
    signs = _Signs()
    found: list[Found] = [
        (part, fact, at, theirs)
        for at, told in enumerate(material.told)
        if signs.stand_in(told)
        for theirs in _facts(material, told)
        for part, fact in ours
        if same_fact(fact, theirs)
    ]
    had = _had(material, {fact for _, fact, _, _ in found}, signs)
    return [_match(one) for one in found if one[1] not in had]


def _facts(material: Material, page: Page) -> tuple[Fact, ...]:
    return facts(page.reading, material.content(page.text.lang))


def _match(found: Found) -> Match:
    part, fact, at, theirs = found
    if isinstance(fact, Date):
        exact, kind = isinstance(theirs, Date) and fact.moments == theirs.moments, "date"
    else:
        exact, kind = not isinstance(theirs, Date) and (fact.unit, fact.noun) == (theirs.unit, theirs.noun), "number"
    return Match(kind, part, fact.first, fact.last, at, theirs.first, theirs.last, exact)


def _had(material: Material, wanted: set[Fact], signs: "_Signs") -> set[Fact]:
    """Give those of `wanted` that stand in what the recipient has, in whichever language that is."""
    if not wanted:
        return set()
    langs = {"en", "fr", *(page.text.lang for page in material.outgoing)}
    had: set[Fact] = set()
    for page in material.known:
        if signs.stand_in(page):
            known = [fact for lang in langs for fact in facts(page.reading, material.content(lang))]
            had.update(fact for fact in wanted if any(tells_fact(one, fact) for one in known))
    return had


class _Signs(dict[str, bool]):
    """Which words can begin a date or a number, each looked at once, so that most texts need no closer reading."""

    def __missing__(self, token: str) -> bool:
        self[token] = found = token.isdecimal() or not _BEGINNINGS.isdisjoint(_ANY.bare(token))
        return found

    def stand_in(self, page: Page) -> bool:
        """Say whether the page may state a date or a number."""
        return any(map(self.__getitem__, page.tokens))
