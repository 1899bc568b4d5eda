"""Where an installation keeps its files, and the secrets it makes for itself there."""

import os
import secrets
from pathlib import Path

from goodoffices.talks.refusal import Refusal


def home() -> Path:
    """Give the folder of this installation's files (GOODOFFICES_HOME, else `var` here), made if it isn't there."""
    folder = Path(os.environ.get("GOODOFFICES_HOME", "var")).resolve()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise Refusal("home-not-writable", folder=str(folder), problem=problem.strerror) from problem
    return folder


def secret(name: str) -> str:
    """Give the secret kept under that name, made at the first need and readable by its owner only."""
    path = home() / f"{name}.key"
    try:
        path.touch(mode=0o600, exist_ok=False)
        path.write_text(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    except OSError as problem:
        raise Refusal("home-not-writable", folder=str(path.parent), problem=problem.strerror) from problem
    return path.read_text()
