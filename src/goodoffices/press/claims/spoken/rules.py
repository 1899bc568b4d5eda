"""English rules without a parse: each proposes what a verb of speech may govern, after it, before it or about it."""

from collections.abc import Iterator

from goodoffices.press.claims.candidates import Candidate, moved, proposed, whole_quotation
from goodoffices.press.claims.floating import led_to
from goodoffices.press.claims.spoken.sources import MARKS, PREPOSITIONS, Phrase, stretch
from goodoffices.press.claims.spoken.verbs import ADDRESSED, CLAUSE, GOVERNING, INFINITIVE, OBJECT, by_form
from goodoffices.press.claims.spoken.words import BREAKS, DENYING, FINITE, HELPING, Cue, Utterance
from goodoffices.press.document import Document, Stretch

ADDRESSEE = 12
"""Words that may stand between a cue and "that", a colon or a quotation: whom it told, when, where."""

TURNS = frozenset({"while", "although", "though", "whereas"})
HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
BOUND = ("of", "as", "for")
DAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"]
)
TOLD = frozenset({"tell", "inform", "remind", "assure", "warn", "notify", "convince", "advise", "ask"})
PLACED = frozenset({"on", "in", "at", "during", "to", "last", "this", "late", "early"})


def after(
    document: Document, utterance: Utterance, cue: Cue, source: Phrase | None
) -> Iterator[Candidate | None]:
    """Read "X said (that) C", 'X told Y: "Q"', "…, adding that C"."""
    if cue.verb not in CLAUSE | {"make-clear"} or (cue.passive and cue.verb != "tell"):
        return
    first = _begin(utterance, cue)
    wanting = cue.verb in INFINITIVE | ADDRESSED and _infinitive(utterance, cue.last + 1) is not None
    if wanting and utterance.low(cue.last + 1) in PREPOSITIONS | {"to", "not", ","}:
        return
    if source and utterance.low(source[0] - 1) == "Q" and _aside(utterance, cue.last + 1):
        return
    if first is None:
        yield _led(document, utterance, cue, source)
    else:
        yield _proposed(document, utterance, "clause-after", cue, source, (first, _end(utterance, first)))


def _aside(utterance: Utterance, place: int) -> bool:
    """Say whether only when, where or how it was said follows: '"Q," X said on Monday', '…, quoting a letter'."""
    doing = utterance.low(place) == "," and utterance.low(place + 1).endswith("ing")
    return doing or utterance.low(place) in PREPOSITIONS


def _led(document: Document, utterance: Utterance, cue: Cue, source: Phrase | None) -> Candidate | None:
    """Read 'X said in a statement:' where the quotation is the next paragraph."""
    quotation = led_to(document, utterance.words[cue.last].end)
    if quotation is None:
        return None
    said_by, said = stretch(utterance, source), stretch(utterance, (cue.first, cue.last))
    return Candidate("quotation-after", cue.verb, (quotation,), said_by, said, cue.negated)


def _begin(utterance: Utterance, cue: Cue) -> int | None:
    """Give the word that the content begins with: "that", a quotation, or the first after the cue and its day."""
    start = cue.last + 1
    if utterance.low(start) in ("that", "whether", "if", "how", "why"):
        return start
    if utterance.low(start) == "this" and utterance.low(start + 1) in PREPOSITIONS:
        return None
    place = _led_by(utterance, cue)
    if place is None:
        place = _past_day(utterance, start)
        if cue.verb in TOLD and utterance.low(place) not in ("if", "how", "why", "what"):
            place = _past_addressee(utterance, place)
        if utterance.low(place) in (",", ":"):
            place += 1
    ends = place >= len(utterance.words) or utterance.low(place) in TURNS | {
        "to",
        ".",
        "but",
        "and",
        "or",
        "nor",
    }
    continues = utterance.low(place).endswith("ing") and utterance.low(place) in by_form()
    return None if ends or continues else place


def _led_by(utterance: Utterance, cue: Cue) -> int | None:
    """Give the word that "that", a colon or a comma before a quotation leads to: "told VOA on Monday that"."""
    start = cue.last + 1
    free = cue.verb in TOLD or utterance.low(start) in PLACED or utterance.low(start) in DAYS | PREPOSITIONS
    for place in range(start, min(len(utterance.words), start + ADDRESSEE)):
        low = utterance.low(place)
        if low in ("that", "whether") and free:
            return place
        if low == "Q" and utterance.low(place - 1) in (":", ","):
            return place
        if low == ":":
            return place + 1
        if low in FINITE or low in BREAKS or (low in by_form() and place > start):
            return None
    return None


