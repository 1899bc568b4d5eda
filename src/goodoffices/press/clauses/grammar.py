"""English words that build clauses, and the forms that a verb takes."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

VOWELS = "aeiou"


class Form(StrEnum):
    """Which form of a verb a word is; an adjective that takes "to be" counts as one."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    ING = "ing"
    ADJECTIVE = "adjective"
    MODAL = "modal"


@dataclass(frozen=True)
class Grammar:
    """The sets of `lexicons/clauses/en.toml` by name, phrases of conditions by first word, past forms out of rule."""

    sets: Mapping[str, frozenset[str]]
    conditions: Mapping[str, tuple[tuple[str, ...], ...]]
    irregular: Mapping[str, tuple[str, str]]


@cache
def grammar() -> Grammar:
    """Read the words once."""
    source = files("goodoffices.press") / "lexicons" / "clauses" / "en.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    irregular = {verb: (forms.split()[0], forms.split()[1]) for verb, forms in table.pop("irregular").items()}
    conditions: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(one.split()) for one in table.pop("conditions")), key=len, reverse=True):
        conditions[phrase[0]] = (*conditions.get(phrase[0], ()), phrase)
    return Grammar({name: frozenset(words.split()) for name, words in table.items()}, conditions, irregular)


def group(name: str) -> frozenset[str]:
    """Give one set of words: "modals", "days" …; KeyError for a name that the lexicon lacks."""
    return grammar().sets[name]


def inflected(verbs: Iterable[str]) -> dict[str, tuple[tuple[str, Form], ...]]:
    """Give each form of the verbs with the verbs and forms that it can be; "=ready" is an adjective, "must" a modal."""
    found: dict[str, list[tuple[str, Form]]] = {}
    for verb in verbs:
        for word, form in _forms(verb):
            found.setdefault(word, []).append((verb, form))
    return {word: tuple(readings) for word, readings in found.items()}


def _forms(verb: str) -> Iterator[tuple[str, Form]]:
    if verb.startswith("="):
        yield verb[1:], Form.ADJECTIVE
        return
    if verb in group("modals"):
        yield verb, Form.MODAL
        return
    past, participle = grammar().irregular.get(verb) or (_past(verb),) * 2
    yield verb, Form.BASE
    yield _present(verb), Form.PRESENT
    yield past, Form.PAST
    yield participle, Form.PARTICIPLE
    yield _ing(verb), Form.ING
    if verb.endswith("l") and verb[-2] in VOWELS and verb not in group("doubled") | set(grammar().irregular):
        yield verb + "led", Form.PAST
        yield verb + "ling", Form.ING


def _present(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb[:-1] + "ied"
    return _stem(verb) + "ed"


def _ing(verb: str) -> str:
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return verb[:-1] + "ing"
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    return verb + verb[-1] if verb in group("doubled") else verb
