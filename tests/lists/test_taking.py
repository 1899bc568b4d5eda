"""Persons read from pasted lines: in which columns, under which headings, and what is refused of which line."""

import pytest

from goodoffices.talks.acts import Known
from goodoffices.talks.lists.taking import take
from goodoffices.talks.rules.listing import require_person
from goodoffices.talks.texts import Text


def taken(pasted, lang="en"):
    found = take(pasted, lang, 7)
    assert found.wrong == ()
    return found.persons


def wrong(pasted):
    found = take(pasted, "en", 7)
    assert found.persons == ()
    return [(one.code, one.params.get("line")) for one in found.wrong]


@pytest.mark.parametrize("sign", [",", ";", "\t", "؛", "،"])
def test_columns_are_divided_by_comma_semicolon_or_tab(sign):
    (one,) = taken(sign.join(["Yusuf Qandil", "1981", "Old Port", "alive", "a baker"]))
    assert one.names == (Text("Yusuf Qandil", "en"),)
    assert (one.born, one.home, one.known, one.remark) == ("1981", "Old Port", Known.ALIVE, "a baker")


def test_a_line_may_be_a_name_alone():
    assert [one.names[0].words for one in taken("Yusuf Qandil\n\n  Salwa Teymour  \n")] == [
        "Yusuf Qandil",
        "Salwa Teymour",
    ]


def test_names_are_marked_by_their_script():
    (one,) = taken("سلوى تيمور / Salwa Teymour / סלווה")
    assert [name.lang for name in one.names] == ["ar", "en", "he"]
    assert [one.names[0].lang for one in taken("Salwa Teymour", lang="ar")] == ["en"]


@pytest.mark.parametrize(
    "headings", ["born,name,fate", "Born,NAME,Status", "né,nom,état", "سنة الميلاد,الاسم,المصير", "שנת לידה,שם,גורל"]
)
def test_a_first_line_can_name_the_columns(headings):
    (one,) = taken(f"{headings}\n1981,Yusuf Qandil,مفقود")
    assert (one.names[0].words, one.born, one.known) == ("Yusuf Qandil", "1981", Known.MISSING)


def test_two_columns_can_both_be_names():
    (one,) = taken("name,nom,born\nسلوى تيمور,Salwa Teymour,1990")
    assert [name.words for name in one.names] == ["سلوى تيمور", "Salwa Teymour"]


def test_a_quoted_cell_keeps_its_separator():
    (one,) = taken('"Qandil, Yusuf",1981')
    assert one.names[0].words == "Qandil, Yusuf"


def test_digits_of_another_script_are_the_same_year():
    (one,) = taken("Yusuf Qandil,١٩٨١")
    assert one.born == "1981"


def test_ids_tell_nothing_and_are_each_ones_own():
    assert [one.id for one in taken("A B\nC D\nE F")] == ["7-1", "7-2", "7-3"]


@pytest.mark.parametrize(
    ("pasted", "found"),
    [
        ("A B,1981\n,1990\nC D,1991", [("person-line-without-name", 2)]),
        ("A B,in spring\nC D,1\n", [("person-born-unfit", 1), ("person-born-unfit", 2)]),
        ("A B,1981,,perhaps", [("person-fate-unknown-word", 1)]),
        ("A B,1981,Port,alive,remark,more", [("person-columns-unfit", 1)]),
        ("A\u202eB,1981", [("person-line-control", 1)]),
        (f"A B,1981,{'x' * 121}", [("person-line-too-long", 1)]),
        ('"A B,1981', [("person-line-quotes", 1)]),
        ("/".join("abcdefghi"), [("person-names-many", 1)]),
        ("born,home\n1981,Port", [("person-heading-unfit", None)]),
        ("", [("list-lines-none", None)]),
        ("name,born\n", [("list-lines-none", None)]),
    ],
)
def test_what_does_not_fit_is_refused_by_its_line_and_nobody_is_taken(pasted, found):
    assert wrong(pasted) == found


def test_whoever_is_taken_may_be_said():
    for one in taken("name,born,home,known,remark\nسلوى / Salwa,about 1990,Port,dead,x\nA B,2.5.1981,,,"):
        require_person(one)
