"""The screens of the reader.

Those named here are not on the first frame: each is loaded when it is opened, as Textual loads its widgets.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.app.screens.add_screen import AddScreen
    from tui.app.screens.address_screen import AddressScreen
    from tui.app.screens.adopt_screen import AdoptScreen
    from tui.app.screens.copy_screen import CopyScreen
    from tui.app.screens.help_screen import HelpScreen
    from tui.app.screens.loading_screen import LoadingScreen
    from tui.app.screens.note_screen import NoteScreen
    from tui.app.screens.picker_screen import PickerScreen
    from tui.app.screens.problems_screen import ProblemsScreen
    from tui.app.screens.themes_screen import ThemesScreen

__all__ = [
    "AddScreen", "AddressScreen", "AdoptScreen", "CopyScreen", "HelpScreen", "LoadingScreen", "NoteScreen",
    "PickerScreen", "ProblemsScreen", "ThemesScreen",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """Load a screen: the class `HelpScreen` is in the file `help_screen.py`."""
    if name not in __all__:
        raise AttributeError(name)
    module = import_module(f"{__name__}.{name.removesuffix('Screen').lower()}_screen")
    screen: object = getattr(module, name)
    return screen
