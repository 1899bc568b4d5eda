"""`goodoffices paper sign`: what it shows is a signature that the desk takes; the key stays with its owner."""

import json
import stat

import pytest

from goodoffices.desk.signatures import require_genuine
from goodoffices.talks.acts import Capacity, Signed, Way

FINGERPRINT = "ab" * 32


def signed(installation, *more: str) -> dict:
    done = installation.run("paper", "sign", *more, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_signs_with_a_key_that_it_makes_once(installation, tmp_path):
    key = tmp_path / "key.pem"
    grouped = " ".join(FINGERPRINT[at : at + 4] for at in range(0, 64, 4))
    first = signed(installation, grouped, "--key", str(key))
    again = signed(installation, FINGERPRINT.upper(), "--key", str(key))
    assert first == again
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    require_genuine(
        Signed(1, FINGERPRINT, Capacity.PARTY, Way.KEY, "Head", first["public_key"], first["signature"])
    )


@pytest.mark.parametrize(
    "body", ["", "nonsense", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"]
)
def test_what_is_no_key_is_refused(installation, tmp_path, body):
    key = tmp_path / "key.pem"
    key.write_text(body)
    done = installation.run("paper", "sign", FINGERPRINT, "--key", str(key))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert key.read_text() == body


def test_what_is_no_fingerprint_makes_no_key(installation, tmp_path):
    key = tmp_path / "key.pem"
    done = installation.run("paper", "sign", "abc", "--key", str(key))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not key.exists()
