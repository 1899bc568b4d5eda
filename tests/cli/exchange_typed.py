"""`goodoffices exchange` as it is typed, in the test's own process."""

import json
import os
from dataclasses import dataclass

from click.testing import CliRunner

from goodoffices.cli import main

TRADE = """
before = [["gate", "ferry"]]

[[valuers]]
id = "North"

[[valuers]]
id = "South"

[[items]]
id = "ferry"
what = "the ferry"
giver = "North"
worth = { North = 5, South = { stated = 9, least = 8, most = 11 } }

[[items]]
id = "gate"
giver = "North"
worth = { North = 4, South = 6 }
lag = 2

[[items]]
id = "archive"
giver = "South"
worth = { North = 8, South = 3 }

[[items]]
id = "quarry"
giver = "South"
worth = { North = 7, South = 6 }
"""
ITEMS = {"side": [0, 0, 1, 1], "cost": [5, 4, 3, 6], "benefit": [9, 6, 8, 7], "deposit": [0, 0], "prec": [[1, 0]]}
CLASSES = {
    "classes": [
        {"side": 0, "count": 3, "cost": 9, "benefit": 12},
        {"side": 1, "count": 12, "cost": 2, "benefit": 3},
    ]
}


@dataclass(frozen=True)
class Done:
    """What came out: what was said where."""

    stdout: str
    stderr: str

    @property
    def told(self):
        """What a program was told."""
        return json.loads(self.stdout)


def exchange(*typed, expected=0, lang="C.UTF-8"):
    """Type a command; its status is the expected one."""
    before = os.umask(0o077)
    try:
        done = CliRunner().invoke(main, ["exchange", *map(str, typed)], env={"LC_ALL": lang})
    finally:
        os.umask(before)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == expected, done.output
    return Done(done.stdout, done.stderr)


def written(path, held):
    """Write a file, as words or as JSON, and give its name as it is typed."""
    path.write_text(held if isinstance(held, str) else json.dumps(held))
    return str(path)
