"""Many briefings on a disk: which there are, and what changed."""
