"""The sentences of refusals about papers, their brackets and linkages, and the answers to them."""

PAPERS: dict[str, str] = {
    "accept-if-what": (
        "“Accept if” at {path} needs what it depends on. "
        "Choose another alternative, or write the condition."
    ),
    "answered-twice": "One part of the paper is answered twice. Answer each part once.",
    "answers-missing": (
        "Not all of those who were given this proposal have answered, as far as you can see. "
        "Wait for the answers, or ask a mediator who sits in every caucus concerned."
    ),
    "article-agreed": "{label} is agreed provisionally. Reopen it with a reason before you change it.",
    "article-into-itself": "{label} can't stand inside itself. Choose another place.",
    "article-moved-on": (
        "{label} was changed since you began. Look at it as it stands now, and make your change again."
    ),
    "article-not-agreed": "{label} is not agreed, so there is nothing to reopen. Reload the page.",
    "article-not-clean": (
        "{label} still has brackets or open blanks. Settle them before the article is agreed provisionally."
    ),
    "blank-left-open": "The blank {blank} is still open. Give it a value.",
    "bracket-in-linkage": (
        "An alternative that would go is tied by a linkage ({linkage}). "
        "Take out the linkage first, or keep the alternative."
    ),
    "bracket-left-open": (
        "A package chooses for every bracket, and some are left open: {brackets}. "
        "Choose for them too."
    ),
    "common-text-names-nobody": (
        "A common text doesn't say who proposed what. "
        "Leave the names of proposers out."
    ),
    "common-to-whom": (
        "A common text is given to at least two, one of them its recipient. "
        "Tick all of those who are given it, or make it no common text."
    ),
    "copy-differs": (
        "The copy is not what stands in paper {number} at that version. "
        "Prepare it again from the paper's page."
    ),
    "counter-with-what": (
        "“Counter” at {path} needs the words, or the value, that you want instead. "
        "Write them."
    ),
    "draft-moved-on": (
        "The draft {number} was edited since you looked at it. "
        "Read it again before you send it."
    ),
    "edits-too-many": "There are too many edits at once: {most} at most. Make them in several steps.",
    "linkage-broken": (
        "This breaks a linkage of the text: {linkage}. "
        "Choose alternatives that the linkage allows, or take the linkage out of the text first."
    ),
    "no-outcome-to-tell": (
        "There is no outcome to tell here: it is no mediator's proposal, or it was told. "
        "Reload the page."
    ),
    "no-such-alternative": (
        "Bracket {bracket} has no such alternative there. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-article": (
        "There is no article {article} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-blank": (
        "There is no blank {blank} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-bracket": (
        "There is no bracket {bracket} in this paper. "
        "Look at the text as it stands, and choose again."
    ),
    "no-such-day": "That day is not plausible. Give the day on which they answered.",
    "no-such-linkage": "There is no linkage {linkage} in this paper. Reload the page.",
    "no-such-paper": "Act {number} brought no paper into this room. Choose a paper from the list of papers.",
    "no-such-part": "The paper has no part {path}. Look at the text as it was put, and answer again.",
    "no-such-place": "There is no place {place} there; the last is {last}. Choose a place between them.",
    "no-such-version": "The paper has no version {number}. Choose one from its history.",
    "not-a-common-text": (
        "Paper {number} is not a common text: the others may hold another. "
        "Have the clean text put before all as a common text first."
    ),
    "not-ad-referendum": (
        "Answer {number} was not given ad referendum. "
        "There are no principals whose answer it waits for."
    ),
    "nothing-answered": "The answer says nothing. Answer the whole, an article or a bracket.",
    "nothing-edited": "Nothing was changed. Make a change, or leave the page.",
    "nothing-to-replace": (
        "There is no earlier paper of that number to replace here. "
        "Choose another, or none."
    ),
    "outcome-differs": "The answers, as you can see them, say otherwise. Look at them again.",
    "outcome-told": "The outcome of this proposal was told already. Put a new paper if it is to be answered anew.",
    "paper-closed": "This paper was signed and is closed. An amendment is a new paper.",
    "paper-empty": "The paper has no article. Write at least one.",
    "paper-is-a-copy": (
        "Paper {number} is a copy that was put, and stays as it is. "
        "Take it up as a draft to work on it."
    ),
    "paper-is-ours": (
        "Paper {number} is not one that was put before this side. "
        "Answer a paper that was delivered here."
    ),
    "paper-lapsed": (
        "Paper {number} lapsed on {day}. "
        "Ask the mediation whether it still stands, or to put it again."
    ),
    "paper-not-a-source": (
        "The paper {number} itself has to be among the sources of its conveyance. "
        "Prepare it from the paper's page."
    ),
    "paper-not-standing": (
        "Paper {number} no longer stands: it was withdrawn, replaced or signed. "
        "Look which paper stands now."
    ),
    "paper-replaced": (
        "Paper {number} was replaced meanwhile. "
        "See what changed, then answer the newer text, or say that you mean this one."
    ),
    "paper-too-long": (
        "The paper has {length} articles; {longest} is the most. "
        "Put part of it into an annex of its own."
    ),
    "paper-unreadable": "This is not a paper as this software writes it ({problem}). Export the paper again.",
    "paper-unsound": "The paper doesn't hold together ({problem}). Mend the text, or import it again.",
    "paper-untitled": "The paper has no title. Give it one.",
    "proposal-not-clean": (
        "A mediator's proposal is taken or left as it stands, and this one still has brackets. "
        "Settle them, or put it as a bridging proposal."
    ),
    "range-unfit": (
        "No value is between {low} and {high}. "
        "Write the range of the blank from the lower end to the higher."
    ),
    "sticks-to-what": (
        "To stick to an earlier paper, say which one: another paper of this room. "
        "Otherwise leave it open."
    ),
    "take-it-or-leave-it": "A mediator's proposal is accepted or rejected as a whole. Choose one of the two.",
    "text-unbalanced": (
        "A bracket doesn't fit: “{sign}” at character {at} of “{shown}” has no partner. "
        "Add the missing bracket, or put \\ before the sign if it is meant as it stands."
    ),
    "value-out-of-range": (
        "{value} is outside the range of this blank, {low} to {high}. "
        "Give a value inside it."
    ),
    "value-unreadable": (
        "“{value}” can't be read as a {kind}. "
        "Write a number as 30, a date as 2026-03-01, a ratio as 30:1, a choice by its number."
    ),
    "which-alternative": "Say which alternative of bracket {bracket} is meant. Choose one of its letters.",
    "whose-principals": (
        "An answer ad referendum names whose answer it waits for. "
        "Name the principals, or answer otherwise."
    ),
}
