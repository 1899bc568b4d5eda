"""Which sayings share words of content: stems, and an index that finds likely pairs without comparing all with all.

Two sets of words that share at least k of them share one among all but the k - 1 commonest of the first: only the
entries listed under those rarer words are compared closely.  Nothing is missed by it (the prefix filter of Chaudhuri,
Ganti and Kaushik, "A primitive operator for similarity joins in data cleaning", 2006).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goodoffices.talks.guard.folding import split
from goodoffices.talks.guard.lexicon import base
from goodoffices.talks.guard.stems import Content
from goodoffices.talks.texts import Text

Stems = frozenset[str]

_NEGATIONS = {
    "en": """not no never none nothing neither nor cannot without didn doesn don won isn wasn aren weren hasn haven hadn
             couldn wouldn shouldn""",
    "fr": "ne n pas jamais aucun aucune ni sans rien",
    "ar": "لا لم لن ليس ليست ولا ولم ولن وليس وليست بلا دون",
    "he": "לא ולא שלא אין ואין שאין בלי ללא מעולם",
}
NEGATIONS = {lang: frozenset(split(words)) for lang, words in _NEGATIONS.items()}
"""Folded words that turn a saying into its opposite, by language."""


@dataclass(slots=True)
class Words:
    """Reads words of content; lives for one comparison, so that nothing said is kept elsewhere."""

    _contents: dict[str, Content] = field(default_factory=dict)

    def stems(self, text: Text) -> Stems:
        """Give the stems of the words of content, numbers as "#6"; words of negation are none of them."""
        return frozenset(self.stems_in_order(text))

    def stems_in_order(self, text: Text) -> tuple[str, ...]:
        """Give the stems of the words of content as they follow one another, with repetitions."""
        return tuple(stem for stem, _ in self.places(text, split(text.words)))

    def places(self, text: Text, tokens: Sequence[str]) -> Iterator[tuple[str, int]]:
        """Go through the stems of a text's folded words with the place of the word that each belongs to."""
        content = self._contents.setdefault(text.lang, Content(text.lang))
        negations = NEGATIONS.get(base(text.lang), frozenset())
        for at, stem in enumerate(content.stems(tokens)):
            if stem and tokens[at] not in negations:
                yield stem, at

    def every(self, text: Text, tokens: Sequence[str]) -> tuple[str, ...]:
        """Give each folded word as it is compared: its stem, or the very word where it carries no content."""
        content = self._contents.setdefault(text.lang, Content(text.lang))
        return tuple(stem or token for stem, token in zip(content.stems(tokens), tokens, strict=True))


def negates(text: Text) -> bool:
    """Say whether a word of negation stands in the text."""
    return not NEGATIONS.get(base(text.lang), frozenset()).isdisjoint(split(text.words))


class Index:
    """Finds, of many sets of stems, those that share words with another."""

    def __init__(self, every: Sequence[Stems]) -> None:
        """List the sets under their stems."""
        self._every = every
        self._under: dict[str, list[int]] = {}
        for at, stems in enumerate(every):
            for stem in stems:
                self._under.setdefault(stem, []).append(at)

    def sharing(self, stems: Stems, least: int, most: int | None = None) -> list[int]:
        """Give the places of the sets that share at least `least` (1 or more) of the stems, in order.

        Given `most`, one of those that they share has to stand in no more sets than that.
        """
        rarest = sorted(stems, key=lambda stem: (len(self._under.get(stem, ())), stem))
        found: set[int] = set()
        for stem in rarest[: max(len(rarest) - least + 1, 0)]:
            under = self._under.get(stem, ())
            if most is None or len(under) <= most:
                found.update(under)
        return sorted(at for at in found if len(stems & self._every[at]) >= least)


__all__ = ["NEGATIONS", "Index", "Stems", "Words", "negates"]
