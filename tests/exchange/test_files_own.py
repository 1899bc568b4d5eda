"""Exchanges in our own form: what is read, what stands for what is left out, and what is refused by its place."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from goodoffices.exchange.files.at import At
from goodoffices.exchange.files.own import own_exchange
from goodoffices.exchange.files.own_out import digest, exchange_out
from goodoffices.exchange.files.reading import read_exchange
from goodoffices.talks.exchange import Deliverable, Ratio, Sort, Valuer
from goodoffices.talks.refusal import Refusal
from tests.exchange.swaps import exchanges

WORDS = """
unit = "thousands"
escrows = 2
before = [["gate", "ferry"]]

[[valuers]]
id = "North"
forfeits = 40

[[valuers]]
id = "South"

[[valuers]]
id = "Council"
side = "South"

[[items]]
id = "captives"
giver = "North"
sort = "persons"
count = 6
batch = 5
worth = { North = 9, South = 12, Council = { stated = 8, least = 5, most = 11 } }
lag = 2

[[items]]
id = "prisoners"
giver = "South"
sort = "persons"
count = 30
worth = { North = 2 }

[[items]]
id = "gate"
giver = "South"
group = "works"
from = 2031-03-04
to = 2031-04-01
worth = {}

[[items]]
id = "ferry"
what = "the ferry, daily"
giver = "South"
receiver = "North"
batch = 5
count = 20
worth = { South = 3 }

