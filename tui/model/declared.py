"""Frozen, slotted classes that are declared like dataclasses and take a tenth of their time at import.

A dataclass of twenty fields takes 0.4 to 0.8 ms at every start, because its methods are compiled anew, and
`dataclasses` takes 5 ms by itself; the model has fifteen classes. Here one loop serves them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, dataclass_transform

from tui.model.fields import LINKED, Field, empty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_D = TypeVar("_D", bound="Declared")


class FactoryDefault(NamedTuple):
    """A default that is made anew for every instance."""

    make: Callable[[], Any]


class _Required:
    """The default of a required field."""


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True)
class _Declaring(type):
    """Makes a class from its annotations: a slot for each, with the assigned value as its default."""

    declared: dict[str, Any]
    """The default of every field, by its name, those of the base class first."""
    _put: tuple[tuple[str, Callable[[object, Any], None], Any], ...]
    _fields: dict[str, tuple[str, Field]]
    _prose: tuple[str, ...]

    def __new__(mcs, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> _Declaring:
        words: dict[str, str] = space.get("__annotations__", {})
        own = {key: space.pop(key, _Required) for key in words if not words[key].startswith("ClassVar")}
        inherited: dict[str, Any] = {}
        for base in bases:
            inherited |= getattr(base, "declared", {})
        space["__slots__"] = (*space.get("__slots__", ()), *(key for key in own if key not in inherited))
        cls = super().__new__(mcs, name, bases, space)
        cls.declared = inherited | own
        cls._put = tuple((key, getattr(cls, key).__set__, _default(it)) for key, it in cls.declared.items())
        specs = [(key, it) for key, it in cls.declared.items() if isinstance(it, Field)]
        cls._fields = {(key := at.rstrip("_")): (at, spec._replace(key=key)) for at, spec in specs}
        cls._prose = tuple(at for at, spec in specs if spec.shape in LINKED)
        return cls


def _default(declared: object) -> object:
    return empty(declared) if isinstance(declared, Field) else declared


class Declared(metaclass=_Declaring):
    """An immutable value with named fields, given by keyword; compared by identity."""

    def __init__(self, **given: Any) -> None:
        taken = 0
        for name, put, default in type(self)._put:
            if name in given:
                put(self, given[name])
                taken += 1
            elif type(default) is FactoryDefault:
                put(self, default.make())
            elif default is not _Required:
                put(self, default)
            else:
                raise TypeError(f"{type(self).__name__} needs {name}")
        if taken < len(given):
            unknown = sorted(given.keys() - type(self).declared.keys())
            raise TypeError(f"{type(self).__name__} has no {', '.join(unknown)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")

    def replace(self: _D, **changes: Any) -> _D:
        """Return a copy with other values in some fields."""
        return type(self)(**{name: getattr(self, name) for name in type(self).declared} | changes)


class Record(Declared):
    """The value of a field that has fields of its own; compared by these."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in type(self).declared)


def fields_of(kind: type[Declared]) -> dict[str, tuple[str, Field]]:
    """The fields of a model class by their YAML key: `key -> (attribute, Field)`, in file order.

    A YAML key is the attribute's name; a trailing underscore, which keeps a Python keyword apart, is dropped.
    """
    return kind._fields


def summary(kind: type[Declared]) -> str:
    """Return the first line of a model class's docstring."""
    return (kind.__doc__ or "").partition("\n")[0]


def prose_of(told: Declared) -> Iterator[str]:
    """The texts of an entry, or of the briefing itself, that link the names in them."""
    for attribute in type(told)._prose:
        prose: str | tuple[str, ...] = getattr(told, attribute)
        if isinstance(prose, str):
            yield prose
        else:
            yield from prose
