"""`briefing`, signalling when it has answered a key: `python -m tests.terminal.answering WORDS`.

Behind the last frame of an answer it sends ANSWERED, which no terminal shows.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual import events

from tests.screen.textual_private import RestingApp
from tests.terminal.pty import ANSWERED
from tui.app import application
from tui.cli.main import main

if TYPE_CHECKING:
    from textual.events import Event


class AnsweringApp(RestingApp):
    """The application; after every key it signals that it is at rest."""

    async def on_event(self, event: Event) -> None:
        """Handle an event, and answer a key once."""
        is_key = isinstance(event, events.Key) and not event.is_forwarded
        await super().on_event(event)
        if is_key:
            self.run_worker(self._answer(), exit_on_error=False)

    async def _answer(self) -> None:
        await self.rest()
        self.write(ANSWERED.decode())


if __name__ == "__main__":
    vars(application)["BriefingApp"] = AnsweringApp
    sys.exit(main(sys.argv[1:]))
