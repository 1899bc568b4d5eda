"""Each stretch of the outgoing wording is in one finding: the strongest, which names the others told."""

from goodoffices.talks.guard import KINDS
from tests.guard.comparing import compare, kinds, shown, told

SAID = "We can live with six weeks from 5 March if Brandt agrees."


def test_a_run_holds_its_numbers_and_names():
    assert kinds(shown("they can live with six weeks from 5 March if Brandt agrees", SAID)) == ["run"]


def test_others_that_resemble_the_same_stretch_are_named_beside_it():
    other, third = told("ستة أسابيع لا أكثر", "ar", "other", 9), told("42 days", room="third", number=4)
    (found,) = compare("Say, six weeks.", told("In 6 weeks."), other, third)
    assert found.told.room == "caucus"
    assert [(one.room, one.number) for one in found.also] == [("other", 9), ("third", 4)]


def test_the_exact_one_is_shown_and_the_looser_one_beside_it():
    loose, exact = told("on 5 March", number=1), told("some time in March", number=2)
    (found,) = compare("Begin in March, then.", loose, exact)
    assert (found.told, found.also) == (exact, (loose,))


def test_two_runs_that_meet_are_parted():
    first = told("the lake stays closed to fishing boats until further notice", number=1)
    second = told("fishing boats until further notice must be moored at the eastern pier", number=2)
    outgoing = (
        "the lake stays closed to fishing boats until further notice must be moored at the eastern pier"
    )
    found = compare(outgoing, first, second)
    assert [(one.told.number, one.kind) for one in found] == [(1, "run"), (2, "run")]
    assert found[0].outgoing[1] <= found[1].outgoing[0]
    for one in found:
        assert outgoing[slice(*one.outgoing)] == one.told.text.words[slice(*one.span)]


def test_findings_come_in_reading_order():
    found = compare("Brandt comes on 5 March; it takes six weeks.", SAID)
    assert [one.kind for one in found] == ["name", "date", "number"]
    assert [one.outgoing for one in found] == sorted(one.outgoing for one in found)


def test_every_kind_has_its_rank():
    assert KINDS == ("run", "stems", "contested", "date", "number", "name")
