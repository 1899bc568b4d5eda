"""Fonts of others are the bytes that their README names, each with its licence beside it."""

import hashlib
import re
from importlib.resources import files

FONTS = files("goodoffices.documents") / "fonts"


def test_every_font_is_as_published_and_has_its_licence() -> None:
    readme = (FONTS / "README").read_text()
    named = dict(re.findall(r"^(\S+\.ttf) .* sha256 ([0-9a-f]{64})$", readme, re.MULTILINE))
    held = {one.name: one for one in FONTS.iterdir()}
    found = {n: hashlib.sha256(one.read_bytes()).hexdigest() for n, one in held.items() if n.endswith(".ttf")}
    assert found
    assert found == named
    for name in found:
        licence = held[name.partition("-")[0] + ".LICENSE"].read_text()
        assert "SIL OPEN FONT LICENSE" in licence
        assert "Copyright" in licence
