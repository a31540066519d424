"""An article, and what an answer about it becomes."""

from __future__ import annotations

import json
from typing import Any

from tui.draft.article import article_of
from tui.draft.language_model.import_answer import ImportedBriefing, import_answer

ARTICLE = """\
Bridge in Arden closed

By Eve Reporter

Published 4 May 2026

On May 3, the town council of Arden closed the old bridge. At least 22 were hurt, the police said on Monday.

Mayor Ada Moore, who is Israeli, asked the United Nations for help. “We need it now,” she told reporters.
"""
COUNCIL, POLICE, MAYOR, NOW = "4", "5", "6", "7"


def made(text: str = ARTICLE, **sections: Any) -> ImportedBriefing:
    articles = {"article": article_of(text, "a.txt")}
    return import_answer(json.dumps({"title": "T"} | sections), articles, "T", "a model", "a.yaml")


def claim(says: str, evidence: str = COUNCIL, **more: Any) -> dict[str, Any]:
    return {"id": "c", "says": says, "evidence": [evidence]} | more


def is_taken(result: ImportedBriefing) -> bool:
    return len(result.added) == 1
