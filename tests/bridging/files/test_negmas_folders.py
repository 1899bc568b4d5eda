"""Folders of negmas: each form of issue and value function that is read, and what is refused by name."""

from fractions import Fraction

import pytest

from goodoffices.bridging.problem import utility
from goodoffices.talks.refusal import Refusal
from tests.bridging.files.scenarios import DOMAIN, HARBOUR, ISLAND, crossing
from tests.bridging.files.written import read, written


def shares(problem, party, **package):
    one = next(each for each in problem.parties if each.id == party)
    chosen = {issue.id: issue.options.index(package[issue.id]) for issue in problem.issues}
    return Fraction(utility(problem, one, chosen), problem.unit)


def test_issues_keep_the_names_of_their_options_as_written(tmp_path):
    problem = read(crossing(tmp_path)).problem
    assert [(one.id, one.options) for one in problem.issues] == [
        ("Route", ("coast", "No", "open sea")),
        ("Boats", ("1", "2", "3", "4")),
        ("Price", ("10", "20", "40")),
    ]


def test_tables_and_functions_of_numbers_are_weighted_and_scaled(tmp_path):
    problem = read(crossing(tmp_path)).problem
    # Harbour: 2, 0, 1 and 1.5, 3, 4.5, 6 and 4, 3, 1: from 2.5 to 12, and this package 8.5
    near = Fraction(3, 10**9)
    harbour = shares(problem, "Harbour", Route="open sea", Boats="3", Price="20")
    assert abs(harbour - Fraction(12, 19)) < near
    # Island: 0, 3, 1 and -1, -2, -3, -4 and 21: from 17 to 23, and this package 20
    assert abs(shares(problem, "Island", Route="No", Boats="4", Price="40") - Fraction(1, 2)) < near


def test_the_outer_name_counts_and_a_discount_is_left_out_with_a_word(tmp_path):
    source = read(crossing(tmp_path))
    assert [one.id for one in source.problem.parties] == ["Harbour", "Island"]
    assert [one.code for one in source.remarks] == ["bridging-discount-left-out", "bridging-rounded"]


def test_a_finite_reserve_is_moved_to_the_scale_and_an_endless_one_is_none(tmp_path):
    harbour, island = read(crossing(tmp_path)).problem.parties
    assert (harbour.reserve, island.reserve) == (round(Fraction(1, 19) * 10**9), 0)


@pytest.mark.parametrize(("outer", "inner", "kept"), [("-.inf", "20", "20"), ("18.5", "20", "18.5")])
def test_the_reserve_of_what_is_discounted_counts_where_it_is_the_only_one(outer, inner, kept, tmp_path):
    first, _, rest = ISLAND.partition("reserved_value: -.inf")
    words = first + f"reserved_value: {outer}" + rest.replace("-.inf", inner)
    island = read(crossing(tmp_path, island=words)).problem.parties[1]
    assert island.reserve == round((Fraction(kept) - 17) / 6 * 10**9)


def test_parties_of_one_name_are_named_by_their_files(tmp_path):
    problem = read(crossing(tmp_path, island=ISLAND.replace("Island", "Harbour"))).problem
    assert [one.id for one in problem.parties] == ["harbour", "island"]


@pytest.mark.parametrize("given", ["", "name:", "name: null", "name: ''"])
def test_a_party_without_a_name_is_named_by_its_file(given, tmp_path):
    problem = read(crossing(tmp_path, harbour=HARBOUR.replace("name: Harbour", given))).problem
    assert [one.id for one in problem.parties] == ["harbour", "Island"]


def test_linear_functions_take_the_options_own_numbers(tmp_path):
    words = "{name: Harbour, type: LinearUtilityFunction, weights: [0, 2, 1], bias: 5}"
    with pytest.raises(Refusal) as refused:
        read(crossing(tmp_path, harbour=words))
    assert (refused.value.code, refused.value.params["place"]) == ("bridging-options-not-numbers", "Route")
    domain = DOMAIN.replace("[coast, 'No', open sea]", "[1, 2, 3]")
    island = ISLAND.replace("{coast: 0, 'No': 3, open sea: 1}", "{1: 0, 2: 3, 3: 1}")
    problem = read(crossing(tmp_path, domain=domain, harbour=words, island=island)).problem
    assert problem.parties[0].worth[0] == (0, 0, 0)
    assert abs(shares(problem, "Harbour", Route="3", Boats="1", Price="40") - Fraction(5, 6)) < Fraction(
        3, 10**9
    )


@pytest.mark.parametrize(
    ("values", "options"),
    [("3", ("0", "1", "2")), ("[2, 8, 3]", ("2", "5", "8")), ("[-1, 1]", ("-1", "0", "1"))],
)
def test_ranges_of_whole_numbers(values, options, tmp_path):
    domain = DOMAIN.replace("values: [1, 4]", f"values: {values}")
    assert read(crossing(tmp_path, domain=domain)).problem.issues[1].options == options


