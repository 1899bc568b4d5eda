"""What a number counts: the unit or noun with it, or, where it stands alone, the noun of its sentence that it is of."""

from dataclasses import dataclass, replace

from goodoffices.press.dates.direction import SENTENCE_END
from goodoffices.press.dates.page import Page
from goodoffices.press.figures.amounts import Sort
from goodoffices.press.figures.bounds import Bound
from goodoffices.press.figures.tongues import Tongue
from goodoffices.talks.guard.lexicon import script
from goodoffices.talks.guard.numerals import is_number

REACH = 12
"""Words that are looked through for the noun of a number that stands alone."""

_SINGULAR_ENDS = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Noun:
    """A unit or noun in the words `first` to `last`, as `unit` names it; `rule` says how it was come by.

    Rules: "measure" (a unit of time, length, money …), "age", "counted" (a noun after the number), "of" (a part of what
    follows), "befell" (only what befell them: "12 wounded"), "change" (by a third: the rise), "toll" (put at nine),
    "again" (the noun of the figure before), "shifting" (what is said to have gone from or to the number).
    `thing` is the first word of what a measure measures ("truce" in "six-week truce"), -1 where nothing says it.
    """

    unit: str
    first: int
    last: int
    rule: str
    thing: int = -1

    @property
    def is_measure(self) -> bool:
        """Say whether it is a unit, and no noun."""
        return self.rule in ("measure", "age")


def noun(page: Page, tongue: Tongue, one: Bound, taken: set[int]) -> Noun | None:
    """Give what stands with the number; None where it stands alone."""
    after = one.last + 1
    if one.amount.unit:
        return _measured(page, tongue, Noun(one.amount.unit, one.amount.first, one.amount.last, "measure"))
    if not page.near(after) and not _apostrophe(page, after):
        return None
    if measure := _measure(page, tongue, after):
        return measure
    at = _past_fillers(page, tongue, after)
    found = _run(page, tongue, at, taken, one)
    return found and Noun(
        found.unit, found.first, found.last, "of" if page.any_of(after, tongue.of) else found.rule
    )


def _apostrophe(page: Page, at: int) -> bool:
    return 0 < at < len(page.reading.tokens) and page.reading.gap(at) in ("'s ", "’s ")


def _measure(page: Page, tongue: Tongue, after: int) -> Noun | None:
    """Find a unit right after the number, or after one word in between ("five full months")."""
    for at in (after, after + 1):
        if at > after and (page.token(after) in page.lexicon.functions or not page.near(at)):
            break
        found = page.phrase(page.lexicon.units, at) or page.phrase(tongue.currencies, at)
        if found and found[1] != "person":
            return _measured(page, tongue, Noun(found[1], at, found[0], "measure"))
        if found and at == after:
            start, end = page.reading.span(at, found[0])
            return Noun(page.reading.words[start:end], at, found[0], "counted")
        if is_number(page.token(at), page.lexicon) or (page.token(at) and _is_plural(page, tongue, at)):
            break
    return None


def _measured(page: Page, tongue: Tongue, unit: Noun) -> Noun:
    """Take in what is measured: a six-week truce, five months of fighting, 40 per cent of the district's population."""
    after = unit.last + 1
    if not page.near(after):
        return unit
    if page.token(after) in tongue.of and (end := group(page, tongue, after + 1)):
        return replace(unit, last=end, thing=after + 1)
    if page.token(after) == "old":
        return replace(unit, last=after, rule="age")
    hyphened = "-" in page.reading.gap(unit.first) and unit.first - 1 in page.number_to
    if hyphened and page.token(after) not in page.lexicon.functions:
        return replace(unit, last=after, thing=after)
    return unit


def group(page: Page, tongue: Tongue, at: int) -> int | None:
    """Give the last of the words that belong together from word `at` on: up to seven, to the first plural."""
    end = None
    for place in range(at, min(at + 7, len(page.reading.tokens))):
        token = page.token(place)
        inner = (
            token in page.lexicon.functions and (place > at or token not in _ARTICLES) and token not in _OWNER
        )
        if (
            inner
            or token.isdecimal()
            or place in page.number_at
            or not (page.near(place) or page.reading.gap(place) in ("'", "’"))
        ):
            break
        end = place
        owned = page.token(place + 1) in _OWNER and page.reading.gap(place + 1) in ("'", "’")
        if (
            token not in page.lexicon.functions
            and _is_plural(page, tongue, place)
            and not (owned or page.script(place))
        ):
            break
    return end if end is not None and page.token(end) not in _ARTICLES else None


