"""Searching a briefing: queries, and the entries and sentences that answer them."""
