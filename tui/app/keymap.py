"""Which keys run which command: the defaults, and what the user's keymap changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.commands import COMMANDS, Command

if TYPE_CHECKING:
    from collections.abc import Mapping

QUIT = "ctrl+c"
"""The key that always quits, unless the keymap gives it to another command."""


class Keymap:
    """The commands with the keys in force."""

    def __init__(self, given: Mapping[str, tuple[str, ...]] | None = None) -> None:
        """`given` are the keys of the commands that the user has changed, by their names."""
        given = given or {}
        taken = [key for keys in given.values() for key in keys]
        self.commands = tuple(_with_keys(command, given, taken) for command in COMMANDS)
        self._actions = {key: command.action for command in self.commands for key in command.keys}
        self._begun = {
            " ".join(keys[:length])
            for key in self._actions
            for keys in [key.split()]
            for length in range(1, len(keys))
        }

    def action(self, keys: str) -> str:
        """Return the action of a key, or of the keys of a chord parted by blanks; empty for none."""
        return self._actions.get(keys, "")

    def begins_chord(self, keys: str) -> bool:
        """Return whether more keys make a chord of these."""
        return keys in self._begun


def _with_keys(command: Command, given: Mapping[str, tuple[str, ...]], taken: list[str]) -> Command:
    """Return a command with the keys that it was given, or with its own that no other command was given."""
    if command.short in given:
        keys = given[command.short]
    else:
        keys = tuple(key for key in command.keys if not any(f"{one} ".startswith(f"{key} ") for one in taken))
    if command.name == "quit" and not keys and QUIT not in taken:
        keys = (QUIT,)
    return command._replace(keys=keys)


DEFAULT = Keymap()
"""The keymap of a user who has changed nothing."""
