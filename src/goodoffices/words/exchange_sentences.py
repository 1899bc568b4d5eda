"""The sentences of what the exchange engine refuses: exchanges, files, results and certificates, days."""

EXCHANGES: dict[str, str] = {
    "certificate-curves": (
        "The gains that are given are not those of the plan. The result is not to be trusted; ask the engine again."
    ),
    "certificate-days": (
        "The days that are given are not the earliest that the plan can have. The result is not to be trusted; ask "
        "the engine again."
    ),
    "certificate-deposits": (
        "The deposits are not those that the plans need. The result is not to be trusted; ask the engine again."
    ),
    "certificate-escrows": (
        "A guarantor is to release what it may not: at most {most} times, and something of two sides each time. The "
        "result is not to be trusted."
    ),
    "certificate-not-delivered": (
        "The plan does not deliver all of this: {items}. The result is not to be trusted."
    ),
    "certificate-range": (
        "What the plan leaves at the worst and the best values is not what is said. The result is not to be trusted."
    ),
    "certificate-rounds": "The plan takes more than {most} rounds. The result is not to be trusted.",
    "certificate-step-batch": (
        "Step {place} delivers a part of a batch of “{item}”. The result is not to be trusted."
    ),
    "certificate-step-before": (
        "Step {place} delivers “{item}” before all of “{earlier}”. The result is not to be trusted."
    ),
    "certificate-step-group": (
        "Step {place} delivers a part of the group “{group}”. The result is not to be trusted."
    ),
    "certificate-step-sides": (
        "Step {place} has deliveries of more than one side, and no guarantor. The result is not to be trusted."
    ),
    "certificate-step-unknown": (
        "Step {place} delivers something that is not there, or no longer. The result is not to be trusted."
    ),
    "certificate-theta": (
        "The plan leaves {wanted} to gain by stopping, not {given}. The result is not to be trusted."
    ),
    "exchange-count-unfit": (
        "“{item}” has a count or a batch below 1. Write how many units there are, and how many go at once."
    ),
    "exchange-day-wanted": "In {path} at {place} there should be a day. Write it like this: 2031-03-04.",
    "exchange-deliveries-too-many": (
        "There are {given} deliveries, more than the {most} that an order is looked for. Deliver in larger "
        "batches, or divide the exchange."
    ),
    "exchange-empty": "Nothing is exchanged. Write what at least one side delivers.",
    "exchange-escrows-unfit": "The number of swaps in a guarantor's hands is below 0. Write how many there may be.",
    "exchange-file-broken": "The file {path} can't be read: {problem}. Put it right at that place.",
    "exchange-file-deep": (
        "In the file {path} something stands more than {most} deep in something else. Write it flatter."
    ),
    "exchange-file-encoding": (
        "The file {path} is not in UTF-8: byte {byte} is none of it. Save it as UTF-8."
    ),
    "exchange-file-kind": (
        "The file {path} is of a kind that is not read here. Give a file that ends in one of these: {endings}."
    ),
    "exchange-file-too-large": (
        "The file {path} is larger than {most} MB. Leave out what is no part of the exchange."
    ),
    "exchange-flag-wanted": "In {path} at {place} there should be true or false. Write one of these.",
    "exchange-forfeit-unfit": (
        "What “{valuer}” forfeits by walking away is below 0 or above {most}. Write it in whole units, or choose a "
        "larger unit."
    ),
    "exchange-gate-order": (
        "Step {step} stands behind the gate “{gate}”, which waits until all of “{item}” is verified, and that "
        "comes later. Add to the exchange that “{item}” comes before, and ask for another order."
    ),
    "exchange-gate-unknown": (
        "The gate “{gate}” is about “{item}”, which is no part of the exchange. Name an item of it."
    ),
    "exchange-group-givers": (
        "What is delivered at once as “{group}” comes from more than one side. Make a group for each side; only a "
        "guarantor can release both together."
    ),
    "exchange-instance-unknown": "The file {path} has no exchange {given}. Give a number from 1 to {most}.",
    "exchange-instance-wanted": (
        "The file {path} holds {many} exchanges: {listed} items. Choose one by its number, such as --instance 1."
    ),
    "exchange-interval-unfit": (
        "The worth of “{item}” is outside the interval that is given for it. Write the least, the worth and the most "
        "so that each is no more than the next."
    ),
    "exchange-item-unknown": "There is no item “{item}”. Write the name of one that is in the exchange.",
    "exchange-key-missing": "In {path} at {place} “{key}” is missing. Add it.",
    "exchange-lag-unfit": (
        "The days that verifying “{item}” takes are below 0 or above {most}. Write how many days it takes."
    ),
    "exchange-list-wanted": "In {path} at {place} there should be a list. Write it in square brackets.",
    "exchange-name-twice": (
        "In {path} at {place} “{name}” comes a second time. Leave one out, or call it something else."
    ),
    "exchange-name-unknown": "In {path} at {place} there is no “{name}”. Write one of these: {known}.",
    "exchange-named-twice": "The name “{name}” is empty or stands there twice. Give each a name of its own.",
    "exchange-no-set": "The file {path} holds one exchange only. Leave --instance out.",
    "exchange-numbers-count": (
        "In {path} at {place} there are {given}, and there should be {wanted}. Give one for each."
    ),
    "exchange-one-side": "There are fewer than two sides. Write at least two who value what they give and get.",
    "exchange-pair-wanted": (
        "In {path} at {place} there should be two names: what comes before, and what comes after. Write both."
    ),
    "exchange-ratio-batch": (
        "Batches of {batch} of “{item}” don't fit a ratio of {each} for one. Write a batch that is a multiple of "
        "{each}."
    ),
    "exchange-ratio-counts": (
        "For “{one}”, {each} of “{many}” each are {wanted}, not {given}. Change the ratio or one of the counts."
    ),
    "exchange-ratio-sides": (
        "“{one}” and “{many}” don't go in opposite directions between the same two sides. Tie a ratio to what is "
        "given for each other."
    ),
    "exchange-ratio-twice": (
        "“{item}” is the many of two ratios. Divide it into two items, one for each."
    ),
    "exchange-ratio-unfit": "A ratio for “{item}” is below 1. Write how many units are given for one.",
    "exchange-result-of-another": (
        "The result in {path} is of another exchange, or of one that was changed since. Give the file that it "
        "was made from."
    ),
    "exchange-result-unfit": (
        "In {path} at {place} the result is not as it was written. Make it again with --json."
    ),
    "exchange-ring": (
        "Each of these would have to come before the next, and the last before the first: {ring}. Leave out one "
        "of these ties."
    ),
    "exchange-rounds-of-two-sides": (
        "Rounds are taken in turns by two sides, and here there are {sides}. Ask for an order instead."
    ),
    "exchange-rounds-too-few": (
        "In {rounds} rounds not everything can be delivered in its order. Ask for more rounds."
    ),
    "exchange-rounds-unfit": "There must be 1 round or more. Ask for some number of rounds.",
    "exchange-rounds-unsolved": (
        "No plan in {rounds} rounds was found in the time there is. Ask for more rounds, or for an order."
    ),
    "exchange-side-unknown": (
        "“{side}”, from or to whom “{item}” goes, is none of the sides. Write one of these: {known}."
    ),
    "exchange-table-wanted": "In {path} at {place} there should be a table of names and values. Write one.",
    "exchange-text-wanted": (
        "In {path} at {place} there should be words on one line. Write them in quotation marks."
    ),
    "exchange-to-itself": "“{item}” goes from a side to itself. Write who gives it and who gets it.",
    "exchange-whole-wanted": (
        "In {path} at {place} there should be a whole number from {least} to {most}. Write it in digits; count in "
        "smaller units where there would be a fraction."
    ),
    "exchange-window-missed": (
        "“{item}” can be delivered until {last_day}, and in this order at this pace that is on {day} at the earliest. "
        "Move the window, begin earlier, or ask for another order."
    ),
    "exchange-window-unfit": "The window of “{item}” ends before it begins. Write the earlier day first.",
    "exchange-worth-length": (
        "“{item}” has {given} values, and {wanted} put a value on things. Write one for each of them, 0 where it "
        "has no part in it."
    ),
    "exchange-worth-negative": "“{item}” is worth less than nothing to “{valuer}”. Write 0 or more.",
    "exchange-worth-of-bystander": (
        "“{valuer}” neither gives nor gets “{item}”, and yet puts a value on it. Write 0 there."
    ),
    "exchange-worth-too-great": (
        "All that is exchanged is worth more than {most} to “{valuer}”. Choose a larger unit."
    ),
    "persons-batch-valued": (
        "“{item}” has a value, and is delivered {batch} at a time: fewer than {fewest} persons carry no value. Write a "
        "batch of {fewest} or more, or leave the value out."
    ),
    "too-few-persons-valued": (
        "“{item}” is fewer than {fewest} persons and has a value. Put them together with others under one value, or "
        "leave the value out."
    ),
}