[[ratios]]
one = "captives"
many = "prisoners"
each = 5
"""


def read(tmp_path, words, name="exchange.toml"):
    path = tmp_path / name
    path.write_text(words)
    return read_exchange(path)


def test_it_is_read_as_it_stands(tmp_path):
    exchange = read(tmp_path, WORDS).exchange
    assert exchange.unit == "thousands"
    assert exchange.escrows == 2
    assert exchange.before == (("gate", "ferry"),)
    assert exchange.ratios == (Ratio("captives", "prisoners", 5),)
    assert exchange.valuers == (Valuer("North", "North", 40), Valuer("South", "South"), Valuer("Council", "South"))
    assert exchange.item("captives") == Deliverable(
        "captives", "North", "South", (9, 12, 8), 6, 5, sort=Sort.PERSONS, least=(9, 12, 5), most=(9, 12, 11), lag=2
    )
    assert exchange.item("gate") == Deliverable(
        "gate", "South", "North", (0, 0, 0), group="works", from_day=date(2031, 3, 4), to_day=date(2031, 4, 1)
    )
    ferry = exchange.item("ferry")
    assert (ferry.what, ferry.count, ferry.batch, ferry.worth) == ("the ferry, daily", 20, 5, (0, 3, 0))


def test_the_example_of_the_page_is_read(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "exchange-files.md").read_text()
    example = page.partition("```toml\n")[2].partition("```")[0]
    exchange = read(tmp_path, example).exchange
    assert exchange.sides == ("North", "South")
    assert [one.id for one in exchange.items] == ["captives", "prisoners", "gate", "ferry"]


def test_what_is_written_is_read_as_the_same_exchange(tmp_path):
    exchange = read(tmp_path, WORDS).exchange
    again = read(tmp_path, json.dumps(exchange_out(exchange)), "exchange.json").exchange
    assert again == exchange
    assert digest(again) == digest(exchange)


@settings(max_examples=60, deadline=None)
@given(exchanges())
def test_so_is_any_other(exchange):
    assert own_exchange(At("exchange.json", json.loads(json.dumps(exchange_out(exchange))))).exchange == exchange


def test_another_number_gives_another_digest(tmp_path):
    one = read(tmp_path, WORDS).exchange
    other = read(tmp_path, WORDS.replace("forfeits = 40", "forfeits = 41")).exchange
    assert digest(one) != digest(other)


REFUSED = {
    ('giver = "North"', 'giver = "East"'): ("exchange-name-unknown", "items · 1 · giver"),
    ("count = 6", "count = 0"): ("exchange-whole-wanted", "items · 1 · count"),
    ("count = 6", "count = 5.5"): ("exchange-whole-wanted", "items · 1 · count"),
    ("count = 6", "count = true"): ("exchange-whole-wanted", "items · 1 · count"),
    ("North = 9", "North = -9"): ("exchange-whole-wanted", "items · 1 · worth · North"),
    ("North = 9", "East = 9"): ("exchange-name-unknown", "items · 1 · worth"),
    ("least = 5, ", ""): ("exchange-key-missing", "items · 1 · worth · Council"),
    ("from = 2031-03-04", "from = 2031-03-04T10:00:00"): ("exchange-day-wanted", "items · 3 · from"),
    ("from = 2031-03-04", 'from = "2031-02-30"'): ("exchange-day-wanted", "items · 3 · from"),
    ('sort = "persons"', 'sort = "people"'): ("exchange-name-unknown", "items · 1 · sort"),
    ('id = "prisoners"', 'id = "captives"'): ("exchange-name-twice", "items · 2"),
    ('id = "South"', 'id = "North"'): ("exchange-name-twice", "valuers · 2"),
    ('[["gate", "ferry"]]', '[["gate"]]'): ("exchange-pair-wanted", "before · 1"),
    ('[["gate", "ferry"]]', '[["gate", "bridge"]]'): ("exchange-name-unknown", "before · 1 · 2"),
    ('[["gate", "ferry"]]', '"gate"'): ("exchange-list-wanted", "before"),
    ("worth = {}", "worth = 3"): ("exchange-table-wanted", "items · 3 · worth"),
    ("worth = {}\n", ""): ("exchange-key-missing", "items · 3"),
    ('unit = "thousands"', 'unit = ""'): ("exchange-text-wanted", "unit"),
    ('unit = "thousands"', 'units = "thousands"'): ("exchange-name-unknown", "…"),
}


@pytest.mark.parametrize(("one", "other"), REFUSED)
def test_what_is_not_in_order_is_refused_by_its_place(tmp_path, one, other):
    assert one in WORDS
    with pytest.raises(Refusal) as refused:
        read(tmp_path, WORDS.replace(one, other, 1))
    assert (refused.value.code, refused.value.params["place"]) == REFUSED[one, other]


def test_what_does_not_fit_together_is_refused_with_its_file(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(tmp_path, WORDS.replace("count = 30", "count = 31"))
    assert refused.value.code == "exchange-ratio-counts"
    assert str(refused.value.params["path"]).endswith("exchange.toml")


def test_few_persons_are_not_valued(tmp_path):
    few = WORDS.replace("count = 6", "count = 4").replace("count = 30", "count = 20")
    with pytest.raises(Refusal) as refused:
        read(tmp_path, few)
    assert refused.value.code == "too-few-persons-valued"
    assert refused.value.params["item"] == "captives"


HOSTILE = {
    "exchange.txt": ("valuers = []", "exchange-file-kind"),
    "broken.toml": ("valuers = [", "exchange-file-broken"),
    "broken.json": ('{"valuers": [}', "exchange-file-broken"),
    "twice.json": ('{"valuers": [], "valuers": []}', "exchange-name-twice"),
    "deep.json": ("[" * 100_000, "exchange-file-deep"),
    "deep.toml": ("a." * 50_000 + "b = 1", "exchange-file-deep"),
    "large.json": (" " * 1_000_001, "exchange-file-too-large"),
    "list.json": ("[]", "exchange-table-wanted"),
    "number.json": ('{"valuers": ' + "9" * 5_000 + "}", "exchange-file-broken"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_files_that_cant_be_read_are_refused(tmp_path, name):
    words, code = HOSTILE[name]
    with pytest.raises(Refusal) as refused:
        read(tmp_path, words, name)
    assert refused.value.code == code


def test_a_file_of_another_encoding_and_none_at_all_are_refused(tmp_path):
    (tmp_path / "latin.toml").write_bytes('unit = "pièces"'.encode("latin-1"))
    for name, code in (("latin.toml", "exchange-file-encoding"), ("none.toml", "file-not-read")):
        with pytest.raises(Refusal) as refused:
            read_exchange(tmp_path / name)
        assert refused.value.code == code
