"""The sentences of what the stability engine refuses: conflicts and their files, by place."""

STABILITIES: dict[str, str] = {
    "stability-file-broken": "The file {path} can't be read: {problem}. Put it right at that place.",
    "stability-file-deep": (
        "In the file {path} something stands more than {most} deep in something else. Write it flatter."
    ),
    "stability-file-kind": (
        "The file {path} is of a kind that is not read here. Give a file that ends in one of these: {endings}."
    ),
    "stability-file-too-large": (
        "The file {path} is larger than {most} MB. Leave out what is no part of the conflict."
    ),
    "stability-guarantor-is-side": (
        "{side} is a side of the exchange and can't guarantee it. Name a guarantor that gives and receives nothing."
    ),
    "stability-key-missing": "In {path} at {place} “{key}” is missing. Add it.",
    "stability-key-unknown": "In {path} at {place} “{key}” is not read. Write one of these: {known}.",
    "stability-list-wanted": "In {path} at {place} there should be a list. Write it in square brackets.",
    "stability-makers": (
        "Between {least} and {most} decision makers can be looked at, and there are {given}. Give as many."
    ),
    "stability-move-nowhere": (
        "A move of {maker} leads from state {state} to itself. Leave it out: staying is no move."
    ),
    "stability-moves-beside-options": (
        "There are both options and moves, and options already say who can go where. Leave one of them out."
    ),
    "stability-name-twice": "“{name}” comes a second time. Leave one out, or call it something else.",
    "stability-name-unknown": "There is no “{name}”. Write one of these: {known}.",
    "stability-no-states": "No state is left. Give states, or take back some of what can't be.",
    "stability-no-such-state": "There is no state {state}. Write a number from 1 to {most}.",
    "stability-no-such-step": "The plan has no moment after step {step}. Choose one from 0 to {most}.",
    "stability-not-complete": (
        "The order of {maker} is not complete, and this needs a complete one. Say which of each two states it prefers."
    ),
    "stability-not-complete-to-check": (
        "The order of {maker} is not complete, so there is nothing to check it by. Check a conflict of complete orders."
    ),
    "stability-number-wanted": (
        "In {path} at {place} there should be a number of at most {most} digits, whole where it counts something. "
        "Write it in digits, without quotation marks."
    ),
    "stability-one-preference": (
        "In {path} at {place} the preference of {maker} is given in no way or in several. Give one of these: {known}."
    ),
    "stability-options-too-many": (
        "There are {count} options, and at most {most} can be looked at together. Leave some out."
    ),
    "stability-orders-too-many": (
        "What {maker} prefers is left so open that its possible orders can't be counted: there are more than {most} "
        "ways to begin one. Give more pairs, or statements."
    ),
    "stability-orders-too-many-states": (
        "With {count} states every preference has to be complete; up to {most} it may be left open. Complete it, or "
        "leave out options."
    ),
    "stability-owner-missing": (
        "The option “{option}” belongs to nobody, or isn't there. Give it to one decision maker."
    ),
    "stability-pair-wanted": (
        "In {path} at {place} there should be two: what is better, then what is worse. Write both in square brackets."
    ),
    "stability-pairs-too-many-states": (
        "There are {count} states, and {maker} has its preference in pairs, which is for {most} at most. Give it as "
        "statements or ranks."
    ),
    "stability-pattern-unfit": (
        "“{pattern}” is no state or pattern. Write one Y or N, or - where it does not matter, for each of the {wanted} "
        "options."
    ),
    "stability-pattern-without-options": (
        "“{pattern}” speaks of options, and this conflict has states with names instead. Speak of states by their "
        "names."
    ),
    "stability-preference-circle": (
        "What {maker} prefers leads round in a circle, through states {states}. Take back one of these pairs."
    ),
    "stability-preference-missing": "Nothing says what {maker} prefers. Give its preference.",
    "stability-ranks-count": "{maker} ranks {given} states, and there are {wanted}. Give one number for each.",
    "stability-state-infeasible": (
        "The state “{state}” is given and ruled out by “{pattern}” at once. Take back one of them."
    ),
    "stability-state-left-out": (
        "In {path} at {place} the state {state} is left out. Name every state once; put equal ones in a list of their "
        "own."
    ),
    "stability-state-twice": "In {path} at {place} the state {state} comes a second time. Name every state once.",
    "stability-statements": (
        "{maker} has {given} statements, and between one and {most} can be read, about options. Give as many."
    ),
    "stability-states-too-many": (
        "There are {count} states, and an answer is kept on record for {most} at most. Leave out options."
    ),
    "stability-table-wanted": (
        "In {path} at {place} there should be a table. Write it in curly brackets, or under a heading of its own."
    ),
    "stability-text-wanted": (
        "In {path} at {place} there should be words on one line, {most} letters at most. Write them in quotation marks."
    ),
    "stability-too-many-to-check": (
        "There are {count} states, and at most {most} can be checked by the definitions alone. Check a smaller "
        "conflict."
    ),
    "stability-word-unknown": "What stands in {path} at {place} is not read there. Write one of these: {known}.",
    "stability-yes-or-no-wanted": (
        "In {path} at {place} there should be true or false. Write one of them, without quotation marks."
    ),
}
