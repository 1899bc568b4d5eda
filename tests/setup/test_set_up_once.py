"""The first job installs what the lock names; the next ones install nothing until the lock changes."""

from pathlib import Path

from .conftest import Checkout


def test_first_run_installs_only_wheels_whose_digest_the_lock_has(checkout: Checkout) -> None:
    checkout.give_pip()

    said = checkout.dev("verify", "out.zip")

    assert said.status == 0, said.err
    assert "goodoffices verify out.zip" in said.out
    (asked,) = checkout.installs()
    assert "--require-hashes" in asked
    assert "--only-binary :all:" in asked
    assert asked.endswith("requirements/run.txt")


def test_second_run_installs_nothing(checkout: Checkout) -> None:
    checkout.give_pip()
    checkout.dev("process", "list")

    said = checkout.dev("process", "list")

    assert said.status == 0, said.err
    assert len(checkout.installs()) == 1
    assert "installing" not in said.out


def test_changed_lock_installs_again(checkout: Checkout) -> None:
    checkout.give_pip()
    checkout.dev("process", "list")
    (checkout.folder / "requirements" / "run.txt").write_text("click==8.5.2\n")

    checkout.dev("process", "list")

    assert len(checkout.installs()) == 2


def test_failed_install_is_tried_again(checkout: Checkout) -> None:
    checkout.give_pip(status=1)
    assert checkout.dev("process", "list").status == 1
    checkout.give_pip(status=0)

    assert checkout.dev("process", "list").status == 0
    assert len(checkout.installs()) == 2


def test_who_works_on_goodoffices_has_what_its_users_have(checkout: Checkout) -> None:
    checkout.give_pip()
    checkout.dev("words")

    checkout.dev("process", "list")

    (asked,) = checkout.installs()
    assert asked.endswith("requirements/dev.txt")


def test_uv_is_used_where_it_is_on_the_path(checkout: Checkout) -> None:
    uv = checkout.folder / "bin" / "uv"
    uv.write_text(f'#!/bin/sh\necho "uv $@" >> {checkout.calls}\n')
    uv.chmod(0o755)

    said = checkout.dev("process", "list")

    assert said.status == 0, said.err
    (asked,) = checkout.installs()
    assert asked.startswith("uv pip install --python")
    assert "--require-hashes" in asked


def test_a_moved_checkout_still_runs_its_own_source(checkout: Checkout, tmp_path: Path) -> None:
    checkout.give_pip()
    checkout.dev("process", "list")
    moved = Checkout(checkout.folder.rename(tmp_path / "moved"), checkout.python, checkout.calls)

    said = moved.dev("process", "list")

    assert said.status == 0, said.err
    assert "goodoffices process list" in said.out


def test_goodoffices_runs_in_the_folder_of_who_calls_it(checkout: Checkout, tmp_path: Path) -> None:
    checkout.give_pip()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    said = checkout.dev("verify", "out.zip", cwd=elsewhere)

    assert f"in {elsewhere}" in said.out


def test_tests_and_benches_never_see_the_home_of_real_talks(checkout: Checkout) -> None:
    checkout.give_pip()
    (checkout.folder / "bench" / "home.py").write_text("import os; print(os.environ['GOODOFFICES_HOME'])")

    said = checkout.dev("bench", "home")

    assert said.out.splitlines()[-1] == str(checkout.folder / ".venv" / "home")
    assert "home None" in checkout.dev("process", "list").out
