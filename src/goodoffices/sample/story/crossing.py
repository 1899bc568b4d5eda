"""The second week: leave is asked and given, and the first sentence crosses, by courier, to a side without seats."""

from goodoffices.sample.stage import Stage, carry
from goodoffices.sample.tongues import ASK, OURS, OWN_IDEA, en, only_to
from goodoffices.talks.acts import (
    Acknowledgement,
    ContactNote,
    ConveyancePrepared,
    How,
    Intent,
    LeaveAsked,
    LeaveChanged,
    Message,
    TranscriptAllowed,
)

SENTENCE = en(
    "The Upper Shore says: on the day on which a physician known to both shores has seen the crew, the first parts for "
    "the pumps leave our depot."
)


def leave_is_asked(stage: Stage) -> None:
    """Ask the Upper Shore whether a sentence may go in its name; it confirms the very words."""
    day = stage.day(9)
    offer = en(
        "If the crew may be visited, the Council would send the first parts for the pumps on the same day. We say this "
        "to you first; ask us before it goes anywhere."
    )
    day.at("10:05").says("head_a", "caucus_a", Message(Intent.OFFER, offer, ASK), "a-offer")
    asked = LeaveAsked(stage.number("a-offer"), "B", SENTENCE, in_their_name=True)
    day.at("11:20").says("lead", "caucus_a", asked)
    given = LeaveChanged(stage.number("a-offer"), only_to(OURS, "B"), SENTENCE)
    day.at("16:45").says("head_a", "caucus_a", given, "a-leave")


def the_first_sentence_crosses(stage: Stage) -> None:
    """Carry it to the Assembly by courier, and write down what came back, as heard by the deputy mediator."""
    prepared = ConveyancePrepared(
        "B", stage.rooms["caucus_b"], (SENTENCE,), (stage.ref("a-offer"),), in_name_of="A"
    )
    carry(stage.day(10), ("09:00", "09:25", "09:40"), "caucus_b", prepared, "sentence")
    received = Acknowledgement(stage.number("sentence-delivered"))
    stage.day(12).at("14:00").says("deputy", "caucus_b", received)
    theirs = en(
        "The Assembly has read the sentence. It has nothing against a visit by a physician whom both shores know, in "
        "stages with the rest. It wishes to hear what parts are meant, and will now send a delegation."
    )
    ours = en("We shall put the question of the parts in our own words, and we await the delegation.")
    day = stage.day(14)
    note = ContactNote(
        "The Assembly, by courier", How.COURIER, stage.day(12).when("17:00"), theirs, ours, OWN_IDEA
    )
    day.at("10:30").says("deputy", "caucus_b", note, "b-visit")
    # As the rules were then, somebody else of the room had to allow it.
    allowed = TranscriptAllowed(stage.cards["head_a"].seat, stage.number("a-leave"))
    stage.day(16).at("10:00").says("deputy", "caucus_a", allowed)
