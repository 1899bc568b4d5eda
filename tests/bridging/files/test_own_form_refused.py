"""What is wrong in a file of our own form is refused with the file, the place, and what to mend."""

import pytest

from goodoffices.talks.refusal import Refusal
from tests.bridging.files.written import FERRY, read, toml, written

X = '[[issues]]\nid = "x"\noptions = ["a", "b"]\n'
TWO = X + '[[parties]]\nid = "A"\n[[parties]]\nid = "B"\n'

WRONG = {
    "no issues": ("parties = []", "bridging-key-missing", "…"),
    "an empty list of issues": ("issues = []\nparties = []", "bridging-list-empty", "issues"),
    "issues that are no list": ("issues = 3\nparties = []", "bridging-list-wanted", "issues"),
    "an issue that is no table": ('issues = ["x"]\nparties = []', "bridging-table-wanted", "issues · 1"),
    "a key that is not known": (TWO + "worht = 3\n", "bridging-name-unknown", "parties · 2"),
    "an issue twice": (X + TWO, "bridging-name-twice", "issues · 2"),
    "an option twice": (TWO.replace('"b"', '"a"'), "bridging-name-twice", "issues · 1 · options · 2"),
    "an option that is a truth value": (
        TWO.replace('"b"', "true"),
        "bridging-text-wanted",
        "issues · 1 · options · 2",
    ),
    "a name over two lines": (
        TWO.replace('"b"', '"b\\nc"'),
        "bridging-text-wanted",
        "issues · 1 · options · 2",
    ),
    "a name that steers": (
        TWO.replace('"b"', '"\\u001b[2J"'),
        "bridging-text-wanted",
        "issues · 1 · options · 2",
    ),
    "no options": (TWO.replace('"a", "b"', ""), "bridging-list-empty", "issues · 1 · options"),
    "options and grades": (
        TWO.replace("options", "from = 1\noptions"),
        "bridging-one-of-both",
        "issues · 1",
    ),
    "steps that don't end": (
        TWO.replace('options = ["a", "b"]', "from = 0\nto = 5\nstep = 2"),
        "bridging-steps-unfit",
        "issues · 1",
    ),
    "steps that go away": (
        TWO.replace('options = ["a", "b"]', "from = 0\nto = 5\nstep = -1"),
        "bridging-steps-unfit",
        "issues · 1",
    ),
    "no step": (
        TWO.replace('options = ["a", "b"]', "from = 0\nto = 5\nstep = 0"),
        "bridging-steps-unfit",
        "issues · 1",
    ),
    "too many grades": (
        TWO.replace('options = ["a", "b"]', "from = 0\nto = 5000\nstep = 0.01"),
        "bridging-too-many",
        "issues · 1",
    ),
    "within what comes later": (
        TWO.replace("options", "within = { y = 'a' }\noptions"),
        "bridging-name-unknown",
        "issues · 1 · within",
    ),
    "within nothing": (
        TWO.replace("options", "within = {}\noptions"),
        "bridging-choice-unfit",
        "issues · 1 · within",
    ),
    "a party twice": (TWO.replace('"B"', '"A"'), "bridging-name-twice", "parties · 2"),
    "a red line of no issue": (
        TWO + "cannot = [{ y = 'a' }]",
        "bridging-name-unknown",
        "parties · 2 · cannot · 1",
    ),
    "a red line of no option": (
        TWO + "cannot = [{ x = 'c' }]",
        "bridging-name-unknown",
        "parties · 2 · cannot · 1 · x",
    ),
    "worth of no issue": (TWO + "worth = { y = [1, 2] }", "bridging-name-unknown", "parties · 2 · worth"),
    "worth of no option": (
        TWO + "worth = { x = { a = 1, c = 2 } }",
        "bridging-name-unknown",
        "parties · 2 · worth · x",
    ),
    "worth of one option only": (
        TWO + "worth = { x = { a = 1 } }",
        "bridging-options-without-number",
        "parties · 2 · worth · x",
    ),
    "too few numbers": (TWO + "worth = { x = [1] }", "bridging-numbers-count", "parties · 2 · worth · x"),
    "worth in words": (
        TWO + "worth = { x = [1, '2'] }",
        "bridging-number-wanted",
        "parties · 2 · worth · x · 2",
    ),
    "worth that is true": (
        TWO + "worth = { x = [1, true] }",
        "bridging-number-wanted",
        "parties · 2 · worth · x · 2",
    ),
    "worth that is no number": (
        TWO + "worth = { x = [1, nan] }",
        "bridging-number-unfit",
        "parties · 2 · worth · x · 2",
    ),
    "worth without end": (
        TWO + "worth = { x = [1, -inf] }",
        "bridging-number-unfit",
        "parties · 2 · worth · x · 2",
    ),
    "worth of a million digits": (
        TWO + "worth = { x = [1, 1e999999] }",
        "bridging-number-unfit",
        "parties · 2 · worth · x · 2",
    ),
    "worth too fine to write": (
        TWO + "worth = { x = [1, 1e-999999] }",
        "bridging-number-unfit",
        "parties · 2 · worth · x · 2",
    ),
    "worth in huge digits": (
        TWO + f"worth = {{ x = [1, 0x{'f' * 500}] }}",
        "bridging-number-unfit",
        "parties · 2 · worth · x · 2",
    ),
    "worth and weights": (
        TWO + "worth = { x = [1, 2] }\nweights = { x = 1 }",
        "bridging-one-of-both",
        "parties · 2",
    ),
    "weights without values": (TWO + "weights = { x = 1 }", "bridging-key-missing", "parties · 2"),
    "a weight without values": (
        TWO + "weights = { x = 1 }\nvalues = {}",
        "bridging-key-missing",
        "parties · 2 · values",
    ),
    "values without a weight": (
        TWO + "weights = {}\nvalues = { x = [1, 2] }",
        "bridging-key-missing",
        "parties · 2 · values · x",
    ),
    "a reserve without worth": (TWO + "reserve = 1", "reserve-without-worth", "parties · 2 · reserve"),
    "a linkage of no kind": (
        TWO + "[[linkages]]\nkind = 'maybe'\nof = [{ x = 'a' }]",
        "bridging-kind-unknown",
        "linkages · 1 · kind",
    ),
    "a linkage of a list": (
        TWO + "[[linkages]]\nkind = ['only-if']\nof = [{ x = 'a' }]",
        "bridging-kind-unknown",
        "linkages · 1 · kind",
    ),
    "a linkage of nothing": (
        TWO + "[[linkages]]\nkind = 'only-if'\nof = []",
        "bridging-list-empty",
        "linkages · 1 · of",
    ),
    "a linkage of an unknown issue": (
        TWO + "[[linkages]]\nkind = 'only-if'\nof = [{ x = 'a' }, { y = 'a' }]",
        "bridging-name-unknown",
        "linkages · 1 · of · 2",
    ),
    "a choice of two issues": (
        TWO + "[[linkages]]\nkind = 'only-if'\nof = [{ x = 'a', y = 'b' }]",
        "bridging-choice-unfit",
        "linkages · 1 · of · 1",
    ),
    "two linkages of one name": (
        TWO + "[[linkages]]\nid='l'\nkind = 'only-if'\nof = [{ x = 'a' }]\n" * 2,
        "bridging-name-twice",
        "linkages · 2 · id",
    ),
}


