"""The marks of an article as HTML: each bracket with its alternatives, what is inside under them, ranges of blanks.

It is put together here and not in a template, because a long paper has thousands of radio buttons.  Everything that
anybody said goes through `plainly` or `escape`, or was written by `papers.runs.Writer`, which escapes it.
"""

from collections.abc import Callable, Iterator, Mapping
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.papers.runs import plainly
from goodoffices.site.positions.saying import GLYPHS
from goodoffices.site.positions.text import AlternativeOpen, BlankOpen, BracketOpen
from goodoffices.site.positions.typed import ENDS, mark_name
from goodoffices.talks.papers.model import BlankKind
from goodoffices.talks.positions import Position
from goodoffices.words.direction import direction
from goodoffices.words.labels import label

COUNTED = frozenset({BlankKind.DAYS})
"""Kinds of blanks that are typed in digits alone."""


class MarksWriter:
    """Writes what is open in articles, with the fields in which it is marked.

    `now` gives what stands in a field, `wrong` what is wrong with it; `before` says by part what was said of other
    words than these.
    """

    def __init__(
        self,
        lang: str,
        worded: str,
        now: Callable[[str], str],
        wrong: Mapping[str, str],
        before: Mapping[str, str],
    ) -> None:
        """Look the phrases up once; `worded` is the language of the paper's words."""
        self.now, self.wrong, self.before = now, wrong, before
        self.worded = f'lang="{escape(worded)}" dir="{direction(worded)}"'
        self.labels = [(one, GLYPHS[one], escape(label(one, lang))) for one in Position]
        self.unsaid, self.again = escape(_("not said")), escape(_("confirm again"))
        self.said = _("Said of the earlier words: %(said)s")
        self.rows = ((_("Accepted"), ENDS[:2]), (_("Could live with"), ENDS[2:]))
        self.ends = {"low": _("from"), "high": _("to"), "bears_low": _("from"), "bears_high": _("to")}

    def write(self, parts: list[BracketOpen | BlankOpen]) -> SafeString:
        """Give the parts as HTML."""
        made = "".join(self._part(one) for one in parts)
        return mark_safe(made)  # noqa: S308  (all words were escaped)

    def _part(self, one: BracketOpen | BlankOpen) -> str:
        return self._blank(one) if isinstance(one, BlankOpen) else self._bracket(one)

    def _bracket(self, one: BracketOpen) -> str:
        every = "".join(self._alternative(one, each) for each in one.alternatives)
        return (
            f'<section class="marked" data-bracket="{escape(one.id)}">{self._head(one)}'
            f'<ul class="marked-list">{every}</ul></section>'
        )

    def _head(self, one: BracketOpen | BlankOpen) -> str:
        path = f'<code class="path" dir="ltr">{escape(one.id)}</code>'
        head = f'<p class="marked-name"><strong>{plainly(one.name)}</strong> {path}</p>'
        if one.id not in self.before:
            return head
        said = escape(self.said % {"said": self.before[one.id]})  # its controls are shown already
        return f'{head}<p class="before again"><span class="tag waits">{self.again}</span> {said}</p>'

    def _alternative(self, bracket: BracketOpen, each: AlternativeOpen) -> str:
        words = each.html or f'<span class="nothing">{plainly(each.words)}</span>'
        by = f' <span class="by">{plainly(each.by)}</span>' if each.by else ""
        reads = (
            f'<div class="reads"><span class="letter">{escape(each.letter)}</span> '
            f'<span class="wording" {self.worded}>{words}</span>{by}</div>'
        )
        inside = "".join(self._part(one) for one in each.parts)
        nested = f'<div class="inside">{inside}</div>' if inside else ""
        named = plainly(f"{bracket.full}, {each.letter}: {each.words}")
        return f"<li>{reads}{self._marks(mark_name(each.choice), named)}{nested}</li>"

    def _marks(self, name: str, named: str) -> str:
        now = self.now(name)
        choices = "".join(self._mark(name, one, glyph, said, now) for one, glyph, said in self.labels)
        unsaid = (
            f'<label class="mark" data-position=""><input type="radio" name="{escape(name)}" value=""'
            f'{"" if now else " checked"}><span class="glyph" aria-hidden="true">–</span>'
            f"<span>{self.unsaid}</span></label>"
        )
        return f'<div class="marks" role="radiogroup" aria-label="{named}">{choices}{unsaid}</div>{self._error(name)}'

    def _mark(self, name: str, one: Position, glyph: str, said: str, now: str) -> str:
        on = " checked" if now == one else ""
        return (
            f'<label class="mark" data-position="{one}"><input type="radio" name="{escape(name)}" '
            f'value="{one}"{on}><span class="glyph" aria-hidden="true">{glyph}</span><span>{said}</span></label>'
        )

    def _error(self, name: str) -> str:
        wrong = self.wrong.get(name)
        glyph = '<span class="glyph" aria-hidden="true">!</span>'
        return f'<p class="error">{glyph} {plainly(wrong)}</p>' if wrong else ""

    def _blank(self, one: BlankOpen) -> str:
        reads = f'<p class="reads"><span class="wording" {self.worded}>{plainly(one.said)}</span></p>'
        spans = "".join(self._span(one, row, ends) for row, ends in self.rows)
        return (
            f'<section class="marked" data-blank="{escape(one.id)}">{self._head(one)}{reads}{spans}</section>'
        )

    def _span(self, one: BlankOpen, row: str, ends: tuple[str, ...]) -> str:
        fields = "".join(self._end(one, row, end) for end in ends)
        wrong = "".join(self._error(f"range:{one.id}:{end}") for end in ends)
        return f'<div class="span"><span class="span-name">{plainly(row)}</span>{fields}{wrong}</div>'

    def _end(self, one: BlankOpen, row: str, end: str) -> str:
        name = f"range:{one.id}:{end}"
        called = plainly(f"{one.full}: {row} {self.ends[end]}")
        return (
            f'<label>{plainly(self.ends[end])} <input {" ".join(typed_as(one.kind))} name="{escape(name)}" '
            f'value="{escape(self.now(name))}" aria-label="{called}" autocomplete="off"></label>'
        )


def typed_as(kind: BlankKind) -> Iterator[str]:
    """Give the attributes of a control in which a value of that kind is typed."""
    if kind is BlankKind.DATE:
        yield 'type="date"'
        return
    yield 'type="text" dir="ltr"'
    if kind in COUNTED:
        yield 'inputmode="numeric"'
    elif kind is BlankKind.SHARE:
        yield 'inputmode="decimal"'


__all__ = ["MarksWriter", "typed_as"]
