"""The press digest as PDF: who is reported to say what, disputed numbers side by side, instruments; with sources."""

from collections.abc import Iterator, Mapping
from datetime import date

from goodoffices.documents.writing.blocks import (
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Mark,
    Paragraph,
    Said,
    Spoken,
    Table,
    Title,
    spoken,
)
from goodoffices.documents.writing.drafts import foot_of
from goodoffices.documents.writing.press import Cited, cited
from goodoffices.documents.writing.press_said import (
    claim_line,
    claim_said,
    denied,
    marked,
    stance_said,
    value_said,
)
from goodoffices.documents.writing.typst import typeset
from goodoffices.talks.fold import InstrumentHeld, RoomView
from goodoffices.talks.people import said_in
from goodoffices.talks.pressfile.entries import Claim, Stance
from goodoffices.talks.pressfile.keeping import Ordered
from goodoffices.talks.pressroom.counts import Counted, alone, counts
from goodoffices.talks.texts import Text
from goodoffices.words.catalogue import gettext, phrase
from goodoffices.words.formats import plain_day
from goodoffices.words.labels import label

NEVER_MERGED = phrase("Numbers stand side by side. None is merged with another, and none is an average.")

FIGURE_HEADS = (
    phrase("By whose count"),
    phrase("Value"),
    phrase("What is counted"),
    phrase("As of when"),
    phrase("Source"),
)

Names = Mapping[str, Text]
"""What participants are called to all, by their ids."""


def press_pdf(room: RoomView, title: Text, names: Names, *, dated: date) -> bytes:
    """Set the digest on landscape pages; `names` are those in the notices, `dated` the day of the room's last act."""
    return typeset(press_document(room, title, names, dated=dated))


def press_document(room: RoomView, title: Text, names: Names, *, dated: date) -> Document:
    """Lay out the digest in the title's language; an entry's words stand in theirs."""
    pages = _Pages(room, title.lang, names)
    blocks: tuple[Block, ...] = (
        Title(spoken(title)),
        Paragraph(pages.said("Who is reported to have said what; nothing here says that it is true.")),
        *pages.stances(),
        *pages.claims(),
        *pages.figures(),
        *pages.instruments(),
    )
    return Document(title, blocks, dated, foot_of(title.lang, dated), landscape=True)


