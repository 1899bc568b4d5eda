"""What the desk's clerk asks of the engine, in the clerk's own process."""

import os
from datetime import date

from goodoffices.press.backends import backend
from goodoffices.press.intake import taken
from goodoffices.press.intake.taken import NotTaken, Taken, ToFetch
from goodoffices.press.reading import Reading
from goodoffices.talks.refusal import Refusal

MODEL = "GOODOFFICES_PRESS_MODEL"
"""The environment variable with the command line of the installation's own model."""


def read_by(reader: str, text: str, lang: str, published: date | None) -> Reading:
    """Have `reader` ("rules", "parser" or "model") read the text; refuses `model-not-set` where there is none."""
    return backend(_command(reader)).read(text, lang, published)


def _command(reader: str) -> str:
    if reader != "model":
        return reader
    command = os.environ.get(MODEL, "").strip()
    if not command:
        raise Refusal("model-not-set", variable=MODEL)
    return command


def take(data: bytes, name: str) -> tuple[Taken | ToFetch | NotTaken, ...]:
    """Take in every report in the data of a file of this name, and say what was not taken and why."""
    return tuple(taken(data, name))
