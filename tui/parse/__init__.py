"""Parses the bytes of a file into a briefing and its diagnostics. No other room depends on YAML."""
