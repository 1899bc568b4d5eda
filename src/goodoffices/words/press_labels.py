"""What each code of the press file is called, for a list, a heading or a choice in a form."""

from enum import StrEnum

from goodoffices.talks.pressfile.entries import Comparator, Happening, InstrumentSort, Manner, Polarity
from goodoffices.talks.pressfile.keeping import Discord, Judgement, Saying, Verdict
from goodoffices.words.catalogue import phrase

PRESS_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Manner: {
        Manner.DIRECT: phrase("in quotation marks"),
        Manner.INDIRECT: phrase("in the reporter's words"),
        Manner.MIXED: phrase("partly in quotation marks"),
    },
    Comparator: {
        Comparator.EXACT: phrase("exactly"),
        Comparator.ABOUT: phrase("about"),
        Comparator.NEARLY: phrase("nearly"),
        Comparator.OVER: phrase("more than"),
        Comparator.UNDER: phrase("fewer than"),
        Comparator.AT_LEAST: phrase("no fewer than"),
        Comparator.AT_MOST: phrase("no more than"),
    },
    Polarity: {
        Polarity.ACCEPT: phrase("accepts"),
        Polarity.REJECT: phrase("rejects"),
        Polarity.UPHOLD: phrase("sticks to"),
        Polarity.WELCOME: phrase("welcomes"),
        Polarity.SUPPORT: phrase("supports"),
        Polarity.OPPOSE: phrase("opposes"),
        Polarity.DEMAND: phrase("makes a demand"),
        Polarity.CONDITION: phrase("sets a condition"),
        Polarity.URGE: phrase("urges"),
        Polarity.VOW: phrase("vows"),
        Polarity.THREATEN: phrase("threatens"),
        Polarity.ACCUSE: phrase("accuses"),
        Polarity.DENY: phrase("denies"),
        Polarity.CONCEDE: phrase("concedes"),
        Polarity.SUSPEND: phrase("suspends"),
        Polarity.WITHDRAW: phrase("withdraws"),
        Polarity.RETURN: phrase("returns"),
    },
    Happening: {
        Happening.AGREE: phrase("agreement"),
        Happening.CONSULT: phrase("meeting or consultation"),
        Happening.SUPPORT: phrase("words of support"),
        Happening.CONCEDE: phrase("concession"),
        Happening.COOPERATE: phrase("cooperation"),
        Happening.AID: phrase("aid"),
        Happening.RETREAT: phrase("retreat or release"),
        Happening.INVESTIGATE: phrase("inquiry"),
        Happening.DEMAND: phrase("call or demand"),
        Happening.DISAPPROVE: phrase("criticism"),
        Happening.REJECT: phrase("refusal"),
        Happening.THREATEN: phrase("threat"),
        Happening.PROTEST: phrase("protest"),
        Happening.MOBILIZE: phrase("mobilisation"),
        Happening.SANCTION: phrase("sanction"),
        Happening.COERCE: phrase("coercion"),
        Happening.ASSAULT: phrase("attack on people"),
        Happening.FIGHT: phrase("armed fighting"),
    },
    InstrumentSort: {
        InstrumentSort.RESOLUTION: phrase("resolution"),
        InstrumentSort.RULING: phrase("ruling of a court"),
        InstrumentSort.STATEMENT: phrase("public declaration"),
        InstrumentSort.AGREEMENT: phrase("concluded agreement"),
        InstrumentSort.PROPOSAL: phrase("proposal"),
        InstrumentSort.DRAFT: phrase("draft text"),
        InstrumentSort.ARTICLE: phrase("article of a text"),
        InstrumentSort.LAW: phrase("law or decree"),
        InstrumentSort.OTHER: phrase("another instrument"),
    },
    Verdict: {
        Verdict.CONFIRMED: phrase("confirmed: the report says so"),
        Verdict.AMENDED: phrase("amended: the report says something else"),
        Verdict.REJECTED: phrase("rejected: the report says nothing of the sort"),
    },
    Saying: {
        Saying.MAY: phrase("may be said"),
        Saying.IF_ASKED: phrase("may be said if asked"),
        Saying.NOT: phrase("not to be said"),
    },
    Judgement: {
        Judgement.CONTRADICT: phrase("they contradict each other"),
        Judgement.AGREE: phrase("they agree"),
        Judgement.DIFFERENT_THINGS: phrase("they speak of different things"),
        Judgement.UNCLEAR: phrase("it can't be told"),
    },
    Discord: {
        Discord.DENIAL: phrase("one denies what the other says"),
        Discord.VALUES: phrase("different numbers for the same thing"),
        Discord.REVERSAL: phrase("a position that turned round"),
    },
}
