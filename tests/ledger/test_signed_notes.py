"""Notes and keys are C2SP's: examples of the specification, of Go's implementation and of a log in use."""

import pytest

from goodoffices.ledger import LedgerError, SigningKey, open_note, parse_vkey, plain_fingerprint, sign_note
from goodoffices.ledger.keys import from_base64
from goodoffices.ledger.notes import split_note

# The worked example of c2sp.org/signed-note.
SPEC_VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
SPEC_NOTE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)
# The key pair and note of golang.org/x/mod/sumdb/note, note_test.go.
GO_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
GO_NOTE = (
    f"{GO_TEXT}\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
ENOCH_LINE = (
    "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
)
# The checkpoint of Go's checksum database at 65,209,736 leaves, and its well-known key.
SUM_VKEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
SUM_NOTE = (
    "go.sum database tree\n65209736\n5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=\n\n"
    "— sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=\n"
)
KEY = SigningKey("goodoffices/lake", bytes(range(32)))


@pytest.mark.parametrize(("vkey", "note"), [(SPEC_VKEY, SPEC_NOTE), (GO_VKEY, GO_NOTE), (SUM_VKEY, SUM_NOTE)])
def test_notes_of_others_open_with_their_keys(vkey: str, note: str) -> None:
    assert open_note(note, parse_vkey(vkey)) == note[: note.index("\n\n") + 1]
    assert parse_vkey(vkey).vkey == vkey


def test_the_same_key_signs_the_same_bytes_as_gos() -> None:
    seed = from_base64(GO_SEED)
    assert seed is not None
    key = SigningKey("PeterNeumann", seed[1:])
    assert key.verifying.vkey == GO_VKEY
    assert sign_note(GO_TEXT, key) == GO_NOTE


def test_signatures_of_others_are_passed_over() -> None:
    key = parse_vkey(GO_VKEY)
    assert open_note(GO_NOTE + ENOCH_LINE, key) == GO_TEXT
    with pytest.raises(LedgerError, match="not signed"):
        open_note(f"{GO_TEXT}\n{ENOCH_LINE}", key)


def test_one_bad_signature_by_the_known_key_spoils_a_note_with_a_good_one() -> None:
    bad = GO_NOTE.split("\n\n")[1].replace("x08go/ZJ", "x08go/ZK")
    for lines in (GO_NOTE + bad, f"{GO_TEXT}\n{bad}"):
        with pytest.raises(LedgerError) as refused:
            open_note(lines, parse_vkey(GO_VKEY))
        assert refused.value.code == "note-unsigned"


def test_a_text_may_hold_blank_lines_because_the_last_one_divides() -> None:
    note = sign_note("Ognuno sta solo\n\ned è subito sera.\n", KEY)
    assert open_note(note, KEY.verifying) == "Ognuno sta solo\n\ned è subito sera.\n"


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n\n",
        GO_TEXT,
        GO_NOTE[:-1],
        GO_NOTE + "\n",
        GO_NOTE + "x",
        GO_NOTE.replace("—", "--"),
        GO_NOTE.replace("— ", "—"),
        GO_NOTE.replace("— ", "—  "),
        GO_NOTE.replace("n x08", "n  x08"),
        GO_NOTE.replace("PeterNeumann", "Peter+Neumann"),
        GO_NOTE.replace("PeterNeumann", "Peter\u2003Neumann"),
        GO_NOTE.replace("— PeterNeumann", "— "),
        GO_NOTE.replace("JnAM=", "JnAN="),
        GO_NOTE.replace("JnAM=", "JnAM"),
        GO_NOTE.replace("JnAM=", "JnA_="),
        GO_NOTE.replace("x08go/", "x08go/\t"),
        GO_NOTE.replace("problem,", "problem,\r"),
        GO_NOTE.replace("problem,", "problem,\x00"),
        GO_NOTE.replace("problem,", "problem,\ud800"),
        f"{GO_TEXT}\n— PeterNeumann x08go/==\n",
        f"{GO_TEXT}\n" + ENOCH_LINE * 101,
    ],
)
def test_anything_of_another_form_is_refused(note: str) -> None:
    with pytest.raises(LedgerError):
        open_note(note, parse_vkey(GO_VKEY))


def test_a_hundred_signatures_are_read() -> None:
    assert len(split_note(f"{GO_TEXT}\n" + ENOCH_LINE * 100)[1]) == 100


@pytest.mark.parametrize("text", ["no newline", "", "tab\there\n"])
def test_what_could_not_be_opened_is_not_signed(text: str) -> None:
    with pytest.raises(LedgerError):
        sign_note(text, KEY)


def test_no_part_of_a_vkey_is_a_vkey_and_no_character_of_it_is_free() -> None:
    for start in range(len(GO_VKEY)):
        for end in range(start + 1, len(GO_VKEY) + 1):
            if (start, end) != (0, len(GO_VKEY)):
                with pytest.raises(LedgerError):
                    parse_vkey(GO_VKEY[start:end])
    for at, char in enumerate(GO_VKEY):
        with pytest.raises(LedgerError):
            parse_vkey(GO_VKEY[:at] + chr(ord(char) + 1) + GO_VKEY[at + 1 :])


@pytest.mark.parametrize("name", ["", "two words", "a+b", "line\nbreak", "no\u00a0break"])
def test_a_name_that_no_line_can_carry_is_refused(name: str) -> None:
    with pytest.raises(LedgerError) as refused:
        SigningKey.generate(name)
    assert refused.value.code == "key-name"


def test_a_private_key_does_not_show_itself() -> None:
    assert KEY.seed.hex() not in repr(KEY)
    assert str(list(KEY.seed)) not in repr(KEY)
    assert repr(KEY.seed) not in repr(KEY)


def test_a_fingerprint_is_sixteen_groups_of_four_and_is_read_however_it_was_noted() -> None:
    shown = KEY.verifying.fingerprint
    assert [len(group) for group in shown.split(" ")] == [4] * 16
    bare = plain_fingerprint(shown)
    assert plain_fingerprint(shown.upper().replace(" ", ":")) == bare
    assert plain_fingerprint(f" {shown[:39]}\n{shown[40:]} ") == bare


@pytest.mark.parametrize("cut", ["", "abcd", KEY.verifying.fingerprint[:-1], KEY.verifying.fingerprint + "0", "g" * 64])
def test_half_a_fingerprint_is_none(cut: str) -> None:
    with pytest.raises(LedgerError) as refused:
        plain_fingerprint(cut)
    assert refused.value.code == "fingerprint-malformed"
