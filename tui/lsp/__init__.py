"""What an editor asks about a briefing while it is written; `server` and `wire` alone know the protocol."""
