"""Whether words that leave a list's room, such as a heading, name a person of that list."""

import re
from collections.abc import Iterable

from goodoffices.talks.acts import Person
from goodoffices.talks.lists.letters import Script, bare, script_of, tokens_of, without_article, written

APART = re.compile(r"[\W_]+")
JOINED = {Script.HEBREW: "ולבמשהכ", Script.ARABIC: "ولبفك"}
"""Small words that are written in one with the word after them: "and", "to", "in", "from" …"""


def names_somebody(words: str, persons: Iterable[Person]) -> bool:
    """Say whether the words hold a name of one of them: the whole of it, or two words of it, in any order.

    Words are compared without case, accents and vowel points; a numeral is a part of a name only with all the rest.
    """
    said = _said(words)
    return any(_holds(said, name.words) for one in persons for name in one.names)


def _said(words: str) -> set[str]:
    """Give the words as they may stand in a name: as they are, and without what is written in one with them."""
    cut = [one for one in APART.split(bare(words)) if one]
    found = {*cut, *tokens_of(" ".join(cut))}
    found |= {one[1:] for one in found if len(one) > 2 and one[0] in JOINED.get(script_of(one), "")}
    found |= {without_article(one) for one in found}
    return {written(one) for one in found}


def _holds(said: set[str], name: str) -> bool:
    tokens = {written(without_article(one)) for one in tokens_of(" ".join(APART.split(bare(name)))) if one}
    met = tokens & said
    return bool(tokens) and (met == tokens or sum(1 for one in met if one.isalpha() and len(one) > 1) >= 2)
