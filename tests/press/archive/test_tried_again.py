"""What could not be read is tried again by every run, and stands there once for each thing that came of it."""

import shlex
import sys

import pytest

from goodoffices.press.archive import KNOWN, Names, State, archive

parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `archive` is not installed (./dev extras)")
TALKS = Names(("Velde",))


def test_a_refused_part_is_counted_and_told_by_every_run(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (tmp_path / "b.html").write_text("<html><body>Velde</body></html>" + "<i></i>" * 100_001)
    told = []
    for _ in range(3):
        counts = archive(
            tmp_path.glob("?.*"), TALKS, tmp_path / "out", 1, told=lambda one, _: told.append(one.why.code)
        )
        assert counts == {State.NOT_TAKEN: 2}
    assert sorted(told) == ["page-too-many-elements"] * 3 + ["report-of-no-kind"] * 3
    assert len(list(tmp_path.glob("out/reports/*"))) == 1


def test_what_failed_is_read_when_it_can_be(tmp_path):
    model, text = tmp_path / "model.py", tmp_path / "a.txt"
    asked = shlex.join([sys.executable, str(model)])
    text.write_text("Velde said no.")
    model.write_text("raise SystemExit(3)")
    assert archive([text], TALKS, tmp_path / "out", 1, asked) == {State.FAILED: 1}
    assert archive([text], TALKS, tmp_path / "out", 1, asked) == {State.FAILED: 1}
    model.write_text("")
    assert archive([text], TALKS, tmp_path / "out", 1, asked) == {State.READ: 1}
    assert archive([text], TALKS, tmp_path / "out", 1, asked) == {KNOWN: 1}
    rows = parquet.read_table(tmp_path / "out" / "reports").to_pylist()
    assert [row["state"] for row in rows] == ["failed", "read"]
