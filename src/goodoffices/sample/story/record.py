"""The press file: the analyst files what the shores and the world read, and confirms what the words say."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from goodoffices.sample.press.facts import Count, Fact, FactKind, counts, facts
from goodoffices.sample.press.instruments import Instrument as Outside
from goodoffices.sample.press.instruments import instruments
from goodoffices.sample.press.line import Line, Topic, line
from goodoffices.sample.press.line import Saying as Used
from goodoffices.sample.press.reading import SampleReport, reports
from goodoffices.sample.stage import Moment, Stage
from goodoffices.sample.tongues import ar, en
from goodoffices.talks.acts import (
    DiscordJudged,
    EntryAdded,
    EntryChecked,
    EntryJudged,
    InstrumentKept,
    LineAgreed,
    LineSet,
    ReportFiled,
)
from goodoffices.talks.commissions import ReadReport
from goodoffices.talks.fold import EntryHeld
from goodoffices.talks.people import said_in
from goodoffices.talks.pressfile.entries import (
    Actor,
    Claim,
    Comparator,
    Dated,
    Entry,
    Figure,
    InstrumentSort,
    Manner,
    Polarity,
    Span,
    Stance,
    spans_of,
)
from goodoffices.talks.pressfile.keeping import (
    Discord,
    Instrument,
    Judgement,
    LineItem,
    Links,
    Ordered,
    Report,
    Saying,
    Verdict,
)
from goodoffices.talks.texts import Text

BY_HAND = "by-hand"
KINDS: dict[FactKind, type[Entry]] = {
    FactKind.CLAIM: Claim,
    FactKind.FIGURE: Figure,
    FactKind.STANCE: Stance,
}
USED = {Used.MAY_SAY: Saying.MAY, Used.IF_ASKED: Saying.IF_ASKED, Used.NOT_TO_SAY: Saying.NOT}
PROPOSAL = Instrument(
    (en("The mediation's proposal"), ar("مقترح الوساطة")), InstrumentSort.PROPOSAL, "The mediation"
)
"""The proposal as the public knows of it: that there is one, and who made it."""


def the_file_is_filled(stage: Stage) -> None:
    """File what was published until yesterday, keep the instruments, confirm what matters; another looks at some."""
    day = stage.day(76)
    told = _of_days(stage, 1, 76)
    for one in told:
        _file(day.at("17:30"), one)
    stage.acts["proposal-in-public"] = day.at("17:50").says("analyst", "press", InstrumentKept(PROPOSAL))
    for outside in instruments(stage.day(1).date):
        kept = InstrumentKept(_as_known(outside))
        day.at("17:55").says("analyst", "press", kept, outside.key)
    _confirm(day.at("18:10"), told)
    held = stage.hears("deputy", "press").press.values()
    for entry in [one for one in held if one.stands][::2]:
        day.at("18:30").says("deputy", "press", EntryChecked(entry.ref, True))
    day.at("18:35").says("deputy", "press", _judged_pair(stage))


def _judged_pair(stage: Stage) -> DiscordJudged:
    """Say of the two counts of buoys that they contradict each other; whoever is right, nobody here knows."""
    title = next(one.title[0].words for one in counts() if one.key == "buoys-adrift")
    held = [one for one in stage.hears("deputy", "press").press.values() if one.stands]
    counted = {
        one.entry.value: one.ref for one in held if isinstance(one.entry, Figure) and one.links.count == title
    }
    one, other = sorted(counted.values(), key=lambda ref: (ref.number, ref.index))[:2]
    why = en("The same night and the same buoys, counted by two who did not look together.")
    return DiscordJudged(Discord.VALUES, one, other, Judgement.CONTRADICT, why)


def the_line_is_agreed(stage: Stage) -> None:
    """Set the line, and agree it with each shore, of which one words an item otherwise."""
    given = line(stage.day(1).date)
    day = stage.day(76)
    for topic in given.topics:
        day.at("18:40").says("lead", "press", _line(topic), f"line-{topic.key}")
    put = [
        (caucus, head, day.at("18:45").says("lead", caucus, _line(topic)).number)
        for caucus, head, topics in _agreed(given)
        for topic in topics
    ]
    for caucus, head, number in put:
        day.at("18:55").says(head, caucus, LineAgreed(number, True))


def the_day_is_read(stage: Stage) -> None:
    """File what was published today; what was found in it waits to be judged."""
    for one in _of_days(stage, 77, 77):
        _file(stage.ago(2, 20), one)


def _of_days(stage: Stage, first: int, last: int) -> tuple[SampleReport, ...]:
    return tuple(one for one in reports(stage.day(1).date) if first <= one.day <= last)


def _file(moment: Moment, one: SampleReport) -> None:
    """File a report and have it read."""
    stage = moment.stage
    earlier = stage.number(f"report {one.copy_of}") if one.copy_of else None
    name = one.outlet.name(one.lang)
    digest = sha256(one.text.encode()).hexdigest()
    report = Report(one.title, name, Text(one.text, one.lang), digest, one.published, url=one.url)
    act = moment.says("analyst", "press", ReportFiled(report, earlier), f"report {one.key}")
    moment.says("analyst", "press", ReadReport(act.number))


def _as_known(one: Outside) -> Instrument:
    """Give the instrument as the press file keeps it; an order to several is one for each of them."""
    orders = tuple(
        Ordered(order.what[0], to, until=order.until) for order in one.orders for to in order.addressees
    )
    disputes = "; ".join(f"{dispute.party}: {dispute.why[0].words}" for dispute in one.disputes)
    return Instrument(
        one.title,
        one.sort,
        said_in(one.issuer, "en").words,
        one.number,
        one.dated,
        orders,
        one.valid_from,
        one.valid_until,
        en(disputes) if disputes else None,
    )


def _confirm(moment: Moment, told: Iterable[SampleReport]) -> None:
    """Confirm what was suggested where the words say so, and add by hand what no reading suggested."""
    stage = moment.stage
    by_key = {one.key: one for one in told}
    by_count = {one.key: one for one in counts()}
    for fact in facts(stage.day(1).date):
        if fact.report not in by_key:
            continue
        links = _links(stage, fact, by_count.get(fact.count))
        number = stage.number(f"report {fact.report}")
        found = _suggested(stage, number, by_key[fact.report].text, fact)
        if found is None:
            by_hand = _by_hand(by_key[fact.report].text, fact)
            moment.says("analyst", "press", EntryAdded(number, by_hand, links))
        else:
            moment.says("analyst", "press", _judgement(found, by_key[fact.report].text, fact, links))


def _links(stage: Stage, fact: Fact, count: Count | None) -> Links:
    key = fact.instrument or ("proposal-in-public" if fact.paper == "proposal" else "")
    return Links(
        parties=(fact.party,) if fact.party else (),
        instrument=stage.number(key) if key else None,
        count=count.title[0].words if count else "",
        population=count.population[0].words if count else "",
    )


def _suggested(stage: Stage, report: int, text: str, fact: Fact) -> EntryHeld | None:
    """Find what the reading suggested of that sort on those words, and says the same."""
    start = text.index(fact.words)
    end = start + len(fact.words)
    held = stage.hears("analyst", "press").press.values()
    for one in held:
        if one.open and one.report == report and isinstance(one.entry, KINDS[fact.kind]):
            main = _main(one.entry)
            if main.start < end and start < main.end and _agrees(one.entry, fact):
                return one
    return None


def _main(entry: Entry) -> Span:
    match entry:
        case Claim():
            return entry.content
        case Stance():
            return entry.cue
        case _:
            return spans_of(entry)[0]


def _agrees(entry: Entry, fact: Fact) -> bool:
    match entry:
        case Stance():
            return fact.polarity in (None, entry.polarity)
        case Figure():
            return float(entry.value) == float(fact.value)
        case _:
            return True


def _judgement(held: EntryHeld, text: str, fact: Fact, links: Links) -> EntryJudged:
    """Confirm it; amend what an analyst knows better: who counts, in which unit, as of when; who stands where."""
    better = _better(held.entry, text, fact)
    if better != held.entry:
        return EntryJudged(held.ref, Verdict.AMENDED, better, links)
    return EntryJudged(held.ref, Verdict.CONFIRMED, links=links)


def _better(entry: Entry, text: str, fact: Fact) -> Entry:
    words, named = _span(text, fact.words), _actor(text, fact.source)
    match entry:
        case Figure():
            dated = entry.as_of
            if fact.as_of and (dated is None or dated.first != fact.as_of):
                dated = Dated(words, fact.as_of, fact.as_of, "as-written")
            return replace(entry, as_of=dated, unit=_unit(fact), by=named or entry.by)
        case Stance():
            meant = (
                entry.target is not None and words.start <= entry.target.start < entry.target.end <= words.end
            )
            told = (named and named.name) == (entry.actor and entry.actor.name)
            kept = entry.actor if told or named is None else named
            return replace(entry, actor=kept, target=entry.target if meant else None)
        case _:
            return entry


def _by_hand(text: str, fact: Fact) -> Entry:
    words, source = _span(text, fact.words), _actor(text, fact.source)
    match fact.kind:
        case FactKind.CLAIM:
            return Claim(words, source, None, Manner.INDIRECT, BY_HAND, 100)
        case FactKind.FIGURE:
            dated = Dated(words, fact.as_of, fact.as_of, "as-written") if fact.as_of else None
            return Figure(
                words, fact.value, Comparator.EXACT, _unit(fact), BY_HAND, 100, as_of=dated, by=source
            )
        case FactKind.STANCE:
            per = _actor(text, fact.per) if fact.per else None
            return Stance(source, fact.polarity or Polarity.DEMAND, words, BY_HAND, 100, per=per)


def _unit(fact: Fact) -> str:
    return next((one.unit for one in counts() if one.key == fact.count), "")


def _actor(text: str, words: str) -> Actor | None:
    return Actor(_span(text, words), words) if words and words in text else None


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def _line(topic: Topic) -> LineSet:
    items = tuple(LineItem(USED[item.saying], text) for item in topic.items for text in item.words)
    return LineSet(said_in(topic.title, "en").words, items)


def _agreed(given: Line) -> Iterator[tuple[str, str, tuple[Topic, ...]]]:
    for one in given.agreed:
        yield f"caucus_{one.party.lower()}", f"head_{one.party.lower()}", one.topics
