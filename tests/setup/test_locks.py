"""The locks name all that pyproject.toml asks for, by digest, and no place to fetch it from."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUN, EXTRAS, DEV = (ROOT / "requirements" / name for name in ("run.txt", "extras.txt", "dev.txt"))
WISHED = [wish for extra in PROJECT["project"]["optional-dependencies"].values() for wish in extra]
ASKED = {
    RUN: PROJECT["project"]["dependencies"],
    EXTRAS: [*PROJECT["project"]["dependencies"], *WISHED],
    DEV: WISHED + [wish for group in PROJECT["dependency-groups"].values() for wish in group],
}


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock.read_text(), re.MULTILINE))


def name_of(wish: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", wish)
    assert found
    return found.group().lower()


@pytest.mark.parametrize("lock", [RUN, EXTRAS, DEV], ids=lambda lock: lock.name)
def test_every_wish_is_locked(lock: Path) -> None:
    assert not {name_of(wish) for wish in ASKED[lock]} - pins(lock).keys()


@pytest.mark.parametrize("lock", [RUN, EXTRAS, DEV], ids=lambda lock: lock.name)
def test_every_pin_has_a_digest(lock: Path) -> None:
    entries = re.split(r"^(?=\S)", lock.read_text(), flags=re.MULTILINE)[1:]
    assert {entry.split("==")[0] for entry in entries} == pins(lock).keys()
    assert len(entries) > 10
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", [RUN, EXTRAS, DEV], ids=lambda lock: lock.name)
def test_no_place_is_named(lock: Path) -> None:
    lines = [re.sub(r"--hash=sha256:[0-9a-f]{64}", "", line) for line in lock.read_text().splitlines()]
    assert [line for line in lines if re.search(r"://|/|--|@", line)] == []


def test_who_works_on_goodoffices_has_the_same_versions_as_its_users() -> None:
    assert pins(RUN).items() <= pins(DEV).items()
