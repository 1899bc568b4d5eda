"""The sentences of what the engines refuse: problems, results and certificates, by file and place."""

ENGINES: dict[str, str] = {
    "bridging-choice-unfit": (
        "In {path} at {place} there should be one option of one issue. Write the issue's name and the "
        "option, such as ferry = \"daily\"."
    ),
    "bridging-discount-left-out": (
        "Discounts in {path} were left out. Nothing here takes time, so none is needed."
    ),
    "bridging-file-broken": "The file {path} can't be read: {problem}. Put it right at that place.",
    "bridging-file-deep": (
        "In the file {path} something stands more than {most} deep in something else. Write it flatter."
    ),
    "bridging-file-encoding": (
        "The file {path} is not in UTF-8: byte {byte} is none of it. Save it as UTF-8."
    ),
    "bridging-file-kind": (
        "The file {path} is of a kind that is not read here. Give a file that ends in one of these: "
        "{endings}."
    ),
    "bridging-file-of-no-scenario": (
        "The file {path} has neither issues nor a party's utilities. Leave it out."
    ),
    "bridging-file-parts": (
        "The file {path} has more than {most} parts. Divide the problem, or leave something out."
    ),
    "bridging-file-too-large": (
        "The file {path} is larger than {most} MB. Leave out what is no part of the problem."
    ),
    "bridging-file-unsafe": (
        "The file {path} holds {found}, which could stand for anything and is not followed. Write out "
        "what it stands for."
    ),
    "bridging-files-mixed": (
        "These can't be read as one problem: {paths}. Give one file of our own form, one folder, or the "
        "files of one scenario."
    ),
    "bridging-files-too-many": (
        "{path} has more than {most} files of scenarios. Name the files of one scenario."
    ),
    "bridging-key-missing": "In {path} at {place} “{key}” is missing. Add it.",
    "bridging-kind-unknown": "In {path} at {place} “{kind}” is not read here. Use one of these: {known}.",
    "bridging-left-out": (
        "The file {path} is no part of the scenario and was left out. Name the files if it should count."
    ),
    "bridging-list-empty": "In {path} at {place} there is nothing. Write at least one.",
    "bridging-list-wanted": "In {path} at {place} there should be a list. Write it in square brackets.",
    "bridging-name-twice": (
        "In {path} at {place} “{name}” comes a second time. Leave one out, or call it something else."
    ),
    "bridging-name-unknown": "In {path} at {place} there is no “{name}”. Write one of these: {known}.",
    "bridging-no-domain": "No file in {path} has the issues. Add the file of the domain.",
    "bridging-no-files": (
        "The folder {path} holds no scenario. Put its files there; they end in one of these: {endings}."
    ),
    "bridging-no-utilities": (
        "Only {path} was given, and no party's file. Add the files of the parties' utilities."
    ),
    "bridging-number-unfit": (
        "In {path} at {place} the number has no end or too many digits. Write one with at most {most} "
        "digits on each side of the point."
    ),
    "bridging-number-wanted": (
        "In {path} at {place} there should be a number. Write it in digits, without quotation marks."
    ),
    "bridging-numbers-count": (
        "In {path} at {place} there are {given}, and there should be {wanted}. Give one for each."
    ),
    "bridging-one-of-both": (
        "In {path} at {place} there are both “{first}” and “{second}”. Leave one of them out."
    ),
    "bridging-options-not-numbers": (
        "In {path} the options of {place} are no numbers, so they can't be reckoned with. Give a table of"
        " their values."
    ),
    "bridging-options-without-number": (
        "In {path} at {place} these options have no number: {options}. Give each one."
    ),
    "bridging-parties": "Between two and {most} sides can be weighed, and there are {given}. Give as many.",
    "bridging-reservation-form": (
        "“{given}” is no list of reserves. Write it like this: --reservation A=0.4,B=0.5."
    ),
    "bridging-reservation-off-scale": (
        "The reserve given for {name} is not on the scale. Give a number from 0 to 1."
    ),
    "bridging-reservation-twice": "Two reserves were given for {name}. Leave one out.",
    "bridging-reservation-unknown": (
        "No party is called “{name}”, or more than one. Use one of these names: {known}."
    ),
    "bridging-reserve-off-scale": (
        "In {path} the reserve is {given} on the scale from the worst package (0) to the best (1). Change"
        " it, or give another with --reservation."
    ),
    "bridging-result-of-another": (
        "The result in {path} is of another problem, or of one that was changed since. Give the files "
        "that it was made from."
    ),
    "bridging-result-unfit": (
        "In {path} at {place} the result is not as it was written. Make it again with --json."
    ),
    "bridging-rounded": (
        "Numbers in {path} were rounded to whole units. One is {unit} units; use fewer decimals to be "
        "exact."
    ),
    "bridging-steps-unfit": (
        "In {path} at {place} no number of steps leads from the first value to the last. Change the step,"
        " or one of the ends."
    ),
    "bridging-table-wanted": "In {path} at {place} there should be a table of names and values. Write one.",
    "bridging-text-wanted": (
        "In {path} at {place} there should be words on one line. Write them in quotation marks."
    ),
    "bridging-too-many": "In {path} at {place} there are more than {most}. Leave some out.",
    "bridging-two-domains": (
        "More than one of the files has issues: {paths}. Name those of one scenario only."
    ),
    "bridging-undecided": (
        "The engine could not decide this within its bounds. Leave out a reserve or a linkage, and ask "
        "again."
    ),
    "bridging-unit": "The unit of worth is below 1. Give a whole number of at least 1.",
    "bridging-utility-flat": (
        "In {path} every package is worth the same to {party}, so there is no scale. Give it numbers that"
        " differ, or leave it out."
    ),
    "bridging-worth-too-wide": (
        "In {path} a package may be worth {given} to {party}, and {most} is the most that can be weighed."
        " Use a smaller scale."
    ),
    "certificate-bound": (
        "The bound is not what the proof shows. The result is not to be trusted; ask the engine again."
    ),
    "certificate-breaks": (
        "The package given in place {place} breaks what it is said to meet. The result is not to be "
        "trusted."
    ),
    "certificate-cover": (
        "The proof leaves out values of issue {issue}, so it does not hold. The result is not to be "
        "trusted."
    ),
    "certificate-frontier-dominated": (
        "The package in place {place} of the list is bettered by another of it. The result is not to be "
        "trusted."
    ),
    "certificate-frontier-missing": (
        "Packages are missing from the list: {missing} more. The result is not to be trusted."
    ),
    "certificate-frontier-twice": (
        "The package in place {place} of the list brings each side what another does. The result is not "
        "to be trusted."
    ),
    "certificate-ground": (
        "Something is named as standing in the way that is no part of the problem, or is named twice. The"
        " result is not to be trusted."
    ),
    "certificate-ideals": (
        "The most that each side could gain is not given for each side. The result is not to be trusted."
    ),
    "certificate-idle": (
        "Something is said to give way that the package does not break. The result is not to be trusted."
    ),
    "certificate-leaf": "A step of the proof does not show what it says. The result is not to be trusted.",
    "certificate-next-gains": (
        "Another way to divide the gains above the least is better. The result is not to be trusted."
    ),
    "certificate-no-ground": "Nothing is named that stands in the way. The result is not to be trusted.",
    "certificate-objective": (
        "The figure is not what the package reaches by the criterion. The result is not to be trusted."
    ),
    "certificate-package": (
        "The package in place {place} leaves issue {issue} open, or fills it with what is not there. The "
        "result is not to be trusted."
    ),
    "certificate-rests-on": (
        "The proof rests on something that is not named among what stands in the way. The result is not "
        "to be trusted."
    ),
    "certificate-smallest": (
        "That no fewer stand in the way is not shown by what is given. The result is not to be trusted."
    ),
    "certificate-spared": (
        "A package is wanted for each of {needed} that stand in the way, and {given} are given. The "
        "result is not to be trusted."
    ),
    "certificate-tree": "The proof names what the problem does not have. The result is not to be trusted.",
    "certificate-under": (
        "What is asked about issue {issue} is no part of the problem. The result is not to be trusted."
    ),
    "certificate-utilities": (
        "The package in place {place} does not have what it is worth for each party. The result is not to"
        " be trusted."
    ),
    "certificate-utility": (
        "The package in place {place} is not worth to {party} what is said. The result is not to be "
        "trusted."
    ),
    "cost-out-of-range": "What it costs to give way is a whole number from 1 to {most}. Give one of these.",
    "engine-cancelled": (
        "It was cancelled before the engine had an answer; nothing was said. Ask again if you want it "
        "after all."
    ),
    "frontier-sides": (
        "The whole frontier is found for at most {most} sides that gave worth; here are {given}. Ask for "
        "the fairest package instead, or leave out the worth of some."
    ),
    "frontier-too-large": (
        "The frontier would take more than {most} points to find. Count worth in coarser units, or ask "
        "for the fairest package."
    ),
    "frontier-too-tied": (
        "The linkages are so interwoven that more than {most} combinations of open ones would have to be "
        "kept apart. Ask for the fairest package, or tie fewer issues."
    ),
    "frontier-veto-players": (
        "The whole frontier can take one veto player's reserve beside at most two sides. Here these "
        "count: {names}. Leave out their worth and give red lines instead, or ask for the fairest "
        "package."
    ),
    "frontier-without-worth": (
        "No side has said what options are worth to it, so gains can't be compared. Give at least one "
        "side's worth, or ask why there is no package instead."
    ),
    "issue-twice": "Issue {name} stands there twice. Give each a name of its own.",
    "issue-without-options": "Issue {issue} has nothing to choose from. Give it at least one option.",
    "issues-too-many": (
        "At most {most} issues can be weighed together, and there are {given}. Leave some out."
    ),
    "linkage-of-nothing": "Linkage {linkage} ties nothing. Name what it ties, or take it out.",
    "no-issues": "There is no issue to be settled. Name at least one, with its options.",
    "no-package": (
        "No package meets every linkage, red line, demand and reserve. Ask why not, to see which of them "
        "rule each other out."
    ),
    "no-package-found": (
        "The engine found no package within its bounds, and did not show that there is none. Ask why not,"
        " or leave out a linkage."
    ),
    "no-such-home": (
        "{party} is said to be inside {home}, and there is no such side. Name one of the sides."
    ),
    "no-such-issue": "There is no earlier issue {issue}. Name one that stands before.",
    "no-such-option": "Issue {issue} has no option number {option}. Name one that it has.",
    "no-such-party": "There is no party {party} in the problem. Name one of its parties.",
    "no-worth": (
        "No side has said what options are worth to it, so none is fairer than another. Give at least one"
        " side's worth, or ask whether there is any package."
    ),
    "option-twice": "Option {name} stands there twice in one issue. Give each a name of its own.",
    "options-too-many": "Issue {issue} has more than {most} options. Give it fewer, or coarser grades.",
    "package-possible": (
        "A package meets everything, so nothing stands in the way. Ask for the fairest package instead."
    ),
    "party-twice": "Party {name} stands there twice. Give each a name of its own.",
    "points-below-zero": "There are points below 0. Give 0 or more to each thing.",
    "points-do-not-match": (
        "The parties gave points for {first} and for {second} things. Give points for each thing, at "
        "least one."
    ),
    "points-sum-differs": (
        "The points of one party come to {first}, of the other to {second}. Give both the same sum, more "
        "than 0."
    ),
    "reserve-without-worth": (
        "{party} has a reserve, and has not said what options are worth to it. Give its worth, or leave "
        "the reserve out."
    ),
    "voice-is-no-body": (
        "{voice} is somebody at these talks, and no body at home. Name a body whose consent is needed, or give the "
        "party's own positions."
    ),
    "work-too-much": (
        "You have {most} things in hand with the engines already. Wait for one of them, or cancel one."
    ),
    "worth-does-not-fit": (
        "The worth of {party} is not given for each option of each issue. Give one number for each."
    ),
    "worth-too-great": "What packages are worth to {party} goes beyond {most}. Count in coarser units.",
}
