"""Persons taken from pasted lines, or from a table of comma, semicolon or tab separated values: all of them, or none.

A line is a person; columns are the names, the birth, the home, what is known, a remark, unless a first line of
headings says otherwise.  Several names of one person, in whichever scripts, are divided by "/".  Ids are made here and
tell nothing.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from goodoffices.talks.acts import Known, Person
from goodoffices.talks.lists.letters import Script, bare, digits, script_of, years_in
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.texts import Text

LONGEST_CELL = 120
LONGEST_REMARK = 500
MOST_NAMES = 8

COLUMNS = ("name", "born", "home", "known", "remark")
HEADINGS: dict[str, tuple[str, ...]] = {
    "name": ("name", "names", "full name", "nom", "noms", "الاسم", "اسم", "الأسماء", "שם", "שמות"),
    "born": (
        *("born", "birth", "year of birth", "date of birth", "né", "née", "né en", "naissance"),
        *("سنة الميلاد", "تاريخ الميلاد", "الميلاد", "שנת לידה", "תאריך לידה", "לידה"),
    ),
    "home": ("home", "from", "village", "town", "domicile", "lieu", "السكن", "البلدة", "מגורים", "ישוב"),
    "known": ("known", "fate", "status", "sort", "état", "المصير", "الحالة", "גורל", "מצב"),
    "remark": ("remark", "remarks", "note", "notes", "remarque", "ملاحظة", "ملاحظات", "הערה", "הערות"),
}
FATES: dict[Known, tuple[str, ...]] = {
    Known.ALIVE: ("alive", "vivant", "vivante", "en vie", "حي", "حية", "على قيد الحياة", "חי", "חיה", "בחיים"),
    Known.DEAD: (
        *("dead", "deceased", "mort", "morte", "décédé", "décédée", "متوفى", "متوفاة", "ميت"),
        *("מת", "מתה"),
    ),
    Known.MISSING: ("missing", "disparu", "disparue", "مفقود", "مفقودة", "נעדר", "נעדרת"),
    Known.NOT_KNOWN: ("", "not known", "unknown", "not-known", "inconnu", "غير معروف", "לא ידוע", "?"),
}
"""Words for a fate, in the languages of the interface; any other word is refused, not guessed at."""

BORN = re.compile(
    r"(?:(?:about|around|circa|c\.|~|vers|حوالي|בערך)\s*)?"
    r"(?:\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?|\d{1,2}[./]\d{1,2}[./]\d{4})\??"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was read: the persons, or, where a line is wrong, a refusal for each such line and nobody."""

    persons: tuple[Person, ...]
    wrong: tuple[Refusal, ...]


def take(pasted: str, lang: str, after: int, latest: int = 2999) -> Taken:
    """Read persons from pasted lines; names in Latin script are marked as in `lang`, ids begin with `after`.

    Nobody is taken who is born later than in the year `latest`.
    """
    rows, wrong = _rows(pasted)
    if wrong:
        return Taken((), wrong)
    try:
        columns, body = _columns(rows)
    except Refusal as refusal:
        return Taken((), (refusal,))
    persons: list[Person] = []
    refused: list[Refusal] = []
    for line, cells in body:
        try:
            persons.append(_person(f"{after}-{len(persons) + 1}", line, cells, columns, lang, latest))
        except Refusal as refusal:
            refused.append(refusal)
    if not persons and not refused:
        refused.append(Refusal("list-lines-none"))
    return Taken(() if refused else tuple(persons), tuple(refused))


Rows = list[tuple[int, list[str]]]


def _rows(pasted: str) -> tuple[Rows, tuple[Refusal, ...]]:
    """Cut the text into lines of cells, each with its number; lines without a word are left out."""
    text = pasted.removeprefix("\ufeff")
    reader = csv.reader(StringIO(text), delimiter=_separator(text), strict=True, skipinitialspace=True)
    rows: Rows = []
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                rows.append((reader.line_num, trimmed))
    except csv.Error:
        return [], (Refusal("person-line-quotes", line=reader.line_num),)
    return rows, ()


def _separator(text: str) -> str:
    """Give the sign that divides columns: a tab if the first line has one, else semicolon, else comma (Arabic too)."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return next((sign for sign in "\t;؛,،" if sign in first), "\t")


def _columns(rows: Rows) -> tuple[tuple[str, ...], Rows]:
    """Give what the columns are, and the rows that are persons; refuses headings without a name."""
    if rows:
        named = [_HEADINGS.get(bare(cell), "") for cell in rows[0][1]]
        if sum(1 for one in named if one) >= max(1, len(named) - 1) and (len(named) > 1 or named[0]):
            if "name" not in named:
                raise Refusal("person-heading-unfit")
            return tuple(named), rows[1:]
    return COLUMNS, rows


def _person(id: str, line: int, cells: list[str], columns: tuple[str, ...], lang: str, latest: int) -> Person:
    extra = len(cells) > len(columns) and any(cells[len(columns) :])
    if extra:
        raise Refusal("person-columns-unfit", line=line, number=len(cells), most=len(columns))
    said: dict[str, list[str]] = {}
    for column, cell in zip(columns, cells, strict=False):
        _require_cell(line, column, cell)
        if column and cell:
            said.setdefault(column, []).append(cell)
    names = tuple(_names(said.get("name", []), lang))
    if not names:
        raise Refusal("person-line-without-name", line=line)
    if len(names) > MOST_NAMES:
        raise Refusal("person-names-many", line=line, most=MOST_NAMES)
    born, home = "; ".join(said.get("born", [])), "; ".join(said.get("home", []))
    fate = " ".join(said.get("known", []))
    return Person(id, names, _born(line, born, latest), home, _fate(line, fate), "; ".join(said.get("remark", [])))


def _require_cell(line: int, column: str, cell: str) -> None:
    longest = LONGEST_REMARK if column == "remark" else LONGEST_CELL
    if len(cell) > longest:
        raise Refusal("person-line-too-long", line=line, length=len(cell), longest=longest)
    if any(unicodedata.category(one) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp") for one in cell):
        raise Refusal("person-line-control", line=line)


def _names(cells: list[str], lang: str) -> Iterator[Text]:
    for cell in cells:
        for one in filter(None, (part.strip() for part in cell.split("/"))):
            yield Text(one, language_of(one, lang))


def language_of(words: str, lang: str) -> str:
    """Give the language that a name is marked with: that of its script, or `lang` in Latin and other scripts.

    (A name is nobody's language; the mark is for its direction and its fonts.)
    """
    match script_of(words):
        case Script.ARABIC:
            return "ar"
        case Script.HEBREW:
            return "he"
        case _:
            return lang if lang not in ("ar", "he") else "en"


def _born(line: int, born: str, latest: int) -> str:
    read = digits(born)
    if born and BORN.fullmatch(read.casefold()) is None:
        raise Refusal("person-born-unfit", line=line, value=born)
    if any(year > latest for year in years_in(born)):
        raise Refusal("person-born-unfit", line=line, value=born)
    return read


def _fate(line: int, fate: str) -> Known:
    found = _FATES.get(bare(fate))
    if found is None:
        raise Refusal("person-fate-unknown-word", line=line, value=fate)
    return found


_HEADINGS = {bare(word): column for column, words in HEADINGS.items() for word in words}
_FATES = {bare(word): known for known, words in FATES.items() for word in words}
