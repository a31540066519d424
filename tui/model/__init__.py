"""What a briefing is: its entries, dates, order, quotes, names and links. No YAML, no files, no screen."""
