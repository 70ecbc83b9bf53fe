"""How a document is read: which sentences matter, and their parse."""
