"""The code of a one-time link: typed in as it was heard, and never met with an error that a log would keep."""

import pytest
from django.test import Client

from goodoffices.store.people.models import Link

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("between", ["-", " ", "", " - ", "–", "\u00a0", ", "])
def test_a_code_is_taken_however_its_groups_are_set_apart(between):
    code = Link.make()
    typed = f" {code.replace('-', between).upper()} "
    answer = Client().post("/invitation/", {"code": typed})
    assert answer.headers["Location"] == f"/invitation/{code}/"
    assert Client().get(answer.headers["Location"]).status_code == 200


@pytest.mark.parametrize("typed", ["' or 1=1", "\u202eabc", "a b/c", "äö", "///", "–", "?", "%00", "../../.."])
def test_what_is_no_code_leads_to_the_page_of_a_link_that_is_over(typed):
    assert Client().post("/invitation/", {"code": typed}, follow=True).status_code == 410
