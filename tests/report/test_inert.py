"""Hostile text is inert in every format."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from tests.report.free import free, free_related, shown
from tests.report.test_github_report import V1_COMMANDS, command
from tests.report.test_short_report import MATCHERS
from tui.model.span import NOWHERE, Span
from tui.report import github_report, sarif_report, short_report, text_report
from tui.report import json_report as as_json
from tui.report.check_result import CheckResult

HOSTILE = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("\x1b\x9b\n\r\t\x85\u2028\u202e::#[]% "),
    ),
    max_size=30,
)  # fmt: skip
ANNOTATION = {"file", "line", "col", "endLine", "endColumn", "title"}
SPANS = st.builds(Span, *[st.integers(1, 4)] * 4) | st.just(NOWHERE)


@given(HOSTILE, HOSTILE, HOSTILE, SPANS, SPANS, st.integers(0, 120))
@example("##[stop-commands]x", "##[debug].yaml", "##[add-mask]\n##vso[task]", Span(1, 1, 1, 3), NOWHERE, 80)
@example("::stop-commands::x", "::debug::.yaml", "::add-mask::", Span(1, 1, 1, 3), NOWHERE, 80)
@example("", "\n::error::", "", NOWHERE, NOWHERE, 80)
def test_hostile_text_is_inert_in_every_format(
    said: str, path: str, written: str, span: Span, second: Span, width: int
) -> None:
    diagnostic = free(
        "E101", path, span, said, label=said, note=said, help=said, fix=said,
        related=(free_related(said, path, second), free_related(said, "b", second)),
    )  # fmt: skip
    warning = free("W501", path, span, f"::error::{said}")
    several = [CheckResult([diagnostic, warning], path, written)]
    sources = {path: written, "b": f"::error::\n{written}"}
    outputs = {
        "text": shown(text_report.report(several, width=width)),
        "as_text": text_report.as_text([diagnostic, warning], sources, width=width),
        "short": shown(short_report.report(several)),
        "json": shown(as_json.report(several, 1)),
        "sarif": shown(sarif_report.report(several)),
        "github": shown(github_report.report(several)),
    }  # fmt: skip
    for name, output in outputs.items():
        output.encode()
        assert not any(unicodedata.category(char) == "Cc" for char in output if char != "\n")
        assert not set(output) & set(
            "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b"
        )
        orders = [found for line in output.split("\n") if (found := command(line))]
        expected = ["error", "warning"] if name == "github" else []
        assert [order[0] for order in orders] == expected
        assert all(order[1].keys() <= ANNOTATION for order in orders)
        assert not any(older in output for older in V1_COMMANDS)
        if name == "short":
            assert all(MATCHERS[0].match(line) for line in output.splitlines())
