"""The parser is an extra: without it a refusal says how to mend it, and its weights are the pinned ones or none."""

import pytest

from goodoffices.press.backends import backend, parser
from goodoffices.talks.refusal import Refusal

TEXT = "The council said on Tuesday that the ferries run again."


@pytest.fixture(autouse=True)
def fresh():
    parser.parser.cache_clear()
    yield
    parser.parser.cache_clear()


@pytest.fixture
def installed():
    pytest.importorskip(parser.WEIGHTS, reason="the extra `parser` is not installed (./dev extras)")


def test_without_it_a_refusal_names_it(monkeypatch):
    monkeypatch.setattr(parser.util, "find_spec", lambda name: None)
    with pytest.raises(Refusal) as caught:
        backend("parser")
    assert caught.value.code == "parser-not-installed"


def test_other_weights_are_refused(installed, monkeypatch):
    monkeypatch.setattr(parser, "digest", lambda folder: "0" * 64)
    with pytest.raises(Refusal) as caught:
        backend("parser")
    assert (caught.value.code, caught.value.params["found"]) == ("parser-weights-differ", "0" * 16)


def test_any_changed_added_or_renamed_file_changes_the_digest(tmp_path):
    (tmp_path / "model").write_bytes(b"weights")
    (tmp_path / "__pycache__").mkdir()
    first = parser.digest(tmp_path)
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"compiled")
    assert parser.digest(tmp_path) == first
    (tmp_path / "model").write_bytes(b"Weights")
    second = parser.digest(tmp_path)
    (tmp_path / "model").rename(tmp_path / "model2")
    assert len({first, second, parser.digest(tmp_path)}) == 3


def test_english_is_parsed_and_anything_else_read_by_rules_alone_under_their_name(installed):
    reader = backend("parser")
    rules = backend("rules").name
    assert reader.read(TEXT, "en", None).reader == reader.name != rules
    assert reader.read("قال المجلس إن العبارات تعود.", "ar", None).reader == rules
    assert reader.read(TEXT + " " * parser.LONGEST, "en", None).reader == rules


def test_rules_never_load_spacy():
    import subprocess
    import sys

    script = "import sys; from goodoffices.press.backends import backend; backend().read('He said no.', 'en', None); "
    script += "sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0
