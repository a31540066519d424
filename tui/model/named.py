"""`NamedTuple` as `typing` has it, for half of what it costs.

`typing` compiles every annotation of every field whenever Python starts, 0.1 ms a class, and the reader's
first frame takes sixty such classes. Nothing here reads annotations, so that they stay the words they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - to the checkers it is the one they know
else:
    from collections import namedtuple

    class _Naming(type):
        """Makes a named tuple of the annotations, with what else the class holds."""

        def __new__(mcs, name, bases, space):
            if not bases:
                return super().__new__(mcs, name, bases, space)
            fields = space.get("__annotations__", {})
            defaults = [space.pop(field) for field in fields if field in space]
            made = namedtuple(name, fields, defaults=defaults)
            for key, value in space.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Naming):
        """The class that named tuples are declared with."""
