"""Who proposed an alternative: "[A: wording]", "[A, Side B: wording]", "[A: x / B: y]".

What stands between the sign that opens an alternative and a colon is an attribution when each of the names, divided by
commas, is one of these: a capital letter, with digits or not ("A", "B2"); one to four words that all begin with a
capital ("Side B", "AOSIS"), unless the first is one that drafts use otherwise ("Note", "Option", "Article" …); in
scripts without capitals a single letter, or up to three words of which the first means "side" or "party"; anything
between quotation marks ("\"north-shore\"").  A name has at most 30 characters, those between quotation marks apart.
After the colon stands white space or nothing.  So "[the following: x]" and "[Climate forcers: x]" are wording, and
"[Ceasefire¦: x]" or "[Ceasefire\\: x]" says that "Ceasefire" is nobody's name.
"""

import re

LONGEST_NAME = 30

_DRAFTING = (
    "preamble note notes nb placeholder option options alternative alternatives article articles annex paragraph "
    "paragraphs chapeau title definition definitions chapter section part heading remark comment text proposal "
    "préambule remarque annexe chapitre texte variante titre"
)
_NOT_NAMES = frozenset(_DRAFTING.split())
_SIDES = frozenset(("الطرف", "طرف", "الجانب", "الفريق", "צד", "הצד"))
_QUOTED = r'"(?:[^"\\\n\[\]{}^¦]|\\.)+"'
_ATTRIBUTION = re.compile(
    rf'[ \t]*((?:{_QUOTED}|[^":\[\]{{}}\\¦\n,])(?:{_QUOTED}|[^":\[\]{{}}\\¦\n])*):(?=\s|\]|$)'
)
_NAME = re.compile(rf"\s*({_QUOTED}|[^,]+?)\s*(?:,|$)")


def attribution(text: str, at: int, end: int) -> tuple[tuple[str, ...], int]:
    """Read an attribution at `at`; gives the names and where the wording begins, or no names and `at`."""
    found = _ATTRIBUTION.match(text, at, end)
    names = names_of(found[1]) if found else ()
    if not found or not names:
        return (), at
    return names, found.end() + (text[found.end() : found.end() + 1] in (" ", "\t"))


def names_of(told: str) -> tuple[str, ...]:
    """Read names divided by commas; none where one of them is no name."""
    names, at = [], 0
    while at < len(told):
        found = _NAME.match(told, at)
        if not found:
            return ()
        name, at = found[1], found.end()
        if name.startswith('"'):
            names.append(re.sub(r"\\(.)", r"\1", name[1:-1]))
        elif is_name(name):
            names.append(name)
        else:
            return ()
    return tuple(names)


def is_name(name: str) -> bool:
    """Say whether this reads as a name without quotation marks."""
    parts = name.split(" ")
    if not 0 < len(name) <= LONGEST_NAME or not all(parts) or any(sign in name for sign in '",:\\[]{}¦\n'):
        return False
    if parts[0].lower() in _NOT_NAMES or not all(part[0].isalpha() or part[0].isdigit() for part in parts):
        return False
    if name[0].lower() == name[0].upper():  # a script without capitals, or a digit
        return name[0].isalpha() and (len(name) == 1 or (parts[0] in _SIDES and len(parts) <= 3))
    return len(parts) <= 4 and name[0].isupper() and all(_begins_a_name(part) for part in parts)


def _begins_a_name(part: str) -> bool:
    return not part[0].islower()


def written_names(by: tuple[str, ...]) -> str:
    """Write names as they are read, with the colon; nothing where there are none."""
    if not by:
        return ""
    return ", ".join(name if is_name(name) else _quoted(name) for name in by) + ":"


def _quoted(name: str) -> str:
    return '"' + re.sub(r'(["\\\[\]{}^¦])', r"\\\1", name) + '"'
