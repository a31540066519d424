"""The Briefing reader: hand-written YAML briefings, read, checked and cross-linked in a terminal."""

__version__ = "0.1.0"