def test_a_grade_called_by_both_its_names_is_named_twice(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(toml(tmp_path, FERRY.replace("15 = 3", '"10 days" = 3')))
    assert refused.value.code == "bridging-name-twice"


@pytest.mark.parametrize("case", WRONG)
def test_a_part_that_is_wrong_is_named_by_its_place(case, tmp_path):
    words, code, place = WRONG[case]
    path = toml(tmp_path, words)
    with pytest.raises(Refusal) as refused:
        read(path)
    assert (refused.value.code, refused.value.params["place"]) == (code, place)
    assert refused.value.params["path"] == str(path)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (X + '[[parties]]\nid = "A"\n', "bridging-parties"),
        (TWO + '[[parties]]\nid = "C"\nhome = "nowhere"', "no-such-home"),
        (X + "".join(f'[[parties]]\nid = "P{k}"\n' for k in range(9)), "bridging-parties"),
    ],
)
def test_what_the_engine_does_not_take_is_refused_with_the_file(words, code, tmp_path):
    path = toml(tmp_path, words)
    with pytest.raises(Refusal) as refused:
        read(path)
    assert (refused.value.code, refused.value.params["path"]) == (code, str(path))


@pytest.mark.parametrize("words", ["issues = [", "= 3", 'x = "\x00"', "a = 1\na = 2"])
def test_what_is_no_toml_is_refused_in_the_words_of_its_reader(words, tmp_path):
    with pytest.raises(Refusal) as refused:
        read(toml(tmp_path, words))
    assert refused.value.code == "bridging-file-broken"
    assert any(place in refused.value.params["problem"] for place in ("line", "end of document"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ('{"issues": [', "bridging-file-broken"),
        ('{"issues": [], "issues": []}', "bridging-name-twice"),
        ("[]", "bridging-table-wanted"),
        ("null", "bridging-table-wanted"),
        ('{"issues": [{"id": NaN, "options": []}], "parties": []}', "bridging-number-unfit"),
        ('{"issues": [{"id": null, "options": []}], "parties": []}', "bridging-text-wanted"),
        ('{"issues": [{"id": 1e9999999999999999999999, "options": []}]}', "bridging-file-broken"),
    ],
)
def test_what_is_no_problem_in_json_is_refused(words, code, tmp_path):
    with pytest.raises(Refusal) as refused:
        read(written(tmp_path / "problem.json", words))
    assert refused.value.code == code


def test_the_options_that_there_are_stand_in_the_refusal(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(toml(tmp_path, FERRY.replace('{ ferry = "none" }', '{ ferry = "hourly" }')))
    assert refused.value.params["known"] == ("daily", "weekly", "none")
