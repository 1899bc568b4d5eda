"""The offline answer, in: a Word form that a delegation filled in, read forgivingly, with all that wasn't understood.

Tracked changes count as made: a form filled in with them on is an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from goodoffices.documents.reading.pages import Paragraph, pages_of
from goodoffices.documents.stances import PART_STANCES, WHOLE_STANCES, alternative_of, stance_of
from goodoffices.documents.writing.answer_form import (
    CHECK_LENGTH,
    FINGERPRINT,
    TOLD,
    WHOLE,
    WISH,
    check_sign,
)
from goodoffices.talks.refusal import Refusal
from goodoffices.words import LANGUAGES, gettext

_PATH = re.compile(r"\d{1,4}(?:\.\d{1,4})*(?:/\d{1,4}(?:[a-z]{1,2}\d{1,4})*)?")
_TICK = r"(?:[☒☑✓✔✗✘■⊠]|\[\s*[xX✓]\s*\]|\(\s*[xX✓]\s*\)|(?<!\w)[xX](?!\w))"
_TICKED = re.compile(rf"\s*(?:{_TICK}\s*(?P<after>\S.*)|(?P<before>\S.*?)\s*{_TICK})\s*")
_BOX = re.compile(r"^\s*(?:[☐□▢]|\[\s*\])\s*")
_ANSWERS = 3
"""The column of the answers, after the path and the wording; after it the alternative, and the words."""


@dataclass(frozen=True, slots=True)
class FormPart:
    """What a form answers to one article or bracket.

    `stance` is one of "accept", "accept-if", "counter", "reject", "reserve", or "" where only words were written;
    `alternative` is 0 for the first (the form's "a"), None where none is named.
    """

    path: str
    stance: str
    alternative: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """What a filled form says; `unread` lists what wasn't understood, each with its place.

    `whole` is "accept", "reject", "counter", "ad-referendum" or ""; `whole_words` is what was written beside it.
    """

    fingerprint: str
    whole: str
    parts: tuple[FormPart, ...]
    wish: str
    unread: tuple[str, ...]
    whole_words: str = ""


def read_answer_form(data: bytes) -> AnswerForm:
    """Read a form that `answer_form_docx` made; refuses `form-unreadable` where none of its rows are left."""
    pages = pages_of(data)
    reader = _Reader()
    rows: dict[tuple[int, int], dict[int, list[str]]] = {}
    for one in pages.paragraphs:
        if one.cell:
            table, row, column = one.cell
            rows.setdefault((table, row), {}).setdefault(column, []).append(one.text)
        else:
            reader.outside(one)
    for cells in rows.values():
        reader.row(cells)
    if not reader.rows:
        raise Refusal("form-unreadable")
    reader.unread.extend(
        f"({report.kind}) {report.words}"
        for report in pages.reports
        if report.kind in ("comment", "text-box", "hidden")
    )
    return AnswerForm(
        reader.fingerprint,
        reader.whole,
        tuple(reader.parts),
        reader.wish,
        tuple(reader.unread),
        reader.whole_words,
    )


@dataclass(slots=True)
class _Reader:
    fingerprint: str = ""
    whole: str = ""
    whole_words: str = ""
    wish: str = ""
    rows: int = 0
    titled: bool = False
    parts: list[FormPart] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def outside(self, one: Paragraph) -> None:
        """Take what stands outside the rows: the title, what the form says itself, and what somebody added."""
        if not one.text.strip() or one.text in _told():
            return
        if not self.titled:
            self.titled = True
        else:
            self.unread.append(one.text)

    def row(self, cells: dict[int, list[str]]) -> None:
        """Take one row; rows of heads are passed over."""
        path = cells.get(1, [""])[0].strip()
        said = [_words(cells.get(column, [])) for column in (_ANSWERS, _ANSWERS + 1, _ANSWERS + 2)]
        if path in (FINGERPRINT, WHOLE, WISH) or _PATH.fullmatch(path):
            self.rows += 1
            self._check(path, cells)
        if path == FINGERPRINT:
            self.fingerprint = "".join(re.findall("[0-9a-f]", said[2].lower()))
        elif path == WHOLE:
            self.whole, more = self._stance(path, cells.get(_ANSWERS, []), WHOLE_STANCES)
            self.whole_words = "\n".join(one for one in (more, said[2]) if one)
            self._unexpected(path, said[1])
        elif path == WISH:
            self.wish = "\n".join(one for one in said if one)
        elif _PATH.fullmatch(path):
            self._part(path, cells, said[2])
        elif self.rows and any(said):
            self._unexpected(path or "?", " ".join(one for one in said if one))

    def _part(self, path: str, cells: dict[int, list[str]], words: str) -> None:
        stance, more = self._stance(path, cells.get(_ANSWERS, []), PART_STANCES)
        alternative = self._alternative(path, cells.get(_ANSWERS + 1, []))
        if any(part.path == path for part in self.parts):
            self.unread.append(f"{path}: {path}")
            return
        words = "\n".join(one for one in (more, words) if one)
        if stance or alternative is not None or words:
            self.parts.append(FormPart(path, stance, alternative, words))

    def _stance(self, path: str, told: list[str], among: tuple[str, ...]) -> tuple[str, str]:
        """Read an answer: what is ticked, else what is written; two answers are none."""
        found, rest = [], []
        for line in (line for paragraph in told for line in paragraph.split("\n")):
            ticked = _ticked(line)
            said = ticked or line.strip()
            if not said or (not ticked and _BOX.match(line) and stance_of(_BOX.sub("", line), among)[0]):
                continue
            stance, more = stance_of(_BOX.sub("", said), among)
            if stance:
                found.append((stance, more))
            else:
                rest.append(said)
        if len({stance for stance, _ in found}) > 1:
            self.unread.append(f"{path}: {' / '.join(_words(told).split(chr(10)))}")
            return "", ""
        self.unread.extend(f"{path}: {said}" for said in rest)
        return found[0] if found else ("", "")

    def _alternative(self, path: str, told: list[str]) -> int | None:
        """Read the letter of an alternative: ticked, or written."""
        lines = [line for paragraph in told for line in paragraph.split("\n") if line.strip()]
        said = [found for line in lines if (found := _ticked(line))]
        said = said or [line for line in lines if not _BOX.match(line)]
        meant = {alternative_of(one) for one in said}
        if len(meant) == 1 and None not in meant:
            return meant.pop()
        self._unexpected(path, " ".join(said))
        return None

    def _check(self, path: str, cells: dict[int, list[str]]) -> None:
        """Notice wording that was changed in the form itself: that is no answer, but somebody meant one."""
        sign = next((one.strip() for one in cells.get(1, [])[1:] if one.strip()), "")
        wording = "\n".join(cells.get(2, []))
        if len(sign) == CHECK_LENGTH and sign != check_sign(wording):
            self.unread.append(f"{path}: {wording}")

    def _unexpected(self, path: str, said: str) -> None:
        if said.strip():
            self.unread.append(f"{path}: {said}")


def _ticked(line: str) -> str:
    """Give what a line says beside its tick; "" where it has none."""
    found = _TICKED.fullmatch(line)
    return (found["after"] or found["before"]) if found else ""


def _words(told: list[str]) -> str:
    return "\n".join(told).strip()


def _told() -> frozenset[str]:
    return frozenset(gettext(one, lang) for one in TOLD for lang in LANGUAGES)
