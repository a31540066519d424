"""Drafts by a language model: the prompt, the flat form it fills in, and what its answer becomes."""
