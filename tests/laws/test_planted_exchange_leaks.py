"""Leaks of exchanges and commissions planted on purpose in a side's own room are found by the two-world law."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from unittest import mock

import pytest

from goodoffices.site.pages import room
from goodoffices.talks.acts import ExchangeDrawn, IncidentReported, PlanKept, PlanRun, StepReported
from tests.laws.leaks import Spy, spying
from tests.laws.test_planted_leaks import Found, look


def _worths(spy: Spy) -> list[tuple[int, ...]]:
    drawn = (act for act in spy.acts() if isinstance(act, ExchangeDrawn))
    return [item.worth for act in drawn for item in act.exchange.items]


PLANTED: dict[str, Callable[[Spy], object]] = {
    "that orders were found or kept": lambda spy: spy.count(PlanRun) + spy.count(PlanKept),
    "what things are worth": _worths,
    "that steps and incidents are reported": lambda spy: spy.count(StepReported) + spy.count(IncidentReported),
}
"""What the head of a room's page would tell."""


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Plant a leak for as long as the law runs."""
    original = room.render
    with spying() as seen:

        def render(request, template, context):
            found = {"name": f"{context['name']} ({PLANTED[name](seen())})"} if "name" in context else {}
            return original(request, template, context | found)

        with mock.patch.object(room, "render", render):
            yield


@pytest.mark.parametrize("leak", sorted(PLANTED))
def test_a_planted_leak_of_exchanges_is_found(leak, db):
    with planted(leak), pytest.raises(Found):
        look("head_b")