class _Pages:
    """One room's digest in one language."""

    def __init__(self, room: RoomView, lang: str, names: Names) -> None:
        self.room, self.lang, self.names = room, lang, names
        self.cited = {one.held.ref: one for one in cited(room)}

    def said(self, message: str, mark: Mark = Mark.PLAIN) -> Spoken:
        return self.plain(gettext(message, self.lang), mark)

    def plain(self, words: str, mark: Mark = Mark.PLAIN) -> Spoken:
        return Spoken((Said(words, mark),), self.lang)

    def heads(self, *messages: str) -> tuple[Cell, ...]:
        return tuple((self.said(message),) for message in messages)

    # ---- what is said ---------------------------------------------------------------------------------------------

    def stances(self) -> Iterator[Block]:
        """Lay out the stances on each instrument, then those tied to none, the earliest first."""
        every = [one for one in self.cited.values() if isinstance(one.held.entry, Stance)]
        yield Heading(self.said(phrase("Who says what")))
        if not every:
            yield Paragraph(self.said(phrase("No stance has been confirmed yet."), Mark.SMALL))
        for number in sorted(
            {one.held.links.instrument or 0 for one in every}, key=lambda one: (not one, one)
        ):
            about = [one for one in every if (one.held.links.instrument or 0) == number]
            held = self.room.instruments.get(number)
            name = spoken(self.called(held)) if held else self.said(phrase("Tied to no instrument"))
            yield Heading(name, 3)
            heads = self.heads(
                phrase("Who"), phrase("Day"), phrase("Stance"), phrase("Words"), phrase("Source")
            )
            rows = tuple(self._stance(one) for one in sorted(about, key=lambda one: one.day))
            yield Table(heads, rows, (3, 2, 3, 7, 4))

    def _stance(self, one: Cited) -> tuple[Cell, ...]:
        stance = one.held.entry
        assert isinstance(stance, Stance)  # noqa: S101 - chosen by its caller
        who = stance.actor.name if stance.actor else ""
        return (
            self.whose(one, who),
            (self.day(one.day),),
            (self.plain(stance_said(stance, self.lang)),),
            (spoken(one.words),),
            self.source(one),
        )

    def claims(self) -> Iterator[Block]:
        """Lay out every claim that stands, the earliest first."""
        every = [(one, one.held.entry) for one in self.cited.values() if isinstance(one.held.entry, Claim)]
        if every:
            yield Heading(self.said(phrase("Claims")))
            rows = tuple(
                self._claim(one, claim) for one, claim in sorted(every, key=lambda pair: pair[0].day)
            )
            yield Table(
                self.heads(phrase("Who"), phrase("Day"), phrase("Words"), phrase("Source")),
                rows,
                (3, 2, 10, 4),
            )

    def _claim(self, one: Cited, claim: Claim) -> tuple[Cell, ...]:
        content = Text(" … ".join(span.text for span in (claim.content, *claim.more)), one.lang)
        lead = [self.plain(claim_line(claim, self.lang, "…"), Mark.STRONG)] if denied(claim) else []
        what = [*lead, spoken(content)]
        if claim.hedges:
            what.append(self.plain("; ".join(one.text for one in claim.hedges), Mark.SMALL))
        return (
            self.whose(one, claim_said(claim, self.lang)),
            (self.day(one.day),),
            tuple(what),
            self.source(one),
        )

    # ---- numbers --------------------------------------------------------------------------------------------------

    def figures(self) -> Iterator[Block]:
        """Lay out each disputed number, a row for each figure; none is merged with another."""
        tables = [
            (one.count, [point for each in one.series for point in each.points]) for one in counts(self.room)
        ]
        if rest := alone(self.room):
            tables.append((gettext("Figures of no disputed number", self.lang), list(rest)))
        if not tables:
            return
        yield Heading(self.said(phrase("Figures")))
        yield Paragraph(
            self.said(
                phrase("Numbers stand side by side. None is merged with another, and none is an average.")
            )
        )
        for name, points in tables:
            yield Heading(self.plain(name), 3)
            heads = self.heads(*FIGURE_HEADS)
            yield Table(heads, tuple(self._figure(one) for one in points), (4, 3, 5, 3, 4))

    def _figure(self, one: Counted) -> tuple[Cell, ...]:
        figure, source = one.figure, self.cited[one.read.ref]
        spans = (figure.what, figure.whom, figure.where)
        counted = one.judged or " · ".join(span.text for span in spans if span)
        value = marked(value_said(figure, self.lang), self.lang, negated=False, hedged=one.hedged)
        days = plain_day(one.first, self.lang)
        if one.last != one.first:
            days = gettext("%(first)s to %(last)s", self.lang) % {
                "first": days,
                "last": plain_day(one.last, self.lang),
            }
        when = [self.plain(days)]
        if not one.dated:
            when.append(self.said(phrase("the report's own day"), Mark.SMALL))
        who = Spoken((Said(one.source),), source.lang if one.named else self.lang)
        return (
            (who,),
            (self.plain(value),),
            (spoken(Text(counted, source.lang)),),
            tuple(when),
            self.source(source),
        )

    # ---- instruments ----------------------------------------------------------------------------------------------

    def instruments(self) -> Iterator[Block]:
        """Lay out each instrument: what it is, what it orders of whom until when, since when and until when."""
        if self.room.instruments:
            yield Heading(self.said(phrase("Instruments")))
        for _, held in sorted(self.room.instruments.items()):
            yield Heading(spoken(self.called(held)), 3)
            yield Items(tuple(self._facts(held)), self.lang)
            if held.instrument.orders:
                heads = self.heads(phrase("What it orders"), phrase("Of whom"), phrase("Until when"))
                rows = tuple(self._order(one) for one in held.instrument.orders)
                yield Table(heads, rows, (8, 4, 3))

    def _facts(self, held: InstrumentHeld) -> Iterator[Spoken]:
        one = held.instrument
        facts = [label(one.sort, self.lang), one.issuer, one.mark]
        facts += [plain_day(one.dated, self.lang)] if one.dated else []
        yield self.plain(" · ".join(filter(None, facts)))
        for lead, day in ((phrase("Valid from"), one.since), (phrase("Valid until"), one.until)):
            if day:
                yield self.plain(f"{gettext(lead, self.lang)}: {plain_day(day, self.lang)}")
        if one.disputed:
            said = Said(f"{gettext('Disputed', self.lang)}: ", Mark.STRONG)
            yield Spoken((said, Said(one.disputed.words)), self.lang)
        for ref in one.sources:
            if ref in self.cited:
                yield Spoken(
                    (Said(self.cited[ref].words.words), Said(self._from(self.cited[ref]), Mark.SMALL)),
                    self.lang,
                )

    def _order(self, one: Ordered) -> tuple[Cell, ...]:
        whom = self.name(one.party) if one.party else Text(one.addressee, self.lang)
        until = plain_day(one.until, self.lang) if one.until else ""
        return (spoken(one.what),), (spoken(whom),), (self.plain(until),)

    # ---- who, when and where --------------------------------------------------------------------------------------

    def called(self, held: InstrumentHeld) -> Text:
        return said_in(held.instrument.called, self.lang)

    def name(self, party: str) -> Text:
        return self.names.get(party, Text(party, self.lang))

    def whose(self, one: Cited, words: str) -> Cell:
        parties = tuple(spoken(self.name(party), Mark.STRONG) for party in one.held.links.parties)
        return (*parties, *([Spoken((Said(words),), one.lang or self.lang)] if words else []))

    def day(self, day: date) -> Spoken:
        return self.plain(plain_day(day, self.lang))

    def source(self, one: Cited) -> Cell:
        """Name the report: who published it, when, under which address; and that a second analyst agreed."""
        report = one.report.report if one.report else None
        lines = [self.plain(one.outlet or gettext("not known", self.lang)), self.day(one.day)]
        if report and report.url:
            lines.append(self.plain(report.url, Mark.CODE))
        if one.held.agreed:
            lines.append(self.said(phrase("read so by a second analyst too"), Mark.SMALL))
        return tuple(lines)

    def _from(self, one: Cited) -> str:
        return f"  · {one.outlet} · {plain_day(one.day, self.lang)}"


__all__ = ["press_document", "press_pdf"]
