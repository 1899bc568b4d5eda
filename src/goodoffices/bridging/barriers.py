"""What stands in the way of a package, said of the text: the engine's grounds as barriers, a blank's grades as one."""

from collections.abc import Iterable, Iterator

from goodoffices.bridging.framing import Framed
from goodoffices.bridging.grid import Demand, Ground, Nested, RedLine, Reserve, Tie
from goodoffices.talks.papers.model import Linkage
from goodoffices.talks.runs import Barrier, Barring


def barriers_of(framed: Framed, grounds: Iterable[Ground]) -> tuple[Barrier, ...]:
    """Say each ground once; red lines of one voice on several values of a blank are one barrier."""
    return tuple(dict.fromkeys(_barriers(framed, grounds)))


def _barriers(framed: Framed, grounds: Iterable[Ground]) -> Iterator[Barrier]:
    for one in grounds:
        match one:
            case Tie(linkage):
                ties = _named(framed.bare.linkages, linkage).of
                yield Barrier(Barring.LINKAGE, linkage=linkage, ties=ties)
            case RedLine(name, choice):
                party, voice = _voice(framed, name)
                on_blank = choice.bracket in framed.grades
                blank = choice.bracket if on_blank else ""
                yield Barrier(Barring.RED_LINE, party, voice, ties=() if on_blank else (choice,), blank=blank)
            case Demand(name, linkage):
                party, voice = _voice(framed, name)
                demands = next(each.demands for each in framed.bare.parties if each.id == name)
                yield Barrier(Barring.DEMAND, party, voice, ties=_named(demands, linkage).of)
            case Reserve(name):
                yield Barrier(Barring.RESERVE, *_voice(framed, name))
            case Nested():
                pass  # the text's own order is nobody's to give up


def _named(linkages: tuple[Linkage, ...], name: str) -> Linkage:
    return next(one for one in linkages if one.id == name)


def _voice(framed: Framed, name: str) -> tuple[str, str]:
    return next((one.party, one.voice) for one in framed.held if one.name == name)
