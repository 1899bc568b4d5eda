"""Leaks of bridging to be planted on purpose: what others hold, estimate or asked, on the page of a side's positions.

Each is looked for by a head of delegation.  What leaks is read off everything that was ever appended.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest import mock

from goodoffices.site.pages import positions
from goodoffices.site.positions import page
from goodoffices.talks.acts import EngineRun, PositionsEstimated, PositionsGiven
from tests.laws.leaks import Spy, spying

Look = Callable[[], Spy]
Leak = Callable[[Look], AbstractContextManager[object]]

OBSERVER = "head_b"


def _in_the_title(of: Callable[[Spy], object]) -> Leak:
    """Put what leaks into the heading of the page of positions."""

    def leak(look: Look) -> AbstractContextManager[object]:
        original = positions.render

        def render(request, template, context):
            found = {"title": f"{context['title']} ({of(look())})"} if "title" in context else {}
            return original(request, template, context | found)

        return mock.patch.object(positions, "render", render)

    return leak


def _estimates_of_us(spy: Spy) -> list[str]:
    every = (act for act in spy.acts() if isinstance(act, PositionsEstimated))
    return sorted(str(mark.position) for act in every if act.party == "B" for mark in act.positions.marks)


def _told_by_others(look: Look) -> AbstractContextManager[object]:
    """The form of positions shows what everybody said with theirs, among the linkages of the text."""
    original = page.Page.linkages

    def linkages(self):
        every = (act for act in look().acts() if isinstance(act, PositionsGiven) and act.words)
        said = [{"kind": "only-if", "of": "", "said": act.words.words, "line": ""} for act in every]
        return [*original.fget(self), *said]

    return mock.patch.object(page.Page, "linkages", property(linkages))


PLANTED: dict[str, Leak] = {
    "how many gave positions": _in_the_title(lambda spy: spy.count(PositionsGiven)),
    "that an engine was asked": _in_the_title(lambda spy: spy.count(EngineRun)),
    "what is estimated of us": _in_the_title(_estimates_of_us),
    "what others said with their positions": _told_by_others,
}


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Plant a leak for as long as the law runs."""
    with spying() as look, PLANTED[name](look):
        yield
