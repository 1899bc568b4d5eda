"""How answers are worded on an answer form in each language: the first is printed, all of them are understood.

They stand here and not in the catalogues: a form that was printed must be read in again though a phrase has
changed since.
"""

import re
import unicodedata

STANCES: dict[str, dict[str, tuple[str, ...]]] = {
    "accept": {
        "en": ("accept", "accepted", "we accept", "agree", "agreed", "we agree", "yes", "ok"),
        "ar": ("نقبل", "قبول", "أقبل", "مقبول", "موافق", "موافقة", "موافقون", "نوافق", "أوافق", "نعم"),
        "he": ("מקבלים", "מקבל", "מקבלת", "קבלה", "לקבל", "מקובל", "מסכימים", "מסכים", "מסכימה", "כן"),
        "fr": (
            "accepter", "accepté", "acceptée", "accepte", "nous acceptons", "acceptons", "accord", "d'accord", "oui",
        ),
    },
    "accept-if": {
        "en": (
            "accept if", "accept only if", "accepted if", "we accept if", "agree if", "yes if", "conditional",
            "accept with conditions", "accept conditionally",
        ),
        "ar": (
            "نقبل إذا", "نقبل بشرط", "نقبل شرط", "قبول مشروط", "قبول بشرط", "موافقة مشروطة", "موافق بشرط",
            "موافق إذا", "بشرط",
        ),
        "he": ("מקבלים אם", "מקבל אם", "לקבל אם", "קבלה בתנאי", "מקבלים בתנאי", "מסכימים אם", "מסכימים בתנאי", "בתנאי"),
        "fr": (
            "accepter si", "accepte si", "accepté si", "acceptons si", "nous acceptons si", "accepter sous condition",
            "accord conditionnel", "d'accord si", "oui si",
        ),
    },
    "counter": {
        "en": ("counter", "counter-proposal", "counterproposal", "we counter", "amend", "amendment"),
        "ar": ("اقتراح مضاد", "مقترح مضاد", "اقتراح مقابل", "مقترح مقابل", "نقترح بدلا منه", "تعديل"),
        "he": ("הצעה נגדית", "הצעת נגד", "נגדית", "תיקון"),
        "fr": ("contre-proposition", "contreproposition", "contre-proposer", "contre-offre", "amender", "amendement"),
    },
    "reject": {
        "en": ("reject", "rejected", "we reject", "refuse", "refused", "not accepted", "cannot accept", "no"),
        "ar": ("نرفض", "رفض", "أرفض", "مرفوض", "غير مقبول", "لا نقبل", "لا نوافق", "لا"),
        "he": ("דוחים", "דוחה", "דחייה", "לדחות", "נדחה", "לא מקבלים", "לא מקובל", "לא מסכימים", "לא"),
        "fr": ("rejeter", "rejeté", "rejetée", "rejetons", "nous rejetons", "refuser", "refusé", "refus", "non"),
    },
    "reserve": {
        "en": ("reserve", "reserved", "reservation", "we reserve", "reserve our position"),
        "ar": ("نتحفظ", "تحفظ", "أتحفظ", "مع التحفظ", "متحفظ"),
        "he": ("מסתייגים", "מסתייג", "הסתייגות", "להסתייג"),
        "fr": ("réserver", "réservé", "réserve", "réservons", "nous réservons"),
    },
    "ad-referendum": {
        "en": ("ad referendum", "subject to our principals", "subject to principals", "pending principals"),
        "ar": ("رهنا بموافقة القيادة", "بانتظار القيادة", "بعد الرجوع إلى القيادة", "بشرط موافقة القيادة"),
        "he": ("בכפוף לאישור ההנהגה", "בכפוף לאישור", "אד רפרנדום"),
        "fr": ("ad referendum", "sous réserve d'approbation", "sous réserve de l'approbation"),
    },
}  # fmt: skip
"""Stance, then language, then wordings."""

PART_STANCES = ("accept", "accept-if", "counter", "reject", "reserve")
WHOLE_STANCES = ("accept", "reject", "counter", "ad-referendum")

_UNWORDED = re.compile(r"[^\w]+")
_LETTERS = ("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطي", "אבגדהוזחטי")


def printed_stance(stance: str, lang: str) -> str:
    """Give the words that a form prints for a stance; English where the language has none."""
    return STANCES[stance].get(lang, STANCES[stance]["en"])[0]


def stance_of(said: str, among: tuple[str, ...]) -> tuple[str, str]:
    """Understand an answer, in any language: the stance, and the condition or wording written after it.

    ("", "") for what isn't understood.  Only "accept if" and "counter" may be followed by words: "no objection" is
    no "no".
    """
    bare = _bare(said)
    for stance, worded in _KNOWN:
        if stance in among and bare == worded:
            return stance, ""
    for stance, worded in _KNOWN:
        if stance in among and stance in ("accept-if", "counter") and bare.startswith(f"{worded} "):
            return stance, _after(said, worded)
    return "", ""


def alternative_of(said: str) -> int | None:
    """Understand the letter of an alternative, 0 for the first: "a", "(b)", "C."; an Arabic or Hebrew letter too."""
    bare = _bare(said)
    if len(bare) == 1:
        return next((letters.index(bare) for letters in _LETTERS if bare in letters), None)
    if len(bare) == 2 and bare.isascii() and bare.isalpha():
        return (ord(bare[0]) - 96) * 26 + ord(bare[1]) - 97
    return None


def _bare(said: str) -> str:
    """Leave letters and digits alone: no case, accents, marks or points."""
    split = unicodedata.normalize("NFKD", said.casefold())
    kept = "".join(char for char in split if unicodedata.category(char) not in ("Mn", "Cf"))
    return _UNWORDED.sub(" ", kept.replace("_", " ")).strip()


def _after(said: str, worded: str) -> str:
    """Give what stands after the first words of an answer, as it was written."""
    for at in range(1, len(said)):
        if said[at - 1 : at + 1].strip() and said[at].isalnum() and said[at - 1].isalnum():
            continue
        if _bare(said[:at]) == worded:
            return said[at:].strip(" \t\n:—–-.,،")
    return ""


_KNOWN = sorted(
    (
        (stance, _bare(one))
        for stance, tongues in STANCES.items()
        for told in tongues.values()
        for one in told
    ),
    key=lambda known: -len(known[1]),
)
