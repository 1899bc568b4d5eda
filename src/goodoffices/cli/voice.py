"""How a command answers: in sentences of the user's language, or as JSON; a refusal is a sentence and a status."""

import functools
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Concatenate, ParamSpec

import click

from goodoffices.ledger.errors import LedgerError
from goodoffices.talks.refusal import Refusal
from goodoffices.words.catalogue import LANGUAGES, gettext, language
from goodoffices.words.filling import filled, sentence

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Voice:
    """Answers of one command.  What a program reads goes to standard output alone; so do sentences for people."""

    lang: str
    as_json: bool = False

    def filled(self, message: str, **params: object) -> str:
        """Give a phrase in the user's language, with its values."""
        return filled(gettext(message, self.lang), params, self.lang)

    def say(self, message: str, **params: object) -> None:
        """Say a phrase to a person."""
        self.line(self.filled(message, **params))

    def line(self, words: str = "") -> None:
        """Write a line as it is: a link, a path, an id, which must hold no mark of direction when it is copied."""
        if not self.as_json:
            click.echo(words)

    def answer(self, facts: object) -> None:
        """Answer a program."""
        if self.as_json:
            click.echo(json.dumps(facts, ensure_ascii=False, indent=2))

    def refuse(self, code: str, params: Mapping[str, object]) -> None:
        """Say what is wrong and how to mend it."""
        said = sentence(code, params, self.lang)
        self.answer({"ok": False, "refused": code, "sentence": said})
        click.echo(said, err=True)


def language_of(environment: Mapping[str, str]) -> str:
    """Give the language that the terminal is set to: LC_ALL, else LC_MESSAGES, else LANG, such as "ar_LB.UTF-8"."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return language(re.split("[.@]", next(filter(None, named), "en"))[0])


def spoken(command: Callable[Concatenate[Voice, P], bool | None]) -> Callable[P, None]:
    """Give a command its voice and `--lang`; a refusal, or False as its result, ends it with status 1."""

    @click.option("--lang", type=click.Choice(list(LANGUAGES)), help="Language of the answer.")
    @functools.wraps(command)
    def said(*args: P.args, **kwargs: P.kwargs) -> None:
        lang, as_json = kwargs.pop("lang", None), bool(kwargs.pop("as_json", False))
        voice = Voice(str(lang or language_of(os.environ)), as_json)
        os.umask(0o077)  # whatever is made is for its owner only
        try:
            well = command(voice, *args, **kwargs)
        except (Refusal, LedgerError) as refusal:
            voice.refuse(refusal.code, refusal.params)
            well = False
        if well is False:
            sys.exit(1)

    return said


for_programs = click.option("--json", "as_json", is_flag=True, help="Answer as JSON, for a program.")