_GROUPS = frozenset({"party", "parties", "side", "sides", "talks"})
"""Nouns that the leak guard takes for empty words."""

_OWNER = frozenset({"s"})
_ARTICLES = frozenset({"the", "its", "their", "his", "her", "our", "la", "le", "les", "l"})


def _past_fillers(page: Page, tongue: Tongue, at: int) -> int:
    """Pass over "more", "other"; after "of" over "the" and "his" too, and over the owner in "the city's"."""
    fillers = (
        tongue.fillers | tongue.of | tongue.determiners if page.any_of(at, tongue.of) else tongue.fillers
    )
    for _ in range(4):
        owned = next(
            (k for k in (at + 1, at + 2) if page.token(k) == "s" and page.reading.gap(k) in ("'", "’")), 0
        )
        if owned:
            at = owned + 1
        elif page.any_of(at, fillers) and page.near(at + 1):
            at += 1
        else:
            break
    return at


def _run(page: Page, tongue: Tongue, at: int, taken: set[int], one: Bound) -> Noun | None:
    """Take the words after the number up to the noun: its first plural, or what looks like one."""
    run: list[int] = []
    if (
        page.near(at)
        and "-" in page.reading.gap(at)
        and _goes_on(page, at, taken, False)
        and not page.script(at)
    ):
        return _singular(page, tongue, [at], one)
    while len(run) < 5 and _goes_on(page, at, taken, bool(run)):
        run.append(at)
        follows = (
            page.near(at + 1)
            and _is_plural(page, tongue, at + 1)
            and page.token(at + 1) not in tongue.unmarked
        )
        if page.token(at) in tongue.befell and len(run) > 1 and not (page.script(at) or follows):
            run.pop()
            break
        if _is_plural(page, tongue, at) and not (
            len(run) > 1 and follows and page.token(at) in tongue.befell
        ):
            return _last_plural(page, tongue, run[0], at, taken)
        at += 1
    return _singular(page, tongue, run, one)


def _last_plural(page: Page, tongue: Tongue, first: int, at: int, taken: set[int]) -> Noun:
    """Take "families" of "displaced families", but "dead" of "12 dead"."""
    if page.token(at) not in tongue.befell or script(page.token(at)):
        return Noun(page.reading.raw(at), first, at, "counted")
    after = at + 1
    if (
        first == at
        and _goes_on(page, after, taken, True)
        and _is_plural(page, tongue, after)
        and page.token(after) not in tongue.unmarked
    ):
        return Noun(page.reading.raw(after), first, after, "counted")
    return Noun(page.reading.raw(at).lower(), first, at, "befell")


def _goes_on(page: Page, at: int, taken: set[int], begun: bool) -> bool:
    token = page.token(at)
    if (
        not token
        or at in taken
        or token.isdecimal()
        or (token in page.lexicon.functions and token not in _GROUPS)
    ):
        return False
    possessive = begun and page.reading.gap(at) in ("'", "’")
    return page.near(at) and not possessive and not (begun and is_number(token, page.lexicon))


def _is_plural(page: Page, tongue: Tongue, at: int) -> bool:
    token = page.token(at)
    if token in tongue.unmarked:
        return True
    if script(token):
        return True  # the noun stands right after the number, in whatever form
    return len(token) > 3 and token.endswith(tongue.plural_ends) and not token.endswith(_SINGULAR_ENDS)


def _singular(page: Page, tongue: Tongue, run: list[int], one: Bound) -> Noun | None:
    """Take a noun in the singular where the number allows it: one soldier, a 61-47 vote, a 14-point plan."""
    if not run:
        return None
    hyphened = "-" in page.reading.gap(run[0])
    scored = page.token(run[0]) in tongue.scores
    if hyphened or scored or one.amount.value == 1 or one.amount.sort is Sort.FRACTION:
        if one.amount.sort is Sort.FRACTION and page.token(run[0]).endswith("ing"):
            return None
        at = run[0] if hyphened or scored else run[-1] if one.amount.value == 1 and len(run) < 3 else run[0]
        return Noun(page.reading.raw(at), run[0], at, "counted")
    return None


