"""The sample plays from its first act to its last, through the rules, and ends a little before now."""

from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from goodoffices.desk import Desk
from goodoffices.sample import PEOPLE, SampleClock, play
from goodoffices.store import open_store
from goodoffices.talks import acts
from goodoffices.talks.standing import day_of
from tests.sample.played import NOW, Played, playing

BY_RULE = {acts.Destroyed, acts.Gone}
"""What no person says."""


def test_some_six_hundred_acts(played: Played) -> None:
    assert 580 <= len(played.everything()) <= 660


def test_every_act_that_a_person_can_say_is_said(played: Played) -> None:
    said = {type(entry.act) for entry in played.everything()}
    assert set(get_args(acts.Act)) - BY_RULE == said


def test_all_four_languages_are_written(played: Played) -> None:
    told = [e.act.text.lang for e in played.everything() if isinstance(e.act, acts.Message | acts.Difficulty)]
    assert set(told) == {"en", "ar", "he", "fr"}


def test_neither_shore_has_a_language_to_itself(played: Played) -> None:
    written = {"A": set(), "B": set()}
    for who, letter in (("head_a", "A"), ("expert_a", "A"), ("head_b", "B"), ("expert_b", "B")):
        seat = played.sample.seats[who]
        own = [e for e in played.heard(who) if e.author == seat]
        written[letter] |= {
            text.lang
            for e in own
            for text in (getattr(e.act, "text", None), getattr(e.act, "words", None))
            if text is not None
        }
    assert written["A"] == written["B"] == {"en", "ar", "he"}


@pytest.mark.parametrize("clock", ["00:02", "05:30", "12:00", "23:59"])
def test_whenever_it_is_played_today_is_day_77(clock: str) -> None:
    hour, minute = map(int, clock.split(":"))
    now = NOW.replace(hour=hour, minute=minute)
    played = playing(now)
    last = played.everything()[-1]
    assert day_of(played.view("observer"), now) == 77
    assert now - timedelta(days=1) < last.at < now


def test_acts_stand_on_whole_minutes_at_human_hours(played: Played) -> None:
    entries = played.everything()
    assert all(entry.at.second == 0 for entry in entries)
    assert all(7 <= entry.at.hour < 19 for entry in entries)


def story(one: Played) -> list[tuple[datetime, str]]:
    """Give what was done when, in an order that doesn't hang on ids."""
    return sorted((e.at, type(e.act).__name__) for e in one.everything())


def test_it_is_the_same_story_each_time(played: Played) -> None:
    assert story(playing()) == story(played)


def test_it_plays_into_a_store_and_lets_the_clock_go(tmp_path, played: Played) -> None:
    clock = SampleClock(NOW)
    with open_store(tmp_path / "talks.db", clock=clock) as store:
        desk = Desk(store)
        sample = play(desk, clock, NOW)
        assert story(Played(store, desk, sample, NOW)) == story(played)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_everybody_of_the_sample_sits_somewhere(played: Played) -> None:
    assert {key for key, _ in PEOPLE} == set(played.sample.seats)
    assert len({name for _, name in PEOPLE}) == len(PEOPLE)
    for key, _ in PEOPLE:
        assert played.view(key).me.seat == played.sample.seats[key]
