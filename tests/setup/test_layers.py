"""Each import contract of pyproject.toml is broken by an import that it should forbid."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = [
    "cli", "asgi", "sample", "site", "site.pages", "store", "documents", "words", "rehearsal", "desk",
    "bridging", "bridging.check", "bridging.fair", "bridging.frontier", "bridging.conflict", "bridging.beliefs",
    "bridging.asking", "exchange", "exchange.check", "exchange.files", "exchange.order", "exchange.search",
    "exchange.solver", "exchange.units", "stability", "stability.check", "stability.fast", "stability.space",
    "stability.walking", "press", "ledger", "talks",
]
LINT = "import importlinter.cli as it; it.lint_imports_command()"


def verdict(folder: Path) -> str:
    """What the contracts say of a tree of packages."""
    config = ROOT / "pyproject.toml"
    command = [sys.executable, "-c", LINT, "--no-logo", "--no-cache", "--config", config]
    # `python -c` finds the planted tree first, because it stands in the folder where it runs.
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """All layers, empty."""
    for name in ["", *PACKAGES]:
        package = tmp_path.joinpath("goodoffices", *filter(None, name.split(".")))
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").touch()
    return tmp_path


def plant(tree: Path, where: str, line: str) -> None:
    (tree / "goodoffices" / where).write_text(line + "\n")


def test_empty_layers_keep_every_contract(tree: Path) -> None:
    assert "0 broken" in verdict(tree)


def test_what_is_allowed_stays_allowed(tree: Path) -> None:
    plant(tree, "words/build.py", "import django")
    plant(tree, "ledger/seals.py", "import cryptography")
    plant(tree, "desk/wire.py", "import pydantic")
    plant(tree, "cli/serve.py", "import goodoffices.asgi, goodoffices.sample, goodoffices.store")
    plant(tree, "site/seats.py", "import goodoffices.store.people")
    plant(tree, "site/pages/caucus.py", "import goodoffices.site.seats")
    plant(tree, "store/people.py", "import django")
    assert "0 broken" in verdict(tree)


@pytest.mark.parametrize(
    ("where", "line", "contract"),
    [
        ("talks/rules.py", "import goodoffices.ledger", "Imports point down"),
        ("desk/seat.py", "import goodoffices.store", "Imports point down"),
        ("bridging/check/trees.py", "import highspy", "What checks a certificate knows no solver"),
        ("bridging/check/trees.py", "import goodoffices.bridging.fair", "What checks a certificate knows no solver"),
        ("exchange/check/tails.py", "import goodoffices.exchange.search", "What checks an order knows no solver"),
        ("exchange/files/own.py", "import ortools", "What checks an order knows no solver"),
        ("stability/check/literal.py", "import goodoffices.stability.space", "What checks what lasts knows no engine"),
        ("stability/check/literal.py", "import numpy", "What checks what lasts knows no engine"),
        ("press/reading.py", "import goodoffices.desk", "Imports point down"),
        ("press/reading.py", "import django", "Django and the server stay at the edge"),
        ("talks/rules.py", "import trafilatura", "Only reading the press loads what reads the press"),
        ("store/logs.py", "import goodoffices.site", "Imports point down"),
        ("press/claims.py", "import goodoffices.bridging", "Imports point down"),
        ("desk/seat.py", "import django.utils", "Django and the server stay at the edge"),
        ("ledger/verify.py", "import click", "Django and the server stay at the edge"),
        ("words/sentences.py", "import django", "Django and the server stay at the edge"),
        ("ledger/entries.py", "import pydantic", "Talks need nothing but Python"),
        ("ledger/entries.py", "import psycopg", "Talks need nothing but Python"),
        ("talks/acts.py", "import cryptography", "Talks know no cryptography"),
        ("site/pages/caucus.py", "import goodoffices.store", "Pages hold a seat, never the store"),
    ],
)
def test_a_forbidden_import_breaks_its_contract(tree: Path, where: str, line: str, contract: str) -> None:
    plant(tree, where, line)
    (broken,) = [said for said in verdict(tree).splitlines() if said.endswith("BROKEN")]
    assert broken.startswith(contract)
