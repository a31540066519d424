"""E0 and W0: files, and their encodings."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E001": CodeText("a file that does not exist",
        "No file exists at this path. The other files on the command line are still checked.\n\n"
        "The briefings that come with the reader open by name alone. Give any other briefing by its "
        "path, relative to the current folder."),
    "E002": CodeText("a file without read permission",
        "The file exists, but you do not have permission to read it, or to search one of the folders "
        "on its path. `ls -l` shows its owner. If the file is yours, `chmod u+r FILE` lets you read "
        "it."),
    "E003": CodeText("a file that is not valid UTF-8",
        "A briefing is text in UTF-8, and this file contains bytes that are not valid UTF-8. Most "
        "often an editor saved it in an older encoding, such as Latin-1 or Windows-1252. The reader "
        "does not guess: a wrong letter in a name or a quote would go unnoticed.\n\n"
        "Open the file in its own encoding and save it as UTF-8. On the command line, use `iconv -f "
        "LATIN1 -t UTF-8 OLD > NEW`."),
    "E004": CodeText("a file that is not text",
        "The file contains zero bytes, which text never has. It is a picture, an archive or an office "
        "document, or it is in UTF-16 without a byte order mark. Save its text as plain text in "
        "UTF-8."),
    "E005": CodeText("a file larger than the limit",
        "The file is larger than the limit, and reading it would block the reader for a long time. "
        "Keep long source texts in files of their own (`file: article.txt`). The limit is "
        "`size_limit` in your settings; `briefing paths` shows where the settings are."),
    "E006": CodeText("a path that is not a regular file",
        "The path leads to a folder, a pipe, a device or a link that points back to itself. `check` "
        "accepts folders and reads the briefings directly inside them; `-` reads standard input."),
    "E007": CodeText("a source file outside the briefing's folder",
        "The `file` of a source must be in the briefing's folder or in a folder below it. This lets "
        "you pass on a briefing together with its folder, and ensures that a briefing someone sent "
        "you cannot read your other files. Copy the text there.",
        "    title: Talks in Ras EnNakoura\n    file: ../../README.md", "    title: Talks in Ras EnNakoura"),
    "E008": CodeText("a path without briefings",
        "None of the given paths contains a file that ends in `.yaml` or `.yml`. A folder stands for "
        "the briefings directly inside it, not for those in its subfolders. To find those too, write "
        "`'**/*.yaml'` in quotation marks."),
    "W001": CodeText("an empty briefing",
        "The file is empty or contains only comments. A briefing needs only a `title`. `briefing new "
        "TITLE` writes one with an entry of each kind."),
    "W002": CodeText("a file in an encoding other than UTF-8",
        "A byte order mark says that the file is in UTF-16 or UTF-32, so the reader can read it. Most "
        "other tools, including those that compare two versions, expect UTF-8, and `briefing rename`, "
        "`fmt` and `add` write only UTF-8. Save the file as UTF-8."),
    "W003": CodeText("a file skipped because of its name",
        "The name of a briefing ends in `.yaml` or `.yml`. Other files are skipped, so that `briefing "
        "check *` works in a folder that also holds texts and pictures. If the file is a briefing, "
        "rename it, or pass it through standard input: `briefing check - < FILE`."),
}  # fmt: skip

_RENAME = "give it a name that ends in `.yaml`, or pipe it in: `briefing check - < FILE`"
WORDS: dict[str, Variants] = {
    "E001": {
        "": Words("there is no such file", help="check the spelling of the path"),
        "near": Words(help="did you mean `{guess}`?"),
        "link": Words("a symbolic link leads to a file that does not exist", note="it leads to `{target}`",
            help="restore that file, or let the link lead to another one"),
        "no-folder": Words(help="check the path: there is no folder `{folder}` either"),
        "null": Words(help="remove the null character from the path"),
    },
    "E002": {"": Words("no permission to read the file", help="ask its owner for permission to read it")},
    "E003": {
        "": Words("the file is not valid {encoding}", "byte 0x{byte:02X}",
            "in {likely} the byte 0x{byte:02X} is `{letter}`",
            "save it as UTF-8; it is probably in {likely}"),
        "cut": Words(note="the file may have been cut off", help="save it again as UTF-8"),
    },
    "E004": {
        "": Words("not a text file", note="it contains zero bytes, which no text has",
            help="name a YAML file in UTF-8"),
        "utf-16": Words(help="if it is text in UTF-16, save it as UTF-8"),
    },
    "E005": {
        "": Words(
            "the file is too large for a briefing",
            note="it has {size:.1f} MB; the limit is {limit:.1f} MB",
            help="split it into several briefings, or keep long source texts in files of their own (`file:`)",
        )
    },
    "E006": {
        "": Words("the file cannot be read: {reason}"),
        "kind": Words("not a regular file", help="name a file that contains a briefing"),
        "stdin": Words("not a regular file", help="name a file, or `-` to read standard input"),
        "changed": Words("the file cannot be read: it changed while it was read"),
        "crash": Words("the file could not be read: unexpected {error}"),
    },
    "E007": {
        "": Words("`{name}` is outside the briefing's folder",
            help="move the text beside the briefing or below it"),
    },
    "E008": {"": Words("no briefings found in {where}", help="name a file that ends in `.yaml`")},
    "W001": {"": Words("the briefing is empty", help="begin with a line such as `title: …`")},
    "W002": {
        "": Words("the file is in {encoding}", help="save it as UTF-8"),
        "source": Words("the text in `{name}` is not in UTF-8", note="{cause.message}", help="{cause.help}"),
    },
    "W003": {
        "": Words("skipped, because a briefing's name ends in `.yaml`: {names}", help=_RENAME),
        "more": Words("skipped, because a briefing's name ends in `.yaml`: {names} and {more} more",
            help=_RENAME),
    },
}  # fmt: skip
