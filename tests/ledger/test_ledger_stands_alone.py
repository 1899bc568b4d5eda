"""The ledger needs Python and `cryptography` and nothing else: no Django, no database, no pydantic."""

import subprocess
import sys

FOREIGN = {"django", "pydantic", "pydantic_core", "psycopg", "pysqlite3", "sqlite3", "click", "rich", "socket"}


def loaded(statement: str) -> set[str]:
    """The top-level modules that a fresh Python has loaded after a statement."""
    code = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_importing_it_loads_nothing_foreign() -> None:
    assert not loaded("import goodoffices.ledger") & (FOREIGN - loaded("pass"))


def test_it_knows_no_other_layer_of_this_package() -> None:
    code = "import sys, goodoffices.ledger; print(*(name for name in sys.modules if name.startswith('goodoffices.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {name.split(".")[1] for name in done.stdout.split()} == {"ledger"}


def test_what_it_exports_is_there() -> None:
    import goodoffices.ledger

    assert goodoffices.ledger.__all__
    assert all(hasattr(goodoffices.ledger, name) for name in goodoffices.ledger.__all__)
