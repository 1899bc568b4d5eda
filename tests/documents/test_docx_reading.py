"""What a Word file says: numbers as printed, footnotes, tables, and everything that a person has to confirm."""

import io

import docx
import pytest

from goodoffices.documents.reading.numbering import printed
from goodoffices.documents.reading.pages import pages_of
from tests.documents.wordfiles import paragraph, word_file


def texts(data):
    return [one.text for one in pages_of(data).paragraphs]


def numbers(data):
    return [one.number for one in pages_of(data).paragraphs]


def reports(data):
    return [(one.kind, one.line, one.words, one.who) for one in pages_of(data).reports]


def level(at, how, pattern, more=""):
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{how}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def lists(*levels, overrides=""):
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>'
    )


def item(words, at=0, num=1):
    properties = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>'
    return paragraph(words, properties=properties)


LEGAL = (
    level(0, "decimal", "Article %1"),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "lowerRoman", "%4."),
)


def test_numbers_of_nested_lists_are_counted_as_word_counts():
    body = [item("x", at) for at in (0, 1, 1, 2, 2, 3, 3, 1, 2, 0, 1)]
    assert numbers(word_file(*body, numbering=lists(*LEGAL))) == (
        ["Article 1", "1.1", "1.2", "(a)", "(b)", "i.", "ii.", "1.3", "(a)", "Article 2", "2.1"]
    )


def test_a_list_goes_on_after_plain_paragraphs_and_an_override_starts_it_anew():
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = [item("x"), paragraph("between"), item("x"), item("x", num=2), item("x", num=2), item("x")]
    assert numbers(word_file(*body, numbering=lists(*LEGAL, overrides=again))) == (
        ["Article 1", "", "Article 2", "Article 1", "Article 2", "Article 3"]
    )


def test_a_level_that_never_restarts_and_one_that_prints_legal_numbers():
    levels = (
        level(0, "upperRoman", "%1"),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="0"/>'),
    )
    body = [item("x", at) for at in (0, 2, 0, 2, 1)]
    found = numbers(word_file(*body, numbering=lists(*levels)))
    assert found == ["I", "a)", "II", "b)", "2.1"]


@pytest.mark.parametrize(
    ("count", "how", "shown"),
    [
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (4, "lowerRoman", "iv"),
        (1994, "upperRoman", "MCMXCIV"),
        (3, "arabicAbjad", "ج"),
        (2, "arabicAlpha", "ب"),
        (15, "hebrew1", "טו"),
        (21, "hebrew1", "כא"),
        (3, "hebrew2", "ג"),
        (7, "decimalZero", "07"),
        (1, "bullet", "•"),
        (5, "none", ""),
        (5, "decimal", "5"),
    ],
)
def test_numbers_as_each_language_prints_them(count, how, shown):
    assert printed(count, how) == shown


def test_numbering_through_a_style_and_switched_off_in_a_paragraph():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    style = '<w:pStyle w:val="Clause"/>'
    body = [
        paragraph("one", properties=style),
        paragraph("none", properties=f'{style}<w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph("two", properties=style),
    ]
    levels = level(0, "decimal", "%1.", '<w:pStyle w:val="Clause"/>')
    assert numbers(word_file(*body, styles=styles, numbering=lists(levels))) == ["1.", "", "2."]


def test_headings_by_the_name_of_their_style_whatever_its_id():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="Titre1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
    )
    body = [
        paragraph("a", properties='<w:pStyle w:val="Titre1"/>'),
        paragraph("b", properties='<w:pStyle w:val="Mine"/>'),
        paragraph("c", properties='<w:pStyle w:val="Ring"/>'),
        paragraph("d", properties='<w:outlineLvl w:val="1"/>'),
    ]
    assert [one.heading for one in pages_of(word_file(*body, styles=styles)).paragraphs] == [1, 1, 0, 2]


def test_footnotes_stand_at_their_place_in_the_notation():
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> see [the map]</w:t></w:r></w:p></w:footnote>'
    )
    body = paragraph("The line", '<w:r><w:footnoteReference w:id="4"/></w:r>', " holds.")
    assert texts(word_file(body, footnotes=notes)) == [r"The line^[see \[the map\]] holds."]


