"""Leaks of the press file to be planted on purpose: each a page or a file that reaches past the rooms of its seat.

Each is looked for by somebody who would be shown it.  What leaks is read off everything that was ever appended.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, date, datetime
from unittest import mock

from goodoffices.documents.writing import press as press_table
from goodoffices.site import dates
from goodoffices.site.pages import calendar, press_desk, press_line, press_out, press_who
from goodoffices.site.press import taking, tying
from goodoffices.site.press_said.quoting import whose
from goodoffices.talks.acts import InstrumentKept, LineAgreed, LineSet, Message, PaperOpened, ReportFiled
from goodoffices.talks.fold import ReportHeld
from goodoffices.talks.pressfile.keeping import LineItem, Report, Saying
from goodoffices.talks.pressroom import communique
from goodoffices.talks.pressroom.unsaid import Silence
from tests.laws.leaks import Spy, spying

Look = Callable[[], Spy]
Leak = Callable[[Look], AbstractContextManager[object]]


def _every(look: Look, kind: type) -> Iterator[tuple[str, object]]:
    """Go through every act of a kind with its room, whoever may know of it."""
    for batch in look().batches:
        for saying in batch.sayings:
            if isinstance(saying.act, kind):
                yield saying.room, saying.act


def _told_of(look: Look, names: list[str]) -> list[str]:
    """Give what was said in any room, a caucus too, in words that name one of these."""
    said = [act.text.words for _room, act in _every(look, Message)]
    return [words for words in said if any(name in words for name in names)]


def _count_all_reports(look: Look) -> AbstractContextManager[object]:
    """The desk's number of reports, counted over all press rooms."""
    original = press_desk.render

    def render(request, template, context):
        return original(request, template, context | {"reports": sum(1 for _ in _every(look, ReportFiled))})

    return mock.patch.object(press_desk, "render", render)


def _already_here(look: Look) -> AbstractContextManager[object]:
    """The words “already here”, said of a report that only another press room has."""
    original = taking.Known.alike

    def alike(self, row):
        found = original(self, row)
        every: list[Report] = [act.report for _room, act in _every(look, ReportFiled)]
        twin = next((one for one in every if one.text.words == row.text.strip()), None)
        if found is not None or twin is None:
            return found
        return taking.Alike(ReportHeld(1, datetime(2026, 3, 2, tzinfo=UTC), "", twin), 1.0)

    return mock.patch.object(taking.Known, "alike", alike)


@contextmanager
def _panel_of_the_store(look: Look) -> Iterator[None]:
    """A panel of what a side told us that is looked up for the instrument's name in every caucus there is."""

    def shown(sitting, instrument, party):
        said = _told_of(look, [one.words for one in instrument.called])
        return {"party": whose(sitting, party), "items": [{"what": words} for words in said]}

    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(press_who, "beside_shown", shown))
        stack.enter_context(mock.patch.object(press_who, "chosen", lambda _sitting, asked: asked))
        yield


def _beside_in_the_table(look: Look) -> AbstractContextManager[object]:
    """An export with what a side told us of the same instrument in the next row."""
    original = press_table.press_csv

    def written(room):
        names = [one.words for held in room.instruments.values() for one in held.instrument.called]
        return original(room) + "\n".join(_told_of(look, names)).encode()

    files = press_out.FILES | {"press.csv": ("text/csv", lambda _sitting, room: written(room))}
    return mock.patch.object(press_out, "FILES", files)


def _every_silence(look: Look) -> AbstractContextManager[object]:
    """A check of a communiqué that looks into the lines of all caucuses."""

    def silences(_view):
        return tuple(
            Silence(item, act.topic, room, 1, "A")
            for room, act in _every(look, LineSet)
            for item in act.items
            if item.saying is Saying.NOT
        )

    return mock.patch.object(communique, "silences", silences)


def _every_paper(look: Look) -> AbstractContextManager[object]:
    """A list of what an entry can be tied to that has papers which nobody there holds."""

    def papers(_sitting, _room):
        for number, (room, act) in enumerate(_every(look, PaperOpened)):
            yield f"{room}/{number}", act.paper.title[0].words

    return mock.patch.object(tying, "_papers", papers)


def _how_sides_agreed(look: Look) -> AbstractContextManager[object]:
    """The line's page tells the spokesperson on how many lines the sides were asked, and what they said."""
    original = press_line.topic_shown

    def shown(*about):
        said = sorted(act.agrees for _room, act in _every(look, LineAgreed))
        return original(*about) | {"topic": f"{about[2].topic} {said}"}

    return mock.patch.object(press_line, "topic_shown", shown)


def _every_wording(look: Look) -> AbstractContextManager[object]:
    """The line's page shows a side's wording among ours."""
    original = press_line.topic_shown

    def shown(sitting, room, topic, lang):
        items: list[LineItem] = [item for _room, act in _every(look, LineSet) for item in act.items]
        lists = [{"label": item.saying, "items": [item.text]} for item in items]
        return original(sitting, room, topic, lang) | {"lists": lists}

    return mock.patch.object(press_line, "topic_shown", shown)


def _every_window(look: Look) -> AbstractContextManager[object]:
    """Everybody's calendar has the days of instruments that a press room keeps."""
    original = dates.dates_known

    def known(sitting):
        kept = [act.instrument.called[0].words for _room, act in _every(look, InstrumentKept)]
        day = dates.Dated("instruments", " ".join(kept), date(2026, 4, 20))
        return (
            [*original(sitting), dates.Known(day, datetime(2026, 3, 2, tzinfo=UTC))]
            if kept
            else original(sitting)
        )

    return mock.patch.object(calendar, "dates_known", known)


PLANTED: dict[str, tuple[str, Leak]] = {
    "reports counted over all press rooms": ("spokesperson", _count_all_reports),
    "a report that another press room has is already here": ("analyst", _already_here),
    "a panel that is looked up in every caucus": ("analyst", _panel_of_the_store),
    "what a side told us, in an export": ("spokesperson", _beside_in_the_table),
    "a check that looks into every side's line": ("spokesperson", _every_silence),
    "papers that nobody there holds": ("analyst", _every_paper),
    "how sides answered a line": ("spokesperson", _how_sides_agreed),
    "a side's wording among ours": ("analyst", _every_wording),
    "an instrument's days in everybody's calendar": ("head_b", _every_window),
}
"""Each leak with the seat that it would be shown to."""


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Plant a leak for as long as the law runs."""
    _observer, leak = PLANTED[name]
    with spying() as look, leak(look):
        yield
