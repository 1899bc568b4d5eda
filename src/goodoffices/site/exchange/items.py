"""What is to change hands as a table: what, from whom to whom, how many, what each voice puts on one unit of it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from goodoffices.site.door import Sitting
from goodoffices.site.exchange.voices import party_of, voices
from goodoffices.talks.exchange import Deliverable, Exchange
from goodoffices.talks.planned import named
from goodoffices.words import formats
from goodoffices.words.labels import label


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item; `worth` has a value for each voice, `ties` what binds it, in words."""

    number: int
    what: str
    sort: str
    giver: dict[str, object]
    receiver: dict[str, object]
    count: str
    worth: tuple[tuple[str, str], ...]
    ties: tuple[str, ...]


def items_shown(sitting: Sitting, exchange: Exchange) -> tuple[ItemShown, ...]:
    """Give every item in its order."""
    lang = sitting.lang
    return tuple(
        ItemShown(
            number,
            named(item),
            label(item.sort, lang),
            party_of(sitting, item.giver),
            party_of(sitting, item.receiver),
            formats.number(item.count, lang),
            tuple((one.name, _worth(item, one.place, lang)) for one in voices(sitting, exchange)),
            tuple(ties_said(exchange, item, lang)),
        )
        for number, item in enumerate(exchange.items, 1)
    )


def _worth(item: Deliverable, place: int, lang: str) -> str:
    exact = formats.number(item.worth[place], lang)
    if not item.least or (item.least[place], item.most[place]) == (item.worth[place],) * 2:
        return exact
    told = {
        "exact": exact,
        "least": formats.number(item.least[place], lang),
        "most": formats.number(item.most[place], lang),
    }
    return _("%(exact)s (%(least)s to %(most)s)") % told


def ties_said(exchange: Exchange, item: Deliverable, lang: str) -> list[str]:
    """Say what binds an item: batches, its window, what comes before it, ratios, its group."""
    found = []
    if item.batch > 1:
        found.append(_("in batches of %(number)s") % {"number": formats.number(item.batch, lang)})
    if item.from_day:
        found.append(_("from %(day)s") % {"day": formats.day(item.from_day, lang)})
    if item.to_day:
        found.append(_("until %(day)s") % {"day": formats.day(item.to_day, lang)})
    if item.lag:
        found.append(_("%(number)s days to verify") % {"number": formats.number(item.lag, lang)})
    first = [named(exchange.item(one)) for one, later in exchange.before if later == item.id]
    if first:
        found.append(_("after %(items)s") % {"items": formats.joined(first, lang)})
    for ratio in exchange.ratios:
        if ratio.many == item.id:
            told = {"number": formats.number(ratio.each, lang), "item": named(exchange.item(ratio.one))}
            found.append(_("%(number)s for each of: %(item)s") % told)
    if item.group:
        found.append(_("in one step with all of “%(group)s”") % {"group": item.group})
    return found


__all__ = ["ItemShown", "items_shown", "ties_said"]
