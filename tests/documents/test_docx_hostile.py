"""Word files that mean harm, or are broken, are refused by name before anything in them is believed."""

import io
import struct
import tracemalloc
import zipfile

import pytest

from goodoffices.documents.reading import package
from goodoffices.documents.reading.pages import pages_of
from goodoffices.talks.refusal import Refusal
from tests.documents.wordfiles import MAIN, TIES, R, paragraph, word_file, wrapped, zipped


def refused(data):
    with pytest.raises(Refusal) as found:
        pages_of(data)
    return found.value.code


def test_a_file_in_order_is_read():
    assert [one.text for one in pages_of(word_file(paragraph("in order"))).paragraphs] == ["in order"]


@pytest.mark.parametrize(
    "data", [b"", b"Article 1", b"%PDF-1.7", b"PK\x03\x04 and no more", b"<html></html>"]
)
def test_no_zip(data):
    assert refused(data) == "docx-not-a-zip"


def test_an_encrypted_or_old_word_file():
    assert refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == "docx-encrypted"


def test_a_zip_with_a_password():
    data = bytearray(word_file(paragraph("x")))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(sign, at + 1)) >= 0:
            data[at + place] |= 1
    assert refused(bytes(data)) == "docx-encrypted"


def test_two_hundred_megabytes():
    data = word_file(
        paragraph("x"), parts=[("word/media/a.bin", bytes(200_000_000))], pack=zipfile.ZIP_STORED
    )
    assert refused(data) == "docx-too-large"


def test_a_bomb_of_one_part_is_not_unpacked():
    bomb = word_file(paragraph("x"), parts=[("word/media/a.bin", bytes(120_000_000))])
    assert len(bomb) < package.LONGEST
    tracemalloc.start()
    try:
        assert refused(bomb) == "docx-zip-bomb"
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_a_bomb_that_lies_about_its_size():
    """Its list of members says one byte; what is unpacked is never more than that list says, and differs."""
    data = bytearray(word_file(paragraph("x"), parts=[("word/media/a.bin", bytes(50_000_000))]))
    at = data.find(b"PK\x01\x02")
    while data[at + 46 : at + 62] != b"word/media/a.bin":
        at = data.find(b"PK\x01\x02", at + 1)
    data[at + 24 : at + 28] = struct.pack("<I", 1)
    assert refused(bytes(data)) in ("docx-broken", "docx-zip-bomb")


def test_a_part_that_grows_two_hundredfold():
    assert refused(word_file(paragraph("x"), parts=[("word/a.xml", "<a>" + " " * 20_000_000 + "</a>")])) == (
        "docx-zip-bomb"
    )


def test_thousands_of_members():
    many = [(f"word/media/{place}.png", b"") for place in range(2_001)]
    assert refused(word_file(paragraph("x"), parts=many)) == "docx-zip-bomb"


def test_more_elements_than_a_paper_has(monkeypatch):
    monkeypatch.setattr(package, "ELEMENTS", 100)
    assert refused(word_file("<w:p/>" * 101)) == "docx-zip-bomb"


@pytest.mark.parametrize(
    "name", ["../outside.xml", "/etc/outside.xml", "word/../../x", "C:/x.xml", "word\\x.xml"]
)
def test_names_that_lead_outside(name):
    assert refused(word_file(paragraph("x"), parts=[(name, "x")])) == "docx-names-unsafe"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_said_twice():
    data = io.BytesIO(word_file(paragraph("shown")))
    with zipfile.ZipFile(data, "a") as held:
        held.writestr("WORD/document.xml", wrapped("document", f"<w:body>{paragraph('other')}</w:body>"))
    assert refused(data.getvalue()) == "docx-names-unsafe"


def test_a_packing_that_could_need_any_memory():
    assert refused(word_file(paragraph("x"), pack=zipfile.ZIP_LZMA)) == "docx-broken"


