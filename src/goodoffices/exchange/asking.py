"""What the desk's clerk asks of the engine, in the clerk's own process."""

import json
from dataclasses import dataclass
from hashlib import sha256

from goodoffices.exchange.deposits import deposits
from goodoffices.exchange.escrow import escrow
from goodoffices.exchange.files.own_out import digest, exchange_out
from goodoffices.exchange.files.results import result_of, result_out
from goodoffices.exchange.files.source import Source
from goodoffices.exchange.intervals import intervals
from goodoffices.exchange.order import in_rounds, order, silent
from goodoffices.exchange.search import Tell
from goodoffices.talks.exchange import Asked, Exchange, PlanFound
from goodoffices.talks.exchange_sound import require_exchange

ENGINE = "goodoffices exchange 1"
"""Names this engine in what it answers; counted up when the same question may get another answer."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What was found, the digest of what was asked, and what re-checks it: the exchange and the result as JSON."""

    found: PlanFound
    digest: str
    engine: str
    certificate: str


def answer(
    exchange: Exchange, asked: Asked, rounds: tuple[int, ...] = (), tell: Tell = silent, *, begun: bool = False
) -> Answered:
    """Answer; refuses what `require_exchange` refuses, where `begun` as it does for the rest of an exchange.

    `rounds` are the numbers of rounds asked for, where that is what is asked.
    """
    require_exchange(exchange, begun=begun)
    found = _found(exchange, asked, rounds, tell)
    return Answered(found, asked_digest(exchange, asked, rounds), ENGINE, certified(exchange, found))


def _found(exchange: Exchange, asked: Asked, rounds: tuple[int, ...], tell: Tell) -> PlanFound:
    match asked:
        case Asked.ORDER:
            return order(exchange, tell)
        case Asked.ROUNDS:
            return in_rounds(exchange, rounds, tell)
        case Asked.DEPOSITS:
            return deposits(exchange, tell)
        case Asked.ESCROW:
            return escrow(exchange, tell)
        case Asked.INTERVALS:
            return intervals(exchange, tell)


def asked_digest(exchange: Exchange, asked: Asked, rounds: tuple[int, ...]) -> str:
    """Give the SHA-256, in hexadecimal digits, of all that goes in."""
    held = {"exchange": digest(exchange), "asked": str(asked), "rounds": list(rounds)}
    return sha256(json.dumps(held, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def certified(exchange: Exchange, found: PlanFound) -> str:
    """Give the exchange and the result, each as `goodoffices exchange check` reads it, under one roof.

    Keys stand as they are made, since the parts of a step are read in their order.
    """
    held = {"exchange": exchange_out(exchange), "result": result_out(Source(exchange), result_of(found))}
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"))
