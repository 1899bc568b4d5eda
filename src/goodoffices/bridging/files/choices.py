"""Issues and options as a file calls them, and what ties them: {swap = "first"} is one option of one issue."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from goodoffices.bridging.files.at import At, short
from goodoffices.talks.papers.model import Choice, Linkage, LinkageKind
from goodoffices.talks.refusal import Refusal

KINDS = tuple(str(kind) for kind in LinkageKind)


@dataclass(frozen=True, slots=True)
class Options:
    """The issues read so far: for each by its id, the place of each option by whatever it may be called."""

    places: Mapping[str, Mapping[str, int]]

    def issue(self, at: At, name: str) -> Mapping[str, int]:
        """Give the options of an issue; refuses `bridging-name-unknown`."""
        if name not in self.places:
            raise Refusal("bridging-name-unknown", **at.where, name=short(name), known=_first(self.places))
        return self.places[name]

    def option(self, at: At, issue: str, name: str) -> int:
        """Give the place of an option; refuses `bridging-name-unknown`."""
        options = self.issue(at, issue)
        if name not in options:
            raise Refusal("bridging-name-unknown", **at.where, name=short(name), known=_first(options))
        return options[name]

    def choice(self, at: At) -> Choice:
        """Read one option of one issue; refuses `bridging-choice-unfit`."""
        if not isinstance(at.held, Mapping) or len(at.held) != 1:
            raise Refusal("bridging-choice-unfit", **at.where)
        issue, under = next(at.items())
        self.issue(at, issue)
        return Choice(issue, self.option(under, issue, under.label()))


def linkages(at: At | None, options: Options) -> tuple[Linkage, ...]:
    """Read linkages, each a table of its kind, what it is of, and its id where it has one (else its number)."""
    return tuple(_linkages(at, options)) if at is not None else ()


def _linkages(at: At, options: Options) -> Iterator[Linkage]:
    seen: set[str] = set()
    for number, one in enumerate(at.entries(), 1):
        one.table(("id", "kind", "of"))
        given = one.get("id")
        name = given.label() if given else str(number)
        if name in seen:
            raise Refusal("bridging-name-twice", **(given or one).where, name=name)
        seen.add(name)
        kind = one.need("kind")
        if kind.held not in KINDS:
            raise Refusal("bridging-kind-unknown", **kind.where, kind=short(str(kind.held)), known=KINDS)
        of = one.need("of")
        choices = tuple(options.choice(each) for each in of.entries())
        if not choices:
            raise Refusal("bridging-list-empty", **of.where)
        yield Linkage(name, LinkageKind(str(kind.held)), choices)


def _first(names: Mapping[str, object]) -> tuple[str, ...]:
    """Give the names that a refusal lists: all where they are few."""
    listed = tuple(names)
    return listed if len(listed) <= 12 else (*listed[:12], "…")
