"""The one front door: `open_store` finds the database and its master key, and refuses what could not be kept."""

import hmac
from pathlib import Path

from goodoffices.desk.hub import Hub
from goodoffices.store.base import Base, Watch
from goodoffices.store.chance import Chance, Clock
from goodoffices.store.keys import Keys, master_key
from goodoffices.store.postgres import Postgres
from goodoffices.store.schema import FORMS
from goodoffices.store.sqlite import Sqlite
from goodoffices.store.store import Store
from goodoffices.talks.refusal import Refusal

KEY_FILE = "master.key"


def open_store(
    where: str | Path,
    *,
    key_file: Path | None = None,
    reading: bool = False,
    chance: Chance | None = None,
    clock: Clock | None = None,
    watch: Watch | None = None,
) -> Store:
    """Open the store in the file, or at the `postgresql://` address, `where`.

    The master key is in the environment or in `key_file` (`master.key` beside the file, or in `var/` for an
    address); a new store makes one.  `reading` opens an SQLite store beside the server that runs on it, and refuses
    to append (PostgreSQL takes any number of workers).  `watch` is told the text of each statement before it runs.
    """
    hub, chance = Hub(), chance or Chance()
    base = _base(where, hub, watch, reading=reading)
    try:
        file = key_file or (Path("var") if _is_address(where) else Path(where).parent) / KEY_FILE
        keys = _unlocked(base, file, chance, reading=reading)
    except BaseException:
        base.close()
        raise
    return Store(base, keys, hub, clock or Clock())


def _is_address(where: str | Path) -> bool:
    return str(where).startswith(("postgresql://", "postgres://"))


def _base(where: str | Path, hub: Hub, watch: Watch | None, *, reading: bool) -> Base:
    if _is_address(where):
        return Postgres(str(where), hub, watch)
    return Sqlite(Path(where), hub, watch, reading=reading)


def _unlocked(base: Base, key_file: Path, chance: Chance, *, reading: bool) -> Keys:
    """Give the keys of a store that is ours to open; a new one is founded on them, an older one brought up to date."""
    with base.alone():
        facts = base.facts()
        if reading and not facts:
            raise Refusal("store-missing", path=str(key_file.parent))
        form = facts.get("format")
        if form and form not in FORMS:
            raise Refusal("store-newer", found=form.decode(), wanted=FORMS[-1].decode())
        keys = Keys(master_key(key_file, new=not facts), chance)
        check = keys.mark("check")
        if facts and not hmac.compare_digest(facts["check"], check):
            raise Refusal("master-key-wrong", path=str(key_file))
        if form != FORMS[-1]:
            if reading:
                raise Refusal("store-older")
            base.found({"format": FORMS[-1], "check": check}, FORMS.index(form) + 1 if form else 0)
    return keys
