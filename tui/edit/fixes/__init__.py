"""Repairs of a file that cannot change what it means, or could not be meant otherwise: `check --fix`."""
