"""Remembering what was worked out of articles and papers, by which object they are.

Versions share every article that they didn't change, as one object, so what was worked out of it for one version holds
for the next.  To compare two articles by what they say would take longer than the work that is saved.
"""

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from goodoffices.talks.papers.model import Article, Paper

P = ParamSpec("P")
T = TypeVar("T")


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Remember the last `most` results of a pure function of articles, papers and values that can be hashed."""

    def remember(work: Callable[P, T]) -> Callable[P, T]:
        kept: OrderedDict[tuple[object, ...], tuple[tuple[object, ...], T]] = OrderedDict()

        @wraps(work)
        def look(*args: P.args, **named: P.kwargs) -> T:
            given = (*args, *named.values())
            key = tuple(id(one) if isinstance(one, Article | Paper) else one for one in given)
            known = kept.get(key)
            if known is not None:
                return known[1]
            result = work(*args, **named)
            kept[key] = given, result  # the objects are held, so that none of their ids can be another's
            while len(kept) > most:
                kept.popitem(last=False)
            return result

        return look

    return remember
