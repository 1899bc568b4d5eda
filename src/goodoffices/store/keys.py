"""The master key, which never stands in the database, and what is derived from it: marks, and keys of rooms."""

import hmac
import os
import stat
from pathlib import Path

from goodoffices.store.chance import Chance
from goodoffices.store.crypt import KEY_BYTES, decrypt, encrypt
from goodoffices.talks.refusal import Refusal

VARIABLE = "GOODOFFICES_MASTER_KEY"
"""The environment variable that holds the master key where no file does: 64 hexadecimal digits."""


class Keys:
    """What is done with the master key.  Nothing here is kept after it was used."""

    def __init__(self, master: bytes, chance: Chance) -> None:
        """Derive one key for marks and one for wrapping, so that neither use tells of the other."""
        self._marks = hmac.digest(master, b"goodoffices/1/marks", "sha256")
        self._wrap = hmac.digest(master, b"goodoffices/1/wrap", "sha256")
        self.chance = chance

    def mark(self, *parts: str) -> bytes:
        """Stand in for something that may not be read off the database: the same for the same parts."""
        said = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
        return hmac.digest(self._marks, said, "sha256")

    def seat(self, process: str, seat: str) -> bytes:
        """The mark under which a seat's places are kept."""
        return self.mark("seat", process, seat)[:16]

    def file(self, room: str, sha256: str) -> bytes:
        """The name under which a room keeps a file: in each room another."""
        return self.mark("file", room, sha256)

    def topic(self, *parts: str) -> str:
        """The name under which pokes about a room or a seat travel."""
        return "go_" + self.mark("topic", *parts)[:16].hex()

    def wrap(self, plain: bytes, *about: object) -> bytes:
        """Encrypt under the master key's own wrapping key."""
        return encrypt(self._wrap, plain, self.chance, *about)

    def unwrap(self, sealed: bytes, *about: object) -> bytes:
        """Open what `wrap` made."""
        return decrypt(self._wrap, sealed, *about)

    def new_room_key(self, process: str, room: str, count: int) -> bytes:
        """Make a key for what is said in the room after `count` acts."""
        return self.chance.token(KEY_BYTES, "room", process, room, count)


def master_key(path: Path, *, new: bool) -> bytes:
    """Find the master key in the environment or the file `path`; for a `new` database, make the file."""
    if VARIABLE in os.environ:
        return _parsed(os.environ[VARIABLE], VARIABLE)
    if not path.exists():
        if not new:
            raise Refusal("master-key-missing", path=str(path))
        _write(path, os.urandom(KEY_BYTES))
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise Refusal("master-key-readable", path=str(path), mode=f"{mode:o}")
    return _parsed(path.read_text("ascii", "replace"), str(path))


def _parsed(text: str, where: str) -> bytes:
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise Refusal("master-key-malformed", where=where)
    return key


def _write(path: Path, key: bytes) -> None:
    """Write a new key so that it is whole and on disk before anything is encrypted under it.

    Workers may start together: whoever links the file first wins, and all read that one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        os.write(descriptor, key.hex().encode() + b"\n")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return
    finally:
        fresh.unlink()
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the folder's list of files to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
