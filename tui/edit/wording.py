"""All words of refused edits. Code passes one of these and its arguments, and never decides by a sentence."""

from __future__ import annotations

import errno

from tui.edit.errors import Refusal

# ---- reading and writing a file

UNCHANGED = "the file was not changed"
NOTHING_WRITTEN = "nothing was written"

UNREADABLE = Refusal("{fault.message}: {place}", "{fault.note}", "{fault.help}")
"""A file that cannot be read, in the words of the diagnostic `fault`."""
NOT_UTF8 = UNREADABLE._replace(note="only UTF-8 can be written")
INCOMPLETE = Refusal(
    "the file cannot be read completely: {path}",
    "line {fault.span.line}: {fault.message}",
    "run `briefing check {word}` to see how to fix it",
)
STDIN = Refusal("standard input cannot be written to", help="name a file")
LONE_SURROGATE = Refusal("the text contains a lone surrogate", UNCHANGED)
READ_ONLY = Refusal("file is read-only: {path}", UNCHANGED, "make the file writable")
CHANGED_SINCE = Refusal(
    "the file has changed since it was read: {path}", NOTHING_WRITTEN, "check what changed, then try again"
)
SECURE = Refusal(
    "secure mode allows no {what}",
    "BRIEFING_SECURE is set",
    "add `{feature}` to BRIEFING_SECURE_ALLOW, if this machine is yours",
)
SECURE_EDITOR, SECURE_WRITE = "editor", "writing of files"
LOCKED = Refusal(
    "another briefing command is writing in {folder}", NOTHING_WRITTEN, "try again once it is done"
)
NOT_WRITTEN = Refusal("the file cannot be written, because {reason}: {path}", "{state}", "{action}")
REASONS: dict[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "free some space, then try again"),
    errno.EDQUOT: ("your disk quota is used up", "free some space, then try again"),
    errno.EROFS: ("the disk is read-only", "copy the file to a writable disk"),
    errno.EACCES: ("you may not write in its folder", "make the folder writable"),
    errno.EPERM: ("the system does not allow it", "check who owns the file and its folder"),
    errno.ENOENT: ("it no longer exists", "check whether it was moved"),
}
"""Why a file cannot be written, and what to do, by the system's number."""
FILE_EXISTS = Refusal("file exists: {path}", "it was not changed", "use another name: `--output {free}`")
NO_FOLDER = Refusal("no such folder: {folder}", help="create it first")
NOT_A_BRIEFING_NAME = Refusal(
    "the name of a briefing ends in `{ending}`: {path}", help="call it {path}{ending}"
)

# ---- sections

MISSPELLED_SECTION = Refusal(
    "a briefing has no section `{written}`",
    "line {line} seems to mean `{section}`",
    "rename the section to `{section}` first",
)
BRIEFING_IN_BRACKETS = Refusal(
    "nothing can be added to a briefing that is written in brackets",
    "the brackets begin in line {line}",
    "remove the outer brackets and write one key per line first",
)
NOT_A_MAPPING = Refusal(
    "`{section}` is not a mapping from ids to entries",
    "it is in line {line}; nothing can be added to it",
    "make it a mapping first",
)
NOT_A_LIST = NOT_A_MAPPING._replace(
    message="`{section}` is not a list", help="put `- ` before each of its entries first"
)

# ---- ids

