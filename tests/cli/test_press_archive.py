"""Many reports are read into tables by one command, which says how many came to what."""

import pytest

from tests.press.intake.samples import page

pytest.importorskip("pyarrow", reason="the extra `archive` is not installed (./dev extras)")


@pytest.fixture
def command(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(page())
    (tmp_path / "in" / "b.txt").write_text("Bread costs more, bakers said.")
    (tmp_path / "parties.toml").write_text('[[party]]\nid = "A"\nnames = ["Harbour Council"]\n')
    places = ["--parties", str(tmp_path / "parties.toml"), "--out", str(tmp_path / "out"), "--processes", "1"]
    return ["press", "archive", str(tmp_path / "in"), *places]


def test_a_program_gets_counts(installation, command, tmp_path):
    counts = installation.told(*command)
    assert (counts["read"], counts["passed-over"], counts["failed"]) == (1, 1, 0)
    assert installation.told(*command)["known"] == 2
    assert len(list(tmp_path.glob("out/reports/*.parquet"))) == 1


def test_a_person_gets_sentences(installation, command):
    done = installation.run(*command)
    assert "Read: 1" in done.stdout
    assert "name nothing of the talks: 1" in done.stdout


def test_another_file_than_one_of_parties_is_refused(installation, command, tmp_path):
    (tmp_path / "parties.toml").write_text("names = 3")
    done = installation.run(*command)
    assert (done.returncode, done.stdout) == (1, "")
    assert "parties.toml" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_is_refused_is_told_by_every_run(installation, command, tmp_path):
    (tmp_path / "in" / "c.pdf").write_bytes(b"%PDF-1.7")
    for _ in range(2):
        done = installation.run(*command)
        assert (done.returncode, "Not taken in: 1" in done.stdout, "c.pdf" in done.stderr) == (1, True, True)
