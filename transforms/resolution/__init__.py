"""Mentions of many articles -> one row per agreement, party, product and claim, with the ledger of who says what."""
