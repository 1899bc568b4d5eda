"""The sentences of what is refused about steps and the schedule."""

REGISTER: dict[str, str] = {
    "corrects-nothing": "The step reads so already. Change its units or its day, or leave it.",
    "for-the-verifier": (
        "Only who verifies this commitment finds what was delivered, and never the side that owes it. Dispute the step "
        "if it was not so."
    ),
    "for-who-reported-it": (
        "Only who reported a step corrects it. Dispute it if it was not so, or report what was delivered as another "
        "one."
    ),
    "found-more-than-reported": (
        "Only {reported} were reported of this step. Find as many at most; what came beyond it is another step."
    ),
    "held-by-days": (
        "Commitment {number} is a duty held each day: its days count by themselves. Report an incident where it was "
        "not held."
    ),
    "no-open-dispute": "No dispute is open on step {number}. Verify it anew if it was otherwise.",
    "no-such-step": "There is no step {number} in this room. Choose one from the register.",
    "not-yours-to-dispute": "Only who owes a commitment or is owed it disputes its steps. Tell one of them.",
    "not-yours-to-report": (
        "Only who owes a commitment, is owed it or verifies it reports its steps, and the mediation where none of "
        "them sits here. Ask one of them to report it."
    ),
    "period-too-long": "A report covers {most} days at most, and this one {days}. Choose days closer together.",
    "schedule-empty": "The schedule has no row. Write at least one: which commitment, how many units, on which day.",
    "schedule-more-than-left": (
        "Commitment {number} has {amount} units in the schedule and only {left} are left of it. Schedule as many at "
        "most."
    ),
    "schedule-too-long": "A schedule has {most} rows at most. Put days together.",
    "step-before-it-starts": "This is owed from {starts} on. Choose that day or a later one.",
    "step-disputed": "Step {number} is disputed. Close the dispute with what you find.",
    "step-disputed-already": "You dispute step {number} already. Who verifies it closes the dispute.",
    "step-more-than-owed": (
        "No more than {left} are left of what is owed here. Report as many at most; correct an earlier step if it was "
        "less."
    ),
    "step-of-your-own": "You reported this step yourself. Correct it instead.",
    "step-reported-already": (
        "The same was reported already, as step {number}. If this is another delivery of that day, name its place so "
        "that the two can be told apart."
    ),
    "step-taken-back": "Step {number} was taken back by who reported it. Choose another one.",
    "step-verified-already": "{amount} were found of this step already. Say another number, or leave it.",
    "step-without-units": "A step has at least 1 unit. Say how many, as a whole number.",
}
