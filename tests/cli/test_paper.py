"""A draft is read from a file and counted, without a server and without a trace."""

import json

from goodoffices.talks.papers.canonical import from_json
from goodoffices.talks.papers.notation import written

DRAFT = "## Article 1\n\nThe ferries [shall][should] run within ____ days.\n\n## [Article 2]\n\nx\n"


def test_the_canonical_paper_is_all_that_a_program_gets(installation, tmp_path):
    file = tmp_path / "draft.md"
    file.write_text(DRAFT)
    done = installation.run("paper", "import", str(file), "--json", "--kind", "demands", "--title", "Ferries")
    assert (done.returncode, done.stderr) == (0, "")
    paper = from_json(done.stdout)
    assert (str(paper.kind), paper.title[0].words) == ("demands", "Ferries")
    assert written(paper.articles[0], "en") == "The ferries [shall][should] run within {days}."
    assert not installation.home.exists()


def test_a_person_gets_text_that_reads_in_again(installation, tmp_path):
    file, again = tmp_path / "draft.md", tmp_path / "again.txt"
    file.write_text(DRAFT)
    again.write_text(installation.run("paper", "import", str(file)).stdout)
    read_again = installation.run("paper", "import", str(again), "--json").stdout
    assert from_json(read_again) == from_json(installation.run("paper", "import", str(file), "--json").stdout)


def test_counts_are_numbers_for_a_program_and_a_table_for_a_person(installation, tmp_path):
    file = tmp_path / "draft.txt"
    file.write_text("1. a [b][c [d]]\n")
    assert installation.told("paper", "stats", str(file)) == {
        "articles": 1, "brackets": 2, "alternatives": 4, "depth": 2, "blanks": 0, "unbalanced": 0
    }  # fmt: skip
    assert "Brackets      " in installation.run("paper", "stats", str(file)).stdout


def test_an_unbalanced_bracket_is_counted_and_said_on_the_error_output(installation, tmp_path):
    file = tmp_path / "draft.md"
    file.write_text("## Article 1\n\nThe [ferries.\n")
    done = installation.run("paper", "stats", str(file), "--json")
    assert (done.returncode, json.loads(done.stdout)["unbalanced"]) == (0, 1)
    assert done.stderr.startswith("Row 3, column 5: this bracket is never closed:")
    assert "never closed" in installation.run("paper", "import", str(file), "--json").stderr


def test_a_file_that_is_not_there_is_a_sentence(installation):
    done = installation.run("paper", "stats", "nothing.md")
    assert done.returncode == 1
    assert done.stderr.startswith("The file nothing.md can't be read")
