"""The words of a sentence, its phrases of time, and the noun phrase that ends or begins at a word."""

import re
from collections.abc import Callable, Iterator, Sequence

from goodoffices.press.clauses.grammar import group
from goodoffices.press.clauses.model import Word
from goodoffices.press.document import Document

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:[-'’&/][^\W_]+)*|[^\w\s]|_")
QUOTES = frozenset('"“”«»„')
STOPS = frozenset(";:—–()[]") | QUOTES
LONGEST_SUBJECT = 40
"""Words that a subject is looked for in; beyond that, it is no longer one phrase and the way there costs too much."""

LONGEST_TIME = 5
UNIT = r"(?:minute|hour|day|week|month|year|moment|morning|afternoon|evening|night)s?"
MANY = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|some|many|\d+)"
LENGTH = re.compile(rf"(?:(?:just|only|barely|about|nearly|less than|more than) )?(?:{MANY} ){{0,2}}{UNIT}")
APART = re.compile(
    rf"(?:{LENGTH.pattern}) (?:later|earlier|ago|afterwards?|before)"
    rf"|(?:later |earlier |on )?(?:the|that) (?:very )?(?:same |next |following |previous ){UNIT}"
    rf"|(?:later|earlier) (?:that|the same) {UNIT}"
)
"""How long before or after something, "two weeks later", and a day told by another, "the next morning"."""

LONGEST_CLAUSE = 30
LONGEST_BRACKET = 9


def words_of(document: Document, start: int, end: int) -> tuple[Word, ...]:
    """Give the words and marks between two characters, without short brackets: "the Office (ILO) said"."""
    words = tuple(_word(one) for one in WORD.finditer(document.text, start, end))
    return tuple(_unbracketed(words)) if any(word.low == "(" for word in words) else words


def _word(found: re.Match[str]) -> Word:
    text = found.group()
    low = text.lower()
    return Word(found.start(), found.end(), low.replace("’", "'") if "’" in low else low, text[0].isupper())


def _unbracketed(words: Sequence[Word]) -> Iterator[Word]:
    at = 0
    while at < len(words):
        if words[at].low == "(":
            last = next(
                (to for to in range(at, min(at + LONGEST_BRACKET, len(words))) if words[to].low == ")"), at
            )
            if last > at:
                at = last + 1
                continue
        yield words[at]
        at += 1


def back_over_time(words: Sequence[Word], at: int) -> int:
    """Go left from `at` over phrases like "on Friday", "late last month"; give the first place before them."""
    days, before = group("days"), group("before_days")
    place = at - 1 if _year(words, at) else at
    while place >= 0 and (words[place].low in days or (words[place].low.isdigit() and place < at)):
        place -= 1
    while place < at and place >= 0 and words[place].low in before:
        place -= 1
    return place


def _year(words: Sequence[Word], at: int) -> bool:
    """Say whether a year stands there behind its month: "on 24 February 2031"."""
    low = words[at].low if at > 0 else ""
    return len(low) == 4 and low.isdigit() and words[at - 1].low in group("days")


def without_time(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Give the words `first` to `last`, both included, without "a day later" at either end; none where first > last."""
    for place in range(first, min(first + LONGEST_TIME, last + 1)):
        if _is_time(words, first, place):
            first = place + 1
            break
    for place in range(max(first, last - LONGEST_TIME + 1), last + 1):
        if _is_time(words, place, last):
            return first, place - 1
    return first, last


def _is_time(words: Sequence[Word], first: int, last: int) -> bool:
    """Say whether the words, both ends included, are a phrase that says how long before or after, or which day."""
    after = words[last + 1].low if last + 1 < len(words) else ""
    phrase = " ".join(word.low for word in words[first : last + 1])
    return APART.fullmatch(phrase) is not None or (
        after in ("after", "before") and LENGTH.fullmatch(phrase) is not None
    )


def over_time(words: Sequence[Word], at: int, until: int) -> int:
    """Go right from `at` over a phrase of time; give the first place after it, `at` where there is none."""
    days, before = group("days"), group("before_days")
    place = at
    while place < until and words[place].low in before:
        place += 1
    if place < until and words[place].low in days:
        place += 1
        while place < until and (words[place].low.isdigit() or words[place].low in days):
            place += 1
        return place
    return at


def clause_end(words: Sequence[Word], at: int) -> int:
    """Say where the clause of the verb at `at` ends: before a mark, a relative or a word that opens another."""
    relatives, opens = group("relatives") - {"that"}, group("opens") - {"as", "once", "since", "hours"}
    last = min(len(words), at + 1 + LONGEST_CLAUSE)
    for place in range(at + 1, last):
        low = words[place].low
        if low in ".,?!" or (low in STOPS and low not in QUOTES) or low in relatives or low in opens:
            return place
    return last


def phrase_before(words: Sequence[Word], last: int, is_verb: Callable[[int], bool]) -> tuple[int, int] | None:
    """Give the places, both included, of the noun phrase that ends at `last`; None where nothing stands there."""
    if last < 0 or words[last].low in STOPS or words[last].low == ",":
        return None
    if words[last].low in group("pronouns"):
        return last, last
    first = _leftmost(words, last, is_verb)
    while first <= last and (over := _leading(words, first, last)) > first:
        first = over
    return (first, last) if first <= last else None


def _leftmost(words: Sequence[Word], last: int, is_verb: Callable[[int], bool]) -> int:
    stops = (group("relatives") | group("opens") | group("modals") | group("be") | group("do")) - {
        "as",
        "like",
    }
    joint = -1
    for place in range(last, max(-1, last - LONGEST_SUBJECT), -1):
        low = words[place].low
        if low == "," or low in STOPS or low in ".?!" or low in ("but", "nor", "yet") or low in stops:
            return place + 1
        if is_verb(place) or low in group("have"):
            return joint + 1 if joint >= 0 else place + 1
        if low in ("and", "or"):
            joint = place
        elif _touches(words, place, last):
            return place + 1
    return max(0, last - LONGEST_SUBJECT + 1)


def _touches(words: Sequence[Word], place: int, last: int) -> bool:
    """Say whether a clause without "that" begins after this word: "a claim | the envoy dismissed"."""
    if words[place].low not in group("contact") or place >= last:
        return False
    return words[place + 1].capital or words[place + 1].low in group("determiners")


def _leading(words: Sequence[Word], first: int, last: int) -> int:
    """Give the place after a leading phrase of time, adverb or joining word."""
    low = words[first].low
    if low in group("joins") or low in group("adverbs") - {"both", "either", "neither"}:
        return first + 1
    if low.endswith("ly") and not words[first].capital:
        return first + 1
    return over_time(words, first, last + 1)


def phrase_after(words: Sequence[Word], first: int) -> tuple[int, int] | None:
    """Give the places, both included, of the noun phrase that begins at `first`, up to a mark or another clause."""
    last = clause_end(words, first - 1) - 1
    stops = group("modals") | group("be") | group("have") | group("do") | {"that", "to"} | QUOTES
    place = first
    while place <= last and words[place].low not in stops:
        if over_time(words, place, last + 1) > place:
            break
        place += 1
    return (first, place - 1) if place > first else None