def alone(page: Page, tongue: Tongue, one: Bound, before: Noun | None) -> Noun | None:
    """Find what a number without a noun counts; `before` is what the figure before it in the sentence counts."""
    if one.amount.sort is Sort.WORDS and one.amount.value == 1:
        return None  # a pronoun
    return (
        _change(page, tongue, one)
        or _scored(page, tongue, one)
        or _toll(page, tongue, one)
        or _shifting(page, tongue, one)
        or _again(page, one, before)
        or _befallen(page, tongue, one)
    )


def _sentence(page: Page, start: int, step: int) -> list[int]:
    """Give the words before (step -1) or after (1) a place, within its sentence and within reach."""
    places = []
    for at in range(start + step, start + step * (REACH + 1), step):
        if not 0 <= at < len(page.reading.tokens) or SENTENCE_END.search(page.reading.gap(at + (step < 0))):
            break
        places.append(at)
    return places


def _change(page: Page, tongue: Tongue, one: Bound) -> Noun | None:
    """By a third: the rise or fall itself."""
    if one.amount.sort is not Sort.FRACTION:
        return None
    for at in _sentence(page, one.first, -1)[:4]:
        if page.token(at) in tongue.shifts:
            return Noun(tongue.shifts[page.token(at)], at, at, "change")
    return None


def _scored(page: Page, tongue: Tongue, one: Bound) -> Noun | None:
    """Voted 61 to 47."""
    at = one.first - 1
    if not (one.amount.pair and page.token(at) in tongue.scores):
        return None
    return Noun(page.reading.raw(at), at, at, "again")


def _toll(page: Page, tongue: Tongue, one: Bound) -> Noun | None:
    """Put the toll at nine; the number of dead rose to 40."""
    for at in _sentence(page, one.first, -1):
        if page.any_of(at, tongue.counts):
            of = page.token(at + 1) in tongue.of
            run = next(
                (k for k in range(at + 1 + of, at + 4 + of) if of and _is_plural(page, tongue, k)), None
            )
            run = run + 1 if run and _is_plural(page, tongue, run + 1) and page.near(run + 1) else run
            return Noun(page.reading.raw(run or at), at, run or at, "toll")
    return None


def _shifting(page: Page, tongue: Tongue, one: Bound) -> Noun | None:
    """From 13 the violations went up to 52: the plural right before a verb of change."""
    for at in (*_sentence(page, one.first, -1), *_sentence(page, one.last, 1)):
        if page.token(at) not in tongue.shifts:
            continue
        for place in (at - 1, at - 2):
            word = page.token(place)
            if (
                word
                and word not in page.lexicon.functions
                and _is_plural(page, tongue, place)
                and page.near(place + 1)
            ):
                return Noun(page.reading.raw(place), place, place, "shifting")
    return None


def _again(page: Page, one: Bound, before: Noun | None) -> Noun | None:
    """Down from 340; 12 of them; the figure before in the sentence says of what."""
    if before is None or (before.is_measure and before.unit != "percent"):
        return None
    linked = page.token(one.first - 1) in _LINKS or page.token(one.last + 1) in ("of", "in")
    linked = linked or (one.amount.pair and before.rule == "again")
    return Noun(before.unit, before.first, before.last, "again") if linked else None


_LINKS = frozenset({"from", "to", "with", "versus", "against", "than", "at", "another", "other", "including",
                    "only", "de", "contre", "من", "الي", "מ", "ל"})  # fmt: skip


def _befallen(page: Page, tongue: Tongue, one: Bound) -> Noun | None:
    """Killed 17; 17 were killed: whom, the report doesn't say."""
    places = [*_sentence(page, one.first, -1)[:2], *_together(page, _sentence(page, one.last, 1)[:3])]
    at = next((place for place in places if page.any_of(place, tongue.befell)), None)
    return Noun(page.reading.raw(at).lower(), at, at, "befell") if at is not None else None


def _together(page: Page, places: list[int]) -> list[int]:
    """Give the places up to the clause's end."""
    stop = next(
        (k for k, at in enumerate(places) if page.token(at) in _ENDS or not page.near(at)), len(places)
    )
    return places[:stop]


_ENDS = frozenset({"and", "or", "but", "while", "et", "ou", "mais"})
