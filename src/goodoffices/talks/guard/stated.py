"""Shared dates and quantities: what outgoing wording states and something told stated before it."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial

from goodoffices.talks.guard.dates import Date
from goodoffices.talks.guard.facts import Fact, facts, keys, same_fact, signs, tells_fact
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.guard.material import Match, Material, Page

_LEXICONS = (lexicon_of("en"), lexicon_of("fr"))

Found = tuple[int, Fact, int, Fact]  # outgoing text and what it states, told text and what that states


def stated(material: Material) -> list[Match]:
    """Give the dates and quantities that outgoing texts share with told ones and that the recipient doesn't have."""
    ours = [(part, fact) for part, page in enumerate(material.outgoing) for fact in _facts(material, page)]
    if not ours:
        return []
    index: dict[Hashable, list[tuple[int, Fact]]] = {}
    for part, fact in ours:
        for key in keys(fact):
            index.setdefault(key, []).append((part, fact))
    wanted = _Wanted((fact for _, fact in ours), material.stems)
    found: list[Found] = [
        (part, fact, at, theirs)
        for at, told in enumerate(material.told)
        if wanted.may_stand_in(told)
        for theirs in _facts(material, told)
        for key in keys(theirs)
        for part, fact in index.get(key, ())
        if same_fact(fact, theirs)
    ]
    had = _had(material, {stated for _, fact, _, theirs in found for stated in (fact, theirs)})
    return [_match(one) for one in found if one[1] not in had and one[3] not in had]


class _Wanted:
    """Tells the texts that may state one of the facts looked for, so that most need no closer reading."""

    def __init__(self, wanted: Iterable[Fact], stems: Callable[[Page], Sequence[str]]) -> None:
        self._stems = stems
        self._wanted = frozenset(sign for fact in wanted for sign in signs(fact))
        self._any = frozenset(one for sign in self._wanted for one in (*sign.some, sign.also))
        self._known: dict[str, frozenset[Hashable]] = {}

    def may_stand_in(self, page: Page) -> bool:
        """Say whether the words of the page are signs of what is looked for."""
        known = self._known
        for token in set(page.tokens).difference(known):
            known[token] = self._any.intersection(
                sign for lexicon in _LEXICONS for sign in lexicon.signs(token)
            )
        there = frozenset[Hashable]().union(*filter(None, map(known.__getitem__, page.tokens)))
        stems = partial(self._stems, page)
        return bool(there) and any(wanted.stand_in(there, stems) for wanted in self._wanted)


def _facts(material: Material, page: Page, lang: str | None = None) -> tuple[Fact, ...]:
    content = material.content(lang or page.text.lang)
    return facts(page.reading, content) if content.beginnings(page.tokens) else ()


def _match(found: Found) -> Match:
    part, fact, at, theirs = found
    if isinstance(fact, Date):
        exact, kind = isinstance(theirs, Date) and fact.moments == theirs.moments, "date"
    else:
        exact, kind = (
            not isinstance(theirs, Date) and (fact.unit, fact.noun) == (theirs.unit, theirs.noun),
            "number",
        )
    return Match(kind, part, fact.first, fact.last, at, theirs.first, theirs.last, exact)


def _had(material: Material, wanted: set[Fact]) -> set[Fact]:
    """Give those of `wanted` that stand in what the recipient has, in whichever language that is."""
    if not wanted:
        return set()
    langs = {"en", "fr", *material.langs}
    had: set[Fact] = set()
    signs_of = _Wanted(
        wanted, lambda page: [s for lang in langs for s in material.content(lang).stems(page.tokens)]
    )
    for page in filter(signs_of.may_stand_in, material.known):
        known = [fact for lang in langs for fact in _facts(material, page, lang)]
        had.update(fact for fact in wanted if any(tells_fact(one, fact) for one in known))
    return had
