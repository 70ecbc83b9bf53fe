"""Claims: who says what in an article, with which cue, and what the narrator promises of an agreement."""

from transforms.extraction.claims.find import find_claims

__all__ = ["find_claims"]
