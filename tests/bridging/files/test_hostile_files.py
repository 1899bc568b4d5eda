"""Files that somebody made to harm: refused by name, soon, and without making anything of them."""

import os

import pytest

from goodoffices.bridging.files import opened, plain, xml_tree, yaml_events
from goodoffices.talks.refusal import Refusal
from tests.bridging.files.written import read, written

LAUGHS = "\n".join(
    ["a: &a [x, x]", *(f"{n}: &{n} [*{m}, *{m}]" for m, n in zip("abcdefgh", "bcdefghi", strict=True))]
)
BILLION = (
    '<?xml version="1.0"?><!DOCTYPE u [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {n} "{f"&{m};" * 10}">' for m, n in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><utility_space><objective name='&i;'/></utility_space>"
)
REMOTE = '<!DOCTYPE u SYSTEM "http://lake.example/u.dtd"><utility_space/>'
LOCAL = '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/hostname">]><utility_space>&x;</utility_space>'

HOSTILE = {
    "a file of a hundred megabytes": ("p.json", b"[" + b" " * opened.LARGEST, "bridging-file-too-large"),
    "TOML without end": ("p.toml", "#" * (plain.LARGEST_TOML + 1), "bridging-file-too-large"),
    "a key of ever so many parts": ("p.toml", "a" + " . a" * 1_000 + " = 1", "bridging-file-deep"),
    "a table of ever so many parts": ("p.toml", "[" + "'a'." * 1_000 + "a]", "bridging-file-deep"),
    "bytes that are no text": ("p.toml", b"\xff\xfe\x00x", "bridging-file-encoding"),
    "another alphabet's bytes": ("p.toml", 'x = "Größe"'.encode("latin-1"), "bridging-file-encoding"),
    "half a character": ("p.yml", b"issues: \xd8", "bridging-file-encoding"),
    "lists in lists, in JSON": ("p.json", "[" * 100_000, "bridging-file-deep"),
    "lists in lists, in TOML": ("p.toml", "x = " + "[" * 100_000, "bridging-file-deep"),
    "lists in lists, in YAML": ("p.yml", "[" * 100_000, "bridging-file-deep"),
    "tables in tables, in XML": ("p.xml", "<a>" * 30 + "</a>" * 30, "bridging-file-deep"),
    "elements deeper than the parser goes": ("p.xml", "<a>" * 5000, "bridging-file-deep"),
    "aliases that stand for millions": ("p.yml", LAUGHS, "bridging-file-unsafe"),
    "an object, in YAML": ("p.yml", "!!python/object/apply:os.system ['true']", "bridging-file-unsafe"),
    "a tag of somebody's own": ("p.yml", "issues: !mine x", "bridging-file-unsafe"),
    "two documents": ("p.yml", "issues: []\n---\nissues: []", "bridging-file-broken"),
    "no document": ("p.yml", "", "bridging-file-broken"),
    "a key twice, in YAML": ("p.yml", "issues: []\nissues: []", "bridging-name-twice"),
    "a key that is a list": ("p.yml", "? [a, b]\n: c", "bridging-file-broken"),
    "a tab where none may be": ("p.yml", "a:\n\t- b", "bridging-file-broken"),
    "entities that stand for millions": ("p.xml", BILLION, "bridging-file-unsafe"),
    "a definition that is elsewhere": ("p.xml", REMOTE, "bridging-file-unsafe"),
    "another file of this machine": ("p.xml", LOCAL, "bridging-file-unsafe"),
    "XML that breaks off": ("p.xml", "<utility_space><objective>", "bridging-file-broken"),
    "no XML": ("p.xml", "", "bridging-file-broken"),
    "an unknown ending": ("p.exe", "issues = []", "bridging-file-kind"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_is_refused(case, tmp_path):
    name, held, code = HOSTILE[case]
    path = written(tmp_path / name, held)
    with pytest.raises(Refusal) as refused:
        read(path)
    assert (refused.value.code, refused.value.params["path"]) == (code, str(path))


def test_too_many_parts_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(yaml_events, "MOST_PARTS", 10)
    monkeypatch.setattr(xml_tree, "ELEMENTS", 10)
    many = {"p.yml": "- a\n" * 20, "p.xml": f"<utility_space>{'<a/>' * 20}</utility_space>"}
    for name, held in many.items():
        with pytest.raises(Refusal) as refused:
            read(written(tmp_path / name, held))
        assert refused.value.code == "bridging-file-parts"


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(tmp_path / "nowhere.toml")
    assert refused.value.code == "file-not-read"


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(Refusal) as refused:
        read(tmp_path / "pipe.toml")
    assert refused.value.code == "not-a-file"


def test_a_mark_of_byte_order_is_no_fault(tmp_path):
    words = 'issues = [{ id = "x", options = ["a", "b"] }]\nparties = [{ id = "A" }, { id = "B" }]'
    source = read(written(tmp_path / "p.toml", b"\xef\xbb\xbf" + words.encode()))
    assert source.problem.issues[0].id == "x"
