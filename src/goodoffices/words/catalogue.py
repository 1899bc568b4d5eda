"""The phrases of each language, looked up without Django in the same files that Django's templates use."""

import gettext as _stdlib
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "ar": "العربية", "he": "עברית", "fr": "français"}
"""Each language of the interface by its code, named as its own readers name it; English is the source."""

LOCALE_DIR = Path(__file__).parent / "locale"
"""What Django's LOCALE_PATHS points at, so that a template and a program share one catalogue."""

DOMAIN = "django"


def language(code: str) -> str:
    """Return the interface language for a code such as "ar-LB"; English where we have no catalogue."""
    base = code.replace("_", "-").partition("-")[0].lower()
    return base if base in LANGUAGES else "en"


def phrase(text: str) -> str:
    """Mark an English phrase for the catalogues where it is defined; it is translated where it is shown."""
    return text


def gettext(message: str, lang: str) -> str:
    """Translate one phrase."""
    return _catalogue(language(lang)).gettext(message) if message else ""


def ngettext(singular: str, plural: str, n: int, lang: str) -> str:
    """Translate a counted phrase in the form that n takes; the caller fills in the number."""
    return _catalogue(language(lang)).ngettext(singular, plural, n)


def pgettext(context: str, message: str, lang: str) -> str:
    """Translate a phrase whose English alone is ambiguous."""
    return _catalogue(language(lang)).pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, n: int, lang: str) -> str:
    """Translate a counted phrase whose English alone is ambiguous."""
    return _catalogue(language(lang)).npgettext(context, singular, plural, n)


@cache
def _catalogue(lang: str) -> _stdlib.NullTranslations:
    """Open a language's compiled catalogue; English needs none; a missing file is an error, not English."""
    if lang == "en":
        return _stdlib.NullTranslations()
    return _stdlib.translation(DOMAIN, LOCALE_DIR, languages=[lang])
