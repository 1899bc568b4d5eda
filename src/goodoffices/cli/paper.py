"""`goodoffices paper`: reads a draft from a file, without a server, and shows what was found in it.

The status is 3 where a bracket matches nothing, so that a script notices; the paper is shown all the same.
"""

from pathlib import Path

import click

from goodoffices.cli.signing import sign
from goodoffices.cli.tables import table
from goodoffices.cli.voice import Voice, for_programs, spoken
from goodoffices.documents.plaintext import paper_text
from goodoffices.documents.reading.mending import Flaw
from goodoffices.documents.reading.paper import Found
from goodoffices.documents.reading.paper import stats as counted
from goodoffices.documents.reading.reports import KINDS, Report
from goodoffices.talks.papers.canonical import to_json
from goodoffices.talks.papers.model import PaperKind
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import LANGUAGES, phrase

FILE = click.argument("file", type=click.Path(path_type=Path))
LANGUAGE = click.option(
    "--language", type=click.Choice(list(LANGUAGES)), default="en", help="The language of the draft (en)."
)

_SAID = {
    "bracket-never-closed": phrase("Row {row}, column {column}: this bracket is never closed: {shown}"),
    "bracket-never-opened": phrase("Row {row}, column {column}: this bracket was never opened: {shown}"),
    "brackets-too-deep": phrase("Row {row}, column {column}: brackets nest too deep here: {shown}"),
    "blank-never-closed": phrase("Row {row}, column {column}: this blank is never closed: {shown}"),
    "blank-unreadable": phrase("Row {row}, column {column}: this blank can't be read: {shown}"),
    "bracket-elsewhere": phrase("Row {row}, column {column}: this label is another bracket's: {shown}"),
}
_COUNTED = {
    "articles": phrase("Articles"),
    "brackets": phrase("Brackets"),
    "alternatives": phrase("Alternatives"),
    "depth": phrase("Depth"),
    "blanks": phrase("Blanks"),
    "unbalanced": phrase("Brackets that match nothing"),
}


@click.command(
    "import",
    help="Read a draft (.docx, .md, .txt) and show the paper.",
)
@FILE
@LANGUAGE
@click.option(
    "--kind",
    type=click.Choice([str(kind) for kind in PaperKind]),
    default=str(PaperKind.SINGLE_TEXT),
    help="What the paper is put as.",
)
@click.option("--title", default="", help="Title; without it, the draft's own.")
@for_programs
@spoken
def import_(voice: Voice, file: Path, language: str, kind: str, title: str) -> None:
    """Show the paper that a file holds: canonical JSON for a program, plain text for a person."""
    found = _found(file, language, PaperKind(kind), title)
    click.echo(to_json(found.paper) if voice.as_json else paper_text(found.paper, language), nl=voice.as_json)
    _end(voice, found)


@click.command("stats", help="Count what stands in a draft (.docx, .md, .txt).")
@FILE
@LANGUAGE
@for_programs
@spoken
def stats(voice: Voice, file: Path, language: str) -> None:
    """Count articles, brackets, alternatives, depth, blanks and unbalanced signs."""
    found = _found(file, language, PaperKind.SINGLE_TEXT, "")
    numbers = counted(found.paper, found.faults)
    voice.answer(numbers)
    heads = (voice.filled(phrase("Counted")), voice.filled(phrase("Number")))
    voice.line(table(heads, [(voice.filled(_COUNTED[name]), str(many)) for name, many in numbers.items()]))
    _end(voice, found)


def _found(file: Path, language: str, kind: PaperKind, title: str) -> Found:
    from goodoffices.documents.reading.files import LARGEST, paper_in

    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)  # one byte more is enough to refuse it
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise Refusal("file-not-read", path=str(file), problem=reason) from problem
    return paper_in(file.name, data, language, kind, title)


def _end(voice: Voice, found: Found) -> None:
    """Name on the error output what somebody has to look at: signs that match nothing, and what is no wording."""
    for one in found.faults:
        click.echo(_sentence(voice, one), err=True)
    for report in found.reports:
        click.echo(_reported(voice, report), err=True)


def _sentence(voice: Voice, one: Flaw) -> str:
    shown = " ".join(one.shown.split())
    return voice.filled(_SAID[one.code], row=one.row, column=one.column, shown=shown)


def _reported(voice: Voice, one: Report) -> str:
    kind = voice.filled(KINDS[one.kind])
    return voice.filled(phrase("Line {line}: {kind}: {words}"), line=one.line, kind=kind, words=one.words)


__all__ = ["import_", "sign", "stats"]
