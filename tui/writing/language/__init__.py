"""What an editor asks about a briefing while it is being written; no protocol in here but in `server.py`."""
