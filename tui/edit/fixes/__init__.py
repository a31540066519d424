"""Safe fixes, which `check --fix` applies: they keep the meaning, or only one was possible."""
