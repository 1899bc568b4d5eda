"""What can't be read and what fails on the server is answered with a sentence, and logged without an address."""

import logging

import pytest
from django.test import Client

from goodoffices.site.middleware import WithoutAddress
from tests.world import seat_id


@pytest.fixture
def browser(db):
    """Give a stranger's browser."""
    return Client(raise_request_exception=False)


def test_a_form_in_another_encoding_is_refused_with_a_sentence(browser):
    answer = browser.generic(
        "POST", "/invitation/", b"\xff\xfea\x00=\x00b\x00", "application/x-www-form-urlencoded; charset=utf-16"
    )
    assert answer.status_code == 400
    assert "can&#x27;t be read" in answer.content.decode()


def test_too_large_a_form_is_refused_with_a_sentence(browser):
    answer = browser.post("/invitation/", {"code": "x" * 1_100_000})
    assert answer.status_code == 400
    assert "too large" in answer.content.decode()


def test_a_failure_is_answered_with_a_sentence(browser, monkeypatch):
    def fails(request):
        raise RuntimeError("a defect")

    monkeypatch.setattr("goodoffices.site.frame.frame", fails)
    monkeypatch.setattr("goodoffices.site.outside.links.CodeForm", fails)
    answer = browser.get("/invitation/")
    assert answer.status_code == 500
    assert "Something failed on this server" in answer.content.decode()


def test_what_is_logged_of_a_request_has_no_address():
    address = f"/s/{seat_id('lead')}/"
    record = logging.LogRecord("django.request", 40, "", 0, "Internal Server Error: %s", (address,), None)
    assert WithoutAddress().filter(record)
    assert address not in record.getMessage()
