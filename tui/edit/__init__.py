"""For authors: what begins a briefing, and what changes the file of one. No Textual."""
