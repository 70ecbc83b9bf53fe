"""Who takes part in what a report tells: by grammar, by the order of words, and by what was told before."""
