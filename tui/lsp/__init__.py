"""The language server: answers to an editor. Only `server` and `protocol` know the protocol."""
