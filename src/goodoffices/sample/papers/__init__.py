"""The papers of the sample talks in English and Arabic, and how the single text walks to a clean one."""

from goodoffices.sample.papers.reading import About, abouts, paper
from goodoffices.sample.papers.walking import Step, made_by, walk

__all__ = ["About", "Step", "abouts", "made_by", "paper", "walk"]
