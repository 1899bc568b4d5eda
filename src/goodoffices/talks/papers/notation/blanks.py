"""Blanks as they are written: "{days 10..60 = 30}", and the lines, dots and signs that drafts leave open."""

import re

from goodoffices.talks.papers.blanks import is_range, require_value
from goodoffices.talks.papers.model import Blank, BlankKind
from goodoffices.talks.papers.notation.draft import RawBlank
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

LEFT_OPEN = re.compile(r"_{3,}|[.…]{2,}|#{3,}")
PLACEHOLDER = re.compile(r"X{1,3}|x{1,3}|Y|y|_+|●|•|…|\.{3,}|[ \t ]+")

_DAYS = r"(?:calendar |working )?days?\b|jours?\b|يوم|أيام|ايام|يوماً|ימים|יום"
_SHARE = r"%|٪|per ?cent\b|percent\b|pour ?cent\b|في المائة|بالمئة|אחוז"
_NOUNS = (
    r"persons?|people|members?|years?|months?|weeks?|hours?|km|kilomet(?:er|re)s?|met(?:er|re)s?|states|parties|"
    r"instruments|vessels?|trucks?|prisoners?|detainees?|observers?|monitors?|million|billion|number of|ans?|mois|"
    r"semaines?|heures?|personnes?|شخص|أشخاص|سنة|سنوات|شهر|أشهر|أسابيع|ساعة|كيلومتر|أسير|אנשים|שנים|חודשים|שבועות|"
    r"שעות|אסירים|ק\"מ"
)
_AFTER_DAYS = re.compile(rf"[\s\]\)]*(?:{_DAYS})", re.IGNORECASE)
_AFTER_SHARE = re.compile(rf"[\s\]\)]*(?:{_SHARE})", re.IGNORECASE)
_AFTER_NUMBER = re.compile(rf"[\s\]\)]*(?:{_NOUNS})(?!\w)", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"(?:USD|EUR|[$€£])\s*$")
_BEFORE_DATE = re.compile(
    r"\b(?:on|by|before|until|le|avant|au)\s+$|(?:في|قبل|حتى|עד|ביום)\s+$", re.IGNORECASE
)

_UNIT_AFTER = {
    BlankKind.DAYS: re.compile(r"[ \t ]+(?:days?|jours?|يوماً|يومًا|يوما|يوم|أيام|ايام|ימים|יום)(?!\w)", re.IGNORECASE),
    BlankKind.SHARE: re.compile(rf"[ \t ]*(?:{_SHARE})(?!\w)", re.IGNORECASE),
}
"""What a blank of that kind says by itself."""

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LABEL = re.compile(r"#(\d{1,6})\s+")
_VALUE = re.compile(r"(?<!\\)=")
_CHOICE = re.compile(r"(?<!\\);")
_RANGE = re.compile(r"(?:^|\s)((?:[^\s.\\]|\\.|\.(?!\.))*)\.\.((?:[^\s.\\]|\\.|\.(?!\.))*)$", re.DOTALL)


def prose_kind(before: str, after: str, sign: str) -> BlankKind:
    """Guess what is left open from the words around it; WORDS where nothing tells."""
    if _AFTER_DAYS.match(after):
        return BlankKind.DAYS
    if _AFTER_SHARE.match(after):
        return BlankKind.SHARE
    if _AFTER_NUMBER.match(after) or _BEFORE_NUMBER.search(before):
        return BlankKind.NUMBER
    if _BEFORE_DATE.search(before):
        return BlankKind.DATE
    return BlankKind.NUMBER if sign.strip("Xx") == "" and sign.strip() else BlankKind.WORDS


def with_unit(kind: BlankKind, after: str) -> tuple[BlankKind, int]:
    """Give the kind of a blank before those words, and how many characters of them the blank says itself.

    Where the unit can't be taken into the blank ("working days"), a number is left open before it.
    """
    if kind not in _UNIT_AFTER:
        return kind, 0
    found = _UNIT_AFTER[kind].match(after)
    return (kind, found.end()) if found else (BlankKind.NUMBER, 0)


def left_open(text: str, at: int) -> str:
    """Give the run of lines, dots or signs at `at` that stands for a blank; empty where there is none."""
    found = LEFT_OPEN.match(text, at)
    if not found or (found[0][0] in ".…" and found[0].count(".") + 3 * found[0].count("…") < 4):
        return ""
    return found[0]


def read_blank(told: str, at: int) -> RawBlank | None:
    """Read what stands between braces; None where it is no blank."""
    told = _stripped(told)
    label = _LABEL.match(told)
    number, told = (int(label[1]), told[label.end() :]) if label else (0, told)
    word, _, rest = told.partition(" ")
    if word not in set(BlankKind):
        return None
    kind, (rest, value) = BlankKind(word), _parted(_stripped(rest))
    if kind is BlankKind.LIST:
        choices = tuple(_plain(one) for one in _CHOICE.split(rest)) if rest else ()
        return RawBlank(kind, choices=choices, value=value, number=number, at=at)
    found = _RANGE.search(rest)
    low, high = (_plain(found[1]), _plain(found[2])) if found else ("", "")
    unit = _plain(rest[: found.start()] if found else rest)
    if not is_range(kind, low, high) or not _fits(kind, low, high, value):
        return None
    return RawBlank(kind, unit, low, high, (), value, number, at)


def _fits(kind: BlankKind, low: str, high: str, value: str) -> bool:
    try:
        require_value(Blank("", kind, (), low, high), value or "-")
    except Refusal:
        return not value
    return True


def _parted(rest: str) -> tuple[str, str]:
    found = _VALUE.search(rest)
    return (_stripped(rest[: found.start()]), _plain(rest[found.end() :])) if found else (rest, "")


def _stripped(words: str) -> str:
    """Strip white space, but for what an escape keeps."""
    kept = words.strip()
    return kept + words[len(words.rstrip()) :][:1] if _odd(kept) else kept


def _odd(words: str) -> bool:
    return (len(words) - len(words.rstrip("\\"))) % 2 == 1


def _plain(words: str) -> str:
    return _ESCAPED.sub(r"\1", _stripped(words))


def written_blank(blank: Blank, lang: str, number: int = 0) -> str:
    """Write a blank, its unit and choices in that language, with a label where `number` is one."""
    words = [f"#{number}"] if number else []
    words.append(blank.kind.value)
    if blank.kind is BlankKind.LIST:
        said = [_escaped(_in(one, lang)) for one in blank.choices]
        if any(said):
            words.append("; ".join(said))
    else:
        words.append(_escaped(_in(blank.unit, lang)))
        if blank.low or blank.high:
            words.append(f"{_bound(blank.low)}..{_bound(blank.high)}")
    if blank.value:
        words.append(f"= {_escaped(blank.value)}")
    return "{" + " ".join(word for word in words if word) + "}"


def _in(texts: tuple[Text, ...], lang: str) -> str:
    return next((one.words for one in texts if one.lang == lang), "")


def _escaped(words: str) -> str:
    words = re.sub(r"([\\{}\[\]=;#¦])", r"\\\1", words)
    words = re.sub(r"\.(?=\.)|(?<=\.)\.", r"\\.", words)
    return re.sub(r"^\s|\s$", lambda found: "\\" + found[0], words)


def _bound(words: str) -> str:
    words = re.sub(r"(?<!\\)(\s)", r"\\\1", _escaped(words))
    return re.sub(r"^\.|(?<!\\)\.$", r"\\.", words)
