"""Candidate codes of products: what a name could be classified as, with rank and reason, never a determination."""
