"""Drawing commitments from a text: what is suggested of an article, and the article's words with its parts marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.commission.saying import amount_said, days_said
from goodoffices.site.door import Sitting
from goodoffices.site.shown import party_by_id
from goodoffices.talks.commission.quoting import reading_of, stands_in_article
from goodoffices.talks.commission.suggesting import Mark, Suggestion, suggest
from goodoffices.talks.fold import RoomView
from goodoffices.talks.papers.model import Article, article_of
from goodoffices.talks.texts import Text
from goodoffices.talks.undertakings import Commitment
from goodoffices.words.direction import show_controls
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class Named:
    """A suggestion as an address names it: the paper, the article, the language, its place (None: only the article)."""

    paper: int
    article: str
    lang: str
    place: int | None


def name_of(paper: int, article: str, lang: str, place: int | None = None) -> str:
    """Write such a name: "12/3.1/en/0"; no words of the text are in it."""
    return f"{paper}/{article}/{lang}/{'' if place is None else place}"


def named(said: str) -> Named | None:
    """Read such a name; None for anything else."""
    parts = said.split("/")
    numbers = [one for one in (parts[0], parts[-1]) if one]
    proper = all(one.isascii() and one.isdecimal() and len(one) < 9 for one in numbers)
    if len(parts) != 4 or not parts[0] or not proper:
        return None
    return Named(int(parts[0]), parts[1], parts[2], int(parts[3]) if parts[3] else None)


def suggestion_named(sitting: Sitting, room: RoomView, said: str) -> Suggestion | None:
    """Find what is suggested under that name; of an article alone, its words; None where there is none."""
    name = named(said)
    held = room.papers.get(name.paper) if name else None
    article = article_of(held.paper, name.article) if name and held else None
    if name is None or article is None:
        return None
    words = reading_of(article, name.lang)
    if name.place is None:
        quote = words.strip()
        return Suggestion(article.id, name.lang, 0, len(words), quote, "") if quote else None
    every = suggestions_of(sitting, article, name.lang)
    return every[name.place] if name.place < len(every) else None


def what_in_each(sitting: Sitting, room: RoomView, said: str) -> tuple[Text, ...]:
    """Give the words of the duty in each language in which the article seems to bind the same ones in one order."""
    found, name = suggestion_named(sitting, room, said), named(said)
    if found is None or name is None or name.place is None:
        return ()
    article = article_of(room.papers[name.paper].paper, name.article)
    ours = suggestions_of(sitting, article, name.lang) if article else ()
    made = [Text(found.what, found.lang)]
    for lang in sitting.view.procedure.languages:
        theirs = suggestions_of(sitting, article, lang) if article and lang != name.lang else ()
        if [one.who for one in theirs] == [one.who for one in ours]:
            made.append(Text(theirs[name.place].what, lang))
    return tuple(made)


def suggestions_of(sitting: Sitting, article: Article, lang: str) -> tuple[Suggestion, ...]:
    """Give what an article seems to bind whom to, as it reads in that language."""
    return suggest(article.id, reading_of(article, lang), lang, tuple(sitting.view.participants.values()))


def marked(words: str, suggested: Iterable[Suggestion], lang: str) -> SafeString:
    """Write an article's words with the parts of its suggestions marked.

    Each mark says, in the reader's language, what it is and of which suggestions, by their numbers.
    """
    whose: dict[Mark, list[int]] = {}
    for place, one in enumerate(suggested):
        for mark in one.marks:
            whose.setdefault(mark, []).append(place + 1)
    made, at = "", 0
    for mark in sorted(whose):
        if mark.start < at:
            continue  # of two marks over the same words the first stays; the suggestion says both
        numbers = " ".join(str(place) for place in whose[mark])
        said = f"{label(mark.part, lang)} ({numbers})"
        inner = escape(show_controls(words[mark.start : mark.end]))
        made += escape(show_controls(words[at : mark.start]))
        made += f'<mark data-part="{mark.part.value}" title="{escape(said)}">'
        made += f'{inner}<span class="hide"> [{escape(said)}]</span></mark>'
        at = mark.end
    made += escape(show_controls(words[at:]))
    return mark_safe(made.replace("\n", "<br>"))  # noqa: S308  (escaped)


def suggestion_shown(
    sitting: Sitting, room: RoomView, one: Suggestion, number: int, url: str
) -> dict[str, object]:
    """Give a suggestion for a page: who, what, to whom, how much, when, verified by whom, and whether it is drawn."""
    like = Commitment(
        one.who,
        (Text(one.what, one.lang),),
        one.to,
        one.sort,
        one.amount,
        one.unit,
        one.each_day,
        starts=one.starts,
        by=one.by,
    )
    view, lang = sitting.view, sitting.lang
    facts = [(_("How much"), amount_said(like, lang)), (_("When"), days_said(like, lang))]
    if one.within:
        facts.append((_("Days left for it"), str(one.within)))
    return {
        "number": number,
        "who": party_by_id(view, one.who, lang),
        "to": party_by_id(view, one.to, lang) if one.to else None,
        "verifier": party_by_id(view, one.verifier, lang) if one.verifier else None,
        "what": Text(one.what, one.lang),
        "facts": [(name, said) for name, said in facts if said],
        "upon": Text(one.upon, one.lang) if one.upon else None,
        "url": url,
        "drawn": drawn_already(room, one),
    }


def drawn_already(room: RoomView, one: Suggestion) -> list[int]:
    """Give the commitments of the same participant that were drawn from the words of the suggestion.

    They quote the same words or a stretch of them; or, in another language, are as many of the same sort.
    """
    return [number for number, held in sorted(room.commitments.items()) if _is_drawn(held.commitment, one)]


def _is_drawn(held: Commitment, one: Suggestion) -> bool:
    drawn = held.drawn
    if drawn is None or drawn.article != one.article or held.who != (one.who or held.who):
        return False
    if drawn.quote.lang != one.lang:
        return (held.sort, held.amount) == (one.sort, one.amount)
    return stands_in_article(drawn.quote.words, one.quote) or stands_in_article(one.quote, drawn.quote.words)


__all__ = [
    "Named",
    "marked",
    "name_of",
    "named",
    "suggestion_named",
    "suggestion_shown",
    "suggestions_of",
    "what_in_each",
]
