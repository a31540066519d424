"""The panes of the reader. None knows another: each is given what to show and how to choose."""
