"""The operator's page names every environment variable that is read and every command that there is."""

import re
from pathlib import Path

import pytest
from click import Context

from goodoffices.cli import main
from goodoffices.cli.commands import Lazily

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text()


def read_by_the_product():
    sources = [path.read_text() for path in (ROOT / "src").rglob("*.py")]
    return {name for source in sources for name in re.findall(r'"(GOODOFFICES_[A-Z_]+|DATABASE_URL)"', source)}


def commands(group=main, before=("goodoffices",)):
    for name in group.list_commands(Context(group)):
        command = group.get_command(Context(group), name)
        if isinstance(command, Lazily):
            yield from commands(command, (*before, name))
        else:
            yield " ".join((*before, name))


@pytest.mark.parametrize("variable", sorted(read_by_the_product()))
def test_a_variable_is_described(variable):
    assert f"| `{variable}` |" in PAGE


@pytest.mark.parametrize("command", sorted(commands()))
def test_a_command_is_described(command):
    assert command in PAGE
