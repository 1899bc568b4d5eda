"""Papers, signatures and dates that the tests of documents share."""

from datetime import date

from goodoffices.talks.papers.model import (
    Alternative,
    Article,
    Attachment,
    Blank,
    BlankKind,
    Bracket,
    Choice,
    Footnote,
    Gap,
    Linkage,
    LinkageKind,
    Paper,
    PaperKind,
    Place,
    State,
    Wording,
    Words,
)
from goodoffices.talks.texts import Text

DAY = date(2031, 3, 4)
FINGERPRINT = "3f2a9c1b77d0e4aa" * 4

IN_OR_OUT = (Alternative(by=("A",)), Alternative())


def lake(title: str = "Agreement on the lake") -> Paper:
    """A bracketed paper in English and Arabic: nested brackets, blanks, a footnote, children, a linkage, a file."""
    waits = (Text("The ferries wait.", "en"),)
    return Paper(
        PaperKind.SINGLE_TEXT,
        (Text(title, "en"), Text("اتفاق البحيرة", "ar")),
        (withdrawal(), ferries()),
        (Linkage("10", LinkageKind.ONLY_IF, (Choice("9", 0), Choice("2", 1)), waits),),
        (Attachment("map of the lake.pdf", 12_345, "ab" * 32),),
        11,
    )


def withdrawal() -> Article:
    """Article 1: a bracket of a blank in days or of a day that is a bracket itself, two paragraphs, a footnote."""
    inner = Bracket("3", (Alternative(), Alternative()))
    when = Bracket("2", (Alternative(blanks=(_days("5"),), by=("A",)), Alternative((inner,), by=("B", "C"))))
    english = (
        Words("The Parties shall withdraw from the sluices "),
        _when(
            ("within ", " of the signature"),
            ("on ", " of the next month"),
            ("the first day", "the tenth day"),
        ),
        Words(".\nEach Party shall tell the other beforehand"),
        Footnote("By telephone, or in writing."),
        Words("."),
    )
    arabic = (
        Words("تنسحب الأطراف من السدود "),
        _when(("خلال ", " من التوقيع"), ("في ", " من الشهر التالي"), ("اليوم الأول", "اليوم العاشر")),
        Words(".\nويبلغ كل طرف الطرف الآخر مسبقاً"),
        Footnote("هاتفياً أو كتابةً."),
        Words("."),
    )
    said = (
        Wording("en", english, (Words("Withdrawal"),)),
        Wording("ar", arabic, (Words("الانسحاب"),), State.TRANSLATED),
    )
    return Article("1", "Article 1", said, (when,))


def _when(term: tuple[str, str], day: tuple[str, str], days: tuple[str, str]) -> Place:
    """When, in one language: the words around the blank, those around the inner bracket, and the two days in it."""
    inner = Place("3", tuple((Words(one),) for one in days))
    return Place("2", ((Words(term[0]), Gap("5"), Words(term[1])), (Words(day[0]), inner, Words(day[1]))))


def ferries() -> Article:
    """Article 2bis: in brackets as a whole, with a child of which a blank is filled."""
    child = Article(
        "7",
        "(a)",
        (
            Wording("en", (Words("The ferries run on "), Gap("8"), Words("."))),
            Wording("ar", (Words("تسير العبّارات في "), Gap("8"), Words("."))),
        ),
        blanks=(Blank("8", BlankKind.DATE, low="2031-03-01", high="2031-05-01", value="2031-04-02"),),
    )
    return Article(
        "6",
        "Article 2bis",
        (Wording("en", (), (Words("Ferries"),)), Wording("ar", (), (Words("العبّارات"),))),
        (Bracket("9", IN_OR_OUT),),
        children=(child,),
        whole="9",
    )


def _days(name: str) -> Blank:
    return Blank(name, BlankKind.DAYS, low="10", high="60")


def clean(words: str = "The lake is open to all.", title: str = "Agreement on the lake") -> Paper:
    """A clean paper of one article in English and Arabic."""
    said = (
        Wording("en", (Words(words),), (Words("The lake"),)),
        Wording("ar", (Words("البحيرة مفتوحة للجميع."),), (Words("البحيرة"),)),
    )
    title_ = (Text(title, "en"), Text("اتفاق البحيرة", "ar"))
    return Paper(PaperKind.SINGLE_TEXT, title_, (Article("1", "Article 1", said),), next_id=2)
