"""Acts as JSON: what goes out comes back, equal acts are equal bytes, and nothing unforeseen is read."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from goodoffices.desk.wire import Codec, WireError, compose, decode, encode, encode_act
from goodoffices.talks.acts import Act, Gone, Intent, Message, Note, PastOpened, Retold
from goodoffices.talks.entries import Entry
from goodoffices.talks.leave import Leave, May
from goodoffices.talks.texts import Text
from tests.desk.strategies import acts, entries

NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)
OFFER = Message(Intent.OFFER, Text("ستة أسابيع", "ar"), Leave(May.ASK, ("B",)), 3)
ENTRY = Entry("caucusofaaaaaaaa", 7, NINE, "headofsideaaaaaa", OFFER)
BYTES = (
    '{"act":{"intent":"offer","kind":"Message","leave":{"may":"ask","to":["B"]},"re":3,'
    '"text":{"lang":"ar","words":"ستة أسابيع"}},"at":"2026-01-05T09:00:00Z",'
    '"author":"headofsideaaaaaa","number":7,"room":"caucusofaaaaaaaa"}'
).encode()


def test_the_form_is_this_one() -> None:
    """Written out, because what was once written has to be read for ever."""
    assert encode(ENTRY) == BYTES
    assert decode(BYTES) == ENTRY


@given(entries())
def test_any_entry_comes_back(entry: Entry) -> None:
    data = encode(entry)
    back = decode(data)
    assert back == entry
    assert type(back.act) is type(entry.act)
    assert encode(back) == data


@given(entries())
def test_the_bytes_are_canonical(entry: Entry) -> None:
    data = encode(entry)
    again = json.dumps(json.loads(data), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert data == again.encode()


@given(acts())
def test_an_act_says_its_kind(act: Any) -> None:
    assert json.loads(encode_act(act))["kind"] == type(act).__name__


def test_an_act_said_again_inside_another_comes_back() -> None:
    retold = PastOpened((Retold(1, NINE, "a", OFFER), Retold(2, NINE, "", Gone())))
    entry = Entry("r", 8, NINE, "b", retold)
    assert decode(encode(entry)) == entry


def test_a_field_that_came_later_has_its_default() -> None:
    older = BYTES.replace(b',"re":3', b"")
    assert decode(older).act == Message(OFFER.intent, OFFER.text, OFFER.leave)


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (b'"kind":"Message"', b'"kind":"Massage"', "act: union_tag_invalid"),
        (b'"kind":"Message",', b"", "act: union_tag_not_found"),
        (b'"re":3', b'"re":3,"more":1', "act.Message.more: unexpected"),
        (b'"lang":"ar"', b'"lang":"ar","more":1', "act.Message.text.more: unexpected"),
        (b'"number":7', b'"number":7,"more":1', "more: unexpected"),
        (b'"re":3', b'"re":"3"', "act.Message.re: int_type"),
        (b'"re":3', b'"re":true', "act.Message.re: int_type"),
        (b'"number":7', b'"number":7.0', "number: int_type"),
        (b'"may":"ask"', b'"may":"maybe"', "act.Message.leave.may: enum"),
        (b'"to":["B"]', b'"to":"B"', "act.Message.leave.to: tuple_type"),
        (b"09:00:00Z", b"09:00:00", "at: string_pattern"),
        (b"09:00:00Z", b"09:00:00+00:00", "at: string_pattern"),
        (b"09:00:00Z", b"09:00:00.5Z", "at: string_pattern"),
        (b"09:00:00Z", b"25:00:00Z", "at: value_error"),
        (b'"room":"caucusofaaaaaaaa"', b'"room":null', "room: string_type"),
        (b'"author":"headofsideaaaaaa",', b"", "author: missing"),
        (b'"room"', b'room"', "whole: json_invalid"),
        (b"}", b"", "whole: json_invalid"),
    ],
)
def test_what_was_not_written_so_is_not_read(old: bytes, new: bytes, where: str) -> None:
    assert old in BYTES
    with pytest.raises(WireError, match="this is no entry") as fault:
        decode(BYTES.replace(old, new))
    assert where in str(fault.value)


@pytest.mark.parametrize("data", [b"", b"[]", b"null", b"\xff", b"{}", b"7"])
def test_what_is_no_entry_is_not_read(data: bytes) -> None:
    with pytest.raises(WireError):
        decode(data)


def test_an_error_shows_nothing_of_what_was_said() -> None:
    with pytest.raises(WireError) as fault:
        decode(BYTES.replace(b'"lang":"ar"', b'"lang":["ocarina"]'))
    assert "ocarina" not in str(fault.value)
    assert "أسابيع" not in str(fault.value)


@pytest.mark.parametrize(
    "act",
    [
        Note(Text("half a \ud800 character", "en")),
        Note("no text"),  # type: ignore[arg-type]
        Note(Text("en", None)),  # type: ignore[arg-type]
        Note(Text("words", "en"), re=Decimal(3)),  # type: ignore[arg-type]
        Note(Text("words", "en"), re=True),
        PastOpened([Retold(1, NINE, "a", OFFER)]),  # type: ignore[arg-type]
        Retold(1, NINE, "a", OFFER),
        "words",
    ],
)
def test_what_would_not_come_back_is_not_written(act: Any) -> None:
    with pytest.raises(WireError):
        encode_act(act)


@pytest.mark.parametrize("at", [datetime(2026, 1, 5, 9), NINE + timedelta(microseconds=1)])
def test_a_time_is_in_utc_and_whole_seconds(at: datetime) -> None:
    with pytest.raises(WireError):
        compose("r", 1, at, "a", b"{}")


def test_a_time_elsewhere_is_written_in_utc() -> None:
    beirut = NINE.astimezone(timezone(timedelta(hours=2)))
    assert b'"at":"2026-01-05T09:00:00Z"' in compose("r", 1, beirut, "a", b"{}")


@dataclass(frozen=True)
class Holding:
    """Holds something that has no form, or that can't be told apart."""

    what: Any


@pytest.mark.parametrize("hint", [bytes, dict[str, int], str | int, object, set[str]])
def test_a_type_without_a_form_is_found_at_once(hint: Any) -> None:
    holding = dataclass(frozen=True)(type("Odd", (), {"__annotations__": {"what": hint}}))
    with pytest.raises(TypeError):
        Codec(holding | Note)


def test_a_field_that_would_hide_what_a_record_is_is_found_at_once() -> None:
    odd = dataclass(frozen=True)(type("Odd", (), {"__annotations__": {"kind": str}}))
    with pytest.raises(TypeError, match="kind"):
        Codec(odd | Note)


def test_the_codec_is_made_from_the_union_alone() -> None:
    assert Codec(Act).act(OFFER) == encode_act(OFFER)
