"""Light stemmers: folded words of one family fall together, without a dictionary.

They are made for comparing, not for reading: a stem need not be a word, and unrelated words may share one.  Arabic
follows light10 (Larkey, Ballesteros and Connell 2007: article and clitics, then suffixes) and goes on to cut single
clitics while three letters stay; Hebrew does the same with its prefixed letters; suffixes go first, so that what
stays is cut alike with and without its clitics.  English and French take off plurals and the commonest endings.
Broken plurals (jadwal, jadawil), templates of roots (katab, maktub) and most irregular verbs stay apart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from goodoffices.talks.guard.lexicon import Lexicon, base, script, several
from goodoffices.talks.guard.lexicons import lexicon_of

_ENGLISH_IRREGULAR = {
    "withdrew": "withdraw", "withdrawn": "withdraw", "paid": "pay", "held": "hold", "sent": "send", "left": "leave",
    "met": "meet", "kept": "keep", "began": "begin", "begun": "begin", "broke": "break", "broken": "break",
    "chose": "choose", "chosen": "choose", "fell": "fall", "fallen": "fall", "fought": "fight", "lost": "lose",
    "built": "build", "bought": "buy", "sold": "sell", "stood": "stand", "spoke": "speak", "spoken": "speak",
    "wrote": "write", "written": "write", "shown": "show", "brought": "bring", "led": "lead", "men": "man",
    "women": "woman", "children": "child", "lives": "life", "wives": "wife", "halves": "half",
}  # fmt: skip


_ENGLISH_VERBS = ("edly", "ing", "ed")
_ENGLISH = several(
    "ization isation ational iveness fulness ousness ation ition ator ment ness able ible ance ence ally "
    "ion ive ate ful ous ern er or al ly at"
)
_FRENCH = several(
    "issement issant issante atrice ateur ation ition ement iste ence ance ment euse able ible ique eraient eront "
    "erait erais erons assent aient issons issez eur eux ee ons ez ait ai ant ante ion ive if ir er es e a"
)
_ARABIC_ENDS = several("هما كما ناها تها تهم تنا اته اتها اتهم ها هم هن كم نا ان ات ون ين يه ته وا ه ي ا")
_ARABIC_FRONTS = several("وال بال فال كال ولل ال لل و ف ب ل ك")
_HEBREW_ENDS = several(
    "יותיהמ ותיהמ יהמ יהנ ותיו ותיה ויות יות ייה יימ ימ ות ינו יכמ נו כמ יו יה תי תו תה ית ה ת י"
)
_HEBREW_FRONTS = tuple("והבלמשכ")


def _cut_end(word: str, ends: Sequence[str], keep: int) -> str:
    return next((word[: -len(e)] for e in ends if word.endswith(e) and len(word) - len(e) >= keep), word)


def _cut_fronts(word: str, fronts: Sequence[str], keep: int) -> str:
    while True:
        shorter = next(
            (word[len(f) :] for f in fronts if word.startswith(f) and len(word) - len(f) >= keep), word
        )
        if shorter == word:
            return word
        word = shorter


def _undouble(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou" else word


def _english(word: str) -> str:
    word = _ENGLISH_IRREGULAR.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith("eed") and len(word) > 5:
        word = word[:-1]
    elif word.endswith(("sses", "xes", "zes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    cut = _cut_end(word, _ENGLISH_VERBS, 3)
    cut = _cut_end(word, _ENGLISH, 4) if cut == word else cut
    cut = _cut_end(cut, _ENGLISH, 4) if cut != word else cut
    cut = cut[:-1] if cut.endswith("e") and len(cut) > 3 else cut
    return _undouble(cut[:-1] + "i" if cut.endswith("y") and len(cut) > 3 else cut)


def _french(word: str) -> str:
    if word.endswith("aux") and len(word) > 4:
        word = word[:-3] + "al"
    elif word.endswith(("s", "x")) and len(word) > 3:
        word = word[:-1]
    return _undouble(_cut_end(word, _FRENCH, 4))


def _arabic(word: str) -> str:
    return _cut_fronts(_cut_end(word, _ARABIC_ENDS, 3), _ARABIC_FRONTS, 3)


def _hebrew(word: str) -> str:
    return _cut_fronts(_cut_end(word, _HEBREW_ENDS, 3), _HEBREW_FRONTS, 3)


_LATIN: dict[str, Callable[[str], str]] = {"en": _english, "fr": _french}


def stem(word: str, lang: str) -> str:
    """Give the stem of a folded word of a text in `lang`; Arabic and Hebrew are known by their script."""
    match script(word):
        case "ar":
            return _arabic(word)
        case "he":
            return _hebrew(word)
    return _LATIN.get(base(lang), str)(word)


@dataclass(slots=True)
class Content:
    """Which words of texts in one language carry content, and their stems, each word looked at once.

    Lives for one comparison: what was said in a room is kept nowhere else.
    """

    lang: str
    lexicon: Lexicon = field(init=False)
    _known: dict[str, str] = field(init=False, default_factory=dict)
    _begins: dict[str, bool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.lexicon = lexicon_of(self.lang)

    def beginnings(self, tokens: Sequence[str]) -> list[int]:
        """Give the places of the words with which a date or a number may begin."""
        known = self._begins
        for token in set(tokens).difference(known):
            known[token] = self.lexicon.begins(token)
        return [at for at, token in enumerate(tokens) if known[token]]

    def stem(self, token: str) -> str:
        """Give the stem of a word of content ("#6" for a number), or nothing for a word without."""
        found = self._known.get(token)
        if found is None:
            found = self._known[token] = self._look(token)
        return found

    def stems(self, tokens: Sequence[str]) -> list[str]:
        """Give the stems of all words, in their order; a word without content gives the empty string."""
        known = self._known
        for token in set(tokens).difference(known):
            known[token] = self._look(token)
        return list(map(known.__getitem__, tokens))

    def _look(self, token: str) -> str:
        if token.isdecimal():
            return f"#{int(token)}" if len(token) < 19 else f"#{token}"
        for bare in self.lexicon.bare(token):
            if bare in self.lexicon.functions:
                return ""
            if self.lexicon.numbers.get(bare, 0) > 1:
                return f"#{self.lexicon.numbers[bare]}"
        return "" if len(token) == 1 else stem(token, self.lang)
