"""E0 and W0: files, and their encodings."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E001": CodeText(
        "a file that does not exist",
        "Nothing lies at this path. The other paths of the command are read all the same. A briefing "
        "that ships with the reader is opened by its name alone; every other one by its path, from "
        "the folder that you are in.",
    ),
    "E002": CodeText(
        "a file without read permission",
        "The file is there, and its owner or the system keeps you from reading it, or from looking "
        "into one of the folders on the way. `ls -l` shows whose it is; `chmod u+r FILE` gives you "
        "leave where it is yours.",
    ),
    "E003": CodeText(
        "a file that is not valid UTF-8",
        "A briefing is text in UTF-8. Here stand bytes that UTF-8 does not have, most often because "
        "an editor saved the file in an older encoding such as Latin-1 or Windows-1252. Nothing is "
        "guessed: a wrong letter in a name or in a quote would not be seen.\n\n"
        "Open the file in the encoding that it is in, and save it as UTF-8. On the command line "
        "`iconv -f LATIN1 -t UTF-8 OLD > NEW` does it.",
    ),
    "E004": CodeText(
        "a file that is not text",
        "The file holds zero bytes, which no text has: it is a picture, an archive or a document of "
        "an office program, or it is in UTF-16 without the mark that would say so. Save what is in it "
        "as plain text in UTF-8.",
    ),
    "E005": CodeText(
        "a file larger than the limit",
        "A larger file than this is read by nobody, and would keep the reader busy for a long time. "
        "Long texts of sources can lie in files of their own (`file: article.txt`). The limit is "
        "`size_limit` in your settings; `briefing paths` says where those lie.",
    ),
    "E006": CodeText(
        "a path that is not a regular file",
        "The path leads to a folder, a pipe, a device or a link that comes back to itself. `check` "
        "takes folders, and reads the briefings right inside of them; `-` reads standard input.",
    ),
    "E007": CodeText(
        "a source file outside the briefing's folder",
        "The `file` of a source lies beside the briefing or below it, so that a briefing can be "
        "handed on with its folder, and so that opening one that somebody sent you reads nothing else "
        "of yours. Copy the text there.",
        "    title: Talks in Ras EnNakoura\n    file: ../../README.md",
        "    title: Talks in Ras EnNakoura",
    ),
    "E008": CodeText(
        "a path without briefings",
        "Nowhere in what was named is there a file whose name ends in `.yaml` or `.yml`. A folder "
        "stands for the briefings right inside it, without those in its own folders; `'**/*.yaml'` in "
        "quotation marks finds those too.",
    ),
    "W001": CodeText(
        "an empty briefing",
        "There is nothing in the file, or nothing but comments. A briefing needs no more than its "
        "`title`, and `briefing new TITLE` writes one with an entry of each kind.",
    ),
    "W002": CodeText(
        "a file in an encoding other than UTF-8",
        "A mark at its beginning says that the file is in UTF-16 or UTF-32, and so it can be read. "
        "Most other tools, among them those that compare two versions, expect UTF-8, and `briefing "
        "rename`, `fmt` and `add` write nothing else. Save it as UTF-8.",
    ),
    "W003": CodeText(
        "a file skipped because of its name",
        "A briefing's name ends in `.yaml` or `.yml`. What is called otherwise is left out, so that "
        "`briefing check *` in a folder with texts and pictures says nothing about those. If it is a "
        "briefing, give it such a name, or send it through standard input: `briefing check - < FILE`.",
    ),
}

_RENAME = "give it a name that ends in `.yaml`, or pipe it in: `briefing check - < FILE`"
WORDS: dict[str, Variants] = {
    "E001": {
        "": Words("there is no such file", help="check the spelling of the path"),
        "near": Words(help="did you mean `{guess}`?"),
        "no-folder": Words(help="check the path: there is no folder `{folder}` either"),
        "null": Words(help="remove the null character from the path"),
    },
    "E002": {"": Words("no permission to read the file", help="ask its owner for permission to read it")},
    "E003": {
        "": Words(
            "the file is not valid {encoding}",
            "byte 0x{byte:02X}",
            "in {likely} the byte 0x{byte:02X} is `{letter}`",
            "save it as UTF-8; it is probably in {likely}",
        ),
        "cut": Words(note="the file may have been cut off", help="save it again as UTF-8"),
    },
    "E004": {
        "": Words(
            "not a text file",
            note="it contains zero bytes, which no text has",
            help="name a YAML file in UTF-8",
        ),
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
        "kind": Words("not a regular file", help="name a file that holds a briefing"),
        "stdin": Words("not a regular file", help="name a file, or `-` to read standard input"),
        "changed": Words("the file cannot be read: it changed meanwhile"),
        "crash": Words("the file could not be read: unexpected {error}"),
    },
    "E007": {
        "": Words(
            "`{name}` is outside the briefing's folder", help="move the text beside the briefing or below it"
        )
    },
    "E008": {"": Words("no briefings found in {where}", help="name a file that ends in `.yaml`")},
    "W001": {"": Words("the briefing is empty", help="begin with a line such as `title: …`")},
    "W002": {
        "": Words("the file is in {encoding}", help="save it as UTF-8"),
        "source": Words("the text in `{name}` is not in UTF-8", note="{cause.message}", help="{cause.help}"),
    },
    "W003": {
        "": Words("skipped, because a briefing's name ends in `.yaml`: {names}", help=_RENAME),
        "more": Words(
            "skipped, because a briefing's name ends in `.yaml`: {names} and {more} more", help=_RENAME
        ),
    },
}
