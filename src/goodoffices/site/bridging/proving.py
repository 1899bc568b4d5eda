"""What bears out what an engine found, in words, and the files with which anybody can check it without the engine."""

import json
from collections.abc import Mapping

from django.utils.translation import gettext as _

from goodoffices.talks.acts import EngineRun

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
    if "agreed" in proof:
        return _(
            "No short proof exists. Two independent methods came to the same answer; that each package is possible "
            "and what it is worth can be re-checked without the engine."
        )
    if "claimed" in proof:
        return _(
            "One method says so, and nothing else bears it out. That each package is possible and what it is worth "
            "can be re-checked without the engine."
        )
    return _("It is proven: a program that knows no engine re-checks it step by step.")


def _proof(result: Mapping[str, object]) -> Mapping[str, object]:
    conflict = result.get("conflict")
    found = conflict.get("refutation") if isinstance(conflict, Mapping) else result.get("proof")
    return found if isinstance(found, Mapping) else {}


__all__ = ["files_of", "proof_said"]
