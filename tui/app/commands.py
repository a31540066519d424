"""The table of commands: names, keys, labels and help.

Bindings, footer, help screen, picker, `briefing keys` and the README's table are made from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.pane_registry import PANES

if TYPE_CHECKING:
    from collections.abc import Sequence


class Command(NamedTuple):
    """One command; `name` is the action that carries it out."""

    name: str
    keys: tuple[str, ...]
    """Textual's names of its keys; the first one is shown."""
    label: str
    """One or two words for the footer."""
    help: str
    """A line for the help and the picker; it begins with a verb."""
    group: str
    needs: str = ""
    """What it needs: "selection", "actor", "unchecked", "back", "forward", or nothing."""
    footer: bool = False

    @property
    def short(self) -> str:
        """Its name in a keymap: `search`, `toggle_matrix`, `actors_pane`."""
        name, _, pane = self.name.removeprefix("app.").removesuffix("')").partition("('")
        return name if not pane else f"toggle_{pane}" if name.startswith("toggle") else f"{pane}_{name}"

    @property
    def action(self) -> str:
        """The action for Textual: the screen's, unless the name says otherwise."""
        return self.name if self.name.startswith("app.") else f"screen.{self.name}"


MOVE, SELECT, SHOW, FILE, APP = "Move", "Follow", "Show", "File", "Reader"

COMMANDS: tuple[Command, ...] = (
    Command("next_pane", ("tab",), "pane", "Go to the next pane", MOVE, footer=True),
    Command("previous_pane", ("shift+tab",), "pane", "Go to the previous pane", MOVE),
    *(
        Command(pane.command, (pane.number,), pane.id, f"Go to the {pane.id} pane", MOVE)
        for pane in PANES
        if pane.number
    ),
    Command("left_pane", ("h", "left"), "left", "Go left: a pane, or in the matrix an actor", MOVE),
    Command("right_pane", ("l", "right"), "right", "Go right: a pane, or in the matrix an actor", MOVE),
    Command("down", ("j", "down"), "down", "Select the next row, link or sentence", MOVE),
    Command("up", ("k", "up"), "up", "Select the previous row, link or sentence", MOVE),
    Command("first", ("g", "home"), "first", "Go to the first row", MOVE),
    Command("last", ("G", "end"), "last", "Go to the last row", MOVE),
    Command("half_down", ("ctrl+d", "pagedown"), "half page", "Move half a page down", MOVE),
    Command("half_up", ("ctrl+u", "pageup"), "half page", "Move half a page up", MOVE),
    Command("next_date", ("right_curly_bracket",), "next date", "Go to the next date in the timeline", MOVE),
    Command("previous_date", ("left_curly_bracket",), "date before", "Go to the date before", MOVE),
    Command("follow", ("enter",), "follow", "Go to the detail; there, follow the link", SELECT, footer=True),
    Command(
        "back", ("backspace", "left_square_bracket"), "back", "Back to the previous position", SELECT, "back",
        footer=True,
    ),
    Command("forward", ("right_square_bracket",), "forward", "Forward again, after back", SELECT, "forward"),
    Command("search", ("slash",), "search", "Search all panes and the source", SELECT, footer=True),
    Command("filter", ("backslash",), "filter", "Show only the rows of this pane that match", SELECT),
    Command("next_hit", ("n",), "next hit", "Go to the next hit from the cursor", SELECT),
    Command("previous_hit", ("N",), "previous hit", "Go to the previous hit, or write a note", SELECT),
    Command("mark", ("space",), "compare", "Mark an actor; compare it with a second", SELECT, "actor"),
    Command("without", ("v",), "without", "Show what depends on the selection", SELECT, "selection"),
    Command("unread", ("u",), "unread", "Go to the next entry that is new or changed", SELECT),
    Command("bookmark", ("b",), "bookmark", "Set or remove a bookmark of the selection", SELECT),
    Command("bookmarks", ("B",), "bookmarks", "Go to one of your bookmarks or notes", SELECT),
    *(
        Command(pane.toggle_command, (pane.toggle,), pane.id, pane.help, SHOW, footer=not pane.is_list)
        for pane in sorted(PANES, key=lambda pane: not pane.number)
        if pane.toggle
    ),
    Command("only", ("f",), "only linked", "Show only linked entries, or all", SHOW, "selection", True),
    Command("widen", ("plus", "equals_sign"), "wider", "More steps of links; in the matrix, unfold", SHOW),
    Command("narrow", ("minus",), "narrower", "Fewer steps of links; in the matrix, fold", SHOW),
    Command("pin", ("p",), "pin", "Pin this pane to the selection, or unpin it", SHOW, footer=True),
    Command("zoom", ("z",), "zoom", "Toggle full screen", SHOW, footer=True),
    Command("undo", ("escape",), "undo", "Undo the last view change, then clear the selection", SHOW),
    Command("lanes", ("L",), "lanes", "Show or hide a lane for each side in the timeline", SHOW),
    Command("copy", ("y",), "copy", "Copy the selection with its attribution", FILE, "selection"),
    Command("copy_as", ("Y",), "copy as", "Copy as a quote, Markdown, id, link or card", FILE, "selection"),
    Command("open_address", ("o",), "open", "Open the web address of the selection", FILE, "selection"),
    Command("app.edit", ("e",), "edit", "Open your editor at the selection", FILE),
    Command("add", ("a",), "add", "Add an entry that quotes the sentence under the cursor", FILE),
    Command(
        "app.check_off", ("x",), "checked", "Mark the selected entry as checked", FILE, "unchecked",
        footer=True,
    ),
    Command("app.reload", ("r",), "reload", "Read the file again; saved changes show by themselves", FILE),
    Command("app.problems", ("exclamation_mark",), "problems", "List all problems", FILE),
    Command("app.theme", ("t",), "theme", "Choose a theme by looking at it", APP),
    Command("app.previous_theme", ("T",), "previous theme", "Switch to the previous theme", APP),
    Command("go_to", ("ctrl+p",), "go to", "Go to any entry or command by its name", SELECT),
    Command("run", ("colon",), "commands", "Find a command by name, or an entry", APP),
    Command("help", ("question_mark",), "help", "Show all keys and marks", APP, footer=True),
    Command("app.suspend_process", ("ctrl+z",), "suspend", "Suspend to the shell; `fg` returns", APP),
    Command("quit", ("q", "ctrl+c"), "quit", "Quit", APP),
)  # fmt: skip

