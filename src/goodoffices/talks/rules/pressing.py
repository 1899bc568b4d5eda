"""Rules of the press file: who files, judges and checks, and that every entry stands in its report word for word."""

import re
from decimal import Decimal
from hashlib import sha256

from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
    ReportRead,
    SourceRef,
)
from goodoffices.talks.commissions import READERS, ReadReport
from goodoffices.talks.fold import EntryHeld, RoomView
from goodoffices.talks.people import Role
from goodoffices.talks.pressfile.entries import Entry, Figure, spans_of, stands_in
from goodoffices.talks.pressfile.keeping import EntryRef, Instrument, Links, PaperRef, Report, Verdict
from goodoffices.talks.refusal import Refusal
from goodoffices.talks.rooms import RoomKind
from goodoffices.talks.rules.grounds import (
    LONGEST_NAME,
    kind_of,
    lacking,
    my_card,
    require,
    require_head_or_recorder,
    require_kind,
    require_mediation,
    require_name,
    require_text,
    room_title,
)
from goodoffices.talks.rules.judge import judge_in
from goodoffices.talks.texts import Text
from goodoffices.talks.view import View

LONGEST_REPORT = 200_000
MOST_ENTRIES = 20_000
MOST_ITEMS = 60
LONGEST_URL = 2_000
NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
AT_THE_DESK = (Role.ANALYST, Role.MEDIATOR, Role.CO_MEDIATOR)


def require_desk(view: View, room: RoomView) -> None:
    """Refuse unless the author works at the press room's desk."""
    require_kind(room, RoomKind.PRESS)
    require(my_card(view, room).role in AT_THE_DESK, "for-the-analysts")


def require_report(report: Report) -> None:
    """Refuse a report without title or words, too long, or whose digest is not that of its words."""
    require_name(report.title[:LONGEST_NAME])
    require(len(report.title) <= 4 * LONGEST_NAME, "name-too-long", longest=4 * LONGEST_NAME)
    for name in (report.outlet, report.byline):
        if name:
            require_name(name)
    require(bool(report.text), "nothing-said")
    length = len(report.text.words)
    require(length <= LONGEST_REPORT, "report-too-long-to-file", longest=LONGEST_REPORT, length=length)
    require(len(report.url) <= LONGEST_URL and report.url.isprintable(), "url-unfit")
    require(not report.url or report.url.startswith(("http://", "https://")), "url-unfit")
    require(report.digest == digest_of(report.text), "report-digest-differs")


def digest_of(text: Text) -> str:
    """Give the SHA-256 of the words, in hexadecimal digits."""
    return sha256(text.words.encode()).hexdigest()


@judge_in.register
def _filed(act: ReportFiled, view: View, room: RoomView) -> None:
    require_desk(view, room)
    require_report(act.report)
    held_already = [one for one in room.reports.values() if one.report.digest == act.report.digest]
    same = [one for one in held_already if one.report.outlet == act.report.outlet]
    require(not same, "report-filed-already", number=same[0].number if same else 0)
    require(act.copy_of is None or act.copy_of in room.reports, "no-such-report", number=act.copy_of)


def _report(room: RoomView, number: int) -> Report:
    held = room.reports.get(number)
    if held is None:
        raise Refusal("no-such-report", number=number)
    return held.report


@judge_in.register
def _read(act: ReportRead, view: View, room: RoomView) -> None:
    require_desk(view, room)
    report = _report(room, act.report)
    require_name(act.reader)
    require(act.digest == report.digest, "report-digest-differs")
    require(len(act.entries) <= MOST_ENTRIES, "entries-too-many", most=MOST_ENTRIES)
    for entry in act.entries:
        _require_entry(report, entry)


@judge_in.register
def _read_it(deed: ReadReport, view: View, room: RoomView) -> None:
    require_desk(view, room)
    _report(room, deed.report)
    require(deed.reader in READERS, "no-such-reader", readers=READERS)


def _require_entry(report: Report, entry: Entry) -> None:
    require(bool(spans_of(entry)) and stands_in(entry, report.text.words), "words-not-there")
    require(0 <= entry.confidence <= 100, "confidence-unfit")
    if isinstance(entry, Figure):
        _require_number(entry.value)
        if entry.upto:
            _require_number(entry.upto)
            in_order = Decimal(entry.value) <= Decimal(entry.upto)
            require(in_order, "range-backwards", value=entry.value, upto=entry.upto)


def _require_number(value: str) -> None:
    """Refuse what is not digits of a size that a report could name: nothing else can be shown and compared safely."""
    require(NUMBER.fullmatch(value) is not None, "not-a-number", value=value[:LONGEST_NAME])


@judge_in.register
def _added(act: EntryAdded, view: View, room: RoomView) -> None:
    require_desk(view, room)
    _require_entry(_report(room, act.report), act.entry)
    _require_links(view, room, act.links)


