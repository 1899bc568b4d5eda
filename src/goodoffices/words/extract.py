"""Finds every phrase that a reader may see: in templates, marked Python strings and tables of sentences."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import cast

from babel.messages.extract import extract_python

Templatize = Callable[[str, str], str]
"""Turns a template's source (and its name) into gettext calls; Django's own, handed in by `build`."""

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "phrase": None,
    "gettext": None,
    "gettext_lazy": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_COMMENT_TAGS = ["Translators:"]


@dataclass(slots=True)
class Found:
    """A phrase as the sources have it: its plural if it counts, where it stands, notes for translators."""

    plural: str = ""
    files: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)


Phrases = dict[tuple[str, str], Found]
"""By gettext's key: context (empty for none) and English text."""


def extract(package: Path, templatize: Templatize) -> Phrases:
    """Return every phrase under a package's folder; SyntaxError where a source can't be read."""
    phrases: Phrases = {}
    for path in sources(package):
        name = path.relative_to(package.parent).as_posix()
        for text, plural, context, notes in _phrases_in(path, name, templatize):
            _add(phrases, (context, text), plural, name, notes)
    return phrases


def sources(package: Path) -> list[Path]:
    """Return the package's Python files and the templates in its `templates` folders, in a fixed order."""
    python = package.rglob("*.py")
    templates = (path for kind in ("*.html", "*.txt") for path in package.rglob(f"templates/**/{kind}"))
    return sorted({*python, *templates})


_Phrase = tuple[str, str, str, list[str]]
_Call = tuple[int, str | None, str | tuple[str | None, ...] | None, list[str]]


def _phrases_in(path: Path, name: str, templatize: Templatize) -> Iterator[_Phrase]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from _calls(_unindented(templatize(source, name)), name)
        return
    yield from _calls(source, name)
    if path.name.endswith("sentences.py"):
        yield from ((text, "", "", []) for text in tabled(ast.parse(source, name)))


def tabled(module: ast.Module) -> Iterator[str]:
    """Yield the values of a module's tables of sentences: its top-level dicts from str to str.

    A layer below `words` can't import a marker, so in a file of sentences the table itself is the marker.
    """
    for node in module.body:
        value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        if isinstance(value, ast.Dict):
            said = [item.value for item in value.values if isinstance(item, ast.Constant)]
            yield from (text for text in said if isinstance(text, str))


def _calls(source: str, name: str) -> Iterator[_Phrase]:
    found = extract_python(BytesIO(source.encode()), KEYWORDS, _COMMENT_TAGS, {"encoding": "utf-8"})
    # Babel annotates what its dispatcher yields; its Python extractor yields these, in this order.
    for line, function, messages, notes in cast(Iterator[_Call], found):
        texts = messages if isinstance(messages, tuple) else (messages,)
        if phrase := _read(function, texts):
            text, plural, context = phrase
            if text.strip() != text:
                raise SyntaxError(f"{name}:{line}: white space around a phrase (use trimmed): {text!r}")
            yield text, plural, context, notes


def _read(function: str | None, texts: tuple[str | None, ...]) -> tuple[str, str, str] | None:
    """Sort a call's strings into text, plural and context; None for a call on a variable."""
    kind = (function or "").removesuffix("_lazy")
    shapes = {"ngettext": (0, 1, None), "pgettext": (1, None, 0), "npgettext": (1, 2, 0)}
    shape = shapes.get(kind, (0, None, None))
    if any(at is not None and (at >= len(texts) or not texts[at]) for at in shape):
        return None
    text, plural, context = ("" if at is None else texts[at] or "" for at in shape)
    return text, plural, context


def _add(phrases: Phrases, key: tuple[str, str], plural: str, name: str, notes: list[str]) -> None:
    found = phrases.setdefault(key, Found())
    if found.plural and plural and found.plural != plural:
        raise SyntaxError(f"{name}: {key[1]!r} has two plurals, {found.plural!r} and {plural!r}")
    found.plural = found.plural or plural
    found.files.add(name)
    found.notes += [note for note in notes if note not in found.notes]


def _unindented(source: str) -> str:
    """Take the template's indentation away, which means nothing to Python's tokeniser and could stop it."""
    return re.sub(r"^[ \t]+", "", source, flags=re.MULTILINE)
