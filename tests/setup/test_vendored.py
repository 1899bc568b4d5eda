"""Scripts of others are the bytes that their README names, each with its licence beside it."""

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "src/goodoffices/site/static/vendor", ROOT / "tests/browser/vendor"]


@pytest.mark.parametrize("folder", FOLDERS, ids=["product", "tests"])
def test_every_script_is_as_published(folder: Path) -> None:
    readme = (folder / "README").read_text()
    named = dict(re.findall(r"^(\S+\.js) .* sha256 ([0-9a-f]{64})$", readme, re.MULTILINE))
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.js")}
    assert found
    assert found == named


@pytest.mark.parametrize("folder", FOLDERS, ids=["product", "tests"])
def test_every_script_has_its_licence(folder: Path) -> None:
    scripts = {re.split(r"[.-]", path.name)[0] for path in folder.glob("*.js")}
    licences = {path.name.split(".")[0] for path in folder.glob("*.LICENSE")}
    assert scripts == licences
