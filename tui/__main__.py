"""`python -m tui` is `briefing`: the beginning and the end of the program."""

from __future__ import annotations

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # the current folder: nothing is imported from where the user happens to stand

try:
    import signal
except KeyboardInterrupt:  # in the milliseconds before the next lines
    sys.exit(130)

# While modules load, and after the command is done, ctrl+c ends the process without a traceback.
_IS_INTERRUPTED = signal.getsignal(signal.SIGINT) is signal.default_int_handler
if _IS_INTERRUPTED:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

from tui.cli.main import main  # noqa: E402 - see above


def run() -> int:
    """Run the command line and return its exit code."""
    try:
        if _IS_INTERRUPTED:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return main()
    except KeyboardInterrupt:
        return 130
    finally:
        if _IS_INTERRUPTED:
            signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(run())