def _past_day(utterance: Utterance, place: int) -> int:
    """Give the word after "on Thursday", "Monday", "in a statement": when and where it was said."""
    at = place
    while utterance.low(at) in PLACED or utterance.low(at) in DAYS:
        day = next((one for one in range(at, at + 4) if utterance.low(one) in DAYS), None)
        if day is None:
            break
        at = day + 1
    return at


def _past_addressee(utterance: Utterance, place: int) -> int:
    """Give the word after whom it was told: a word in small letters, or a name."""
    at = place + 1 if utterance.low(place) in ("the", "a", "his", "her", "its", "their") else place
    named = at < len(utterance.words) and utterance.words[at].capital
    at += 1
    while named and at < len(utterance.words) and utterance.words[at].capital:
        at += 1
    return at


def _end(utterance: Utterance, first: int) -> int:
    """Give the last word before another cue of the same speaker, "according to", or a turn to another."""
    words = utterance.words
    for place in range(first + 2, len(words)):
        low, previous = words[place].low, words[place - 1].low
        if low == "according" and utterance.low(place + 1) == "to":
            return place - 1
        if previous == "," and (low in TURNS or (low.endswith("ing") and by_form().get(low) in CLAUSE)):
            return place - 1
        if (
            previous in ("and", "but")
            and by_form().get(low) in CLAUSE | INFINITIVE
            and low not in by_form().values()
        ):
            return place - 2
        if low == ";" or (low in ("—", "–") and not _dashed(utterance, place)):
            return place - 1
        if previous == "and" and utterance.low(place - 2) == "," and _speaks(utterance, place):
            return place - 3
    return len(words) - 1


def _dashed(utterance: Utterance, place: int) -> bool:
    """Say whether a dash has its pair: what stands between two belongs to the sentence."""
    dashes = [at for at, word in enumerate(utterance.words) if word.low == utterance.low(place)]
    return len(dashes) > 1


def _speaks(utterance: Utterance, place: int) -> bool:
    """Say whether somebody else begins to speak there: ", and the agency estimates that"."""
    for at in range(place + 1, min(len(utterance.words), place + 8)):
        low = utterance.low(at)
        if low in HELPING or low in MARKS or low in BREAKS:
            return False
        if by_form().get(low) in CLAUSE:
            return utterance.low(at + 1) == "that"
    return False


def before(
    document: Document, utterance: Utterance, cue: Cue, source: Phrase | None
) -> Iterator[Candidate | None]:
    """Read "C, X said", '"Q," said X on Thursday', '"Q," X said, "Q2"', "Still, she acknowledged, C"."""
    if cue.verb not in CLAUSE or cue.passive or cue.bare or cue.continuing or cue.negated or source is None:
        return
    head = min(source[0], cue.first)
    tail = max(source[1], cue.last)
    if utterance.low(head - 1) not in (",", "Q", "?", "!", "—", "–"):
        return
    held = _proposed(document, utterance, "clause-before", cue, source, (0, head - 1))
    if held is None:
        return
    resumed = _resumed(utterance, tail)
    parts = (whole_quotation(document, held.parts[0]), *resumed)
    yield moved(held, parts=parts)
    follows = utterance.low(tail + 2)
    doing = follows.endswith("ing") and (follows in by_form() or utterance.low(head - 1) == "Q")
    if doing or follows in TURNS:
        return
    if utterance.low(tail + 1) == "," and tail + 3 < len(utterance.words) and not resumed:
        yield _proposed(
            document, utterance, "clause-around", cue, source, (tail + 2, len(utterance.words) - 1)
        )


def _resumed(utterance: Utterance, tail: int) -> tuple[Stretch, ...]:
    """Give the quotation with which the content goes on after the cue."""
    for place in range(tail + 1, len(utterance.words)):
        word = utterance.words[place]
        if word.low == "Q":
            near = utterance.low(place - 1) in (",", ":", ".") or place == tail + 1
            return (Stretch(word.start, word.end),) if near or word.end - word.start > 24 else ()
    return ()


def infinitive(
    document: Document, utterance: Utterance, cue: Cue, source: Phrase | None
) -> Iterator[Candidate | None]:
    """Read "X vowed (in recent days) (not) to C", "X urged Y to C"."""
    if cue.verb not in INFINITIVE | ADDRESSED or utterance.low(cue.last + 1) == "for":
        return
    to = _infinitive(utterance, cue.last + 1)
    if to is None:
        return
    denied = utterance.low(to - 1) in DENYING
    own = to - denied == _past_day(utterance, cue.last + 1) or utterance.low(cue.last + 1) in PREPOSITIONS | {
        ","
    }
    if own and cue.verb in INFINITIVE:
        rule = "to-passive" if cue.passive else "to"
        yield _proposed(document, utterance, rule, cue, source, (to - denied, _clause_end(utterance, to + 1)))
    elif not own and cue.verb in ADDRESSED and not cue.passive:
        yield _proposed(
            document, utterance, "whom-to", cue, source, (cue.last + 1, _clause_end(utterance, to + 1))
        )


