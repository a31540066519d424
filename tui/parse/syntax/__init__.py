"""Syntax rules: what an author meant where YAML cannot be read, and the line as it should be."""
