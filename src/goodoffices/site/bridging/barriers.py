"""What stands in the way of a package, in sentences: a linkage, a red line, a party's own tie, its reserve."""

from dataclasses import dataclass

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.bridging.places import act_url
from goodoffices.site.bridging.quoting import Quoting
from goodoffices.site.bridging.spoken import Spoken, resting
from goodoffices.site.door import Sitting
from goodoffices.site.frame import room_name
from goodoffices.site.papers.heads import party_shown_of
from goodoffices.site.shown import party_name
from goodoffices.talks.papers.model import Choice, LinkageKind
from goodoffices.talks.positioned import Basis
from goodoffices.talks.positions import RangeOn
from goodoffices.talks.runs import Barrier, Barring
from goodoffices.words import formats
from goodoffices.words.direction import isolate
from goodoffices.words.labels import label

ORDER = (Barring.LINKAGE, Barring.DEMAND, Barring.RED_LINE, Barring.RESERVE)
"""The order in which barriers are read: what the text ties, then what a party ties, then what it rules out."""


@dataclass(frozen=True, slots=True)
class BarrierShown:
    """One barrier: the party whose it is (None: the text's), its sentence, on what it rests and where that stands."""

    party: dict[str, object] | None
    says: SafeString
    rests: str = ""
    url: str = ""
    estimated: bool = False


class Barriers:
    """Says the barriers of one run to one reader."""

    def __init__(self, sitting: Sitting, quoting: Quoting, spoken: tuple[Spoken, ...]) -> None:
        """Take the version of the draft that they are about, and what the run rests on."""
        self.sitting, self.quoting, self.spoken = sitting, quoting, spoken

    def shown(self, every: tuple[Barrier, ...]) -> list[BarrierShown]:
        """Say several, in the order in which they are read."""
        return [self.one(one) for one in sorted(every, key=lambda one: ORDER.index(one.barring))]

    def one(self, barrier: Barrier) -> BarrierShown:
        """Say one."""
        if not barrier.party:
            return BarrierShown(None, self._linkage(barrier))
        rests = resting(barrier, self.spoken)
        said = self._of_party(barrier, rests)
        party = party_shown_of(self.sitting, barrier.party)
        if rests is None:
            return BarrierShown(party, said)
        url = act_url(self.sitting, rests.source.room, rests.source.number)
        return BarrierShown(party, said, rests_said(self.sitting, rests), url, rests.basis is Basis.ESTIMATED)

    def _linkage(self, barrier: Barrier) -> SafeString:
        known = next((one for one in self.quoting.paper.linkages if one.id == barrier.linkage), None)
        of = known.of if known else barrier.ties
        match known.kind if known else None:
            case LinkageKind.ONLY_IF | None:
                said = _("No package has %(first)s without %(others)s: the text ties them.")
                return sentence(said, first=self._named(of[:1]), others=self._named(of[1:]))
            case LinkageKind.NOT_TOGETHER if len(of) > 1:
                said = _("No package has two of these together, so the text says: %(these)s.")
            case LinkageKind.NOT_TOGETHER:
                said = _("No package has %(these)s: the text no longer lets it be chosen.")
            case LinkageKind.ALL_OR_NONE:
                said = _("No package has some of these without the others, so the text says: %(these)s.")
            case LinkageKind.AT_LEAST_ONE:
                said = _("No package is without at least one of these, so the text says: %(these)s.")
        return sentence(said, these=self._named(of))

    def _of_party(self, barrier: Barrier, rests: Spoken | None) -> SafeString:
        who = who_said(self.sitting, barrier.party, barrier.voice)
        match barrier.barring:
            case Barring.RED_LINE if barrier.blank:
                return self._range(barrier, who, rests)
            case Barring.RED_LINE:
                return sentence(_("%(who)s rules out %(what)s."), who=who, what=self._named(barrier.ties))
            case Barring.DEMAND:
                first, others = self._named(barrier.ties[:1]), self._named(barrier.ties[1:])
                said = _("%(who)s takes %(first)s only with %(others)s.")
                return sentence(said, who=who, first=first, others=others)
            case _:
                return sentence(_("%(who)s would be worse off than without an agreement."), who=who)

    def _range(self, barrier: Barrier, who: str, rests: Spoken | None) -> SafeString:
        place = self.quoting.place(barrier.blank).html
        ranges = rests.positions.ranges if rests else ()
        one = next((each for each in ranges if each.blank == barrier.blank), None)
        if one is None or not (one.bears_low or one.bears_high):
            return sentence(_("%(who)s rules out some values of %(blank)s."), who=who, blank=place)
        parts = {
            "who": who,
            "blank": place,
            "low": self._end(one, one.bears_low),
            "high": self._end(one, one.bears_high),
        }
        if not one.bears_high:
            return sentence(_("%(who)s rules out values of %(blank)s below %(low)s."), **parts)
        if not one.bears_low:
            return sentence(_("%(who)s rules out values of %(blank)s above %(high)s."), **parts)
        return sentence(_("%(who)s rules out values of %(blank)s outside %(low)s to %(high)s."), **parts)

    def _end(self, one: RangeOn, value: str) -> str:
        return self.quoting.value(one.blank, value).words if value else ""

    def _named(self, choices: tuple[Choice, ...]) -> SafeString:
        made = [str(self.quoting.choice(one).html) for one in choices]
        return mark_safe(formats.joined(made, self.sitting.lang, isolated=True))  # noqa: S308  (each is HTML already)


def sentence(template: str, **parts: str) -> SafeString:
    """Fill a translated sentence with parts that are HTML already, or that are escaped here."""
    filled = conditional_escape(template) % {name: conditional_escape(part) for name, part in parts.items()}
    return mark_safe(filled)  # noqa: S308  (escaped above)


def who_said(sitting: Sitting, party: str, voice: str) -> str:
    """Name a party, or a voice inside it."""
    name = isolate(party_name(sitting.view, party, sitting.lang), sitting.lang)
    if not voice:
        return name
    return _("%(voice)s (inside %(party)s)") % {"voice": isolate(voice, sitting.lang), "party": name}


def rests_said(sitting: Sitting, one: Spoken) -> str:
    """Say on what a position rests: what the party gave, what it answered, or what the mediation estimates."""
    room = sitting.view.rooms.get(one.source.room)
    named = {
        "number": one.source.number,
        "room": room_name(room, sitting.lang) if room else "",
        "day": formats.brief_day(one.at.date(), sitting.lang),
    }
    match one.basis:
        case Basis.GIVEN:
            return _("As it told us: act %(number)s of %(room)s, %(day)s") % named
        case Basis.ANSWERED:
            return _("As its answer says: act %(number)s of %(room)s, %(day)s") % named
        case Basis.ESTIMATED:
            sure = {"sure": label(one.sure, sitting.lang) if one.sure else ""}
            return _("By the mediation's estimate (%(sure)s): act %(number)s of %(room)s, %(day)s") % (
                named | sure
            )


__all__ = ["BarrierShown", "Barriers", "rests_said", "sentence", "who_said"]
