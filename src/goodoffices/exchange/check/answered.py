"""The check of any answer: refused with the first thing that is wrong in it, or what it shows and what it leaves."""

from goodoffices.exchange.check.checked import Checked, Left, Looked, Shown
from goodoffices.exchange.check.ordered import check_sequenced
from goodoffices.exchange.check.values import check_deposits, check_escrowed, check_ranged
from goodoffices.talks.exchange import Deposits, Escrowed, Exchange, InRounds, PlanFound, Ranged, Sequenced


def check(exchange: Exchange, found: PlanFound) -> Checked:
    """Check an answer about an exchange that has passed `require_exchange`, in whole numbers, with no solver.

    Raises `Refusal` with a code that begins with `certificate` and names the first thing that is wrong.  What takes
    more than this check does is left to trust, as `Left` says.
    """
    match found:
        case Sequenced():
            return check_sequenced(exchange, found)
        case InRounds(every):
            return together(*(check_sequenced(exchange, one) for one in every))
        case Deposits():
            return check_deposits(exchange, found)
        case Escrowed():
            return check_escrowed(exchange, found)
        case Ranged():
            return check_ranged(exchange, found)


def together(*every: Checked) -> Checked:
    """Give what several checks looked at, what all of them show, and what any of them leaves."""
    looked: dict[Looked, None] = dict.fromkeys(code for one in every for code in one.looked_at)
    shows: dict[Shown, None] = dict.fromkeys(code for one in every for code in one.shows)
    leaves: dict[Left, None] = dict.fromkeys(code for one in every for code in one.leaves)
    kept = (code for code in shows if all(code in one.shows for one in every))
    return Checked(tuple(looked), tuple(kept), tuple(leaves))
