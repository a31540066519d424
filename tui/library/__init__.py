"""Briefings on disk: which files are meant, and when they change."""