def test_tables_are_read_cell_by_cell_and_reported():
    cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in ("left", "right"))
    data = word_file(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>", paragraph("after"))
    assert [(one.text, one.cell) for one in pages_of(data).paragraphs] == [
        ("left", (1, 1, 1)),
        ("right", (1, 1, 2)),
        ("after", None),
    ]
    assert reports(data) == [("table", 1, "left right", "")]


def test_tracked_changes_read_as_accepted_and_each_is_reported():
    body = paragraph(
        "They ",
        '<w:del w:author="Reader"><w:r><w:delText>shall</w:delText></w:r></w:del>',
        '<w:ins w:author="Reader"><w:r><w:t>should</w:t></w:r></w:ins>',
        " stop ",
        '<w:moveFrom w:author="R"><w:r><w:t>here</w:t></w:r></w:moveFrom>',
        '<w:moveTo w:author="R"><w:r><w:t>there</w:t></w:r></w:moveTo>',
    )
    data = word_file(paragraph("first"), body)
    assert texts(data) == ["first", "They should stop there"]
    assert reports(data) == [
        ("deletion", 2, "shall", "Reader"),
        ("insertion", 2, "should", "Reader"),
        ("moved-away", 2, "here", "R"),
        ("moved-here", 2, "there", "R"),
    ]
    assert len(pages_of(data).to_confirm) == 4


def test_a_deleted_end_of_paragraph_joins_two():
    gone = '<w:rPr><w:del w:author="Reader"/></w:rPr>'
    data = word_file(paragraph("one ", properties=gone), paragraph("two"))
    assert texts(data) == ["one two"]
    assert reports(data) == [("deletion", 1, "¶", "Reader")]


def test_a_deleted_end_of_the_last_paragraph_loses_no_words():
    gone = '<w:rPr><w:del w:author="Reader"/></w:rPr>'
    assert texts(word_file(paragraph("kept", properties=gone))) == ["kept"]


def test_deleted_and_inserted_rows():
    rows = (
        f'<w:tr><w:trPr><w:del w:author="R"/></w:trPr><w:tc>{paragraph("gone")}</w:tc></w:tr>'
        f'<w:tr><w:trPr><w:ins w:author="R"/></w:trPr><w:tc>{paragraph("new")}</w:tc></w:tr>'
    )
    data = word_file(f"<w:tbl>{rows}</w:tbl>")
    assert texts(data) == ["new"]
    assert {kind for kind, *_ in reports(data)} == {"table", "deletion", "insertion"}


def test_changes_inside_a_footnote_are_reported_too():
    notes = '<w:footnote w:id="1"><w:p><w:ins w:author="R"><w:r><w:t>slipped in</w:t></w:r></w:ins></w:p></w:footnote>'
    data = word_file(paragraph("x", '<w:r><w:footnoteReference w:id="1"/></w:r>'), footnotes=notes)
    assert texts(data) == ["x^[slipped in]"]
    assert reports(data) == [("insertion", 1, "slipped in", "R")]


def test_hidden_words_are_left_out_and_struck_ones_kept_and_both_reported():
    data = word_file(
        paragraph(
            "a",
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>",
            "<w:r><w:rPr><w:strike/></w:rPr><w:t>struck</w:t></w:r>",
            '<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t> not</w:t></w:r>',
        )
    )
    assert texts(data) == ["astruck not"]
    assert reports(data) == [("hidden", 1, "unseen", ""), ("struck", 1, "struck", "")]


def test_comments_pictures_boxes_fields_symbols_and_headers_are_reported():
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Draft 3"
    run = made.add_paragraph("hello ").add_run("there")
    made.add_comment(run, "why there?", "Reader")
    held = io.BytesIO()
    made.save(held)
    assert reports(held.getvalue()) == [("header", 0, "Draft 3", ""), ("comment", 1, "why there?", "Reader")]

    box = f"<w:r><w:pict><w:txbxContent>{paragraph('in a box')}</w:txbxContent></w:pict></w:r>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO c:/x</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'
    data = word_file(paragraph("a", both, "<w:r><w:drawing/></w:r>", field, symbol))
    assert texts(data) == ["ashown\ufffd☑"]
    assert reports(data) == [
        ("text-box", 1, "in a box", ""),
        ("image", 1, "", ""),
        ("field", 1, "DDEAUTO c:/x", ""),
        ("symbol", 1, "Wingdings F04A", ""),
    ]


def test_content_controls_links_and_right_to_left():
    control = f"<w:sdt><w:sdtContent>{paragraph('held')}</w:sdtContent></w:sdt>"
    data = word_file(
        control,
        paragraph("الأسرى", properties="<w:bidi/>"),
        paragraph("x", properties='<w:ind w:left="720"/>'),
    )
    found = pages_of(data).paragraphs
    assert [(one.text, one.rtl, one.indent) for one in found] == [
        ("held", False, 0),
        ("الأسرى", True, 0),
        ("x", False, 6),
    ]


def test_the_strict_edition_of_the_format_reads_the_same():
    text = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        "<w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>"
    )
    assert texts(word_file(document=text)) == ["strict"]


def test_breaks_tabs_and_hyphens():
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>"
    assert texts(word_file(paragraph(run))) == ["a\tb\nc\u2011d"]
