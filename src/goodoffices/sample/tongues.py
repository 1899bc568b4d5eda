"""Short names for what the story says again and again: words in a language, and leave."""

from dataclasses import replace

from goodoffices.talks.leave import Leave, May
from goodoffices.talks.texts import Text

NO = Leave(May.NO)
ASK = Leave(May.ASK)
OWN_IDEA = Leave(May.OWN)
OURS = Leave(May.OURS)


def only_to(leave: Leave, *participants: str) -> Leave:
    """Give the same leave for these participants and nobody else."""
    return replace(leave, to=participants)


def en(words: str) -> Text:
    """Say it in English."""
    return Text(words, "en")


def ar(words: str) -> Text:
    """Say it in Arabic."""
    return Text(words, "ar")


def he(words: str) -> Text:
    """Say it in Hebrew."""
    return Text(words, "he")


def fr(words: str) -> Text:
    """Say it in French."""
    return Text(words, "fr")


def named(english: str, arabic: str, hebrew: str, french: str) -> tuple[Text, ...]:
    """Give a name or title in the four languages of the talks."""
    return en(english), ar(arabic), he(hebrew), fr(french)
