"""The commands, in the order of the help: each is the file of its name.

A command's docstring is its help: first `` `briefing NAME ARGUMENTS`: text ``, then details. `arguments`
declares what it takes, and `run` carries it out and returns the exit code.
"""

COMMANDS = (
    "open", "show", "search", "check", "explain", "new", "adopt", "prompt", "import", "sentences", "add",
    "rename", "fmt", "schema", "lsp", "mcp", "keys", "settings", "themes", "paths", "completion",
)  # fmt: skip
