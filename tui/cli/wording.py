"""All words of the command line, but for the commands' docstrings and the errors of a single command."""

from __future__ import annotations

HELP = """\
Read and check briefings: who acted, what happened when, who holds which view, on whose word.

{commands}
  briefing COMMAND --help         show the arguments of a command
  briefing --version              show the version

Exit codes: 0 clean, 1 problems in a briefing, 2 usage error or unreadable file, 70 crash"""
OPEN = "open a briefing in the reader; without one, the example"

# ---- messages

NOTE = "  = note: {text}"
WHAT_TO_DO = "  = help: {text}"
OTHER_BRIEFINGS = "opening {first}; also here: {others}"
KEEPS_OLD_TEXT = "{path} had {others} (hard links), which keep the old text"
ANOTHER_NAME = "another name"
OTHER_NAMES = "{number} other names"
CHECK_LINKS = "check which of them you need"
NO_LINE_END = "\\ No newline at end of file"
"""As `diff` writes it, for `patch`."""
WOULD_FIX = "would fix {fixes} of {errors}"
NO_ERRORS = "no errors"

SOURCE_OF_SENTENCES = "{id}: {name}"
ALL_QUOTED = "every sentence is quoted"

# ---- new briefings

NEW_CONTENTS = (
    "an example to edit",
    "the article and a draft of its entries",
    "the articles and a draft of their entries",
)
"""What a new briefing has in it, without an article, with one, and with several."""

# ---- language models

A_MODEL = "a language model"
IMPORTED = "created {path}: {entries}, marked as unchecked"
REFUSED = "refused: {entry}{message}"
CHANGED = "changed: {entry}{message}"

# ---- adopting a draft

NOTHING_CHOSEN = "nothing to adopt is named"
CHOOSE = "give names or numbers of sentences, or `--all`; on a terminal a list opens"
ADOPTED = "adopted {entries}"
NONE_ADOPTED = "nothing was adopted"
UNDECIDED = "sentence {number} stays in the draft, because nobody can tell who speaks: {label}"
DECIDE = "write it by hand, with the speaker you mean: `briefing add claim FILE --by ID --quote NUMBER`"

# ---- arguments

FIELDS_OF = "fields of {kind}"
NO_FIELD = "{kind} has no field `{key}`"
FIELD_OF = "it is a field of {owners}"
LIST_FIELDS = "`briefing add {kind} --help` lists those of {entry}"
NO_VALUE = "`{option}` has no value"
GIVE_VALUE = "give one, or leave it out"
GIVEN_TWICE = "`{option}` is given {count} times, and takes one value"
GIVE_ONCE = "give it once"
REPEATABLE = "; may be repeated"
ASCII = "use letters instead of symbols"

SHOW_HELP = "show this help"
SEE_HELP = "see `{prog} --help`"
UNKNOWN_OPTION = "unknown option {option}"
UNKNOWN_OPTION_HELP = "see `{prog} --help`; write `--` before words that begin with a dash"
UNEXPECTED = "unexpected arguments: {words}"
DID_YOU_MEAN = "did you mean `{word}`?"
EMPTY_NAME = "the name of the file is empty"
NAME_A_FILE = "name a briefing, or leave the name out"
NO_SUCH_NAME = "no command, file or briefing is named `{name}`"
NOT_A_BRIEFING = "not a briefing: {path}"
BRIEFING_NAMES = "the name of a briefing ends in `.yaml`"
FROM_ARTICLE = "`briefing new --from {path}` makes a briefing from an article"
NO_SUCH_THEME = "no theme is named `{name}`"
FAULTY_KEYMAP = "{found.path}:{found.span.line}: {found.message}; `briefing settings` says more"
BY_TERMINAL, DEFAULT, NO_KEY = "as the terminal needs", "default", "no key"
LIST_THEMES = "`briefing themes` lists them"
FAULTY_THEME = "the theme `{name}` has mistakes"

# ---- the terminal

NO_KEYBOARD = "the reader needs a terminal on standard input"
NO_KEYBOARD_NOTE = "standard input is a file or a pipe, so no keys can be read from it"
NO_POSITIONS = "the reader needs a terminal that can position text"
TERM_IS = "TERM is `{term}`"
TERM_UNSET = "TERM is not set"
SHOW_INSTEAD = "`briefing show {path}` prints the same as plain text"

# ---- failures

OUTPUT_FULL = "no space left on the output"
OUTPUT_BROKEN = "the output cannot be written: {reason}"
OUTPUT_CUT = "the output is incomplete"
FREE_SPACE = "free some space, then try again"
UNKNOWN_REASON = "unknown error"
KILLED = "a process that does part of the work was killed"
KILLED_NOTE = "the system ends one when memory runs out"
FEWER_FILES = "try with fewer files"
FAILED = "briefing: {error}"
CRASH = "unexpected error, {error}: {log}"
LOG_AT = "the log is at {path}"
NO_LOG = "the log could not be written ({error})"
NEEDS_EXTRA = "this command needs {package}, which is not installed; run: {command}"
NEEDS_PACKAGE = "briefing needs {package}, which is not installed; in the checkout, run: {command}"
