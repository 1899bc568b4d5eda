"""The sentences of refusals about what is told with a leave, prepared, approved, carried and read back."""

CONVEYANCES: dict[str, str] = {
    "acknowledged-already": (
        "This delivery was acknowledged already. Nothing more is needed; you can still read it back."
    ),
    "approvals-missing": (
        "This can't be carried yet: approvals still missing: {missing}. "
        "Ask somebody else of the mediation to approve it."
    ),
    "approvals-one-or-two": "A process asks for one approval or for two. Choose one of them.",
    "approved-already": "You approved this already. Somebody else has to give the next approval.",
    "confirmed-already": (
        "This read-back was confirmed already. If something is still unclear, write to the mediator."
    ),
    "conveyance-not-open": (
        "Act {number} is no conveyance that still waits: it was carried or refused, or is something "
        "else. "
        "Reload the page to see what waits now."
    ),
    "draft-not-open": (
        "Act {number} is no draft that still waits: it was cleared or given back, or is something else. "
        "Reload the page to see what waits now."
    ),
    "guard-overlap": (
        "This wording comes close to something that was told without leave for this recipient. "
        "Reword it, or say why it may go as it stands."
    ),
    "guard-overlap-elsewhere": (
        "This wording comes close to something told in a room where not everybody here sits, so a reason "
        "can't be given here. "
        "Reword it, or prepare it in a room whose members all heard it."
    ),
    "leave-is-theirs": (
        "Leave belongs to those who told something; it can't be given here. "
        "Ask for it in their caucus, or record what they said."
    ),
    "leave-missing": (
        "What is told needs an answer to “May we carry this?”. Choose one of the four answers."
    ),
    "leave-withheld": (
        "A source of this may not be carried to this recipient without the leave of {parties}. "
        "Ask for it in that caucus, or take it out of the sources and the wording."
    ),
    "member-lacks-source": (
        "Somebody in this room did not hear act {number}, from which this was made. "
        "Put it in a room where all who sit there heard every source."
    ),
    "newcomer-lacks-source": (
        "Something in this room was made from what was told in {room}, where “{title}” does not sit. "
        "Seat them there first, or open a new room."
    ),
    "no-open-matter": (
        "Act {number} is no open matter of something mis-sent. Reload the page to see what is open now."
    ),
    "no-sources": "A derived note names what it was made from. Choose at least one source.",
    "no-such-delivery": "Act {number} of this room is no delivery. Reload the page and choose again.",
    "no-such-item": (
        "Act {number} of this room is nothing told with a leave. Reload the page and choose again."
    ),
    "no-such-read-back": (
        "Act {number} of this room is no read-back that still waits. Reload the page to see what waits now."
    ),
    "no-such-source": (
        "You did not hear one of these sources. Choose only from what was said in your rooms."
    ),
    "not-carried": ("As far as you can see, act {number} was not carried. Reload the page and choose again."),
    "nothing-to-correct": (
        "There is no such delivery in this caucus to correct. Choose something that was delivered to it."
    ),
    "retold-differs": (
        "Act {number} would not be said again exactly as it was heard. Reload the page and choose again."
    ),
    "source-not-heard": (
        "This was made from act {number}, which you did not hear or which was destroyed, so its leave "
        "can't be checked. "
        "Take it out of the sources, or let somebody who heard it carry this."
    ),
    "unseat-there-first": (
        "Something in {room} was made from what is told here. Unseat them from {room} first."
    ),
    "wording-not-confirmed": (
        "{party} has not confirmed these very words, in each language they would go in. "
        "Show them in its caucus and ask for its confirmation."
    ),
}
