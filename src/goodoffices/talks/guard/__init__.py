"""The leak guard: what outgoing wording shares with what was told without leave, and whose words it uses."""

from goodoffices.talks.guard.names import ContestedName, NameFinding, contested
from goodoffices.talks.guard.overlap import KINDS, Finding, Told, overlaps

__all__ = ["KINDS", "ContestedName", "Finding", "NameFinding", "Told", "contested", "overlaps"]
