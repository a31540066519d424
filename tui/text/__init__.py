"""Text: sanitiser, width and line breaking, slugs, near matches."""
