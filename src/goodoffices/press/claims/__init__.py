"""Who is reported to have said what: rules propose, learned weights say how sure, what is settled becomes claims."""

from collections.abc import Iterator

from goodoffices.press.claims import foreign, parsed, spoken
from goodoffices.press.claims.candidates import Candidate
from goodoffices.press.claims.floating import floating, joined
from goodoffices.press.claims.relaying import relayed
from goodoffices.press.claims.settling import claims, settled, weighed
from goodoffices.press.claims.weighed import Weighed
from goodoffices.press.claims.weighing import Weights, weights
from goodoffices.press.document import Document
from goodoffices.talks.pressfile.entries import Claim


def proposals(document: Document) -> list[Candidate]:
    """Give what the rules of the back end propose, before anything is weighed."""
    rules = parsed if document.parse is not None else spoken
    return list(rules.candidates(document))


def read(document: Document, weights: Weights) -> list[Weighed]:
    """Give what stands once the proposals are weighed, and the quotations that nobody's cue governs."""
    kept = settled(relayed(document, weighed(document, weights, proposals(document))))
    plain = joined(document, [one for _, one in kept])
    kept = [(odds, one) for (odds, _), one in zip(kept, plain, strict=True)]
    return settled([*kept, *weighed(document, weights, floating(document, plain))])


def find(document: Document) -> Iterator[Claim]:
    """Give the claims of a report in the order of its text."""
    if document.lang in foreign.LANGUAGES:
        yield from claims(document, _foreign(document))
    else:
        yield from claims(
            document, read(document, weights("parser" if document.parse is not None else "rules"))
        )


def _foreign(document: Document) -> list[Weighed]:
    """Give the claims of a report in Arabic, Hebrew or French, and the quotations that stand alone."""
    found = [(foreign.odds(one), one) for one in foreign.candidates(document)]
    kept = settled(found)
    plain = joined(document, [one for _, one in kept])
    alone = list(floating(document, plain))
    return settled(
        [*zip((odds for odds, _ in kept), plain, strict=True), *((foreign.odds(one), one) for one in alone)]
    )


__all__ = ["find", "proposals", "read"]
