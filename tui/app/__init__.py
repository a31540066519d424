"""THE READER: the only room that imports Textual."""
