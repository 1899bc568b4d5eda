"""Who takes part in the sample talks, where they sit, and by which names the invented people sign in.

The lake, its shores, ministries, guild and institute exist nowhere; both shores use the same languages.
"""

from goodoffices.sample.tongues import en, named
from goodoffices.talks.people import Participant, ParticipantKind, Role, SeatCard
from goodoffices.talks.procedure import Procedure, TranscriptRule
from goodoffices.talks.rooms import Charter, RoomKind

A = Participant(
    "A",
    named("Upper Shore", "الشاطئ الأعلى", "החוף העליון", "Rive haute"),
    ParticipantKind.SIDE,
    1,
    "The Shore Council, which meets each week and answers its delegation within a day.",
)
B = Participant(
    "B",
    named("Lower Shore", "الشاطئ الأسفل", "החוף התחתון", "Rive basse"),
    ParticipantKind.SIDE,
    2,
    "The Shore Assembly on the outer islands: reached by courier only, two days each way.",
)
P = Participant(
    "P",
    named("Valley Ministry", "وزارة الوادي", "משרד העמק", "Ministère de la Vallée"),
    ParticipantKind.PARTNER,
    3,
)
Q = Participant(
    "Q",
    named("Harbour Ministry", "وزارة المرفأ", "משרד הנמל", "Ministère du Port"),
    ParticipantKind.PARTNER,
    4,
)
G = Participant(
    "G",
    named("Pilots' Guild", "نقابة المرشدين", "גילדת הנווטים", "Guilde des pilotes"),
    ParticipantKind.GUARANTOR,
    5,
)
O = Participant(  # noqa: E741  (its letter in the talks)
    "O",
    named("Waters Institute", "معهد المياه", "מכון המים", "Institut des eaux"),
    ParticipantKind.OBSERVER,
    6,
)
N = Participant(
    "N",
    named("Lamp Society", "جمعية المصباح", "אגודת המנורה", "Société de la Lampe"),
    ParticipantKind.INTERMEDIARY,
    7,
)
PARTICIPANTS = (A, B, P, Q, G, O, N)

TITLE = named(
    "Talks on Lake Ilvane", "محادثات بحيرة إلفان", "השיחות על אגם אילוון", "Pourparlers du lac Ilvane"
)
PROCEDURE = Procedure(
    languages=("en", "ar", "he", "fr"), approvals=1, transcripts=TranscriptRule.HEADS_ALLOWED
)
"""The rules on the first day; they are changed on day 21."""

SEATS: dict[str, tuple[Role, str, str]] = {
    "lead": (Role.MEDIATOR, "Lead mediator", ""),
    "deputy": (Role.MEDIATOR, "Deputy mediator", ""),
    "analyst": (Role.ANALYST, "Analyst", ""),
    "spokesperson": (Role.SPOKESPERSON, "Spokesperson", ""),
    "partner_p": (Role.CO_MEDIATOR, "Envoy of the Valley Ministry", "P"),
    "partner_q": (Role.CO_MEDIATOR, "Envoy of the Harbour Ministry", "Q"),
    "head_a": (Role.HEAD, "Head of delegation, Upper Shore", "A"),
    "expert_a": (Role.EXPERT, "Ferry engineer, Upper Shore", "A"),
    "counsel_a": (Role.EXPERT, "Legal adviser, Upper Shore", "A"),
    "head_b": (Role.HEAD, "Head of delegation, Lower Shore", "B"),
    "expert_b": (Role.EXPERT, "Water engineer, Lower Shore", "B"),
    "guarantor": (Role.GUARANTOR, "Envoy of the Pilots' Guild", "G"),
    "observer": (Role.OBSERVER, "Observer of the Waters Institute", "O"),
    "intermediary": (Role.INTERMEDIARY, "Delegate of the Lamp Society", "N"),
}

PEOPLE: list[tuple[str, str]] = [
    ("lead", "oriel"),
    ("deputy", "wren"),
    ("analyst", "corin"),
    ("spokesperson", "linnet"),
    ("partner_p", "marlo"),
    ("partner_q", "tessaly"),
    ("head_a", "perrin"),
    ("expert_a", "sorrel"),
    ("counsel_a", "avel"),
    ("head_b", "jorun"),
    ("expert_b", "niva"),
    ("guarantor", "caspar"),
    ("observer", "ilse"),
    ("intermediary", "bram"),
]
"""Each seat of the sample by its key, and the invented person's sign-in name."""

MEDIATION_TITLE = named("Mediation team", "فريق الوساطة", "צוות התיווך", "Équipe de médiation")
FERRIES = "Ferries"
CREW = "Crew"

_CAUCUS, _DELEGATION, _MEDIATION = RoomKind.CAUCUS, RoomKind.DELEGATION, RoomKind.MEDIATION

