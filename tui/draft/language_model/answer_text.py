"""Find the data in an answer of a language model, whatever prose and fences are around it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.flat_form import SECTIONS
from tui.edit.errors import EditError
from tui.parse.parser import parse_draft
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"[ \t]{0,8}(```+|~~~+)([^\n]*)")
_MOST_BLOCKS = 20
"""The most fenced blocks that are tried, the longest first."""
_KEY = re.compile(r"^[a-z_]+:(?:[ \t]|$)", re.M)
_TOP = {"title", *SECTIONS}
_MOST_DEPTH = 32


class Answer(NamedTuple):
    """The data in an answer, and what of it could not be read."""

    data: dict[str, Any]
    """Its scalars are texts without control characters."""
    faults: tuple[str, ...] = ()


def read_answer(text: str) -> Answer:
    """Return the mapping in an answer, in YAML or JSON.

    The longest fenced block counts that is a mapping, else the whole text, else what begins with a brace or
    with the first line that is a key. Raises EditError if there is none.
    """
    found: list[Answer] = []
    for candidate in _candidates(text):
        one = _read(candidate)
        if one.data:
            found.append(one)
            if len(one.data) > 1:
                break
    if not found:
        raise EditError(wording.NO_DATA, reason=_fault(text))
    data, faults = max(found, key=lambda one: len(one.data))
    others = sum(bool(_read(block).data.keys() & _TOP) for block in _longest_blocks(text)) - 1
    if others > 0:
        faults = (*faults, wording.OTHER_BLOCKS.format(count=others))
    while len(data) == 1 and not data.keys() & _TOP and isinstance(inner := next(iter(data.values())), dict):
        data = inner  # all of it is under one key, such as `briefing`
    return Answer(data, faults)


def _candidates(text: str) -> Iterator[str]:
    yield from _longest_blocks(text)
    yield text
    start, end = text.find("{"), text.rfind("}")
    if 0 <= start < end:
        yield text[start : end + 1]
    if first := _KEY.search(text):
        yield text[first.start() :]


def _fault(text: str) -> str:
    """Return what keeps the first part of an answer that looks like data from being read, if there is one."""
    likely = next((one for one in _candidates(text) if _KEY.match(one) or one.lstrip().startswith("{")), "")
    found = parse_draft(likely, "")[1]
    return wording.FAULT.format(line=found[0].span.line, message=found[0].message) if found else ""


def _longest_blocks(text: str) -> list[str]:
    return sorted(_blocks(text), key=len, reverse=True)[:_MOST_BLOCKS]


def _blocks(text: str) -> Iterator[str]:
    """Yield the fenced blocks of a text; one that is not closed goes on to its end."""
    block: list[str] | None = None
    opened = ""
    for line in text.split("\n"):
        fence = _FENCE.fullmatch(line)
        if block is None and fence:
            block, opened = [], fence[1]
        elif block is not None and fence and fence[1].startswith(opened) and not fence[2].strip():
            yield "\n".join(block)
            block = None
        elif block is not None:
            block.append(line)
    if block:
        yield "\n".join(block)


def _read(text: str) -> Answer:
    """Return the mapping that a text is; empty if it is none."""
    if text.lstrip().startswith("{"):
        try:
            data = as_texts(json.loads(text, object_pairs_hook=_joined))
        except (ValueError, RecursionError):
            data = None
        if isinstance(data, dict):
            return Answer(data)
    root, diagnostics, draft = parse_draft(text, "")
    data = _of_node(root if root is not None else draft.root if draft and draft.is_whole else None)
    if not isinstance(data, dict):
        return Answer({})
    lost = [one for one in diagnostics if one.severity == "error"] if root is not None else []
    return Answer(data, tuple(wording.FAULT.format(line=one.span.line, message=one.message) for one in lost))


def _joined(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the mapping of some JSON, in which lists that have the same key are one."""
    data: dict[str, Any] = {}
    for key, value in pairs:
        before = data.get(key)
        data[key] = before + value if isinstance(before, list) and isinstance(value, list) else value
    return data


def as_texts(data: object, depth: int = 0) -> Any:
    """Return JSON data with texts for its scalars; empty for null and for what is nested too deeply."""
    if depth > _MOST_DEPTH or data is None:
        return ""
    if isinstance(data, dict):
        return {_clean(str(key)): as_texts(value, depth + 1) for key, value in data.items()}
    if isinstance(data, list):
        return [as_texts(value, depth + 1) for value in data]
    if isinstance(data, float) and data.is_integer():
        data = int(data)
    return _clean(str(data).lower() if isinstance(data, bool) else str(data))


def _of_node(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {_clean(key.value): _of_node(value) for key, value in node.items}
    if isinstance(node, Sequence):
        return [_of_node(item) for item in node.items]
    is_null = isinstance(node, Scalar) and node.style == "plain" and node.value in {"null", "~"}
    return _clean(node.value) if isinstance(node, Scalar) and not is_null else ""


def _clean(text: str) -> str:
    return clean(text, lines=True)
