"""The server of the Model Context Protocol over standard streams, on the official SDK.

It only dispatches: the answers come from the other modules of this room. A refusal is an error that the model
reads; anything else that goes wrong is reported, and the model is told no more than that.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from tui import __version__
from tui.edit.errors import EditError
from tui.mcp import wording
from tui.mcp.tools import KINDS, BriefingTools
from tui.text.suggest import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.mcp.workspace import Workspace

_WRITING = frozenset({"add", "fix"})
"""The tools that change a file."""


def serve(workspace: Workspace, report: Callable[[BaseException], None], *, limit: int) -> int:
    """Serve a client on standard input and output until it leaves; return the exit code.

    `report` is called with every internal error; `limit` is the size of the largest file, in bytes.
    """
    server = MCPServer(
        "briefing", version=__version__, instructions=wording.INSTRUCTIONS, log_level="CRITICAL"
    )
    tools = BriefingTools(workspace, limit=limit)
    for name, template in wording.TOOLS.items():
        server.add_tool(
            _guarded(getattr(tools, name), report),
            name=name,
            description=template.format(kinds=listed(KINDS), example=wording.ADD_EXAMPLE),
            annotations=ToolAnnotations(
                read_only_hint=name not in _WRITING, destructive_hint=False, open_world_hint=False
            ),
        )
    server.run("stdio")
    return 0


def _guarded(tool: Callable[..., Any], report: Callable[[BaseException], None]) -> Callable[..., Any]:
    """Return a tool whose refusals the model reads, and whose other errors are reported."""

    @wraps(tool)
    def guarded(*args: Any, **given: Any) -> Any:
        try:
            return tool(*args, **given)
        except EditError as error:
            raise ToolError("; ".join(filter(None, (str(error), error.note, error.help)))) from error
        except Exception as error:
            report(error)
            raise

    return guarded
