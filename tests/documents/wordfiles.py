"""Word files made by hand for tests, well meant and not."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = f"{KIND}.document.main+xml"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
TIES = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def wrapped(name, inner):
    """An XML part of WordprocessingML with the names that tests use."""
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}">{inner}</w:{name}>'


def paragraph(*runs, properties=""):
    """A paragraph; a run that is plain words is wrapped."""
    inner = "".join(
        one if one.startswith("<") else f'<w:r><w:t xml:space="preserve">{one}</w:t></w:r>' for one in runs
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def word_file(*body, main=MAIN, document=None, parts=(), ties=(), pack=zipfile.ZIP_DEFLATED, **named):
    """A Word file: its body, further parts as (name, content), and styles=, numbering=, … as inner XML."""
    held = dict(parts)
    for name, inner in named.items():
        held[f"word/{name}.xml"] = wrapped(name, inner)
    tied = [f'<Relationship Id="t{name}" Type="{R}/{name}" Target="{name}.xml"/>' for name in named]
    held["word/_rels/document.xml.rels"] = TIES.format("".join([*tied, *ties]))
    held.setdefault(
        "[Content_Types].xml",
        TYPES.format(f'<Override PartName="/word/document.xml" ContentType="{main}"/>'),
    )
    held.setdefault(
        "_rels/.rels",
        TIES.format(f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/>'),
    )
    text = wrapped("document", f"<w:body>{''.join(body)}</w:body>") if document is None else document
    return zipped({**held, "word/document.xml": text}, pack)


def zipped(members, pack=zipfile.ZIP_DEFLATED):
    """A zip file of these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", pack) as held:
        for name, content in members.items():
            held.writestr(name, content)
    return packed.getvalue()
