"""Names that are no UTF-8 are kept as they can be; what is no file in a folder is named and never opened."""

import os
import socket

import pytest

from goodoffices.press.archive import Names, archive
from tests.press.intake.samples import page

parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `archive` is not installed (./dev extras)")
TALKS = Names(("Harbour Council",))


def parts(folder, out):
    archive([folder], TALKS, out, 1)
    rows = parquet.read_table(out / "reports").to_pylist()
    return {row["part"].rpartition("/")[2]: (row["state"], (row["why"] or "").split(" ")[0]) for row in rows}


@pytest.fixture
def folder(tmp_path):
    """A folder with one page."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(page())
    return tmp_path / "in"


@pytest.mark.parametrize(
    ("name", "data", "became"),
    [
        (b"\xff\xfe.txt", b"The Harbour Council said no.", ("read", "")),
        (b"\xff\xfe.pdf", b"%PDF-1.7", ("not-taken", "report-of-no-kind")),
        (b"\xff\xfe.txt", b"https://lake.example/1", ("to-fetch", "")),
    ],
)
def test_a_name_that_is_no_utf_8_is_shown_by_its_bytes(folder, tmp_path, name, data, became):
    try:
        (folder / os.fsdecode(name)).write_bytes(data)
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    shown = "\\xff\\xfe" + name[2:].decode() + (", 1" if became[0] == "to-fetch" else "")
    assert parts(folder, tmp_path / "out") == {"a.html": ("read", ""), shown: became}


def test_a_pipe_is_named_and_not_opened(folder, tmp_path):
    os.mkfifo(folder / "b.txt")
    assert parts(folder, tmp_path / "out")["b.txt"] == ("not-taken", "not-a-file")


def test_a_socket_and_a_link_to_a_device_are_named(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(folder)
    (folder / "c.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("b.txt")
        found = parts(folder, tmp_path / "out")
    assert found["b.txt"] == found["c.txt"] == ("not-taken", "not-a-file")
    assert found["a.html"] == ("read", "")


def test_folders_that_hold_each_other_by_links_are_walked_once(folder, tmp_path):
    for name in ("one", "two"):
        (folder / name).symlink_to(folder)
    assert parts(folder, tmp_path / "out") == {"a.html": ("read", "")}


def test_half_a_surrogate_in_a_title_is_kept_as_a_question_mark(folder, tmp_path):
    (folder / "b.html").write_text(
        page(head='<script type="application/ld+json">{"author": "A\\ud800"}</script>')
    )
    (folder / "a.html").unlink()
    archive([folder], TALKS, tmp_path / "out", 1)
    (row,) = parquet.read_table(tmp_path / "out" / "reports").to_pylist()
    assert row["byline"] == "A?"
