"""English."""

from goodoffices.press.dates.tongues.tongue import Tongue, numbered, phrases, words

ENGLISH = Tongue(
    days=phrases({
        "yesterday, last night, yesterday morning, yesterday evening": -1, "the day before yesterday": -2,
        "today, tonight, this morning, this afternoon, this evening": 0, "tomorrow": 1, "the day after tomorrow": 2,
    }),
    stretches=phrases({
        "last week, the previous week": ("week", -1), "this week": ("week", 0), "next week": ("week", 1),
        "last month, the previous month": ("month", -1), "this month": ("month", 0), "next month": ("month", 1),
        "last year, the previous year": ("year", -1), "this year": ("year", 0), "next year": ("year", 1),
        "last weekend, over the weekend, at the weekend": ("weekend", -1), "next weekend": ("weekend", 1),
    }),
    ahead=phrases({"in": 1}),
    behind=phrases({"ago": -1, "from now, from today": 1}),
    apart=phrases({"earlier, before, before that, previously, prior": -1, "later, after, after that": 1}),
    windows=phrases({"past, last, previous, preceding": -1, "next, coming, following": 1}),
    turns=phrases({"last, past, previous": -1, "this": 0, "coming": 1, "next": 2}),
    parts=phrases({"early, early in, the beginning of, the start of": 0, "mid, the middle of": 1,
                   "late, later, late in, the end of": 2}),
    hijri=phrases(numbered(
        "Muharram; Safar; Rabi al-Awwal, Rabi I, Rabi al-Awal; Rabi al-Thani, Rabi II, Rabi al-Akhir; "
        "Jumada al-Awwal, Jumada al-Ula, Jumada I; Jumada al-Thani, Jumada al-Akhira, Jumada II; Rajab; "
        "Shaban, Sha'ban, Shaaban; Ramadan, Ramadhan, Ramazan; Shawwal; "
        "Dhu al-Qadah, Dhu al-Qa'dah, Dhul Qadah, Dhul-Qi'dah; Dhu al-Hijjah, Dhu al-Hijja, Dhul Hijjah, Dhul Hijja"
    )),
    hebrew=phrases(numbered(
        "Nisan, Nissan; Iyar, Iyyar; Sivan; Tammuz, Tamuz; Av; Elul; Tishrei, Tishri; Cheshvan, Heshvan, Marcheshvan; "
        "Kislev; Tevet; Shevat, Shvat; Adar, Adar I, Adar Aleph; Adar II, Adar Bet"
    )),
    feasts=phrases({"Eid al-Fitr, Eid ul-Fitr": (10, 1), "Eid al-Adha, Eid ul-Adha": (12, 10)}),
    month_of=phrases({"month of, holy month of, fasting month of": 0}),
    since=words("since"),
    until=words("until till by before"),
    between=words("between from"),
    through=words("to and through until"),
    year=words("in since until by during before after of from year"),
    own=words("its their his the this our"),
    day=words("day"),
    one=words("a an one"),
    future=words("""will would shall ll due expected scheduled plans plan planning planned hopes hope intends must
        should can could may might upcoming wants want aims ready"""),
    past=words("""was were had did said told held met began took signed came went left struck hit killed fell rose sent
        gave made has have been broke fought won lost shot spoke wrote found led set put ran saw"""),
    future_ends=(),
    past_ends=("ed",),
    reporting=words("""said says say told tells announced announces warned warns added adds stated declared reported
        insisted claimed wrote argued noted confirmed acknowledged"""),
)  # fmt: skip
