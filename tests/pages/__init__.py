"""The parts of the project's pages that are made from the code, and their pictures."""
