"""Entries that may be one person: found across spellings and scripts, and told apart from names that lie close."""

import pytest

from goodoffices.talks.acts import Known, Person
from goodoffices.talks.fold.listing_held import PersonHeld
from goodoffices.talks.lists.likeness import Lack, Likeness
from goodoffices.talks.lists.variants import alike, lacks, year_of
from goodoffices.talks.texts import Text
from tests.lists.pairs import DIFFERENT, SAME, read


def held(id, names, born="", of="held", **more):
    person = Person(id, tuple(Text(one.strip(), "en") for one in names.split("/")), born, **more)
    return PersonHeld(person, Text(of, "en"), 1)


def together(one, other, born=("", ""), **more):
    return alike([held("a", one, born[0], **more), held("b", other, born[1], **more)])


def why(one, other, **more):
    (found,) = together(one, other, **more)
    return set(found.why)


def test_of_pairs_that_are_one_person_nearly_all_are_found():
    found = [pair for pair in read(SAME) if together(*pair)]
    assert len(read(SAME)) >= 90
    assert len(found) / len(read(SAME)) >= 0.95


def test_of_pairs_that_are_two_persons_nearly_none_is_suggested():
    suggested = [pair for pair in read(DIFFERENT) if together(*pair)]
    right = sum(1 for pair in read(SAME) if together(*pair))
    assert len(read(DIFFERENT)) >= 55
    assert right / (right + len(suggested)) >= 0.95


@pytest.mark.parametrize("pair", [*read(SAME), *read(DIFFERENT)], ids="|".join)
def test_it_is_the_same_from_both_sides(pair):
    assert bool(together(*pair)) == bool(together(*reversed(pair)))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Yusuf Qandil", "Yusuf Qandil", Likeness.IDENTICAL),
        ("Yusuf Qandil", "Yousef Kandeel", Likeness.SOUND),
        ("Yusuf Qandil", "يوسف قنديل", Likeness.SCRIPT),
        ("Isaac Peretz", "Yitzhak Peretz", Likeness.FORM),
        ("Mustafa Barghash", "Mustafa Barghahs", Likeness.ONE_LETTER),
        ("Cohen, Yosef", "Yosef Cohen", Likeness.ORDER),
        ("Nur al-Din Safi", "Noureddine Safi", Likeness.JOINED),
        ("Mohammed Ahmad Saleh", "Mohammed Saleh", Likeness.SHORTER),
    ],
)
def test_each_reason_is_said(one, other, reason):
    assert reason in why(one, other)


def test_two_scripts_of_one_entry_are_both_compared():
    assert Likeness.IDENTICAL in why("Salwa Teymour / سلوى تيمور", "سلوى تيمور")


def test_years_speak_for_and_against():
    name = "Yusuf Ali Qandil"
    assert Likeness.YEAR_AGREES in why(name, name, born=("1981", "1981-05-02"))
    assert Likeness.YEAR_NEAR in why(name, name, born=("1981", "1982"))
    assert Likeness.YEAR_NEAR in why(name, name, born=("about 1981", "1985"))
    assert Likeness.YEAR_DIFFERS in why(name, name, born=("1981", "1918"))
    assert together(name, name, born=("1981", "1955")) == ()


def test_a_father_and_a_son_are_not_one():
    assert together("Mohammed Ahmad Saleh", "Ahmad Mohammed Saleh") == ()
    assert together("Ahmad Saleh Odeh", "Ahmad Saleh Odeh", born=("1950", "1987")) == ()


def test_a_given_name_alone_is_many_peoples():
    assert together("Yusuf", "Yousef") == ()
    assert together("Yusuf", "Yusuf Qandil", born=("1981", "1981")) == ()
    assert together("Yusuf", "Yousef", born=("1981", "1981"))


def test_dead_in_one_and_alive_in_the_other_is_said():
    entries = [
        held("a", "Yusuf Qandil", known=Known.ALIVE),
        held("b", "Yusuf Qandil", of="asked for", known=Known.DEAD),
        held("c", "Salwa Teymour", known=Known.MISSING),
    ]
    (found,) = alike(entries)
    assert {Likeness.FATES_DIFFER, Likeness.HEADINGS_DIFFER} <= set(found.why)


def test_the_same_home_is_said():
    assert Likeness.SAME_HOME in why("Yusuf Qandil", "Yusuf Qandil", home="Old Port")


def test_an_entry_that_was_counted_out_is_compared_no_more():
    one, other = held("a", "Yusuf Qandil"), held("b", "Yusuf Qandil")
    out = PersonHeld(other.person, other.of, 1, same_as="a")
    assert alike([one, other])
    assert alike([one, out]) == ()


def test_the_likeliest_pair_comes_first_and_the_order_of_the_list_does_not_matter():
    entries = [
        held("a", "Mustafa Barghash", "1970"),
        held("b", "Mustafa Barghahs", "1971"),
        held("c", "Salwa Teymour", "1990"),
        held("d", "Salwa Taymur", "1990"),
    ]
    found = alike(entries)
    assert [(one.one, one.other) for one in found] == [("c", "d"), ("a", "b")]
    turned = alike(reversed(entries))
    assert [{one.one, one.other} for one in turned] == [{one.one, one.other} for one in found]


def test_what_is_found_holds_no_name():
    (found,) = together("Yusuf Qandil", "Yousef Kandeel")
    assert (found.one, found.other) == ("a", "b")
    assert "Qandil" not in repr(found)


def test_a_long_list_of_common_names_is_looked_through_whole():
    given = ["Mohammed", "Ahmad", "Ali", "Omar", "Yusuf", "Salim", "Karim", "Nabil", "Rami", "Fadi"]
    families = ["Haddad", "Khoury", "Mansour", "Saleh", "Odeh", "Barakat", "Hamdan", "Awad", "Qasim", "Zaki"]
    names = [f"{a} {b} {c}" for a in given for b in given for c in families]
    entries = [held(str(place), name, str(1950 + place % 50)) for place, name in enumerate(names)]
    twin = held("twin", "Muhammad Omer Barakat", entries[names.index("Mohammed Omar Barakat")].person.born)
    found = [one for one in alike([*entries, twin]) if "twin" in (one.one, one.other)]
    assert [one.one for one in found] == [str(names.index("Mohammed Omar Barakat"))]


@pytest.mark.parametrize(
    ("born", "year"),
    [
        *[(one, 1981) for one in ("1981", "about 1981", "2.5.1981", "١٩٨١")],
        *[(one, None) for one in ("", "81", "19812")],
    ],
)
def test_a_year_is_read_in_any_digits(born, year):
    assert year_of(born) == year


def test_what_an_entry_lacks_is_said():
    assert lacks(held("a", "Yusuf")) == (Lack.ONE_NAME, Lack.NO_YEAR, Lack.NO_HOME, Lack.NO_FATE)
    assert lacks(held("a", "Yusuf Qandil", "1981", home="Old Port", known=Known.ALIVE)) == ()
