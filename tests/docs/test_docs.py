"""The pages say what is so: commands, variables, links, packages, tests and words that they name are there."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "goodoffices"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


each_page = pytest.mark.parametrize("page", PAGES, ids=named)


# --- commands


def jobs_of_dev() -> set[str]:
    """The jobs that ./dev lists, without the one that hands on to goodoffices."""
    listed = ast.get_docstring(ast.parse((ROOT / "dev").read_text()))
    assert listed
    return set(re.findall(r"^\s*\./dev ([a-z]+)", listed, re.MULTILINE))


def missing_command(words: list[str]) -> str:
    """Say which of the words is no command of goodoffices; nothing where all are."""
    command: click.Command | None = import_module("goodoffices.cli").main
    for word in words:
        if not isinstance(command, click.Group):
            return ""
        command = command.get_command(click.Context(command), word)
        if command is None:
            return word
    return ""


def code_in(page: Path) -> str:
    """What the page shows as code."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", page.read_text(), re.DOTALL))


@each_page
def test_each_job_of_dev_that_a_page_names_is_there(page: Path) -> None:
    known = jobs_of_dev()
    for words in re.findall(r"\./dev ((?:[a-z0-9-]+ ?)+)", code_in(page)):
        job, *rest = words.split()
        assert job in known or not missing_command([job, *rest]), f"./dev {words}"
        if job in ("bench", "campaign") and rest:
            folder = {"bench": "bench", "campaign": "tests/campaigns"}[job]
            assert (ROOT / folder / f"{rest[0]}.py").exists(), f"./dev {words}"


@each_page
def test_each_command_of_goodoffices_that_a_page_names_is_there(page: Path) -> None:
    for words in re.findall(r"(?<![\w./-])goodoffices ((?:[a-z-]+ ?)+)", code_in(page)):
        assert missing_command(words.split()) == "", f"goodoffices {words}"


def test_a_command_that_is_not_there_would_be_found() -> None:
    assert {"demo", "serve", "test", "check", "bench", "lock"} <= jobs_of_dev()
    assert missing_command(["process", "invite"]) == ""
    assert missing_command(["process", "vanish"]) == "vanish"


# --- variables


def variables() -> set[str]:
    """Names that the package reads from the environment."""
    return {name for path in PACKAGE.rglob("*.py") for name in _read_in(ast.parse(path.read_text()))}


def _read_in(module: ast.Module) -> Iterator[str]:
    known = {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Attribute(value=where, attr="get"), args=[name, *_]) if _is_environment(where):
                yield from _names(name, known)
            case ast.Subscript(value=where, slice=name, ctx=ast.Load()) if _is_environment(where):
                yield from _names(name, known)
            case ast.Compare(left=name, comparators=[where]) if _is_environment(where):
                yield from _names(name, known)
            case ast.GeneratorExp(elt=inner, generators=[ast.comprehension(iter=ast.Tuple(elts=names))]) if any(
                _is_environment(part) for part in ast.walk(inner)
            ):
                yield from (found for name in names for found in _names(name, known))


def _is_environment(node: ast.AST) -> bool:
    return (isinstance(node, ast.Attribute) and node.attr == "environ") or (
        isinstance(node, ast.Name) and node.id == "environment"
    )


def _names(node: ast.AST, known: dict[str, object]) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        yield str(node.value)
    elif isinstance(node, ast.Name) and node.id in known:
        yield str(known[node.id])


def test_variables_are_found_however_they_are_read() -> None:
    found = variables()
    assert {"GOODOFFICES_HOME", "GOODOFFICES_MASTER_KEY", "GOODOFFICES_TLS", "DATABASE_URL", "LANG"} <= found


def test_no_variable_is_read_in_a_way_that_is_not_found() -> None:
    """Whoever hands the environment on, or reads it by another way, is looked at here once more."""
    said = "\n".join(path.read_text() for path in PACKAGE.rglob("*.py"))
    assert set(re.findall(r'"(GOODOFFICES_[A-Z_]+)"', said)) == {
        name for name in variables() if name.startswith("GOODOFFICES_")
    }


@pytest.mark.parametrize("name", sorted(variables()))
def test_each_variable_is_explained_to_whoever_operates(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "operations.md").read_text()


# --- links, tests


@each_page
def test_each_link_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        path, _, anchor = link.partition("#")
        if "://" in path:
            continue
        target = page.parent / path if path else page
        assert target.exists(), link
        assert not anchor or anchor in _headings(target), link


def _headings(page: Path) -> set[str]:
    said = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in said}


@each_page
def test_each_file_and_test_that_a_page_names_is_there(page: Path) -> None:
    for path, test in re.findall(r"`((?:tests|bench|src|requirements|docs)/[\w./-]+)(?:::(\w+))?`", page.read_text()):
        if "NAME" in path:  # stands for whatever somebody adds
            continue
        assert (ROOT / path).exists(), path
        assert not test or f"def {test}(" in (ROOT / path).read_text(), f"{path}::{test}"


def test_visibility_names_a_test_for_each_way_out() -> None:
    tests = re.findall(r"`tests/[\w/]+\.py::test_\w+`", (ROOT / "docs" / "visibility.md").read_text())
    assert len(tests) > 40


# --- decisions, packages, words


WISHES = [
    *PROJECT["project"]["dependencies"],
    *(wish for extra in PROJECT["project"]["optional-dependencies"].values() for wish in extra),
]


@pytest.mark.parametrize("wish", WISHES)
def test_each_dependency_has_its_reason(wish: str) -> None:
    name = re.match(r"[A-Za-z0-9._-]+", wish)
    assert name
    rows = (ROOT / "docs" / "decisions" / "0014-dependencies.md").read_text()
    assert re.search(rf"^\| `{re.escape(name.group())}` \| \w", rows, re.MULTILINE)


def test_no_reason_is_given_for_what_is_not_there() -> None:
    rows = (ROOT / "docs" / "decisions" / "0014-dependencies.md").read_text()
    asked = {re.split(r"[\[~>=<]", wish)[0] for wish in WISHES}
    assert set(re.findall(r"^\| `([^`]+)`", rows, re.MULTILINE)) == asked


def test_each_decision_is_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}-[a-z-0-9]+\.md)\)", (folder / "README.md").read_text())
    assert listed == sorted(path.name for path in folder.glob("[0-9]*.md"))


PACKAGES = [path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("__init__.py")]


@pytest.mark.parametrize("package", sorted(set(PACKAGES) - {"."}))
def test_each_package_has_its_place_in_the_architecture(package: str) -> None:
    assert f"`{package}`" in (ROOT / "docs" / "architecture.md").read_text()


TERMS = tomllib.loads((PACKAGE / "words" / "glossary.toml").read_text())["term"]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["en"])
def test_the_glossary_has_each_word_as_the_catalogues_have_it(term: dict[str, str]) -> None:
    row = "| **{en}** | {means} | {ar} | {he} | {fr} |".format(**term)
    assert row in (ROOT / "docs" / "glossary.md").read_text().splitlines()


def test_the_glossary_has_no_word_that_the_catalogues_lack() -> None:
    rows = re.findall(r"^\| \*\*(.+?)\*\*", (ROOT / "docs" / "glossary.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(term["en"] for term in TERMS)
