"""The sentences of refusals about exchanges in the mediation's rooms: drawing one, asking, keeping an order."""

PLANS: dict[str, str] = {
    "exchange-delivered": (
        "Nothing is left of the exchange of act {number}: all of it was verified or waived. Ask about the whole of it "
        "if you want to look back."
    ),
    "exchange-link-no-source": (
        "“{item}” stands for a commitment that is not among the sources. Name the commitment as a source too."
    ),
    "exchange-link-unknown": (
        "“{item}” is no item of this exchange, or stands for no commitment that you hear of. Choose a commitment of "
        "one of your commissions."
    ),
    "exchange-linked-twice": (
        "An item stands for two commitments here. Divide it into two items, one for each commitment."
    ),
    "exchange-moved-on": (
        "What is left of the exchange of act {number} is not what this order is of: something was verified since. "
        "Replan from today."
    ),
    "exchange-not-among-beliefs": (
        "In a room for beliefs everything has a day after which it is gone, and an exchange has none. Draw it in "
        "another mediation room."
    ),
    "exchange-replaced": (
        "The exchange of act {number} was put right by act {by}. Go on with that one."
    ),
    "exchange-too-long": "An exchange has at most {most} things. Put some of them together as units of one thing.",
    "guarantor-takes-part": (
        "“{guarantor}” can't hold the deposits: it is no participant that you know of, or it gives or receives in this "
        "exchange. Choose another guarantor, or none."
    ),
    "no-such-exchange": "Act {number} of this room is no exchange. Choose one from the list of exchanges.",
    "plan-escrows": (
        "{planned} steps of this order are released by a guarantor, and there may be at most {most}. Take the others "
        "apart, or put the exchange right."
    ),
    "plan-group-split": (
        "Step {step} has a part of the group “{group}” only: “{item}” is not wholly in it. Deliver the group in one "
        "step."
    ),
    "plan-item-unknown": "Step {step} delivers “{item}”, which is no item of this exchange. Leave it out.",
    "plan-not-whole": (
        "Of “{item}” this order delivers {planned} and not {count}. Deliver every unit once."
    ),
    "plan-step-empty": "Step {step} delivers nothing. Leave it out.",
    "plan-too-early": (
        "Step {step} has “{item}”, which comes only after all of “{first}”. Move it to a later place."
    ),
    "plan-two-givers": (
        "In step {step} two sides give at once, and no guarantor holds what they give. Make two steps of it."
    ),
    "reprisals-unfit": (
        "A reprisal is by a side of this exchange, once for each, and harms by 0 or more. Put the numbers right."
    ),
    "rounds-for-rounds": (
        "Numbers of rounds go with the question about rounds, and with no other. Name some there, or leave them out."
    ),
    "rounds-unfit": "A number of rounds lies between 1 and {most}. Choose other numbers.",
}
