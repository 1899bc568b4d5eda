"""How each class that an act reaches is read from JSON: strictly, and in one pass, by pydantic's core.

The classes of `talks` are plain dataclasses and stay so; what reads them is put together here from their type
hints.  A class that can stand where another could is *tagged*: it says its name as `kind`.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeGuard, Union, get_args, get_origin, get_type_hints

from pydantic_core import CoreSchema, core_schema

_TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"


class Forms:
    """The schema of each class that a union of acts reaches."""

    def __init__(self, union: Any, *around: type) -> None:
        """Meet the union's classes, and those `around` it whose field `act` holds one of the union."""
        self.names = {"Act": union}
        self.tagged: set[type] = set()
        self._around = around
        self._classes: dict[str, type] = {}
        for hint in (union, *around):
            self._meet(hint)
        self._definitions = [self._record(cls) for cls in self._classes.values()]

    def schema(self, hint: Any) -> CoreSchema:
        """Give what reads a value of the type `hint`; raises TypeError for a type that has no form here."""
        return core_schema.definitions_schema(self._form(hint), self._definitions)

    def _hints(self, cls: type) -> dict[str, Any]:
        hints = get_type_hints(cls, localns=self.names)
        return hints | {"act": self.names["Act"]} if cls in self._around else hints

    def _meet(self, hint: Any) -> None:
        """Find every class that the type reaches, and which of them stand beside others."""
        records = [member for member in get_args(hint) if _is_record(member)]
        if _is_union(hint) and len(records) > 1:
            self.tagged.update(records)
        for inner in get_args(hint):
            self._meet(inner)
        if _is_record(hint) and self._classes.get(hint.__name__) is not hint:
            if hint.__name__ in self._classes:
                raise TypeError(f"two classes are called {hint.__name__}")
            self._classes[hint.__name__] = hint
            for inner in self._hints(hint).values():
                self._meet(inner)

    def _form(self, hint: Any) -> CoreSchema:
        if _is_record(hint):
            return core_schema.definition_reference_schema(hint.__name__)
        if hint in _SIMPLE:
            return _SIMPLE[hint]()
        if isinstance(hint, type) and issubclass(hint, Enum):
            return core_schema.enum_schema(hint, list(hint), strict=False)
        if get_origin(hint) is Literal:
            return core_schema.literal_schema(list(get_args(hint)))
        if get_origin(hint) is tuple:
            return self._tuple(get_args(hint))
        if _is_union(hint):
            return self._choice([member for member in get_args(hint) if member is not NoneType], hint)
        raise TypeError(f"{hint} has no form on the wire")

    def _tuple(self, members: tuple[Any, ...]) -> CoreSchema:
        if members[-1] is Ellipsis:
            return core_schema.tuple_schema([self._form(members[0])], variadic_item_index=0)
        return core_schema.tuple_schema([self._form(member) for member in members])

    def _choice(self, members: list[Any], hint: Any) -> CoreSchema:
        inner: CoreSchema
        if len(members) == 1:
            inner = self._form(members[0])
        elif all(_is_record(member) for member in members):
            choices = {member.__name__: self._form(member) for member in members}
            inner = core_schema.tagged_union_schema(choices, "kind")
        else:
            raise TypeError(f"{hint} could not be told apart on the wire")
        return core_schema.nullable_schema(inner) if NoneType in get_args(hint) else inner

    def _record(self, cls: type) -> CoreSchema:
        members = fields(cls)
        forms = [self._field(field, self._hints(cls)[field.name]) for field in members]
        if cls in self.tagged:
            if any(field.name == "kind" for field in members):
                raise TypeError(f"{cls.__name__} has a field `kind`, which would hide what it is")
            kind = core_schema.literal_schema([cls.__name__])
            forms.append(core_schema.dataclass_field("kind", kind, init_only=True))
        schema = core_schema.dataclass_schema(
            cls,
            core_schema.dataclass_args_schema(cls.__name__, forms),
            [field.name for field in members],
            slots=hasattr(cls, "__slots__"),
            config={"extra_fields_behavior": "forbid"},
            ref=None if hasattr(cls, "__post_init__") else cls.__name__,
        )
        if not hasattr(cls, "__post_init__"):
            return schema
        return core_schema.no_info_after_validator_function(_settled, schema, ref=cls.__name__)

    def _field(self, field: Field[Any], hint: Any) -> core_schema.DataclassField:
        form = self._form(hint)
        if field.default is not MISSING:
            form = core_schema.with_default_schema(form, default=field.default)
        elif field.default_factory is not MISSING:
            form = core_schema.with_default_schema(form, default_factory=field.default_factory)
        return core_schema.dataclass_field(field.name, form)


def _text_form(pattern: str, read: Callable[[str], Any]) -> CoreSchema:
    text = core_schema.str_schema(strict=True, pattern=pattern)
    return core_schema.no_info_after_validator_function(read, text)


_SIMPLE: dict[Any, Callable[[], CoreSchema]] = {
    str: lambda: core_schema.str_schema(strict=True),
    int: lambda: core_schema.int_schema(strict=True),
    bool: lambda: core_schema.bool_schema(strict=True),
    float: lambda: core_schema.float_schema(allow_inf_nan=False),
    datetime: lambda: _text_form(_TIME, datetime.fromisoformat),
    date: lambda: _text_form(_DAY, date.fromisoformat),
}


def _is_record(hint: Any) -> TypeGuard[type]:
    return isinstance(hint, type) and is_dataclass(hint)


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _settled(record: Any) -> Any:
    """Do what a dataclass does for itself after its fields are set."""
    record.__post_init__()
    return record
