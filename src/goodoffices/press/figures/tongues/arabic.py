"""Arabic."""

from fractions import Fraction

from goodoffices.press.dates.tongues.tongue import phrases, words
from goodoffices.press.figures.tongues.tongue import Tongue
from goodoffices.talks.pressfile.entries import Comparator

_UNTIL = r"(?=[،,.؛:\n]|$|\s(?:إن|أن|بأن|إنه|إنها|أنه|أنها)\b)"

ARABIC = Tongue(
    before=phrases({
        "ما لا يقل عن, لا يقل عن, على الأقل, لا تقل عن, ليس أقل من, بما لا يقل عن": Comparator.AT_LEAST,
        "ما لا يزيد عن, ما لا يزيد على, لا يزيد عن, لا يزيد على, لا يتجاوز, ما يصل إلى, يصل إلى, بحد أقصى, على الأكثر":
            Comparator.AT_MOST,
        "أكثر من, ما يزيد عن, ما يزيد على, يزيد عن, يزيد على, أكثر, فوق, ما يفوق, يفوق, بأكثر من": Comparator.OVER,
        "أقل من, دون": Comparator.UNDER,
        "ما يقرب من, ما يقارب, قرابة, زهاء": Comparator.NEARLY,
        "نحو, حوالي, بنحو, تقريبا, ما يناهز": Comparator.ABOUT,
    }),
    after=phrases({"تقريبا": Comparator.ABOUT, "على الأقل, أو أكثر, فأكثر": Comparator.AT_LEAST,
                   "على الأكثر, أو أقل": Comparator.AT_MOST}),
    vague=phrases({"عشرات, العشرات": 20, "مئات, المئات": 200, "آلاف, الآلاف": 2_000, "عشرات الآلاف": 20_000,
                   "مئات الآلاف": 200_000, "ملايين, الملايين": 2 * 10**6}),
    fractions=phrases({"نصف": Fraction(1, 2), "ثلث": Fraction(1, 3), "ثلثي, ثلثا, ثلثين": Fraction(2, 3),
                       "ربع": Fraction(1, 4), "ثلاثة أرباع": Fraction(3, 4), "خمس": Fraction(1, 5)}),
    fraction_opens=frozenset(),
    fraction_goes_on=words("سكان السكان عدد عدد"),
    times={},
    and_half=phrases({"ونصف": 1}),
    moving=frozenset(),
    during=frozenset(),
    lasting=frozenset(),
    to=words("إلى أو"),
    ratio=frozenset(),
    opens=words("بين"),
    closes=words("و"),
    changes=words("من"),
    scores=frozenset(),
    fillers=frozenset(),
    of=words("من"),
    unmarked=frozenset(),
    befell=words("""قتل قتلى مقتل قتلت قتلوا استشهد شهيدا شهداء جريح جرحى جريحا أصيب إصابة أصيبوا نازح نازحا نازحين أسير
        أسيرا أسرى معتقل معتقلا معتقلين اعتقل اعتقال محتجز محتجزا محتجزين رهينة رهائن مفقود مفقودين إطلاق تبادل"""),
    counts=words("حصيلة عدد إجمالي"),
    shifts={"ارتفع": "ارتفاع", "ارتفعت": "ارتفاع", "انخفض": "انخفاض", "انخفضت": "انخفاض", "زاد": "زيادة",
            "زادت": "زيادة", "تراجع": "تراجع"},
    few=words("مدنيين مدنيا جنود جنديا جندي أطفال طفلا نساء صحفيين شهداء قتلى جرحى أسرى رهائن"),
    compounds=frozenset(),
    hours=words("الساعة"),
    determiners=frozenset(),
    currencies=phrases({"جنيه, جنيها, جنيهات": "جنيه", "دينار, دينارا, دنانير": "دينار", "ليرة, ليرات": "ليرة",
                        "ريال, ريالا, ريالات": "ريال", "برميل, برميلا": "برميل"}),
    by_before=rf"(?:\b[وف]?(?:قال|قالت|أعلن|أعلنت|ذكر|ذكرت|أفاد|أفادت|أكد|أكدت|زعم|زعمت|سجل|سجلت|أحصى|أحصت|قدر|قدرت)"
              rf"\s(?P<who>[^،,.؛:\n]{{2,80}}?){_UNTIL})|"
              r"\b(?:وفق|وفقا ل|وفقًا ل|بحسب|حسب) ?(?P<who4>[^،,.؛:\n]{2,80}?)(?=[،,.؛:\n]|$)",
    by_after=r"\b(?:وفق|وفقا ل|وفقًا ل|بحسب|حسب) ?(?P<who1>[^،,.؛:\n]{2,80}?)(?=[،,.؛:\n]|$)",
    hedges=r"(?<!\w)[وف]?(?:زعم\w*|يزعم\w*|مزعوم\w*|يقال|يُقال|تقديرات|يعتقد|يُعتقد|أنباء|ادعى|ادعت|يبدو|تقدر|يقدر)(?!\w)",
    unverified=r"(?:لم|لا) (?:\w+ ){0,3}(?:التحقق|التأكد)",
    places=r"(?<!\w)(?:في|قرب|داخل)\s+(?P<where>(?:مدينة |بلدة |قطاع |محافظة |مخيم |منطقة |قرية |إقليم )[^\s،,.؛:]+)",
)  # fmt: skip
