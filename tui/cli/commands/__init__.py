"""The commands, one file each: `arguments` declares what it takes, `run` carries it out."""