def require_entry_held(room: RoomView, ref: EntryRef) -> EntryHeld:
    """Give the entry, or refuse."""
    held = room.press.get(ref)
    if held is None:
        raise Refusal("no-such-entry")
    return held


@judge_in.register
def _judged(act: EntryJudged, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_entry_held(room, act.ref)
    require((act.verdict is Verdict.AMENDED) == (act.amended is not None), "amended-how")
    if act.amended is not None:
        require(type(act.amended) is type(held.first), "amended-how")
        _require_entry(_report(room, held.report), act.amended)
    _require_links(view, room, act.links)
    _require_why(view, act.why)


@judge_in.register
def _checked(act: EntryChecked, view: View, room: RoomView) -> None:
    require_desk(view, room)
    held = require_entry_held(room, act.ref)
    require(held.judged is not None, "entry-not-judged")
    require(held.by != view.seat, "second-analyst")
    _require_why(view, act.why)


def _require_why(view: View, why: Text | None) -> None:
    if why is not None:
        require_text(view, why)


def _require_links(view: View, room: RoomView, links: Links) -> None:
    unknown = [one for one in links.parties if one not in view.participants]
    require(not unknown, "no-such-participant", participants=tuple(unknown))
    require(all(seat in room.known for seat in links.seats), "not-in-room")
    _require_paper(view, room, links.paper)
    _require_labels(links.articles)
    if links.instrument is not None:
        require(links.instrument in room.instruments, "no-such-instrument", number=links.instrument)
    for words in (links.count, links.population):
        if words:
            require_name(words)


def _require_labels(labels: tuple[str, ...]) -> None:
    require(len(labels) <= MOST_ITEMS, "items-too-many", most=MOST_ITEMS)
    for label in labels:
        require_name(label)


def _require_paper(view: View, room: RoomView, ref: PaperRef | None) -> None:
    """Refuse a paper that somebody in the press room does not hold: naming it would tell that there is one."""
    if ref is None:
        return
    other = view.rooms.get(ref.room)
    if other is None or ref.number not in other.papers:
        raise Refusal("no-such-paper", number=ref.number)
    lacks = lacking(view, room.members, (SourceRef(ref.room, ref.number),))
    if lacks is not None:
        raise Refusal("member-lacks-source", number=lacks.number, room=room_title(view, lacks.room))


@judge_in.register
def _kept(act: InstrumentKept, view: View, room: RoomView) -> None:
    require_desk(view, room)
    if act.number is not None:
        require(act.number in room.instruments, "no-such-instrument", number=act.number)
    _require_instrument(view, room, act.instrument)


def _require_instrument(view: View, room: RoomView, one: Instrument) -> None:
    require(bool(one.called), "name-empty")
    for text in one.called:
        require_name(text.words)
        require_text(view, text)
    require_name(one.issuer)
    if one.mark:
        require_name(one.mark)
    require(len(one.orders) <= MOST_ITEMS, "items-too-many", most=MOST_ITEMS)
    for order in one.orders:
        require_text(view, order.what)
        unknown = (order.party,) if order.party and order.party not in view.participants else ()
        require(not unknown, "no-such-participant", participants=unknown)
        if order.addressee:
            require_name(order.addressee)
    require(one.since is None or one.until is None or one.since <= one.until, "ends-before-it-begins")
    _require_why(view, one.disputed)
    _require_paper(view, room, one.paper)
    _require_labels(one.bears_on)
    for ref in one.sources:
        require_entry_held(room, ref)


@judge_in.register
def _line(act: LineSet, view: View, room: RoomView) -> None:
    require(kind_of(room) in (RoomKind.PRESS, RoomKind.CAUCUS), "wrong-room", kinds=("press", "caucus"))
    require_mediation(view, room)
    require_name(act.topic)
    require(bool(act.items), "nothing-said")
    require(len(act.items) <= MOST_ITEMS, "items-too-many", most=MOST_ITEMS)
    for item in act.items:
        require_text(view, item.text)
    if act.replaces is not None:
        old = room.lines.get(act.replaces)
        require(old is not None and old.replaced_by is None, "no-such-line", number=act.replaces)


@judge_in.register
def _agreed(act: LineAgreed, view: View, room: RoomView) -> None:
    require_kind(room, RoomKind.CAUCUS)
    require_head_or_recorder(view, room)
    held = room.lines.get(act.number)
    require(held is not None and held.replaced_by is None, "no-such-line", number=act.number)
    _require_why(view, act.words)


@judge_in.register
def _discord(act: DiscordJudged, view: View, room: RoomView) -> None:
    require_desk(view, room)
    for ref in (act.one, act.other):
        require(require_entry_held(room, ref).stands, "entry-not-confirmed")
    require(act.one != act.other, "two-entries")
    _require_why(view, act.why)
