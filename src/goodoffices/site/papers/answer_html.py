"""The fields of a part as HTML, put together here and not in a template, because a long paper has thousands of them.

Everything that anybody said goes through `plainly` or `escape`.
"""

from collections.abc import Callable, Iterator, Mapping

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from goodoffices.site.papers.article import AlternativeShown, PartShown
from goodoffices.site.papers.runs import plainly

Control = Mapping[str, object]


class PartWriter:
    """Writes the fields of one part after the other, in the language of the page."""

    def __init__(self) -> None:
        """Look the phrases up once."""
        self.said = {
            "answer": _("Answer"),
            "alternative": _("Alternative"),
            "none": _("no alternative"),
            "nothing": _("nothing"),
            "value": _("Value"),
            "more": _("A condition, other words, a reason"),
            "condition": _("Accept if: the condition in words"),
            "only_if": _("Accept only if these alternatives are taken too"),
            "wording": _("Counter: the words you want instead"),
            "reason": _("Reason"),
            "may": _("May we carry this reason?"),
            "to": _("Only to"),
            "same": _("carries over"),
            "again": _("confirm again"),
        }

    def write(
        self,
        id: str,
        shown: PartShown,
        controls: Mapping[str, Control],
        before: tuple[str, bool] | None,
        *,
        unfolded: bool,
    ) -> SafeString:
        """Give the fieldset of one part; `before` is what was said of it, and whether it still reads the same."""
        wrong = " data-wrong" if any(one["error"] for one in controls.values()) else ""
        parts = [f'<fieldset class="part-answer" id="answer-{id}" data-kind="{shown.kind}"{wrong}>']
        parts += [self._legend(shown), self._before(before), self._stances(shown, controls["stance"])]
        if "alternative" in controls:
            parts.append(self._alternatives(shown, controls["alternative"]))
        if "value" in controls:
            parts.append(self._value(id, controls["value"]))
        parts.append(
            f'<details class="more"{" open" if unfolded else ""}><summary>{self._of("more")}</summary>'
        )
        parts += self._more(id, controls)
        return mark_safe("".join([*parts, "</details></fieldset>"]))  # noqa: S308  (all words were escaped)

    def _of(self, phrase: str) -> str:
        return escape(self.said[phrase])

    def _legend(self, shown: PartShown) -> str:
        path = "" if shown.kind == "article" else f' <code class="path" dir="ltr">{escape(shown.id)}</code>'
        blank = f' <span class="quiet-text">{plainly(shown.blank)}</span>' if shown.blank else ""
        return f"<legend><bdi>{plainly(shown.name)}</bdi>{path}{blank}</legend>"

    def _before(self, before: tuple[str, bool] | None) -> str:
        if before is None:
            return ""
        said, same = before
        tag = f'<span class="tag{"" if same else " waits"}">{self._of("same" if same else "again")}</span>'
        words = plainly(_("You said: %(said)s") % {"said": said})
        return f'<p class="before{"" if same else " again"}">{tag} {words}</p>'

    def _stances(self, shown: PartShown, one: Control) -> str:
        label = f"{self._of('answer')}: {plainly(shown.name)}"
        radios = "".join(
            f'<label class="stance">{_radio(one, value, chosen)}<span>{escape(said)}</span></label>'
            for value, said, chosen in _options(one)
        )
        return f'<div class="stances" role="radiogroup" aria-label="{label}">{radios}</div>{_error(one)}'

    def _alternatives(self, shown: PartShown, one: Control) -> str:
        label = f"{self._of('alternative')}: {plainly(shown.name)}"
        by_letter = {each.letter: each for each in shown.alternatives}
        radios = "".join(
            f'<label class="choice">{_radio(one, value, chosen)}<span>{self._reads(by_letter.get(said))}</span></label>'
            for value, said, chosen in _options(one)
        )
        return f'<div class="alternatives" role="radiogroup" aria-label="{label}">{radios}</div>{_error(one)}'

    def _reads(self, each: AlternativeShown | None) -> str:
        if each is None:
            return f'<span class="quiet-text">{self._of("none")}</span>'
        nothing = f'<span class="nothing">{self._of("nothing")}</span>'
        words = f'<span class="wording"><bdi>{plainly(each.words)}</bdi></span>' if each.words else nothing
        by = f' <span class="by">{plainly(each.by)}</span>' if each.by else ""
        return f'<span class="letter">{escape(each.letter)}</span> {words}{by}'

    def _value(self, id: str, one: Control) -> str:
        if one["options"]:
            return self._labelled(f"value-{id}", "value", one, _select)
        return self._labelled(f"value-{id}", "value", one, _line)

    def _more(self, id: str, controls: Mapping[str, Control]) -> Iterator[str]:
        yield self._labelled(f"condition-{id}", "condition", controls["condition"], _line)
        yield self._labelled(f"only-if-{id}", "only_if", controls["only_if"], _ties)
        yield self._labelled(f"wording-{id}", "wording", controls["wording"], _wording)
        yield self._labelled(f"reason-{id}", "reason", controls["reason"], _words)
        yield self._labelled(f"may-{id}", "may", controls["may"], _select)
        boxes = "".join(
            f'<label class="choice"><input type="checkbox" name="{escape(controls["to"]["name"])}" '
            f'value="{escape(value)}"{" checked" if chosen else ""}><span><bdi>{plainly(said)}</bdi></span></label>'
            for value, said, chosen in _options(controls["to"])
        )
        if boxes:
            label = self._of("to")
            yield f'<fieldset class="field"><legend>{label}</legend><div class="choices row">{boxes}</div></fieldset>'

    def _labelled(self, id: str, phrase: str, one: Control, write: Callable[[str, Control], str]) -> str:
        wrong = " data-wrong" if one["error"] else ""
        label = f'<label for="{id}">{self._of(phrase)}</label>'
        return f'<div class="field"{wrong}>{label}{_error(one)}{write(id, one)}</div>'


def _options(one: Control) -> list[tuple[str, str, bool]]:
    options = one["options"]
    return options if isinstance(options, list) else []


def _radio(one: Control, value: str, chosen: bool) -> str:
    on = " checked" if chosen else ""
    return f'<input type="radio" name="{escape(one["name"])}" value="{escape(value)}"{on}>'


def _error(one: Control) -> str:
    mark = '<span class="glyph" aria-hidden="true">!</span>'
    return f'<p class="error">{mark} {plainly(str(one["error"]))}</p>' if one["error"] else ""


def _attributes(id: str, one: Control) -> str:
    return f'id="{id}" name="{escape(one["name"])}" autocomplete="off"'


def _line(id: str, one: Control) -> str:
    return f'<input type="text" {_attributes(id, one)} value="{escape(one["value"])}" dir="auto">'


def _ties(id: str, one: Control) -> str:
    more = 'dir="ltr" list="ties" aria-describedby="ties-hint"'
    return f'<input type="text" {_attributes(id, one)} value="{escape(one["value"])}" {more}>'


def _words(id: str, one: Control) -> str:
    return f'<textarea {_attributes(id, one)} rows="2" dir="auto">\n{escape(one["value"])}</textarea>'


def _wording(id: str, one: Control) -> str:
    return f'<textarea {_attributes(id, one)} rows="3" dir="auto" class="wording">\n{escape(one["value"])}</textarea>'


def _select(id: str, one: Control) -> str:
    options = "".join(
        f'<option value="{escape(value)}"{" selected" if chosen else ""}>{escape(said)}</option>'
        for value, said, chosen in _options(one)
    )
    return f"<select {_attributes(id, one)}>{options}</select>"


__all__ = ["PartWriter"]
