"""What came through somebody else, and what somebody is said to have said."""

from tests.press.reading_claims import found


def test_an_agency_that_reports_what_was_said_is_a_relay() -> None:
    (one,) = found("The minister said on Friday that the offer stands, the Coast Wire reported.")
    assert one.source is not None
    assert (one.source.span.text, one.content.text) == ("The minister", "that the offer stands")
    assert [relay.span.text for relay in one.relay] == ["the Coast Wire"]


def test_whom_it_was_told_is_a_relay_where_that_is_an_outlet() -> None:
    (one,) = found("Two officials told the Harbour Courier that the draft was dead.")
    assert [relay.span.text for relay in one.relay] == ["the Harbour Courier"]
    (other,) = found("Two officials told Minister Arnem that the draft was dead.")
    assert other.relay == ()


def test_who_carried_a_statement_is_a_relay() -> None:
    (one,) = found('"We reject it," the envoy said in a statement carried by the Lake News Agency.')
    assert [relay.span.text for relay in one.relay] == ["the Lake News Agency"]


def test_a_claim_within_a_claim_is_marked() -> None:
    outer, inner = found("The envoy said the ministry insists that the crossing is open.")
    assert (outer.within, inner.within) == (False, True)
    assert inner.source is not None
    assert (inner.source.span.text, inner.content.text) == ("the ministry", "that the crossing is open")


def test_a_claim_told_of_comes_through_whoever_tells_it_the_nearest_first() -> None:
    outer, inner = found(
        "Pereth said that Rusk had told the mediators on Monday that Kelmar would accept the truce, "
        "the Dorvan state agency reported."
    )
    assert outer.source is not None
    assert inner.source is not None
    assert (outer.source.span.text, inner.source.span.text) == ("Pereth", "Rusk")
    assert inner.content.text == "that Kelmar would accept the truce"
    assert [relay.span.text for relay in outer.relay] == ["the Dorvan state agency"]
    assert [relay.span.text for relay in inner.relay] == ["Pereth", "the Dorvan state agency"]


def test_nobody_is_a_relay_of_their_own_words() -> None:
    outer, inner = found(
        "Minister Jon Rusk said that Rusk had told the mediators that Kelmar would accept the truce."
    )
    assert (outer.within, inner.within, inner.relay) == (False, True, ())


def test_who_denies_that_it_was_said_is_no_relay() -> None:
    inner = found("The ministry denied that Rusk had told the mediators that Kelmar would accept the truce.")[
        -1
    ]
    assert (inner.within, inner.relay) == (True, ())
