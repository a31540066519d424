"""E0 and W0: files, and their encodings."""

from __future__ import annotations

from tui.diagnostics.explanations.explanation import Explanation

OF = {
    "E001": Explanation(
        "Nothing lies at this path. The other paths of the command are read all the same. A briefing "
        "that ships with the reader is opened by its name alone; every other one by its path, from "
        "the folder that you are in."
    ),
    "E002": Explanation(
        "The file is there, and its owner or the system keeps you from reading it, or from looking "
        "into one of the folders on the way. `ls -l` shows whose it is; `chmod u+r FILE` gives you "
        "leave where it is yours."
    ),
    "E003": Explanation(
        "A briefing is text in UTF-8. Here stand bytes that UTF-8 does not have, most often because "
        "an editor saved the file in an older encoding such as Latin-1 or Windows-1252. Nothing is "
        "guessed: a wrong letter in a name or in a quote would not be seen.\n\n"
        "Open the file in the encoding that it is in, and save it as UTF-8. On the command line "
        "`iconv -f LATIN1 -t UTF-8 OLD > NEW` does it."
    ),
    "E004": Explanation(
        "The file holds zero bytes, which no text has: it is a picture, an archive or a document of "
        "an office program, or it is in UTF-16 without the mark that would say so. Save what is in it "
        "as plain text in UTF-8."
    ),
    "E005": Explanation(
        "A larger file than this is read by nobody, and would keep the reader busy for a long time. "
        "Long texts of sources can lie in files of their own (`file: article.txt`). The limit is "
        "`size_limit` in your settings; `briefing paths` says where those lie."
    ),
    "E006": Explanation(
        "The path leads to a folder, a pipe, a device or a link that comes back to itself. `check` "
        "takes folders, and reads the briefings right inside of them; `-` reads standard input."
    ),
    "E007": Explanation(
        "The `file` of a source lies beside the briefing or below it, so that a briefing can be "
        "handed on with its folder, and so that opening one that somebody sent you reads nothing else "
        "of yours. Copy the text there.",
        "    title: Talks in Ras EnNakoura\n    file: ../../README.md",
        "    title: Talks in Ras EnNakoura",
    ),
    "E008": Explanation(
        "Nowhere in what was named is there a file whose name ends in `.yaml` or `.yml`. A folder "
        "stands for the briefings right inside it, without those in its own folders; `'**/*.yaml'` in "
        "quotation marks finds those too."
    ),
    "W001": Explanation(
        "There is nothing in the file, or nothing but comments. A briefing needs no more than its "
        "`title`, and `briefing new TITLE` writes one with an entry of each kind."
    ),
    "W002": Explanation(
        "A mark at its beginning says that the file is in UTF-16 or UTF-32, and so it can be read. "
        "Most other tools, among them those that compare two versions, expect UTF-8, and `briefing "
        "rename`, `fmt` and `add` write nothing else. Save it as UTF-8."
    ),
    "W003": Explanation(
        "A briefing's name ends in `.yaml` or `.yml`. What is called otherwise is left out, so that "
        "`briefing check *` in a folder with texts and pictures says nothing about those. If it is a "
        "briefing, give it such a name, or send it through standard input: `briefing check - < FILE`."
    ),
}
