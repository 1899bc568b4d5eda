"""What stands directly before a verb: auxiliaries, adverbs, negations; and whether the word can be a verb at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.press.clauses.grammar import Form, group
from goodoffices.press.clauses.model import Word
from goodoffices.press.clauses.words import QUOTES, STOPS, back_over_time

PLURALS = frozenset(
    [
        "people",
        "police",
        "officials",
        "women",
        "men",
        "children",
        "they",
        "we",
        "i",
        "you",
        "authorities",
        "troops",
    ]
)
LONGEST_CHAIN = 12
"""Words before a verb among which its auxiliaries are looked for."""

AWAY = frozenset(["from", "to", "in", "into", "down", "off", "on", "at", "out", "over"])
NOUNS = frozenset(
    [
        "talks",
        "forces",
        "releases",
        "attacks",
        "raids",
        "troops",
        "clashes",
        "strikes",
        "protests",
        "needs",
        "moves",
        "tanks",
        "rockets",
        "arms",
        "supplies",
        "bombs",
        "monitors",
        "conveys",
        "demands",
        "offers",
        "plans",
        "reports",
        "marches",
        "riots",
        "rallies",
        "searches",
        "guns",
        "shells",
    ]
)
"""Forms of verbs that are mostly nouns in reports: verbs only after a pronoun or a name, before an object."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a verb's auxiliaries open, the last word `before` them all, and what the auxiliaries say."""

    opens: int
    before: int
    helpers: tuple[str, ...] = ()
    negated: bool = False

    @property
    def modal(self) -> str:
        """Give the modal verb among them, "" for none."""
        return next((low for low in self.helpers if low in group("modals")), "")


def chain(words: Sequence[Word], at: int) -> Chain:
    """Go left from the verb over auxiliaries, adverbs, negations and phrases of time."""
    helpers: list[str] = []
    place, opens, negated = at - 1, at, False
    while place >= max(0, at - LONGEST_CHAIN):
        low = words[place].low
        if low == "nor":
            return Chain(opens, place, tuple(helpers), True)
        timed = back_over_time(words, place)
        if timed < place and not (low == "may" and not words[place].capital):
            place = timed
            continue
        if not (_helps(low) or _skipped(words[place])):
            break
        if _helps(low):
            helpers.append(low)
        if low in group("negations"):
            negated = True
        if _helps(low) or low in group("negations"):
            opens = place
        place -= 1
    return Chain(opens, place, tuple(helpers), negated or neither(words, place))


def neither(words: Sequence[Word], place: int) -> bool:
    """Say whether the subject itself denies: "nobody left"."""
    return place >= 0 and words[place].low in ("nobody", "none")


def _helps(low: str) -> bool:
    return low in group("be") or low in group("have") or low in group("do") or low in group("modals")


def _skipped(word: Word) -> bool:
    if word.low in group("adverbs") or word.low in group("hedges") or word.low in group("negations"):
        return True
    return word.low.endswith("ly") and len(word.low) > 4 and not word.capital


def fits(helpers: Sequence[str], form: Form) -> bool:
    """Say whether a word of this form can follow these auxiliaries, the nearest first."""
    nearest = helpers[0]
    if nearest in group("modals") or nearest in group("do"):
        return form is Form.BASE
    if nearest in group("have"):
        return form in (Form.PARTICIPLE, Form.PAST)
    return form in (Form.ING, Form.PARTICIPLE, Form.PAST, Form.ADJECTIVE)


def stands_alone(words: Sequence[Word], at: int, form: Form, before: Chain) -> bool:
    """Say whether a word without auxiliaries is a verb there, and no noun or adjective."""
    following = words[at + 1].low if at + 1 < len(words) else "."
    if form is Form.ING:
        return _participle(words, at, before)
    if before.before < 0 or form not in (Form.BASE, Form.PRESENT, Form.PAST):
        return False
    if _helps(following) and following not in group("have"):
        return False
    if (following == "by" and form is Form.PAST and not _measured(words, at + 2)) or _no_verb(
        words[at].low, form, following
    ):
        return False
    previous = words[before.before]
    if form is Form.BASE and previous.low in group("joins"):
        return False
    if (
        form is Form.PRESENT
        and following in ".,;"
        and not previous.capital
        and previous.low not in group("pronouns")
    ):
        return False
    if words[at].low in NOUNS and not _plainly(words, at, previous):
        return False
    if previous.low in group("determiners") - {
        "this",
        "that",
        "these",
        "those",
        "both",
        "all",
        "many",
        "some",
    }:
        return False
    if previous.low in group("prepositions") or previous.low.endswith(("'s", "s'")) or previous.low.isdigit():
        return False
    return _agrees(words, before.before, form, words[at].low in group("reports"))


def _no_verb(low: str, form: Form, following: str) -> bool:
    """Say whether what follows shows a noun or an adverb: "calls of", "back from"."""
    return (following == "of" and form is not Form.PAST) or (low == "back" and following in AWAY)


def _plainly(words: Sequence[Word], at: int, previous: Word) -> bool:
    if previous.low in group("pronouns") | group("relatives"):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    return previous.capital and following is not None and following.low in group("determiners") | {"that"}


def _measured(words: Sequence[Word], at: int) -> bool:
    """Say whether a measure follows "by": "shortened by one hour"."""
    return at < len(words) and (
        words[at].low.isdigit() or words[at].low in ("one", "two", "half", "a", "three")
    )


def _agrees(words: Sequence[Word], place: int, form: Form, reported: bool) -> bool:
    """Say whether the word before can be a subject's last for this form: plural for "reject", single for "rejects"."""
    previous = words[place]
    low = previous.low
    if low in QUOTES:
        return reported
    if low == "that" and form is Form.BASE:
        return place > 0 and _plural(words[place - 1].low)
    if form is Form.PAST or low in group("relatives") or low in group("joins") or low in ("'", ","):
        return low not in STOPS
    plural = _plural(low)
    if form is Form.BASE:
        plain = low in ("both", "all", "many", "some", "these", "those")
        return plural or plain or (reported and _plural_head(words, place))
    return not plural or previous.capital or low in group("pronouns") - PLURALS


def _plural(low: str) -> bool:
    return low in PLURALS or (low.endswith("s") and low not in group("determiners"))


def _plural_head(words: Sequence[Word], last: int) -> bool:
    """Say whether the phrase that ends there has a plural head: "mediators at talks for the region"."""
    for place in range(last, max(0, last - 12), -1):
        if words[place].low in STOPS or words[place].low == ",":
            return False
        if words[place].low in group("prepositions") and _plural(words[place - 1].low):
            return True
    return False


def _participle(words: Sequence[Word], at: int, before: Chain) -> bool:
    """Say whether an -ing form is a verb: not after an article, nor before "of"."""
    if at + 1 < len(words) and words[at + 1].low in ("of", "in", "was", "were", "is", "are", ".", ","):
        return before.before >= 0 and words[before.before].low == ","
    if before.before < 0:
        return True
    low = words[before.before].low
    if (
        low in group("determiners")
        or low.endswith(("'s", "s'"))
        or (low.isdigit() and not _governs(words, at))
    ):
        return False
    if low == "," or low in group("prepositions") | group("joins") | group("opens"):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    led = group("determiners") | group("pronouns") | group("prepositions") | {"that"}
    return following is not None and (following.capital or following.low in led)


def _governs(words: Sequence[Word], at: int) -> bool:
    """Say whether an object follows directly: "resolution 1234 demanding an end", and not "12 meeting rooms"."""
    led = group("determiners") | group("pronouns") | {"on", "for", "that"}
    return at + 1 < len(words) and words[at + 1].low in led
