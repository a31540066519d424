"""Text itself: the sanitiser, width and line breaking, slugs, near matches."""