@pytest.mark.parametrize(
    "data",
    [
        word_file(paragraph("x"), parts=[("word/vbaProject.bin", b"\0")]),
        word_file(paragraph("x"), main="application/vnd.ms-word.document.macroEnabled.main+xml"),
        word_file(paragraph("x"), main="application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ],
)
def test_macros(data):
    assert refused(data) == "docx-has-macros"


ENTITIES = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
LAUGHS = (
    "<!DOCTYPE d [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
    + "]>"
)


@pytest.mark.parametrize("declared", [ENTITIES, LAUGHS, '<!DOCTYPE d SYSTEM "http://127.0.0.1/x.dtd">'])
@pytest.mark.parametrize("coded", ["utf-8", "utf-16"])
def test_entities_in_the_document(declared, coded):
    text = f'<?xml version="1.0" encoding="{coded}"?>{declared}' + wrapped("document", "<w:body/>")
    assert refused(word_file(document=text.encode(coded))) == "docx-has-entities"


def test_entities_in_a_part_that_we_never_read():
    assert refused(word_file(paragraph("x"), parts=[("word/theme/theme1.xml", ENTITIES + "<a/>")])) == (
        "docx-has-entities"
    )


def test_a_document_type_in_a_coding_that_hides_it():
    text = '<?xml version="1.0" encoding="UTF-7"?>+ADw-+ACE-DOCTYPE d [+ADw-+ACE-ENTITY x "y"+AD4-]+AD4-<d/>'
    assert refused(word_file(document=text)) in ("docx-has-entities", "docx-broken")


@pytest.mark.parametrize("text", ["", "no xml", "<w:document", "<a><b></a>", "<a>&nothing;</a>"])
def test_broken_xml(text):
    assert refused(word_file(document=text)) in ("docx-broken",)


def test_a_part_damaged_on_the_way():
    data = bytearray(word_file(paragraph("word " * 500)))
    at = data.find(b"word/document.xml") + len("word/document.xml") + 10
    data[at] ^= 0xFF
    assert refused(bytes(data)) == "docx-broken"


@pytest.mark.parametrize("deep", [201, 5_000, 100_000])
def test_nested_too_deep(deep):
    inner = "<w:ins>" * deep + "</w:ins>" * deep
    assert refused(word_file(f"<w:p>{inner}</w:p>")) == "docx-too-deep"


@pytest.mark.parametrize(
    "data",
    [
        zipped({"a.txt": "no Word file"}),
        zipped({"[Content_Types].xml": TIES.format("")}),
        word_file(
            paragraph("x"), main="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
        ),
        word_file(document=wrapped("document", "")),
        word_file(
            paragraph("x"),
            parts=[
                (
                    "_rels/.rels",
                    TIES.format(
                        f'<Relationship Id="a" Type="{R}/officeDocument" Target="http://127.0.0.1/x" '
                        'TargetMode="External"/>'
                    ),
                )
            ],
        ),
    ],
)
def test_no_word_document_inside(data):
    assert refused(data) == "docx-no-document"


def test_what_would_be_fetched_is_reported_and_never_fetched(monkeypatch):
    import socket

    def never(*_):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "socket", never)
    data = word_file(
        paragraph("x"),
        ties=[
            f'<Relationship Id="i" Type="{R}/image" Target="http://127.0.0.1:9/pixel.png" TargetMode="External"/>'
        ],
        parts=[
            (
                "word/_rels/settings.xml.rels",
                TIES.format(
                    f'<Relationship Id="a" Type="{R}/attachedTemplate" Target="file:///secret/t.dotx" '
                    'TargetMode="External"/>'
                ),
            )
        ],
    )
    found = {(one.kind, one.words) for one in pages_of(data).reports}
    assert found == {
        ("linked-file", "image: http://127.0.0.1:9/pixel.png"),
        ("linked-file", "attachedTemplate: file:///secret/t.dotx"),
    }


def test_a_word_template_is_a_word_document_too():
    template = MAIN.replace("document.main", "template.main")
    assert pages_of(word_file(paragraph("x"), main=template)).paragraphs[0].text == "x"
