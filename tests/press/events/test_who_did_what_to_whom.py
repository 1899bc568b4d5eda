"""An event keeps who, to whom, where, when, and what stands over it: denial, threat, promise, somebody's account."""

from datetime import date

import pytest

from goodoffices.press import events
from goodoffices.press.document import document
from goodoffices.talks.pressfile.entries import Happening


def only(text):
    (found,) = events.find(document(text, "en", date(2031, 5, 15)))
    return found


def test_who_to_whom_where_and_when():
    found = only("Government drones struck a clinic in Sel on Tuesday.")
    assert (found.actor.name, found.whom.name, found.where.text) == ("Government drones", "a clinic", "Sel")
    assert found.when.first == date(2031, 5, 13)


def test_in_the_passive_the_one_after_by_did_it():
    found = only("A convoy was attacked by gunmen near Karsa.")
    assert (found.actor.name, found.whom.name) == ("gunmen", "A convoy")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Mediators shuttled a draft between the sides.", "convey"),
        ("The two envoys met in Muscat.", "meet"),
        ("The Front suspended its participation in the committee.", "suspend"),
        ("The delegation walked out of the room.", "walk_out"),
        ("Sarrat dropped its demand for an office.", "concede"),
        ("The sides agreed to extend the truce.", "agree"),
        ("The mission facilitated the exchange of 112 detainees.", "exchange"),
        ("The court issued an interim order.", "issue_ruling"),
        ("The government agreed to send a delegation.", "send_delegation"),
    ],
)
def test_the_finer_word_is_the_fields(text, deed):
    assert only(text).deed == deed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The general threatened to attack the port.", Happening.THREATEN),
        ("The general vowed to attack the port.", Happening.THREATEN),
        ("The general promised to release the prisoners.", Happening.AGREE),
        ("The general refused to release the prisoners.", Happening.REJECT),
        ("The envoy urged the army to release the prisoners.", Happening.DEMAND),
        ("The army will release the prisoners.", Happening.AGREE),
        ("The army will not release the prisoners.", Happening.REJECT),
        ("The army released the prisoners.", Happening.CONCEDE),
        ("President Malik vowed not to sign the accord.", Happening.REJECT),
    ],
)
def test_what_stands_over_a_deed_turns_it(text, kind):
    assert only(text).happening is kind


def test_what_somebody_denies_is_a_denied_event_by_his_account():
    found = only("Velde denied that his side had walked out.")
    assert (found.deed, found.negated, found.per.name) == ("walk_out", True, "Velde")


def test_until_a_day_is_not_when_it_happened():
    assert only("The sides extended the truce until 20 May.").when is None


@pytest.mark.parametrize(
    "text", ["The army may attack the port.", "If the army attacks the port, we shall see."]
)
def test_what_only_may_be_is_no_event(text):
    assert list(events.find(document(text, "en"))) == []
