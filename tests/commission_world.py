"""Talks that came to an end: a clean text signed by both sides and closed, and the commission that carries it out.

`sign_text` has it signed and closed in the room `mediation`; `open_commission` opens the room `commission` (both
mediators, A's head and expert, B's head, the guarantor, the observer); `lay_text` lays the text there.
"""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from goodoffices.talks.acts import (
    Capacity,
    CommitmentDrawn,
    Initialled,
    Opening,
    PaperConcluded,
    PhasesSet,
    Signed,
    SourceRef,
    TextLaid,
    Way,
)
from goodoffices.talks.papers.applying import apply
from goodoffices.talks.papers.canonical import fingerprint
from goodoffices.talks.papers.copies import as_copy
from goodoffices.talks.papers.edits import AddArticle
from goodoffices.talks.papers.model import Paper, PaperKind
from goodoffices.talks.papers.signing import statement
from goodoffices.talks.rooms import Charter, RoomKind
from goodoffices.talks.undertakings import Commitment, Phase
from tests.papers_world import ar, carry_paper, open_paper, worded
from tests.world import World, card, en

SEATED = ("lead", "deputy", "head_a", "expert_a", "head_b", "guarantor", "observer")

ARTICLES = (
    (
        "Article 1",
        ("Truce", "الهدنة"),
        "The Northern Shore and the Southern Shore shall refrain from firing across the lake each day from "
        "1 March 2031 to 11 April 2031.",
        "يمتنع الشاطئ الشمالي والشاطئ الجنوبي عن إطلاق النار عبر البحيرة كل يوم من 1 مارس 2031 إلى 11 أبريل 2031.",
    ),
    (
        "Article 2",
        ("Boats", "القوارب"),
        "The Northern Shore shall return 600 fishing boats to the Southern Shore within 42 days of signature. "
        "The return shall be verified by the Guarantor.",
        "يعيد الشاطئ الشمالي 600 قارب صيد إلى الشاطئ الجنوبي خلال 42 يوما من التوقيع.",
    ),
    (
        "Article 3",
        ("Withdrawal", "الانسحاب"),
        "After the return of the boats, the Southern Shore shall withdraw from 40 hectares of the east bank no later "
        "than 30 April 2031.",
        "ينسحب الشاطئ الجنوبي من 40 هكتارا من الضفة الشرقية قبل 30 أبريل 2031.",
    ),
)


def deal_text() -> Paper:
    """Make a clean text of three articles in English and Arabic."""
    made = Paper(PaperKind.SINGLE_TEXT, (en("Lake agreement"), ar("اتفاق البحيرة")))
    for place, (label, heading, english, arabic) in enumerate(ARTICLES):
        made = apply(made, AddArticle("", place, worded(label, heading, (english, arabic))))
    return made


def sign_text(world: World, draft: SourceRef | None = None) -> SourceRef:
    """Put a clean draft before both sides as a common text, have it initialled, signed and closed; give it."""
    draft = draft or open_paper(world, deal_text())
    common = common_of(world, draft)
    for side in ("a", "b"):
        number = carry_paper(world, draft, side, common_to=("A", "B"))
        world.act(f"head_{side}", f"caucus_{side}", Initialled(number, common))
        key = Ed25519PrivateKey.generate()
        public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()
        signed = Signed(
            number,
            common,
            Capacity.PARTY,
            Way.KEY,
            f"Head of {side.upper()}",
            public,
            key.sign(statement(common)).hex(),
        )
        world.act(f"head_{side}", f"caucus_{side}", signed)
    world.act("lead", "mediation", PaperConcluded(draft.number, common))
    return draft


def copy_of(world: World, draft: SourceRef) -> Paper:
    """Give the copy that was signed."""
    return as_copy(world.view("lead", "mediation").papers[draft.number].paper).paper


def common_of(world: World, draft: SourceRef) -> str:
    """Give the fingerprint that was signed."""
    return fingerprint(copy_of(world, draft))


def open_commission(world: World, seated: tuple[str, ...] = SEATED) -> str:
    """Open the commission with those seats."""
    charter = Charter(RoomKind.COMMISSION, (en("Joint commission"), ar("اللجنة المشتركة")))
    opening = Opening(charter, tuple(card(one) for one in seated))
    world.rooms["commission"] = world.seats["lead"].open(opening, key="commission").room
    return world.rooms["commission"]


def lay_text(world: World, draft: SourceRef) -> int:
    """Lay the signed text before the commission; give its number there."""
    return world.act("lead", "commission", TextLaid(copy_of(world, draft), common_of(world, draft))).number


def boats(**more: object) -> Commitment:
    """Make the commitment of the boats: A returns 600 to B, and the guarantor verifies."""
    told = {
        "who": "A",
        "what": (en("Return fishing boats"), ar("إعادة قوارب الصيد")),
        "to": "B",
        "amount": 600,
        "unit": "boats",
        "verifier": "G",
    }
    return Commitment(**(told | more))


def bank(**more: object) -> Commitment:
    """Make the commitment of the east bank: B withdraws from 40 hectares, owed to A."""
    told = {"who": "B", "what": (en("Withdraw from the east bank"),), "to": "A", "amount": 40, "unit": "hectares"}
    return Commitment(**(told | {"verifier": "G"} | more))


def draw(world: World, one: Commitment, who: str = "lead") -> int:
    """Draw a commitment; give its number."""
    return world.act(who, "commission", CommitmentDrawn(one)).number


def set_phases(world: World, *phases: Phase) -> int:
    """Set the phases; give the act's number."""
    return world.act("lead", "commission", PhasesSet(phases)).number


def phase(name: str, **more: object) -> Phase:
    """Make a phase of that mark."""
    return Phase(name, (en(f"Phase {name}"),), **more)


__all__ = [
    "bank",
    "boats",
    "common_of",
    "copy_of",
    "deal_text",
    "draw",
    "lay_text",
    "open_commission",
    "phase",
    "set_phases",
    "sign_text",
]
