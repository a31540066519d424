"""The commands of the command line, one a file: `run` carries it out and gives the exit code."""
