"""The contents of the timeline: rows, density and lanes; no widgets."""
