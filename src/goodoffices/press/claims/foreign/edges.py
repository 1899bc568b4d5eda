"""What stands beside a verb of speech in Arabic, Hebrew and French without being who speaks: days and negations."""

import re
from collections.abc import Iterator

from goodoffices.press.claims.foreign.tables import POINTS, pointed

_FRENCH_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
_FRENCH_MONTH = (
    r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?:\s\d{4})?"
)
_FRENCH = (
    rf"(?:(?:le|ce|dès|depuis)\s)?{_FRENCH_DAY}(?:\s(?:matin|midi|après-midi|soir|dernier|prochain))?"
    rf"(?:\s\d{{1,2}}(?:er)?\s{_FRENCH_MONTH})?"
    rf"|(?:le\s)?\d{{1,2}}(?:er)?\s{_FRENCH_MONTH}"
    r"|(?:avant-)?hier(?:\s(?:matin|midi|après-midi|soir))?|aujourd['’]hui|demain"
    r"|(?:ce|cette|dans\sla|en)\s(?:matin|midi|après-midi|soir|matinée|soirée|nuit|semaine|journée)"
)
_HEBREW = (
    r"[בומ]?ה?יום\s(?:ה?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|[א-ו]['׳])(?:\s(?:בבוקר|בצהריים|בערב|בלילה|האחרון|שעבר))?"
    r"|ב?שבת|ביום|אתמול|שלשום|היום|מחר|אמש|הבוקר|הערב|הלילה|בבוקר|בצהריים|בערב|בלילה"
)
_DAYS = ("الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت")
_ARABIC_DAY = rf"(?:{'|'.join(map(pointed, _DAYS))})"
_ARABIC_PART = (
    rf"(?:{'|'.join(pointed(part) for part in ['يوم', 'مساء', 'صباح', 'فجر', 'ظهر', 'ليلة', 'ليل', 'عصر'])})"
)
_ARABIC = (
    rf"(?:{_ARABIC_PART}\s)?(?:{pointed('أمس')}\s)?{_ARABIC_DAY}(?:\s(?:الماضي|المقبل|الفائت))?"
    rf"|(?:{_ARABIC_PART}\s)?(?:{pointed('أمس')}|{pointed('اليوم')}|{pointed('غدا')}){POINTS}"
)
_TIMES = {"fr": _FRENCH, "he": _HEBREW, "ar": _ARABIC}
TIMES = {lang: re.compile(rf"(?<![\w’'])(?:{some})(?!\w)", re.IGNORECASE) for lang, some in _TIMES.items()}
"""When something was said: a word of time is never who said it."""

_NEGATIONS = {
    "fr": r"n(?:e|['’](?:a|ont|avait|avaient|aurait|est))(?:\s(?:pas|jamais|rien|plus|encore|toujours))*",
    "he": r"(?:(?:מעולם|עדיין|עוד)\s)?(?:לא|אינו|אינה|אינם|אינן|טרם)",
    "ar": rf"[وف]?(?:{'|'.join(pointed(word) for word in ['لم', 'لا', 'ما', 'لن', 'ليس', 'ليست'])})",
}
NEGATIONS = {lang: re.compile(rf"(?<!\w){some}\s*$", re.IGNORECASE) for lang, some in _NEGATIONS.items()}
"""What denies the verb that follows right after."""

NEAR = 30
"""Characters before a verb within which its negation begins."""


def times(lang: str, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give where words of time stand between two characters."""
    for found in TIMES[lang].finditer(text, start, end):
        yield found.span()


def negation(lang: str, text: str, start: int, end: int) -> int | None:
    """Give where the negation begins that ends at `end`, not before `start`."""
    found = NEGATIONS[lang].search(text, max(start, end - NEAR), end)
    return found.start() if found else None


def bare(lang: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Give the phrase between two characters without days, negations and loose marks at its edges."""
    before = (-1, -1)
    while (start, end) != before:
        before = start, end
        start, end = _loose(text, start, end)
        for first, last in times(lang, text, start, end):
            if first == start:
                start = last
            elif last == end:
                end = first
        denied = negation(lang, text, start, end)
        end = end if denied is None else denied
    return start, end


def _loose(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] in ",،;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",،;"):
        end -= 1
    return start, end


__all__ = ["bare", "negation", "times"]
