"""Problems that tests write down, and how they read them."""

import json
from pathlib import Path

from goodoffices.bridging.files.reading import read_problem
from goodoffices.bridging.files.source import Reserves, Source

FERRY = """
[[issues]]
id = "ferry"
options = ["daily", "weekly", "none"]

[[issues]]
id = "watch"
options = ["joint", "own"]
within = { ferry = "daily" }

[[issues]]
id = "notice"
from = 10
to = 30
step = 5
unit = "days"

[[linkages]]
kind = "only-if"
of = [{ ferry = "daily" }, { notice = 30 }]

[[linkages]]
id = "quiet"
kind = "not-together"
of = [{ ferry = "weekly" }, { notice = "10 days" }]

[[parties]]
id = "North"
reserve = 2.5
cannot = [{ ferry = "none" }]

[parties.worth]
ferry = { daily = 4, weekly = 2.25, none = 0 }
watch = [1, 0]
notice = { from = 0, to = 3 }

[[parties]]
id = "South"

[parties.weights]
ferry = 2
notice = 0.5

[parties.values]
ferry = [0, 1, 1.5]
notice = { 10 = 4, 15 = 3, 20 = 2, 25 = 1, "30 days" = 0 }

[[parties]]
id = "Council"
home = "North"
demands = [{ kind = "at-least-one", of = [{ ferry = "daily" }, { ferry = "weekly" }] }]
"""


def read(*paths: Path, **reserves: object) -> Source:
    """Read a problem as the command does."""
    return read_problem(paths, Reserves(reserves))


def toml(folder: Path, words: str) -> Path:
    """Write a problem in TOML."""
    return written(folder / "problem.toml", words)


def as_json(folder: Path, held: object) -> Path:
    """Write a problem in JSON."""
    return written(folder / "problem.json", json.dumps(held))


def written(path: Path, words: str | bytes) -> Path:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words.encode() if isinstance(words, str) else words)
    return path
