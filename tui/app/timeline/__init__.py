"""What the timeline shows: its rows, the density above them, the lanes beside them. No widget is in here."""
