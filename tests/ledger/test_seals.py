"""A seal is a C2SP checkpoint with three lines, and nothing that merely looks like one is taken for it."""

import pytest

from goodoffices.ledger import (
    EMPTY_ROOT,
    LedgerError,
    Seal,
    open_seal,
    origin,
    sign_note,
    sign_seal,
    split_seals,
)
from goodoffices.ledger.keys import to_base64
from goodoffices.ledger.seals import parse_seal_text, unchecked_seal
from tests.ledger.talks import CAUCUS, KEY, NOTICES, OTHER_KEY, PROCESS, Room, transcript
from tests.ledger.tamper import unpack

ROOT = bytes(range(32))
SEAL = Seal(origin(PROCESS, CAUCUS), 20_852_163, ROOT)


def test_a_seal_reads_as_the_specification_shows_it() -> None:
    lines = sign_seal(SEAL, KEY).split("\n")
    assert lines[:4] == [f"goodoffices/{PROCESS}/{CAUCUS}", "20852163", to_base64(ROOT), ""]
    assert lines[4].startswith(f"— goodoffices/{PROCESS} ")
    assert lines[5:] == [""]


def test_a_seal_is_read_back_by_whoever_has_the_key() -> None:
    assert open_seal(sign_seal(SEAL, KEY), KEY.verifying) == SEAL
    assert unchecked_seal(sign_seal(SEAL, KEY)) == SEAL


def test_the_seal_of_an_empty_room() -> None:
    empty = Seal(SEAL.origin, 0, EMPTY_ROOT)
    assert open_seal(sign_seal(empty, KEY), KEY.verifying) == empty


def test_another_key_of_the_same_name_is_not_this_one() -> None:
    with pytest.raises(LedgerError) as refused:
        open_seal(sign_seal(SEAL, OTHER_KEY), KEY.verifying)
    assert refused.value.code == "note-unsigned"


GOOD = SEAL.text


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("20852163", "020852163"),
        GOOD.replace("20852163", "-1"),
        GOOD.replace("20852163", "+20852163"),
        GOOD.replace("20852163", "2085216x"),
        GOOD.replace("20852163", "٢٠"),
        GOOD.replace("20852163", ""),
        GOOD.replace("20852163", "9" * 20),
        GOOD.replace("20852163\n", ""),
        GOOD + "extension\n",
        GOOD + "extension",
        "\n" + GOOD,
        GOOD[GOOD.index("\n") :],
        GOOD.replace("8=", "9="),
        GOOD.replace("8=", "8"),
        GOOD.replace(to_base64(ROOT), to_base64(ROOT[:-1])),
        GOOD.replace(to_base64(ROOT), to_base64(ROOT + b"\x00")),
        GOOD.replace(to_base64(ROOT), ROOT.hex()),
    ],
)
def test_any_other_text_is_no_seal_even_when_signed(text: str) -> None:
    with pytest.raises(LedgerError):
        parse_seal_text(text)
    with pytest.raises(LedgerError):
        open_seal(sign_note(text, KEY), KEY.verifying)


def test_nothing_is_sealed_that_could_not_be_read_back() -> None:
    for seal in (Seal("two\nlines", 1, ROOT), Seal("", 1, ROOT), Seal(SEAL.origin, -1, ROOT), Seal("a", 1, b"short")):
        with pytest.raises(LedgerError):
            sign_seal(seal, KEY)


def test_a_signed_manifest_can_never_pass_for_a_seal() -> None:
    manifest = unpack(transcript([Room.of(CAUCUS, 3).record()]))["manifest"].decode()
    with pytest.raises(LedgerError) as refused:
        open_seal(manifest, KEY.verifying)
    assert refused.value.code == "seal-malformed"


def test_saved_seals_are_told_apart() -> None:
    one, other = Room.of(CAUCUS, 3).seal(), Room.of(NOTICES, 7).seal()
    assert list(split_seals(one + other)) == [one, other]
    assert list(split_seals(one + "\n\n" + other + "\n")) == [one, other]
    assert list(split_seals("\ufeff" + (one + other).replace("\n", "\r\n"))) == [one, other]


@pytest.mark.parametrize("text", ["", "not a seal", "two\nlines\n"])
def test_what_is_no_saved_seal_is_said_to_be_none(text: str) -> None:
    with pytest.raises(LedgerError):
        list(split_seals(text))
