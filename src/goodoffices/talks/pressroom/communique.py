"""A draft communiqué checked: what not to say it comes close to, and whose names for contested things it uses."""

from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.talks.guard import NameFinding, contested
from goodoffices.talks.pressroom.unsaid import Near, near, silences
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found, by the place of each text in the draft; what no item allows is no finding."""

    near: tuple[Near, ...]
    names: tuple[NameFinding, ...]

    @property
    def clear(self) -> bool:
        """Say whether nothing was found that a human must look at."""
        return not self.near and not self.names


def check_words(view: View, texts: Sequence[Text]) -> Findings:
    """Check a draft, looking only into the rooms of this view."""
    return Findings(near(texts, silences(view)), contested(texts, view.names, ""))


__all__ = ["Findings", "check_words"]
