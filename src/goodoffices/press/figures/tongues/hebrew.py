"""Hebrew."""

from fractions import Fraction

from goodoffices.press.dates.tongues.tongue import phrases, words
from goodoffices.press.figures.tongues.tongue import Tongue
from goodoffices.talks.pressfile.entries import Comparator

HEBREW = Tongue(
    before=phrases({
        "לפחות, לא פחות מ": Comparator.AT_LEAST,
        "לכל היותר, עד, עד ל, לא יותר מ": Comparator.AT_MOST,
        "יותר מ, מעל, מעל ל, למעלה מ, יותר": Comparator.OVER,
        "פחות מ, מתחת ל, פחות": Comparator.UNDER,
        "כמעט, קרוב ל": Comparator.NEARLY,
        "כ, וכ, שכ, בכ, ובכ, לכ, בערך, סביב, בסביבות, בסביבות ה": Comparator.ABOUT,
    }),
    after=phrases({"בערך, לערך": Comparator.ABOUT, "לפחות, או יותר": Comparator.AT_LEAST,
                   "לכל היותר, או פחות": Comparator.AT_MOST}),
    vague=phrases({"עשרות": 20, "מאות": 200, "אלפים, אלפי": 2_000, "עשרות אלפי, עשרות אלפים": 20_000,
                   "מאות אלפי, מאות אלפים": 200_000, "מיליוני, מיליונים": 2 * 10**6}),
    fractions=phrases({"חצי, מחצית": Fraction(1, 2), "שליש": Fraction(1, 3), "שני שלישים": Fraction(2, 3),
                       "רבע": Fraction(1, 4), "שלושה רבעים": Fraction(3, 4)}),
    fraction_opens=frozenset(),
    fraction_goes_on=words("מ מתושבי התושבים מהתושבים"),
    times={},
    and_half=phrases({"וחצי": 1}),
    moving=frozenset(),
    during=frozenset(),
    lasting=frozenset(),
    to=words("עד או ל"),
    ratio=words("מתוך"),
    opens=words("בין"),
    closes=words("ל"),
    changes=words("מ"),
    scores=frozenset(),
    fillers=words("של נוספים נוספות"),
    of=words("מ מתוך"),
    unmarked=frozenset(),
    befell=words("""נהרגו נהרג הרוגים הרוג הרג נפצעו פצועים פצוע נרצחו מתו מתים חטופים חטוף חטופות עצורים אסירים אסיר
        שוחררו שחרור נעדרים עקורים נעצרו חללים הרגו"""),
    counts=words("מניין מספר סך"),
    shifts={"עלה": "עלייה", "עלו": "עלייה", "ירד": "ירידה", "ירדו": "ירידה", "זינק": "עלייה"},
    few=words("אזרחים חיילים חייל שוטרים ילדים נשים חטופים אסירים לוחמים רקטות טילים הרוגים פצועים גופות"),
    compounds=frozenset(),
    hours=words("בשעה שעה השעה"),
    determiners=frozenset(),
    currencies=phrases({"לירה, לירות": "לירה", "דינר, דינרים": "דינר", "חבית, חביות": "חבית"}),
    by_before=r"(?:(?<!\w)(?:לפי|לדברי|על פי|לטענת|להערכת) (?P<who>[^,.;:\n]{2,80}?)(?=[,.;:\n]|$))|"
              r"(?:^|[,;]\s)(?P<who4>[^,.;:\n]{2,80}?) (?:אמר|אמרה|אמרו|הודיע|הודיעה|הודיעו|מסר|מסרה|מסרו|טען|טענה|"
              r"טענו|דיווח|דיווחה|דיווחו) (?:כי|ש)",
    by_after=r"(?<!\w)(?:לפי|לדברי|על פי|לטענת|להערכת) (?P<who1>[^,.;:\n]{2,80}?)(?=[,.;:\n]|$)",
    hedges=r"(?<!\w)ו?(?:לטענת\w*|כביכול|לכאורה|ככל הנראה|ההערכה|הערכות|נטען|לא אושר\w*|כנראה)(?!\w)",
    unverified=r"לא (?:ניתן|אומת\w*|אושר\w*)(?: \w+){0,2}",
    places=r"(?<!\w)(?:ליד|בעיר|בכפר|במחוז|באזור)\s+(?P<where>[^\s,.;:]+)",
)  # fmt: skip
