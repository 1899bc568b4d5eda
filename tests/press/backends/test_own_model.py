"""A model of the user's own is asked once a text; it is bounded, and what it makes up goes no further."""

import json
import shlex
import sys
from datetime import date

import pytest

from goodoffices.press.backends import backend
from goodoffices.press.backends.own import LONGEST_CALLED, Own
from goodoffices.talks.refusal import Refusal

TEXT = "“No,” said Velde."


def model(script):
    return shlex.join(
        [sys.executable, "-c", f"import json, sys\ngiven = json.loads(sys.stdin.readline())\n{script}"]
    )


def says(*claims):
    lines = [json.dumps({"kind": "claim", "content": one, "confidence": 0.7}) for one in claims]
    return model("\n".join(f"print({line!r})" for line in lines))


def refused(one):
    with pytest.raises(Refusal) as caught:
        one.read(TEXT, "en", None)
    return caught.value


def test_what_it_finds_in_the_text_is_kept_and_what_it_makes_up_is_thrown_away():
    found = {"start": 0, "end": 5, "text": TEXT[:5]}
    command = says(found, {"start": 0, "end": 3, "text": "Yes"}, {"start": 900, "end": 903, "text": "No,"})
    reading = backend(command).read(TEXT, "en", None)
    assert [one.content.text for one in reading.entries] == ["“No,”"]
    assert (reading.thrown, reading.reader) == (2, Own(tuple(shlex.split(command))).called)


def test_its_name_on_the_record_is_short_and_tells_no_folder():
    called = Own(("/somewhere/bin/python", "/very/long" * 30 + "/model.py", "-q")).called
    assert called == "python model.py -q"
    assert len(Own(("python", "-c", "x" * 500)).called) == LONGEST_CALLED


def test_it_is_told_text_language_and_day():
    script = "assert given == dict(text='“No,” said Velde.', lang='en', published='2024-03-05'), given"
    assert backend(model(script)).read(TEXT, "en", date(2024, 3, 5)).entries == ()


def test_a_line_that_is_no_entry_is_refused_by_its_number():
    why = refused(backend(model("print()\nprint('{}')")))
    assert (why.code, why.params["line"]) == ("model-line-malformed", 2)


def test_one_that_fails_says_what_it_complained_of():
    why = refused(backend(model("sys.exit('out of cheese')")))
    assert (why.code, why.params["status"], why.params["problem"]) == ("model-failed", 1, "out of cheese\n")


@pytest.mark.parametrize("command", ["no-such-command-anywhere", "", '"'])
def test_one_that_is_not_there_is_refused_at_once(command):
    with pytest.raises(Refusal) as caught:
        backend(command)
    assert caught.value.code == "model-not-started"


def test_one_that_says_too_much_is_ended():
    endless = tuple(shlex.split(model("while True: print('{}')")))
    assert refused(Own(endless, largest=100_000)).code == "model-too-much"


def test_one_that_takes_too_long_is_ended_with_all_that_it_started():
    sleeps = tuple(shlex.split(model("import subprocess; subprocess.run(['sleep', '600'])")))
    assert refused(Own(sleeps, seconds=0.5)).code == "model-too-slow"


def test_one_that_never_reads_is_no_obstacle():
    reading = Own((sys.executable, "-c", "pass")).read(TEXT * 100_000, "en", None)
    assert reading.entries == ()