def test_files_may_be_named_one_by_one_in_any_order(tmp_path):
    folder = crossing(tmp_path)
    named = read(folder / "island.yml", folder / "domain.yml", folder / "harbour.yml").problem
    assert [one.id for one in named.parties] == ["Island", "Harbour"]
    assert set(named.parties) == set(read(folder).problem.parties)


def test_what_is_no_part_of_the_scenario_is_left_out_of_a_folder_and_said(tmp_path):
    folder = crossing(tmp_path, notes="a: 1", _info="a: 1")
    written(folder / "readme.txt", "about")
    remarks = read(folder).remarks
    left_out = [one.params["path"] for one in remarks if one.code == "bridging-left-out"]
    assert left_out == [str(folder / "notes.yml")]


WRONG = {
    "no domain": ({"domain": None}, "bridging-no-domain"),
    "two domains": ({"other": DOMAIN}, "bridging-two-domains"),
    "no parties": ({"harbour": None, "island": None}, "bridging-no-utilities"),
    "one party": ({"island": None}, "bridging-parties"),
    "an issue of real numbers": (
        {"domain": DOMAIN.replace("ContiguousIssue", "ContinuousIssue")},
        "bridging-kind-unknown",
    ),
    "a range that ends before it begins": (
        {"domain": DOMAIN.replace("[1, 4]", "[4, 1]")},
        "bridging-steps-unfit",
    ),
    "a range without end": ({"domain": DOMAIN.replace("[1, 4]", "[1, .inf]")}, "bridging-number-unfit"),
    "a range of a billion": ({"domain": DOMAIN.replace("[1, 4]", "[1, 1000000000]")}, "bridging-too-many"),
    "no issues": ({"domain": "issues: []"}, "bridging-list-empty"),
    "too many issues": ({"domain": "issues: [" + "{values: 2}, " * 401 + "]"}, "bridging-too-many"),
    "an option twice": ({"domain": DOMAIN.replace("open sea", "coast")}, "bridging-name-twice"),
    "an issue twice": ({"domain": DOMAIN.replace("Price", "Route")}, "bridging-name-twice"),
    "a utility that is no sum": (
        {"harbour": HARBOUR.replace("LinearAdditive", "Nonlinear")},
        "bridging-kind-unknown",
    ),
    "a function that is not read": (
        {"harbour": HARBOUR.replace("IdentityFun", "CosFun")},
        "bridging-kind-unknown",
    ),
    "an option without a number": (
        {"harbour": HARBOUR.replace(", open sea: 0.5", "")},
        "bridging-options-without-number",
    ),
    "a number of no option": (
        {"harbour": HARBOUR.replace("open sea: 0.5", "open sea: 0.5, moon: 1")},
        "bridging-name-unknown",
    ),
    "a number that is none": (
        {"harbour": HARBOUR.replace("open sea: 0.5", "open sea: .nan")},
        "bridging-number-unfit",
    ),
    "a number in words": (
        {"harbour": HARBOUR.replace("open sea: 0.5", "open sea: '0.5'")},
        "bridging-number-wanted",
    ),
    "too few weights": ({"harbour": HARBOUR.replace("[2, 1.5, 1e-1]", "[2, 1.5]")}, "bridging-numbers-count"),
    "a weight of no issue": ({"island": ISLAND.replace("Price: 3", "Prize: 3")}, "bridging-name-unknown"),
    "one that cares for nothing": (
        {"harbour": HARBOUR.replace("[2, 1.5, 1e-1]", "[0, 0, 0]")},
        "bridging-utility-flat",
    ),
    "a reserve that nothing reaches": ({"harbour": HARBOUR.replace("3.0", ".inf")}, "bridging-number-unfit"),
    "a reserve off the scale": ({"harbour": HARBOUR.replace("3.0", "300")}, "bridging-reserve-off-scale"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_scenario_that_does_not_fit_is_refused(case, tmp_path):
    changed, code = WRONG[case]
    with pytest.raises(Refusal) as refused:
        read(crossing(tmp_path, **changed))
    assert refused.value.code == code


def test_files_of_several_kinds_are_not_one_scenario(tmp_path):
    folder = crossing(tmp_path)
    written(folder / "domain.xml", "<negotiation_template/>")
    for paths in ([folder], [folder / "domain.yml", folder / "domain.xml"], [folder, folder]):
        with pytest.raises(Refusal) as refused:
            read(*paths)
        assert refused.value.code == "bridging-files-mixed"


def test_an_empty_folder_is_refused(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(tmp_path)
    assert refused.value.code == "bridging-no-files"


def test_a_file_of_no_scenario_that_was_named_is_refused(tmp_path):
    folder = crossing(tmp_path, notes="a: 1")
    with pytest.raises(Refusal) as refused:
        read(folder / "domain.yml", folder / "harbour.yml", folder / "notes.yml")
    assert refused.value.code == "bridging-file-of-no-scenario"
