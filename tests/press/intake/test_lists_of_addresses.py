"""A list of addresses is a list of things to fetch by hand: nothing here opens an address."""

from goodoffices.press.intake import Taken, ToFetch, taken

LIST = b"# to read\nhttps://a.example/x\n\nThe second https://b.example/y\nhttps://c.example/z\tThe third\n"


def test_each_line_is_an_address_with_its_title(monkeypatch):
    monkeypatch.setattr("socket.socket", None)  # nothing could be opened
    found = [(one.url, one.title) for one in taken(LIST, "urls.txt") if isinstance(one, ToFetch)]
    assert found == [
        ("https://a.example/x", ""), ("https://b.example/y", "The second"), ("https://c.example/z", "The third")
    ]  # fmt: skip


def test_a_text_that_names_an_address_is_a_text():
    (one,) = taken(b"He said no.\nMore at https://a.example/x\n", "text.txt")
    assert isinstance(one, Taken)
