"""Everything that is known about English: triggers, cues, words that name kinds of bodies. A second language is a second package."""
