"""Names as they are compared: folded, by words, by sound."""
