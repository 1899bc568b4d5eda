"""What the desk writes is what the check reads: where an entry stands, and what it says was destroyed."""

from datetime import UTC, datetime

from goodoffices.desk.wire import encode
from goodoffices.ledger import Destruction
from goodoffices.ledger.checks.reading import read_entry
from goodoffices.talks.acts import Destroyed, Round
from goodoffices.talks.entries import RULE, Entry

AT = datetime(2031, 5, 6, 9, 30, tzinfo=UTC)


def test_an_entry_says_where_it_stands() -> None:
    said = read_entry(encode(Entry("caucusaaaaaaaaaa", 7, AT, "seatseatseatseat", Round(4, opens=True))))
    assert said == ("caucusaaaaaaaaaa", 7, None)


def test_a_destruction_is_read_with_its_time_and_rule() -> None:
    said = read_entry(encode(Entry("caucusaaaaaaaaaa", 9, AT, RULE, Destroyed(4, "caucus: 30 days"))))
    assert said is not None
    assert said.destroyed == Destruction(4, "2031-05-06T09:30:00Z", "caucus: 30 days")
