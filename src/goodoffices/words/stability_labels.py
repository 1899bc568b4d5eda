"""What each code of a conflict is called, for a list, a heading or a choice in a form."""

from enum import StrEnum

from goodoffices.talks.stability import Concept, Turns
from goodoffices.words.catalogue import phrase

STABILITY_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Turns: {
        Turns.BOTH: phrase("can be done and undone"),
        Turns.FORWARD: phrase("once done, not undone"),
        Turns.BACK: phrase("once given up, not taken up again"),
    },
    Concept: {
        Concept.NASH: phrase("Nobody can do better alone"),
        Concept.GMR: phrase("The others could undo it, whatever it costs them"),
        Concept.SMR: phrase("The others could undo it, and there is no way out afterwards"),
        Concept.SEQ: phrase("The others would undo it, and gain by that"),
    },
}
