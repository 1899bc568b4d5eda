"""Comparing in the tests: what the guard shows of one outgoing text, as (kind, outgoing words, told words)."""

from collections.abc import Iterable, Sequence

from goodoffices.talks.guard import ContestedName, Finding, Told, overlaps
from goodoffices.talks.texts import Text


def told(words: str, lang: str = "en", room: str = "caucus", number: int = 1) -> Told:
    return Told(Text(words, lang), room, number)


def compare(
    outgoing: str,
    *heard: Told | str,
    lang: str = "en",
    known: Sequence[str] = (),
    names: Sequence[ContestedName] = (),
) -> tuple[Finding, ...]:
    things = [told(one, lang, number=at) if isinstance(one, str) else one for at, one in enumerate(heard, 1)]
    return overlaps([Text(outgoing, lang)], things, known, names)


def shown(outgoing: str, *heard: Told | str, **more) -> list[tuple[str, str, str]]:
    return [
        (one.kind, outgoing[slice(*one.outgoing)], one.told.text.words[slice(*one.span)])
        for one in compare(outgoing, *heard, **more)
    ]


def kinds(findings: Iterable[tuple[str, str, str]]) -> list[str]:
    return [kind for kind, _, _ in findings]
