"""The command line's verbs, one a module; what is slow to import is imported when a verb runs."""
