"""The screens: the reader, and its help."""
