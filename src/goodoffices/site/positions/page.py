"""What the page of a form of positions shows: the articles, the order, ties, a package and what it breaks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from goodoffices.site.papers.saying import linkage_line
from goodoffices.site.positions import building, typed
from goodoffices.site.positions.marking import ArticleMarked, OrderShown, articles_marked, order_shown
from goodoffices.site.positions.marks_html import MarksWriter
from goodoffices.site.positions.saying import Named, parts_said, tie_said
from goodoffices.site.positions.whole import Statement
from goodoffices.talks.confirming import Before
from goodoffices.talks.papers.packages import Package
from goodoffices.talks.positions import Positions


class Filled(Protocol):
    """A form as far as it is filled in: the text, what was said before, what stands in the fields now."""

    @property
    def named(self) -> Named:
        """Give what the parts of the text are called."""

    @property
    def before(self) -> Before | None:
        """Give what was said before."""

    @property
    def wrong(self) -> Mapping[str, str]:
        """Give what is wrong by the name of the field."""

    @property
    def package(self) -> Package:
        """Give the package that is put together."""

    @property
    def own(self) -> Positions:
        """Give what is said but of whole packages."""

    @property
    def statements(self) -> list[tuple[str, Statement]]:
        """Give what is said of whole packages, each with the field's value."""

    @property
    def sayings(self) -> Iterable[tuple[str, object]]:
        """Give what can be said of a package: the field's value, and its words."""

    def now(self, name: str) -> str:
        """Give the value of a field."""

    def many(self, name: str) -> list[str]:
        """Give every value of a field."""


@dataclass
class Page:
    """The parts of the page of a form."""

    form: Filled

    @property
    def named(self) -> Named:
        """Give what the parts of the text are called."""
        return self.form.named

    @cached_property
    def articles(self) -> list[ArticleMarked]:
        """Give the articles with their marks."""
        langs, lang = self.named.paper.languages, self.named.lang
        worded = lang if lang in langs else next(iter(langs), lang)
        writer = MarksWriter(lang, worded, self.form.now, self.form.wrong, self._again)
        return articles_marked(self.named.articles, writer, self.form.now, self.form.wrong)

    @property
    def _again(self) -> dict[str, str]:
        """Give by part what was said of words that read otherwise now."""
        before = self.form.before
        if before is None:
            return {}
        said = parts_said(self.named, before.said)
        return {one.id: one.line for one in said if one.id in set(before.again)}

    @property
    def again(self) -> int:
        """Count the parts that have to be confirmed again."""
        return len(self._again)

    @cached_property
    def order(self) -> OrderShown:
        """Give the order of importance."""
        return order_shown(self.named.articles, self.form.many("order"), self.form.now, self.form.wrong)

    @property
    def has_points(self) -> bool:
        """Say whether points stand in the form."""
        return any(one.points or one.wrong for one in (*self.order.ranked, *self.order.others))

    @property
    def ties(self) -> list[tuple[str, str]]:
        """Give the ties that are said: the field's value, and the tie in words."""
        every = ((value, typed.read_tie(value)) for value in self.form.many("ties"))
        return [(value, tie_said(self.named, one)) for value, one in every if one]

    @property
    def tie_rows(self) -> list[dict[str, object]]:
        """Give the rows in which a tie is typed, with the alternatives to choose from."""
        return [
            {"this": self._alternatives(this), "only": [self._alternatives(one) for one in only]}
            for this, only in map(typed.tie_names, range(typed.ROWS))
        ]

    def _alternatives(self, name: str) -> dict[str, object]:
        """Give what can be picked where an alternative is chosen, bracket by bracket."""
        now = self.form.now(name)
        groups = [
            (
                one.full,
                [
                    (typed.choice_value(each.choice), f"{each.letter}: {each.words}")
                    for each in one.alternatives
                ],
            )
            for article in self.named.articles
            for one in article.brackets
        ]
        return {"name": name, "now": now, "groups": groups, "wrong": self.form.wrong.get(name, "")}

    @property
    def linkages(self) -> list[dict[str, object]]:
        """Give the linkages of the text, to be held against a package."""
        lang = self.named.lang
        return [
            {
                "kind": one.kind.value,
                "of": " ".join(map(typed.choice_value, one.of)),
                "line": linkage_line(self.named.paper, one, lang),
            }
            for one in self.named.paper.linkages
        ]

    @cached_property
    def picks(self) -> list[building.PickShown]:
        """Give what a package chooses."""
        return building.picks_shown(self.named, self.form.now)

    @property
    def breaks(self) -> list[building.FindingShown]:
        """Say what the package breaks; nothing while none is put together."""
        package = self.form.package
        together = package.choices or package.values
        return building.findings(self.named, self.form.own, package) if together else []

    @property
    def stands(self) -> str:
        """Count how the package's alternatives are marked; empty while none is put together."""
        return building.stands(self.form.own, self.form.package)

    @property
    def statements(self) -> list[building.StatementShown]:
        """Give what is said of whole packages."""
        return building.statements_shown(self.named, self.form.statements)

    @property
    def rivals(self) -> list[building.Option]:
        """Give the packages that this one can be held against."""
        return building.packages_shown(self.form.statements, self.form.now("against"))

    @property
    def sayings(self) -> list[building.Option]:
        """Give what can be said of the package; that it is better or worse only where there is another."""
        now, rivals = self.form.now("say"), self.rivals
        fit = [one for one in self.form.sayings if rivals or one[0] not in ("better", "worse")]
        return [(value, str(said), value == now) for value, said in fit]

    @property
    def at_home(self) -> bool:
        """Say whether they are the positions of those at home."""
        return self.form.now("whose") == "home"

    @property
    def changes(self) -> dict[str, object]:
        """Give the alternatives among which the change most wanted is."""
        return self._alternatives("wanted")


__all__ = ["Filled", "Page"]
