"""Contested names: what each side calls a thing, what the mediation writes, and where a side's word stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from goodoffices.talks.guard.folding import Reading, read, split
from goodoffices.talks.guard.inflection import forms, term_forms
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.guard.lexicons import lexicon_of
from goodoffices.talks.texts import Text

OTHER_TERM = "other-term"
OWN_TERM = "own-term"


@dataclass(frozen=True, slots=True)
class ContestedName:
    """One thing: `ours` is what the mediation writes; `theirs` pairs a party's id with what it says."""

    thing: str
    ours: tuple[Text, ...]
    theirs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class NameFinding:
    """A side's word in what goes to a recipient.

    `kind` is "other-term" where it is another side's (it may offend, or show whom we spoke with) and "own-term", which
    weighs less, where it is the recipient's (the mediation would take its side).  `span` are character offsets in the
    words of the outgoing text `part`; `instead` is what the mediation writes in that text's language, if it is set.
    """

    kind: str
    thing: str
    party: str
    term: Text
    part: int
    span: tuple[int, int]
    found: str
    instead: Text | None


@dataclass(frozen=True, slots=True)
class Spoken:
    """A registered word in the words `first` to `last` of a text; `party` is empty where it is the mediation's."""

    name: ContestedName
    party: str
    term: Text
    first: int
    last: int


def contested(
    outgoing: Sequence[Text], names: Sequence[ContestedName], recipient: str
) -> tuple[NameFinding, ...]:
    """Give each side's word that stands in what goes to `recipient`, in reading order."""
    spotter = Spotter(names)
    return tuple(
        finding
        for part, text in enumerate(outgoing)
        for finding in _judged(part, text, read(text.words), spotter, recipient)
    )


def _judged(
    part: int, text: Text, reading: Reading, spotter: "Spotter", recipient: str
) -> Iterator[NameFinding]:
    spoken = spotter.theirs_in(reading)
    for (first, last), group in groupby(spoken, key=lambda one: (one.first, one.last)):
        here = list(group)
        own = [one for one in here if one.party == recipient]
        span = reading.span(first, last)
        for one in own[:1] or here:
            kind = OWN_TERM if own else OTHER_TERM
            instead = next((ours for ours in one.name.ours if base(ours.lang) == base(text.lang)), None)
            found = text.words[slice(*span)]
            yield NameFinding(kind, one.name.thing, one.party, one.term, part, span, found, instead)


class Spotter:
    """Finds registered words in texts, inflected, with clitics, and of several words."""

    def __init__(self, names: Iterable[ContestedName]) -> None:
        """Fold the register once for many texts."""
        self._terms: dict[str, list[_Term]] = {}
        self._forms: dict[tuple[str, str], frozenset[str]] = {}
        for name in names:
            for party, text in (*(("", ours) for ours in name.ours), *name.theirs):
                self._add(name, party, text)

    def _add(self, name: ContestedName, party: str, text: Text) -> None:
        tokens = split(text.words)
        functions = lexicon_of(text.lang).functions
        while len(tokens) > 1 and tokens[0] in functions:
            del tokens[0]  # "the Barrier" is as well "a barrier"
        if tokens:
            term = _Term(name, party, text, tuple(term_forms(token, text.lang) for token in tokens))
            for form in term.words[0]:
                self._terms.setdefault(form, []).append(term)

    def theirs_in(self, reading: Reading) -> list[Spoken]:
        """Give the sides' words in a text, but none within a longer one or within a name of the mediation's own."""
        every = [one for at in range(len(reading.tokens)) for one in self._at(reading, at)]
        longest = sorted(every, key=lambda one: (one.first - one.last, one.party != ""))
        taken: dict[int, Spoken] = {}
        kept: list[Spoken] = []
        for one in longest:
            there = [taken[at] for at in range(one.first, one.last + 1) if at in taken]
            if all((t.first, t.last) == (one.first, one.last) and t.party for t in there):
                kept.append(one)
                taken.update(dict.fromkeys(range(one.first, one.last + 1), one))
        return sorted((one for one in kept if one.party), key=lambda one: (one.first, one.last, one.party))

    def may_stand_in(self, tokens: Iterable[str]) -> bool:
        """Say whether one of the words may begin a registered one, without a closer look."""
        return any(
            not self._terms.keys().isdisjoint(self._form(token, lang))
            for token in tokens
            for lang in ("en", "fr")
        )

    def _form(self, token: str, lang: str) -> frozenset[str]:
        known = self._forms.get((token, lang))
        if known is None:
            known = self._forms[token, lang] = forms(token, lang)
        return known

    def _at(self, reading: Reading, at: int) -> Iterator[Spoken]:
        seen: set[int] = set()
        for lang in ("en", "fr"):
            for form in self._form(reading.tokens[at], lang):
                for term in self._terms.get(form, ()):
                    if id(term) not in seen and (last := self._end(reading, at, term)) is not None:
                        seen.add(id(term))
                        yield Spoken(term.name, term.party, term.text, at, last)

    def _end(self, reading: Reading, at: int, term: "_Term") -> int | None:
        """Give the last word of the term if it stands at word `at`; a possessive 's within it is passed over."""
        lang = "fr" if base(term.text.lang) == "fr" else "en"
        for number, words in enumerate(term.words):
            if (
                number
                and at < len(reading.tokens)
                and reading.tokens[at] == "s"
                and reading.gap(at) in ("'", "’")
            ):
                at += 1
            if at >= len(reading.tokens) or words.isdisjoint(self._form(reading.tokens[at], lang)):
                return None
            at += 1
        return at - 1


@dataclass(frozen=True, slots=True)
class _Term:
    """A registered word; `words` holds the forms of each of its words."""

    name: ContestedName
    party: str
    text: Text
    words: tuple[frozenset[str], ...]
