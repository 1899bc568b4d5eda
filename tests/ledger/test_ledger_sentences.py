"""Every code that the ledger raises or finds has a sentence that names only what it is given, and none is idle."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import goodoffices.ledger
from goodoffices.ledger import LedgerError, sentence
from goodoffices.ledger.sentences import FINDINGS, STATEMENTS

PACKAGE = Path(goodoffices.ledger.__file__).parent
GIVEN: dict[str, set[str]] = {
    "LedgerError": set(),
    "Finding": set(),
    "Statement": set(),
    "act": {"where", "number"},
    "besides": {"where", "number"},
    "finding": {"where", "number"},
}
"""What says a code, with the values that it gives to each sentence of its own."""


def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text()) for path in PACKAGE.rglob("*.py") if path.name != "sentences.py"]


def strings() -> set[str]:
    """Every string in the code: a code may be chosen among several before it is said."""
    nodes = (node for tree in trees() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def said() -> Iterator[tuple[str, set[str]]]:
    """Each code that is said outright, with the names of the values given along."""
    for node in (node for tree in trees() for node in ast.walk(tree)):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            code = node.args[0].value
            if name in GIVEN and isinstance(code, str):
                names = {keyword.arg for keyword in node.keywords if keyword.arg}
                listed = [key.value for each in node.args if isinstance(each, ast.Dict) for key in each.keys]
                yield code, GIVEN[name] | names | set(listed)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_code_has_a_sentence_and_every_value_that_it_names() -> None:
    codes = list(said())
    assert len(codes) > 50
    for code, given in codes:
        assert places({**FINDINGS, **STATEMENTS}[code]) <= given, code


def test_every_sentence_has_a_code_that_is_said() -> None:
    assert (FINDINGS.keys() | STATEMENTS.keys()) - strings() == set()


def test_findings_and_statements_share_no_code() -> None:
    assert not FINDINGS.keys() & STATEMENTS.keys()


def test_an_error_reads_as_its_sentence() -> None:
    assert str(LedgerError("salt-size", size=3)) == "A salt has 32 bytes, this one 3."
    assert sentence("not-a-transcript", {}) == "This file is not a transcript."
