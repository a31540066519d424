"""Derivations from a briefing, one a file; this loads none of them."""
