"""How sure a figure is, in percent: how many of those that a rule found were right, as far as they were judged.

One person judged figures in English news reports from a few dozen characters on each side, not from whole reports: all
162 of 38 reports (one of which had served for writing the rules), and of the rules seldom seen the first sixteen of
330 more (37 of which had been looked at before, and news repeats itself).  Right are those with the right value,
comparator, and unit or noun.  Errors that this brought up and that could be mended were mended after the count, and
nobody has counted again.  Rules with few cases are drawn to the mean: (right + DRAWN * MEAN) / (judged + DRAWN).
No other language was judged: there the rate loses UNJUDGED, which is a guess.
"""

from goodoffices.talks.guard.lexicon import base

JUDGED = {
    "measure": (77, 78), "counted": (48, 53), "age": (25, 25), "again": (17, 21), "fraction": (15, 20),
    "of": (18, 19), "toll": (11, 17), "befell": (6, 11), "vague": (7, 7), "shifting": (1, 2),
}  # fmt: skip
"""By rule, how many were right of how many."""

MEAN = sum(right for right, _ in JUDGED.values()) / sum(judged for _, judged in JUDGED.values())
DRAWN = 4
UNJUDGED = 0.1


def confidence(rule: str, lang: str) -> int:
    """Give the percent for a figure found by `rule` in a text in `lang`."""
    right, judged = JUDGED.get(rule, (0, 0))
    rate = (right + DRAWN * MEAN) / (judged + DRAWN)
    return round(100 * (rate - (UNJUDGED if base(lang) != "en" else 0)))
