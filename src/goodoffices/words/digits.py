"""Numbers as they are typed in Arabic or Persian digits, in the digits that values are kept in."""

_DIGITS: dict[int, str | None] = {
    first + digit: str(digit) for first in (0x0660, 0x06F0) for digit in range(10)
}
_SIGNS: dict[int, str | None] = {0x066B: ".", 0x066C: None, 0x200E: None, 0x200F: None, 0x061C: None}
"""The decimal separator; the separator of thousands, and marks of direction, which a number is kept without."""


def plain_digits(typed: str) -> str:
    """Give a number as it is kept ("3.5"), whichever of these digits it was typed in ("٣٫٥", "۳٫۵")."""
    return typed.translate(_DIGITS | _SIGNS)


__all__ = ["plain_digits"]
