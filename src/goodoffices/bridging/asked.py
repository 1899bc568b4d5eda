"""What the desk's clerk asks of the engine, in the clerk's own process."""

from goodoffices.bridging.advising import found
from goodoffices.bridging.framing import framed
from goodoffices.bridging.grounds import require_problem
from goodoffices.bridging.inquiry import Answered, Inquiry, Tell

ENGINE = "goodoffices bridging 2"
"""Names this engine in what it answers; counted up when the same question may get another answer."""


def answer(inquiry: Inquiry, tell: Tell | None = None) -> Answered:
    """Answer; refuses what `require_problem` refuses, and what is too large for the engine."""
    problem = framed(inquiry.paper, inquiry.held)
    require_problem(problem.bare)
    what, certificate = found(problem, inquiry, tell or _unheard)
    return Answered(what, inquiry.digest, ENGINE, certificate)


def _unheard(_stage: str, _share: float) -> None:
    """Tell nobody."""
