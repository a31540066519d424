"""What panes are made of: a framed window, rows, prose with links, a bar."""
