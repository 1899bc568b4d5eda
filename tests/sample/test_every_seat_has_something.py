"""Whoever sits down in the sample finds something that waits for it, or something new to read."""

from datetime import timedelta

import pytest

from goodoffices.sample import PEOPLE
from goodoffices.talks.acts import Note, PastOpened
from goodoffices.talks.rooms import EVERYONE
from goodoffices.talks.standing import calls_due, state_of_play, waiting
from tests.sample.played import Played

WAITS = {
    "lead": {"approve", "confirm", "question"},
    "deputy": {"approve", "confirm", "question"},
    "partner_p": {"approve", "question"},
    "partner_q": {"approve"},
    "head_a": {"acknowledge", "answer", "draft", "sign"},
    "expert_a": {"question"},
    "head_b": {"acknowledge", "answer", "draft", "initial", "leave"},
    "expert_b": {"question"},
    "guarantor": {"question"},
    "observer": {"question"},
    "intermediary": {"question"},
}
READS = {"analyst", "spokesperson", "counsel_a"}
"""Seats for which nothing waits: they have new things to read."""


@pytest.mark.parametrize("who", sorted(WAITS))
def test_something_waits(played: Played, who: str) -> None:
    assert {one.code for one in waiting(played.view(who)) if one.mine} == WAITS[who]


@pytest.mark.parametrize("who", sorted(READS))
def test_something_new_is_to_be_read(played: Played, who: str) -> None:
    rooms = [room for room in played.view(who).rooms.values() if room.charter.kind not in EVERYONE]
    latest = max(entry.at for room in rooms for entry in room.entries.values())
    assert latest > played.now - timedelta(days=1)


def test_nobody_is_left_out() -> None:
    assert set(WAITS) | READS == {key for key, _ in PEOPLE}


def test_calls_are_due(played: Played) -> None:
    due = calls_due(played.view("lead"))
    assert len(due) == 2
    assert any(call.act.when is None for call in due)


def test_the_newcomer_hears_what_was_said_before_it_came(played: Played) -> None:
    room = next(r for r in played.view("counsel_a").rooms.values() if r.charter.kind not in EVERYONE)
    opened = [entry for entry in room.entries.values() if isinstance(entry.act, PastOpened)]
    earlier = [entry for number, entry in room.entries.items() if number < room.since]
    assert opened
    assert any(isinstance(entry.act, Note) for entry in earlier)


def test_the_heads_of_one_shore_are_at_home_and_the_other_shore_is_in_talks(played: Played) -> None:
    for who in ("lead", "head_a", "observer"):
        states = {state.party.id: state for state in state_of_play(played.view(who), played.now.date())}
        assert states["A"].in_talks
        assert not states["B"].in_talks
