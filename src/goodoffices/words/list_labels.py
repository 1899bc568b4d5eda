"""What each code of lists of persons is called: counts, why two entries may be one, what an entry lacks."""

from enum import StrEnum

from goodoffices.talks.lists.counting import Tally
from goodoffices.talks.lists.likeness import Lack, Likeness
from goodoffices.words.catalogue import phrase

LIST_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Tally: {
        Tally.LISTED: phrase("persons"),
        Tally.DEAD: phrase("known to be dead"),
        Tally.MISSING: phrase("missing"),
        Tally.VISITED: phrase("visited"),
        Tally.CONSENTED: phrase("consented"),
        Tally.DECLINED: phrase("declined"),
        Tally.FAMILY_TOLD: phrase("family told"),
        Tally.IN_BATCH: phrase("wait in a batch"),
        Tally.HANDED_OVER: phrase("handed over"),
        Tally.REMAINS: phrase("of these, remains"),
    },
    Likeness: {
        Likeness.IDENTICAL: phrase("written the same"),
        Likeness.SOUND: phrase("spelt differently, sounds the same"),
        Likeness.SCRIPT: phrase("written in two scripts"),
        Likeness.FORM: phrase("forms of one name in two languages"),
        Likeness.ONE_LETTER: phrase("one letter apart"),
        Likeness.ORDER: phrase("names in another order"),
        Likeness.JOINED: phrase("written in one word or in two"),
        Likeness.SHORTER: phrase("one has more names"),
        Likeness.YEAR_AGREES: phrase("born in the same year"),
        Likeness.YEAR_NEAR: phrase("years of birth close together"),
        Likeness.YEAR_DIFFERS: phrase("years of birth differ"),
        Likeness.SAME_HOME: phrase("same home"),
        Likeness.FATES_DIFFER: phrase("dead or missing in one, alive in the other"),
        Likeness.HEADINGS_DIFFER: phrase("under two headings"),
    },
    Lack: {
        Lack.ONE_NAME: phrase("only one name"),
        Lack.NO_YEAR: phrase("no year of birth"),
        Lack.NO_HOME: phrase("no home"),
        Lack.NO_FATE: phrase("fate not known"),
    },
}
