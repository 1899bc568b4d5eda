"""How often an event found by each rule is right."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _table() -> Mapping[str, Mapping[str, int]]:
    source = files("goodoffices.press") / "lexicons" / "events" / "confidence.toml"
    table: Mapping[str, Mapping[str, int]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return table


def confidence(rule: str, parsed: bool) -> int:
    """Give the percent for a rule, with or without a parse, as `lexicons/events/confidence.toml` has learned it."""
    return _table()["parser" if parsed else "rules"][rule]
