"""What is believed of each side, and candidates with likelihoods: for rooms that are allowed to keep beliefs."""

from dataclasses import replace

import numpy as np

from goodoffices.bridging.asking import Outlook, next_packages
from goodoffices.bridging.asking.asking import beliefs_of
from goodoffices.bridging.beliefs.prior import Drawn
from goodoffices.bridging.framing import Framed
from goodoffices.bridging.inquiry import Tell
from goodoffices.bridging.regards import THOUSAND, regards_of
from goodoffices.bridging.stated import Statement
from goodoffices.bridging.statements import statements_of
from goodoffices.talks.papers.model import Choice
from goodoffices.talks.runs import Belief, Beliefs, Believed, Candidate, Candidates, Regard

HUNDRED = 100


def said_by(framed: Framed) -> dict[str, tuple[Statement, ...]]:
    """Give what each voice said, by its name in the problem."""
    return {held.name: statements_of(framed, held) for held in framed.held}


def believed(framed: Framed, tell: Tell) -> Beliefs:
    """Give what is believed of each side: from its own voice, and from what the others named as their favourites."""
    tell("beliefs", 0.0)
    names = {held.name: held.party for held in framed.held}
    return Beliefs(
        tuple(
            Believed(
                names[belief.party],
                tuple(
                    Belief(choice, *_thousandths(belief.worth(choice)))
                    for choice in _brackets(framed)
                ),
                _reserve(belief.draws),
                round(HUNDRED * belief.how_much_is_known()),
            )
            for belief in beliefs_of(framed.bare, said_by(framed))
        )
    )


def _brackets(framed: Framed) -> tuple[Choice, ...]:
    """Give every alternative of a bracket; values of blanks are shown where a package is."""
    return tuple(
        Choice(one.id, place)
        for one in framed.bare.issues
        if one.id not in framed.grades
        for place in range(len(one.options))
    )


def _thousandths(spread: tuple[float, float, float]) -> tuple[int, int, int]:
    mean, low, high = (round(one * THOUSAND) for one in spread)
    return mean, min(low, mean), max(high, mean)


def _reserve(draws: Drawn) -> tuple[int, int, int]:
    """Give between what the red line lies four times in five, with its mean between them."""
    low, high = np.quantile(draws.reserve, (0.1, 0.9))
    mean, least, most = _thousandths((float(draws.reserve.mean()), float(low), float(high)))
    return least, mean, most


def believed_candidates(framed: Framed, tell: Tell) -> Candidates:
    """Give packages to consider, each with how likely each side is to accept it, and whether to ask on."""
    asking = next_packages(framed.bare, said_by(framed), tell=tell)
    every = []
    for one in asking.proposed:
        package = {choice.bracket: choice.alternative for choice in one.package}
        outlooks = {outlook.party: outlook for outlook in one.outlooks}
        regards = tuple(
            _with_outlook(regard, outlooks.get(held.name))
            for held, regard in zip(framed.held, regards_of(framed, package), strict=True)
        )
        every.append(Candidate(framed.chosen(package), regards))
    return Candidates(tuple(every), enough=asking.enough)


def _with_outlook(regard: Regard, outlook: Outlook | None) -> Regard:
    """Put what is believed in the place of the plain reading, for a side's own voice."""
    if outlook is None:
        return regard
    gain, low, high = _thousandths((outlook.gain, outlook.low, outlook.high))
    return replace(regard, gain=gain, low=low, high=high, chance=round(HUNDRED * outlook.accepts))
