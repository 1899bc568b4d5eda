"""Printed numbers and markers as drafts have them: articles, numbered paragraphs, options."""

import re
from typing import NamedTuple

_SUFFIX = r"(?:\s?(?:bis|ter|quater|quat|quinquies|sexies|septies|octies|alt)\b)?"
_ORDINAL = (
    r"premier|première|الأولى|الأول|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة"
)
_NUMBER = rf"(?:\d{{1,4}}{_SUFFIX}|[IVXLC]{{1,7}}\b{_SUFFIX}|[A-Z]\b|{_ORDINAL})"
_ARTICLE_WORD = r"Article|ARTICLE|Art\.|Annexe?|ANNEXE?|المادة|مادة|الملحق|ملحق|סעיף|נספח"
_ARTICLE = re.compile(
    rf"(?P<open>\[)?\s*(?P<label>(?:{_ARTICLE_WORD})\s*{_NUMBER})\s*(?P<close>\])?(?P<rest>.*)", re.DOTALL
)
_SEPARATOR = re.compile(r"\s*[.:–—-]?\s*")
_PREAMBLE = re.compile(r"preamble|préambule|(?:ال)?ديباجة|מבוא|הקדמה", re.IGNORECASE)
LONGEST_HEADING = 120

_ITEM = re.compile(
    r"(?P<label>\d{1,3}(?:\.\d{1,3})*(?:bis|ter|quater|quat|alt)?)\.\s+(?=\S)"
    r"|(?P<closed>\d{1,3}(?:bis|ter)?\)|[a-z]{1,4}\)|\(\s?(?:\d{1,3}(?:bis|ter|quater)?|[a-z]{1,5}|[א-ת]|[أ-ي])\s?\)|[א-ת]\)|[أ-ي]\))\s+(?=\S)"
    r"|(?P<letter>[a-z]|[ivx]{1,5}|[א-ת])\.\s+(?=\S)"
    r"|(?P<bare>\d{1,3}(?:\.\d{1,3})+(?:bis|ter|quater)?)\s+(?=[^\Wa-z\d_]|\[)"
)
_OPTION = re.compile(
    r"(?P<word>Option|OPTION|Alternative|ALTERNATIVE|Variante|الخيار|البديل|חלופה|אפשרות)\s*"
    r"(?P<number>\d{1,2}|[IVX]{1,5}|[A-Z]|[א-ת]|[أ-ي])\s?(?:bis|ter|alt)?\s*(?:[:.]+|[–—]|$)[:.]*\s*"
)
BOLD_OPTION = re.compile(
    r"\*\*\s*((?:Option|Alternative|Variante|الخيار|البديل|חלופה|אפשרות)\s*\w{1,5})\s*:?\s*\*\*\s*:?"
)


class ArticleHead(NamedTuple):
    """The heading of an article: its label as printed, what follows, and how brackets stand around."""

    label: str
    rest: str
    opened: bool
    closed: bool


class Option(NamedTuple):
    """The marker of an option: its word, its number, and where the text begins."""

    word: str
    number: int
    end: int


def article_head(text: str, *, heading: bool) -> ArticleHead | None:
    """Read "Article 3bis (REDD-plus)"; a paragraph that isn't marked as a heading must look like one."""
    found = _ARTICLE.fullmatch(text.strip())
    if not found:
        return None
    rest = found["rest"]
    if not heading and not _like_a_heading(text, rest):
        return None
    rest = rest[_end(_SEPARATOR, rest) :]
    return ArticleHead(found["label"], rest.strip(), bool(found["open"]), bool(found["close"]))


def _like_a_heading(text: str, rest: str) -> bool:
    begins = not rest.strip() or rest.strip()[0] in "(:–—-.]*"
    return begins and len(text) <= LONGEST_HEADING and not text.rstrip().endswith((";", ",", "."))


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def is_preamble(text: str) -> bool:
    """Say whether a heading is that of a preamble."""
    return bool(_PREAMBLE.match(text))


def item_label(text: str) -> tuple[str, int]:
    """Read a printed number at the start ("1.", "3bis.", "(a)", "i."); gives it without its dot, and where it ends."""
    found = _ITEM.match(text)
    if not found:
        return "", 0
    return next(one for one in found.groups() if one), found.end()


def option_marker(text: str) -> Option | None:
    """Read "Option 1:", "Alternative B." at the start."""
    found = _OPTION.match(text)
    if not found:
        return None
    return Option(f"{found['word'].lower()} {_kind(found['number'])}", _counted(found["number"]), found.end())


def printed(label: str, text: str) -> str:
    """Print a number before its text."""
    return f"{label}{'' if label.endswith(')') else '.'} {text}" if label else text


def style(label: str) -> str:
    """Give the kind of a printed number: two of the same kind at the same indent are siblings."""
    bare = label.strip("() ")
    shape = "(" * label.startswith("(") + ")" * label.endswith(")")
    if bare[:1].isdigit():
        return f"digits{bare.count('.')}{shape}"
    roman = bool(re.fullmatch("[ivx]+", bare)) and (len(bare) > 1 or bare == "i")
    return f"{'roman' if roman else 'letter'}{shape}"


def counted(label: str) -> int:
    """Give the number that a label's last part counts to, 0 where it is none."""
    found = re.search(r"(\d+)(?:bis|ter|quater|quat|alt)?\)?$", label.rstrip(") "))
    return int(found[1]) if found else 0


def _kind(number: str) -> str:
    if number.isdigit():
        return "digit"
    return "roman" if re.fullmatch("[IVX]+", number) else "letter"


def _counted(number: str) -> int:
    if number.isdigit():
        return int(number)
    if not re.fullmatch("[IVX]+", number):
        ranks = "אבגדהוזחטי" if number >= "א" and number <= "ת" else "أبجدهوزحطي"
        return ranks.find(number) + 1 if not number.isascii() else ord(number) - ord("A") + 1
    total, values = 0, {"I": 1, "V": 5, "X": 10}
    for sign, after in zip(number, [*number[1:], "I"], strict=True):
        total += -values[sign] if values[sign] < values[after] else values[sign]
    return total
