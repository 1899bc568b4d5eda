"""Files of GENIUS: discrete and integer issues, evaluations times weights, a reservation value on its own scale."""

from fractions import Fraction

import pytest

from goodoffices.bridging.problem import utility
from goodoffices.talks.refusal import Refusal
from tests.bridging.files.scenarios import XML_DOMAIN, XML_OTHER, XML_SIDE, xml_crossing
from tests.bridging.files.written import read, written

NEAR = Fraction(2, 10**9)


def shares(problem, party, **package):
    one = next(each for each in problem.parties if each.id == party)
    chosen = {issue.id: issue.options.index(package[issue.id]) for issue in problem.issues}
    return Fraction(utility(problem, one, chosen), problem.unit)


def test_issues_and_parties_are_named_as_in_the_files(tmp_path):
    problem = read(xml_crossing(tmp_path)).problem
    assert [(one.id, one.options) for one in problem.issues] == [
        ("Route", ("coast", "open sea", "Zürich")),
        ("Boats", ("1", "2", "3", "4")),
    ]
    assert [one.id for one in problem.parties] == ["harbour", "island"]


def test_evaluations_are_weighted_and_the_whole_is_scaled(tmp_path):
    problem = read(xml_crossing(tmp_path)).problem
    # harbour: 22.5, 7.5, 15 and 1.5, 2.5, 3.5, 4.5: from 9 to 27, and this package 17.5
    assert abs(shares(problem, "harbour", Route="Zürich", Boats="2") - Fraction(17, 36)) < NEAR
    # island: 0, 7.5, 15 and 0.25, 0, -0.25, -0.5: from -0.5 to 15.25, and this package 7.5
    assert abs(shares(problem, "island", Route="open sea", Boats="2") - Fraction(32, 63)) < NEAR


def test_a_reservation_value_is_of_the_best_package(tmp_path):
    harbour, island = read(xml_crossing(tmp_path)).problem.parties
    assert harbour.reserve == round((Fraction(27, 2) - 9) / 18 * 10**9)
    assert island.reserve == 0


def test_a_discount_is_left_out_and_said(tmp_path):
    codes = [one.code for one in read(xml_crossing(tmp_path)).remarks]
    assert codes == ["bridging-discount-left-out", "bridging-rounded"]
    other = XML_OTHER.replace('<discount_factor value="0.8"/>', '<discount_factor value="1.0"/>')
    assert [one.code for one in read(xml_crossing(tmp_path, island=other)).remarks] == ["bridging-rounded"]


def test_the_same_scenario_in_yaml_is_the_same_problem(tmp_path):
    route = "{{type: TableFun, mapping: {{coast: {}, open sea: 10, Zürich: 20}}}}"
    files = {
        "domain": "issues: [{name: Route, values: [coast, open sea, Zürich]}, {name: Boats, values: [1, 2, 3, 4]}]",
        "harbour": f"{{type: LinearAdditiveUtilityFunction, weights: [0.75, 0.25], reserved_value: 13.5, "
        f"values: [{route.format(30)}, {{1: 6, 2: 10, 3: 14, 4: 18}}]}}",
        "island": f"{{type: LinearAdditiveUtilityFunction, weights: [0.75, 0.25], "
        f"values: [{route.format(0)}, {{1: 1, 2: 0, 3: -1, 4: -2}}]}}",
    }
    for name, words in files.items():
        written(tmp_path / "yaml" / f"{name}.yml", words)
    assert read(tmp_path / "yaml").problem == read(xml_crossing(tmp_path / "xml")).problem


def test_files_may_be_in_other_alphabets(tmp_path):
    domain = '<?xml version="1.0" encoding="ISO-8859-1"?>' + XML_DOMAIN.partition("?>")[2]
    folder = xml_crossing(tmp_path)
    written(folder / "domain.xml", domain.encode("latin-1"))
    assert read(folder).problem.issues[0].options[2] == "Zürich"


def test_an_issue_that_a_party_leaves_out_adds_nothing(tmp_path):
    start, end = XML_SIDE.index('<issue index="2"'), XML_SIDE.index('<weight index="1"')
    problem = read(xml_crossing(tmp_path, harbour=XML_SIDE[:start] + XML_SIDE[end:])).problem
    assert problem.parties[0].worth == ((10**9, 0, 5 * 10**8), (0, 0, 0, 0))


