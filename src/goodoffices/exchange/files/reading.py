"""Reads an exchange from a file, whichever of the forms it has."""

from pathlib import Path

from goodoffices.exchange.files.instances import instance, is_instance
from goodoffices.exchange.files.opened import opened
from goodoffices.exchange.files.own import own_exchange
from goodoffices.exchange.files.source import Source
from goodoffices.talks.refusal import Refusal


def read_exchange(path: Path, number: int | None = None) -> Source:
    """Read a .toml or .json file; `number` chooses one of a set of instances, from 1.

    Raises a Refusal that names the file, the place and what to mend.
    """
    at = opened(path)
    if is_instance(at):
        return instance(at, number)
    if number is not None:
        raise Refusal("exchange-no-set", path=at.path)
    return own_exchange(at)
