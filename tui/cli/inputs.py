"""What the words of a command line lead to: a briefing's file, what is in it, a theme, the settings."""

from __future__ import annotations

from tui.cli import console
from tui.cli.arguments import unknown
from tui.cli.console import CommandError

TYPE_CHECKING = False  # the checkers know it by name; `typing` would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.load import LoadedFile
    from tui.settings import Settings, Theme


def find(what: str, commands: Iterable[str] = ()) -> str:
    """The path of the briefing that a word means: a file, a folder's first, or the name of one that ships.

    Raises CommandError where nothing is called so; one of the `commands` may have been meant.
    """
    from tui.library.find_files import collect

    if called := demand_called(what, commands):
        return called
    files, problems = collect([what or _shelf()])
    if not files:
        raise _not_found(what, problems[0])
    if len(files) > 1:
        console.say(f"opening {files[0]}; also here: {', '.join(files[1:])}")
    return files[0]


def demand_called(what: str, commands: Iterable[str]) -> str:
    """The path of the briefing that ships under this name; empty where it is no name but a path.

    Raises CommandError where no briefing is called so; one of the `commands` may have been meant.
    """
    from tui.library.find_files import is_name, named

    if not is_name(what):
        return ""
    names = named(_shelf())
    if what not in names:
        raise unknown(f"no command, file or briefing is called `{what}`", what, [*commands, *names])
    return names[what]


def _shelf() -> str:
    from tui.resources import folder

    return str(folder("briefings"))


def _not_found(what: str, problem: Diagnostic) -> CommandError:
    if problem.code == "W003":
        note = "a briefing's name ends in `.yaml`"
        help_ = f"out of an article `briefing new --from {what}` makes a briefing"
        return CommandError(f"this is no briefing: {what}", note=note, help=help_)
    return CommandError(f"{problem.message}: {what}", help=problem.help)


def tell(problems: Iterable[Diagnostic]) -> None:
    """Tell on standard error, beside what a command prints, why files were not read."""
    for problem in problems:
        console.say(f"{problem.path}: {problem.message}", help=problem.help)


def theme(name: str) -> Theme:
    """The theme of that name; raises CommandError where it cannot be shown."""
    from tui import settings

    files = settings.theme_files()
    if name not in files:
        raise unknown(f"there is no theme called `{name}`", name, files)
    found, problems = settings.read_theme(files[name])
    if found is None:
        raise CommandError(f"the theme `{name}` cannot be shown", note=problems[0].message)
    return found


def wishes() -> Settings:
    """The user's settings; what is wrong in them is said on standard error, once."""
    from tui.settings import read_settings, settings_file

    found, problems = read_settings(settings_file())
    for problem in problems:
        console.say(f"{problem.path}:{problem.span.line}: {problem.message}", help=problem.help)
    return found


def loaded(path: str, settings: Settings) -> LoadedFile:
    """What is in a briefing's file."""
    from tui.parse.load import load

    return load(path, limit=settings.size_limit).without_source_map()


def limit_for(path: str) -> int:
    """How many bytes of a file are read; the user's settings are asked only where they could limit it."""
    from tui.parse.raw_file import SIZE_LIMIT, SMALLEST_LIMIT, size_of

    return wishes().size_limit if size_of(path) > SMALLEST_LIMIT else SIZE_LIMIT


def is_plain(asked: bool | None) -> bool:
    """Whether to show ASCII alone: as asked, else as the terminal can."""
    return not console.has_glyphs() if asked is None else asked
