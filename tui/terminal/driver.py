"""The terminal's driver, hardened against what a terminal may send."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> type[Driver] | None:
    """The driver for this platform; None where Textual's own is to be taken."""
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver  # noqa: PLC0415 - there is none on Windows

    class PatientDriver(LinuxDriver):
        """Goes on reading keys after bytes that are not UTF-8; Textual's own ends its thread over them."""

        def run_input_thread(self) -> None:
            while not self.exit_event.is_set():
                try:
                    super().run_input_thread()
                except UnicodeDecodeError:
                    continue
                return

    return PatientDriver
