"""The tables of those who draft, as they go into files: the columns, the gap map, who holds what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from goodoffices.documents.writing.blocks import Cell, Heading, Mark, Paragraph, Said, Spoken, spoken
from goodoffices.documents.writing.word_setting import plain_words
from goodoffices.documents.writing.wording import article_blocks
from goodoffices.site.door import Sitting
from goodoffices.site.papers.article import name_in, part_name, walk
from goodoffices.site.papers.gaps import Gap, gap_of
from goodoffices.site.papers.heads import left_said, standing_shown, title_of
from goodoffices.site.papers.marks import mark, said_here
from goodoffices.site.papers.sides import ByPart, Column, both_accept, columns_of, notes_on, said_by
from goodoffices.site.shown import party_name, when_shown
from goodoffices.talks.fold import PaperHeld, RoomView
from goodoffices.talks.holdings import Holding, holdings
from goodoffices.talks.holdings import Said as SaidOf
from goodoffices.talks.papers.copies import letter
from goodoffices.talks.papers.counting import brackets_left
from goodoffices.talks.papers.model import Article, Paper, every_bracket
from goodoffices.talks.papers.settling import settled
from goodoffices.talks.people import said_in
from goodoffices.talks.texts import Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: its title, a header for each column, rows of cells, the columns' widths to each other.

    `at` is the moment of the latest act that it is made from.
    """

    title: Text
    headers: tuple[Text, ...]
    rows: tuple[tuple[Cell, ...], ...]
    at: datetime
    shares: tuple[int, ...] = ()

    @property
    def plain(self) -> list[list[str]]:
        """Give the rows as words, the lines of a cell below each other."""
        return [["\n".join(plain_words(line) for line in cell) for cell in row] for row in self.rows]


def _line(words: str, lang: str, sign: Mark = Mark.PLAIN) -> Spoken:
    return Spoken((Said(words, sign),), lang)


def _sheet(
    title: str,
    held: PaperHeld,
    heads: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    lang: str,
    at: Sequence[datetime],
    shares: tuple[int, ...] = (),
) -> Sheet:
    called = f"{title_of(held.paper, lang).words} – {title}"
    headers = tuple(Text(one, lang) for one in heads)
    return Sheet(Text(called, lang), headers, tuple(rows), max([*at, held.versions[-1].at]), shares)


# ---- the columns ----------------------------------------------------------------------------------------------


def columns(sitting: Sitting, room: RoomView, held: PaperHeld, lang: str) -> Sheet:
    """Lay out what each party says of each article, the mediation's text, and where all sides meet."""
    said, every = said_here(sitting, room, held, held.paper), columns_of(sitting, room, held.number)
    heads = [_("Article"), *(_headed(one, lang) for one in every), _("The mediation's text"), _("Compromise")]
    sides = [one.party.id for one in every if one.party in sitting.view.sides]
    rows: list[tuple[Cell, ...]] = []
    for article, _depth in walk(held.paper):
        theirs = [_said_in_cell(sitting, held.paper, article, said, one.party.id, lang) for one in every]
        name: Cell = (_line(name_in(held.paper, article, lang), lang, Mark.STRONG),)
        meet = _meeting(held.paper, article, said, sides, lang)
        rows.append((name, *theirs, _written(held.paper, article, lang), meet))
    shares = (2, *(3 for _column in every), 4, 4)
    return _sheet(_("Columns, side by side"), held, heads, rows, lang, _moments(said), shares)


def _moments(said: ByPart) -> list[datetime]:
    return [one.answered.at for each in said.values() for one in each.values()]


def _headed(one: Column, lang: str) -> str:
    """Name a column's party, and say why nothing stands in it where that is so."""
    name = said_in(one.party.name, lang).words
    return f"{name} ({one.note})" if one.note else name


def _said_in_cell(
    sitting: Sitting, paper: Paper, article: Article, said: ByPart, party: str, lang: str
) -> Cell:
    lines: list[Spoken] = []
    for part, one in said_by(said, article, party):
        lines.append(_line(_stance(sitting, paper, article, part, one), lang))
        lines += [spoken(text) for text in (one.part.wording, one.part.condition) if text]
    return tuple(lines) or (_line("–", lang),)


