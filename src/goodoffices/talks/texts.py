"""Words that somebody said, with the language they were said in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """`words` in the language `lang` (a BCP 47 tag such as "en", "ar", "he", "fr")."""

    words: str
    lang: str

    def __bool__(self) -> bool:
        """Say whether anything was said at all."""
        return bool(self.words.strip())
