"""The sentence of each refusal: what is wrong, then how to mend it, filled with the refusal's parameters.

English by code; the catalogues hold the other languages.  Here the tables of `*_sentences.py` are joined, one of each
subject, with what belongs to all of them.  A refusal about a room that the reader may not know of says the same whether
the room exists or not.
"""

from goodoffices.words.commitment_sentences import COMMITMENTS
from goodoffices.words.conveyance_sentences import CONVEYANCES
from goodoffices.words.engine_sentences import ENGINES
from goodoffices.words.exchange_sentences import EXCHANGES
from goodoffices.words.file_sentences import FILES
from goodoffices.words.incident_sentences import INCIDENTS
from goodoffices.words.list_sentences import LISTS
from goodoffices.words.paper_sentences import PAPERS
from goodoffices.words.plan_sentences import PLANS
from goodoffices.words.position_sentences import POSITIONS
from goodoffices.words.press_sentences import PRESS
from goodoffices.words.register_sentences import REGISTER
from goodoffices.words.room_sentences import ROOMS
from goodoffices.words.server_sentences import SERVER
from goodoffices.words.signing_sentences import SIGNING
from goodoffices.words.stability_sentences import STABILITIES

REFUSALS: dict[str, str] = {
    **COMMITMENTS,
    **CONVEYANCES,
    **ENGINES,
    **EXCHANGES,
    **FILES,
    **INCIDENTS,
    **LISTS,
    **PAPERS,
    **PLANS,
    **POSITIONS,
    **PRESS,
    **REGISTER,
    **ROOMS,
    **SERVER,
    **SIGNING,
    **STABILITIES,
    "confidence-unfit": "A confidence is a whole number from 0 to 100. Give one of these.",
    "day-unfit": "“{day}” is not a day. Write it as year, month and day, or leave it empty.",
    "ends-before-it-begins": "It would end before it begins. Put the later day second.",
    "engine-failed": (
        "The engine came to its end at this before it had an answer; nothing was said. Try again, with a shorter "
        "text if it happens again."
    ),
    "engine-too-long": (
        "The engine had no answer after {seconds} seconds and was stopped; nothing was said. Ask about less, or try "
        "again."
    ),
    "items-too-many": "There may be at most {most} of these. Leave some out, or divide them.",
    "language-not-used": (
        "This text is marked as {lang}, which the process does not use. "
        "Choose one of its languages: {languages}."
    ),
    "language-twice": "Two of these texts are in the same language. Keep one text for each language.",
    "name-empty": "A name or title is missing. Write one.",
    "name-has-controls": (
        "Hidden characters in this name can change how it reads: {shown}. Write it again without them."
    ),
    "name-too-long": "A name or title may have at most {longest} characters. Shorten it.",
    "no-language": "A process needs at least one language. Choose one.",
    "no-such-act": "There is no such act in this room. Reload the page and choose again.",
    "not-a-file": "{part} is not a file. Leave it out.",
    "not-a-number": "“{value}” is not a number. Write it in digits, with a point before decimals.",
    "not-said-by-hand": (
        "This is not said by itself: it comes with another step. Use the page made for that step."
    ),
    "nothing-said": "There are no words here yet. Write something first.",
    "range-backwards": "{upto} is less than {value}. Put the smaller number first.",
    "reason-missing": "A reason is needed here. Say why in a few words.",
    "request-malformed": (
        "This request can't be read: it is too large, or not in the form that a page sends. "
        "Go back, and send the page's own form with less in it."
    ),
    "server-failed": (
        "Something failed on this server; nothing was done by halves. "
        "Try again, and tell the operator if it fails again."
    ),
    "time-without-zone": "The time has no zone. Choose the zone that the time is in.",
    "too-long": (
        "This text has {length} characters; {longest} is the most. Shorten it, or hand it over as a paper."
    ),
    "url-unfit": (
        "An address of a page begins with http:// or https:// and has no line breaks. Put it right, or leave it empty."
    ),
    "wrong-room": "This can't be said in this room. It is said in: {kinds}.",
}
