"""YAML as a stream of events put together by hand: nothing in the file can make an object, or repeat what stands once.

Words without quotation marks stay as they are written (`Plain`): whether "No" is a word, a truth value or an option is
for whoever asks.  Aliases are refused, since a few lines of them can stand for billions of values.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from goodoffices.bridging.files.at import Plain, short
from goodoffices.bridging.files.opened import DEEPEST
from goodoffices.talks.refusal import Refusal

MOST_PARTS = 500_000
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HARMLESS = ("tag:yaml.org,2002:python/tuple",)
_CORE = ("str", "int", "float", "bool", "null", "seq", "map")
_TAGS = (None, "!", *_HARMLESS, *(f"tag:yaml.org,2002:{kind}" for kind in _CORE))


@dataclass(slots=True)
class _Open:
    """A table or a list that is not at its end; `key` is that of the value that comes next."""

    held: dict[str, object] | list[object]
    key: str | None = None


@dataclass(slots=True)
class _Builder:
    path: str
    open: list[_Open] = field(default_factory=list)
    done: list[object] = field(default_factory=list)

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.AliasEvent():
                raise Refusal("bridging-file-unsafe", path=self.path, found=short(f"*{event.anchor}"))
            case yaml.ScalarEvent():
                self._tag(event, event.tag)
                self._put(Plain(event.value) if not event.style else str(event.value), event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._tag(event, event.tag)
                self._open({} if isinstance(event, yaml.MappingStartEvent) else [], event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self.open.pop()

    def _tag(self, event: yaml.Event, tag: str | None) -> None:
        if tag not in _TAGS:
            raise Refusal("bridging-file-unsafe", path=self.path, found=short(str(tag)))

    def _open(self, held: dict[str, object] | list[object], event: yaml.Event) -> None:
        if len(self.open) >= DEEPEST:
            raise Refusal("bridging-file-deep", path=self.path, most=DEEPEST)
        self._put(held, event)
        self.open.append(_Open(held))

    def _put(self, value: object, event: yaml.Event) -> None:
        if not self.open:
            self.done.append(value)
            return
        inner = self.open[-1]
        if isinstance(inner.held, list):
            inner.held.append(value)
        elif inner.key is None:
            inner.key = self._key(value, inner.held, event)
        else:
            inner.held[inner.key] = value
            inner.key = None

    def _key(self, value: object, table: dict[str, object], event: yaml.Event) -> str:
        if not isinstance(value, str):
            raise Refusal("bridging-file-broken", path=self.path, problem=f"line {_line(event)}")
        if value in table:
            raise Refusal("bridging-name-twice", path=self.path, place=str(_line(event)), name=short(value))
        return str(value)


def yaml_tree(text: str, path: str) -> object:
    """Read one document; `path` names the file in a refusal."""
    builder = _Builder(path)
    try:
        for count, event in enumerate(_events(text)):
            if count > MOST_PARTS:
                raise Refusal("bridging-file-parts", path=path, most=MOST_PARTS)
            builder.take(event)
    except yaml.YAMLError as problem:
        raise Refusal("bridging-file-broken", path=path, problem=_flat(str(problem))) from problem
    if len(builder.done) != 1:
        raise Refusal("bridging-file-broken", path=path, problem=f"{len(builder.done)} documents")
    return builder.done[0]


def _events(text: str) -> Iterator[yaml.Event]:
    events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
    return events


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _flat(words: str) -> str:
    return " ".join(words.split())[:200]
