"""Folders, feeds and web archives become two tables; a second run writes nothing, and a killed one goes on."""

from collections import Counter

import pytest

from goodoffices.press import archive as archives
from goodoffices.press.archive import Names, State, archive
from goodoffices.talks.refusal import Refusal
from tests.press.intake.samples import FEED, MORE, STORY, page, records

parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `archive` is not installed (./dev extras)")
TALKS = Names(("Harbour Council", "Karsa"))


@pytest.fixture
def folder(tmp_path):
    """A folder of reports: a page, its copy elsewhere, one of something else, a feed, a web archive, a picture."""
    files = tmp_path / "in"
    (files / "deeper").mkdir(parents=True)
    (files / "a.html").write_text(page())
    (files / "b.html").write_text(page(head="<meta name='x' content='y'>"))
    (files / "c.html").write_text(
        page("<p>Bread costs more in the north since the harvest failed, bakers said.</p>" * 3)
    )
    (files / "deeper" / "d.rss").write_text(FEED)
    (files / "deeper" / "e.warc").write_bytes(b"".join(records(2))[:-200])
    (files / "f.html").write_bytes(b"%PDF")
    (files / ".hidden").write_text("Karsa")
    return files


def rows(out, table):
    return parquet.read_table(out / table).to_pylist()


def states(out):
    return {row["part"].rpartition("/")[2]: row["state"] for row in rows(out, "reports")}


def test_each_part_is_a_row_and_says_what_became_of_it(folder, tmp_path):
    counts = archive([folder], TALKS, tmp_path / "out", 1)
    assert states(tmp_path / "out") == {
        "a.html": "read",
        "b.html": "same",
        "c.html": "passed-over",
        "d.rss, 1": "read",
        "d.rss, 2": "to-fetch",
        "e.warc, 1": "read",
        "e.warc, 2": "not-taken",
        "f.html": "not-taken",
    }
    assert counts == Counter(states(tmp_path / "out").values())


def test_entries_stand_in_the_text_of_their_report(folder, tmp_path):
    archive([folder], TALKS, tmp_path / "out", 1)
    texts = {
        row["digest"]: row["text"] for row in rows(tmp_path / "out", "reports") if row["state"] == "read"
    }
    entries = rows(tmp_path / "out", "entries")
    assert {row["kind"] for row in entries} >= {"claim"}
    assert all(texts[row["digest"]][row["start"] : row["end"]] == row["text"] for row in entries)
    assert all(0 <= row["confidence"] <= 1 for row in entries)


def test_a_copy_is_read_and_names_the_text_that_it_copies(tmp_path):
    whole = " ".join(
        f"{STORY} {MORE} Boat {n} left pier {n * 7} for Sel at {n} past the hour." for n in range(9)
    )
    (tmp_path / "a.txt").write_text(whole)
    (tmp_path / "b.txt").write_text(whole[: len(whole) // 2])
    archive([tmp_path / "a.txt", tmp_path / "b.txt"], TALKS, tmp_path / "out", 1)
    first, second = rows(tmp_path / "out", "reports")
    assert (first["copy_of"], second["copy_of"], second["state"]) == (None, first["digest"], "read")
    assert second["likeness"] > 0.9


def test_a_second_run_writes_nothing(folder, tmp_path):
    archive([folder], TALKS, tmp_path / "out", 1)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.glob("out/*/*")}
    assert archive([folder], TALKS, tmp_path / "out", 1) == {archives.KNOWN: 6, State.NOT_TAKEN: 2}
    assert before == {file: file.stat().st_mtime_ns for file in tmp_path.glob("out/*/*")}


class Killed(BaseException):
    """The machine went away."""


@pytest.mark.parametrize("after", [1, 4, 7])
def test_a_killed_run_goes_on_where_it_was(folder, tmp_path, monkeypatch, after):
    monkeypatch.setattr(archives, "PART", 3)

    def kill(outcome, counts):
        if sum(counts.values()) == after:
            raise Killed

    with pytest.raises(Killed):
        archive([folder], TALKS, tmp_path / "out", 1, told=kill)
    archive([folder], TALKS, tmp_path / "out", 1)
    archive([folder], TALKS, tmp_path / "whole", 1)
    assert states(tmp_path / "out") == states(tmp_path / "whole")
    assert rows(tmp_path / "out", "entries") == rows(tmp_path / "whole", "entries")


def test_entries_without_their_reports_are_written_over(folder, tmp_path, monkeypatch):
    whole = archives.Folder.write

    def killed_between(self, reports, entries):
        whole(self, reports, entries)
        (self.path / "reports" / "000001.parquet").unlink()
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(archives.Folder, "write", killed_between)
        with pytest.raises(Killed):
            archive([folder], TALKS, tmp_path / "out", 1)
    archive([folder], TALKS, tmp_path / "out", 1)
    assert [file.name for file in tmp_path.glob("out/entries/*")] == ["000001.parquet"]


def test_other_names_want_another_folder(folder, tmp_path):
    archive([folder / "a.html"], TALKS, tmp_path / "out", 1)
    with pytest.raises(Refusal) as caught:
        archive([folder], Names(("bread",)), tmp_path / "out", 1)
    assert caught.value.code == "archive-other-terms"


def test_two_runs_never_write_into_one_folder(folder, tmp_path):
    def meanwhile(outcome, counts):
        with pytest.raises(Refusal) as caught:
            archive([folder], TALKS, tmp_path / "out", 1)
        assert caught.value.code == "archive-busy"

    archive([folder / "a.html"], TALKS, tmp_path / "out", 1, told=meanwhile)


def test_without_parquet_a_refusal_names_the_extra(folder, tmp_path, monkeypatch):
    from goodoffices.press.archive import store

    monkeypatch.setattr(store.util, "find_spec", lambda name: None)
    with pytest.raises(Refusal) as caught:
        archive([folder], TALKS, tmp_path / "out", 1)
    assert caught.value.code == "archive-not-installed"
    assert not (tmp_path / "out").exists()
