"""Themes and the user's settings, read from YAML and checked like a briefing."""