def _infinitive(utterance: Utterance, start: int) -> int | None:
    for place in range(start, min(len(utterance.words) - 1, start + 9)):
        low = utterance.low(place)
        if (
            low == "to"
            and utterance.words[place + 1].low.isalpha()
            and utterance.low(place + 1) not in ("the", "a", "his")
        ):
            return place
        if low in ("that", ":", ";", "Q") or low in HELPING:
            return None
    return None


def _clause_end(utterance: Utterance, first: int) -> int:
    """Give where a clause without subject ends: before a new clause with a subject of its own, or a turn."""
    words = utterance.words
    for place in range(first + 1, len(words)):
        low, previous = words[place].low, words[place - 1].low
        if low in (";", "—", "–", ":"):
            return place - 1
        if previous == "," and (low in ("but", "which", "who", "saying", "adding") or low in TURNS):
            return place - 2
        if (
            previous in ("and", "but")
            and (by_form().get(low) or low in FINITE)
            and low not in by_form().values()
        ):
            return place - 2
        if low == "according":
            return place - 1
    return len(words) - 1


def about(
    document: Document, utterance: Utterance, cue: Cue, source: Phrase | None
) -> Iterator[Candidate | None]:
    """Read "X denied the report", "X accused Y of Z", "X dismissed it as Z", "X called for Y"."""
    if source is None or cue.passive:
        return
    word = utterance.low(cue.last + 1)
    if cue.verb in GOVERNING.get(word, ()):
        first = cue.last + 2
        first -= word == "as"
        wide = Cue(cue.first, cue.last + 1, cue.verb, cue.negated, bare=cue.bare, continuing=cue.continuing)
        yield _proposed(
            document, utterance, f"governed-{word}", wide, source, (first, _object_end(utterance, first))
        )
    elif word == "this" and utterance.low(cue.last + 2) in PREPOSITIONS | {"."}:
        return
    elif (
        cue.verb in OBJECT
        and word not in MARKS - {"Q"}
        and word not in BREAKS | PREPOSITIONS | {".", "to", "and", "nor", "or"}
    ):
        first = cue.last + 1
        last = _object_end(utterance, first)
        bound = next((one for at in range(first, last) for one in BOUND if utterance.low(at) == one), None)
        yield _proposed(
            document, utterance, f"object-{bound}" if bound else "object", cue, source, (first, last)
        )


def _object_end(utterance: Utterance, first: int) -> int:
    words = utterance.words
    for place in range(first + 1, len(words)):
        low, previous = words[place].low, words[place - 1].low
        if (
            low in (",", ";", ":", "—", "–", "(")
            or low in TURNS
            or low in ("but", "because", "when", "who", "which")
        ):
            return place - 1
        if previous == "and" and (low in by_form() or low in FINITE):
            return place - 2
    return len(words) - 1


def according(document: Document, utterance: Utterance) -> Iterator[Candidate | None]:
    """Read "according to X, C" and "C, according to X"."""
    for place, word in enumerate(utterance.words):
        if word.low != "according" or utterance.low(place + 1) != "to" or place + 2 >= len(utterance.words):
            continue
        last = place + 2
        while last + 1 < len(utterance.words) and utterance.low(last + 1) not in MARKS | {
            ".",
            "who",
            "which",
            "and",
            "but",
        }:
            last += 1
        cue, source = Cue(place, place + 1, "according"), (place + 2, last)
        content = (last + 1, len(utterance.words) - 1) if place <= 1 else (0, place - 1)
        rule = "according-before" if place <= 1 else "according-after"
        yield _proposed(document, utterance, rule, cue, source, content)


def hearsay(document: Document, utterance: Utterance) -> Iterator[Candidate | None]:
    """Read "the Front reportedly C": nobody is named who said it."""
    for place, word in enumerate(utterance.words):
        if (
            word.low in HEARSAY
            and 0 < place < len(utterance.words) - 2
            and by_form().get(utterance.low(place + 1)) is None
        ):
            cue = Cue(place, place, word.low)
            yield _proposed(
                document, utterance, "hearsay", cue, None, (place + 1, _object_end(utterance, place + 1))
            )


def _proposed(
    document: Document, utterance: Utterance, rule: str, cue: Cue, source: Phrase | None, content: Phrase
) -> Candidate | None:
    held = stretch(utterance, content) if content[1] < len(utterance.words) else None
    if held is None:
        return None
    said_by, said = stretch(utterance, source), stretch(utterance, (cue.first, cue.last))
    return proposed(document, rule, cue.verb, ((held.start, held.end),), said_by, said, cue.negated)
