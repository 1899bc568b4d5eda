"""A small scenario as negmas and as GENIUS write it: two parties over a route, a number of boats and a price."""

from tests.bridging.files.written import written

DOMAIN = """
name: crossing
type: DiscreteCartesianOutcomeSpace
issues:
- name: Route
  type: CategoricalIssue
  values: [coast, 'No', open sea]
- name: Boats
  type: negmas.outcomes.contiguous_issue.ContiguousIssue
  values: [1, 4]
  n_values: 4
- name: Price
  type: CategoricalIssue
  values: [10, 20, 40]
"""
HARBOUR = """
name: Harbour
reserved_value: 3.0
type: LinearAdditiveUtilityFunction
values:
- {type: TableFun, mapping: {coast: 1.0, 'No': 0.0, open sea: 0.5}}
- {type: IdentityFun}
- {type: AffineFun, slope: -1, bias: 50}
weights: [2, 1.5, 1e-1]
"""
ISLAND = """
name: Island
type: ExpDiscountedUFun
discount: 0.9
reserved_value: -.inf
ufun:
  name: scenarios/island.xml
  type: LinearAdditiveUtilityFunction
  reserved_value: -.inf
  values:
  - {coast: 0, 'No': 3, open sea: 1}
  - {type: LinearFun, slope: -2}
  - {type: ConstFun, bias: 7}
  weights: {Route: 1, Boats: 0.5, Price: 3}
"""


def crossing(folder, **changed):
    """Write the scenario of negmas to a folder, some of its files otherwise."""
    files = {"domain": DOMAIN, "harbour": HARBOUR, "island": ISLAND} | changed
    for name, words in files.items():
        if words is not None:
            written(folder / f"{name}.yml", words)
    return folder


XML_DOMAIN = """<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template><utility_space number_of_issues="2">
<objective index="0" etype="objective" type="objective" description="" name="root">
<issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Route">
<item index="1" value="coast"/><item index="2" value="open sea"/><item index="3" value="Zürich"/>
</issue>
<issue index="2" etype="integer" type="integer" vtype="integer" name="Boats" lowerbound="1" upperbound="4"/>
</objective></utility_space></negotiation_template>
"""
XML_SIDE = """<utility_space type="any" number_of_issues="2">
<objective index="0" etype="objective" type="objective" description="" name="root">
<issue index="1" etype="discrete" type="discrete" vtype="discrete" name="Route">
<item index="1" value="coast" evaluation="30" cost="0"/>
<item index="2" value="open sea" evaluation="10" cost="0"/>
<item index="3" value="Zürich" evaluation="20" cost="0"/>
</issue>
<issue index="2" type="integer" name="Boats"><range lowerbound="1" upperbound="4"/>
<evaluator ftype="linear" offset="2" slope="4"/></issue>
<weight index="1" value="0.75"/><weight index="2" value="0.25"/>
</objective>
<discount_factor value="1.0"/><reservation value="0.5"/>
</utility_space>
"""
XML_OTHER = (
    XML_SIDE.replace('evaluation="30"', 'evaluation="0"')
    .replace('slope="4"', 'slope="-1"')
    .replace('<discount_factor value="1.0"/><reservation value="0.5"/>', '<discount_factor value="0.8"/>')
)


def xml_crossing(folder, **changed):
    """Write the scenario of GENIUS to a folder, some of its files otherwise."""
    files = {"domain": XML_DOMAIN, "harbour": XML_SIDE, "island": XML_OTHER} | changed
    for name, words in files.items():
        if words is not None:
            written(folder / f"{name}.xml", words)
    return folder
