"""Whatever keeps ./dev from its work is said in one sentence that names what to do."""

import ast
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Checkout, Said

# The script as an older Python, or as somebody who may not write, would run it; imports come first, because
# who may not write may not read this Python's library either.
AS_IF = """import errno, hashlib, os, pkgutil, re, runpy, shutil, socket, subprocess, sys
{before}
sys.argv = ["dev"] + sys.argv[1:]
runpy.run_path(r"{dev}", run_name="__main__")
"""
NOBODY = 65534


def says_one_sentence(said: Said, *words: str) -> None:
    assert said.status not in (0, None)
    (sentence,) = said.err.splitlines()
    assert sentence.startswith("dev: ")
    assert sentence.endswith(".") or "--port" in sentence
    assert all(word in sentence for word in words), sentence


def as_if(checkout: Checkout, before: str, *arguments: str) -> Said:
    script = AS_IF.format(before=before, dev=checkout.folder / "dev")
    return checkout.run(checkout.python, "-c", script, *arguments)


def test_the_script_parses_on_old_pythons(checkout: Checkout) -> None:
    source = (checkout.folder / "dev").read_text()
    ast.parse(source, feature_version=(3, 6))
    with pytest.raises(SyntaxError):
        ast.parse(source + "\nmatch 1:\n    case _: pass\n", feature_version=(3, 6))


@pytest.mark.parametrize("job", ["demo", "test", "--help"])
def test_too_old_a_python(checkout: Checkout, job: str) -> None:
    said = as_if(checkout, "sys.version_info = (3, 9, 2, 'final', 0)", job)
    says_one_sentence(said, "Python 3.9", "Python 3.11", "apt install")


def test_too_old_a_python_gives_way_to_a_newer_one_on_the_path(checkout: Checkout) -> None:
    newer = checkout.folder / "bin" / f"python3.{sys.version_info.minor}"
    newer.symlink_to(checkout.python)
    said = as_if(checkout, "sys.version_info = (3, 9, 2, 'final', 0)", "--help")
    assert said.status == 0, said.err
    assert "./dev demo" in said.out


def test_no_pip(checkout: Checkout) -> None:
    says_one_sentence(checkout.dev("demo", "--port", str(free_port())), "pip is missing", "python3-pip")
    assert not (checkout.folder / ".venv").exists()


def test_too_old_a_pip(checkout: Checkout) -> None:
    checkout.give_pip(version="22.0.2")
    says_one_sentence(checkout.dev("process", "list"), "pip 22.0", "22.3", "--upgrade pip")


def test_no_network(checkout: Checkout) -> None:
    checkout.give_pip(status=1)
    says_one_sentence(checkout.dev("process", "list"), "network", ".venv/install.log", "again")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own aren't."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_read_only_folder(checkout: Checkout, open_folder: Path) -> None:
    folder = shutil.copytree(checkout.folder, open_folder / "checkout")
    (folder / "bin" / "uv").write_text("#!/bin/sh\n")
    (folder / "bin" / "uv").chmod(0o755)
    folder.chmod(0o555)
    before = f"if os.getuid() == 0: os.setuid({NOBODY})"
    said = as_if(Checkout(folder, checkout.python, checkout.calls), before, "process", "list")
    folder.chmod(0o755)
    says_one_sentence(said, "can't write", str(folder), "writable")


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield int(door.getsockname()[1])


@pytest.mark.parametrize("job", ["demo", "serve"])
@pytest.mark.parametrize("form", ["--port {}", "--port={}"])
def test_port_taken_is_said_before_any_work(checkout: Checkout, taken_port: int, job: str, form: str) -> None:
    checkout.give_pip()
    said = checkout.dev(job, *form.format(taken_port).split())
    says_one_sentence(said, f"port {taken_port} is taken", f"./dev {job} --port ")
    assert not (checkout.folder / ".venv").exists()


def test_a_free_port_is_handed_on(checkout: Checkout) -> None:
    checkout.give_pip()
    port = str(free_port())
    said = checkout.dev("demo", "--port", port)
    assert said.status == 0, said.err
    assert f"goodoffices demo --port {port}" in said.out


def test_a_port_that_is_no_number_is_left_to_goodoffices(checkout: Checkout) -> None:
    checkout.give_pip()
    assert "goodoffices demo --port many" in checkout.dev("demo", "--port", "many").out


def test_an_unknown_bench_is_answered_with_those_there_are(checkout: Checkout) -> None:
    (checkout.folder / "bench" / "transcript.py").touch()
    (checkout.folder / "bench" / "_shared.py").touch()
    said = checkout.dev("bench", "transcripts")
    assert said.status == 2
    assert said.err == "dev: name one of: transcript.\n"
