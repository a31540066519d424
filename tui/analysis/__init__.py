"""What is derived from a briefing and never written in it, one thing a file; this loads none of them."""
