"""`goodoffices bridge` as it is typed, in the test's own process, since most of it needs no other."""

import json
import os
from dataclasses import dataclass

from click.testing import CliRunner

from goodoffices.cli import main

SWAP = """
[[issues]]
id = "swap"
options = ["first", "after the withdrawal", "none"]
[[issues]]
id = "withdrawal"
options = ["now", "later"]
[[linkages]]
kind = "only-if"
of = [{ swap = "first" }, { withdrawal = "later" }]
[[parties]]
id = "North"
cannot = [{ swap = "none" }]
worth = { swap = [5, 3, 0], withdrawal = [0, 4] }
[[parties]]
id = "South"
reserve = 1.5
worth = { swap = [0, 2, 5], withdrawal = [4, 0] }
"""
NONE = SWAP.replace('{ swap = "none" }', '{ swap = "none" }, { withdrawal = "now" }').replace("1.5", "4")


@dataclass(frozen=True)
class Done:
    """What came out: the status, and what was said where."""

    returncode: int
    stdout: str
    stderr: str

    @property
    def told(self):
        """What a program was told."""
        return json.loads(self.stdout)


def bridge(*typed, expected=0):
    """Type a command; its status is the expected one."""
    before = os.umask(0o077)
    try:
        done = CliRunner().invoke(main, ["bridge", *typed], env={"LC_ALL": "C.UTF-8"})
    finally:
        os.umask(before)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == expected, done.output
    return Done(done.exit_code, done.stdout, done.stderr)


def written(path, words):
    """Write a file, and give its name as it is typed."""
    path.write_text(words)
    return str(path)
