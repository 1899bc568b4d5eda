"""What bears out what an engine found, in words, and the files with which anybody can check it without the engine."""

import json
from collections.abc import Mapping

from django.utils.translation import gettext as _

from goodoffices.talks.acts import EngineRun
from goodoffices.talks.runs import Criterion

FILES = ("problem", "result")
"""The parts of a certificate, which a check takes as two files."""


def files_of(run: EngineRun) -> dict[str, bytes]:
    """Give the files of a run's certificate by their names; none where nothing re-checks it."""
    parts = _parts(run)
    return {
        f"{name}.json": json.dumps(part, ensure_ascii=False, indent=1).encode()
        for name, part in parts.items()
    }


def _parts(run: EngineRun) -> Mapping[str, object]:
    read = json.loads(run.certificate) if run.certificate else {}
    return {name: read[name] for name in FILES if name in read}


def proof_said(run: EngineRun) -> str:
    """Say what proves the answer, and what does not."""
    result = _parts(run).get("result")
    if not isinstance(result, Mapping):
        return _("Nothing re-checks it: it is what the engine makes of what it was given.")
    proof = _proof(result)
    beside = _not_proven(result)
    if "agreed" in proof:
        agreed = _(
            "No proof goes with it. Two independent methods came to the same answer; that each package is possible "
            "and what it is worth can be re-checked without the engine."
        )
        return f"{agreed} {beside}".strip()
    if "claimed" in proof:
        return _(
            "One method says so, and nothing else bears it out. That each package is possible and what it is worth "
            "can be re-checked without the engine."
        )
    if result.get("objective") is None:
        return _("It is proven: a program that knows no engine re-checks it step by step.")
    proven = _("That no package has more is proven: a program that knows no engine re-checks it step by step.")
    return f"{proven if _reached(result) else _bounded()} {beside}".strip()


def _bounded() -> str:
    return _(
        "That no package has much more is proven: none is above a bound a little higher than its own figure. A program "
        "that knows no engine re-checks it step by step."
    )


def _reached(result: Mapping[str, object]) -> bool:
    """Say whether the package's own figure is all that the proof allows."""
    exact = result.get("exact")
    return isinstance(exact, Mapping) and exact.get("objective") == exact.get("bound")


def _not_proven(result: Mapping[str, object]) -> str:
    """Say what a proof of the bound leaves open, by the criterion."""
    if result.get("objective") is None:
        return ""
    match result.get("criterion"):
        case Criterion.MAXMIN:
            return _("That the gains above the least could not be greater is not proven.")
        case Criterion.KALAI:
            return _(
                "That nobody could gain more than is taken as its most, and that the shares above the least could not "
                "be greater, is not proven."
            )
    return ""


def _proof(result: Mapping[str, object]) -> Mapping[str, object]:
    conflict = result.get("conflict")
    found = conflict.get("refutation") if isinstance(conflict, Mapping) else result.get("proof")
    return found if isinstance(found, Mapping) else {}


__all__ = ["files_of", "proof_said"]
