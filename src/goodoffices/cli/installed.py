"""The installation that a command works on: its folder, its people, its rooms; what fails there becomes a sentence."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from goodoffices.talks.refusal import Refusal

if TYPE_CHECKING:
    from goodoffices.store import Store

PEOPLE, ROOMS = "people.sqlite3", "rooms.sqlite3"
MARK = "demo.json"
"""The file that makes a folder a demo's; it tells who of the invented people sits where."""


def folder() -> Path:
    """Give the folder of this installation, whether it is there or not."""
    return Path(os.environ.get("GOODOFFICES_HOME", "var")).resolve()


def on_postgres() -> bool:
    """Say whether people and rooms are in PostgreSQL."""
    return bool(os.environ.get("DATABASE_URL"))


def require_there() -> None:
    """Refuse where nothing was installed yet: a command that only looks must not make an empty installation."""
    if not on_postgres() and not (folder() / PEOPLE).exists() and not (folder() / ROOMS).exists():
        raise Refusal("store-missing", path=str(folder()))


def open_people(*, migrate: bool = True) -> None:
    """Load the settings and bring the tables of people and sessions up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.site.settings")
    import django
    from django.core.management import call_command

    django.setup()
    if migrate:
        call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def in_sentences() -> Iterator[None]:
    """Turn what a database or a damaged store says into a refusal; every other exception stays what it is."""
    import psycopg
    import pysqlite3
    from django.core.exceptions import ImproperlyConfigured
    from django.db import DatabaseError

    from goodoffices.store import Damage

    try:
        yield
    except Damage as damage:
        raise Refusal("store-damaged", problem=str(damage)) from damage
    except (pysqlite3.DatabaseError, psycopg.Error, DatabaseError) as problem:
        said = str(problem).strip().splitlines() or [type(problem).__name__]
        raise Refusal("database-fails", problem=said[0]) from problem
    except ImproperlyConfigured as problem:
        raise Refusal("settings-unfit", problem=str(problem)) from problem


@contextmanager
def rooms(*, reading: bool) -> Iterator["Store"]:
    """Open the rooms' logs; `reading` does so beside a running server."""
    from django.conf import settings

    from goodoffices.site.home import home
    from goodoffices.store import open_store

    with open_store(
        settings.ROOMS_URL or home() / ROOMS, key_file=home() / "master.key", reading=reading
    ) as store:
        yield store
