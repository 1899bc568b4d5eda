"""What an article's printed label is called in another language of the same paper: "Article 2bis" as "المادة 2 مكررًا".

A label belongs to the paper and is the same in all languages; only its word is said in the reader's.  A label whose
word isn't known here stays as it is.
"""

import re

from goodoffices.words.catalogue import language

_KINDS = (
    {"en": "Article", "ar": "المادة", "he": "סעיף", "fr": "Article"},
    {"en": "Annex", "ar": "المرفق", "he": "נספח", "fr": "Annexe"},
    {"en": "Chapter", "ar": "الفصل", "he": "פרק", "fr": "Chapitre"},
    {"en": "Section", "ar": "القسم", "he": "חלק", "fr": "Section"},
)
_ARABIC_SUFFIXES = {"bis": " مكررًا", "ter": " مكررًا ثانيًا", "quater": " مكررًا ثالثًا"}
_LABEL = re.compile(
    rf"(?P<word>{'|'.join(dict.fromkeys(word for kind in _KINDS for word in kind.values()))})\s+"
    r"(?P<number>\d+|[IVXLC]+|[A-Z])\s?(?P<suffix>bis|ter|quater)?"
)


def article_label(label: str, lang: str) -> str:
    """Give the label as a reader of that language knows it."""
    found = _LABEL.fullmatch(label.strip())
    if found is None:
        return label
    reader = language(lang)
    kind = next(one for one in _KINDS if found["word"] in one.values())
    if kind[reader] == found["word"]:
        return label
    suffix = found["suffix"] or ""
    if reader == "ar":
        suffix = _ARABIC_SUFFIXES.get(suffix, suffix)
    return f"{kind[reader]} {found['number']}{suffix}"
