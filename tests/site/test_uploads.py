"""What people send is held in memory, and what is too large is known by its size alone."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from goodoffices.site import uploads


def sent(body: bytes):
    request = RequestFactory().post("/", {"file": SimpleUploadedFile("a map.pdf", body, "application/pdf")})
    return request.FILES["file"]


@pytest.mark.parametrize("length", [1, 70_000, 3_000_000])
def test_a_file_comes_whole_and_touches_no_disk(length):
    file = sent(b"x" * length)
    assert isinstance(file.file, BytesIO)
    assert (file.name, file.size, file.read()) == ("a map.pdf", length, b"x" * length)


def test_of_what_is_too_large_only_the_size_is_held(monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST", 100_000)
    file = sent(b"x" * 300_000)
    assert (file.size, file.read()) == (300_000, b"")
