"""Frozen, slotted classes that are declared like dataclasses and take a tenth of their time at import.

A dataclass of twenty fields takes 0.4 to 0.8 ms at every start, because its methods are compiled anew, and
`dataclasses` takes 5 ms by itself; the model has fifteen classes. Here one loop serves them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

from tui.model.fields import Field, empty
from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

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
