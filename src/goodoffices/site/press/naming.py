"""Whether an actor's words name a party itself: by its name, its delegation or government, or who speaks for it.

Whoever is merely of a party's place (a newspaper, a resident, an analyst of it) does not speak for the party.
"""

from collections.abc import Iterable

from goodoffices.talks.guard.folding import split

_BODIES = frozenset(
    split(
        "delegation government assembly council délégation gouvernement assemblée conseil "
        "وفد حكومة مجلس جمعية משלחת ממשלת מועצת אספת"
    )
)
"""Folded words for what acts as a party."""

_SPEAKING = frozenset(
    split(
        "spokesman spokeswoman spokesperson porte-parole "
        "متحدث متحدثة المتحدث المتحدثة ناطق ناطقة الناطق الناطقة דובר דוברת הדובר הדוברת"
    )
)
"""Folded words for who speaks for a party."""

_JOINING = frozenset(
    split("the a an of for s le la les l un une de du des d pour باسم بلسان الرسمي الرسمية של מטעם")
)
"""Folded words between these that add nobody else."""

_NAMES = 3
"""Words that the name of a spokesperson may have."""


def names_party(actor: str, called: Iterable[str]) -> bool:
    """Say whether an actor's words name the party that is `called` so: "the assembly of X", "X spokeswoman Ida Y"."""
    ways = [_bare(split(one)) for one in (actor, _without_own_name(actor))]
    names = [name for one in called if (name := _bare(split(one)))]
    return any(_names(words, name) for words in ways for name in names)


def _without_own_name(actor: str) -> str:
    """Take off what a spokesperson is called: before a comma ("Ida Y, a spokeswoman for X"), or after the word."""
    before, _comma, after = actor.partition(",")
    if len(before.split()) <= _NAMES and not _SPEAKING.isdisjoint(_bare(split(after))[:1]):
        return after
    words = actor.split()
    end = next((at for at, word in enumerate(words, 1) if not _SPEAKING.isdisjoint(split(word))), len(words))
    named = len(words) - end <= _NAMES and all(one[:1].isupper() for one in words[end:])
    return " ".join(words[:end]) if named else actor


def _bare(words: list[str]) -> list[str]:
    return [one for one in words if one not in _JOINING]


def _names(words: list[str], name: list[str]) -> bool:
    """Say whether nothing stands around the name but bodies and who speaks for them."""
    for at in range(len(words) - len(name) + 1):
        if words[at : at + len(name)] == name:
            return _BODIES.union(_SPEAKING).issuperset(words[:at] + words[at + len(name) :])
    return False


__all__ = ["names_party"]