INVALID_ID = Refusal("{fault.message}", help="{fault.help}")
"""A text that cannot be an id, in the words of the diagnostic `fault`."""
OWN_KEY = Refusal(
    "`{id}` cannot be an id",
    "keys that begin with `x-` are your own and are not read",
    "choose another id, such as `{better}`",
)
ID_IN_USE = Refusal("the id `{id}` is already used", "{owner} in line {line} has it", "choose another id")
SOME_ENTRY = "an entry"
"""The owner of an id, where its kind is unknown."""
HAS_NO_ID = Refusal("{entry} has no id", "nothing can refer to it", "leave the id out")
NEEDS_ID = Refusal(
    "{entry} needs an id",
    help="give a title, as in `briefing add {kind} FILE 'Talks in Cairo'`, or an `--id`",
)
NO_ID_FROM_TITLE = Refusal("no id can be made from `{title}`", help="give one of your own: `--id some-id`")
FAULTY_ITSELF = Refusal(
    "`{id}` has an error that hides it",
    "it begins at line {line}",
    "run `briefing check`, and repair it first",
)
USED_TWICE = Refusal("the id `{id}` is used twice", "in lines {lines}", "give one of them another id by hand")
JOIN_LINES = " and "
AN_ADDRESS = Refusal(
    "`{id}` is not an id",
    "it is an address made from the entry's place or from other ids",
    "rename those ids, or give the entry an `id`",
)
UNKNOWN_ID = Refusal(
    "nothing in this briefing has the id `{id}`", help="run `briefing show` to list all entries"
)
MISSPELLED_ID = UNKNOWN_ID._replace(help="did you mean `{near}`?")
SAME_ID = Refusal("the id is already `{id}`", help="choose another id")
DANGLING_ID = Refusal(
    "`{id}` is already referred to, though no entry has that id",
    "the reference in line {line} would then mean this entry",
    "remove it first, or choose another id",
)
UNUSUAL_SPELLING = Refusal(
    "the id `{id}` is written in an unusual way: {path}:{line}",
    "it has escapes or invisible characters, or spans two lines, so its position is uncertain",
    "write it plainly, then try again",
)

# ---- numbers of sentences

NO_SOURCE_TEXT = Refusal(
    "`{value}` stands for a sentence, and there is no such source with a text",
    help="run `briefing sentences FILE` to list sentences, or give the words themselves",
)
NO_SENTENCE = Refusal(
    "no sentence `{value}`",
    "source `{source}` has the sentences 1 to {most}",
    "run `briefing sentences FILE` to list them",
)
NO_WORD = Refusal(
    "no words `{value}`", "the sentence has the words 1 to {most}", "count words between blanks"
)

# ---- changes of meaning

FAULTY_ENTRY = Refusal(
    "the {kind} was not added, because `check` would find errors in it",
    help="correct it, or write it as it is with `--force`",
)
NOT_ADDED = Refusal("{entry} cannot be added without changing something else", "{reason}", "add it by hand")
ENTRIES_NOT_ADDED = Refusal(
    "entries cannot be added without changing something else", "{reason}", "add them one by one"
)
NOT_ADOPTED = Refusal("`{id}` is not marked as unchecked", help="select an entry with that mark")
MARK_STAYS = Refusal(
    "the mark of `{id}` cannot be taken out without changing something else",
    "{reason}",
    "remove `x-adopted` by hand",
)
NOT_RENAMED = Refusal(
    "the new id would change the meaning of something else", "{reason}", "choose another id"
)
NOT_FORMATTED = Refusal("removing trailing blanks would change the meaning: {path}", UNCHANGED)
NEW_ERROR = "line {fault.span.line}: {fault.message}"
"""The reason where an edit causes the diagnostic `fault`."""
NOTHING_ADDED = "nothing was added"
NUMBER_OF_ENTRIES = "the number of entries"
ORDER_OF_EVENTS = "the order of events"
WHOLE = "the {name}"
FIELD = "`{key}` of the {name}"
TEXT = "the text of the {name}"
"""Where two versions of a briefing differ."""
BRIEFING = "briefing"
NAMED = "{kind} `{id}`"

# ---- editors

NO_EDITOR = Refusal("no editor found", "neither VISUAL nor EDITOR is set", "set EDITOR to your editor")
OPEN_QUOTE = Refusal(
    "{variable} cannot be read: {value}",
    "a quotation mark is never closed",
    "correct or unset {variable}",
)
NOT_INSTALLED = Refusal(
    "the editor `{editor}` is not installed or not on the PATH",
    "{variable} names it",
    "set {variable} to an installed editor",
)
NOT_STARTED = Refusal("the editor `{editor}` cannot be started: {reason}", help="set EDITOR to your editor")
ENDED_BY_SIGNAL = Refusal(
    "the editor `{editor}` was ended by signal {number}", "the file has what it saved before"
)
ENDED_WITH_CODE = ENDED_BY_SIGNAL._replace(message="the editor `{editor}` ended with code {number}")
