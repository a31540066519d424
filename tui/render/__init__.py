"""FOR PEOPLE, WITHOUT A SCREEN: a briefing as plain text, and later as Markdown and HTML."""
