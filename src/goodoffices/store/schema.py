"""The form of the tables: each step adds to the one before, so that what an earlier version made can be opened."""

from importlib.resources import files

FORMS = (b"1", b"2")
"""What a database says of its form; the last is today's.  Each has its script for each kind of database."""


def schema(kind: str, since: int) -> str:
    """Give the statements that bring the tables from the form `since` (0: there are none) to today's."""
    scripts = files("goodoffices.store")
    steps = range(since + 1, len(FORMS) + 1)
    return "".join(scripts.joinpath(f"{kind}-{step}.sql").read_text() for step in steps)
