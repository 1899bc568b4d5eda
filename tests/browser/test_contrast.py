"""The colours of the stylesheet stand out from their ground, in both themes: text at 4.5, edges and marks at 3."""

import re
from itertools import product
from pathlib import Path

import pytest

import goodoffices

CSS = (Path(goodoffices.__file__).parent / "site/static/goodoffices.css").read_text()
MARKS = [f"mark-{place}" for place in range(1, 9)]

TEXT = [
    *product(("ink", "quiet", "accent"), ("ground", "raised", "sunken")),
    *product(("ink", "accent", "quiet"), ("accent-ground",)),
    *product(("ink", "quiet", "amber", "accent"), ("amber-ground",)),
    *product(("ink", "quiet", "red"), ("red-ground",)),
    *product(("red",), ("raised", "ground")),
    ("amber", "raised"),
    ("on-accent", "accent"),
    ("on-red", "leaves"),
    ("ink", "found"),
    ("ground", "ink"),
    *product(("on-mark",), MARKS),
]
EDGES = [
    *product(("edge", "red-edge", "amber-edge"), ("ground", "raised")),
    ("amber-edge", "amber-ground"),
    ("red-edge", "red-ground"),
    ("accent", "sunken"),
    *product(MARKS, ("ground", "raised")),
]
"""Each colour with the grounds on which the stylesheet sets it."""


def colours(opening: str) -> dict[str, str]:
    """Give the colours of the block of the stylesheet that opens so."""
    start = CSS.index(opening) + len(opening)
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})\b", CSS[start : CSS.index("}", start)]))


LIGHT = colours(":root {")
BY_DEVICE, BY_CHOICE = colours(':root:not([data-theme="light"]) {'), colours('\n  :root[data-theme="dark"] {')
THEMES = {"light": LIGHT, "dark": LIGHT | BY_CHOICE}


def test_dark_is_the_same_by_the_device_and_by_choice():
    assert BY_DEVICE == BY_CHOICE
    assert set(LIGHT) == set(BY_CHOICE)


def light_of(colour: str) -> float:
    """Give the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours (WCAG 2.2)."""
    dark, bright = sorted((light_of(one), light_of(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_one_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (EDGES, 3)], ids=["text", "edges"])
def test_each_pair_in_use_stands_out(theme, pairs, least):
    named = THEMES[theme]
    found = {(one, ground): contrast(named[one], named[ground]) for one, ground in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < least} == {}


def mixed(colour: str, ground: str, share: float) -> str:
    """Lay a share of a colour over a ground."""
    over = zip(*([int(one[at : at + 2], 16) for at in (1, 3, 5)] for one in (colour, ground)), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in over)


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_on_the_tinted_strip_of_every_room(theme):
    named = THEMES[theme]
    tints = [mixed(named[mark], named["raised"], 0.07) for mark in [*MARKS, "ink"]]
    assert min(contrast(named["ink"], tint) for tint in tints) >= 4.5
