"""English."""

from fractions import Fraction

from goodoffices.press.dates.tongues.tongue import phrases, words
from goodoffices.press.figures.tongues.tongue import Tongue
from goodoffices.talks.pressfile.entries import Comparator

_WHO = r"(?P<who>(?:[A-Z]|[Tt]he |[Aa]n? |[Ii]ts |[Hh]is |[Hh]er |[Tt]heir |[a-z]+ )[^,;:.\n“”\"]{0,90}?)"
_SAID = (
    r"(?:says?|said|claim(?:s|ed)?|(?<!an )estimated|estimates?(?! put| show| suggest)|reported|reports?(?= that)|"
    r"puts?|recorded|counted|registered|documented|verified|announced|confirm(?:s|ed)|believes?|believed|acknowledged|insist(?:s|ed)|told|"
    r"add(?:s|ed)|warn(?:s|ed)|show(?:s|ed)|suggest(?:s|ed)?|alleg(?:es|ed)|stated|reckons?|tallied|logged|admitted)"
)
_LATELY = (
    r"(?:(?: on| last| late| early)? \w+day| also| later| earlier| has| have| had| now| then| initially)*"
)

ENGLISH = Tongue(
    before=phrases({
        "at least, no fewer than, no less than, not less than, not fewer than, a minimum of": Comparator.AT_LEAST,
        "at most, up to, no more than, not more than, as many as, as much as, a maximum of, within": Comparator.AT_MOST,
        "more than, over, above, in excess of, upwards of, upward of, exceeding, well over, just over, greater than, "
        "slightly more than, far more than, slightly over": Comparator.OVER,
        "fewer than, less than, under, below, well under, slightly less than": Comparator.UNDER,
        "nearly, almost, close to, just under, approaching, very nearly, just short of": Comparator.NEARLY,
        "about, around, roughly, approximately, some, an estimated, estimated, circa, or so, in the region of, "
        "in the order of, something like": Comparator.ABOUT,
    }),
    after=phrases({
        "or so, odd, more or less, approximately, or thereabouts": Comparator.ABOUT,
        "or more, at least, plus, or over, and over, or above": Comparator.AT_LEAST,
        "or less, or fewer, at most, or under": Comparator.AT_MOST,
    }),
    vague=phrases({
        "dozens, several dozen, a few dozen": 24, "scores of": 40, "tens of thousands": 20_000,
        "hundreds, several hundred, a few hundred": 200, "thousands, several thousand, a few thousand": 2_000,
        "hundreds of thousands": 200_000, "millions, several million, a few million": 2 * 10**6,
        "tens of millions": 2 * 10**7, "hundreds of millions": 2 * 10**8, "billions, several billion": 2 * 10**9,
    }),
    fractions=phrases({
        "half, one half": Fraction(1, 2), "a third, one third": Fraction(1, 3), "two thirds": Fraction(2, 3),
        "a quarter, one quarter": Fraction(1, 4), "three quarters": Fraction(3, 4),
        "a fifth, one fifth": Fraction(1, 5), "two fifths": Fraction(2, 5), "three fifths": Fraction(3, 5),
        "four fifths": Fraction(4, 5), "a tenth, one tenth": Fraction(1, 10),
    }),
    fraction_opens=words("by nearly almost"),
    fraction_goes_on=words("of the its their his her our all a an"),
    times={"dozen": 12, "score": 20},
    and_half=phrases({"and a half": 1}),
    moving=words("""went go goes going gone rise rises rose risen climb climbed climbs jump jumped shot soared
        grew grown increased moved came surged brought push pushed raise raised"""),
    during=words("over"),
    lasting=words("for lasted lasting lasts after took taken takes of is was been spent"),
    to=words("to or"),
    ratio=words("in"),
    opens=words("between"),
    closes=words("and"),
    changes=words("from"),
    scores=words("voted vote votes win victory loss defeat score margin majority lead draw ruling decision"),
    fillers=words("""more other others another additional new further such different separate remaining so called"""),
    of=words("of out"),
    unmarked=words("""people men women children police personnel troops staff dead wounded injured missing killed
        displaced aircraft sheep fish cattle crew persons wives lives media data militia feet teeth youth clergy"""),
    befell=words("""killed killing kill kills dead died dying deaths death wounded wounding injured injuring hurt
        displaced displacing missing detained detaining arrested captured abducted kidnapped released releasing freed
        freeing exchanged exchange release exchanging jailed held evacuated evacuating executed beheaded bodies fled
        returned shot destroyed damaged hospitalised hospitalized rescued deported expelled massacred martyred"""),
    counts=words("toll number count total figure tally"),
    shifts={
        "rise": "rise", "rises": "rise", "risen": "rise", "rose": "rise", "rising": "rise", "increased": "increase",
        "increase": "increase", "grew": "growth", "grown": "growth", "climbed": "rise", "jumped": "rise",
        "fell": "fall", "fallen": "fall", "fall": "fall", "falling": "fall", "dropped": "drop", "drop": "drop",
        "declined": "decline", "decreased": "decrease", "shrunk": "decline", "reduced": "reduction", "cut": "cut",
        "up": "rise", "down": "fall", "went": "rise", "gone": "rise", "surged": "rise", "reached": "number",
    },
    few=words("""civilian civilians soldier soldiers policeman policemen fighter fighters hostage hostages prisoner
        prisoners detainee detainees captive captives militant militants gunmen child children woman women boy boys
        girl girls body bodies journalist journalists peacekeeper peacekeepers officer officers rocket rockets missile
        missiles violation violations strikes attacks casualty casualties"""),
    compounds=words("state party way nation sided pronged man off time figure tier track faced"),
    hours=words("pm am o gmt utc"),
    determiners=words("the these those all its his her their this that our"),
    currencies=phrases({"pound, pounds, £, sterling": "pound", "dinar, dinars": "dinar", "lira, liras": "lira",
                        "rial, rials": "rial", "riyal, riyals": "riyal", "rouble, roubles, ruble, rubles": "rouble",
                        "yuan": "yuan", "barrel, barrels": "barrel", "acre, acres": "acre", "feet, foot": "foot",
                        "kilogram, kilograms, kilogrammes, kg, kilos": "kilogram", "litre, litres, liter, liters":
                        "litre", "megawatt, megawatts": "megawatt", "degrees, degree": "degree",
                        "decade, decades": "decade", "century, centuries": "century", "second, seconds": "second"}),
    by_before=rf"(?:^|[,;:]\s|[.!?]\s|\b(?:and|but|while|as|that)\s){_WHO}{_LATELY} {_SAID}\b",
    by_after=rf"\b[Aa]ccording to (?P<who1>[^,;:.\n]{{2,90}}?)(?=[,;:.\n]|$| and | but )|"
             rf"[,”\"] (?P<who2>[A-Za-z][^,;:.\n“”\"]{{1,80}}?){_LATELY} {_SAID}(?=[.,;]|\s|$)|"
             rf"[,”\"] (?:said|says) (?P<who3>[A-Z][^,;:.\n]{{1,80}})",
    hedges=r"\b(?:reportedly|allegedly|apparently|supposedly|purportedly|unconfirmed|unverified|alleged|claimed|claims?|"
           r"feared|believed|believes?|estimates?|estimated|said to be|thought to be|preliminary|initial reports|"
           r"may have|might have|could be|presumed|unofficial|rumou?red|likely)\b",
    unverified=r"\b(?:could not|cannot|has not|have not|not) (?:\w+ ){0,2}(?:be )?(?:independently )?"
               r"(?:verif|confirm)\w+|\b[Nn]either (?:\w+ ){1,4}(?:verif|confirm)\w+",
    places=r"\b(?:in|at|near|inside|outside|around|across)\s+(?P<where>(?:the\s+)?[A-Z][\w’'-]+(?:\s+(?:of\s+(?:the\s+)?)?"
           r"[A-Z][\w’'-]+){0,4})",
    plural_ends=("s", "men"),
)  # fmt: skip
