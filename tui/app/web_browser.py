"""Opening a web address in the user's browser."""

from __future__ import annotations

import webbrowser
from threading import Thread
from typing import TYPE_CHECKING

from tui.app import wording
from tui.secure_mode import Feature, is_allowed

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

_SHOWN = ("https://", "http://")


def address_of(url: str, wikidata: str) -> str:
    """Return the address of an entry: its own, or that of its Wikidata item; empty for none that may open."""
    address = url or (f"https://www.wikidata.org/wiki/{wikidata}" if wikidata else "")
    return address if address.casefold().startswith(_SHOWN) else ""


def open_address(app: App[object], address: str, say: Callable[[str], None]) -> None:
    """Open an address; a browser that needs the terminal gets it until it ends."""
    if not is_allowed(Feature.BROWSER):
        say(wording.NO_BROWSER.format(address))
        return
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        say(wording.NO_BROWSER.format(address))
        return
    if type(browser) is webbrowser.GenericBrowser:  # in the foreground, such as w3m
        with app.suspend():
            browser.open(address)
        return

    def start() -> None:
        if not browser.open(address):
            app.call_from_thread(say, wording.NO_BROWSER.format(address))

    Thread(target=start, name="browser", daemon=True).start()
