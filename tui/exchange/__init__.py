"""Files for other tools: the JSON Schema of the format."""
