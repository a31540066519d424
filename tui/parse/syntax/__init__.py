"""Syntax rules: they explain YAML syntax errors and propose repaired lines."""
