"""The panes of the reader: none knows another."""
