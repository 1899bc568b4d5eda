"""QR codes of short texts, such as a fingerprint."""

from io import BytesIO

import segno

_LONGEST = 500


def qr_svg(text: str) -> str:
    """Give a text of up to 500 characters as a QR code: an SVG drawing of black on white without a size of its own."""
    drawn = BytesIO()
    _code(text).save(
        drawn, kind="svg", xmldecl=False, svgns=True, omitsize=True, border=4, light="white", nl=False
    )
    return drawn.getvalue().decode()


def qr_png(text: str, scale: int = 6) -> bytes:
    """Give the same as a picture, each square `scale` pixels wide."""
    drawn = BytesIO()
    _code(text).save(drawn, kind="png", scale=scale, border=4, light="white")
    return drawn.getvalue()


def _code(text: str) -> segno.QRCode:
    if not 0 < len(text) <= _LONGEST:
        raise ValueError(f"a QR code holds 1 to {_LONGEST} characters, not {len(text)}")
    return segno.make_qr(text, error="m")
