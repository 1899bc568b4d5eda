"""QR codes hold the text, whole, and nothing else."""

import re

import pytest

from goodoffices.documents.writing.qr import qr_png, qr_svg
from tests.documents.written import FINGERPRINT


def test_a_drawing_has_no_script_no_address_and_fits_any_size() -> None:
    drawn = qr_svg(FINGERPRINT)
    assert drawn.startswith("<svg ")
    assert set(re.findall(r"<(\w+)", drawn)) == {"svg", "path"}
    assert set(re.findall(r"https?://[^\"]+", drawn)) == {"http://www.w3.org/2000/svg"}
    assert "viewBox" in drawn


def test_another_text_is_another_code() -> None:
    assert qr_svg(FINGERPRINT) != qr_svg(FINGERPRINT.replace("3f2a", "3f2b", 1))
    assert qr_png(FINGERPRINT).startswith(b"\x89PNG")


@pytest.mark.parametrize("text", ["", "x" * 501])
def test_an_empty_text_or_one_too_long_is_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="QR code"):
        qr_svg(text)
