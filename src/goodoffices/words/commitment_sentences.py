"""The sentences of what is refused about commitments, their phases and the text they are drawn from."""

COMMITMENTS: dict[str, str] = {
    "amount-too-large": "An amount may be at most {most}. Count in a larger unit.",
    "amount-too-small": "An amount is a whole number from 1. Say how much is owed.",
    "commitment-without-giver": "A commitment is somebody's. Say who undertook it.",
    "commitments-in-a-ring": (
        "These commitments would each wait for the next, so that none could begin: {numbers}. "
        "Take one of them out of what comes first."
    ),
    "each-day-from-when": (
        "What is owed each day needs a day from which it is owed. Give its first day, or the phase it belongs to."
    ),
    "gate-passed-already": "The gate before phase {phase} was passed already. Choose another phase.",
    "gate-waits-for-itself": (
        "The gate before phase {phase} would wait for commitment {number}, which belongs behind that gate. "
        "Put the commitment into an earlier phase, or take it off the gate."
    ),
    "incident-before-it-starts": (
        "Commitment {number} is owed from {starts} on, and this happened before. Leave it out, or look at the day."
    ),
    "laid-text-differs": "The fingerprint is not that of this text. Lay the text as it was signed.",
    "no-phases": "No phase is named. Name at least one.",
    "no-such-phase": "There is no phase {phase} in this commission. Choose one of its phases, or set them first.",
    "nothing-amended": "Commitment {number} reads so already. Change what is to read differently, or leave it.",
    "nothing-left-to-waive": "Nothing is left of commitment {number} that could be waived. Nothing more is needed.",
    "owed-to-oneself": "Nobody owes a commitment to itself. Choose another, or nobody in particular.",
    "phase-in-use": (
        "Phase {phase} has commitments, or its gate was passed, so it can't be left out. "
        "Keep it, or move its commitments first."
    ),
    "phase-twice": "Two phases are called {phase}. Give each a mark of its own.",
    "phase-without-gate": "No gate stands before phase {phase}. Choose another phase, or set a gate before it.",
    "phases-out-of-order": "A phase would begin before the one ahead of it. Put them in the order of their days.",
    "quote-not-there": (
        "These words don't stand in that article as it reads in this language ({lang}). "
        "Copy them from the article, or leave the quotation out."
    ),
    "term-unfit": "The days that are left are a whole number from 1 to {most}. Write one of these.",
    "text-laid-already": "This text was laid here already, as paper {number}. Draw commitments from that one.",
    "text-not-closed": (
        "No text like this was closed in a mediation room of yours. Close it there once every party has signed."
    ),
    "verifies-itself": "Nobody verifies what it does itself. Choose another to verify it.",
    "waived-by-whom-it-is-owed-to": (
        "A commitment is waived by the one it is owed to. Ask the head of that delegation to do it."
    ),
    "waived-more-than-left": "{left} are left of this commitment, fewer than {amount}. Waive at most what is left.",
    "within-of-what": (
        "Days are counted from something: what comes first, or a condition. Name it, or give the last day instead."
    ),
    "year-unfit": "A year lies between {first} and {last}. Look at the day once more.",
}
