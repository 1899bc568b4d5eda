"""The sentences of refusals about who sits in which room, the rules of procedure, tracks and suspensions."""

ROOMS: dict[str, str] = {
    "card-differs": (
        "“{title}” is known in another of your rooms with another role or for another participant. "
        "Give it the same role and participant here, or make a new seat."
    ),
    "caucus-of-another": (
        "That caucus is not {recipient}'s. Choose a caucus of {recipient}, or another recipient."
    ),
    "caucus-with-whom": "A caucus is held with somebody. Choose the participant that it is with.",
    "commission-is-everybodys": (
        "A commission is with all who carry the deal out, not with one participant. Open it without naming one."
    ),
    "delegation-alone": (
        "A delegation's room is for the delegation alone, and “{title}” does not belong to it. "
        "Seat only people of this delegation."
    ),
    "for-the-head": "Only the head can do this here. Ask the head of the delegation to do it.",
    "for-the-mediation": ("Only the mediation can do this here. Write to the mediator if it should be done."),
    "for-the-mediator": "Only a mediator decides this. Ask the mediator to do it.",
    "invite-not-yours": (
        "You can't invite somebody to the seat “{title}”. Ask its head, or the mediator, to do it."
    ),
    "last-seat": ("This is the last seat in the room. Seat somebody else first; a room is never left empty."),
    "mediator-for-a-party": (
        "A mediator sits for no participant, and “{title}” would. "
        "Choose another role, or seat them for the mediation."
    ),
    "no-public-page": (
        "The rules of this process have no public page. "
        "Change the rules of procedure first, or tell it in a notice."
    ),
    "no-room-chosen": "No room was chosen. Tick at least one room.",
    "no-such-call": "There is no such call due. Reload the page to see which calls are due now.",
    "no-such-participant": (
        "This can't be said of {participants} here: there is no such participant, or it is the one you "
        "speak with. "
        "Choose among the participants shown."
    ),
    "no-such-proposal": (
        "There is no such proposal to seat somebody, or it was answered already. "
        "Reload the page to see what waits now."
    ),
    "no-such-room": "There is no such room, or you do not sit in it. Go back to your rooms.",
    "no-such-round": "Rounds are numbered from 1. Choose another number.",
    "not-in-room": "You do not sit in this room, so you can't speak in it. Go back to your rooms.",
    "not-seated": "You have no seat in this process. If you should have one, ask whoever invited you.",
    "not-seated-here": "That seat is not in this room. Reload the page to see who sits here now.",
    "not-suspended": ("There is no such suspension still in force. Reload the page to see what stands now."),
    "opener-sits": "Whoever opens a room sits in it. Add your own seat.",
    "other-side-in-caucus": (
        "“{title}” belongs to another party and can't sit in this caucus. "
        "Seat only this party and the mediation."
    ),
    "own-people-only": ("You can seat and unseat your own people only. Ask the others to do it for theirs."),
    "own-suspension-only": (
        "Only this caucus's own party can be said here to have stopped. "
        "Record it in the caucus of the party concerned."
    ),
    "participant-kind-stays": (
        "A participant stays what it is in the talks, such as a party or a guarantor. "
        "Keep its kind, or name a new participant."
    ),
    "participant-letter": "A participant is known by one to three letters or digits. Choose such a mark.",
    "participant-mark": "There are eight colours with their hatches. Choose one of them.",
    "party-agrees-first": (
        "The party agrees before anybody new joins its caucus. Propose “{title}”; the party will be asked."
    ),
    "past-opened-by-head": "Only the head opens the past of this room. Ask the head to do it.",
    "proposed-already": "This seat was proposed already. Wait for the party's answer.",
    "retention-days": (
        "Acts are kept for at least one day, by kind of room. Write a whole number of days, 1 or more."
    ),
    "return-before-suspension": "A return can't be earlier than the suspension. Correct the date.",
    "room-busy": "Others are saying something in this room just now. Nothing was lost; send it again.",
    "room-for-everyone": (
        "Nobody is seated in this room by hand: everyone it is meant for hears it. Choose another room."
    ),
    "room-kind-given": "This can't be done in a room of that kind. Choose another kind.",
    "room-moved": (
        "Something changed in this room while you were at it. Reload the page, look, and send it again."
    ),
    "round-is-so": "That round is so already. Reload the page to see which round is open.",
    "seat-directly": (
        "No one of the party sits in this room, so there is nobody to ask. Seat them directly."
    ),
    "side-in-mediation": (
        "“{title}” belongs to a party, and the parties don't sit in the mediation's own rooms. "
        "Seat them in their caucus."
    ),
    "sits-already": "“{title}” sits in this room already. Nothing more is needed.",
    "somebody-else": "Somebody else has to allow this. Ask another member of the room.",
    "suspended-already": (
        "This suspension is recorded already. Record the return first, or correct the date by a note."
    ),
    "track-is-so": "The track “{name}” is so already. Reload the page to see which tracks are open.",
    "transcript-by-heads": ("In this process only heads take a transcript of {room}. Ask the head for one."),
    "transcript-not-allowed": (
        "Somebody else has to allow a transcript of {room} up to where it stands now. "
        "Ask another head or the mediator to allow it."
    ),
    "two-sides": "Talks have two sides or more. Name at least two participants as parties.",
    "which-track": (
        "A track is named when a track stops, and only then. Choose what stops, or name the track."
    ),
}
