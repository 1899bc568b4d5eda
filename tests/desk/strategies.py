"""Any act at all, made from the type hints of the union itself, so that a new act can't be forgotten."""

from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from goodoffices.talks.acts import Act
from goodoffices.talks.entries import Entry

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
TIMES = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(
    lambda at: at.replace(microsecond=0, tzinfo=UTC)
)
SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: TIMES,
    date: st.dates(),
    NoneType: st.none(),
}


def values(hint: Any, depth: int = 2, inside: frozenset[type] = frozenset()) -> st.SearchStrategy[Any]:
    """Values of a type; an act inside an act is itself simple at the second step, and so is a class inside itself."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    if is_dataclass(hint):
        return records(hint, depth, inside)  # type: ignore[arg-type]
    members = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(values(one, depth, inside) for one in members if not _again(one, inside)))
    if members[-1] is Ellipsis and _again(members[0], inside):
        return st.just(())
    if members[-1] is Ellipsis:
        return st.lists(values(members[0], depth, inside), max_size=3).map(tuple)
    return st.tuples(*(values(member, depth, inside) for member in members))


def _again(hint: Any, inside: frozenset[type]) -> bool:
    """Say whether a value of the type would be an instance of one of the classes that it is made for."""
    return is_dataclass(hint) and hint in inside


def records(cls: type, depth: int, inside: frozenset[type] = frozenset()) -> st.SearchStrategy[Any]:
    """Instances of a dataclass, all fields given."""
    hints = get_type_hints(cls, localns={"Act": Act})
    if any(hint == Act for hint in hints.values()):
        inner = acts(depth - 1) if depth else st.builds(get_args(Act)[0])
        hints |= {name: st.deferred(lambda: inner) for name, hint in hints.items() if hint == Act}
    given = {field.name: hints[field.name] for field in fields(cls)}  # type: ignore[arg-type]
    held = inside | {cls}
    made = {
        name: hint if isinstance(hint, st.SearchStrategy) else values(hint, depth, held)
        for name, hint in given.items()
    }
    return st.builds(cls, **made)


def acts(depth: int = 1) -> st.SearchStrategy[Any]:
    """Any act; with `depth` 0 only those that hold no other act."""
    classes = [cls for cls in get_args(Act) if depth or not _holds_acts(cls)]
    return st.sampled_from(classes).flatmap(lambda cls: records(cls, depth))


def entries() -> st.SearchStrategy[Entry]:
    """Any entry."""
    return st.builds(Entry, room=TEXT, number=st.integers(1), at=TIMES, author=TEXT, act=acts())


def _holds_acts(cls: type, seen: frozenset[type] = frozenset()) -> bool:
    hints = get_type_hints(cls, localns={"Act": Act}).values()
    return any(_reaches(hint, seen | {cls}) for hint in hints)


def _reaches(hint: Any, seen: frozenset[type]) -> bool:
    if hint == Act:
        return True
    if is_dataclass(hint) and hint not in seen:
        return _holds_acts(hint, seen)  # type: ignore[arg-type]
    return any(_reaches(inner, seen) for inner in get_args(hint))
