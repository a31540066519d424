"""Changes to a briefing's file: add, rename, format, fix and save."""