ROOMS: dict[str, tuple[Charter, tuple[str, ...]]] = {
    "press": (
        Charter(RoomKind.PRESS, named("Press room", "غرفة الصحافة", "חדר העיתונות", "Salle de presse")),
        ("lead", "deputy", "analyst", "spokesperson"),
    ),
    "caucus_a": (
        Charter(
            _CAUCUS,
            named("With the Upper Shore", "مع الشاطئ الأعلى", "עם החוף העליון", "Avec la Rive haute"),
            A,
        ),
        ("lead", "deputy", "head_a"),
    ),
    "caucus_b": (
        Charter(
            _CAUCUS,
            named("With the Lower Shore", "مع الشاطئ الأسفل", "עם החוף התחתון", "Avec la Rive basse"),
            B,
        ),
        ("lead", "deputy"),
    ),
    "caucus_g": (
        Charter(_CAUCUS, named("With the Guild", "مع النقابة", "עם הגילדה", "Avec la Guilde"), G),
        ("lead", "deputy", "guarantor"),
    ),
    "caucus_o": (
        Charter(_CAUCUS, named("With the Institute", "مع المعهد", "עם המכון", "Avec l’Institut"), O),
        ("lead", "deputy", "observer"),
    ),
    "caucus_n": (
        Charter(_CAUCUS, named("With the Society", "مع الجمعية", "עם האגודה", "Avec la Société"), N),
        ("lead", "deputy", "intermediary"),
    ),
    "commission": (
        Charter(
            RoomKind.COMMISSION,
            named("Sedge Water commission", "لجنة مياه السعد", "ועדת מי הגומא", "Commission de l’Eau aux laîches"),
        ),
        ("lead", "deputy", "head_a", "expert_a", "head_b", "expert_b", "guarantor", "intermediary", "observer"),
    ),
    "lists_a": (
        Charter(
            RoomKind.LISTS,
            named("Upper Shore's list", "قائمة الشاطئ الأعلى", "רשימת החוף העליון", "Liste de la Rive haute"),
            A,
        ),
        ("head_a", "intermediary"),
    ),
    "lists_b": (
        Charter(
            RoomKind.LISTS,
            named("Lower Shore's list", "قائمة الشاطئ الأسفل", "רשימת החוף התחתון", "Liste de la Rive basse"),
            B,
        ),
        ("head_b", "intermediary"),
    ),
    "delegation_a": (
        Charter(
            _DELEGATION,
            named(
                "Upper Shore's own room", "غرفة الشاطئ الأعلى", "חדר החוף העליון", "Salle de la Rive haute"
            ),
            A,
        ),
        ("head_a", "expert_a"),
    ),
    "delegation_b": (
        Charter(
            _DELEGATION,
            named(
                "Lower Shore's own room", "غرفة الشاطئ الأسفل", "חדר החוף התחתון", "Salle de la Rive basse"
            ),
            B,
        ),
        ("head_b", "expert_b"),
    ),
    "joint_a": (
        Charter(
            _MEDIATION,
            named("With the Valley's envoy", "مع مبعوث الوادي", "עם שליח העמק", "Avec l’envoyé de la Vallée"),
        ),
        ("lead", "deputy", "partner_p"),
    ),
    "joint_b": (
        Charter(
            _MEDIATION,
            named("With the Harbour's envoy", "مع مبعوث المرفأ", "עם שליח הנמל", "Avec l’envoyé du Port"),
        ),
        ("lead", "deputy", "partner_q"),
    ),
    "beliefs": (
        Charter(
            _MEDIATION,
            named("What we believe", "ما نظنّه", "מה אנו סבורים", "Ce que nous croyons"),
            beliefs=True,
        ),
        ("lead", "deputy"),
    ),
    "ferries_a": (
        Charter(
            _CAUCUS,
            named(
                "Engineers, Upper Shore",
                "مهندسو الشاطئ الأعلى",
                "מהנדסי החוף העליון",
                "Ingénieurs, Rive haute",
            ),
            A,
            FERRIES,
        ),
        ("lead", "deputy", "expert_a"),
    ),
    "ferries_b": (
        Charter(
            _CAUCUS,
            named(
                "Engineers, Lower Shore",
                "مهندسو الشاطئ الأسفل",
                "מהנדסי החוף התחתון",
                "Ingénieurs, Rive basse",
            ),
            B,
            FERRIES,
        ),
        ("lead", "deputy", "expert_b"),
    ),
}
"""The rooms that are opened in the story, by key, with those who sit there from the first act."""


def card_of(who: str, seat: str) -> SeatCard:
    """Give the card of one of the cast, sitting on the seat of that id."""
    role, title, party = SEATS[who]
    return SeatCard(seat, role, en(title), party)