WRONG = {
    "no domain": ({"domain": None}, "bridging-no-domain"),
    "no parties": ({"harbour": None, "island": None}, "bridging-no-utilities"),
    "two domains": ({"other": XML_DOMAIN}, "bridging-two-domains"),
    "an issue of real numbers": (
        {"domain": XML_DOMAIN.replace('type="integer"', 'type="real"')},
        "bridging-kind-unknown",
    ),
    "an issue without end": ({"domain": XML_DOMAIN.replace(' upperbound="4"', "")}, "bridging-key-missing"),
    "an issue of a billion": ({"domain": XML_DOMAIN.replace('"4"', '"1000000000"')}, "bridging-too-many"),
    "no issues": ({"domain": "<negotiation_template/>"}, "bridging-list-empty"),
    "an issue twice": ({"domain": XML_DOMAIN.replace("Boats", "Route")}, "bridging-name-twice"),
    "an option twice": ({"domain": XML_DOMAIN.replace("open sea", "coast")}, "bridging-name-twice"),
    "an issue without options": ({"domain": XML_DOMAIN.replace("item", "thing")}, "bridging-list-empty"),
    "an evaluation in words": (
        {"harbour": XML_SIDE.replace('evaluation="30"', 'evaluation="high"')},
        "bridging-number-wanted",
    ),
    "an evaluation without end": (
        {"harbour": XML_SIDE.replace('evaluation="30"', 'evaluation="inf"')},
        "bridging-number-unfit",
    ),
    "an evaluation that is none": (
        {"harbour": XML_SIDE.replace('evaluation="30"', 'evaluation="NaN"')},
        "bridging-number-unfit",
    ),
    "no evaluation": ({"harbour": XML_SIDE.replace('evaluation="30"', "")}, "bridging-key-missing"),
    "an option left out": (
        {"harbour": XML_SIDE.replace('<item index="1"', '<thing index="1"')},
        "bridging-options-without-number",
    ),
    "an option of nowhere": (
        {"harbour": XML_SIDE.replace('value="coast"', 'value="moon"')},
        "bridging-name-unknown",
    ),
    "an issue of nowhere": ({"harbour": XML_SIDE.replace("Boats", "Boots")}, "bridging-name-unknown"),
    "no weight": (
        {"harbour": XML_SIDE.replace('<weight index="2" value="0.25"/>', "")},
        "bridging-key-missing",
    ),
    "a weight twice": (
        {"harbour": XML_SIDE.replace('<weight index="2"', '<weight index="1"')},
        "bridging-name-twice",
    ),
    "a function that is not read": (
        {"harbour": XML_SIDE.replace("linear", "triangular")},
        "bridging-kind-unknown",
    ),
    "no function": ({"harbour": XML_SIDE.replace("evaluator", "thing")}, "bridging-key-missing"),
    "hyper-rectangles": (
        {"harbour": XML_SIDE.replace("</objective>", "<utility_function/></objective>")},
        "bridging-kind-unknown",
    ),
    "a reserve that nothing reaches": (
        {"harbour": XML_SIDE.replace('value="0.5"', 'value="2"')},
        "bridging-reserve-off-scale",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_scenario_that_does_not_fit_is_refused(case, tmp_path):
    changed, code = WRONG[case]
    with pytest.raises(Refusal) as refused:
        read(xml_crossing(tmp_path, **changed))
    assert refused.value.code == code


def test_other_xml_in_the_folder_is_left_out_and_said_and_refused_where_it_was_named(tmp_path):
    folder = xml_crossing(tmp_path, pareto="<pareto/>")
    remarks = read(folder).remarks
    assert [one.params["path"] for one in remarks if one.code == "bridging-left-out"] == [
        str(folder / "pareto.xml")
    ]
    with pytest.raises(Refusal) as refused:
        read(*sorted(folder.iterdir()))
    assert refused.value.code == "bridging-file-of-no-scenario"


def test_the_place_of_a_fault_is_its_line(tmp_path):
    with pytest.raises(Refusal) as refused:
        read(xml_crossing(tmp_path, harbour=XML_SIDE.replace('evaluation="10"', 'evaluation="x"')))
    assert refused.value.params["place"].endswith("<item> (5) · evaluation")
