"""What bears out an answer of `goodoffices bridge`, in words: what is proven, agreed on by two methods, or neither."""

from collections.abc import Iterator, Mapping

from goodoffices.bridging.answers import Agreed, Claimed, Fair, Proof
from goodoffices.cli.voice import Voice
from goodoffices.talks.runs import Criterion
from goodoffices.words.catalogue import phrase

METHODS: Mapping[str, str] = {
    "branch-and-bound": phrase("a search with bounds in whole numbers"),
    "integer-programme": phrase("an integer programme, by HiGHS"),
    "merging": phrase("merging issue by issue"),
    "elimination": phrase("eliminating from the other end"),
    "conflict-driven search": phrase("a search that learns from conflicts"),
    "HiGHS": phrase("an integer programme, by HiGHS"),
}
"""What the engine's methods are called, by their names in a proof."""

BESIDE: Mapping[Criterion, str] = {
    Criterion.MAXMIN: phrase("That the gains above the least could not be greater is not proven."),
    Criterion.KALAI: phrase(
        "That nobody could gain more than is taken as its most, and that the shares above the least could not be "
        "greater, is not proven."
    ),
}
"""What a proof of the bound leaves open, by the criterion."""


def proof_said(voice: Voice, proof: Proof) -> str:
    """Say what bears out a list of packages, or that there is none."""
    return _without_tree(voice, proof) or voice.filled(
        phrase("It is proven; “goodoffices bridge check” goes through the proof without any solver.")
    )


def fair_proof_said(voice: Voice, fair: Fair) -> Iterator[str]:
    """Say what bears out that a package is the fairest: how far it is proven, and what is not."""
    yield _without_tree(voice, fair.proof) or voice.filled(
        phrase(
            "That no package has more is proven; “goodoffices bridge check” goes through the proof without any solver."
        )
    )
    if fair.criterion in BESIDE and not isinstance(fair.proof, Claimed):
        yield voice.filled(BESIDE[fair.criterion])
        yield voice.filled(phrase("Where the problem is small, the check works it out again."))


def _without_tree(voice: Voice, proof: Proof) -> str:
    match proof:
        case Agreed((one, other)):
            said = phrase(
                "No proof goes with it; two independent methods gave the same answer: {one}, and {other}."
            )
            return voice.filled(said, one=voice.filled(METHODS[one]), other=voice.filled(METHODS[other]))
        case Claimed(method):
            said = phrase("One method says so, and nothing else bears it out: {method}.")
            return voice.filled(said, method=voice.filled(METHODS[method]))
    return ""