_SHOWN = {
    "left_curly_bracket": "{", "right_curly_bracket": "}",
    "escape": "esc", "backspace": "⌫", "left_square_bracket": "[", "right_square_bracket": "]", "plus": "+",
    "equals_sign": "=", "minus": "-", "colon": ":", "question_mark": "?", "slash": "/", "backslash": "\\",
    "down": "↓", "up": "↑", "left": "←", "exclamation_mark": "!", "right": "→", "pagedown": "pgdn",
    "pageup": "pgup",
}  # fmt: skip
_WORDS = frozenset({"escape", "backspace", "down", "up", "left", "right", "pagedown", "pageup"})
"""Keys that a keymap calls by their names."""
_PLAIN = {"backspace": "bksp", "down": "down", "up": "up", "left": "left", "right": "right"}


def key_name(key: str, *, plain: bool = False) -> str:
    """Return a key as it is shown: "⌫", "ctrl+d", "?"; in ASCII if `plain`."""
    if " " in key:
        return " ".join(key_name(one, plain=plain) for one in key.split(" "))
    return _PLAIN.get(key, _SHOWN.get(key, key)) if plain else _SHOWN.get(key, key)


def key_names(command: Command, *, plain: bool = False) -> str:
    """Return all keys of a command: "j ↓"."""
    return " ".join(key_name(key, plain=plain) for key in command.keys)


def as_table() -> str:
    """Return the commands as a Markdown table, for the README."""
    rows = [f"| `{'` `'.join(map(key_name, command.keys))}` | {command.help} |" for command in COMMANDS]
    return "\n".join(["| key | what it does |", "|---|---|", *rows])


def as_text(commands: Sequence[Command] = COMMANDS, *, plain: bool = False) -> str:
    """Return commands as text, in their groups; in ASCII if `plain`."""
    width = max(len(key_names(command, plain=plain)) for command in commands)
    lines: list[str] = []
    for group in dict.fromkeys(command.group for command in commands):
        lines += ["", group] if lines else [group]
        lines += [f"  {key_names(c, plain=plain):<{width}}  {c.help}" for c in commands if c.group == group]
    return "\n".join(lines)


def as_keymap(commands: Sequence[Command] = COMMANDS) -> str:
    """Return commands as a keymap to begin with: YAML, each with its help as a comment."""
    lines = []
    for command in commands:
        keys = ", ".join(f"'{key.replace(chr(39), chr(39) * 2)}'" for key in map(_written, command.keys))
        lines.append(f"# {command.help}\n{command.short}: [{keys}]")
    return "\n".join(lines)


def _written(keys: str) -> str:
    """Return keys as they are written in a keymap."""
    return " ".join(_SHOWN.get(key, key) if key not in _WORDS else key for key in keys.split(" "))