def _stance(sitting: Sitting, paper: Paper, article: Article, part: str, one: SaidOf) -> str:
    shown = mark(sitting, one)
    words = f"{shown.glyph} {shown.says}"
    if part != article.id:
        words = f"{part_name(paper, part, sitting.lang)}: {words}"
    return words + "".join(f" ({note})" for note in notes_on(one))


def _written(paper: Paper, article: Article, lang: str) -> Cell:
    alone = replace(paper, articles=(replace(article, children=()),))
    blocks = article_blocks(alone, (lang,))
    lines = [block.said for block in blocks if isinstance(block, Heading | Paragraph)]
    return tuple(lines) or (_line("–", lang),)


def _meeting(paper: Paper, article: Article, said: ByPart, sides: list[str], lang: str) -> Cell:
    """Give where they meet: agreed or clean, or what is left once what all sides accept has been taken."""
    if article.agreed or not article.brackets:
        return (_line(_("agreed provisionally") if article.agreed else _("no bracket left"), lang),)
    taken = both_accept(said, article, sides) if sides else {}
    if not taken:
        return (_line(_("nothing that all sides accept yet"), lang),)
    text = article
    for bracket, alternative in taken.items():
        if bracket != article.whole and any(one.id == bracket for one in every_bracket(text)):
            text = settled(text, bracket, alternative)
    named = [
        _line(f"{part_name(paper, one, lang)}: {letter(alternative)}", lang, Mark.SMALL)
        for one, alternative in taken.items()
    ]
    return (_line(_("all sides accept"), lang), *named, *_written(paper, text, lang))


# ---- the gap map -------------------------------------------------------------------------------------------------


def gaps(sitting: Sitting, room: RoomView, held: PaperHeld, lang: str) -> Sheet:
    """Lay out articles by parties: the worst that is still open in each, and how many parts are."""
    said, every = said_here(sitting, room, held, held.paper), columns_of(sitting, room, held.number)
    sides = [one.party.id for one in every if one.party in sitting.view.sides]
    heads = [_("Article"), *(_headed(one, lang) for one in every)]
    rows = [
        (
            (_line(name_in(held.paper, article, lang), lang),),
            *((_line(_gap(gap_of(said, article, one, sides, lang)), lang),) for one in every),
        )
        for article, _depth in walk(held.paper)
    ]
    return _sheet(_("Gap map"), held, heads, rows, lang, _moments(said))


def _gap(gap: Gap) -> str:
    if gap.code == "none" and not gap.count:
        return gap.says
    return ", ".join([f"{gap.glyph} {gap.says} ({gap.count})", *gap.notes])


# ---- who holds what ------------------------------------------------------------------------------------------------


def holders(sitting: Sitting, room: RoomView, held: PaperHeld, lang: str) -> Sheet:
    """Lay out every copy that was put: to whom, which version, when, by which digest, and how it stands there."""
    every = holdings(sitting.view, room, held.number)
    heads = [
        _("Recipient"),
        _("Version"),
        _("When"),
        _("Content digest"),
        _("Common text, held by"),
        _("Standing"),
        _("Still open"),
        _("Answers"),
    ]
    rows = [tuple((_line(cell, lang),) for cell in _copy(sitting, held, one, lang)) for one in every]
    made = [one.conveyance.made for one in every if one.conveyance.made is not None]
    return _sheet(_("Who holds what"), held, heads, rows, lang, made)


def _copy(sitting: Sitting, held: PaperHeld, one: Holding, lang: str) -> list[str]:
    put, made = one.carried.put, one.conveyance.made
    place = [each.number for each in held.versions].index(one.carried.version) + 1
    return [
        party_name(sitting.view, one.recipient, lang),
        str(place),
        when_shown(made, made, lang)["when"] if made else "",
        one.digest,
        "; ".join(party_name(sitting.view, each, lang) for each in put.common_to),
        standing_shown(sitting, one.held) if one.held else _("you do not hear this participant"),
        left_said(brackets_left(put.copy)),
        str(len(one.held.answers)) if one.held else "",
    ]


__all__ = ["Sheet", "columns", "gaps", "holders"]
