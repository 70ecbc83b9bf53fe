"""Document -> mentions: agreements, parties, products and claims, each with the span it was read from."""
