"""From an article to a briefing: proposals for an author, found by rules of thumb for English."""
