"""The one table of commands: what the reader can do, with which key, and when.

Keys, footer, help, palette, `briefing keys` and the README's table come from here.
"""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """One thing that a reader can do; `name` is the action that does it."""

    name: str
    keys: tuple[str, ...]
    """Textual's names of its keys, the one to show first."""
    label: str
    """A word or two for the footer."""
    help: str
    """A sentence for the help and the palette."""
    group: str
    needs: str = ""
    """What there must be for it: "selection", "actor", "back", "forward", or nothing."""
    footer: bool = False

    @property
    def action(self) -> str:
        """The action as Textual calls it: of the screen, unless it says whose it is."""
        return self.name if self.name.startswith("app.") else f"screen.{self.name}"


MOVE, SELECT, SHOW, FILE, APP = "Move", "Follow", "Show", "File", "Reader"

COMMANDS: tuple[Command, ...] = (
    Command("next_pane", ("tab",), "pane", "go to the next pane", MOVE, footer=True),
    Command("previous_pane", ("shift+tab",), "pane", "go to the pane before", MOVE),
    Command("pane(1)", ("1",), "actors", "go to the actors", MOVE),
    Command("pane(2)", ("2",), "timeline", "go to the timeline", MOVE),
    Command("pane(3)", ("3",), "positions", "go to the positions", MOVE),
    Command("pane(4)", ("4",), "detail", "go to the detail", MOVE),
    Command("pane(5)", ("5",), "source", "go to the source", MOVE),
    Command("left_pane", ("h", "left"), "left", "the pane on the left; in the matrix, the actor", MOVE),
    Command("right_pane", ("l", "right"), "right", "the pane on the right; in the matrix, likewise", MOVE),
    Command("down", ("j", "down"), "down", "next row, link or sentence; it is selected", MOVE),
    Command("up", ("k", "up"), "up", "the row, link or sentence before; it is selected", MOVE),
    Command("first", ("g", "home"), "first", "first row", MOVE),
    Command("last", ("G", "end"), "last", "last row", MOVE),
    Command("half_down", ("ctrl+d", "pagedown"), "half page", "half a page down", MOVE),
    Command("half_up", ("ctrl+u", "pageup"), "half page", "half a page up", MOVE),
    Command("follow", ("enter",), "follow", "into the detail; there, through the link", SELECT, footer=True),
    Command("back", ("backspace", "left_square_bracket"), "back", "back, row and all", SELECT, "back", True),
    Command("forward", ("right_square_bracket",), "forward", "forward again", SELECT, "forward"),
    Command("mark", ("space",), "compare", "mark an actor; on another, compare the two", SELECT, "actor"),
    Command("without", ("v",), "without", "leave out the voice of what is selected", SELECT, "selection"),
    Command("source", ("s",), "source", "the text, sentence by sentence; or close it", SHOW, footer=True),
    Command("matrix", ("m",), "matrix", "issues by actors; or close it", SHOW, footer=True),
    Command("only", ("f",), "only linked", "show only what is linked", SHOW, "selection", True),
    Command("widen", ("plus", "equals_sign"), "wider", "one degree further; in the matrix, unfold", SHOW),
    Command("narrow", ("minus",), "narrower", "one degree less far; in the matrix, fold", SHOW),
    Command("pin", ("p",), "pin", "keep this pane as it is, or let it follow again", SHOW, footer=True),
    Command("zoom", ("z",), "zoom", "let this pane fill the screen, or not", SHOW, footer=True),
    Command("undo", ("escape",), "undo", "undo the last of these, then clear the selection", SHOW),
    Command("lanes", ("L",), "lanes", "the timeline with a lane for each side, or without", SHOW),
    Command("app.edit", ("e",), "edit", "your editor, at what is selected", FILE),
    Command("app.reload", ("r",), "reload", "read the file again; what is saved is read by itself", FILE),
    Command("app.problems", ("exclamation_mark",), "problems", "every problem of the file, whole", FILE),
    Command("app.theme", ("t",), "theme", "the next theme", APP),
    Command("palette", ("ctrl+p", "colon"), "palette", "every command by name", APP),
    Command("help", ("question_mark",), "help", "all keys and marks", APP, footer=True),
    Command("app.suspend_process", ("ctrl+z",), "suspend", "back to the shell; `fg` goes on here", APP),
    Command("quit", ("q", "ctrl+c"), "quit", "leave the reader", APP),
)  # fmt: skip

_SHOWN = {
    "escape": "esc", "backspace": "⌫", "left_square_bracket": "[", "right_square_bracket": "]", "plus": "+",
    "equals_sign": "=", "minus": "-", "colon": ":", "question_mark": "?", "down": "↓", "up": "↑", "left": "←",
    "exclamation_mark": "!", "right": "→", "pagedown": "pgdn", "pageup": "pgup",
}  # fmt: skip
_PLAIN = {"backspace": "bksp", "down": "down", "up": "up", "left": "left", "right": "right"}


def key_name(key: str, *, plain: bool = False) -> str:
    """A key as a reader knows it: "⌫", "ctrl+d", "?"; in ASCII where `plain`."""
    return _PLAIN.get(key, _SHOWN.get(key, key)) if plain else _SHOWN.get(key, key)


def key_names(command: Command, *, plain: bool = False) -> str:
    """All keys of a command: "j ↓"."""
    return " ".join(key_name(key, plain=plain) for key in command.keys)


def as_table() -> str:
    """The commands as a Markdown table, for the README."""
    rows = [f"| `{'` `'.join(map(key_name, command.keys))}` | {command.help} |" for command in COMMANDS]
    return "\n".join(["| key | what it does |", "|---|---|", *rows])


def as_text(*, plain: bool = False) -> str:
    """Return the commands as text, in their groups; in ASCII if `plain`."""
    width = max(len(key_names(command, plain=plain)) for command in COMMANDS)
    lines: list[str] = []
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", group] if lines else [group]
        lines += [f"  {key_names(c, plain=plain):<{width}}  {c.help}" for c in COMMANDS if c.group == group]
    return "\n".join(lines)
