"""The first week: rooms open, one side sits down, the other is heard by telephone and courier."""

from goodoffices.sample.stage import Stage, to_all
from goodoffices.sample.tongues import ASK, NO, OWN_IDEA, ar, en, fr, he
from goodoffices.talks.acts import ContactNote, How, Intent, Message, NameRegistered, Round
from goodoffices.talks.guard import ContestedName


def the_rooms_open(stage: Stage) -> None:
    """Let the lead mediator seat the deputy and open the first rooms; nobody of the Lower Shore has a seat."""
    day = stage.day(1)
    day.at("09:20").seats("lead", "mediation", "deputy")
    day.at("09:40").opens("lead", "press")
    day.at("10:00").opens("lead", "caucus_a")
    day.at("10:05").opens("lead", "caucus_b")


def the_first_words(stage: Stage) -> None:
    """Hear the Upper Shore in its caucus, and the Lower Shore by telephone and by letter."""
    day = stage.day(1)
    statement = en(
        "Our Council enters these talks to see the ferries run again and our crew come home. Every week of the "
        "closure costs our shore its market. We will speak of the Lantern Gate as our grandparents did, and we know "
        "that others call it otherwise."
    )
    day.at("15:30").says("head_a", "caucus_a", Message(Intent.STATEMENT, statement, ASK), "a-first")
    theirs = en(
        "We shall hear what the mediation brings. Nobody of ours sits down at a screen before the Assembly has met. "
        "Until then write to the islands; a letter takes the courier two days each way."
    )
    ours = en("We write down each call and read it back. Nothing is carried before we have asked.")
    call = ContactNote(
        "Secretary of the Assembly", How.TELEPHONE, day.when("16:10"), theirs, ours, ASK, read_back=True
    )
    day.at("16:40").says("lead", "caucus_b", call, "b-first")
    day = stage.day(3)
    question = en("What would your Council need to see first: the crew visited, or the ferries running?")
    asked = day.at("10:15").says("lead", "caucus_a", Message(Intent.QUESTION, question))
    reply = ar(
        "نحتاج أولًا إلى أن تزور الطاقمَ جهةٌ محايدة. أما العبّارات فيمكن أن تعود على مراحل، ولا نشترط يومًا بعينه."
    )
    day.at("11:50").says(
        "head_a", "caucus_a", Message(Intent.REPLY, reply, OWN_IDEA, re=asked.number), "a-stages"
    )
    letter = en(
        "The ferry tore the grille of our intake at the Reed Passage with her keel, and half our shore drew from "
        "wells for nine days. We will not untie one ferry for a promise. The persons of the crew, eleven in number, "
        "are under inquiry; they are housed and fed."
    )
    note = ContactNote(
        "The Assembly, by letter",
        How.COURIER,
        day.when("08:00"),
        letter,
        en("Received. Nothing of it is carried."),
        NO,
    )
    stage.day(5).at("09:30").says("lead", "caucus_b", note, "b-letter")


def the_names(stage: Stage) -> None:
    """Register what each shore calls the narrow water, and what the mediation writes; then open the first round."""
    neck = ContestedName(
        "The narrow water between the two landings",
        (en("the neck of the lake"), ar("عنق البحيرة"), he("צוואר האגם"), fr("le goulet du lac")),
        (
            ("A", en("the Lantern Gate")),
            ("A", ar("بوابة الفانوس")),
            ("B", en("the Reed Passage")),
            ("B", ar("ممر القصب")),
        ),
    )
    stage.day(5).at("11:00").says("lead", "press", NameRegistered(neck))
    texts = (
        en("The first round opens. Each shore speaks with the mediation alone; the two do not meet."),
        ar("تُفتتح الجولة الأولى. يتحدث كل شاطئ مع الوساطة وحدها، ولا يلتقي الطرفان."),
    )
    stage.day(6).at("10:00").tells_all(to_all(Round(1, True, texts)))


def the_guild_and_the_institute(stage: Stage) -> None:
    """Open a room with the guarantor, who says what it could undertake, and one with the observer."""
    day = stage.day(6)
    day.at("11:00").opens("lead", "caucus_g")
    day.at("11:30").opens("lead", "caucus_o")
    pilots = fr(
        "La Guilde peut mettre deux pilotes à bord de chaque bac, choisis avec l’accord des deux rives. Elle ne "
        "garde personne et n’inspecte rien : elle conduit, et elle dit ce qu’elle a vu."
    )
    stage.day(8).at("14:20").says(
        "guarantor", "caucus_g", Message(Intent.OFFER, pilots, OWN_IDEA), "g-pilots"
    )
