"""The sentences of refusals about what parties hold on a text, and what is believed of them."""

POSITIONS: dict[str, str] = {
    "belief-without-day": (
        "In a room for beliefs everything counts until a day, and none is given. Say until which day it counts."
    ),
    "beliefs-are-off": (
        "The rules of procedure allow no room for beliefs. Have a mediator change them first, or open a mediation room."
    ),
    "beliefs-have-their-room": (
        "What is believed of a side is asked in a room for beliefs only. Open one, if the rules of procedure allow it."
    ),
    "beliefs-not-exported": (
        "Nothing of a room for beliefs leaves it: no transcript, no file made of it, no note elsewhere. Read it there."
    ),
    "blank-without-measure": (
        "{place} is not filled in by something that can be measured. Leave its range out, or speak of it in words."
    ),
    "day-without-belief": (
        "Only in a room for beliefs does an estimate or an answer of the engine end on a day. Leave the day out."
    ),
    "marked-twice": "The same alternative or blank is spoken of twice. Say one thing of each.",
    "no-positions": (
        "No position is given yet. Mark an alternative, put brackets in order, or say something of a package."
    ),
    "nothing-left-open": (
        "Draft {number} has no bracket left, so there is nothing to ask the engine. Choose another draft."
    ),
    "ordered-twice": "A bracket stands twice in the order, or has points twice. Name each once.",
    "packages-too-many": "At most {most} whole packages can be spoken of at a time. Take some back.",
    "points-too-many": "There are {most} points to share out, and {given} were given. Take some back.",
    "positions-changed-meanwhile": (
        "Other positions of this voice stand since this form was opened, in act {number}; nothing you typed is lost. "
        "Look at them, put into the form what you mean to keep, and send it again to have yours stand in their place."
    ),
    "tied-to-itself": (
        "{place} is tied to itself, or to nothing. Choose alternatives of other brackets that it depends on."
    ),
}
