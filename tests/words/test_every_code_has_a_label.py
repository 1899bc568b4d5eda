"""Every code that the talks are made of is called something in each language."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import goodoffices.talks
from goodoffices.talks.people import Role
from goodoffices.words import label
from goodoffices.words.labels import LABELS


def kinds_of_code():
    for found in pkgutil.walk_packages(goodoffices.talks.__path__, "goodoffices.talks."):
        importlib.import_module(found.name)
    return {kind for kind in StrEnum.__subclasses__() if kind.__module__.startswith("goodoffices.talks")}


def test_every_code_has_a_label_and_every_label_a_code():
    named = {kind: set(names) for kind, names in LABELS.items()}
    assert named == {kind: set(kind) for kind in kinds_of_code()}


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "head of delegation"), ("ar", "رئيس الوفد"), ("he", "ראש המשלחת"), ("fr", "chef de délégation")],
)
def test_a_code_is_called_by_its_name_in_each_language(lang, said):
    assert label(Role.HEAD, lang) == said
