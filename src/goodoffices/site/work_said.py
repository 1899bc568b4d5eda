"""What an engine is at and what came of it, in words: stages and commissions are codes below this layer."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

STAGES: dict[str, Promise] = {
    "reading": gettext_lazy("reading the report"),
    "search": gettext_lazy("looking for packages that meet every red line and every linkage"),
    "bound": gettext_lazy("proving how good a package can be at most"),
    "frontier": gettext_lazy("going along the packages that nothing is better than for every side"),
    "beliefs": gettext_lazy("weighing what the answers so far say"),
    "candidates": gettext_lazy("choosing packages to consider"),
    "checking": gettext_lazy("checking what was found by another method"),
}

STAGES |= {
    "merging": STAGES["frontier"],
    "proving": STAGES["checking"],
    "ideals": STAGES["bound"],
    "next-gains": STAGES["bound"],
    "packages": STAGES["search"],
    "questions": STAGES["candidates"],
    "concessions": STAGES["candidates"],
}

FIRST = {"ReadReport": "reading"}
"""The stage of a commission whose engine tells none."""

DONE: dict[str, Promise] = {
    "ReadReport": gettext_lazy("It was read again. What somebody judged stands as it was judged."),
}


def stage_said(what: str, stage: str) -> str:
    """Say what the engine is doing, by the commission's class and the stage it told last; "" where no words are."""
    said = STAGES.get(stage or FIRST.get(what, ""))
    return str(said) if said is not None else ""


def done_said(what: str) -> str:
    """Say that a commission of that class was done."""
    said = DONE.get(what)
    return str(said) if said is not None else _("The engine has answered.")


__all__ = ["done_said", "stage_said"]
