"""The command line: `main` parses it, one file in `commands` carries out each command."""
