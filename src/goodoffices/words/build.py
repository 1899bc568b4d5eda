"""Brings the catalogues up to date with the sources and compiles them: `python -m goodoffices.words.build`.

A translation is kept for as long as its English stays exactly the same; nothing is ever matched by likeness,
since a sentence that almost says what it should is worse here than one that is missing and named.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import polib  # type: ignore[import-untyped]

from goodoffices.words.catalogue import DOMAIN, LANGUAGES, LOCALE_DIR
from goodoffices.words.extract import Found, Phrases, extract

PACKAGE = Path(__file__).parents[1]

PLURALS = {
    "ar": "nplurals=6; plural=n<3 ? n : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
    "he": "nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;",
    "fr": "nplurals=2; plural=n>1;",
}
"""CLDR's plural rules for whole numbers; French's third form begins at a million."""


def main(arguments: list[str] | None = None) -> int:
    """Rebuild the catalogues, say what is missing; with --check write nothing and return 1 if amiss."""
    check = "--check" in (sys.argv[1:] if arguments is None else arguments)
    amiss = False
    for path, content, gaps in plan():
        stale = not path.exists() or path.read_bytes() != content
        amiss = amiss or stale or bool(gaps)
        if stale and not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if stale or path.suffix == ".po":
            print("\n".join([_said(path, stale, gaps), *(f"    {gap}" for gap in gaps)]))
    return int(check and amiss)


def plan() -> Iterator[tuple[Path, bytes, list[str]]]:
    """Yield each catalogue file as it should be, and the phrases that it lacks (named once, with the .po)."""
    phrases = phrases_of_package()
    for lang in sorted(LANGUAGES.keys() - {"en"}):
        path = po_path(lang)
        catalogue = merged(lang, phrases, polib.pofile(str(path)) if path.exists() else polib.POFile())
        yield path, f"{catalogue}\n".encode(), missing(catalogue)
        yield path.with_suffix(".mo"), catalogue.to_binary(), []


def phrases_of_package() -> Phrases:
    """Return every phrase of this package, reading templates by Django's own rules."""
    from django.utils.translation.template import templatize

    return extract(PACKAGE, templatize)


def po_path(lang: str) -> Path:
    """Return where a language's catalogue is kept."""
    return LOCALE_DIR / lang / "LC_MESSAGES" / f"{DOMAIN}.po"


def merged(lang: str, phrases: Phrases, old: polib.POFile) -> polib.POFile:
    """Return a catalogue of exactly these phrases, with the old translations of the very same English."""
    known = {(entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""): entry for entry in old}
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Project-Id-Version": "goodoffices",
        "Language": lang,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[lang],
    }
    forms = int(PLURALS[lang].removeprefix("nplurals=")[0])
    for (context, text), found in sorted(phrases.items(), key=lambda item: (item[0][1].lower(), *item[0])):
        catalogue.append(_entry(context, text, found, known.get((context, text, found.plural)), forms))
    return catalogue


def missing(catalogue: polib.POFile) -> list[str]:
    """Return the English of every phrase that isn't translated in full."""
    return [entry.msgid for entry in catalogue if not entry.translated()]


def _entry(context: str, text: str, found: Found, old: polib.POEntry | None, forms: int) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=text,
        msgctxt=context or None,
        occurrences=[(name, "") for name in sorted(found.files)],
        comment="\n".join(found.notes),
        flags=list(_formats(text + found.plural)),
    )
    if found.plural:
        said = old.msgstr_plural if old else {}
        entry.msgid_plural = found.plural
        entry.msgstr_plural = {form: said.get(form, "") for form in range(forms)}
    else:
        entry.msgstr = old.msgstr if old else ""
    return entry


def _formats(text: str) -> Iterator[str]:
    if "%(" in text:
        yield "python-format"
    if "{" in text:
        yield "python-brace-format"


def _said(path: Path, stale: bool, gaps: list[str]) -> str:
    name = path.relative_to(PACKAGE).as_posix()
    return f"{name}: {'changed' if stale else 'up to date'}" + (f", {len(gaps)} missing" if gaps else "")


if __name__ == "__main__":
    raise SystemExit(main())
