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

OF_PLANS: dict[str, Promise] = {
    "search": gettext_lazy("looking for the order with the least gain from stopping"),
    "solver": gettext_lazy("looking for it by a second method, too"),
    "deposits": gettext_lazy("looking for deposits that leave nobody a gain from stopping"),
    "escrow": gettext_lazy("looking where a swap in a guarantor's hands helps most"),
}

OWN_STAGES: dict[str, dict[str, Promise]] = {"AskPlan": OF_PLANS}
"""Stages that mean something else in a commission of that class."""

FIRST = {"ReadReport": "reading"}
"""The stage of a commission whose engine tells none."""

DONE: dict[str, Promise] = {
    "ReadReport": gettext_lazy("It was read again. What somebody judged stands as it was judged."),
}


def stage_said(what: str, stage: str) -> str:
    """Say what the engine is doing, by the commission's class and the stage it told last; "" where no words are."""
    code = stage or FIRST.get(what, "")
    said = OWN_STAGES.get(what, STAGES).get(code)
    return str(said) if said is not None else ""


def done_said(what: str) -> str:
    """Say that a commission of that class was done."""
    said = DONE.get(what)
    return str(said) if said is not None else _("The engine has answered.")


__all__ = ["done_said", "stage_said"]
