"""The command line: `main` runs a command, and each file in `commands` is one."""
