"""Finds English that a reader would see untranslated: literal text in templates, literal labels in forms."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template.base import Lexer, Token, TokenType

SPOKEN_ATTRIBUTES = {
    "abbr", "alt", "aria-description", "aria-label", "aria-placeholder", "aria-roledescription",
    "aria-valuetext", "content", "label", "placeholder", "summary", "title",
}  # fmt: skip
BUTTONS = {"button", "submit", "reset"}
UNSPOKEN_ELEMENTS = {"script", "style", "code", "kbd", "samp"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPOKEN_FILTERS = {"default", "default_if_none", "yesno", "add", "join"}
SPOKEN_ARGUMENTS = {"label", "help_text", "empty_label", "verbose_name"}

BLOCK_TRANSLATE = re.compile(r"blocktrans(late)?\b")
MARKED = re.compile(r"""_\(\s*("[^"]*"|'[^']*')\s*\)""")
ARGUMENT = re.compile(r"""\w+=("[^"]*"|'[^']*')""")
FILTER = re.compile(r"""\|\s*(\w+):("[^"]*"|'[^']*')""")
ATTRIBUTES = re.compile(r"""\s*([\w-]+="[^"]*"\s*)+""")
"""A template may be no more than some attributes, to be included inside a tag."""
SPOKEN = re.compile(r"\s|^[^\W\d_a-z]|[^\x00-\x7f]")


def in_template(source: str) -> list[str]:
    """Return "line: what" for each piece of a template that isn't marked for translation."""
    tokens = list(Lexer(source).tokenize())
    html = _Html()
    masked = _masked(tokens)
    html.feed(f"<p {masked.strip()}>" if ATTRIBUTES.fullmatch(masked) else masked)
    html.close()
    return sorted({*html.found, *_in_tags(tokens)}, key=lambda found: int(found.partition(":")[0]))


def in_python(source: str) -> list[str]:
    """Return "line: what" for each literal that a form would show: labels, helps, messages."""
    found = []
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        said = [word.value for word in call.keywords if word.arg in SPOKEN_ARGUMENTS]
        if isinstance(call.func, ast.Attribute) and _is_message(call.func):
            said += call.args[1:]
        if isinstance(call.func, (ast.Name, ast.Attribute)) and _name(call.func) == "ValidationError":
            said += call.args[:1]
        found += [f"{node.lineno}: {ast.unparse(node)}" for node in said if _is_literal(node)]
    return found


def _is_message(function: ast.Attribute) -> bool:
    levels = {"info", "success", "warning", "error", "add_message"}
    of = function.value
    return isinstance(of, ast.Name) and of.id == "messages" and function.attr in levels


def _name(function: ast.Name | ast.Attribute) -> str:
    return function.id if isinstance(function, ast.Name) else function.attr


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and _has_letters(node.value)


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in text)


def _masked(tokens: list[Token]) -> str:
    """Return the template with its tags, comments and translated blocks blanked, each line where it was."""
    out: list[str] = []
    until: str | None = None
    line = 1
    for token in tokens:
        out.append("\n" * (token.lineno - line))
        line = token.lineno
        is_text = token.token_type == TokenType.TEXT
        if until is None and is_text:
            out.append(token.contents)
            line += token.contents.count("\n")
        elif until is None:
            out.append(" ")
            until = _opens(token)
        elif token.token_type == TokenType.BLOCK and re.fullmatch(until, token.contents.strip()):
            until = None
    return "".join(out)


def _opens(token: Token) -> str | None:
    if token.token_type != TokenType.BLOCK:
        return None
    if BLOCK_TRANSLATE.match(token.contents):
        return r"endblocktrans(late)?"
    return "endcomment" if token.contents.startswith("comment") else None


def _in_tags(tokens: list[Token]) -> Iterator[str]:
    """Yield the literals that tags hand on to be shown: include … with title="Words", default:"None yet"."""
    for token in tokens:
        plain = MARKED.sub("", token.contents)
        if token.token_type == TokenType.BLOCK and plain.split(" ")[0] in {"include", "with"}:
            said = ARGUMENT.findall(plain)
        elif token.token_type in {TokenType.VAR, TokenType.BLOCK}:
            said = []
        else:
            continue
        said += [text for name, text in FILTER.findall(plain) if name in SPOKEN_FILTERS]
        yield from (f"{token.lineno}: {text}" for text in said if _is_spoken(text[1:-1]))
        if "|pluralize" in plain:
            yield f"{token.lineno}: pluralize knows only English; use blocktranslate count"


def _is_spoken(text: str) -> bool:
    """Tell words from codes such as "caucus" or "aria-label": words have a space, a capital or no ASCII."""
    return _has_letters(text) and bool(SPOKEN.search(text))


class _Html(HTMLParser):
    """Collects text nodes and spoken attributes that hold letters, but for those under translate="no"."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if not self._silent:
            spoken = {name for name in given if name in SPOKEN_ATTRIBUTES or name.startswith("data-say-")}
            if tag == "meta" and given.get("name") != "description":
                spoken -= {"content"}
            if tag == "input" and given.get("type") in BUTTONS:
                spoken |= {"value"}
            self._keep(*(given.get(name, "") for name in sorted(spoken)))
        silent = given.get("translate") == "no" or tag in UNSPOKEN_ELEMENTS
        if tag not in VOID and (silent or tag in self._silent):
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            self._silent.reverse()
            self._silent.remove(tag)
            self._silent.reverse()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._keep(data)

    def _keep(self, *texts: str) -> None:
        for text in texts:
            if _has_letters(text):
                lead = len(text) - len(text.lstrip())
                line = self.getpos()[0] + text[:lead].count("\n")
                self.found.append(f"{line}: {' '.join(text.split())}")
